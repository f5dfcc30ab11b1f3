//! What a site's lists said before, contact by contact: `contacts/received/<site>.base.yaml`.

use crate::digest::{CONTACT_KEYS, contact_values};
use crate::model::{NetworkContact, Text};
use schemars::JsonSchema;
use serde::Deserialize;
use yaml_reader::read;
use yaml_source::{YamlValue, write_keys};

/// Values of a contact by their keys.
pub(super) type Values = Vec<(&'static str, String)>;

/// What was said, and in which files.
#[derive(Clone, Debug, Default)]
pub(crate) struct ContactsBase {
    /// The beginnings of the checksums of the files.
    pub(crate) files: Vec<String>,
    /// Each contact by its id, with what the site said of it last.
    pub(super) said: Vec<(String, Values)>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct BaseFile {
    #[serde(default)]
    files: Vec<Text>,
    #[serde(default)]
    contacts: Vec<NetworkContact>,
}

impl ContactsBase {
    /// Reads the base in `bytes`; what cannot be read is no base.
    pub(crate) fn read(path: &str, bytes: &[u8]) -> Self {
        let Some(file) = read::<BaseFile>(path, bytes).value else { return Self::default() };
        let said = file.contacts.iter().map(|contact| (contact.id.value.clone(), contact_values(contact)));
        Self { files: file.files.into_iter().map(|hash| hash.value).collect(), said: said.collect() }
    }

    /// The file that says it.
    pub(crate) fn write(&self) -> String {
        let files = self.files.iter().map(|hash| YamlValue::Text(hash.clone())).collect();
        let contacts = self.said.iter().map(|(id, values)| item(id, values)).collect();
        write_keys(&[("files", YamlValue::List(files)), ("contacts", YamlValue::List(contacts))])
    }

    pub(super) fn get(&self, id: &str) -> Option<&Values> {
        self.said.iter().find(|(known, _)| known == id).map(|(_, values)| values)
    }

    pub(super) fn set(&mut self, id: &str, values: Values) {
        match self.said.iter_mut().find(|(known, _)| known == id) {
            Some((_, said)) => *said = values,
            None => self.said.push((id.to_owned(), values)),
        }
    }
}

/// A contact as it is written.
pub(super) fn item(id: &str, values: &Values) -> YamlValue {
    let mut pairs = vec![("id", YamlValue::Name(id.to_owned()))];
    for key in CONTACT_KEYS {
        pairs.extend(values.iter().find(|(known, _)| *known == key).map(|(_, text)| (key, value(key, text))));
    }
    YamlValue::Map(pairs)
}

/// A value as it is written.
pub(super) fn value(key: &str, text: &str) -> YamlValue {
    match key {
        "partner" | "purpose" | "person" | "reach" => YamlValue::Text(text.to_owned()),
        // A year alone is written as people write it.
        _ => text.parse().map_or_else(|_| YamlValue::Name(text.to_owned()), YamlValue::Number),
    }
}
