//! Writing outputs: whole or not at all, and never over what a person edited.
//!
//! The manifest of a folder says what austausch wrote there. It is written before the files: a run that is killed in between leaves files
//! whose old or new bytes it knows, and none that looks as if somebody had edited it. One process at a time reads and changes it.

#![allow(clippy::disallowed_methods, reason = "this room touches the disk")]

use super::StoreError;
use super::lock::hold;
use super::manifest::{KnownOutputs, Manifest};
use super::paths::new_below;
use super::replace::{FileFingerprint, Put, replace, sweep_one};
use super::sums::sha256;
use german_text::folded;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// The name of the manifest in each folder of outputs.
const MANIFEST: &str = ".austausch.json";

/// Outcome for a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was written under its name.
    Written,
    /// It was there already, byte for byte.
    Unchanged,
    /// A person edited the file of that name since austausch wrote it: the new one is beside it.
    Beside(String),
    /// The file of that name is none that austausch wrote: the new one is beside it.
    Foreign(String),
    /// The file of that name could not be replaced, as when it is open in Word: the new one is beside it.
    Locked(String),
}

impl Outcome {
    /// The name of the file that now holds what was made as `path`.
    pub fn name<'a>(&'a self, path: &'a str) -> &'a str {
        match self {
            Self::Written | Self::Unchanged => path,
            Self::Beside(name) | Self::Foreign(name) | Self::Locked(name) => name,
        }
    }

    /// Returns it as it is seen from the folder above, in which the outputs are in `folder`.
    #[must_use]
    pub fn in_folder(self, folder: &str) -> Self {
        let below = |name: String| format!("{folder}/{name}");
        match self {
            Self::Written | Self::Unchanged => self,
            Self::Beside(name) => Self::Beside(below(name)),
            Self::Foreign(name) => Self::Foreign(below(name)),
            Self::Locked(name) => Self::Locked(below(name)),
        }
    }
}

/// A file to be written: its path below the folder, with `/`, and its bytes.
pub type NewFile<'a> = (&'a str, &'a [u8]);

/// A folder of outputs.
pub struct Outputs {
    folder: PathBuf,
    manifest: Manifest,
    /// Names that this run made or found as it would have made them, folded as systems compare names.
    made: BTreeSet<String>,
    /// What was asked for.
    asked: Option<Value>,
}

/// Step to be done for a file.
struct Step {
    outcome: Outcome,
    /// The name to write to, and what is there now; none where nothing is to be written.
    put: Option<(String, FileFingerprint)>,
}

impl Outputs {
    /// The name of the list in each folder of outputs.
    pub const MANIFEST: &str = MANIFEST;

    /// Reads what was written into a folder, and from what; nothing where it has no list.
    ///
    /// # Errors
    /// When the disk does not give it.
    pub fn known(folder: &Path) -> Result<KnownOutputs, StoreError> {
        let known = existing(&folder.join(MANIFEST))?;
        let manifest: Manifest =
            known.as_deref().and_then(|known| serde_json::from_slice(known).ok()).unwrap_or_default();
        Ok(manifest.into())
    }

    /// The outputs in `folder`, which need not be there yet. Nothing is read before something is written.
    pub fn at(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into(), manifest: Manifest::default(), made: BTreeSet::new(), asked: None }
    }

    /// Notes beside the files that are written what was asked for, where they follow from more than their inputs.
    #[must_use]
    pub fn asked(self, asked: Value) -> Self {
        Self { asked: Some(asked), ..self }
    }

    /// Writes `files`, except over what a person edited, and notes the hashes of the `inputs` they were made from; none leave those that are
    /// known. Gives the outcome of each, in order: one that cannot be written does not hold up the others. A path that this run made already is refused.
    ///
    /// An unreadable manifest counts as none: files that differ from the new ones are then taken for somebody else's.
    ///
    /// # Errors
    /// When the disk does not give or take the manifest, or another process holds the folder: nothing is written then.
    pub fn write(
        &mut self,
        files: &[NewFile<'_>],
        inputs: &BTreeMap<String, String>,
    ) -> Result<Vec<Result<Outcome, StoreError>>, StoreError> {
        if files.is_empty() {
            return Ok(Vec::new());
        }
        let _held = hold(&self.folder)?;
        self.folders(files).iter().for_each(|folder| sweep_one(folder));
        let known = existing(&self.folder.join(MANIFEST))?;
        self.manifest =
            known.as_deref().and_then(|known| serde_json::from_slice(known).ok()).unwrap_or_default();
        if !inputs.is_empty() {
            self.manifest.made_from(&files.iter().map(|(path, _)| *path).collect(), inputs);
        }
        for (path, _) in files {
            match &self.asked {
                Some(asked) => drop(self.manifest.asked.insert((*path).to_owned(), asked.clone())),
                None => drop(self.manifest.asked.remove(*path)),
            }
        }
        let steps: Vec<Result<Step, StoreError>> =
            files.iter().map(|(path, bytes)| self.step(path, bytes)).collect();
        self.save(known.as_deref())?;
        let done = files.iter().zip(steps).map(|((path, bytes), step)| self.take(path, bytes, step?));
        Ok(done.collect())
    }

    /// The folders that `files` are in.
    fn folders(&self, files: &[NewFile<'_>]) -> BTreeSet<PathBuf> {
        let parent =
            |(path, _): &NewFile<'_>| path.rsplit_once('/').map_or("", |(parent, _)| parent).to_owned();
        files.iter().map(|file| self.folder.join(parent(file))).collect()
    }

    /// Decides what to do for a file, and takes note of it.
    fn step(&mut self, path: &str, bytes: &[u8]) -> Result<Step, StoreError> {
        let target = new_below(&self.folder, path)?;
        if !self.made.insert(folded(path)) {
            return Err(StoreError::new(&target, io::Error::from(ErrorKind::AlreadyExists)));
        }
        if target.is_dir() {
            return self.beside(path, bytes, Outcome::Foreign);
        }
        let seen = FileFingerprint::at(&target);
        let Some(old) = existing(&target)? else {
            self.manifest.note(path, bytes, None);
            return Ok(Step { outcome: Outcome::Written, put: Some((path.to_owned(), seen)) });
        };
        let hash = sha256(&old);
        if old == bytes {
            self.manifest.set(path, hash);
            return Ok(Step { outcome: Outcome::Unchanged, put: None });
        }
        if self.manifest.is_ours(path, &hash) {
            self.manifest.note(path, bytes, Some(&hash));
            return Ok(Step { outcome: Outcome::Written, put: Some((path.to_owned(), seen)) });
        }
        let was_ours = self.manifest.files.contains_key(path);
        self.beside(path, bytes, if was_ours { Outcome::Beside } else { Outcome::Foreign })
    }

    /// Takes the first free name of `… (neu).pdf`, `… (neu 2).pdf`, …, or the one that holds these bytes already.
    fn beside(
        &mut self,
        path: &str,
        bytes: &[u8],
        outcome: fn(String) -> Outcome,
    ) -> Result<Step, StoreError> {
        for number in 1..=99 {
            let name = beside(path, number);
            let target = new_below(&self.folder, &name)?;
            if self.made.contains(&folded(&name)) || target.is_dir() {
                continue;
            }
            let seen = FileFingerprint::at(&target);
            let old = existing(&target)?;
            let is_same = old.as_deref() == Some(bytes);
            let hash = old.as_deref().map(sha256);
            if hash.as_ref().is_none_or(|hash| is_same || self.manifest.is_ours(&name, hash)) {
                self.made.insert(folded(&name));
                self.manifest.note(&name, bytes, hash.as_deref().filter(|_| !is_same));
                let put = (!is_same).then(|| (name.clone(), seen));
                return Ok(Step { outcome: outcome(name), put });
            }
        }
        Err(StoreError::new(&self.folder.join(path), io::Error::from(ErrorKind::AlreadyExists)))
    }

    /// Does what was decided. A file that another program holds or changed meanwhile stays, and the new one goes beside it.
    fn take(&mut self, path: &str, bytes: &[u8], step: Step) -> Result<Outcome, StoreError> {
        let mut step = step;
        while let Some((name, seen)) = &step.put {
            let beside = match replace(&new_below(&self.folder, name)?, bytes, Some(seen))? {
                Put::Done => break,
                Put::Locked => Outcome::Locked,
                Put::Changed => Outcome::Beside,
            };
            step = self.beside(path, bytes, beside)?;
            let known = existing(&self.folder.join(MANIFEST))?;
            self.save(known.as_deref())?;
        }
        Ok(step.outcome)
    }

    /// Writes the manifest, unless it is `known` as it is.
    fn save(&self, known: Option<&[u8]>) -> Result<(), StoreError> {
        let target = self.folder.join(MANIFEST);
        let mut json = serde_json::to_vec_pretty(&self.manifest)
            .map_err(|error| StoreError::new(&target, io::Error::other(error)))?;
        json.push(b'\n');
        if known == Some(&json) || self.manifest == Manifest::default() {
            return Ok(());
        }
        super::write_over(&target, &json)
    }

    /// Tells whether the file at `path` below `folder` is as austausch wrote it.
    ///
    /// # Errors
    /// When the disk does not give it.
    pub fn is_own(folder: &Path, path: &str) -> Result<bool, StoreError> {
        let read = |folder: &Path, path: &str| -> Result<bool, StoreError> {
            let known = existing(&folder.join(MANIFEST))?;
            let manifest: Manifest =
                known.as_deref().and_then(|known| serde_json::from_slice(known).ok()).unwrap_or_default();
            let bytes = existing(&new_below(folder, path)?)?;
            Ok(bytes.is_some_and(|bytes| manifest.is_ours(path, &sha256(&bytes))))
        };
        // Forms have a manifest in their own folder.
        match path.split_once('/') {
            Some((inner, rest)) => Ok(read(folder, path)? || read(&folder.join(inner), rest)?),
            None => read(folder, path),
        }
    }

    /// Takes away the files at `paths` below `folder` that are as austausch wrote them, and forgets them; gives for each whether it went.
    ///
    /// # Errors
    /// When another process holds the folder, or the disk does not give or take the manifest.
    pub fn forget(folder: &Path, paths: &[&str]) -> Result<Vec<Result<bool, StoreError>>, StoreError> {
        let _held = hold(folder)?;
        let gone = paths.iter().map(|path| {
            let is_own = Self::is_own(folder, path)?;
            if is_own {
                super::remove(&new_below(folder, path)?)?;
            }
            Ok(is_own)
        });
        let gone: Vec<Result<bool, StoreError>> = gone.collect();
        let went =
            paths.iter().zip(&gone).filter(|(_, gone)| matches!(gone, Ok(true))).map(|(path, _)| *path);
        for path in went {
            forget_in(folder, path)?;
            if let Some((inner, rest)) = path.split_once('/') {
                forget_in(&folder.join(inner), rest)?;
            }
        }
        Ok(gone)
    }

    /// The files of earlier runs that this one did not make, as far as `is_meant` holds for their paths, they are still there and nobody
    /// edited them.
    pub fn left(&self, is_meant: &dyn Fn(&str) -> bool) -> Vec<String> {
        let is_ours = |path: &str| {
            let there = new_below(&self.folder, path).ok().and_then(|file| existing(&file).ok().flatten());
            there.is_some_and(|bytes| self.manifest.is_ours(path, &sha256(&bytes)))
        };
        let others = self.manifest.files.keys().filter(|path| !self.made.contains(&folded(path)));
        others.filter(|path| is_meant(path) && is_ours(path)).cloned().collect()
    }
}

/// Takes a file that went out of the manifest of `folder`, if there is one.
fn forget_in(folder: &Path, path: &str) -> Result<(), StoreError> {
    let known = existing(&folder.join(MANIFEST))?;
    let Some(mut manifest) =
        known.as_deref().and_then(|known| serde_json::from_slice::<Manifest>(known).ok())
    else {
        return Ok(());
    };
    if !manifest.forget(path) {
        return Ok(());
    }
    Outputs { manifest, ..Outputs::at(folder) }.save(known.as_deref())
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
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(StoreError::new(path, error)),
    }
}

/// Tells whether both paths lead to the same file, however they are written; a file that is not there is no other's.
pub fn is_same_file(one: &Path, other: &Path) -> bool {
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}
