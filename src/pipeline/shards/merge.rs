//! Proves that parts are the whole, and joins their lists.

use super::list::{Made, ShardList, list_name, write_json};
use super::programmes::WorkingFolder;
use super::{Programmes, Shard};
use crate::store::{MAX_READ, Outputs, StoreError, file_names, read_file, read_within, remove, sha256};
use diagnostics::Diagnostic;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::io::ErrorKind;

/// The list of all parts.
const ALL: &str = "all.json";

/// What joining parts came to.
#[derive(Debug, Default)]
pub struct Merged {
    /// How many parts there are.
    pub shards: usize,
    /// How many exchanges were written.
    pub exchanges: usize,
    /// How many files.
    pub files: usize,
    /// True when nothing is missing or double, and the lists were joined.
    pub is_joined: bool,
    /// Everything that is missing, double or not as it was built.
    pub diagnostics: Vec<Diagnostic>,
}

/// Names the list of all parts, as a person knows it, where they were joined already.
pub fn joined_before(programmes: &Programmes) -> Option<String> {
    programmes.lists.join(ALL).is_file().then(|| format!("{}/{ALL}", shown(programmes)))
}

/// What all parts made.
#[derive(Serialize)]
struct Joined<'l> {
    asked: &'l [String],
    #[serde(flatten)]
    made: Made,
}

/// Compares the lists of the parts with one another, with the exchanges there are, with the files on the disk and with the inputs. When they are the
/// whole, one list takes the place of theirs; else they stay. `None` where no part left one.
///
/// # Errors
/// When the disk does not give what is compared, or does not take the list.
pub fn merge(programmes: &Programmes) -> Result<Option<Merged>, StoreError> {
    let mut found = Vec::new();
    let lists = read_lists(programmes, &mut found)?;
    let Some(first) = lists.first() else {
        return Ok((!found.is_empty()).then(|| Merged { diagnostics: found, ..Merged::default() }));
    };
    let counts: BTreeSet<usize> = lists.iter().map(|list| list.of).collect();
    if counts.len() > 1 {
        let counts = counts.iter().map(usize::to_string).collect::<Vec<_>>().join(", ");
        found.push(Diagnostic::error("shard-counts").in_file(shown(programmes)).with("counts", counts));
        return Ok(Some(Merged { diagnostics: found, ..Merged::default() }));
    }
    compare_parts(programmes, first, &lists, &mut found);
    let now = programmes.exchanges()?;
    compare_exchanges(first, &lists, &now, &mut found);
    let mut made = Made::default();
    for list in &lists {
        made.files.extend(list.made.files.clone());
        made.unwritten.extend(list.made.unwritten.iter().cloned());
        made.unwanted.extend(list.made.unwanted.iter().cloned());
    }
    for (folder, exchange) in &now {
        if let Some(files) = made.files.get(&folder.named(exchange)) {
            compare_disk(folder, exchange, files, &mut found)?;
        }
    }
    let files = made.files.values().map(BTreeMap::len).sum();
    let (shards, exchanges, is_joined) = (first.of, made.files.len(), found.is_empty());
    let unwritten = made.unwritten.iter().map(|name| Diagnostic::error("shard-unwritten").in_file(name));
    let unwritten: Vec<Diagnostic> = unwritten.collect();
    if is_joined {
        // In the order of one run, whatever the order of the parts.
        let place = |name: &String| first.all.iter().position(|known| known == name);
        made.unwritten.sort_by_key(place);
        made.unwanted.sort_by_key(place);
        write_json(&programmes.lists.join(ALL), &Joined { asked: &first.asked, made })?;
        for list in lists.iter().filter_map(|list| Shard::new(list.shard, list.of)) {
            remove(&programmes.lists.join(list_name(list)))?;
        }
    }
    found.extend(unwritten);
    Ok(Some(Merged { shards, exchanges, files, is_joined, diagnostics: found }))
}

/// The lists that parts left, by their numbers.
fn read_lists(programmes: &Programmes, found: &mut Vec<Diagnostic>) -> Result<Vec<ShardList>, StoreError> {
    let names = match file_names(&programmes.lists) {
        Err(error) if error.source.kind() == ErrorKind::NotFound => Vec::new(),
        names => names?,
    };
    let mut lists = Vec::new();
    for name in names.iter().filter(|name| name.ends_with(".json") && *name != ALL) {
        let bytes = read_file(&programmes.lists.join(name))?;
        let list = serde_json::from_slice::<ShardList>(&bytes).ok();
        let is_named =
            |list: &ShardList| Shard::new(list.shard, list.of).is_some_and(|shard| list_name(shard) == *name);
        match list.filter(is_named) {
            Some(list) => lists.push(list),
            None => {
                let file = format!("{}/{name}", shown(programmes));
                found.push(Diagnostic::error("shard-unread").in_file(file));
            }
        }
    }
    lists.sort_by_key(|list| list.shard);
    Ok(lists)
}

/// Compares the parts with one another: each is there, and all were asked the same of the same exchanges.
fn compare_parts(
    programmes: &Programmes,
    first: &ShardList,
    lists: &[ShardList],
    found: &mut Vec<Diagnostic>,
) {
    let file = |list: &ShardList| {
        let name = Shard::new(list.shard, list.of).map(list_name).unwrap_or_default();
        format!("{}/{name}", shown(programmes))
    };
    let is_there = |number: usize| lists.iter().any(|list| list.shard == number);
    let missing = (1..=first.of).filter(|number| !is_there(*number));
    for shard in missing.filter_map(|number| Shard::new(number, first.of)) {
        let own = shard.take(&first.all);
        let exchanges = if own.is_empty() { "none".to_owned() } else { own.join(", ") };
        let diagnostic = Diagnostic::error("shard-missing").in_file(shown(programmes));
        let part = format!("{}/{}", shard.number(), shard.of());
        found.push(diagnostic.with("part", part).with("exchanges", exchanges));
    }
    for list in lists {
        if list.asked != first.asked {
            let told = Diagnostic::error("shard-asked").in_file(file(list)).with("other", first.shard);
            found.push(told.with("asked", list.asked.join(" ")).with("otherwise", first.asked.join(" ")));
        }
        if list.all != first.all {
            let differing = difference(&list.all, &first.all).join(", ");
            let told = Diagnostic::error("shard-exchanges-differ").in_file(file(list));
            found.push(told.with("other", first.shard).with("exchanges", differing));
        }
    }
}

/// What stands in one of both only.
fn difference(one: &[String], other: &[String]) -> Vec<String> {
    let (one, other): (BTreeSet<&String>, BTreeSet<&String>) = (one.iter().collect(), other.iter().collect());
    one.symmetric_difference(&other).map(|name| (*name).clone()).collect()
}

/// Compares what the parts tell of with the exchanges there are: each is told of once.
fn compare_exchanges(
    first: &ShardList,
    lists: &[ShardList],
    now: &[(&WorkingFolder, String)],
    found: &mut Vec<Diagnostic>,
) {
    let mut told: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for list in lists {
        for name in list.made.exchanges() {
            told.entry(name).or_default().push(list.shard.to_string());
        }
    }
    for (name, parts) in told.iter().filter(|(_, parts)| parts.len() > 1) {
        found.push(Diagnostic::error("shard-double").in_file(*name).with("parts", parts.join(", ")));
    }
    // Those of a part without a list were named with it.
    let is_there = |number: usize| lists.iter().any(|list| list.shard == number);
    let missing = (1..=first.of).filter(|number| !is_there(*number));
    let named: BTreeSet<&String> =
        missing.filter_map(|number| Some(Shard::new(number, first.of)?.take(&first.all))).flatten().collect();
    let now: BTreeSet<String> = now.iter().map(|(folder, exchange)| folder.named(exchange)).collect();
    for name in now.iter().filter(|name| !told.contains_key(name.as_str()) && !named.contains(name)) {
        found.push(Diagnostic::error("shard-exchange-missing").in_file(name));
    }
    for name in told.keys().filter(|name| !now.contains(**name)) {
        found.push(Diagnostic::error("shard-exchange-gone").in_file(*name));
    }
}

/// Compares what an exchange is listed with, the files on the disk, and what they were made from.
fn compare_disk(
    folder: &WorkingFolder,
    exchange: &str,
    files: &BTreeMap<String, String>,
    found: &mut Vec<Diagnostic>,
) -> Result<(), StoreError> {
    let out = folder.out.join(exchange);
    let sum = |file: &std::path::Path| -> Result<Option<String>, StoreError> {
        match read_within(file, MAX_READ) {
            Ok(bytes) => Ok(bytes.map(|bytes| sha256(&bytes))),
            Err(error) if error.source.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    };
    for (path, hash) in files {
        let now = sum(&out.join(path))?;
        if now.as_ref() != Some(hash) {
            let id = if now.is_some() { "verify-output-changed" } else { "verify-output-missing" };
            found.push(Diagnostic::error(id).in_file(format!("{}/{path}", folder.named(exchange))));
        }
    }
    for (input, hash) in &Outputs::known(&out)?.inputs {
        let now = sum(&folder.root.join(input))?;
        if now.as_ref() != Some(hash) {
            let id = if now.is_some() { "verify-input-changed" } else { "verify-input-missing" };
            found.push(Diagnostic::error(id).in_file(folder.named(exchange)).with("input", input.as_str()));
        }
    }
    Ok(())
}

/// The folder of lists, as a person knows it.
fn shown(programmes: &Programmes) -> String {
    programmes.lists.strip_prefix(".").unwrap_or(&programmes.lists).to_string_lossy().replace('\\', "/")
}
