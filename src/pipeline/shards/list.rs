//! The list that a part leaves: what there was, and what it made of it.

use super::programmes::WorkingFolder;
use super::{Programmes, Shard, asked};
use crate::pipeline::plan::Request;
use crate::pipeline::report::Report;
use crate::store::{Outputs, StoreError, remove, write_over};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// What a part says of itself. Exchanges are called as [`WorkingFolder::named`] calls them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct ShardList {
    /// Its number, from 1.
    pub(super) shard: usize,
    /// How many parts there are.
    pub(super) of: usize,
    /// What it is made with and what was asked for.
    pub(super) asked: Vec<String>,
    /// Every exchange that there was when it began, in order.
    pub(super) all: Vec<String>,
    /// What became of those that are its part.
    #[serde(flatten)]
    pub(super) made: Made,
}

/// What became of exchanges.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Made {
    /// SHA-256 of each file by its path in the folder of outputs, by exchange.
    pub(super) files: BTreeMap<String, BTreeMap<String, String>>,
    /// Exchanges of which nothing was written, because of an error.
    pub(super) unwritten: Vec<String>,
    /// Exchanges of which no document of this kind is wanted.
    pub(super) unwanted: Vec<String>,
}

impl Made {
    /// The exchanges that it tells of.
    pub(super) fn exchanges(&self) -> impl Iterator<Item = &String> {
        self.files.keys().chain(&self.unwritten).chain(&self.unwanted)
    }
}

/// The file of a part's list below the folder of lists.
pub(super) fn list_name(shard: Shard) -> String {
    format!("{}-of-{}.json", shard.number(), shard.of())
}

/// A part that is being built.
#[derive(Debug)]
pub struct ShardRun {
    shard: Shard,
    file: PathBuf,
    list: ShardList,
    is_failed: bool,
}

impl ShardRun {
    /// Takes `shard` of everything in `programmes` as `request` asks for it. A list that it left before is taken away: from now on it is not built.
    ///
    /// # Errors
    /// When the disk does not give the exchanges, or does not let the old list go.
    pub fn begin(shard: Shard, programmes: &Programmes, request: &Request) -> Result<Self, StoreError> {
        let file = programmes.lists.join(list_name(shard));
        match remove(&file) {
            Err(error) if error.source.kind() != ErrorKind::NotFound => return Err(error),
            Ok(()) | Err(_) => {}
        }
        let all = programmes.exchanges()?;
        let all = all.into_iter().map(|(folder, exchange)| folder.named(&exchange)).collect();
        let with = format!("austausch {}", env!("CARGO_PKG_VERSION"));
        let asked = std::iter::once(with).chain(asked(request)).collect();
        let made = Made::default();
        let list = ShardList { shard: shard.number(), of: shard.of(), asked, all, made };
        Ok(Self { shard, file, list, is_failed: false })
    }

    /// The exchanges of a working folder that are its part.
    pub fn part_of(&self, folder: &WorkingFolder) -> Vec<String> {
        let own = self.shard.take(&self.list.all).iter();
        let is_in = |name: &String| {
            let (of, exchange) = name.rsplit_once('/').unwrap_or(("", name));
            (of == folder.name).then(|| exchange.to_owned())
        };
        own.filter_map(is_in).collect()
    }

    /// Takes note of what became of `part`, exchanges of a working folder.
    ///
    /// # Errors
    /// When the disk does not give the list of what was written.
    pub fn note(
        &mut self,
        folder: &WorkingFolder,
        part: &[String],
        report: &Report,
    ) -> Result<(), StoreError> {
        self.is_failed |= !report.failures.is_empty();
        for exchange in part {
            let name = folder.named(exchange);
            let own = || report.files.iter().filter(|file| file.exchange == *exchange);
            if own().next().is_some() {
                let known = Outputs::known(&folder.out.join(exchange))?;
                let with_sum = own().filter_map(|file| {
                    let path = file.outcome.name(&file.path);
                    Some((path.to_owned(), known.files.get(path)?.clone()))
                });
                self.list.made.files.insert(name, with_sum.collect());
            } else if report.unwritten.contains(exchange) {
                self.list.made.unwritten.push(name);
            } else {
                self.list.made.unwanted.push(name);
            }
        }
        Ok(())
    }

    /// Takes note that the machine failed: what is there is not the whole part.
    pub const fn fail(&mut self) {
        self.is_failed = true;
    }

    /// Leaves the list, unless the machine failed; tells whether it did.
    ///
    /// # Errors
    /// When the disk does not take it.
    pub fn finish(self) -> Result<bool, StoreError> {
        if !self.is_failed {
            write_json(&self.file, &self.list)?;
        }
        Ok(!self.is_failed)
    }
}

/// Writes `value` as people read it, too.
pub(super) fn write_json(file: &Path, value: &impl Serialize) -> Result<(), StoreError> {
    let mut json = serde_json::to_vec_pretty(value)
        .map_err(|error| StoreError { path: file.to_owned(), source: std::io::Error::other(error) })?;
    json.push(b'\n');
    write_over(file, &json)
}
