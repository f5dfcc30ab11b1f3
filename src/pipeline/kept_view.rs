//! What a Word file was made from is kept beside the outputs, so that what somebody edits in it can be compared one day: the view, and
//! where its words come from, by the ids that the bookmarks of the file have.

use crate::compose::SourceMap;
use crate::facts::View;
use serde::Serialize;

/// The folder in an exchange's outputs in which such files lie. It is for the office alone and is handed out with nothing.
pub(super) const KEPT_FOLDER: &str = ".austausch";

/// A Word file, and what it was made from.
pub(super) struct KeptView {
    /// The path of the Word file below the folder of the exchange's outputs.
    pub(super) document: String,
    /// Content of the file that is kept.
    pub(super) bytes: Vec<u8>,
}

#[derive(Serialize)]
struct Kept<'a> {
    view: &'a View,
    sources: &'a SourceMap,
}

impl KeptView {
    /// Keeps the view that the Word file at `document` was made from; none where nobody asked for sources.
    pub(super) fn of(document: &str, view: &View, sources: &SourceMap) -> Option<Self> {
        let mut bytes = serde_json::to_vec(&Kept { view, sources }).ok().filter(|_| !sources.is_empty())?;
        bytes.push(b'\n');
        Some(Self { document: document.to_owned(), bytes })
    }

    /// The path of what is kept of the Word file that was written as `name`.
    pub(super) fn path(name: &str) -> String {
        format!("{KEPT_FOLDER}/{name}.json")
    }
}
