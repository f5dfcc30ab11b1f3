//! In come an exchange, its facts and the phrases; out come [`Document`](document::Document) and sections: what is said, in order.
//! Each kind of document is one file here; for a record the agenda decides the order. Phrases decide the wording, and
//! typography is done here once, for all formats.
//! It knows no format, reads no file, and never changes what somebody is quoted with.

mod announcement;
mod attendance_certificate;
mod badges;
mod cards;
mod composer;
mod contents;
mod data_dictionary;
mod dossier;
mod expected;
mod guide;
mod handover;
mod host_script;
mod house_lists;
mod kind;
mod kinds;
mod marking;
mod names;
mod origin;
mod participants;
mod phrases;
mod record;
mod reports;
mod seating_plan;
mod shapes;
mod site_contacts;
mod site_sheet;
mod sources;
mod table_cards;
mod teaser;
mod titles;
mod typography;
mod when;
mod worksheets;

pub use data_dictionary::data_dictionary;
pub use kind::Kind;
pub use kinds::{Composed, KINDS};
pub use origin::{Source, SourceMap, TypedAt};
pub use phrases::{Phrases, add_helpers};
pub use record::sections_of;
pub use shapes::{PHRASES, Phrase, Shape};
