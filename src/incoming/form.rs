//! Outcome of reading a file: a filing, or the reason why it is refused.

use super::contacts::FiledContacts;
use super::decisions::Decisions;
use super::file::IncomingFile;
use super::filing::Filing;
use super::meeting_notes::MeetingNotes;
use super::paste;
use diagnostics::Diagnostic;

/// A filled form, read.
#[derive(Clone, Debug)]
pub struct Form {
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
    /// Tells whether it came in a mail or an archive that holds a report as well: then it is told, and holds nobody up.
    pub is_beside: bool,
    /// Tells whether it counts for nothing and need not be kept: a form that nobody filled in.
    pub is_nothing: bool,
    /// Tells whether it is a Word form.
    pub is_word: bool,
}

impl Form {
    /// A form of which nothing is known.
    pub(super) const fn of(sent: IncomingFile) -> Self {
        Self {
            sent,
            filing: None,
            decisions: None,
            notes: None,
            contacts: None,
            text: String::new(),
            diagnostics: Vec::new(),
            is_beside: false,
            is_nothing: false,
            is_word: false,
        }
    }

    /// A form that counts for nothing, and why.
    pub(super) fn nothing(sent: IncomingFile, id: &'static str) -> Self {
        let diagnostic = Diagnostic::warning(id).in_file(&sent.name);
        Self { diagnostics: vec![diagnostic], is_nothing: true, ..Self::of(sent) }
    }

    /// Tells whether it is a report that was not read for its mistakes.
    pub(super) fn is_faulty_report(&self) -> bool {
        self.filing.is_none() && (paste::is_report(&self.text) || paste::is_typed(&self.text))
    }

    /// Tells whether it is a form as the program made it.
    pub(super) fn is_untouched(&self) -> bool {
        self.is_nothing || self.diagnostics.iter().any(|diagnostic| diagnostic.id == "import-page")
    }
}

/// The form of which nothing is known but why it is refused.
pub(super) fn refuse(sent: IncomingFile, id: &'static str) -> Vec<Form> {
    let diagnostic = Diagnostic::error(id).in_file(&sent.name);
    vec![Form { diagnostics: vec![diagnostic], ..Form::of(sent) }]
}
