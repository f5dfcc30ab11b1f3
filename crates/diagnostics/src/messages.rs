//! The messages of one crate, in both languages.

use fluent_bundle::FluentResource;
use german_text::Lang;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::{Arc, OnceLock};

/// Fault in an office's own file of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WordsFault {
    /// A line is no Fluent; the messages around it are used.
    Syntax {
        /// The line, from 1.
        line: u32,
        /// Reason that the parser gives, in English.
        reason: String,
    },
    /// A message that the program never says: probably its id is misspelt.
    Unknown {
        /// The id as typed.
        id: String,
    },
}

impl fmt::Display for WordsFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax { line, reason } => write!(f, "line {line}: {reason}"),
            Self::Unknown { id } => write!(f, "`{id}` is no message of this program"),
        }
    }
}

/// The messages of one crate: the text of its German and of its English `.ftl` file, each read once in a process.
pub struct Messages {
    sources: [&'static str; 2],
    read: [OnceLock<Arc<FluentResource>>; 2],
}

impl Messages {
    /// Takes the text of both files.
    pub const fn new(german: &'static str, english: &'static str) -> Self {
        Self { sources: [german, english], read: [const { OnceLock::new() }; 2] }
    }

    pub(crate) fn resource(&self, lang: Lang) -> &Arc<FluentResource> {
        let ([german, english], [german_read, english_read]) = (&self.sources, &self.read);
        let (source, read) = match lang {
            Lang::De => (german, german_read),
            Lang::En => (english, english_read),
        };
        // A test of each crate holds that its files parse without errors.
        read.get_or_init(|| parse(source).0)
    }

    /// Compares both files: what does not parse, messages that stand twice, and messages or variables that only one of
    /// them has. A crate's test asks for an empty answer.
    pub fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        for source in self.sources {
            faults.extend(parse(source).1.iter().map(ToString::to_string));
            let mut seen = BTreeSet::new();
            let twice = message_ids(source).filter(|id| !seen.insert(*id));
            faults.extend(twice.map(|id| format!("`{id}` stands twice")));
        }
        let [german, english] = self.sources.map(outline);
        for (id, variables) in &german {
            if english.get(id) != Some(variables) {
                faults.push(format!("`{id}` uses {variables:?} in German, {:?} in English", english.get(id)));
            }
        }
        let only_english = english.keys().filter(|id| !german.contains_key(*id));
        faults.extend(only_english.map(|id| format!("`{id}` is there in English only")));
        faults
    }

    /// The ids of the messages, in the order of the German file.
    pub fn ids(&self) -> impl Iterator<Item = &'static str> {
        let [german, _] = self.sources;
        message_ids(german)
    }
}

/// Every message and attribute (`id` or `id.name`) with the variables it uses, but for forms of shared words (`den_site`).
fn outline(source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut outline: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let (mut id, mut key) = (String::new(), String::new());
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if let Some(found) = message_ids(line).next() {
            id = found.to_owned();
            key.clone_from(&id);
        } else if let Some((name, _)) = line.trim_start().strip_prefix('.').and_then(|l| l.split_once(" =")) {
            key = format!("{id}.{name}");
        }
        let variables = line.split('$').skip(1).map(|rest| {
            rest.chars()
                .take_while(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_')
                .collect::<String>()
        });
        // Each language needs other forms of a word.
        let variables = variables.filter(|name| !name.contains('_'));
        if !key.is_empty() {
            outline.entry(key.clone()).or_default().extend(variables);
        }
    }
    outline
}

pub(crate) fn parse(source: &str) -> (Arc<FluentResource>, Vec<WordsFault>) {
    // A byte order mark would be read as part of the first id.
    let source = source.trim_start_matches('\u{FEFF}').to_owned();
    match FluentResource::try_new(source) {
        Ok(resource) => (Arc::new(resource), Vec::new()),
        Err((resource, errors)) => {
            let faults = errors
                .iter()
                .map(|error| WordsFault::Syntax {
                    line: line_of(resource.source(), error.pos.start),
                    reason: error.kind.to_string(),
                })
                .collect();
            (Arc::new(resource), faults)
        }
    }
}

fn line_of(source: &str, offset: usize) -> u32 {
    let line_feeds = source.bytes().take(offset).filter(|byte| *byte == b'\n').count();
    u32::try_from(line_feeds).map_or(u32::MAX, |lines| lines.saturating_add(1))
}

/// The ids of messages: a letter at the very beginning of a line, up to the equals sign.
pub(crate) fn message_ids(source: &str) -> impl Iterator<Item = &str> {
    source
        .trim_start_matches('\u{FEFF}')
        .lines()
        .filter_map(|line| line.split_once('=').map(|(id, _)| id.trim_end()))
        .filter(|id| id.starts_with(|c: char| c.is_ascii_alphabetic()))
        .filter(|id| id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_say_the_same_things() {
        assert_eq!(crate::MESSAGES.faults(), [""; 0]);
    }

    #[test]
    fn what_only_one_language_says_is_a_fault() {
        let told = |german, english| Messages::new(german, english).faults();
        assert_eq!(told("a = { $x } b\n    .hint = c\n", "a = { $x } d\n    .hint = e\n"), [""; 0]);
        assert_eq!(told("a = { $den_site }\n", "a = the { $one_site }\n"), [""; 0]);
        assert_eq!(told("a = b\na = c\n", "a = b\n"), ["`a` stands twice"]);
        assert_eq!(told("a = b\n", "a = b\nc = d\n"), ["`c` is there in English only"]);
        assert_eq!(told("a = { $x }\n", "a = { $y }\n").len(), 1);
        assert_eq!(told("a = b\n    .hint = c\n", "a = b\n").len(), 1);
        assert!(told("a = { $x\n", "a = { $x\n").len() >= 2);
    }
}
