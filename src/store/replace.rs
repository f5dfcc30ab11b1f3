//! Files are put in place whole or not at all, by way of a file beside them that a run that was killed may leave.

#![allow(clippy::disallowed_methods, reason = "this room touches the disk")]

use super::StoreError;
use std::fs::{File, Metadata, TryLockError};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};
use tempfile::NamedTempFile;

/// How the name of a file begins that is about to be put in the place of another.
const PREFIX: &str = ".austausch-";

/// How many letters and digits follow.
const RANDOM: usize = 6;

/// How deep folders are swept.
const DEPTH: usize = 5;

/// Where files cannot be locked, what is so old belongs to no run any more.
const LONG_AGO: Duration = Duration::from_secs(60 * 60);

/// Outcome for a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Put {
    /// It is there.
    Done,
    /// Another program has the old one open, which Windows then does not replace.
    Locked,
    /// Somebody wrote to the old one since it was looked at.
    Changed,
}

/// How a file was when it was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum FileFingerprint {
    Nothing,
    File { length: u64, changed: Option<SystemTime> },
}

impl FileFingerprint {
    /// Looks at the file at `path`, through links.
    pub(super) fn at(path: &Path) -> Self {
        match std::fs::metadata(path) {
            Ok(about) => Self::File { length: about.len(), changed: about.modified().ok() },
            Err(_) => Self::Nothing,
        }
    }
}

/// Puts `bytes` in the place of `target`, with the folders above it: a temporary file in the same folder, flushed to the disk, renamed.
/// It gets the rights of the file that was there; where that is a link, what the link leads to is replaced.
///
/// With `seen`, only while the file still is as it was then. A file that is open elsewhere cannot be replaced on Windows; after three tries that
/// is an outcome, not an error.
pub(super) fn replace(
    target: &Path,
    bytes: &[u8],
    seen: Option<&FileFingerprint>,
) -> Result<Put, StoreError> {
    let failed = |error| StoreError::new(target, error);
    let real = real(target).map_err(failed)?;
    let folder = real.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder).map_err(failed)?;
    let mut tries = 0;
    loop {
        tries += 1;
        let about = std::fs::metadata(&real).ok();
        let file = temporary(folder, bytes, about.as_ref()).map_err(failed)?;
        if seen.is_some_and(|seen| *seen != FileFingerprint::at(&real)) {
            return Ok(Put::Changed);
        }
        match persist(file, &real, seen) {
            Ok(()) => return Ok(Put::Done),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => return Ok(Put::Changed),
            Err(error) if error.kind() == ErrorKind::PermissionDenied && real.exists() => {
                if tries == 3 {
                    return Ok(Put::Locked);
                }
                std::thread::sleep(Duration::from_millis(100));
            }
            // Swept by a run that came between its making and its locking.
            Err(error) if error.kind() == ErrorKind::NotFound && tries < 3 => {}
            Err(error) => return Err(failed(error)),
        }
    }
}

/// Finds what `path` leads to, where it is a link; there need be nothing yet.
fn real(path: &Path) -> io::Result<PathBuf> {
    let mut path = path.to_owned();
    for _ in 0..40 {
        match std::fs::read_link(&path) {
            Ok(next) => path = path.parent().unwrap_or(Path::new("")).join(next),
            Err(_) => return Ok(path),
        }
    }
    // Says what the system calls a link that leads to itself.
    std::fs::metadata(&path).map(|_| path)
}

/// A file in `folder` with these bytes, on the disk, with the rights of the one that it replaces.
fn temporary(folder: &Path, bytes: &[u8], old: Option<&Metadata>) -> io::Result<NamedTempFile> {
    // Made by `create_new`, so that colleagues on a shared drive get the folder's usual rights, not the owner's alone.
    let mut file = tempfile::Builder::new()
        .prefix(PREFIX)
        .rand_bytes(RANDOM)
        .make_in(folder, |path| File::create_new(path))?;
    // Tells other runs that it is no leftover.
    drop(file.as_file().try_lock());
    file.write_all(bytes)?;
    if let Some(old) = old {
        // A disk without rights has none to keep.
        drop(file.as_file().set_permissions(old.permissions()));
    }
    file.as_file().sync_all()?;
    Ok(file)
}

/// Renames; where nothing was there, nothing is replaced either.
fn persist(file: NamedTempFile, target: &Path, seen: Option<&FileFingerprint>) -> io::Result<()> {
    if seen != Some(&FileFingerprint::Nothing) {
        return file.persist(target).map(drop).map_err(|error| error.error);
    }
    match file.persist_noclobber(target) {
        Ok(_) => Ok(()),
        Err(error) if matches!(error.error.kind(), ErrorKind::AlreadyExists | ErrorKind::NotFound) => {
            Err(error.error)
        }
        // Not every disk has that way.
        Err(error) if !target.exists() => error.file.persist(target).map(drop).map_err(|error| error.error),
        Err(error) => Err(error.error),
    }
}

/// Takes away the files that runs which were killed left in `folder` and below; links are not followed.
/// A file that its run still holds stays, and so does whatever the disk does not let go.
pub fn sweep(folder: &Path) {
    sweep_to(folder, DEPTH);
}

/// Sweeps `folder` alone.
pub(super) fn sweep_one(folder: &Path) {
    sweep_to(folder, 1);
}

fn sweep_to(folder: &Path, depth: usize) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let Ok(kind) = entry.file_type() else { continue };
        if kind.is_dir() && depth > 1 {
            sweep_to(&entry.path(), depth - 1);
        } else if kind.is_file()
            && is_temporary(&entry.file_name().to_string_lossy())
            && is_left(&entry.path())
        {
            drop(std::fs::remove_file(entry.path()));
        }
    }
}

fn is_temporary(name: &str) -> bool {
    name.strip_prefix(PREFIX)
        .is_some_and(|rest| rest.len() == RANDOM && rest.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// Tells whether no run holds the file.
fn is_left(path: &Path) -> bool {
    let Ok(file) = File::open(path) else { return false };
    match file.try_lock() {
        Ok(()) => true,
        Err(TryLockError::WouldBlock) => false,
        Err(TryLockError::Error(_)) => {
            let age =
                file.metadata().and_then(|about| about.modified()).ok().and_then(|time| time.elapsed().ok());
            age.is_some_and(|age| age > LONG_AGO)
        }
    }
}

/// Writes a file whole, in the place of the one that was there.
///
/// # Errors
/// When the disk does not take it, or another program has it open.
pub fn write_over(target: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    match replace(target, bytes, None)? {
        Put::Done => Ok(()),
        Put::Locked | Put::Changed => {
            Err(StoreError::new(target, io::Error::from(ErrorKind::PermissionDenied)))
        }
    }
}

/// Asks whether the file at `target` may be changed, without changing it.
///
/// # Errors
/// When it is not there, or nobody may write to it: it is write-protected, or on Windows open elsewhere.
pub fn may_change(target: &Path) -> Result<(), StoreError> {
    let opened = std::fs::OpenOptions::new().append(true).open(target);
    opened.map(drop).map_err(|error| StoreError::new(target, error))
}

/// Takes a file away; of a link, the link.
///
/// # Errors
/// When it is not there, or the disk does not let it go.
pub fn remove(target: &Path) -> Result<(), StoreError> {
    std::fs::remove_file(target).map_err(|error| StoreError::new(target, error))
}

/// Writes a new file whole, with the folders above it; `false` and nothing written when it is there already.
///
/// # Errors
/// When the disk does not take it.
pub fn write_new(target: &Path, bytes: &[u8]) -> Result<bool, StoreError> {
    if target.symlink_metadata().is_ok() {
        return Ok(false);
    }
    Ok(replace(target, bytes, Some(&FileFingerprint::Nothing))? == Put::Done)
}
