//! Numbers as words.

use super::{Case, Gender, Lang};
use std::collections::HashMap;
use std::sync::LazyLock;

const GERMAN: [&str; 20] = [
    "null",
    "eins",
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
    "dreizehn",
    "vierzehn",
    "fünfzehn",
    "sechzehn",
    "siebzehn",
    "achtzehn",
    "neunzehn",
];

const GERMAN_TENS: [&str; 8] =
    ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"];

const ENGLISH: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

const ENGLISH_TENS: [&str; 8] =
    ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// The last number that running text says in words (Duden, Schreibung von Zahlen: "bis zwölf").
const LAST_IN_WORDS: u64 = 12;

/// A number in words, from 0 to 99; a greater one in figures.
///
/// ```
/// use german_text::{Lang, spell};
/// assert_eq!(spell(21, Lang::De), "einundzwanzig");
/// assert_eq!(spell(21, Lang::En), "twenty-one");
/// assert_eq!(spell(100, Lang::De), "100");
/// ```
pub fn spell(number: u64, lang: Lang) -> String {
    let words = match lang {
        Lang::De => german(number),
        Lang::En => english(number),
    };
    words.unwrap_or_else(|| number.to_string())
}

/// Reads a word as the number that it says, from 2 to 99 and in either language: what [`spell`] writes. One is an article as well, and none here.
///
/// ```
/// use german_text::spelt;
/// assert_eq!(spelt("Einundzwanzig"), Some(21));
/// assert_eq!(spelt("twelve"), Some(12));
/// assert_eq!(spelt("ein"), None);
/// ```
pub fn spelt(word: &str) -> Option<u64> {
    static WORDS: LazyLock<HashMap<String, u64>> = LazyLock::new(|| {
        Lang::ALL.iter().flat_map(|lang| (2..100).map(|it| (spell(it, *lang), it))).collect()
    });
    WORDS.get(&word.to_lowercase()).copied()
}

/// A number as running text says it: in words to twelve, in figures above.
///
/// ```
/// use german_text::{Lang, count};
/// assert_eq!(count(12, Lang::De), "zwölf");
/// assert_eq!(count(14, Lang::De), "14");
/// ```
pub fn count(number: u64, lang: Lang) -> String {
    if number <= LAST_IN_WORDS { spell(number, lang) } else { number.to_string() }
}

/// A number before its noun: as [`count`], but German *ein* takes the ending of its noun, and none is *kein*.
///
/// ```
/// use german_text::{Case, Gender, Lang, count_of};
/// assert_eq!(count_of(1, Case::Dative, Gender::Feminine, Lang::De), "einer");
/// assert_eq!(count_of(1, Case::Accusative, Gender::Masculine, Lang::De), "einen");
/// assert_eq!(count_of(0, Case::Nominative, Gender::Plural, Lang::De), "keine");
/// assert_eq!(count_of(3, Case::Dative, Gender::Plural, Lang::De), "drei");
/// assert_eq!(count_of(0, Case::Nominative, Gender::Plural, Lang::En), "no");
/// ```
pub fn count_of(number: u64, case: Case, gender: Gender, lang: Lang) -> String {
    match (number, lang) {
        (0, Lang::De) => format!("kein{}", article_ending(case, gender)),
        (1, Lang::De) => format!("ein{}", article_ending(case, gender)),
        (0, Lang::En) => "no".to_owned(),
        _ => count(number, lang),
    }
}

/// The ending of *ein* and *kein*; *ein* has no plural, so a plural asked of it is *kein*'s.
const fn article_ending(case: Case, gender: Gender) -> &'static str {
    match (case, gender) {
        (Case::Nominative, Gender::Masculine) | (Case::Nominative | Case::Accusative, Gender::Neuter) => "",
        (Case::Nominative | Case::Accusative, Gender::Feminine | Gender::Plural) => "e",
        (Case::Accusative, Gender::Masculine) | (Case::Dative, Gender::Plural) => "en",
        (Case::Dative, Gender::Masculine | Gender::Neuter) => "em",
        (Case::Dative | Case::Genitive, Gender::Feminine) | (Case::Genitive, Gender::Plural) => "er",
        (Case::Genitive, Gender::Masculine | Gender::Neuter) => "es",
    }
}

fn german(number: u64) -> Option<String> {
    let index = usize::try_from(number).ok()?;
    if let Some(word) = GERMAN.get(index) {
        return Some((*word).to_owned());
    }
    let tens = GERMAN_TENS.get((index / 10).checked_sub(2)?)?;
    Some(match index % 10 {
        0 => (*tens).to_owned(),
        1 => format!("einund{tens}"),
        ones => format!("{}und{tens}", GERMAN.get(ones)?),
    })
}

fn english(number: u64) -> Option<String> {
    let index = usize::try_from(number).ok()?;
    if let Some(word) = ENGLISH.get(index) {
        return Some((*word).to_owned());
    }
    let tens = ENGLISH_TENS.get((index / 10).checked_sub(2)?)?;
    Some(match index % 10 {
        0 => (*tens).to_owned(),
        ones => format!("{tens}-{}", ENGLISH.get(ones)?),
    })
}

/// A number in Roman figures; zero and what is above 3999 stays as it is.
///
/// ```
/// use german_text::roman;
/// assert_eq!(roman(4), "IV");
/// assert_eq!(roman(2027), "MMXXVII");
/// ```
pub fn roman(number: u32) -> String {
    const FIGURES: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if !(1..4000).contains(&number) {
        return number.to_string();
    }
    let mut rest = number;
    let mut written = String::new();
    for (value, figure) in FIGURES {
        while rest >= value {
            written.push_str(figure);
            rest -= value;
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// German number words written out by hand, decade by decade, to hold the rule against.
    const BY_HAND: &str = "null eins zwei drei vier fünf sechs sieben acht neun \
        zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn \
        zwanzig einundzwanzig zweiundzwanzig dreiundzwanzig vierundzwanzig fünfundzwanzig sechsundzwanzig \
        siebenundzwanzig achtundzwanzig neunundzwanzig \
        dreißig einunddreißig zweiunddreißig dreiunddreißig vierunddreißig fünfunddreißig sechsunddreißig \
        siebenunddreißig achtunddreißig neununddreißig";

    #[test]
    fn the_first_four_decades_are_as_written_by_hand() {
        for (number, word) in (0..).zip(BY_HAND.split_whitespace()) {
            assert_eq!(spell(number, Lang::De), word);
        }
        assert_eq!(BY_HAND.split_whitespace().count(), 40);
    }

    #[test]
    fn every_number_to_99_has_its_own_words() {
        for lang in Lang::ALL {
            let words: BTreeSet<String> = (0..100).map(|number| spell(number, lang)).collect();
            assert_eq!(words.len(), 100);
            assert!(words.iter().all(|word| word.chars().all(|c| c.is_alphabetic() || c == '-')));
        }
        assert_eq!(spell(66, Lang::De), "sechsundsechzig");
        assert_eq!(spell(77, Lang::De), "siebenundsiebzig");
        assert_eq!(spell(99, Lang::De), "neunundneunzig");
        assert_eq!(spell(44, Lang::En), "forty-four");
        assert_eq!(spell(u64::MAX, Lang::De), u64::MAX.to_string());
    }

    #[test]
    fn running_text_changes_to_figures_after_twelve() {
        for number in 0..200 {
            let expected = if number <= 12 { spell(number, Lang::De) } else { number.to_string() };
            assert_eq!(count(number, Lang::De), expected);
        }
    }

    #[test]
    fn ein_takes_every_ending() {
        let table = [
            (Case::Nominative, ["ein", "eine", "ein"]),
            (Case::Genitive, ["eines", "einer", "eines"]),
            (Case::Dative, ["einem", "einer", "einem"]),
            (Case::Accusative, ["einen", "eine", "ein"]),
        ];
        for (case, forms) in table {
            for (gender, form) in [Gender::Masculine, Gender::Feminine, Gender::Neuter].into_iter().zip(forms)
            {
                assert_eq!(count_of(1, case, gender, Lang::De), form, "{case:?} {gender:?}");
            }
        }
        let plural = [
            (Case::Nominative, "keine"),
            (Case::Genitive, "keiner"),
            (Case::Dative, "keinen"),
            (Case::Accusative, "keine"),
        ];
        for (case, form) in plural {
            assert_eq!(count_of(0, case, Gender::Plural, Lang::De), form);
        }
    }
}
