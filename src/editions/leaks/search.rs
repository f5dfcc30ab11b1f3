//! The search itself: in names, in texts word by word, in bytes letter by letter.

use crate::editions::withheld::{Permitted, RUN, Withheld, contacts, folded};
use crate::people::{Person, Token, What, fold, is_form, tokens, words_of};
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeakKind {
    /// Somebody's whole name.
    Name,
    /// A surname alone.
    Surname,
    /// An address for mail or a telephone number.
    Contact,
    /// The name of a file, an id, a checksum.
    Code,
    /// Words of a text.
    Words,
}

impl LeakKind {
    /// Its name in messages.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Surname => "surname",
            Self::Contact => "contact",
            Self::Code => "code",
            Self::Words => "words",
        }
    }
}

/// A place at which something is said that must not be.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Leak {
    /// The file, with the path within it where it is an archive.
    pub file: String,
    /// What it is.
    pub kind: LeakKind,
    /// What is said, for the office alone.
    pub words: String,
}

/// Everything that was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Leaks {
    /// What must not be there, in the order of files, each once.
    pub leaks: Vec<Leak>,
    /// What looks like it and may be printed: words that something else says, too.
    pub exceptions: Vec<Leak>,
}

pub(super) struct Search<'a> {
    withheld: &'a Withheld,
    permitted: &'a Permitted,
    /// The people to look for, by the folded surname.
    people: BTreeMap<String, Vec<Person>>,
    /// Surnames that people bear who are printed on purpose.
    shared: BTreeSet<String>,
    /// The short texts by their first word.
    short: BTreeMap<&'a str, Vec<&'a [String]>>,
    leaks: BTreeSet<Leak>,
    exceptions: BTreeSet<Leak>,
}

impl<'a> Search<'a> {
    pub(super) fn new(withheld: &'a Withheld, permitted: &'a Permitted) -> Self {
        let others: Vec<String> = permitted.people.iter().cloned().collect();
        let mut people: BTreeMap<String, Vec<Person>> = BTreeMap::new();
        for name in &withheld.people {
            let surname = words_of(name).0.pop();
            if let (Some(surname), Some(person)) = (surname, Person::new(name, BTreeSet::new(), &others)) {
                people.entry(surname).or_default().push(person);
            }
        }
        let mut short: BTreeMap<&str, Vec<&[String]>> = BTreeMap::new();
        for words in withheld.short.values() {
            if let Some(first) = words.first() {
                short.entry(first).or_default().push(words);
            }
        }
        Self {
            withheld,
            permitted,
            people,
            shared: others.iter().filter_map(|name| words_of(name).0.pop()).collect(),
            short,
            leaks: BTreeSet::new(),
            exceptions: BTreeSet::new(),
        }
    }

    pub(super) fn found(self) -> Leaks {
        Leaks { leaks: self.leaks.into_iter().collect(), exceptions: self.exceptions.into_iter().collect() }
    }

    /// Looks at the name of a file.
    pub(super) fn name(&mut self, path: &str) {
        self.text(path, &path.replace(['/', '_'], " "));
    }

    /// Looks at a text.
    pub(super) fn text(&mut self, file: &str, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        let tokens = tokens(text);
        self.names(file, text, &tokens);
        self.runs(file, text, &tokens);
        for contact in contacts(text) {
            let is_it = |known: &&String| {
                contact == **known || is_figures(known) && contact.ends_with(known.as_str())
            };
            if let Some(known) = self.withheld.contacts.iter().find(is_it) {
                self.tell(file, LeakKind::Contact, known.clone());
            }
        }
        self.codes(file, &text.to_lowercase());
    }

    /// Looks at bytes that are no text for what can stand in them: whole names, addresses, names of files.
    pub(super) fn bytes(&mut self, file: &str, bytes: &[u8]) {
        let text: String =
            bytes.iter().map(|byte| if byte.is_ascii_control() { ' ' } else { char::from(*byte) }).collect();
        let decoded = String::from_utf8_lossy(bytes);
        for text in [text.as_str(), decoded.as_ref()] {
            let lower = text.to_lowercase();
            for name in self.withheld.people.iter().filter(|name| name.trim().contains(' ')) {
                if lower.contains(&name.to_lowercase()) {
                    self.leaks.insert(Leak {
                        file: file.to_owned(),
                        kind: LeakKind::Name,
                        words: name.clone(),
                    });
                }
            }
            for contact in self.withheld.contacts.iter().filter(|contact| !is_figures(contact)) {
                if lower.contains(contact.as_str()) {
                    self.leaks.insert(Leak {
                        file: file.to_owned(),
                        kind: LeakKind::Contact,
                        words: contact.clone(),
                    });
                }
            }
        }
    }

    fn tell(&mut self, file: &str, kind: LeakKind, words: String) {
        self.leaks.insert(Leak { file: file.to_owned(), kind, words });
    }

    /// Ids, names of files and checksums, as words of their own.
    fn codes(&mut self, file: &str, lower: &str) {
        let is_part = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
        let withheld = self.withheld;
        let words: HashSet<&str> = lower.split(|c| !is_part(c)).collect();
        let is_there = |code: &str| code.split(|c| !is_part(c)).all(|part| words.contains(part));
        for code in withheld.codes.iter().filter(|code| is_there(code)) {
            let is_alone = |at: usize| {
                let before = lower.get(..at).and_then(|text| text.chars().next_back());
                let after = lower.get(at + code.len()..).and_then(|text| text.chars().next());
                !before.is_some_and(is_part) && !after.is_some_and(is_part)
            };
            if lower.match_indices(code.as_str()).any(|(at, _)| is_alone(at)) {
                self.tell(file, LeakKind::Code, code.clone());
            }
        }
    }

    /// Names of people, whole or the surname alone.
    fn names(&mut self, file: &str, text: &str, all: &[Token]) {
        let words: HashSet<&str> = all.iter().map(|token| token.folded.as_str()).collect();
        // A long text says few words again and again: one text of them all is looked through once a name.
        let once = words.iter().copied().collect::<Vec<_>>().join(" ");
        let mut found = Vec::new();
        for (surname, people) in &self.people {
            if once.contains(surname.as_str()) {
                found.extend(people.iter().map(|person| (surname.as_str(), person)));
            }
        }
        let mut told = Vec::new();
        for (surname, person) in found {
            for hit in person.hits(text) {
                let Some(said) = text.get(hit.range.clone()) else { continue };
                told.push((surname.to_owned(), hit.what, hit.is_sure, hit.range.start, said.to_owned()));
            }
        }
        for (surname, what, is_sure, at, said) in told {
            let said_words = folded(&said);
            let has_surname =
                said_words.iter().any(|word| is_form(word, &surname) || word.contains(surname.as_str()));
            let leak = |kind| Leak { file: file.to_owned(), kind, words: one_line(&said) };
            match what {
                What::Mail => drop(self.leaks.insert(leak(LeakKind::Contact))),
                // A given name alone is anybody's.
                What::Name | What::Id if !has_surname => {}
                What::Name | What::Id if said_words.len() > 1 || is_sure => {
                    let is_other = !is_sure && self.shared.contains(&surname);
                    let all = if is_other { &mut self.exceptions } else { &mut self.leaks };
                    all.insert(leak(LeakKind::Name));
                }
                What::Name | What::Id => {
                    let is_word = self.permitted.words.contains(&surname)
                        || self.shared.contains(&surname)
                        || is_common(text, at);
                    let all = if is_word { &mut self.exceptions } else { &mut self.leaks };
                    all.insert(leak(LeakKind::Surname));
                }
            }
        }
    }

    /// Runs of words, and short texts as a whole.
    fn runs(&mut self, file: &str, text: &str, all: &[Token]) {
        let words: Vec<&str> = all.iter().map(|token| token.folded.as_str()).collect();
        let mut found: Vec<(usize, usize, String)> = Vec::new();
        for (at, run) in words.windows(RUN).enumerate() {
            let run = run.join(" ");
            if self.withheld.runs.contains(&run) {
                found.push((at, RUN, run));
            }
        }
        for (at, word) in words.iter().enumerate() {
            for short in self.short.get(word).into_iter().flatten() {
                let here = words.get(at..at + short.len());
                if here.is_some_and(|here| here.iter().zip(*short).all(|(one, other)| *one == other.as_str()))
                {
                    found.push((at, short.len(), short.join(" ")));
                }
            }
        }
        for (at, length, run) in found {
            let is_printed = self.permitted.runs.contains(&run);
            let ends = all.get(at).zip(all.get(at + length - 1));
            let said = ends.and_then(|(first, last)| text.get(first.range.start..last.range.end));
            let words = said.map_or(run, one_line);
            let found = if is_printed { &mut self.exceptions } else { &mut self.leaks };
            found.insert(Leak { file: file.to_owned(), kind: LeakKind::Words, words });
        }
    }
}

/// Tells whether a word stands behind an article: then it is a thing, such as *im Sommer*, *zum Beispiel*.
fn is_common(text: &str, at: usize) -> bool {
    const ARTICLES: [&str; 30] = [
        "im", "am", "zum", "zur", "vom", "beim", "ins", "ans", "der", "die", "das", "den", "dem", "des",
        "ein", "eine", "einen", "einem", "einer", "eines", "kein", "keine", "jeder", "jeden", "dieser",
        "diesem", "the", "a", "an", "every",
    ];
    let before = text.get(..at).unwrap_or_default();
    let gap = before.trim_end();
    let word = gap.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    gap.len() < before.len() && ARTICLES.contains(&fold(word).as_str())
}

fn is_figures(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(name: &str, text: &str) -> Vec<(LeakKind, String)> {
        let withheld = Withheld { people: BTreeSet::from([name.to_owned()]), ..Withheld::default() };
        let permitted = Permitted { words: BTreeSet::from(["vogel".to_owned()]), ..Permitted::default() };
        let mut search = Search::new(&withheld, &permitted);
        search.text("a.md", text);
        search.found().leaks.into_iter().map(|leak| (leak.kind, leak.words)).collect()
    }

    #[test]
    fn a_name_is_found_and_a_word_is_none() {
        let name = |words: &str| vec![(LeakKind::Name, words.to_owned())];
        assert_eq!(found("Anna Krämer", "Danke an Anna Krämer."), name("Anna Krämer"));
        assert_eq!(found("Anna Krämer", "ANNA KRA\u{308}MERS Idee"), name("ANNA KRA\u{308}MERS"));
        assert_eq!(found("Anna Krämer", "Frau Krämer sprach"), name("Krämer"));
        assert_eq!(found("Anna Krämer", "Krämers Idee"), vec![(LeakKind::Surname, "Krämers".to_owned())]);
        assert_eq!(found("Anna Krämer", "Bild anna-kraemer.jpg").len(), 1);
        assert_eq!(found("Anna Krämer", "anna.kraemer@web.example").len(), 1);
        assert_eq!(found("Max Beispiel", "zum Beispiel, ein Beispiel, Beispiele"), []);
        assert_eq!(found("Max Beispiel", "Max Beispiel kam"), name("Max Beispiel"));
        assert_eq!(found("Eva Vogel", "Vogel AG"), []);
        assert_eq!(found("Anna Krämer", "Anna aus Gera"), []);
    }

    #[test]
    fn texts_are_known_by_four_words_and_short_ones_as_a_whole() {
        let mut withheld = Withheld::default();
        withheld.runs.insert("eine mutter kam nie".to_owned());
        withheld.short.insert("ohne nuesse".to_owned(), vec!["ohne".to_owned(), "nuesse".to_owned()]);
        withheld.contacts.insert("03641123456".to_owned());
        withheld.codes.insert("altenburg-e1".to_owned());
        let permitted = Permitted::default();
        let mut search = Search::new(&withheld, &permitted);
        search.text("a", "Dass eine Mutter kam: nie! Bitte ohne Nüsse. Tel. 0 36 41/12 34 56, siehe altenburg-e1, altenburg-e12");
        let kinds: Vec<LeakKind> = search.found().leaks.into_iter().map(|leak| leak.kind).collect();
        assert_eq!(kinds, [LeakKind::Contact, LeakKind::Code, LeakKind::Words, LeakKind::Words]);
    }
}
