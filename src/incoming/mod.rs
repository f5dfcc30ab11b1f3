//! In come the bytes of a file as a site sent it: a mail, an archive, a Word form, a text.
//! Out go the filings in it, each with diagnostics that point to the field as its sender saw it, or the reason why it is refused.
//! It never believes a file by its name, never drops a word, and never knows what the site filed before.

mod archive;
mod arrived;
mod charset;
mod contacts;
mod decisions;
mod detect;
mod file;
mod filing;
mod foreign;
mod form;
mod made_for;
mod mail;
mod meeting_notes;
mod open_decisions;
mod open_meeting_notes;
mod paste;
mod report;
mod text;
mod texts;
mod word;

pub use arrived::{Arrived, read_filings, too_large};
pub use contacts::{CellName, FiledContact, FiledContacts};
pub use decisions::{DecidedFinding, DecidedInTheme, DecidedStatement, DecidedTheme, Decisions};
pub use detect::detect_and_parse;
pub use file::{IncomingFile, MAX_SENT};
pub use filing::{FORMAT, FiledStatement, Filing};
pub use form::Form;
pub use made_for::is_made_for;
pub use meeting_notes::{
    MeetingNotes, NOTES, NotedDecision, NotedFollowUp, NotedItem, NotedPerson, NotedTable,
};
pub use texts::{WordsIn, words_in};
pub use word::Labels;
