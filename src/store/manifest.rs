//! The list of what was made in a folder of outputs, and from what.

use super::sums::sha256;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// So many sums are kept of what was written under one name before.
const KEPT: usize = 20;

/// How a file stands to what was written under its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is what was written last.
    Latest,
    /// It is what was written before that.
    Earlier,
    /// It was never written.
    Other,
}

/// What a folder of outputs says of itself: sums by path.
#[derive(Clone, Debug, Default)]
pub struct KnownOutputs {
    /// SHA-256 of each file as it was written, by its path below the folder.
    pub files: BTreeMap<String, String>,
    /// SHA-256 of each input of what was written last, by its path below the root.
    pub inputs: BTreeMap<String, String>,
    /// What was asked for, of files that follow from more than their inputs.
    pub asked: BTreeMap<String, Value>,
    earlier: Vec<Earlier>,
    replaced: BTreeMap<String, Vec<String>>,
}

impl KnownOutputs {
    /// Tells how a file with this sum stands to what was written at `path`.
    pub fn standing(&self, path: &str, hash: &str) -> Standing {
        if self.files.get(path).is_some_and(|known| known == hash) {
            return Standing::Latest;
        }
        let is_earlier = self.replaced.get(path).is_some_and(|all| all.iter().any(|known| known == hash));
        if is_earlier { Standing::Earlier } else { Standing::Other }
    }

    /// Gives the inputs from which a file was made: others in its folder may have been made later, from other ones.
    pub fn inputs_of(&self, path: &str) -> &BTreeMap<String, String> {
        let own = self.earlier.iter().find(|earlier| earlier.files.contains(path));
        own.map_or(&self.inputs, |earlier| &earlier.inputs)
    }
}

/// Files that no later run made anew, and from what they were made.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Earlier {
    files: BTreeSet<String>,
    inputs: BTreeMap<String, String>,
}

/// List of what was made, from what.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Manifest {
    /// SHA-256 of each file as we wrote it, by its path below the folder.
    pub(super) files: BTreeMap<String, String>,
    /// SHA-256 of what each of them replaced: that is still there when the run was killed.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) before: BTreeMap<String, String>,
    /// SHA-256 of each input of the last run, by its path below the root.
    pub(super) inputs: BTreeMap<String, String>,
    /// Files that were made from others than those.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    earlier: Vec<Earlier>,
    /// What was asked for, of files that follow from more than their inputs.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) asked: BTreeMap<String, Value>,
    /// SHA-256 of what was written under a name before, the last ones at the end: what was sent out comes back after later builds.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    replaced: BTreeMap<String, Vec<String>>,
}

impl Manifest {
    /// Takes note of the inputs of this run, and of those from which the files were made that it does not make.
    pub(super) fn made_from(&mut self, made: &BTreeSet<&str>, inputs: &BTreeMap<String, String>) {
        for earlier in &mut self.earlier {
            earlier.files.retain(|file| !made.contains(file.as_str()));
        }
        if self.inputs != *inputs {
            let of_earlier = |file: &str| self.earlier.iter().any(|earlier| earlier.files.contains(file));
            let others = self.files.keys().filter(|file| !made.contains(file.as_str()) && !of_earlier(file));
            let files: BTreeSet<String> = others.cloned().collect();
            let inputs = std::mem::replace(&mut self.inputs, inputs.clone());
            self.earlier.push(Earlier { files, inputs });
        }
        self.earlier.retain(|earlier| !earlier.files.is_empty());
    }

    /// Forgets a file that went; returns whether it was known.
    pub(super) fn forget(&mut self, path: &str) -> bool {
        self.asked.remove(path);
        self.replaced.remove(path);
        for earlier in &mut self.earlier {
            earlier.files.remove(path);
        }
        self.earlier.retain(|earlier| !earlier.files.is_empty());
        self.files.remove(path).is_some() | self.before.remove(path).is_some()
    }

    pub(super) fn is_ours(&self, path: &str, hash: &str) -> bool {
        [&self.files, &self.before]
            .into_iter()
            .any(|known| known.get(path).is_some_and(|known| known == hash))
    }

    /// Takes note of the sum of what is at `path`; the one that it had is kept among those before.
    pub(super) fn set(&mut self, path: &str, hash: String) {
        let previous = self.files.insert(path.to_owned(), hash.clone());
        let Some(previous) = previous.filter(|previous| *previous != hash) else { return };
        let all = self.replaced.entry(path.to_owned()).or_default();
        all.retain(|known| *known != previous && *known != hash);
        all.push(previous);
        all.drain(..all.len().saturating_sub(KEPT));
    }

    /// Takes note of what will be at `path`, and of what is there until then.
    pub(super) fn note(&mut self, path: &str, bytes: &[u8], old: Option<&str>) {
        self.set(path, sha256(bytes));
        match old {
            Some(old) => self.before.insert(path.to_owned(), old.to_owned()),
            None => self.before.remove(path),
        };
    }
}

impl From<Manifest> for KnownOutputs {
    fn from(manifest: Manifest) -> Self {
        let Manifest { files, inputs, earlier, asked, replaced, .. } = manifest;
        Self { files, inputs, asked, earlier, replaced }
    }
}
