//! In come the files that sites send, and what the office wants of an exchange to come.
//! Out go the YAML files that a person would have written, and findings that point to the field as its sender saw it.
//! It never overwrites what the office edited, never drops a word, and never believes a file by its name.

mod arrived;
mod charset;
mod door;
mod filing;
mod foreign;
mod import;
mod inputs;
mod letter;
mod mail;
mod merge;
mod paste;
mod remind;
mod report_file;
mod scaffold;
mod status;
mod texts;
mod three_way;
mod versions;
mod word;

pub use door::{Form, MAX_SENT, Sent, opened};
pub use filing::{FORMAT, FiledStatement, Filing};
pub use import::{Batch, Import, Imported, Outcome, Refused, field_at, import};
pub use inputs::{inputs, loaded};
pub use merge::{About, Change, What};
pub use remind::{Reminder, Reminders, remind};
pub use report_file::forgotten_name;
pub use scaffold::{Defaults, Fixed, ScaffoldError, defaults, scaffold, site_of};
pub use status::{
    Next, PageError, SiteStatus, Standing, State, current, filed_words, standing, state_words, status_json,
    status_page,
};
pub use texts::{WordsIn, words_in};
