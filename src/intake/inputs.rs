//! The inputs folder as it stands.

use crate::digest::{name_sites, share_exchanges};
use crate::store::{InputFile, StoreError, read_inputs};
use crate::yaml::{self, FileKind, Loaded, kind_of};
use diagnostics::{Checked, Severity, sort};
use std::collections::BTreeSet;
use std::path::Path;

/// What the inputs say, and the bytes of the files by path.
type LoadedFiles = (Checked<Loaded>, Vec<(String, Vec<u8>)>);

/// Reads the inputs below `root`; with `only` not empty, just those exchanges.
///
/// # Errors
/// When the disk does not give them.
pub fn inputs(root: &Path, only: &[String]) -> Result<Checked<Loaded>, StoreError> {
    Ok(load_files(root, only)?.0)
}

/// Reads the inputs below `root` with the bytes of their files; with `only` not empty, just those exchanges. Themes and the dossier are about all of them: where
/// there are any, the others are read, too, and nothing of them is told.
///
/// # Errors
/// When the disk does not give them.
pub fn load_files(root: &Path, only: &[String]) -> Result<LoadedFiles, StoreError> {
    let asked = read_inputs(root, only)?;
    let is_of_all = |file: &InputFile| matches!(kind_of(&file.path), FileKind::Themes | FileKind::Dossier);
    let has_themes = asked.value.iter().any(is_of_all);
    if only.is_empty() || !has_themes {
        return Ok(loaded(asked));
    }
    let (mut all, mut files) = loaded(read_inputs(root, &[])?);
    let is_asked = |path: &str| {
        let folder = path.strip_prefix("inputs/").and_then(|path| path.split_once('/'));
        folder.is_none_or(|(folder, _)| only.iter().any(|id| id == folder))
    };
    files.retain(|(path, _)| is_asked(path));
    all.diagnostics.retain(|diagnostic| is_asked(&diagnostic.file));
    all.value.exchanges.retain(|exchange| only.contains(&exchange.id));
    all.value.sources.retain(|path, _| is_asked(path));
    Ok((all, files))
}

/// Returns what the files say that were read, and their bytes by path. One that could not be read counts as broken, not as missing.
fn loaded(read: Checked<Vec<InputFile>>) -> LoadedFiles {
    let files: Vec<(String, Vec<u8>)> =
        read.value.into_iter().map(|file| (file.path, file.bytes.unwrap_or_default())).collect();
    let mut loaded = yaml::load(&files);
    name_sites(&mut loaded.value);
    share_exchanges(&mut loaded.value);
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
