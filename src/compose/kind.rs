//! Kinds of documents.

use super::composer::{Composer, Composing};
use diagnostics::Severity;
use document::{Document, Section};
use std::fmt;

/// A kind of document. Its layouts and its own phrases lie in `templates/<name>`; its name for people is the message
/// `kind-<name>` of the locales.
#[derive(Clone, Copy)]
pub struct Kind {
    /// Its name on the command line, and of its folder of templates.
    pub name: &'static str,
    /// Its German name on the command line.
    pub german: &'static str,
    /// The fixed words it needs beside [`crate::facts::LABELS`]; worded in the locales as `label-…`.
    pub labels: &'static [&'static str],
    /// True when it is made for exchanges to come, and for no others unless they are named.
    pub is_before: bool,
    /// True when it is for the office alone: it then holds what is internal, too, and says so.
    pub is_internal: bool,
    /// Diagnostics about the inputs that matter less are not told with it: a kind that is made of little of them need not tell what they lack.
    pub least: Severity,
    /// Phrases that nearly every document of this kind says: they are read while the inputs are, on another core.
    pub ahead: &'static [&'static str],
    pub(super) compose: Compose,
}

/// Composes a document and its sections.
pub(super) type Compose = fn(&mut Composer<'_>) -> Composing<(Document, Vec<Section>)>;

impl fmt::Debug for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Kind").field("name", &self.name).finish_non_exhaustive()
    }
}
