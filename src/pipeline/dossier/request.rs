//! What is asked for: a dossier over which exchanges, for whom.

use crate::compose::Kind;
use crate::digest::select;
use crate::model::{DossierDepth, DossierSheet, Edition, Exchange, SourceFile, Spanned, Text, When};
use crate::pipeline::plan::Format;
use diagnostics::{Diagnostic, Place};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

/// Where dossiers lie among the outputs.
pub(in crate::pipeline) const DOSSIER: &str = "dossier";

/// Request for a dossier. What is not named follows from `dossier.yaml`.
#[derive(Clone, Debug)]
pub struct DossierRequest {
    /// The folder that holds `inputs`.
    pub root: PathBuf,
    /// Where outputs go; dossiers have a folder in it.
    pub out: PathBuf,
    /// Which kind of document over all exchanges.
    pub kind: &'static Kind,
    /// The first month or year.
    pub from: Option<When>,
    /// The last month or year.
    pub until: Option<When>,
    /// Sites by id.
    pub sites: Vec<String>,
    /// True when each exchange is told in full, whatever the sheet says.
    pub is_full: bool,
    /// For whom it is.
    pub edition: Option<Edition>,
    /// Which formats.
    pub formats: Vec<Format>,
}

/// What was asked for beside the inputs, as it is kept with the files that were made.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default)]
struct Asked {
    kind: String,
    from: Option<String>,
    until: Option<String>,
    sites: Vec<String>,
    is_full: bool,
    edition: Edition,
}

impl DossierRequest {
    /// The request as it is kept with the files; `edition` is that which was made.
    pub(super) fn kept(&self, edition: Edition) -> Value {
        let asked = Asked {
            kind: self.kind.name.to_owned(),
            from: self.from.as_ref().map(ToString::to_string),
            until: self.until.as_ref().map(ToString::to_string),
            sites: self.sites.clone(),
            is_full: self.is_full,
            edition,
        };
        serde_json::to_value(asked).unwrap_or_default()
    }

    /// The request that was kept with a file, to make that file anew.
    pub(in crate::pipeline) fn recalled(
        kept: &Value,
        (root, out): (PathBuf, PathBuf),
        format: Format,
    ) -> Option<Self> {
        let asked: Asked = serde_json::from_value(kept.clone()).ok()?;
        let when = |typed: Option<String>| typed.map(|typed| When::parse(&typed));
        let formats = vec![format];
        let (from, until) = (when(asked.from), when(asked.until));
        let kind = Kind::parse(&asked.kind)?;
        let Asked { sites, is_full, edition, .. } = asked;
        Some(Self { root, out, kind, from, until, sites, is_full, edition: Some(edition), formats })
    }
}

/// The last exchange that the dossier is about, which knows all others and what was asked for.
pub(super) fn last_of(request: &DossierRequest, exchanges: &[Exchange]) -> Option<Exchange> {
    let all = Arc::new(exchanges.to_vec());
    // The folders of exchanges are sorted by their days.
    let last = exchanges.iter().rev().find(|exchange| !exchange.is_sample)?;
    let mut asked = last.clone();
    asked.all = Arc::clone(&all);
    asked.dossier = Arc::new(sheet(request, &last.dossier));
    let id = select(&asked).pop()?.id;
    let found = exchanges.iter().find(|exchange| exchange.id == id)?;
    Some(Exchange { all, dossier: asked.dossier, ..found.clone() })
}

/// Tells that sentences which somebody signed about another period or other sites are left out.
pub(super) fn sentences_left_out(
    request: &DossierRequest,
    typed: &SourceFile<DossierSheet>,
) -> Option<Diagnostic> {
    let first = typed.value.sentences.first()?;
    let is_told = request.kind.name == DOSSIER && says_something_else(request, &typed.value);
    is_told.then(|| {
        let count = typed.value.sentences.len();
        Diagnostic::hint("dossier-sentences-left-out")
            .in_file(typed.file.as_str())
            .at(first.text.place)
            .with("count", count)
    })
}

/// Tells whether what somebody signed in the sheet is about something else than what was asked for.
fn says_something_else(request: &DossierRequest, typed: &DossierSheet) -> bool {
    let sites: BTreeSet<&str> = typed.sites.iter().map(Text::as_str).collect();
    let asked: BTreeSet<&str> = request.sites.iter().map(String::as_str).collect();
    is_of_another_period(request, typed) || (!asked.is_empty() && asked != sites)
}

fn is_of_another_period(request: &DossierRequest, typed: &DossierSheet) -> bool {
    let is_other = |asked: &Option<When>, typed: &Option<Spanned<When>>| {
        asked.as_ref().is_some_and(|asked| typed.as_ref().is_none_or(|typed| typed.value != *asked))
    };
    is_other(&request.from, &typed.from) || is_other(&request.until, &typed.until)
}

/// The dossier's sheet, with what was asked for in the place of what it says.
fn sheet(request: &DossierRequest, typed: &SourceFile<DossierSheet>) -> SourceFile<DossierSheet> {
    let at_none = |value: &When| Spanned { value: value.clone(), place: Place::default() };
    let mut value = typed.value.clone();
    if is_of_another_period(request, &value) {
        // A title that names years names those of the sheet.
        value.title = value.title.filter(|title| !title.value.contains(|c: char| c.is_ascii_digit()));
    }
    if says_something_else(request, &value) {
        value.sentences.clear();
    }
    value.from = request.from.as_ref().map(at_none).or(value.from);
    if let Some(until) = &request.until {
        // The day on which things stand is that of the period which the sheet names.
        value.until = Some(at_none(until));
        value.date = None;
    }
    if request.is_full {
        value.exchanges = DossierDepth::Full;
    }
    value.edition = request.edition.or(value.edition);
    if !request.sites.is_empty() {
        let named = |site: &String| Text { value: site.clone(), place: Place::default() };
        value.sites = request.sites.iter().map(named).collect();
    }
    SourceFile { file: typed.file.clone(), value }
}
