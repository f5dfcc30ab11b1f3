//! A person's name in running text, however it is written there: inflected, turned round, shortened, in an address for mail.

use super::names::{
    is_form, is_gap, is_initial, is_same, joins, titles_before, whole_addresses, with_titles, words_of,
};
use super::tokens::{Token, fold, is_in_path, tokens, with_marks};
use std::collections::BTreeSet;
use std::ops::Range;

/// Whom to look for.
#[derive(Clone, Debug)]
pub(crate) struct Person {
    /// The words of the name, folded; the last is the surname.
    words: Vec<String>,
    /// The salutation that was typed with a surname alone.
    salutation: Option<String>,
    /// Its ids in `programme.yaml`.
    ids: BTreeSet<String>,
    /// Folded names of other people, word by word.
    others: Vec<Vec<String>>,
    /// True when both a woman and a man of the surname are addressed somewhere.
    is_of_two: bool,
    /// The initials that stand for it.
    initials: BTreeSet<String>,
}

/// Kind of a hit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum What {
    /// The name.
    Name,
    /// An address for mail.
    Mail,
    /// The person's id.
    Id,
}

/// A place at which the person may be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Hit {
    /// Where it stands, in bytes.
    pub(crate) range: Range<usize>,
    /// Its title.
    pub(crate) what: What,
    /// True when it is this person and nobody else, as far as words tell.
    pub(crate) is_sure: bool,
}

impl Person {
    /// The person called `name`; `None` when that is no name. `ids` are those of the person in the programme, `others` the names of everybody
    /// else there.
    pub(crate) fn new(name: &str, ids: BTreeSet<String>, others: &[String]) -> Option<Self> {
        let (words, salutation) = words_of(name);
        let is_name = words.last().is_some_and(|word| word.chars().count() > 1);
        let others: Vec<Vec<String>> = others.iter().map(|other| words_of(other).0).collect();
        let others = others.into_iter().filter(|other| *other != words && !other.is_empty()).collect();
        let initials = BTreeSet::new();
        is_name.then_some(Self { words, salutation, ids, others, is_of_two: false, initials })
    }

    /// Adds the initials that stand for it in the programme.
    pub(crate) fn with_initials(mut self, initials: BTreeSet<String>) -> Self {
        self.initials = initials;
        self
    }

    /// Tells whether the words of `name` hold all of this name.
    pub(crate) fn is_in(&self, name: &str) -> bool {
        let (words, _) = words_of(name);
        self.words.iter().all(|word| words.contains(word))
    }

    /// Finds which of the person's ids `id` is, from 0: who was entered twice has two.
    pub(crate) fn number_of_id(&self, id: &str) -> usize {
        self.ids.iter().position(|own| own == id).unwrap_or(0)
    }

    /// Tells whether the person's id stands in `text`.
    pub(crate) fn has_id_in(&self, text: &str) -> bool {
        tokens(text)
            .iter()
            .any(|token| text.get(token.range.clone()).is_some_and(|word| self.ids.contains(word)))
    }

    /// Tells whether `name` names this person and nobody else.
    pub(crate) fn is_alone_in(&self, name: &str) -> bool {
        let hits = self.hits(name);
        let is_it = self.is_called(name) || hits.iter().any(|hit| hit.is_sure && hit.what == What::Name);
        let has_two = tokens(name).iter().any(|token| matches!(token.folded.as_str(), "und" | "and" | "mit"))
            || name.contains(['&', '/', '+', ';'])
            || name.matches(',').count() > 1;
        is_it && !has_two
    }

    /// Tells whether somebody who signs so is the person: the name, or initials that the programme knows.
    pub(crate) fn signs(&self, who: &str) -> bool {
        self.is_alone_in(who) || self.initials.contains(who.trim())
    }

    /// Takes note of all texts in which it may be named: where somebody is *Frau* and somebody *Herr* of one surname, nobody knows who is who.
    pub(crate) fn read(&mut self, texts: &[String]) {
        let mut seen = [false; 2];
        for text in texts {
            let tokens = tokens(text);
            for (at, token) in
                tokens.iter().enumerate().filter(|(_, token)| is_form(&token.folded, self.surname()))
            {
                if let (true, (_, Some(salutation))) = (token.is_capital, titles_before(text, &tokens, at)) {
                    let [woman, man] = &mut seen;
                    *(if is_same(&salutation, "frau") { woman } else { man }) = true;
                }
            }
        }
        self.is_of_two = seen == [true; 2];
    }

    /// Tells whether `name` is this person's whole name.
    pub(crate) fn is_called(&self, name: &str) -> bool {
        let (words, _) = words_of(name);
        words == self.words
    }

    /// All places in `text`, in order, none over another.
    pub(crate) fn hits(&self, text: &str) -> Vec<Hit> {
        let mut hits = self.mails(text);
        let tokens = tokens(text);
        let is_free = |hits: &[Hit], range: &Range<usize>| {
            hits.iter().all(|hit| hit.range.end <= range.start || range.end <= hit.range.start)
        };
        for pass in [Self::whole, Self::alone] {
            for at in 0..tokens.len() {
                if let Some(hit) = pass(self, text, &tokens, at)
                    && is_free(&hits, &hit.range)
                {
                    hits.push(hit);
                }
            }
        }
        for hit in hits.iter_mut().filter(|hit| hit.what == What::Name) {
            hit.range = with_marks(text, hit.range.clone());
        }
        hits.sort_by_key(|hit| hit.range.start);
        hits
    }

    fn surname(&self) -> &str {
        self.words.last().map_or("", String::as_str)
    }

    fn given(&self) -> &[String] {
        self.words.split_last().map_or(&[], |(_, given)| given)
    }

    /// Tells whether somebody else has the surname, or one that reads like an inflected form of it.
    fn shares(&self, token: &str) -> bool {
        let is =
            |other: &Vec<String>| other.last().is_some_and(|last| last == self.surname() || last == token);
        self.others.iter().any(is)
    }

    /// A name of several words that begins at a word, an id, or a surname behind a salutation.
    fn whole(&self, text: &str, tokens: &[Token], at: usize) -> Option<Hit> {
        let token = tokens.get(at)?;
        if self.ids.contains(text.get(token.range.clone())?) {
            let is_sure = !is_in_path(text, &token.range);
            return Some(Hit { range: token.range.clone(), what: What::Id, is_sure });
        }
        if self.initials.contains(text.get(token.range.clone())?) {
            return Some(Hit { range: token.range.clone(), what: What::Name, is_sure: false });
        }
        if self.given().is_empty() {
            return None;
        }
        let found = self
            .in_order(text, tokens, at)
            .or_else(|| self.match_turned(text, tokens, at))
            .or_else(|| self.slug(token).then(|| (token.range.clone(), false)))?;
        let is_sure = found.1 && !is_in_path(text, &found.0);
        Some(Hit { range: with_titles(text, tokens, at, found.0), what: What::Name, is_sure })
    }

    /// `Anna Kramer`, `A. Kramers`, `Anna M. Kramer`, `Anna Kramer` for an Anna Maria.
    fn in_order(&self, text: &str, tokens: &[Token], at: usize) -> Option<(Range<usize>, bool)> {
        let first = tokens.get(at)?;
        let given = self.given();
        let own = given.first()?;
        let is_short = is_initial(&first.folded, own);
        if first.folded != *own && !is_short {
            return None;
        }
        // Between the first given name and the surname: the other given names, whole or short, or some of them, or none.
        let mut known = 1;
        let mut last = at;
        let mut is_own = true;
        for next in at + 1..tokens.len().min(at + given.len() + 3) {
            let token = tokens.get(next)?;
            if !joins(text, tokens.get(last)?, token.range.start) {
                return None;
            }
            if is_form(&token.folded, self.surname()) {
                let range = first.range.start..token.range.end;
                // `Karla lang und breit`: small letters are words of their own.
                let is_capital = token.is_capital && first.is_capital;
                let is_whole = known == given.len() && !is_short;
                let is_clear = !self.others.iter().any(|other| {
                    other.last().is_some_and(|last| last == self.surname())
                        && other.first().is_some_and(|first| first.starts_with(own.get(..1).unwrap_or(own)))
                });
                let is_inflected = token.folded != self.surname();
                let is_other =
                    is_inflected && self.others.iter().any(|other| other.last() == Some(&token.folded));
                return Some((range, is_own && !is_other && is_capital && (is_whole || is_clear)));
            }
            match given.get(known) {
                Some(word) if token.folded == *word || is_initial(&token.folded, word) => known += 1,
                _ if token.is_capital => is_own = false,
                _ => return None,
            }
            last = next;
        }
        None
    }

    /// `Kramer, Anna`.
    fn match_turned(&self, text: &str, tokens: &[Token], at: usize) -> Option<(Range<usize>, bool)> {
        let surname = tokens.get(at).filter(|token| token.is_capital && token.folded == self.surname())?;
        let mut end = surname.range.end;
        for (number, word) in self.given().iter().enumerate() {
            let token = tokens.get(at + 1 + number)?;
            let gap = text.get(end..token.range.start)?;
            let gap = if number == 0 { gap.trim_start().strip_prefix(',')? } else { gap };
            if token.folded != *word || !is_gap(gap) {
                return None;
            }
            end = token.range.end;
        }
        // In a list of several names another surname follows.
        let next = tokens.get(at + 1 + self.given().len());
        let goes_on =
            next.is_some_and(|next| next.is_capital && text.get(end..next.range.start).is_some_and(is_gap));
        (!goes_on).then_some((surname.range.start..end, true))
    }

    /// `anna-kramer`, as in the name of a file.
    fn slug(&self, token: &Token) -> bool {
        let parts: Vec<&str> = token.folded.split(['-', '_']).collect();
        let is_joined = token.folded.contains(&self.words.concat());
        is_joined || parts.len() > 1 && self.words.iter().all(|word| parts.contains(&word.as_str()))
    }

    /// A surname or a given name that stands alone.
    fn alone(&self, text: &str, tokens: &[Token], at: usize) -> Option<Hit> {
        let token = tokens.get(at).filter(|token| token.is_capital)?;
        let before = at.checked_sub(1).and_then(|before| tokens.get(before));
        let before = before.filter(|before| joins(text, before, token.range.start));
        let hit = |range: Range<usize>, is_sure: bool| {
            Some(Hit { is_sure: is_sure && !is_in_path(text, &range), range, what: What::Name })
        };
        if is_form(&token.folded, self.surname()) {
            let is_other = before.is_some_and(|before| {
                self.others.iter().any(|other| {
                    other.first() == Some(&before.folded)
                        && other.last().is_some_and(|last| is_form(&token.folded, last))
                })
            });
            if is_other {
                return None;
            }
            let (titled, salutation) = titles_before(text, tokens, at);
            let is_addressed = salutation.is_some() || titled.start < token.range.start;
            let is_right = self
                .salutation
                .as_ref()
                .zip(salutation.as_ref())
                .is_none_or(|(own, found)| is_same(own, found));
            let is_clear = !self.shares(&token.folded) && !self.is_of_two;
            let is_only = self.given().is_empty();
            // Who typed the surname alone means everybody of that name; with a salutation, everybody who is addressed so.
            let is_sure = match &self.salutation {
                Some(_) => is_addressed && is_right && salutation.is_some(),
                // Of several people of that name nobody knows which is meant.
                None if is_only => {
                    self.others
                        .iter()
                        .filter(|other| self.words.first().is_some_and(|word| other.contains(word)))
                        .count()
                        < 2
                }
                None => is_addressed && is_clear,
            };
            return hit(titled, is_sure);
        }
        let is_part =
            token.folded.split('-').any(|part| part == self.surname()) && token.folded != self.surname();
        if is_part {
            return hit(token.range.clone(), false);
        }
        let given = self.given().first().filter(|word| word.chars().count() > 2)?;
        let next = tokens.get(at + 1).filter(|next| {
            next.is_capital && text.get(token.range.end..next.range.start).is_some_and(is_gap)
        });
        // Another Anna, with a surname of her own.
        let is_another = next.is_some_and(|next| {
            self.others.iter().any(|other| other.last().is_some_and(|last| is_form(&next.folded, last)))
        });
        (is_form(&token.folded, given) && !is_another).then(|| hit(token.range.clone(), false))?
    }

    /// Addresses for mail in which the name stands.
    fn mails(&self, text: &str) -> Vec<Hit> {
        let is_local = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '+');
        let mail = |at: usize| {
            let before = text.get(..at)?;
            let local = before.rfind(|c: char| !is_local(c)).map_or(0, |at| {
                at + before.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)
            });
            let after = text.get(at + 1..)?;
            let end =
                after.find(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '-'))).unwrap_or(after.len());
            let end = at + 1 + after.get(..end)?.trim_end_matches('.').len();
            let folded = fold(text.get(local..at)?);
            let folded = folded.split('+').next().unwrap_or_default();
            let parts: Vec<&str> = folded.split(['.', '_', '-']).collect();
            let is_sure = self.is_local_part(&parts)?;
            Some(Hit { range: local..end, what: What::Mail, is_sure })
        };
        text.match_indices('@').filter_map(|(at, _)| mail(at)).collect()
    }

    /// Tells whether the part of an address before the `@` names the person, and surely.
    fn is_local_part(&self, parts: &[&str]) -> Option<bool> {
        let is_letter = |c: &char| c.is_alphabetic();
        let letters = |text: &str| text.chars().filter(is_letter).collect::<String>();
        // What follows a plus is where the mail goes.
        let local = letters(&parts.concat());
        let others: BTreeSet<String> = self.others.iter().flat_map(|other| whole_addresses(other)).collect();
        let own = whole_addresses(&self.words);
        if own.contains(&local) {
            return Some(!others.contains(&local) && self.salutation.is_none());
        }
        if others.contains(&local) {
            return None;
        }
        let surname = letters(self.surname());
        let tail =
            letters(&self.given().iter().skip(1).chain(self.words.last()).cloned().collect::<String>());
        if local == surname || (self.words.len() > 2 && local == tail) {
            return Some(!self.shares(self.surname()) && self.salutation.is_none());
        }
        let given = self.given().first().map(|given| letters(given));
        let has = |word: &str| parts.iter().any(|part| letters(part) == word);
        (has(&surname) || given.is_some_and(|given| given.chars().count() > 2 && local == given))
            .then_some(false)
    }
}

#[cfg(test)]
mod tests;
