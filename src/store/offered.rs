//! Files from elsewhere that somebody offers: named on the command line, or found in a folder named there.

#![allow(clippy::disallowed_methods, reason = "this room touches the disk")]

use super::StoreError;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

/// How deep folders are looked through.
const DEPTH: usize = 4;

/// The file at `path`, or the files in the folder there and in those below it, in order. Links are not followed.
///
/// # Errors
/// When there is nothing, or a folder cannot be listed.
pub fn offered(path: &Path) -> Result<Vec<PathBuf>, StoreError> {
    let about = std::fs::metadata(path).map_err(|error| StoreError::new(path, error))?;
    let mut files = Vec::new();
    if about.is_dir() {
        gather(path, DEPTH, &mut files)?;
        files.sort();
    } else {
        files.push(path.to_owned());
    }
    Ok(files)
}

fn gather(folder: &Path, depth: usize, files: &mut Vec<PathBuf>) -> Result<(), StoreError> {
    for entry in std::fs::read_dir(folder).map_err(|error| StoreError::new(folder, error))? {
        let entry = entry.map_err(|error| StoreError::new(folder, error))?;
        let kind = entry.file_type().map_err(|error| StoreError::new(&entry.path(), error))?;
        if kind.is_dir() && depth > 1 {
            gather(&entry.path(), depth - 1, files)?;
        } else if kind.is_file() {
            files.push(entry.path());
        }
    }
    Ok(())
}

/// The file at `path`, or `None` when it is larger than `limit` bytes; no more than that is read.
///
/// # Errors
/// When it is not there, or cannot be read.
pub fn read_within(path: &Path, limit: u64) -> Result<Option<Vec<u8>>, StoreError> {
    let mut bytes = Vec::new();
    std::fs::File::open(path)
        .and_then(|file| file.take(limit + 1).read_to_end(&mut bytes))
        .map_err(|error| StoreError::new(path, error))?;
    Ok((u64::try_from(bytes.len()).unwrap_or(u64::MAX) <= limit).then_some(bytes))
}

/// The names of the files directly in `folder`, sorted; none when there is no such folder.
///
/// # Errors
/// When it is there but cannot be listed.
pub fn file_names(folder: &Path) -> Result<Vec<String>, StoreError> {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(StoreError::new(folder, error)),
    };
    let mut names = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|error| StoreError::new(folder, error))?;
        if entry.file_type().is_ok_and(|kind| kind.is_file()) {
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    names.sort_unstable();
    Ok(names)
}
