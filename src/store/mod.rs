//! In come paths; out come bytes: the only room that touches the disk.
//! Inputs are read from the root, assets from the root or from the binary, and outputs are written whole or not at all.
//! It never knows what the bytes mean.

mod assets;
mod inputs;
mod lock;
mod manifest;
mod offered;
mod outputs;
mod paths;
mod replace;
mod sums;

pub use assets::{Assets, BUILT_IN};
pub use inputs::{
    InputFile, list_exchanges, read_below, read_file, read_inputs, read_picture, working_folders,
};
pub use lock::{Hold, hold};
pub use manifest::{KnownOutputs, Standing};
pub use offered::{MAX_READ, Missed, Offered, file_names, offered, read_within};
pub use outputs::{NewFile, Outcome, Outputs, is_same_file};
pub use paths::below;
pub use replace::{may_change, remove, sweep, write_new, write_over};
pub use sums::{sha256, sha256_bytes};

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use thiserror::Error;

/// Refusal of the disk.
#[derive(Debug, Error)]
#[error("{}: {source}", path.display())]
pub struct StoreError {
    /// The file or folder.
    pub path: PathBuf,
    /// Answer of the system.
    pub source: io::Error,
}

impl StoreError {
    fn new(path: &Path, source: io::Error) -> Self {
        Self { path: path.to_owned(), source }
    }

    /// The kind of what the system said, as the words for it are called: `cause-denied` for `denied`.
    pub fn cause(&self) -> &'static str {
        match self.source.kind() {
            ErrorKind::NotFound => "not-found",
            ErrorKind::PermissionDenied => "denied",
            ErrorKind::AlreadyExists => "exists",
            ErrorKind::NotADirectory => "not-a-folder",
            ErrorKind::IsADirectory => "is-a-folder",
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "full",
            ErrorKind::ReadOnlyFilesystem => "read-only",
            ErrorKind::InvalidData => "not-text",
            ErrorKind::InvalidFilename => "name",
            ErrorKind::FileTooLarge => "too-large",
            ErrorKind::WouldBlock => "busy",
            _ => "other",
        }
    }
}

/// A path relative to a root, with `/` on every system.
fn slashed(path: &Path) -> String {
    let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}
