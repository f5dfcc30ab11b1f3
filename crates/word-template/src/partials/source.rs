//! Where the Word files come from that a template puts in.

use crate::error::TagCause;
use german_text::nearest;
use std::fmt;
use std::sync::Arc;

pub(super) const ENDING: &str = ".docx";

/// A source of the Word files that a template may put in. It is asked only if a template does.
pub trait PartialSource: Send + Sync {
    /// The names of the files that there are, with their endings.
    fn names(&self) -> Vec<String>;
    /// The file of one of these names, if it can be read.
    fn file(&self, name: &str) -> Option<Vec<u8>>;
}

/// Word files that a template may put in, by their names without ending.
#[derive(Clone, Default)]
pub struct Partials(Option<Arc<dyn PartialSource>>);

impl fmt::Debug for Partials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Partials").field(&self.known()).finish()
    }
}

impl Partials {
    /// Takes them from `source`.
    pub fn new(source: impl PartialSource + 'static) -> Self {
        Self(Some(Arc::new(source)))
    }

    /// Tells whether there are none.
    pub(super) fn is_none(&self) -> bool {
        self.0.is_none()
    }

    /// Lists the names of the files, but for those with a tilde, which Word writes while a file is open.
    fn known(&self) -> Vec<String> {
        let names = self.0.as_ref().map(|source| source.names()).unwrap_or_default();
        let own = names.iter().filter(|name| !name.starts_with('~'));
        own.filter_map(|name| name.strip_suffix(ENDING).map(str::to_owned)).collect()
    }

    /// The file of that name, or what is wrong with the name.
    ///
    /// # Errors
    /// When the name is a path, or there is no such file.
    pub(crate) fn file(&self, name: &str) -> Result<Vec<u8>, TagCause> {
        if name.is_empty() || name.contains(['/', '\\', ':']) || name.starts_with('.') {
            return Err(TagCause::PartialPath);
        }
        let known = self.known();
        if known.iter().any(|known| known == name) {
            let file = self.0.as_ref().and_then(|source| source.file(&format!("{name}{ENDING}")));
            return file.ok_or_else(|| TagCause::PartialFile(name.to_owned()));
        }
        let like = nearest(name, known.iter().map(|known| (known.as_str(), Vec::new())));
        Err(TagCause::PartialUnknown(name.to_owned(), like.unwrap_or_default().to_owned()))
    }
}
