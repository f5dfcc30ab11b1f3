//! Whether a subject that somebody typed is one or several: `fast jedes Projekt`, `Die Protokolle vom 20. und 22. Januar`.

use super::german;
use super::noun::Number;
use crate::Lang;

/// Words before a subject's first word that do not decide its number.
const BEFORE: [&str; 27] = [
    "fast",
    "nahezu",
    "beinahe",
    "etwa",
    "rund",
    "ungefähr",
    "knapp",
    "gut",
    "mindestens",
    "höchstens",
    "wenigstens",
    "nur",
    "auch",
    "sogar",
    "insgesamt",
    "ca.",
    "circa",
    "über",
    "mehr",
    "weniger",
    "als",
    "nicht",
    "gerade",
    "immerhin",
    "so",
    "wie",
    "genau",
];

/// Words that make a subject one.
const ONE: [&str; 21] = [
    "der", "das", "ein", "eine", "einer", "eines", "kein", "keiner", "keines", "jeder", "jede", "jedes",
    "niemand", "jemand", "dieser", "dieses", "mancher", "manches", "unser", "ihr", "sein",
];

/// Words that make a subject several.
const SEVERAL: [&str; 26] = [
    "alle",
    "viele",
    "mehrere",
    "einige",
    "wenige",
    "beide",
    "zahlreiche",
    "verschiedene",
    "sämtliche",
    "etliche",
    "manche",
    "zwei",
    "drei",
    "vier",
    "fünf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "elf",
    "zwölf",
    "null",
    "allen",
    "andere",
    "weitere",
];

/// Words behind which an *und* joins parts of what they begin, and no two subjects.
const WITHIN: [&str; 26] = [
    "für", "von", "vom", "mit", "zu", "zum", "zur", "aus", "im", "in", "am", "an", "auf", "über", "bei",
    "beim", "nach", "vor", "des", "der", "dem", "den", "zwischen", "eines", "einer", "unter",
];

/// The number of a subject, as far as its words tell it; what nothing tells is one, as names are.
///
/// ```
/// use german_text::{Lang, Number, subject_number};
/// let number = |subject| subject_number(subject, Lang::De);
/// assert_eq!(number("fast jedes Projekt"), Number::Singular);
/// assert_eq!(number("nahezu alle Projekte"), Number::Plural);
/// assert_eq!(number("Die Protokolle vom 20. und 22. Januar 2026"), Number::Plural);
/// assert_eq!(number("Das Protokoll vom 20. Januar 2026"), Number::Singular);
/// assert_eq!(number("Jena und Suhl"), Number::Plural);
/// ```
pub fn subject_number(subject: &str, lang: Lang) -> Number {
    match lang {
        Lang::De => german_subject(subject),
        Lang::En => english_subject(subject),
    }
}

fn german_subject(subject: &str) -> Number {
    let words: Vec<&str> = subject.split_whitespace().collect();
    if let Some(number) = joined(&words) {
        return number;
    }
    let first = words.iter().position(|word| !BEFORE.contains(&word.to_lowercase().as_str())).unwrap_or(0);
    let words = words.get(first..).unwrap_or_default();
    let small = words.first().map(|word| word.to_lowercase()).unwrap_or_default();
    if small == "ein" && words.get(1).is_some_and(|word| *word == "paar") {
        return Number::Plural;
    }
    if let Ok(count) = small.parse::<u64>() {
        return Number::of(count);
    }
    if ONE.contains(&small.as_str()) {
        return Number::Singular;
    }
    if SEVERAL.contains(&small.as_str()) {
        return Number::Plural;
    }
    let has_article =
        ["die", "keine", "diese", "unsere", "ihre", "seine", "manche"].contains(&small.as_str());
    let rest = if has_article { words.get(1..).unwrap_or_default() } else { words };
    let count = rest.first().and_then(|word| word.to_lowercase().parse::<u64>().ok());
    if let Some(count) = count {
        return Number::of(count);
    }
    if rest.first().is_some_and(|word| SEVERAL.contains(&word.to_lowercase().trim_end_matches('n'))) {
        return Number::Plural;
    }
    let Some(noun) = rest.iter().find(|word| word.starts_with(char::is_uppercase)) else {
        return Number::Singular;
    };
    let noun = noun.trim_end_matches([',', ':', ';', '.']);
    match german::number_of(noun, has_article) {
        Some(number) => number,
        // Of an unknown word behind `die`, the end tells most.
        None if has_article && (noun.ends_with(['n', 's']) || noun.ends_with("er")) => Number::Plural,
        None => Number::Singular,
    }
}

/// The number of several subjects in a row; none where there is but one.
fn joined(words: &[&str]) -> Option<Number> {
    let mut within = false;
    for (index, word) in words.iter().enumerate() {
        let small = word.to_lowercase();
        let is_join = ["und", "sowie", "&"].contains(&small.as_str());
        if !is_join {
            within |= index > 0 && WITHIN.contains(&small.as_str());
            continue;
        }
        let before = index.checked_sub(1).and_then(|index| words.get(index)).copied().unwrap_or_default();
        let next = words.get(index + 1).copied().unwrap_or_default();
        let is_number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
        if before.ends_with('-')
            || (is_number(before) && is_number(next))
            || before.is_empty()
            || next.is_empty()
        {
            continue;
        }
        let next = next.to_lowercase();
        let begins_anew =
            ["der", "die", "das", "ein", "eine", "alle", "jeder", "jede", "jedes", "herr", "frau"]
                .contains(&next.as_str());
        if within && !begins_anew {
            continue;
        }
        let is_each = |word: &str| word.starts_with("jede") || word.starts_with("kein");
        let first =
            words.iter().map(|word| word.to_lowercase()).find(|word| !BEFORE.contains(&word.as_str()));
        let each = is_each(&next) && first.is_some_and(|first| is_each(&first));
        return Some(if each { Number::Singular } else { Number::Plural });
    }
    None
}

fn english_subject(subject: &str) -> Number {
    let words: Vec<String> = subject.split_whitespace().map(str::to_lowercase).collect();
    let skipped =
        ["nearly", "almost", "about", "some", "over", "more", "than", "only", "at", "least", "most"];
    let first =
        words.iter().find(|word| !skipped.contains(&word.as_str())).map(String::as_str).unwrap_or_default();
    if ["every", "each", "a", "an", "one", "nobody", "no-one", "everybody", "everyone", "somebody", "this"]
        .contains(&first)
    {
        return Number::Singular;
    }
    if let Ok(count) = first.parse::<u64>() {
        return Number::of(count);
    }
    let several =
        ["all", "many", "several", "both", "few", "two", "three", "four", "five", "six", "these", "no"];
    let stop = words
        .iter()
        .position(|word| ["of", "from", "for", "with"].contains(&word.as_str()))
        .unwrap_or(words.len());
    let head = words.get(..stop).unwrap_or_default();
    let is_joined = head.iter().any(|word| word == "and");
    let is_plural = head.last().is_some_and(|word| {
        word.ends_with('s') && !word.ends_with("ss") || word == "minutes" || word == "people"
    });
    if several.contains(&first) || is_joined || is_plural { Number::Plural } else { Number::Singular }
}
