//! The search itself: in names, in texts word by word, in bytes letter by letter.

use super::kind::LeakKind;
use super::names::Names;
use super::words::without_percents;
use crate::editions::reach::said_of;
use crate::editions::withheld::{Permitted, RUN, Withheld};
use crate::people::{Token, tokens as words_of};
use std::collections::{BTreeMap, BTreeSet, HashSet};

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
    names: Names<'a>,
    /// The short texts by their first word.
    short: BTreeMap<&'a str, Vec<&'a [String]>>,
    leaks: BTreeSet<Leak>,
    exceptions: BTreeSet<Leak>,
}

impl<'a> Search<'a> {
    pub(super) fn new(withheld: &'a Withheld, permitted: &'a Permitted) -> Self {
        let mut short: BTreeMap<&str, Vec<&[String]>> = BTreeMap::new();
        for words in withheld.short.values() {
            if let Some(first) = words.first() {
                short.entry(first).or_default().push(words);
            }
        }
        Self {
            withheld,
            permitted,
            names: Names::new(withheld, permitted),
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
        let tokens = words_of(text);
        self.names(file, text, &tokens);
        if let Some(plain) = without_percents(text) {
            self.names(file, &plain, &words_of(&plain));
        }
        self.runs(file, text, &tokens);
        for contact in said_of(&self.withheld.contacts, text) {
            self.tell(file, LeakKind::Contact, contact.to_owned());
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

    /// Names of people.
    fn names(&mut self, file: &str, text: &str, all: &[Token]) {
        for named in self.names.found(text, all) {
            let words = text.get(named.range).map(one_line).unwrap_or_default();
            let found = if named.is_unsure { &mut self.exceptions } else { &mut self.leaks };
            found.insert(Leak { file: file.to_owned(), kind: named.kind, words });
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

    /// What is found of people in a text: what must not be there, then what may.
    fn said(names: &[&str], text: &str) -> (Vec<String>, Vec<String>) {
        let people = names.iter().map(|name| (*name).to_owned()).collect();
        let withheld = Withheld { people, ..Withheld::default() };
        let permitted =
            Permitted { people: BTreeSet::from(["Rita Storch".to_owned()]), ..Permitted::default() };
        let mut search = Search::new(&withheld, &permitted);
        search.text("a.md", text);
        let words = |all: Vec<Leak>| all.into_iter().map(|leak| leak.words).collect();
        let Leaks { leaks, exceptions } = search.found();
        (words(leaks), words(exceptions))
    }

    #[test]
    fn a_surname_that_is_no_word_is_found_wherever_it_stands() {
        let names = [
            "Zora Krähenbühl",
            "Mehmet Öztürk-Straßer",
            "Nguyễn Thị Hoa",
            "Ute von der Heydte",
            "Sean O'Brien",
        ];
        for (text, words) in [
            ("Dank an Krähenbühl.", "Krähenbühl"),
            ("Das ging an Krähenbühl.", "Krähenbühl"),
            ("Der Krähenbühl kam.", "Krähenbühl"),
            ("die Krähenbühlsche Idee", "Krähenbühlsche"),
            ("die krähenbühlsche Idee", "krähenbühlsche"),
            ("krähenbühl war da", "krähenbühl"),
            ("foto krähenbühl.jpg", "krähenbühl"),
            ("https://example.org/kraehenbuehl", "kraehenbuehl"),
            ("https://example.org/Kr%C3%A4henb%C3%BChl/x", "Krähenbühl"),
            ("Krähen-bühl", "Krähen-bühl"),
            ("das Foto-Krähenbühl", "Foto-Krähenbühl"),
            ("Danke an Frau Öztürk und alle.", "Öztürk"),
            ("Frau Strasser kam", "Strasser"),
            ("die Öztürks", "Öztürks"),
            ("Frau Nguyễn kam", "Nguyễn"),
            ("Familie von der Heydte", "Heydte"),
            ("Frau v. d. Heydte", "Heydte"),
            ("OBrien", "OBrien"),
        ] {
            assert_eq!(said(&names, text), (vec![words.to_owned()], Vec::new()), "{text}");
        }
        assert_eq!(said(&names, "Krähenbühlweg"), (Vec::new(), vec!["Krähenbühlweg".to_owned()]));
        for text in ["Mehmet kam", "Frau Thiel kam", "von der Heide", "Frau Mehmet Storch", "100 % Krähen"] {
            assert_eq!(said(&names, text), (Vec::new(), Vec::new()), "{text}");
        }
    }

    #[test]
    fn a_surname_that_is_a_word_is_one_where_it_stands_for_a_thing() {
        let names = ["Anna Wolf", "Eva Winter", "Udo Koch-Müller", "Ute von der Heide", "Ada Storch"];
        for text in ["wolf und winter", "die müller", "am see, die heide", "mehr koch"] {
            assert_eq!(said(&names, text), (Vec::new(), Vec::new()), "{text}");
        }
        for (text, words) in [
            ("der Wolf im Wald", "Wolf"),
            ("im kalten Winter", "Winter"),
            ("das Wolf-Gehege", "Wolf-Gehege"),
            ("Wolf-Gehege", "Wolf-Gehege"),
            ("von der Heide zum See", "Heide"),
            ("der Koch", "Koch"),
            ("Storch sprach", "Storch"),
        ] {
            assert_eq!(said(&names, text), (Vec::new(), vec![words.to_owned()]), "{text}");
        }
        for (text, words) in [
            ("Wolf sprach", "Wolf"),
            ("Frau Wolf sprach", "Wolf"),
            ("die Familie Wolf", "Wolf"),
            ("Frau von der Heide", "Heide"),
            ("das Wolfsche Gesetz", "Wolfsche"),
            ("Herr Koch", "Koch"),
            ("Koch-Müllers Rat", "Koch-Müllers"),
        ] {
            assert_eq!(said(&names, text).0, [words], "{text}");
        }
        let winter = Permitted { language: crate::model::Language::En, ..Permitted::default() };
        let withheld = Withheld { people: BTreeSet::from(["Eva Baker".to_owned()]), ..Withheld::default() };
        let mut search = Search::new(&withheld, &winter);
        search.text("a.md", "an Baker, every Baker");
        assert_eq!(search.found().leaks, []);
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
