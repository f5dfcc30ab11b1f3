//! What somebody decided on the page for merging, as the file says that the page saves.

use super::file::IncomingFile;
use super::form::Form;
use crate::model::{StatementKind, Text};
use diagnostics::{Diagnostic, Severity};
use schemars::JsonSchema;
use serde::Deserialize;
use yaml_reader::read;

/// The version of the format that the page writes.
const DECISIONS: &str = "decisions/1";

/// The line with which it begins, but for comments.
const FIRST: &str = "austausch: decisions/";

/// The file of decisions.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Decisions {
    /// The format, `decisions/1`.
    pub austausch: Text,
    /// The exchange, by the name of its folder.
    pub exchange: Text,
    /// The day on which it was saved.
    #[serde(default)]
    pub saved: Option<Text>,
    /// Who decided.
    #[serde(default)]
    pub by: Option<Text>,
    /// Findings that are new or worded anew.
    #[serde(default)]
    pub findings: Vec<DecidedFinding>,
    /// Statements that are elsewhere now than when the page was made.
    #[serde(default)]
    pub statements: Vec<DecidedStatement>,
}

/// A finding that is new or worded anew.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DecidedFinding {
    /// Its id; of a new one, a name that only this file knows.
    pub id: Text,
    /// The kind of a new one.
    #[serde(default)]
    pub kind: Option<StatementKind>,
    /// The work field of a new one, by id.
    #[serde(default)]
    pub field: Option<Text>,
    /// The wording of one that is not new, when the page was made.
    #[serde(default)]
    pub before: Option<Text>,
    /// The wording.
    pub text: Text,
}

/// A statement, where it was and where it is to be; without either it is open.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DecidedStatement {
    /// The statement, by id.
    pub id: Text,
    /// Its words when the page was made.
    pub text: Text,
    /// The findings and statements that lay there to choose from, by id.
    #[serde(default)]
    pub offered: Vec<Text>,
    /// The findings that it was in when the page was made.
    #[serde(default)]
    pub before: Vec<Text>,
    /// Why it was set aside when the page was made.
    #[serde(default)]
    pub reason_before: Option<Text>,
    /// The findings that it is to be in.
    #[serde(default)]
    pub findings: Vec<Text>,
    /// Why it is to be set aside.
    #[serde(default)]
    pub aside: Option<Text>,
}

/// Tells whether the page for merging saved it.
pub(super) fn is_decisions(text: &str) -> bool {
    let mut lines = text.trim_start_matches('\u{FEFF}').lines().map(str::trim);
    lines.find(|line| !line.is_empty() && !line.starts_with('#')).is_some_and(|line| line.starts_with(FIRST))
}

/// Reads decisions; with a mistake in them, none of them is taken.
pub(super) fn open_decisions(sent: IncomingFile, text: &str) -> Form {
    let mut checked = read::<Decisions>(&sent.name, text.as_bytes());
    let version = checked.value.as_ref().map(|decisions| &decisions.austausch);
    if let Some(version) = version.filter(|version| version.as_str() != DECISIONS) {
        let diagnostic = Diagnostic::error("import-version").in_file(&sent.name).at(version.place);
        let diagnostic = diagnostic.with("version", version.as_str()).with("known", DECISIONS);
        checked.diagnostics.push(diagnostic);
    }
    let is_sound = checked.diagnostics.iter().all(|diagnostic| diagnostic.severity != Severity::Error);
    Form {
        decisions: checked.value.filter(|_| is_sound),
        text: text.replace("\r\n", "\n"),
        diagnostics: checked.diagnostics,
        ..Form::of(sent)
    }
}
