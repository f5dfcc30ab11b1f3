//! What a kind of document is, and how any kind is composed.

use super::desk::{Composing, Desk};
use super::typography::typeset_document;
use super::{KINDS, Phrases};
use crate::digest::Digest;
use crate::facts::{Facts, lang_of};
use crate::model::{Exchange, Typography};
use diagnostics::{Checked, Severity};
use document::{Document, Section};
use std::fmt;
use text_template::TemplateFault;

/// A kind of document. Its layouts and its own phrases lie in `templates/<name>`; its name for people is the message
/// `kind-<name>` of the locales.
#[derive(Clone, Copy)]
pub struct Kind {
    /// Its name on the command line, and of its folder of templates.
    pub name: &'static str,
    /// The fixed words it needs beside [`crate::facts::LABELS`]; worded in the locales as `label-…`.
    pub labels: &'static [&'static str],
    /// Whether it is made for exchanges to come, and for no others unless they are named.
    pub is_before: bool,
    /// Whether it is for the office alone: it then holds what is internal, too, and says so.
    pub is_internal: bool,
    /// Findings about the inputs that matter less are not told with it: a kind that is made of little of them need not tell what they lack.
    pub least: Severity,
    /// Phrases that nearly every document of this kind says: they are read while the inputs are, on another core.
    pub ahead: &'static [&'static str],
    pub(super) compose: Compose,
}

/// Composes a document and its sections at a desk.
pub(super) type Compose = fn(&mut Desk<'_>) -> Composing<(Document, Vec<Section>)>;

impl fmt::Debug for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Kind").field("name", &self.name).finish_non_exhaustive()
    }
}

/// A document and its sections.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Composed {
    /// The document.
    pub document: Document,
    /// Its sections, in order.
    pub sections: Vec<Section>,
}

impl Kind {
    /// The kind of that name.
    pub fn parse(name: &str) -> Option<&'static Self> {
        KINDS.iter().find(|kind| kind.name == name)
    }

    /// Composes a document of this kind.
    ///
    /// # Errors
    /// When a phrase is faulty: it asks for a fact that there is not.
    pub fn compose(
        &self,
        exchange: &Exchange,
        digest: &Digest,
        facts: &Facts,
        phrases: &Phrases,
    ) -> Result<Checked<Composed>, TemplateFault> {
        let own = &exchange.event.value.phrases;
        let worded = (!own.is_empty())
            .then(|| phrases.with_own(own.iter().map(|(name, text)| (name.as_str(), text.as_str()))));
        let phrases = worded.as_ref().unwrap_or(phrases);
        let mut desk = Desk::new(exchange, digest, facts, phrases);
        let (mut document, mut sections) = (self.compose)(&mut desk)?;
        self.name.clone_into(&mut document.kind);
        if exchange.programme.value.typography == Typography::German {
            typeset_document(&mut document, &mut sections, lang_of(exchange));
        }
        if KINDS.first().is_some_and(|record| record.name == self.name) {
            let unsaid = desk.unsaid();
            desk.findings.extend(unsaid);
        }
        Ok(Checked { value: Composed { document, sections }, findings: desk.findings })
    }
}
