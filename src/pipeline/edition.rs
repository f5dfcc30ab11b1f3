//! An edition of an exchange: rendered, and handed on only where nothing is found in it that it must not say.

use super::error::BuildError;
use super::load::Inputs;
use super::plan::Request;
use super::rendered::{Rendered, render_all};
use super::report::Event;
use super::view_factory::ViewFactory;
use crate::editions::{Edited, Leak, LeakKind, Leaks, find_leaks, for_edition, withheld};
use crate::model::{Edition, Exchange};
use crate::render::Artifact;
use crate::render::picture::prepare;
use crate::store::{Assets, offered, read_picture, read_within};
use diagnostics::{Checked, Diagnostic, Severity};
use document::words;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::time::Duration;

/// Diagnostics with which nothing of an exchange is written.
pub(super) const NOT_HANDED_OUT: [&str; 2] = ["edition-leak", "edition-not-made"];

/// So many places are told of one kind; who mends them sees the others.
const MOST_TOLD: usize = 20;

/// More than this of what was kept of a filing is not looked through.
const LARGEST_KEPT: u64 = 32 * 1024 * 1024;

/// Renders what `edition` may know of the exchange, and looks whether anything else is in it.
pub(super) fn render_edition(
    exchange: &Exchange,
    edition: Edition,
    request: &Request,
    assets: &Assets,
    factory: &ViewFactory<'_>,
    inputs: &Inputs,
    watch: &(dyn Fn(Event) + Sync),
) -> Result<Checked<Rendered>, BuildError> {
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
    let said = said_by_itself(&edited.exchange, request);
    let (withheld, permitted) =
        withheld(exchange, &edited, &inputs.sources, &kept_aside(request, exchange), &said);
    let files = rendered
        .artifacts
        .iter()
        .map(|(artifact, _)| (artifact.path.as_str(), artifact.bytes.as_slice(), artifact.source.as_deref()));
    diagnostics.extend(tell(find_leaks(files, &withheld, &permitted), edition));
    Ok(Checked { value: rendered, diagnostics })
}

/// What the built-in phrases say of an edition, a line each: it knows nothing that it must not say.
fn said_by_itself(edited: &Exchange, request: &Request) -> String {
    let assets = Assets::built_in();
    let view = ViewFactory::new(request.kind, &assets).view(edited);
    let Ok(Checked { value: view, .. }) = view else { return String::new() };
    // The facts of the head stand beside each other, a date beside its place.
    let facts = view.document.facts.iter().map(|fact| fact.lines.join(" "));
    facts.chain([words(&view.document, &view.sections)]).collect::<Vec<_>>().join("\n")
}

/// What was kept of decisions and of filings, each file with its text; of what is no text, the name.
fn kept_aside(request: &Request, exchange: &Exchange) -> Vec<(String, String)> {
    let folder = request.root.join("inputs").join(&exchange.id);
    let Ok(found) = offered(&folder) else { return Vec::new() };
    let file = |path: &PathBuf| {
        let below = path.strip_prefix(&request.root).ok()?.to_string_lossy().replace('\\', "/");
        let is_read = below.ends_with("/decisions.jsonl") || below.ends_with(".base.yaml");
        if !is_read && !below.contains("/received/") {
            return None;
        }
        let bytes = if is_read { read_within(path, LARGEST_KEPT).ok().flatten() } else { None };
        Some((below, String::from_utf8_lossy(&bytes.unwrap_or_default()).into_owned()))
    };
    found.files.iter().filter_map(file).collect()
}

/// The inputs of an edition as files to hand out, pictures among them.
fn input_files(edited: &Edited, request: &Request, edition: Edition) -> Vec<Artifact> {
    let folder = format!("inputs-{}", edition.name());
    let mut pictures: BTreeMap<&str, Vec<u8>> = BTreeMap::new();
    for (new, old) in &edited.pictures {
        let read = read_picture(&request.root, old).ok().and_then(|bytes| prepare(&bytes).ok());
        pictures.extend(read.map(|picture| (new.as_str(), picture.bytes)));
    }
    let logos = edited.exchange.programme.value.funding.iter().flat_map(|funding| &funding.logos);
    for logo in logos {
        let read = read_picture(&request.root, &logo.file.value).ok().and_then(|bytes| prepare(&bytes).ok());
        pictures.extend(read.map(|picture| (logo.file.as_str(), picture.bytes)));
    }
    let artifact = |path: String, bytes: Vec<u8>| Artifact {
        path,
        media_type: "application/octet-stream",
        bytes,
        pages: None,
        source: None,
    };
    let texts = edited
        .files
        .iter()
        .map(|(path, text)| artifact(format!("{folder}/{path}"), text.clone().into_bytes()));
    let pictures =
        pictures.into_iter().map(|(path, bytes)| artifact(format!("{folder}/inputs/{path}"), bytes));
    texts.chain(pictures).collect()
}

/// Says what was found: what must not be there, place by place; what may be, word by word.
fn tell(found: Leaks, edition: Edition) -> Vec<Diagnostic> {
    let mut places: BTreeMap<(LeakKind, &str), Vec<&Leak>> = BTreeMap::new();
    for leak in &found.leaks {
        places.entry((leak.kind, leak.words.as_str())).or_default().push(leak);
    }
    let leak = |((kind, words), places): ((LeakKind, &str), Vec<&Leak>)| {
        let first = places.first().map_or("", |leak| leak.file.as_str());
        let diagnostic = Diagnostic::error("edition-leak").in_file(first).with("others", places.len() - 1);
        diagnostic.with("kind", kind.name()).with("words", words).with("edition", edition.name())
    };
    let mut told: Vec<Diagnostic> = places.into_iter().take(MOST_TOLD).map(leak).collect();
    let excepted: BTreeSet<&str> = found.exceptions.iter().map(|leak| leak.words.as_str()).collect();
    if !excepted.is_empty() {
        let words: Vec<&str> = excepted.iter().take(MOST_TOLD).copied().collect();
        let file = found.exceptions.first().map_or("", |leak| leak.file.as_str());
        let diagnostic = Diagnostic::hint("edition-exception").in_file(file);
        told.push(
            diagnostic
                .with("words", words.join("; "))
                .with("count", excepted.len())
                .with("edition", edition.name()),
        );
    }
    told
}
