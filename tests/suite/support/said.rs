//! The words of finished documents, read back by programs that are not ours.

use super::python;
use serde::Deserialize;
use std::path::PathBuf;

/// What a document says.
#[derive(Debug, Deserialize)]
pub struct Said {
    /// What is read from beginning to end, with the descriptions of its pictures (not in a PDF).
    pub body: String,
    /// What stands in headers and footers; in a PDF also the descriptions of its pictures.
    pub frame: String,
}

/// Reads PDF with poppler (the pages without headers and footers), Word with lxml, HTML with lxml, and Markdown as what another
/// parser than ours makes of it.
pub fn said(files: &[PathBuf]) -> Vec<Said> {
    serde_json::from_str(&python("said.py", files)).unwrap()
}
