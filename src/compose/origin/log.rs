//! Sources that are taken note of while a document is composed.

use super::typed_file::TypedFile;
use super::{Source, TypedAt};
use crate::model::Text;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// Sources that were taken note of. A line names its source by its number here until all ids are given.
pub(in crate::compose) struct SourceLog<'a> {
    /// The text of each file of the inputs.
    texts: &'a BTreeMap<String, String>,
    files: RefCell<BTreeMap<String, Option<TypedFile>>>,
    found: RefCell<Vec<Source>>,
}

impl<'a> SourceLog<'a> {
    /// A log of nothing yet, over the text of each file of the inputs.
    pub(in crate::compose) const fn new(texts: &'a BTreeMap<String, String>) -> Self {
        Self { texts, files: RefCell::new(BTreeMap::new()), found: RefCell::new(Vec::new()) }
    }

    /// The sources, by their numbers.
    pub(in crate::compose) fn into_found(self) -> Vec<Source> {
        self.found.into_inner()
    }

    /// Takes note of a source, and gives its number.
    pub(super) fn note(&self, source: Source) -> String {
        let mut found = self.found.borrow_mut();
        found.push(source);
        (found.len() - 1).to_string()
    }

    /// Finds where a text of `file` was typed; none for one that was made in memory.
    pub(super) fn typed_at(&self, file: &str, text: &Text) -> Option<TypedAt> {
        let mut files = self.files.borrow_mut();
        if !files.contains_key(file) {
            let read = self.texts.get(file).map(|text| TypedFile::new(file, text));
            files.insert(file.to_owned(), read);
        }
        files.get(file)?.as_ref()?.at(text.place, &text.value)
    }
}
