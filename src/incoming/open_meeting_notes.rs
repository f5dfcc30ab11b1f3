//! A filled Mitschrift, read as if it had been typed.

use super::file::IncomingFile;
use super::form::Form;
use super::meeting_notes::MeetingNotes;
use super::word;
use diagnostics::{Diagnostic, Severity};
use yaml_reader::read;

/// Reads what a Mitschrift says; one that nobody typed into counts for nothing.
pub(super) fn open_meeting_notes(sent: IncomingFile, word: word::Word) -> Form {
    let checked = read::<MeetingNotes>(&sent.name, word.text.as_bytes());
    let has_error = checked.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error);
    let notes = checked.value.filter(|_| !has_error);
    let is_blank = notes.as_ref().is_some_and(is_blank);
    if is_blank && word.diagnostics.is_empty() {
        return Form::nothing(sent, "notes-blank");
    }
    let blank = is_blank.then(|| Diagnostic::error("notes-blank").in_file(&sent.name));
    let diagnostics = word.diagnostics.into_iter().chain(checked.diagnostics).chain(blank).collect();
    let notes = notes.filter(|_| !is_blank);
    Form { notes, text: word.text, diagnostics, ..Form::of(sent) }
}

/// Tells whether nothing stands in it. Names in the list of attendance may be those that the office knew.
const fn is_blank(notes: &MeetingNotes) -> bool {
    notes.items.is_empty() && notes.tables.is_empty() && notes.people.is_empty()
}
