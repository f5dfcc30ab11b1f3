//! A file of decisions, known by its first line and read.

use super::decisions::Decisions;
use super::file::IncomingFile;
use super::form::Form;
use diagnostics::{Diagnostic, Severity};
use yaml_reader::read;

/// The version of the format that the page writes.
const DECISIONS: &str = "decisions/1";

/// The line with which it begins, but for comments.
const FIRST: &str = "austausch: decisions/";

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
