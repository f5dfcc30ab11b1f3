//! One process at a time.

#![allow(clippy::disallowed_methods, reason = "this room touches the disk")]

use super::StoreError;
use std::fs::{File, OpenOptions, TryLockError, create_dir_all};
use std::io::{Error, ErrorKind};
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

/// The file by which processes agree; it stays, for a file that is taken away could be locked by two of them.
const LOCK: &str = ".austausch.lock";

/// Who holds a folder writes a few files; after so long something else is wrong.
const PATIENCE: Duration = Duration::from_secs(60);

/// A folder that no other process writes to until this is dropped, or the process ends in whatever way.
#[derive(Debug)]
pub struct Hold {
    _file: Option<File>,
}

/// Waits until no other process holds `folder`, which is made if it is not there, and holds it.
///
/// Where files cannot be locked or the folder cannot be written to, nothing is held: what is then written fails by itself.
///
/// # Errors
/// `WouldBlock` when another process holds it for more than a minute.
pub fn hold(folder: &Path) -> Result<Hold, StoreError> {
    let path = folder.join(LOCK);
    let opened = create_dir_all(folder)
        .and_then(|()| OpenOptions::new().read(true).append(true).create(true).open(&path))
        .or_else(|_| File::open(&path));
    let Ok(file) = opened else { return Ok(Hold { _file: None }) };
    let begin = Instant::now();
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(Hold { _file: Some(file) }),
            Err(TryLockError::WouldBlock) if begin.elapsed() < PATIENCE => sleep(Duration::from_millis(10)),
            Err(TryLockError::WouldBlock) => {
                return Err(StoreError::new(folder, Error::from(ErrorKind::WouldBlock)));
            }
            Err(TryLockError::Error(_)) => return Ok(Hold { _file: None }),
        }
    }
}
