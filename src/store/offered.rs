//! Files from elsewhere that somebody offers: named on the command line, or found in a folder named there.

#![allow(clippy::disallowed_methods, reason = "this room touches the disk")]

use super::StoreError;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

/// How deep folders are looked through: a package of inputs lies two deeper than those.
const DEPTH: usize = 8;

/// More bytes than any file of an office has.
pub const MAX_READ: u64 = 1 << 30;

/// Things found at a path.
#[derive(Debug, Default)]
pub struct Offered {
    /// Files, in order.
    pub files: Vec<PathBuf>,
    /// Entries that are there and are not looked into.
    pub missed: Vec<Missed>,
    /// Folders below in which nothing lies.
    pub empty: Vec<PathBuf>,
}

/// Something that is not looked into.
#[derive(Debug)]
pub enum Missed {
    /// A folder that cannot be listed.
    Unread(StoreError),
    /// A link, which is not followed.
    Link(PathBuf),
    /// A folder too deep in others.
    Deep(PathBuf),
}

/// Finds the file at `path`, or the files in the folder there and in those below it.
///
/// # Errors
/// When there is nothing, or nothing that could be looked at.
pub fn offered(path: &Path) -> Result<Offered, StoreError> {
    let about = std::fs::metadata(path).map_err(|error| StoreError::new(path, error))?;
    let mut found = Offered::default();
    if about.is_dir() {
        gather(path, DEPTH, &mut found);
        found.files.sort();
    } else {
        found.files.push(path.to_owned());
    }
    Ok(found)
}

fn gather(folder: &Path, depth: usize, found: &mut Offered) {
    let unread = |error| Missed::Unread(StoreError::new(folder, error));
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => return found.missed.push(unread(error)),
    };
    let mut is_empty = depth < DEPTH;
    for entry in entries {
        is_empty = false;
        let (path, kind) = match entry.and_then(|entry| Ok((entry.path(), entry.file_type()?))) {
            Ok(entry) => entry,
            Err(error) => {
                found.missed.push(unread(error));
                continue;
            }
        };
        if kind.is_symlink() {
            found.missed.push(Missed::Link(path));
        } else if kind.is_dir() && depth > 1 {
            gather(&path, depth - 1, found);
        } else if kind.is_dir() {
            found.missed.push(Missed::Deep(path));
        } else {
            found.files.push(path);
        }
    }
    if is_empty {
        found.empty.push(folder.to_owned());
    }
}

/// The file at `path`, or `None` when it is larger than `limit` bytes; no more than that is read.
///
/// # Errors
/// When it is not there, or cannot be read.
pub fn read_within(path: &Path, limit: u64) -> Result<Option<Vec<u8>>, StoreError> {
    let mut bytes = Vec::new();
    let about = std::fs::metadata(path).map_err(|error| StoreError::new(path, error))?;
    if !about.is_file() {
        // A pipe would never end, and a folder has no bytes.
        let kind = if about.is_dir() { io::ErrorKind::IsADirectory } else { io::ErrorKind::Unsupported };
        return Err(StoreError::new(path, io::Error::from(kind)));
    }
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
