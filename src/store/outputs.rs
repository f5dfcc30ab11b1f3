//! Writing outputs: whole or not at all, and never over what a person edited.

#![allow(clippy::disallowed_methods, reason = "this room touches the disk")]

use super::StoreError;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// The name of the manifest in each folder of outputs.
const MANIFEST: &str = ".austausch.json";

/// What happened to a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was written under its name.
    Written,
    /// It was there already, byte for byte.
    Unchanged,
    /// A person edited the file of that name since the last build, or it was not ours: the new one is beside it.
    Beside(String),
    /// The file of that name could not be replaced, as when it is open in Word: the new one is beside it.
    Locked(String),
}

/// What was made, from what.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Manifest {
    /// SHA-256 of each file as we wrote it, by its path below the folder.
    files: BTreeMap<String, String>,
    /// SHA-256 of each input, by its path below the root.
    inputs: BTreeMap<String, String>,
}

/// A folder of outputs of one exchange.
pub struct Outputs {
    folder: PathBuf,
    manifest: Manifest,
    /// What this run wrote, or found as it would have written it.
    made: BTreeSet<String>,
}

impl Outputs {
    /// Opens `folder`, which need not be there yet. An unreadable manifest counts as none: every file then counts as edited.
    ///
    /// # Errors
    /// When the manifest is there but the disk does not give it.
    pub fn open(folder: impl Into<PathBuf>) -> Result<Self, StoreError> {
        let folder = folder.into();
        let manifest = match existing(&folder.join(MANIFEST))? {
            Some(bytes) => serde_json::from_slice(&bytes).unwrap_or_default(),
            None => Manifest::default(),
        };
        Ok(Self { folder, manifest, made: BTreeSet::new() })
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Writes `bytes` to `path` (below the folder, with `/`), unless a person edited what is there.
    ///
    /// # Errors
    /// When the disk does not take it.
    pub fn write(&mut self, path: &str, bytes: &[u8]) -> Result<Outcome, StoreError> {
        self.made.insert(path.to_owned());
        let target = self.folder.join(path);
        let hash = sha256(bytes);
        let outcome = match existing(&target)? {
            None => replace(&target, bytes)?,
            Some(old) if old == bytes => Outcome::Unchanged,
            Some(old) if self.manifest.files.get(path) == Some(&sha256(&old)) => replace(&target, bytes)?,
            Some(_) => Outcome::Beside(String::new()),
        };
        match outcome {
            Outcome::Written | Outcome::Unchanged => {
                self.manifest.files.insert(path.to_owned(), hash);
                Ok(outcome)
            }
            Outcome::Beside(_) => self.write_beside(path, bytes).map(Outcome::Beside),
            Outcome::Locked(_) => self.write_beside(path, bytes).map(Outcome::Locked),
        }
    }

    /// The files of earlier runs that this one did not make, as far as they are still there and nobody edited them.
    ///
    /// # Errors
    /// When one is there but cannot be read.
    pub fn left(&self) -> Result<Vec<String>, StoreError> {
        let mut left = Vec::new();
        for (path, hash) in self.manifest.files.iter().filter(|(path, _)| !self.made.contains(*path)) {
            if existing(&self.folder.join(path))?.is_some_and(|bytes| sha256(&bytes) == *hash) {
                left.push(path.clone());
            }
        }
        Ok(left)
    }

    /// Takes the first free name of `… (neu).pdf`, `… (neu 2).pdf`, …, or the one that holds these bytes already.
    fn write_beside(&mut self, path: &str, bytes: &[u8]) -> Result<String, StoreError> {
        for number in 1..=99 {
            let name = beside(path, number);
            let target = self.folder.join(&name);
            let ours = match existing(&target)? {
                None => true,
                Some(old) if old == bytes => {
                    self.made.insert(name.clone());
                    return Ok(name);
                }
                Some(old) => self.manifest.files.get(&name) == Some(&sha256(&old)),
            };
            if ours && replace(&target, bytes)? == Outcome::Written {
                self.made.insert(name.clone());
                self.manifest.files.insert(name.clone(), sha256(bytes));
                return Ok(name);
            }
        }
        Err(StoreError::new(&self.folder.join(path), io::Error::from(io::ErrorKind::AlreadyExists)))
    }

    /// Writes the manifest: what was made, and from which inputs.
    ///
    /// # Errors
    /// When the disk does not take it.
    pub fn close(mut self, inputs: impl Iterator<Item = (String, String)>) -> Result<(), StoreError> {
        self.manifest.inputs = inputs.collect();
        let target = self.folder.join(MANIFEST);
        let mut json = serde_json::to_vec_pretty(&self.manifest)
            .map_err(|error| StoreError::new(&target, io::Error::other(error)))?;
        json.push(b'\n');
        if existing(&target)?.as_deref() != Some(&json) {
            replace(&target, &json)?;
        }
        Ok(())
    }
}

/// The SHA-256 of `bytes`, in hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    sha256_bytes(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The SHA-256 of `bytes`, as it is.
pub fn sha256_bytes(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

fn beside(path: &str, number: u32) -> String {
    let tag = if number == 1 { " (neu)".to_owned() } else { format!(" (neu {number})") };
    match path.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem}{tag}.{ending}"),
        None => format!("{path}{tag}"),
    }
}

fn existing(path: &Path) -> Result<Option<Vec<u8>>, StoreError> {
    match std::fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(StoreError::new(path, error)),
    }
}

/// Replaces `target` whole: a temporary file in the same folder, flushed to the disk, renamed.
/// A file that is open elsewhere cannot be replaced on Windows; after three tries that is an outcome, not an error.
fn replace(target: &Path, bytes: &[u8]) -> Result<Outcome, StoreError> {
    let folder = target.parent().unwrap_or_else(|| Path::new("."));
    let failed = |error| StoreError::new(target, error);
    std::fs::create_dir_all(folder).map_err(failed)?;
    // Made by `create_new`, so that colleagues on a shared drive get the folder's usual rights, not the owner's alone.
    let mut file = tempfile::Builder::new()
        .prefix(".austausch-")
        .make_in(folder, |path| std::fs::File::create_new(path))
        .map_err(failed)?;
    file.write_all(bytes).and_then(|()| file.as_file().sync_all()).map_err(failed)?;
    for _ in 0..3 {
        match file.persist(target) {
            Ok(_) => return Ok(Outcome::Written),
            Err(error) if error.error.kind() == io::ErrorKind::PermissionDenied && target.exists() => {
                file = error.file;
                std::thread::sleep(std::time::Duration::from_millis(100));
            }
            Err(error) => return Err(failed(error.error)),
        }
    }
    Ok(Outcome::Locked(String::new()))
}

/// Writes a file whole, in the place of the one that was there.
///
/// # Errors
/// When the disk does not take it, or another program has it open.
pub fn write_over(target: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    match replace(target, bytes)? {
        Outcome::Locked(_) => Err(StoreError::new(target, io::Error::from(io::ErrorKind::PermissionDenied))),
        Outcome::Written | Outcome::Unchanged | Outcome::Beside(_) => Ok(()),
    }
}

/// Whether both paths lead to the same file, however they are written; a file that is not there is no other's.
pub fn is_same_file(one: &Path, other: &Path) -> bool {
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}

/// Writes a new file whole, with the folders above it; `false` and nothing written when it is there already.
///
/// # Errors
/// When the disk does not take it.
pub fn write_new(target: &Path, bytes: &[u8]) -> Result<bool, StoreError> {
    if target.exists() {
        return Ok(false);
    }
    replace(target, bytes).map(|_| true)
}
