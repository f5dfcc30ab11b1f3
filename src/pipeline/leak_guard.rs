//! What guards an edition: whatever is made for others is searched for what they must not have, and handed on only where nothing is found.

use super::office_words::words;
use super::view_factory::ViewFactory;
use crate::compose::Kind;
use crate::editions::{Edited, Leak, LeakKind, Leaks, Permitted, Typed, Withheld, find_leaks, withheld};
use crate::facts::{View, lang_of};
use crate::model::{Contacts, Edition, Exchange, SourceFile};
use crate::render::Artifact;
use crate::store::{Assets, StoreError, offered, read_within};
use diagnostics::{Checked, Diagnostic};
use document::words as words_of;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Diagnostics with which nothing is written.
pub(super) const NOT_HANDED_OUT: [&str; 3] = ["edition-leak", "edition-not-made", "edition-unread"];

/// So many places are told of one kind; who mends them sees the others.
const MOST_TOLD: usize = 20;

/// More than this of what was kept of a filing is not looked through.
const LARGEST_KEPT: u64 = 32 * 1024 * 1024;

/// What must not be in files for others, and what may.
#[derive(Debug)]
pub(super) struct LeakGuard {
    withheld: Withheld,
    permitted: Permitted,
    edition: Edition,
}

/// What a guard is told beside the exchanges and their editions.
#[derive(Clone, Copy, Debug)]
pub(super) struct Guarded<'a> {
    /// The folder that holds `inputs`.
    pub(super) root: &'a Path,
    /// The files as typed, by path.
    pub(super) sources: &'a BTreeMap<String, String>,
    /// Whom the sites work with.
    pub(super) contacts: &'a [SourceFile<Contacts>],
    /// What exchanges withhold of which nothing is printed.
    pub(super) others: &'a [&'a Withheld],
    /// Names that are known otherwise.
    pub(super) names: &'a BTreeSet<String>,
    /// What the program's own phrases say.
    pub(super) said: &'a str,
    /// True where the sheets of a dossier are printed.
    pub(super) has_sheets: bool,
}

impl LeakGuard {
    /// Makes the guard of an edition of `exchanges`.
    pub(super) fn new(exchanges: &[(&Exchange, &Edited)], edition: Edition, guarded: &Guarded<'_>) -> Self {
        let folders = exchanges.iter().map(|(exchange, _)| exchange.id.as_str()).chain(["contacts"]);
        let aside: Vec<(String, String)> = folders.flat_map(|id| kept_aside(guarded.root, id)).collect();
        let typed = Typed {
            sources: guarded.sources,
            aside: &aside,
            said: guarded.said,
            names: guarded.names,
            contacts: guarded.contacts,
            others: guarded.others,
            sheets: guarded.has_sheets.then_some(edition),
        };
        let (withheld, permitted) = withheld(exchanges, &typed);
        Self { withheld, permitted, edition }
    }

    /// Says what was found in files: what must not be there, place by place; what may be, word by word.
    pub(super) fn look<'f>(
        &self,
        files: impl IntoIterator<Item = (&'f str, &'f [u8], Option<&'f str>)>,
    ) -> Vec<Diagnostic> {
        tell(&find_leaks(files, &self.withheld, &self.permitted), self.edition)
    }
}

/// A file as it is looked at.
pub(super) fn looked_at(artifact: &Artifact) -> (&str, &[u8], Option<&str>) {
    (artifact.path.as_str(), artifact.bytes.as_slice(), artifact.source.as_deref())
}

/// What the built-in phrases say in a document of `kind`, a line each: of an edition they know nothing that they must not say.
pub(super) fn said_by_itself(exchange: &Exchange, kind: &'static Kind) -> String {
    let assets = Assets::built_in();
    let view = ViewFactory::new(kind, &assets).view(exchange);
    let Ok(Checked { value: view, .. }) = view else { return String::new() };
    said_in(&view)
}

fn said_in(view: &View) -> String {
    // The facts of the head stand beside each other, a date beside its place.
    let facts = view.document.facts.iter().map(|fact| fact.lines.join(" "));
    facts.chain([words_of(&view.document, &view.sections)]).collect::<Vec<_>>().join("\n")
}

/// What stands in an edition where somebody did something whose name is left out.
pub(super) fn unnamed(exchange: &Exchange, assets: &Assets) -> Result<String, StoreError> {
    Ok(words(lang_of(exchange), assets)?.get("edition-unnamed", &[]).unwrap_or_default())
}

/// What was kept in a folder below `inputs` of decisions and of filings, each file with its text; of what is no text, the name.
fn kept_aside(root: &Path, folder: &str) -> Vec<(String, String)> {
    let Ok(found) = offered(&root.join("inputs").join(folder)) else { return Vec::new() };
    let file = |path: &PathBuf| {
        let below = path.strip_prefix(root).ok()?.to_string_lossy().replace('\\', "/");
        let is_read = below.ends_with("/decisions.jsonl") || below.ends_with(".base.yaml");
        if !is_read && !below.contains("/received/") {
            return None;
        }
        let bytes = if is_read { read_within(path, LARGEST_KEPT).ok().flatten() } else { None };
        Some((below, String::from_utf8_lossy(&bytes.unwrap_or_default()).into_owned()))
    };
    found.files.iter().filter_map(file).collect()
}

fn tell(found: &Leaks, edition: Edition) -> Vec<Diagnostic> {
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
