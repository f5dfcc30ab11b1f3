//! Files that a command writes beside those of a build: no edited one is lost over them.

use super::say::Say;
use crate::pipeline::beside;
use crate::store::{NewFile, Outputs, StoreError};
use diagnostics::Diagnostic;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A file that holds what was made.
pub(super) struct WrittenFile {
    /// Its path, as a person sees it.
    pub(super) path: String,
    /// A diagnostic that says why it is not the file that was meant.
    pub(super) diagnostic: Option<Diagnostic>,
}

/// Writes `files` below `folder`, as [`Outputs`] does. Gives where each is, in order, or why it could not be written.
///
/// # Errors
/// When the disk fails for all of them.
pub(super) fn write_files(
    folder: &Path,
    files: &[NewFile<'_>],
) -> Result<Vec<Result<WrittenFile, StoreError>>, StoreError> {
    let outcomes = Outputs::at(folder).write(files, &BTreeMap::new())?;
    let shown_folder = show_path(folder);
    let there = files.iter().zip(outcomes).map(|((path, _), outcome)| {
        let outcome = outcome?;
        let path_there = show_path(&folder.join(outcome.name(path)));
        Ok(WrittenFile { path: path_there, diagnostic: beside(&outcome, &shown_folder, path) })
    });
    Ok(there.collect())
}

/// Writes `files` below `folder`, and says which stay and which could not be written. Those have no path.
///
/// # Errors
/// When the disk fails for all of them.
pub(super) fn write_and_tell(
    folder: &Path,
    files: &[NewFile<'_>],
    say: &Say,
) -> Result<Vec<Option<String>>, StoreError> {
    let told = write_files(folder, files)?.into_iter().map(|there| match there {
        Ok(there) => {
            say.diagnostics(&there.diagnostic.into_iter().collect::<Vec<_>>(), &BTreeMap::new());
            Some(there.path)
        }
        Err(error) => {
            say.machine(&error);
            None
        }
    });
    Ok(told.collect())
}

/// Writes one file, wherever it is, as [`write_files`] does.
///
/// # Errors
/// When the disk does not take it.
pub(super) fn write_file(file: &Path, bytes: &[u8]) -> Result<WrittenFile, StoreError> {
    let (folder, name) = split_path(file);
    let there = write_files(&folder, &[(name.as_str(), bytes)])?.into_iter().next();
    there.unwrap_or_else(|| Ok(WrittenFile { path: show_path(file), diagnostic: None }))
}

/// The folder of a file that a person named, and its name there.
pub(super) fn split_path(file: &Path) -> (PathBuf, String) {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    (folder.to_owned(), file.file_name().unwrap_or_default().to_string_lossy().into_owned())
}

/// A path as a person sees it from the folder they are in.
pub(super) fn show_path(path: &Path) -> String {
    path.strip_prefix(".").unwrap_or(path).display().to_string()
}
