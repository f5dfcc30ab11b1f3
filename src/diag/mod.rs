//! In comes what a stage noticed; out goes a [`Finding`], data that any printer can put into words.
//! Printing to a terminal and as JSON are here too, as functions from findings to text.
//! It never prints by itself, never reads a file, and holds no wording: words are in `locales/`.

mod finding;
mod print;
mod visible;

pub use finding::{Arg, Checked, Finding, Place, Severity, sort};
pub use print::{hint, json, message, object as json_object, summary, terminal};
pub use visible::{visible, visible_json};
