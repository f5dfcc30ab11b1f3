//! One exchange: its documents are rendered in all formats, and written together.

use super::edition::render_edition;
use super::elsewhere::Elsewhere;
use super::error::BuildError;
use super::kept_view::KeptView;
use super::leak_guard::NOT_HANDED_OUT;
use super::load::Inputs;
use super::outputs::{beside, left_over, shown_folder};
use super::plan::Request;
use super::published;
use super::released::changed_since;
use super::rendered::{Rendered, render_all};
use super::report::{Built, Event};
use super::variants::Variant;
use super::view_factory::ViewFactory;
use crate::model::{Edition, Exchange};
use crate::render::Artifact;
use crate::store::{Assets, NewFile, Outcome, Outputs, StoreError};
use diagnostics::{Checked, Severity};
use std::collections::BTreeMap;
use std::time::Duration;

/// Result of building one exchange.
#[derive(Debug, Default)]
pub(super) struct BuiltExchange {
    pub(super) files: Vec<Built>,
    pub(super) failures: Vec<BuildError>,
}

pub(super) fn build_exchange(
    exchange: &Exchange,
    request: &Request,
    assets: &Assets,
    factory: &ViewFactory<'_>,
    (inputs, elsewhere): (&Inputs, &Elsewhere),
    watch: &(dyn Fn(Event) + Sync),
) -> Result<Checked<BuiltExchange>, BuildError> {
    let assets = own_assets(assets, request, exchange);
    let mut diagnostics = Vec::new();
    let mut rendered = Rendered::default();
    for edition in request.editions(exchange) {
        let made = match edition {
            Edition::Internal => {
                let texts = &inputs.sources;
                render_all(exchange, &BTreeMap::new(), request, &assets, factory, texts, watch)?
            }
            Edition::Ministry | Edition::Public => {
                render_edition(exchange, edition, request, &assets, factory, elsewhere, watch)?
            }
        };
        let (mut told, is_asked) = (made.diagnostics, request.edition.is_some());
        let is_refused = told.iter().any(|diagnostic| NOT_HANDED_OUT.contains(&diagnostic.id));
        // An edition that nobody asked for holds up no other; of itself nothing is handed out either way.
        if is_refused && !is_asked {
            told.iter_mut()
                .for_each(|diagnostic| diagnostic.severity = diagnostic.severity.min(Severity::Warning));
        }
        // What it says although it is withheld elsewhere is told to who asks for it, not at each build.
        told.retain(|diagnostic| is_asked || diagnostic.id != "edition-exception");
        diagnostics.extend(told);
        if !is_refused {
            rendered.add(made.value);
        }
    }
    let Some(first) = rendered.view else {
        return Ok(Checked { value: BuiltExchange::default(), diagnostics });
    };
    let artifacts = rendered.artifacts;
    let mut outputs = Outputs::at(request.out.join(&exchange.id));
    let files: Vec<NewFile<'_>> =
        artifacts.iter().map(|(artifact, _)| (artifact.path.as_str(), artifact.bytes.as_slice())).collect();
    let outcomes = outputs.write(&files, &made_from(exchange, inputs, &rendered.pictures))?;
    let kept = kept_files(&rendered.kept, &files, &outcomes);
    let kept: Vec<NewFile<'_>> = kept.iter().map(|(path, bytes)| (path.as_str(), *bytes)).collect();
    let failed = outputs.write(&kept, &BTreeMap::new())?.into_iter().filter_map(Result::err);
    let failed: Vec<BuildError> = failed.map(BuildError::from).collect();
    let folder = shown_folder(&request.root, &request.out, &exchange.id);
    let mut made = BuiltExchange { files: Vec::new(), failures: failed };
    for ((artifact, time), outcome) in artifacts.into_iter().zip(outcomes) {
        match outcome {
            Ok(outcome) => {
                diagnostics.extend(beside(&outcome, &folder, &artifact.path));
                made.files.push(built_file(&exchange.id, artifact, time, outcome));
            }
            Err(error) => made.failures.push(error.into()),
        }
    }
    diagnostics.extend(changed_since(&request.root, &request.out, exchange));
    diagnostics.extend(left_over(&outputs, &made.files, exchange, &first, &folder));
    if request.editions(exchange).contains(&Edition::Internal) {
        diagnostics.extend(published::keep(&request.root, exchange, factory, request.kind));
    }
    Ok(Checked { value: made, diagnostics })
}

/// The files that keep what Word files were made from, each named after the file as it was written: one that a person edited keeps its own.
fn kept_files<'a>(
    kept: &'a [KeptView],
    files: &[NewFile<'_>],
    outcomes: &[Result<Outcome, StoreError>],
) -> Vec<(String, &'a [u8])> {
    let name = |document: &str| {
        let written = files.iter().zip(outcomes).find(|((path, _), _)| *path == document);
        written
            .and_then(|(_, outcome)| outcome.as_ref().ok())
            .map(|outcome| outcome.name(document).to_owned())
    };
    let named = kept.iter().filter_map(|kept| Some((name(&kept.document)?, kept.bytes.as_slice())));
    named.map(|(name, bytes)| (KeptView::path(&name), bytes)).collect()
}

/// The assets for one exchange: its folder may hold layouts of its own.
pub(super) fn own_assets(assets: &Assets, request: &Request, exchange: &Exchange) -> Assets {
    assets.and_below(&request.root, &format!("inputs/{}", exchange.id))
}

fn built_file(exchange: &str, artifact: Artifact, time: Duration, outcome: Outcome) -> Built {
    let Artifact { path, bytes, pages, .. } = artifact;
    Built { exchange: exchange.to_owned(), path, pages, size: bytes.len(), time, outcome }
}

/// The hashes of all files that the documents of the exchange are made from: its own YAML, the programme's, its pictures.
fn made_from(
    exchange: &Exchange,
    inputs: &Inputs,
    pictures: &BTreeMap<String, String>,
) -> BTreeMap<String, String> {
    let folder = format!("inputs/{}/", exchange.id);
    // What is kept of a published exchange follows from what is built.
    let kept = format!("{folder}{}", published::KEPT);
    let is_own =
        |path: &String| (path.starts_with(&folder) || *path == exchange.programme.file) && *path != kept;
    let own = inputs.hashes.iter().filter(|(path, _)| is_own(path));
    own.chain(pictures).map(|(path, hash)| (path.clone(), hash.clone())).collect()
}

/// The hashes of all inputs, and of the pictures of the documents made of them.
pub(super) fn made_from_all(inputs: &Inputs, variants: &[Variant]) -> BTreeMap<String, String> {
    let is_kept = |path: &String| path.ends_with(&format!("/{}", published::KEPT));
    let own = inputs.hashes.iter().filter(|(path, _)| !is_kept(path));
    let pictures = variants.iter().flat_map(|variant| &variant.pictures.hashes);
    own.chain(pictures).map(|(path, hash)| (path.clone(), hash.clone())).collect()
}
