//! What was entered from all Mitschriften of a meeting, so that the next one is compared with it: `mitschrift.base.yaml`.

use super::said::{KEYS, Said};
use super::tell::NotedKind;
use crate::model::Text;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeSet;
use yaml_reader::read;
use yaml_source::{YamlValue, write_keys};

/// What was entered, and from which files.
#[derive(Clone, Debug, Default)]
pub(crate) struct Base {
    /// The checksums of the files.
    pub(crate) files: Vec<String>,
    pub(super) entries: Vec<Entry>,
    /// The checksum of the file that is entered.
    current: String,
    /// The files of which that one is another version; what others say is somebody else's.
    earlier: BTreeSet<String>,
    /// Entries that it says just so, by their places.
    same: BTreeSet<usize>,
}

/// One thing that was entered, as it was typed, and where.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// The item by its id or title, the table by its number.
    pub(super) at: String,
    pub(super) said: Said,
    /// The checksums of the files that say it.
    from: Vec<String>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct BaseFile {
    #[serde(default)]
    files: Vec<Text>,
    #[serde(default)]
    entries: Vec<BaseEntry>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct BaseEntry {
    at: Text,
    kind: Text,
    #[serde(default)]
    from: Vec<Text>,
    #[serde(default)]
    text: Option<Text>,
    #[serde(default)]
    what: Option<Text>,
    #[serde(default)]
    name: Option<Text>,
    #[serde(default, rename = "for")]
    in_favour: Option<Text>,
    #[serde(default)]
    against: Option<Text>,
    #[serde(default)]
    abstained: Option<Text>,
    #[serde(default)]
    who: Option<Text>,
    #[serde(default)]
    due: Option<Text>,
    #[serde(default)]
    organisation: Option<Text>,
    #[serde(default)]
    presence: Option<Text>,
}

impl BaseEntry {
    fn entry(self) -> Option<Entry> {
        let kind = NotedKind::of(self.kind.as_str())?;
        let all = [
            self.text,
            self.what,
            self.name,
            self.in_favour,
            self.against,
            self.abstained,
            self.who,
            self.due,
            self.organisation,
            self.presence,
        ];
        let pairs = KEYS.into_iter().zip(all).map(|(key, text)| (key, text.map(|text| text.value)));
        let from = self.from.into_iter().map(|hash| hash.value).collect();
        Some(Entry { at: self.at.value, said: Said::new(kind, pairs), from })
    }
}

impl Base {
    /// Reads the base in `bytes`; what cannot be read is no base.
    pub(crate) fn read(path: &str, bytes: &[u8]) -> Self {
        let Some(file) = read::<BaseFile>(path, bytes).value else { return Self::default() };
        Self {
            files: file.files.into_iter().map(|hash| hash.value).collect(),
            entries: file.entries.into_iter().filter_map(BaseEntry::entry).collect(),
            ..Self::default()
        }
    }

    /// Begins with the file of that checksum.
    pub(crate) fn begin(&mut self, hash: &str) {
        hash.clone_into(&mut self.current);
        self.earlier = self.files.iter().cloned().collect();
        self.same.clear();
    }

    /// Keeps those files as earlier versions of this one that it repeats for the most part; `tried` is the base after it was entered on trial.
    pub(crate) fn keep_earlier(&mut self, tried: &Self) {
        let is_earlier = |hash: &String| {
            let own = tried.entries.iter().enumerate().filter(|(_, entry)| entry.from.contains(hash));
            let (people, words): (Vec<_>, Vec<_>) =
                own.partition(|(_, entry)| entry.said.kind == NotedKind::Person);
            // Everybody ticks the same people: only what somebody wrote tells two writers apart.
            let all = if words.is_empty() { people } else { words };
            let same = all.iter().filter(|(index, _)| tried.same.contains(index)).count();
            same * 2 > all.len()
        };
        self.earlier.retain(is_earlier);
    }

    /// Tells whether an entry is of this file or of an earlier version of it, so that another wording may take its place.
    pub(super) fn is_own(&self, index: usize) -> bool {
        let Some(entry) = self.entries.get(index) else { return false };
        entry.from.iter().any(|hash| *hash == self.current || self.earlier.contains(hash))
    }

    /// Notes that this file says an entry just so.
    pub(super) fn note_same(&mut self, index: usize) {
        self.same.insert(index);
        if let Some(entry) = self.entries.get_mut(index).filter(|entry| !entry.from.contains(&self.current)) {
            entry.from.push(self.current.clone());
        }
    }

    /// The file that says it.
    pub(crate) fn write(&self) -> String {
        let entry = |entry: &Entry| {
            let head = [
                ("at", YamlValue::Text(entry.at.clone())),
                ("kind", YamlValue::Name(entry.said.kind.name().to_owned())),
            ];
            let from = entry.from.iter().map(|hash| YamlValue::Text(hash.clone())).collect();
            let from = ("from", YamlValue::List(from));
            let typed = entry.said.pairs.iter().map(|(key, text)| (*key, YamlValue::Text(text.clone())));
            YamlValue::Map(head.into_iter().chain([from]).chain(typed).collect())
        };
        let files = self.files.iter().map(|hash| YamlValue::Text(hash.clone())).collect();
        write_keys(&[
            ("files", YamlValue::List(files)),
            ("entries", YamlValue::List(self.entries.iter().map(entry).collect())),
        ])
    }

    /// The places of entries of that kind at that place.
    pub(super) fn at(&self, at: &str, kind: NotedKind) -> Vec<usize> {
        let is = |entry: &Entry| entry.at == at && entry.said.kind == kind;
        self.entries.iter().enumerate().filter(|(_, entry)| is(entry)).map(|(index, _)| index).collect()
    }

    pub(super) fn said(&self, index: usize) -> Option<&Said> {
        self.entries.get(index).map(|entry| &entry.said)
    }

    pub(super) fn add(&mut self, at: &str, said: Said) {
        self.entries.push(Entry { at: at.to_owned(), said, from: vec![self.current.clone()] });
    }

    pub(super) fn replace(&mut self, index: usize, said: Said) {
        if let Some(entry) = self.entries.get_mut(index) {
            entry.said = said;
            entry.from = vec![self.current.clone()];
        }
    }
}
