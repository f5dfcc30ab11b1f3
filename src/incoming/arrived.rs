//! A form that came in, with the moment at which it was filed.

use super::contacts::FiledContacts;
use super::decisions::Decisions;
use super::detect::detect_and_parse;
use super::file::IncomingFile;
use super::filing::Filing;
use super::form::Form;
use super::meeting_notes::MeetingNotes;
use super::word::Labels;
use diagnostics::Diagnostic;
use german_text::{Moment, read_moment};
use ooxml::Package;
use yaml_source::MAX_BYTES;

/// A form that came in.
pub struct Arrived {
    /// The file it came in.
    pub sent: IncomingFile,
    /// Content; `None` when it is refused.
    pub filing: Option<Filing>,
    /// Decisions of somebody who merged, where it is no form but holds such.
    pub decisions: Option<Decisions>,
    /// What was typed at the meeting, where it is a Mitschrift.
    pub notes: Option<MeetingNotes>,
    /// Whom a site works with, where it is a list of contacts.
    pub contacts: Option<FiledContacts>,
    /// The text in which the diagnostics have their places.
    pub text: String,
    /// Everything that was noticed.
    pub diagnostics: Vec<Diagnostic>,
    /// Tells that it came with a report in one mail or archive: then it is told, and holds nobody up.
    pub is_beside: bool,
    /// Tells that it counts for nothing and need not be kept: a form that nobody filled in.
    pub is_nothing: bool,
    /// Tells that it is a Word form.
    pub is_word: bool,
    /// When it was filed or last saved, as it says itself.
    pub moment: Option<Moment>,
}

/// Everything that a file holds: one form, or those of the mail it is.
pub fn read_filings(sent: IncomingFile, labels: &Labels) -> Vec<Arrived> {
    detect_and_parse(sent, labels).into_iter().map(of_form).collect()
}

fn of_form(form: Form) -> Arrived {
    let Form { sent, filing, decisions, notes, contacts, text, diagnostics, is_beside, is_nothing, is_word } =
        form;
    let filed = filing.as_ref().and_then(|filing| filing.filed.as_ref());
    let moment = filed.map_or_else(|| saved(&sent.bytes), |filed| read_moment(filed.as_str()));
    // What a report is too large for is told in its own words.
    let diagnostics = diagnostics.into_iter().map(|diagnostic| match diagnostic.id {
        "file-too-large" => too_large().in_file(&sent.name),
        _ => diagnostic,
    });
    let mut diagnostics: Vec<Diagnostic> = diagnostics.collect();
    let many = filing.as_ref().map(Filing::statements).filter(|count| *count > MAX_STATEMENTS);
    diagnostics.extend(many.map(|count| too_many(count).in_file(&sent.name)));
    let filing = filing.filter(|_| many.is_none());
    Arrived {
        sent,
        filing,
        decisions,
        notes,
        contacts,
        text,
        diagnostics,
        is_beside,
        is_nothing,
        is_word,
        moment,
    }
}

/// More statements than any site makes: each of a second filing is compared with each of the first.
const MAX_STATEMENTS: usize = 1000;

fn too_many(count: usize) -> Diagnostic {
    Diagnostic::error("import-too-many-statements").with("count", count).with("limit", MAX_STATEMENTS)
}

/// A report is too long.
pub fn too_large() -> Diagnostic {
    Diagnostic::error("import-report-too-large").with("limit", MAX_BYTES / (1024 * 1024))
}

/// When a Word file was last saved, as the program says that saved it.
fn saved(bytes: &[u8]) -> Option<Moment> {
    let package = bytes.starts_with(b"PK").then(|| Package::read(bytes).ok())??;
    let core = String::from_utf8_lossy(package.part("docProps/core.xml")?).into_owned();
    let (_, rest) = core.split_once("<dcterms:modified")?;
    let (time, _) = rest.split_once('>')?.1.split_once('<')?;
    read_moment(time)
}
