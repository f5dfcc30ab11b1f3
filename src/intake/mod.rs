//! In come the files that sites send, and what the office wants of an exchange to come.
//! Out go the YAML files that a person would have written, and findings that point to the field as its sender saw it.
//! It never overwrites what the office edited, never drops a word, and never believes a file by its name.

mod inputs;
mod scaffold;

pub use inputs::inputs;
pub use scaffold::{Defaults, Fixed, ScaffoldError, defaults, scaffold};
