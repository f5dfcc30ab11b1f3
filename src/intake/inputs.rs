//! The inputs folder as it stands.

use crate::digest::name_sites;
use crate::store::{InputFile, StoreError, read_inputs};
use crate::yaml::{self, Loaded};
use diagnostics::{Checked, Severity, sort};
use std::collections::BTreeSet;
use std::path::Path;

/// Reads the inputs below `root`; with `only` not empty, just those exchanges.
///
/// # Errors
/// When the disk does not give them.
pub fn inputs(root: &Path, only: &[String]) -> Result<Checked<Loaded>, StoreError> {
    Ok(loaded(read_inputs(root, only)?).0)
}

/// Returns what the files say that were read, and their bytes by path. One that could not be read counts as broken, not as missing.
pub fn loaded(read: Checked<Vec<InputFile>>) -> (Checked<Loaded>, Vec<(String, Vec<u8>)>) {
    let files: Vec<(String, Vec<u8>)> =
        read.value.into_iter().map(|file| (file.path, file.bytes.unwrap_or_default())).collect();
    let mut loaded = yaml::load(&files);
    name_sites(&mut loaded.value);
    let unread: BTreeSet<String> = read
        .diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.severity == Severity::Error)
        .map(|diagnostic| diagnostic.file.clone())
        .collect();
    loaded
        .diagnostics
        .retain(|diagnostic| diagnostic.id != "missing-file" || !unread.contains(&diagnostic.file));
    loaded.diagnostics.extend(read.diagnostics);
    loaded.value.broken.extend(unread);
    sort(&mut loaded.diagnostics);
    (loaded, files)
}
