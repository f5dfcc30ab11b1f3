//! A person's name in running text, however it is written there: inflected, turned round, shortened, in an address for mail.

use german_text::composed;
use icu::normalizer::DecomposingNormalizerBorrowed;
use std::collections::BTreeSet;
use std::ops::Range;

/// What stands before a name and is no part of it.
const SALUTATIONS: [&str; 8] = ["frau", "fr", "herr", "herrn", "hr", "mrs", "mr", "ms"];

/// Titles that go with a name.
const TITLES: [&str; 6] = ["dr", "prof", "professor", "professorin", "doktor", "med"];

/// What stands before a surname and belongs to it.
const PARTICLES: [&str; 11] = ["von", "vom", "van", "der", "den", "dem", "de", "zu", "zum", "zur", "und"];

/// What German puts behind a name, longest first: *Kramers*, *Max’*, *das Kramersche Modell*.
const ENDINGS: [&str; 12] =
    ["schen", "scher", "sches", "schem", "sche", "'schen", "'sche", "ens", "es", "'s", "s", "'"];

/// As far apart as two words of one name may stand: a line end with its indent, marks of Markdown.
const MAX_GAP: usize = 60;

/// Whom to look for.
#[derive(Clone, Debug)]
pub(super) struct Person {
    /// The words of the name, folded; the last is the surname.
    words: Vec<String>,
    /// The salutation that was typed with a surname alone.
    salutation: Option<String>,
    /// Its ids in `programme.yaml`.
    ids: BTreeSet<String>,
    /// Folded names of other people, word by word.
    others: Vec<Vec<String>>,
    /// Whether both a woman and a man of the surname are addressed somewhere.
    is_of_two: bool,
    /// The initials that stand for it.
    initials: BTreeSet<String>,
}

/// Kind of a hit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// The name.
    Name,
    /// An address for mail.
    Mail,
    /// The person's id.
    Id,
}

/// A place at which the person may be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    /// Where it stands, in bytes.
    pub(super) range: Range<usize>,
    /// What it is.
    pub(super) what: What,
    /// Whether it is this person and nobody else, as far as words tell.
    pub(super) is_sure: bool,
}

/// A word of a text.
#[derive(Clone, Debug)]
struct Token {
    range: Range<usize>,
    folded: String,
    is_capital: bool,
}

impl Person {
    /// The person called `name`; `None` when that is no name. `ids` are those of the person in the programme, `others` the names of everybody
    /// else there.
    pub(super) fn new(name: &str, ids: BTreeSet<String>, others: &[String]) -> Option<Self> {
        let (words, salutation) = words_of(name);
        let is_name = words.last().is_some_and(|word| word.chars().count() > 1);
        let others: Vec<Vec<String>> = others.iter().map(|other| words_of(other).0).collect();
        let others = others.into_iter().filter(|other| *other != words && !other.is_empty()).collect();
        let initials = BTreeSet::new();
        is_name.then_some(Self { words, salutation, ids, others, is_of_two: false, initials })
    }

    /// Adds the initials that stand for it in the programme.
    pub(super) fn with_initials(mut self, initials: BTreeSet<String>) -> Self {
        self.initials = initials;
        self
    }

    /// Tells whether the words of `name` hold all of this name.
    pub(super) fn is_in(&self, name: &str) -> bool {
        let (words, _) = words_of(name);
        self.words.iter().all(|word| words.contains(word))
    }

    /// Finds which of the person's ids `id` is, from 0: who was entered twice has two.
    pub(super) fn number_of_id(&self, id: &str) -> usize {
        self.ids.iter().position(|own| own == id).unwrap_or(0)
    }

    /// Tells whether the person's id stands in `text`.
    pub(super) fn has_id_in(&self, text: &str) -> bool {
        tokens(text)
            .iter()
            .any(|token| text.get(token.range.clone()).is_some_and(|word| self.ids.contains(word)))
    }

    /// Tells whether `name` names this person and nobody else.
    pub(super) fn is_alone_in(&self, name: &str) -> bool {
        let hits = self.hits(name);
        let is_it = self.is_called(name) || hits.iter().any(|hit| hit.is_sure && hit.what == What::Name);
        let has_two = tokens(name).iter().any(|token| matches!(token.folded.as_str(), "und" | "and" | "mit"))
            || name.contains(['&', '/', '+', ';'])
            || name.matches(',').count() > 1;
        is_it && !has_two
    }

    /// Takes note of all texts in which it may be named: where somebody is *Frau* and somebody *Herr* of one surname, nobody knows who is who.
    pub(super) fn read(&mut self, texts: &[String]) {
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
    pub(super) fn is_called(&self, name: &str) -> bool {
        let (words, _) = words_of(name);
        words == self.words
    }

    /// All places in `text`, in order, none over another.
    pub(super) fn hits(&self, text: &str) -> Vec<Hit> {
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

/// The range with the marks of stress that begin or end within it, and with the apostrophe of a genitive behind it.
fn with_marks(text: &str, range: Range<usize>) -> Range<usize> {
    let is_mark = |c: char| matches!(c, '*' | '_');
    let (mut start, mut end) = (range.start, range.end);
    if text.get(range).is_some_and(|words| words.contains(is_mark)) {
        start = text.get(..start).map_or(start, |before| before.trim_end_matches(is_mark).len());
        end = text.get(end..).map_or(end, |after| text.len() - after.trim_start_matches(is_mark).len());
    }
    let words = text.get(start..end).unwrap_or_default();
    let after = text.get(end..).unwrap_or_default();
    let sign = after.chars().next().filter(|c| matches!(c, '\'' | '’'));
    let is_genitive = words.ends_with(['s', 'x', 'z', 'ß'])
        && sign.is_some_and(|sign| after.get(sign.len_utf8()..).is_some_and(|rest| rest.starts_with(' ')));
    let opened = text.get(..start).and_then(|before| before.chars().next_back()) == sign;
    if is_genitive && !opened {
        end += sign.map_or(0, char::len_utf8);
    }
    start..end
}

/// The words of a name, folded, and the salutation before it; titles are left out.
fn words_of(name: &str) -> (Vec<String>, Option<String>) {
    // `Kramer, Anna` is Anna Kramer.
    let turned = match name.split_once(',') {
        Some((last, first)) if !last.trim().contains(' ') && !first.contains(',') => {
            format!("{first} {last}")
        }
        _ => name.to_owned(),
    };
    let all = tokens(&turned);
    let is_before = |word: &str| SALUTATIONS.contains(&word) || TITLES.contains(&word);
    let salutation = all.iter().find(|token| SALUTATIONS.contains(&token.folded.as_str()));
    let salutation = salutation.map(|token| token.folded.clone());
    let words: Vec<String> =
        all.into_iter().map(|token| token.folded).filter(|word| !is_before(word)).collect();
    // `von der Heide` is a surname alone.
    let is_particle = |word: &String| PARTICLES.contains(&word.as_str());
    let words = match words.split_last() {
        Some((last, before)) if !before.is_empty() && before.iter().all(is_particle) => vec![last.clone()],
        _ => words,
    };
    let is_alone = words.len() == 1;
    (words, salutation.filter(|_| is_alone))
}

/// The letters of addresses in which somebody of these words is named with all of them: `anna.kramer@`, `a.kramer@`, `kramer.anna@`.
fn whole_addresses(words: &[String]) -> BTreeSet<String> {
    let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).collect::<String>();
    let Some((last, given)) = words.split_last().filter(|(_, given)| !given.is_empty()) else {
        return BTreeSet::new();
    };
    let mut firsts: BTreeSet<String> = BTreeSet::new();
    for count in 1..=given.len() {
        let some = given.get(..count).unwrap_or_default();
        let parts: Vec<&str> = some.iter().flat_map(|word| word.split('-')).collect();
        firsts.insert(parts.concat());
        firsts.insert(parts.iter().filter_map(|part| part.chars().next()).collect());
        firsts.extend(parts.first().map(|part| (*part).to_owned()));
        firsts.extend(parts.first().and_then(|part| part.chars().next()).map(String::from));
    }
    let mut lasts = BTreeSet::from([letters(last)]);
    lasts.extend(
        (1..given.len()).map(|from| letters(&(given.get(from..).unwrap_or_default().concat() + last))),
    );
    let join = |(first, last): (&String, &String)| [format!("{first}{last}"), format!("{last}{first}")];
    firsts.iter().flat_map(|first| lasts.iter().map(move |last| (first, last))).flat_map(join).collect()
}

/// Tells whether two salutations are for the same people.
fn is_same(one: &str, other: &str) -> bool {
    let is_woman = |word: &str| word.starts_with("fr") || matches!(word, "mrs" | "ms");
    is_woman(one) == is_woman(other)
}

/// The range of the word at `at` with the titles before it, and the salutation before those.
fn titles_before(text: &str, tokens: &[Token], at: usize) -> (Range<usize>, Option<String>) {
    let Some(token) = tokens.get(at) else { return (0..0, None) };
    let mut start = token.range.start;
    for before in tokens.get(..at).unwrap_or_default().iter().rev() {
        if !joins(text, before, start) {
            break;
        }
        if TITLES.contains(&before.folded.as_str()) {
            start = before.range.start;
        } else if SALUTATIONS.contains(&before.folded.as_str()) {
            return (start..token.range.end, Some(before.folded.clone()));
        } else {
            break;
        }
    }
    (start..token.range.end, None)
}

fn with_titles(text: &str, tokens: &[Token], at: usize, range: Range<usize>) -> Range<usize> {
    titles_before(text, tokens, at).0.start.min(range.start)..range.end
}

/// Tells whether a word and what begins at `next` can be parts of one name; behind what is short stands a dot.
fn joins(text: &str, word: &Token, next: usize) -> bool {
    let gap = text.get(word.range.end..next).unwrap_or_default();
    let is_short = word.folded.chars().count() == 1
        || TITLES.contains(&word.folded.as_str())
        || SALUTATIONS.contains(&word.folded.as_str());
    is_gap(gap.strip_prefix('.').filter(|_| is_short).unwrap_or(gap))
}

/// Tells whether what stands between two words lets them be one name: blanks, one line end, marks of Markdown.
fn is_gap(gap: &str) -> bool {
    let is_soft = |c: char| c.is_whitespace() || matches!(c, '*' | '_');
    gap.len() <= MAX_GAP
        && gap.chars().all(is_soft)
        && gap.chars().any(char::is_whitespace)
        && gap.matches('\n').count() < 2
}

/// Tells whether `token` is the first letter of `word`.
fn is_initial(token: &str, word: &str) -> bool {
    token.chars().count() == 1 && word.starts_with(token)
}

/// Tells whether `token` is `word`, or `word` with an ending.
fn is_form(token: &str, word: &str) -> bool {
    token.strip_prefix(word).is_some_and(|rest| rest.is_empty() || ENDINGS.contains(&rest))
}

/// Tells whether it stands in the name of a file or in an address on the web.
fn is_in_path(text: &str, range: &Range<usize>) -> bool {
    let before = text.get(..range.start).unwrap_or_default();
    let after = text.get(range.end..).unwrap_or_default();
    let ending = after
        .strip_prefix('.')
        .map(|rest| rest.chars().take_while(char::is_ascii_alphanumeric).collect::<String>());
    before.ends_with(['/', '\\']) && !before.ends_with("//")
        || after.starts_with(['/', '\\'])
            && !after.starts_with("//")
            && !after.get(1..).is_some_and(|rest| rest.starts_with(char::is_uppercase))
        || ending.is_some_and(|ending| {
            (2..=4).contains(&ending.len())
                && ending.chars().any(|c| c.is_ascii_lowercase())
                && ending.chars().all(|c| !c.is_ascii_uppercase())
        })
}

/// The words of a text: letters and digits, with hyphens and apostrophes between them.
fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut start = None;
    let mut letters = text.char_indices().peekable();
    while let Some((at, c)) = letters.next() {
        let is_next_letter = letters.peek().is_some_and(|(_, next)| is_letter(*next));
        let is_joint =
            start.is_some() && is_next_letter && matches!(c, '-' | '\'' | '’' | '\u{2010}' | '\u{2011}');
        if is_letter(c) || is_joint {
            start.get_or_insert(at);
        } else if let Some(begin) = start.take() {
            push(text, begin..at, &mut tokens);
        }
    }
    if let Some(begin) = start {
        push(text, begin..text.len(), &mut tokens);
    }
    tokens
}

fn push(text: &str, range: Range<usize>, tokens: &mut Vec<Token>) {
    let word = text.get(range.clone()).unwrap_or_default();
    let is_capital = word.chars().next().is_some_and(char::is_uppercase);
    tokens.push(Token { folded: fold(word), range, is_capital });
}

/// Letters, digits, and what nobody sees between them.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || is_mark(c) || is_unseen(c)
}

/// An accent that follows its letter.
const fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

const fn is_unseen(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}')
}

/// What all spellings of a word share: case, accents, umlauts written as two letters, hyphens, apostrophes.
fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for c in composed(word).to_lowercase().chars() {
        match c {
            'ä' => folded.push_str("ae"),
            'ö' => folded.push_str("oe"),
            'ü' => folded.push_str("ue"),
            'ß' => folded.push_str("ss"),
            '’' => folded.push('\''),
            '\u{2010}' | '\u{2011}' => folded.push('-'),
            c if is_unseen(c) => {}
            c => folded.push(c),
        }
    }
    let plain = DecomposingNormalizerBorrowed::new_nfd().normalize(&folded).into_owned();
    plain.chars().filter(|c| !is_mark(*c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(name: &str, others: &[&str], text: &str) -> Vec<String> {
        let others: Vec<String> = others.iter().map(|other| (*other).to_owned()).collect();
        let ids = BTreeSet::from(["anna-kramer".to_owned()]);
        let person = Person::new(name, ids, &others).unwrap();
        let hits = person.hits(text).into_iter();
        hits.map(|hit| format!("{}{}", text.get(hit.range).unwrap(), if hit.is_sure { "" } else { "?" }))
            .collect()
    }

    #[test]
    fn a_name_is_found_however_it_is_written() {
        for (text, expected) in [
            ("Anna Kramer sprach.", "Anna Kramer"),
            ("Anna\n      Kramer sprach.", "Anna\n      Kramer"),
            ("Mit **Anna** Kramers Rat", "**Anna** Kramers"),
            ("*Anna* **Kramer** ging", "*Anna* **Kramer**"),
            ("**Anna Kramer** ging", "Anna Kramer"),
            ("ANNA KRAMER, anna kramer, Anna kramer", "ANNA KRAMER|anna kramer?|Anna kramer?"),
            ("Kramer, Anna", "Kramer, Anna"),
            ("A. Kramer und A.\u{A0}Kramer", "A. Kramer|A.\u{A0}Kramer"),
            ("Frau Kramers Idee, Fr. Kramer, Herr Kramer", "Kramers|Kramer|Kramer"),
            ("Frau Dr. Kramer kommt", "Dr. Kramer"),
            ("Dr. Anna Kramer kommt", "Dr. Anna Kramer"),
            ("das Kramersche Modell", "Kramersche?"),
            ("Kramer fehlte, Anna auch.", "Kramer?|Anna?"),
            ("die Familie Kramer-Schulz", "Kramer-Schulz?"),
            ("Anna Lena Kramer", "Anna Lena Kramer?"),
            ("Mail an a.kramer@traeger.de, anna_kramer@x.de.", "a.kramer@traeger.de|anna_kramer@x.de"),
            ("kramer@traeger.de, akramer@x.de, hanne@x.de", "kramer@traeger.de|akramer@x.de"),
            (
                "anna@x.de, anna.kramer+termin@x.de, h.kramer@x.de",
                "anna@x.de?|anna.kramer+termin@x.de|h.kramer@x.de?",
            ),
            ("www.annakramer.de", "annakramer?"),
            ("by: anna-kramer", "anna-kramer"),
            ("photos/anna-kramer.jpg", "anna-kramer?"),
            ("Kra\u{AD}mer, Anna", "Kra\u{AD}mer, Anna"),
            ("der Kramermarkt, Kramerin, verkramern, Annaberg, Annahme", ""),
            ("Hanna Kramer", "Kramer?"),
            ("Anna und Kramer", "Anna?|Kramer?"),
            ("Es kam Anna. Kramer fehlte.", "Anna?|Kramer?"),
        ] {
            assert_eq!(found("Anna Kramer", &[], text).join("|"), expected, "{text}");
        }
    }

    #[test]
    fn others_of_the_same_name_are_others() {
        let others = ["Hanna Kramer", "Anna Schmidt", "Karl Kramers"];
        for (text, expected) in [
            ("Hanna Kramer und Anna Schmidt", ""),
            ("Hanna Kramers Rat", ""),
            ("Anna Kramer", "Anna Kramer"),
            ("Frau Kramer", "Kramer?"),
            ("Anna Kramers Rat", "Anna Kramers?"),
            ("kramer@x.de, h.kramer@x.de, anna.kramer@x.de", "kramer@x.de?|anna.kramer@x.de"),
            ("hanna.kramer@x.de", ""),
        ] {
            assert_eq!(found("Anna Kramer", &others, text).join("|"), expected, "{text}");
        }
    }

    #[test]
    fn a_surname_of_a_woman_and_a_man_is_nobodys() {
        let mut person = Person::new("Anna Kramer", BTreeSet::new(), &[]).unwrap();
        let text = "Frau Kramer dankte. Herr Dr. Kramer auch. Anna Kramer ging.";
        person.read(&["Frau Kramers Rat".to_owned()]);
        assert_eq!(person.hits(text).iter().filter(|hit| hit.is_sure).count(), 3);
        person.read(&[text.to_owned()]);
        let sure: Vec<&str> = person
            .hits(text)
            .into_iter()
            .filter(|hit| hit.is_sure)
            .map(|hit| text.get(hit.range).unwrap())
            .collect();
        assert_eq!(sure, ["Anna Kramer"]);
    }

    #[test]
    fn who_types_a_surname_alone_means_it() {
        assert_eq!(found("Kramer", &[], "Kramer, Frau Kramers Hut, kramern").join("|"), "Kramer|Kramers");
        let text = "Kramer, Frau Kramers Hut, Herr Kramer";
        assert_eq!(found("Frau Kramer", &[], text).join("|"), "Kramer?|Kramers|Kramer?");
        let text = "René Müller, Rene Mueller, René Mu\u{308}llers, Müller René";
        assert_eq!(
            found("René Müller", &[], text).join("|"),
            "René Müller|Rene Mueller|René Mu\u{308}llers|Müller?|René?"
        );
        assert_eq!(found("Anna", &["Anna Kramer", "Anna Schmidt"], "Anna kam.").join("|"), "Anna?");
        assert_eq!(
            found("Jörg Süß-Müller", &[], "joerg.suess-mueller@x.de, jsm@x.de").join("|"),
            "joerg.suess-mueller@x.de"
        );
        let text = "uwe.vonderheide@x.de, u.heide@x.de, vonderheide@x.de, Uwe von der Heides Idee";
        assert_eq!(
            found("Uwe von der Heide", &[], text).join("|"),
            "uwe.vonderheide@x.de|u.heide@x.de|vonderheide@x.de|Uwe von der Heides"
        );
        assert_eq!(found("Uwe von der Heide", &["Uwe Heide"], "uwe.heide@x.de").join("|"), "uwe.heide@x.de?");
        assert_eq!(
            found("Hans Fuchs", &[], "Hans Fuchs’ Idee, 'Hans Fuchs' kam").join("|"),
            "Hans Fuchs’|Hans Fuchs"
        );
        assert!(Person::new("Frau", BTreeSet::new(), &[]).is_none());
        assert!(Person::new(" ", BTreeSet::new(), &[]).is_none());
    }
}
