#![doc = include_str!("../README.md")]

#[cfg(test)]
mod agreement;
mod blocks;
mod book;
mod bookmark;
mod characters;
mod chart_picture;
mod columns;
mod comments;
mod default_styles;
mod error;
mod figures;
mod fill;
mod frame;
mod inlines;
mod language;
mod lint;
mod markup;
mod names;
mod numbering;
mod options;
mod package;
mod page;
mod paragraph;
mod paragraph_ids;
mod part;
mod partials;
mod picture;
mod properties;
mod role;
mod signatures;
mod spot;
mod starter;
mod styles;
mod table;
mod threads;
mod typed;
mod written_field;

pub use error::{FillError, FillFault, TagCause};
pub use fill::{WordTemplate, accept_changes, fill, fill_document};
pub use lint::{Known, TemplateCheck, check, check_with, refused, schema_fault};
pub use names::{Holds, ListNames, Name, Names};
pub use options::{FillData, FillOptions};
pub use partials::{PartialSource, Partials};
pub use picture::{Picture, Pictures};
pub use spot::Spot;
pub use starter::starter;

use diagnostics::Messages;

/// The German and English words: of all diagnostics, and those that filled files hold.
pub static MESSAGES: Messages =
    Messages::new(include_str!("../locales/de.ftl"), include_str!("../locales/en.ftl"));

#[cfg(test)]
mod tests {
    #[test]
    fn both_languages_say_the_same_things() {
        assert_eq!(crate::MESSAGES.faults(), [""; 0]);
    }
}
