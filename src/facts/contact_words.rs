//! The words of the list of contacts: heads of columns and what can be chosen in them. The list shows them, and what comes back is read by them.

use crate::digest::CONTACT_KEYS;
use crate::model::{ContactForm, ContactKind, Frequency};
use diagnostics::Words;

/// The words of one language, each with what it stands for in files.
#[derive(Clone, Debug, Default)]
pub struct ContactWords {
    /// Heads of columns, the id first.
    pub heads: Vec<(&'static str, String)>,
    /// What can be chosen, by column.
    pub choices: Vec<(&'static str, Vec<(String, String)>)>,
}

impl ContactWords {
    /// The words of `words`.
    pub fn of(words: &Words) -> Self {
        let say = |id: String| words.get(&id, &[]).unwrap_or_default();
        let list = |about: &str, names: &[&'static str]| -> Vec<(String, String)> {
            names.iter().map(|name| ((*name).to_owned(), say(format!("contact-{about}-{name}")))).collect()
        };
        let heads = ["id"].into_iter().chain(CONTACT_KEYS);
        Self {
            heads: heads.map(|key| (key, say(format!("contact-head-{key}")))).collect(),
            choices: vec![
                ("kind", list("kind", &ContactKind::ALL.map(|(name, _)| name))),
                ("form", list("form", &ContactForm::ALL.map(|(name, _)| name))),
                ("frequency", list("frequency", &Frequency::ALL.map(|(name, _)| name))),
            ],
        }
    }

    /// What can be chosen in a column, each as it is in files and in words.
    pub fn choices(&self, key: &str) -> &[(String, String)] {
        self.choices.iter().find(|(known, _)| *known == key).map_or(&[], |(_, list)| list.as_slice())
    }

    /// The word for a value of a column; the value itself where nothing is to be chosen.
    pub fn word<'a>(&'a self, key: &str, value: &'a str) -> &'a str {
        let known = self.choices(key).iter().find(|(name, _)| name == value);
        known.map_or(value, |(_, word)| word.as_str())
    }

    /// The head of a column.
    pub fn head<'a>(&'a self, key: &'a str) -> &'a str {
        self.heads.iter().find(|(known, _)| *known == key).map_or(key, |(_, word)| word.as_str())
    }
}
