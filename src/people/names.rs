//! Names of people: titles, salutations, endings, addresses for mail.

use super::tokens::{Token, tokens};
use std::collections::BTreeSet;
use std::ops::Range;

/// Words that stand before a name and are no part of it.
const SALUTATIONS: [&str; 8] = ["frau", "fr", "herr", "herrn", "hr", "mrs", "mr", "ms"];

/// Titles that go with a name.
const TITLES: [&str; 6] = ["dr", "prof", "professor", "professorin", "doktor", "med"];

/// Words that stand before a surname and belong to it.
const PARTICLES: [&str; 11] = ["von", "vom", "van", "der", "den", "dem", "de", "zu", "zum", "zur", "und"];

/// Endings that German puts behind a name, longest first: *Kramers*, *Max’*, *das Kramersche Modell*.
const ENDINGS: [&str; 12] =
    ["schen", "scher", "sches", "schem", "sche", "'schen", "'sche", "ens", "es", "'s", "s", "'"];

/// As far apart as two words of one name may stand: a line end with its indent, marks of Markdown.
const MAX_GAP: usize = 60;

/// The words of a name, folded, and the salutation before it; titles are left out.
pub(crate) fn words_of(name: &str) -> (Vec<String>, Option<String>) {
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
    let words = match words.split_last() {
        Some((last, before)) if !before.is_empty() && before.iter().all(|word| is_particle(word)) => {
            vec![last.clone()]
        }
        _ => words,
    };
    let is_alone = words.len() == 1;
    (words, salutation.filter(|_| is_alone))
}

/// The letters of addresses in which somebody of these words is named with all of them: `anna.kramer@`, `a.kramer@`, `kramer.anna@`.
pub(crate) fn whole_addresses(words: &[String]) -> BTreeSet<String> {
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
pub(crate) fn is_same(one: &str, other: &str) -> bool {
    let is_woman = |word: &str| word.starts_with("fr") || matches!(word, "mrs" | "ms");
    is_woman(one) == is_woman(other)
}

/// The range of the word at `at` with the titles before it, and the salutation before those.
pub(crate) fn titles_before(text: &str, tokens: &[Token], at: usize) -> (Range<usize>, Option<String>) {
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

pub(crate) fn with_titles(text: &str, tokens: &[Token], at: usize, range: Range<usize>) -> Range<usize> {
    titles_before(text, tokens, at).0.start.min(range.start)..range.end
}

/// Tells whether a word and what begins at `next` can be parts of one name; behind what is short stands a dot.
pub(crate) fn joins(text: &str, word: &Token, next: usize) -> bool {
    let gap = text.get(word.range.end..next).unwrap_or_default();
    let is_short = word.folded.chars().count() == 1
        || TITLES.contains(&word.folded.as_str())
        || SALUTATIONS.contains(&word.folded.as_str());
    is_gap(gap.strip_prefix('.').filter(|_| is_short).unwrap_or(gap))
}

/// Tells whether what stands between two words lets them be one name: blanks, one line end, marks of Markdown.
pub(crate) fn is_gap(gap: &str) -> bool {
    let is_soft = |c: char| c.is_whitespace() || matches!(c, '*' | '_');
    gap.len() <= MAX_GAP
        && gap.chars().all(is_soft)
        && gap.chars().any(char::is_whitespace)
        && gap.matches('\n').count() < 2
}

/// Tells whether `token` is the first letter of `word`.
pub(crate) fn is_initial(token: &str, word: &str) -> bool {
    token.chars().count() == 1 && word.starts_with(token)
}

/// Tells whether `token` is `word`, or `word` with an ending.
pub(crate) fn is_form(token: &str, word: &str) -> bool {
    token.strip_prefix(word).is_some_and(|rest| rest.is_empty() || ENDINGS.contains(&rest))
}

/// The words of which `token` can be a form: itself, and whatever is before an ending.
pub(crate) fn stems(token: &str) -> impl Iterator<Item = &str> {
    let stems = ENDINGS.iter().filter_map(|ending| token.strip_suffix(ending));
    std::iter::once(token).chain(stems).filter(|stem| !stem.is_empty())
}

/// Tells whether a folded word stands before surnames and belongs to them.
pub(crate) fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word)
}
