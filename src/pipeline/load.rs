//! The inputs, loaded and checked.

use super::edition_sheet::recall_edition;
use super::lanes::in_lanes;
use super::office_words::words_faults;
use super::phrase_files::look_up;
use super::view_factory::ViewFactory;
use super::{pictures, published};
use crate::compose::KINDS;
use crate::fonts::Fonts;
use crate::intake::load_files;
use crate::model::Exchange;
use crate::rules::{Subject, check};
use crate::store::{Assets, StoreError, sha256};
use diagnostics::{Checked, Diagnostic, Severity, sort};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::OnceLock;

/// The inputs as loaded, with everything that `check` says about them.
#[derive(Debug, Default)]
pub struct Inputs {
    /// The exchanges that could be loaded.
    pub exchanges: Vec<Exchange>,
    /// Diagnostics, sorted.
    pub diagnostics: Vec<Diagnostic>,
    /// The text of each file, for printing diagnostics.
    pub sources: BTreeMap<String, String>,
    /// SHA-256 of each input file, by path.
    pub(super) hashes: BTreeMap<String, String>,
}

/// Loads and checks the inputs below `root`; with `only` not empty, just those exchanges.
///
/// # Errors
/// When the disk does not give them.
pub fn load(root: &Path, only: &[String]) -> Result<Inputs, StoreError> {
    let (Checked { value: mut loaded, mut diagnostics }, files) = load_files(root, only)?;
    let read = files.iter().filter(|(path, _)| loaded.sources.contains_key(path));
    let hashes = read.map(|(path, bytes)| (path.clone(), sha256(bytes))).collect();
    diagnostics.extend(recall_edition(root, &mut loaded.exchanges));
    let assets = Assets::with_root(root);
    diagnostics.extend(words_faults(&assets)?);
    let fonts = OnceLock::new();
    let shows = |c: char| {
        let loaded = fonts.get_or_init(|| Fonts::load(&assets).ok());
        loaded.as_ref().is_none_or(|fonts| fonts.value.missing(c.encode_utf8(&mut [0; 4])).next().is_none())
    };
    let factories: Vec<ViewFactory<'_>> = KINDS.iter().map(|kind| ViewFactory::new(kind, &assets)).collect();
    let said = in_lanes(&loaded.exchanges, |exchange| {
        let phrase = |name: &str| look_up(&assets, name, exchange);
        let mut said = check(Subject {
            exchange,
            broken: &loaded.broken,
            sources: &loaded.sources,
            phrase: &phrase,
            shows: &shows,
        });
        said.extend(pictures::faults(root, exchange));
        said.extend(check_own_phrases(exchange, &factories));
        said
    });
    diagnostics.extend(said.into_iter().flatten());
    let changed = published::recall(root, &mut loaded.exchanges, &assets, &diagnostics)?;
    diagnostics.extend(changed);
    sort(&mut diagnostics);
    diagnostics.dedup();
    Ok(Inputs { exchanges: loaded.exchanges, diagnostics, sources: loaded.sources, hashes })
}

/// Collects the diagnostics about an exchange's own phrases, in any kind of document. A mistake of the office's files is told when they are
/// used.
fn check_own_phrases(exchange: &Exchange, factories: &[ViewFactory<'_>]) -> Vec<Diagnostic> {
    if exchange.event.value.phrases.is_empty() {
        return Vec::new();
    }
    let said = factories.iter().filter_map(|factory| factory.view(exchange).ok());
    let is_meant = |diagnostic: &Diagnostic| {
        diagnostic.severity == Severity::Error || diagnostic.id.starts_with("phrase-")
    };
    said.flat_map(|view| view.diagnostics).filter(is_meant).collect()
}
