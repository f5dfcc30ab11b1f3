//! An edition of an exchange: rendered, and handed on only where nothing is found in it that it must not say.

use super::elsewhere::Elsewhere;
use super::error::BuildError;
use super::leak_guard::{Guarded, LeakGuard, looked_at, said_by_itself};
use super::plan::Request;
use super::rendered::{Rendered, render_all};
use super::report::Event;
use super::view_factory::ViewFactory;
use crate::editions::{Edited, for_edition};
use crate::model::{Edition, Exchange};
use crate::render::Artifact;
use crate::render::picture::prepare;
use crate::store::{Assets, read_picture};
use diagnostics::{Checked, Severity};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::Duration;

/// Renders what `edition` may know of the exchange, and looks whether anything else is in it.
pub(super) fn render_edition(
    exchange: &Exchange,
    edition: Edition,
    request: &Request,
    assets: &Assets,
    factory: &ViewFactory<'_>,
    elsewhere: &Elsewhere,
    watch: &(dyn Fn(Event) + Sync),
) -> Result<Checked<Rendered>, BuildError> {
    let unread = elsewhere.unread(edition);
    if !unread.is_empty() {
        return Ok(Checked { value: Rendered::default(), diagnostics: unread });
    }
    let Checked { value: edited, mut diagnostics } = for_edition(exchange, edition);
    let Some(edited) = edited else { return Ok(Checked { value: Rendered::default(), diagnostics }) };
    let made =
        render_all(&edited.exchange, &edited.pictures, request, assets, factory, &BTreeMap::new(), watch)?;
    // What there is to say about wording is said of the exchange itself.
    diagnostics.extend(made.diagnostics.into_iter().filter(|told| told.severity == Severity::Error));
    let mut rendered = made.value;
    if request.with_inputs {
        let files = input_files(&edited, request, edition);
        rendered.artifacts.extend(files.into_iter().map(|artifact| (artifact, Duration::ZERO)));
    }
    let guarded = Guarded {
        root: &request.root,
        sources: &elsewhere.sources,
        contacts: &elsewhere.contacts,
        others: &elsewhere.withheld(exchange, edition),
        names: &BTreeSet::new(),
        said: &said_by_itself(&edited.exchange, request.kind),
        has_sheets: false,
    };
    let guard = LeakGuard::new(&[(exchange, &edited)], edition, &guarded);
    diagnostics.extend(guard.look(rendered.artifacts.iter().map(|(artifact, _)| looked_at(artifact))));
    Ok(Checked { value: rendered, diagnostics })
}

/// The inputs of an edition as files to hand out, pictures among them.
fn input_files(edited: &Edited, request: &Request, edition: Edition) -> Vec<Artifact> {
    let folder = format!("inputs-{}", edition.name());
    let artifact = |path: String, bytes: Vec<u8>| Artifact {
        path: format!("{folder}/{path}"),
        media_type: "application/octet-stream",
        bytes,
        pages: None,
        source: None,
    };
    let texts = edited.files.iter().map(|(path, text)| artifact(path.clone(), text.clone().into_bytes()));
    let pictures = pictures_of(edited, &request.root);
    texts.chain(pictures.into_iter().map(|(path, bytes)| artifact(path, bytes))).collect()
}

/// The pictures of an edition by their paths below the root, made anew so that nothing is hidden in them.
pub(super) fn pictures_of(edited: &Edited, root: &Path) -> BTreeMap<String, Vec<u8>> {
    let logos = edited.exchange.programme.value.funding.iter().flat_map(|funding| &funding.logos);
    let logos = logos.map(|logo| (&logo.file.value, &logo.file.value));
    let made_anew = |(new, old): (&String, &String)| {
        let picture = read_picture(root, old).ok().and_then(|bytes| prepare(&bytes).ok())?;
        Some((format!("inputs/{new}"), picture.bytes))
    };
    edited.pictures.iter().chain(logos).filter_map(made_anew).collect()
}
