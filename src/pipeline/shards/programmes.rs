//! Working folders that are built together.

use crate::store::{StoreError, list_exchanges, working_folders};
use std::path::{Path, PathBuf};

/// Folder of the lists of parts.
const LISTS: &str = ".austausch-shards";

/// Where a working folder that stands among others writes to.
const OUTPUTS: &str = "outputs";

/// A working folder, and where its outputs go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkingFolder {
    /// The name of its folder among others; empty for one that stands alone.
    pub name: String,
    /// The folder that holds `inputs`.
    pub root: PathBuf,
    /// Where its outputs go.
    pub out: PathBuf,
}

impl WorkingFolder {
    /// An exchange of it, as lists of parts call it: `gera/2016-11-02-gera`.
    pub(super) fn named(&self, exchange: &str) -> String {
        if self.name.is_empty() { exchange.to_owned() } else { format!("{}/{exchange}", self.name) }
    }
}

/// One working folder, or all that lie in a folder.
#[derive(Clone, Debug)]
pub struct Programmes {
    /// The working folders, by name.
    pub folders: Vec<WorkingFolder>,
    /// Folders beside them that hold no `inputs`.
    pub passed: Vec<String>,
    /// The folder of the lists of parts.
    pub(super) lists: PathBuf,
}

impl Programmes {
    /// The working folder at `root`, whose outputs go to `out`.
    pub fn one(root: &Path, out: PathBuf) -> Self {
        let lists = out.join(LISTS);
        let folder = WorkingFolder { name: String::new(), root: root.to_owned(), out };
        Self { folders: vec![folder], passed: Vec::new(), lists }
    }

    /// Every working folder in `folder`; the outputs of each go into its own `outputs`.
    ///
    /// # Errors
    /// When the folder cannot be listed.
    pub fn below(folder: &Path) -> Result<Self, StoreError> {
        let (names, passed) = working_folders(folder)?;
        let one = |name: String| {
            let root = folder.join(&name);
            WorkingFolder { name, out: root.join(OUTPUTS), root }
        };
        Ok(Self { folders: names.into_iter().map(one).collect(), passed, lists: folder.join(LISTS) })
    }

    /// Every exchange with its working folder, in the order in which parts are taken.
    ///
    /// # Errors
    /// When one of the folders cannot be listed: what it holds belongs to some part.
    pub(super) fn exchanges(&self) -> Result<Vec<(&WorkingFolder, String)>, StoreError> {
        let mut all = Vec::new();
        for folder in &self.folders {
            all.extend(list_exchanges(&folder.root)?.into_iter().map(|exchange| (folder, exchange)));
        }
        Ok(all)
    }
}
