#![doc = include_str!("../README.md")]

mod diagnostic;
mod messages;
mod report;
mod visible;
mod words;

pub use diagnostic::{Arg, Checked, Diagnostic, Place, Severity, sort};
pub use messages::{Messages, WordsFault};
pub use report::{hint, json, message, object as json_object, summary, terminal};
pub use visible::{visible, visible_json};
pub use words::{WordArg, Words};

/// The words around diagnostics: weights, counts, the word before a remedy.
pub static MESSAGES: Messages =
    Messages::new(include_str!("../locales/de.ftl"), include_str!("../locales/en.ftl"));
