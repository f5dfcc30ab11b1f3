//! The Mitschrift of a meeting, a Word file to type into while people speak, beside the forms of the sites.

use super::error::BuildError;
use super::load::load;
use super::outputs::write_forms;
use super::report::Report;
use crate::facts::{meeting_notes_facts, meeting_notes_stem};
use crate::intake::named_or_current;
use crate::render::meeting_notes as render;
use crate::store::Assets;
use diagnostics::{Severity, sort};
use std::path::PathBuf;
use std::time::Instant;

/// Request for the Mitschrift.
#[derive(Clone, Debug)]
pub struct MeetingNotesRequest {
    /// The folder that holds `inputs`.
    pub root: PathBuf,
    /// Where outputs go; each exchange has a folder in it.
    pub out: PathBuf,
    /// For which exchange; none means the latest.
    pub exchange: Option<String>,
}

/// Writes the Mitschrift that `request` asks for.
///
/// # Errors
/// When the disk fails or the template cannot be used.
pub fn meeting_notes(request: &MeetingNotesRequest) -> Result<Report, BuildError> {
    let begin = Instant::now();
    let inputs = load(&request.root, &[])?;
    let mut report = Report { sources: inputs.sources, ..Report::default() };
    let exchange = named_or_current(&inputs.exchanges, request.exchange.as_deref());
    let id = exchange.map(|exchange| exchange.id.clone()).or_else(|| request.exchange.clone());
    // Whom or what a broken file names would be missing without a word.
    let folder = id.as_ref().map(|id| format!("inputs/{id}/")).unwrap_or_default();
    let is_of = |file: &str| file.starts_with(&folder) || file == "inputs/programme.yaml";
    report.diagnostics = inputs.diagnostics;
    report.diagnostics.retain(|diagnostic| diagnostic.severity == Severity::Error && is_of(&diagnostic.file));
    sort(&mut report.diagnostics);
    let Some(exchange) = exchange.filter(|_| report.diagnostics.is_empty()) else {
        report.unwritten.extend(id);
        return Ok(report);
    };
    let name = format!("{}.docx", meeting_notes_stem(exchange));
    let file = render(&Assets::with_root(&request.root), &meeting_notes_facts(exchange), name)?;
    let made_from = inputs.hashes.into_iter().filter(|(path, _)| is_of(path)).collect();
    let files = [(file.path.as_str(), file.bytes.as_slice(), begin.elapsed())];
    write_forms(&mut report, (&request.root, &request.out), &exchange.id, &files, &made_from)?;
    Ok(report)
}
