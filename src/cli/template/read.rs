//! Reads what lies beside a template: data, schema, other Word files.

use crate::store::{StoreError, file_names, read_below, read_file};
use diagnostics::{Diagnostic, Place};
use serde_json::Value;
use std::path::{Path, PathBuf};
use word_template::{PartialSource, Partials, schema_fault};
use yaml_source::{place_after, utf16};

/// A file of JSON, or what is wrong with it; that of a schema must be one.
pub(super) fn read_json(path: &Path, data: bool) -> Result<Result<Value, Diagnostic>, StoreError> {
    let id = if data { "template-data" } else { "template-schema" };
    let read = json(&read_file(path)?, id);
    Ok(read.and_then(|value| match schema_fault(&value).filter(|_| !data) {
        Some(diagnostic) => Err(diagnostic),
        None => Ok(value),
    }))
}

/// The JSON in a file's bytes; else the diagnostic `id`, or one about the encoding, and where the file stops being JSON.
pub(super) fn json(bytes: &[u8], id: &'static str) -> Result<Value, Diagnostic> {
    let number = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let at = |error: &serde_json::Error| Place::new(number(error.line()), number(error.column()), 1);
    let read = |text: &str| text.parse::<Value>().map_err(|error| Diagnostic::error(id).at(at(&error)));
    // Editors and shells of Windows write a byte order mark, or UTF-16.
    if let Some(text) = utf16(bytes) {
        return read(&text);
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match str::from_utf8(bytes) {
        Ok(text) => read(text),
        Err(error) => {
            // What is no JSON in any encoding is another mistake.
            read(&String::from_utf8_lossy(bytes))?;
            let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
            Err(Diagnostic::error("json-encoding").at(place_after(&String::from_utf8_lossy(before))))
        }
    }
}

/// The Word files in the folder of a template.
pub(super) fn partials_beside(template: &Path) -> Partials {
    let folder = template.parent().filter(|folder| !folder.as_os_str().is_empty());
    Partials::new(Folder(folder.unwrap_or(Path::new(".")).to_owned()))
}

/// A folder of Word files. What cannot be read counts as no Word file.
struct Folder(PathBuf);

impl PartialSource for Folder {
    fn names(&self) -> Vec<String> {
        file_names(&self.0).unwrap_or_default()
    }

    fn file(&self, name: &str) -> Option<Vec<u8>> {
        read_below(&self.0, name).ok()
    }
}
