//! What was entered from all Mitschriften of a meeting, so that the next one is compared with it: `mitschrift.base.yaml`.

use super::said::{KEYS, Said};
use super::tell::NotedKind;
use crate::model::Text;
use schemars::JsonSchema;
use serde::Deserialize;
use yaml_reader::read;
use yaml_source::{YamlValue, write_keys};

/// What was entered, and from which files.
#[derive(Clone, Debug, Default)]
pub(crate) struct Base {
    /// The checksums of the files.
    pub(crate) files: Vec<String>,
    pub(super) entries: Vec<Entry>,
}

/// One thing that was entered, as it was typed, and where.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// The item by its id or title, the table by its number.
    pub(super) at: String,
    pub(super) said: Said,
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
        Some(Entry { at: self.at.value, said: Said::new(kind, pairs) })
    }
}

impl Base {
    /// Reads the base in `bytes`; what cannot be read is no base.
    pub(crate) fn read(path: &str, bytes: &[u8]) -> Self {
        let Some(file) = read::<BaseFile>(path, bytes).value else { return Self::default() };
        Self {
            files: file.files.into_iter().map(|hash| hash.value).collect(),
            entries: file.entries.into_iter().filter_map(BaseEntry::entry).collect(),
        }
    }

    /// The file that says it.
    pub(crate) fn write(&self) -> String {
        let entry = |entry: &Entry| {
            let head = [
                ("at", YamlValue::Text(entry.at.clone())),
                ("kind", YamlValue::Name(entry.said.kind.name().to_owned())),
            ];
            let typed = entry.said.pairs.iter().map(|(key, text)| (*key, YamlValue::Text(text.clone())));
            YamlValue::Map(head.into_iter().chain(typed).collect())
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
        self.entries.push(Entry { at: at.to_owned(), said });
    }

    pub(super) fn replace(&mut self, index: usize, said: Said) {
        if let Some(entry) = self.entries.get_mut(index) {
            entry.said = said;
        }
    }
}
