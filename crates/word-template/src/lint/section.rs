//! Parts of the text in single braces.

use super::scope::Scope;

/// A part of the text that began in single braces.
pub(super) struct Section<'a> {
    pub(super) name: String,
    /// The command that does here what it was meant to do.
    pub(super) command: &'static str,
    pub(super) scope: Option<Scope<'a>>,
}
