//! Names of people in a text: whole, the surname or half of it alone, any word of a name behind a form of address.

use super::everyday::{is_article, is_everyday};
use super::kind::LeakKind;
use crate::editions::withheld::{Permitted, Withheld, folded};
use crate::people::{Hit, Person, Token, What, is_form, is_gap, is_particle, stems, words_of};
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::ops::Range;

/// By these somebody is addressed whose name follows.
const ADDRESSES: [&str; 24] = [
    "frau",
    "fr",
    "herr",
    "herrn",
    "hr",
    "dr",
    "prof",
    "professor",
    "professorin",
    "doktor",
    "familie",
    "familien",
    "fam",
    "eheleute",
    "eheleuten",
    "ehepaar",
    "geschwister",
    "geschwistern",
    "mrs",
    "mr",
    "ms",
    "miss",
    "family",
    "doctor",
];

/// Ends of what is named after somebody: *das Wolfsche Gesetz*.
const NAMED_AFTER: [&str; 5] = ["sche", "schen", "scher", "sches", "schem"];

/// A shorter word is a part of many, and half of no surname.
const LEAST: usize = 4;

/// A surname of so many letters in a longer word is no chance.
const LONG: usize = 6;

/// So many words with the endings of adjectives stand between an article and what it belongs to: *der kalte lange Winter*.
const MOST_BETWEEN: usize = 2;

/// The people to look for.
pub(super) struct Names<'a> {
    permitted: &'a Permitted,
    /// By the folded surname, and by each half of one.
    people: BTreeMap<String, Vec<Person>>,
    /// Surnames that are no words and mean somebody in small letters, too.
    telling: BTreeSet<String>,
    /// Those of them that have a hyphen or an apostrophe, without it.
    joined: BTreeSet<String>,
    /// The other words of the names.
    given: BTreeSet<String>,
    /// Surnames that people bear who are printed on purpose.
    shared: BTreeSet<String>,
}

/// A place at which somebody is named.
pub(super) struct Named {
    pub(super) kind: LeakKind,
    pub(super) range: Range<usize>,
    /// True where it may be somebody else, or no name.
    pub(super) is_unsure: bool,
}

impl<'a> Names<'a> {
    pub(super) fn new(withheld: &Withheld, permitted: &'a Permitted) -> Self {
        let others: Vec<String> = permitted.people.iter().cloned().collect();
        let mut all = Self {
            permitted,
            people: BTreeMap::new(),
            telling: BTreeSet::new(),
            joined: BTreeSet::new(),
            given: BTreeSet::new(),
            shared: BTreeSet::new(),
        };
        let mut printed = BTreeSet::new();
        for name in &others {
            let (words, _) = words_of(name);
            all.shared.extend(words.last().into_iter().flat_map(|surname| parts(surname)));
            printed.extend(words);
        }
        for name in &withheld.people {
            let (mut words, salutation) = words_of(name);
            let Some(surname) = words.pop() else { continue };
            let before: Vec<&str> = salutation.iter().chain(&words).map(String::as_str).collect();
            let is_somebody = !before.is_empty();
            for part in parts(&surname) {
                let called = format!("{} {part}", before.join(" "));
                if let Some(person) = Person::new(called.trim(), BTreeSet::new(), &others) {
                    // One word alone may be a body's: it means somebody as it was typed.
                    if is_somebody && part.chars().count() >= LEAST && !all.is_word(&part) {
                        all.joined.extend(Some(plain(&part)).filter(|joined| *joined != part));
                        all.telling.insert(part.clone());
                    }
                    all.people.entry(part).or_default().push(person);
                }
            }
            all.given.extend(words.into_iter().filter(|word| word.len() > 1 && !is_particle(word)));
        }
        all.given.retain(|word| !printed.contains(word));
        all
    }

    fn is_word(&self, word: &str) -> bool {
        is_everyday(word, self.permitted.language)
    }

    /// Finds where somebody is named in a text of these words.
    pub(super) fn found(&self, text: &str, all: &[Token]) -> Vec<Named> {
        let words: HashSet<&str> = all.iter().map(|token| token.folded.as_str()).collect();
        // A long text says few words again and again: one text of them all is looked through once a name.
        let once = words.iter().copied().collect::<Vec<_>>().join(" ");
        let mut found = Vec::new();
        let mut within = Vec::new();
        for (surname, people) in self.people.iter().filter(|(surname, _)| once.contains(surname.as_str())) {
            let hits = people.iter().flat_map(|person| person.hits(text));
            found.extend(hits.filter_map(|hit| self.judged(text, all, hit, surname)));
            if surname.chars().count() >= LONG && self.telling.contains(surname) {
                within.push(surname.as_str());
            }
        }
        for (at, token) in all.iter().enumerate() {
            let is_free = |found: &[Named]| {
                found
                    .iter()
                    .all(|one| one.range.end <= token.range.start || token.range.end <= one.range.start)
            };
            let named = self
                .addressed(text, all, at)
                .or_else(|| self.written_otherwise(token))
                .or_else(|| within.iter().find_map(|surname| longer(token, surname)));
            if let Some(named) = named
                && is_free(&found)
            {
                found.push(named);
            }
        }
        found
    }

    /// What a hit says of somebody with this surname; nothing where the surname is not said.
    fn judged(&self, text: &str, all: &[Token], hit: Hit, surname: &str) -> Option<Named> {
        let said = folded(text.get(hit.range.clone())?);
        let has_surname = said.iter().any(|word| is_form(word, surname) || word.contains(surname));
        let named = |kind, is_unsure| Some(Named { kind, range: hit.range.clone(), is_unsure });
        match hit.what {
            What::Mail => named(LeakKind::Contact, false),
            // A given name alone is anybody's.
            What::Name | What::Id if !has_surname => None,
            What::Name | What::Id if said.len() > 1 || hit.is_sure => {
                named(LeakKind::Name, !hit.is_sure && self.shared.contains(surname))
            }
            What::Name | What::Id => {
                let at = all.partition_point(|token| token.range.end <= hit.range.start);
                named(LeakKind::Surname, self.may_be_another(text, all, at, surname))
            }
        }
    }

    /// Tells whether the surname at a word may be somebody else's, or a word of its own.
    fn may_be_another(&self, text: &str, all: &[Token], at: usize, surname: &str) -> bool {
        let Some(token) = all.get(at) else { return false };
        if self.shared.contains(surname) {
            return true;
        }
        let after = token.folded.strip_prefix(surname).unwrap_or_default().trim_start_matches('\'');
        let is_named_after = NAMED_AFTER.contains(&after) && !self.is_word(&token.folded);
        if is_named_after || is_addressed(text, all, at) {
            return false;
        }
        let is_of_two = || {
            let mut pieces = token.folded.split('-');
            token.is_capital && token.folded.contains('-') && pieces.all(|piece| !self.given.contains(piece))
        };
        let is_thing = || self.is_behind_article(text, all, at) || is_of_two();
        self.permitted.words.contains(surname) || self.is_word(surname) && is_thing()
    }

    /// Tells whether an article stands before a word, with nothing but adjectives between them.
    fn is_behind_article(&self, text: &str, all: &[Token], at: usize) -> bool {
        const ENDS: [&str; 5] = ["e", "en", "em", "er", "es"];
        let mut next = at;
        for before in (at.saturating_sub(MOST_BETWEEN + 1)..at).rev() {
            let (Some(word), Some(behind)) = (all.get(before), all.get(next)) else { return false };
            if !text.get(word.range.end..behind.range.start).is_some_and(is_gap) {
                return false;
            }
            if is_article(&word.folded, self.permitted.language) {
                return true;
            }
            if word.is_capital || !ENDS.iter().any(|end| word.folded.ends_with(end)) {
                return false;
            }
            next = before;
        }
        false
    }

    /// Another word of a name than the surname behind a form of address, with nothing behind it: *Frau Nguyễn*.
    fn addressed(&self, text: &str, all: &[Token], at: usize) -> Option<Named> {
        let token = all.get(at).filter(|token| token.is_capital)?;
        let is_known = stems(&token.folded).any(|stem| self.given.contains(stem));
        let goes_on = all.get(at + 1).is_some_and(|next| {
            next.is_capital && text.get(token.range.end..next.range.start).is_some_and(is_gap)
        });
        let is_it = is_known && !goes_on && is_addressed(text, all, at);
        is_it.then(|| Named { kind: LeakKind::Name, range: token.range.clone(), is_unsure: false })
    }

    /// A surname in small letters, as in addresses on the web and in names of files, or with hyphens that it does not have.
    fn written_otherwise(&self, token: &Token) -> Option<Named> {
        if self.is_word(&token.folded) {
            return None;
        }
        let whole = plain(&token.folded);
        // As they are typed, names with capitals were looked for.
        let is_other = !token.is_capital || whole != token.folded;
        let pieces = token.folded.split('-').filter(|_| !token.is_capital);
        let is_known = |stem: &&str| is_other && self.telling.contains(*stem) || self.joined.contains(*stem);
        let surname = pieces.chain([whole.as_str()]).flat_map(stems).find(is_known)?;
        let is_unsure = self.shared.contains(surname) || self.permitted.words.contains(surname);
        Some(Named { kind: LeakKind::Surname, range: token.range.clone(), is_unsure })
    }
}

/// A longer word with the surname in it may be the name of a street.
fn longer(token: &Token, surname: &str) -> Option<Named> {
    let is_it = token.folded.contains(surname);
    is_it.then(|| Named { kind: LeakKind::Surname, range: token.range.clone(), is_unsure: true })
}

/// The surname, and its halves where it is a double one.
fn parts(surname: &str) -> Vec<String> {
    let halves =
        surname.split('-').filter(|half| half.len() < surname.len() && half.chars().count() >= LEAST);
    std::iter::once(surname).chain(halves).map(str::to_owned).collect()
}

/// A word without hyphens and apostrophes.
fn plain(word: &str) -> String {
    word.replace(['-', '\''], "")
}

/// Tells whether somebody is addressed by the name at a word; `von der` may stand between.
fn is_addressed(text: &str, all: &[Token], at: usize) -> bool {
    let mut next = at;
    for before in (0..at).rev() {
        let (Some(word), Some(behind)) = (all.get(before), all.get(next)) else { return false };
        let gap = text.get(word.range.end..behind.range.start).unwrap_or_default();
        if !is_gap(gap.strip_prefix('.').unwrap_or(gap)) {
            return false;
        }
        if ADDRESSES.contains(&word.folded.as_str()) {
            return true;
        }
        if !is_particle(&word.folded) && !matches!(word.folded.as_str(), "v" | "d") {
            return false;
        }
        next = before;
    }
    false
}
