//! A text as words that can be compared.

use std::collections::HashSet;
use std::sync::LazyLock;

/// Marks that people set between a noun and its feminine ending: `Bewohner*innen`, `Bewohner/-innen`, `Bewohner(innen)`.
const GENDER_MARKS: [char; 7] = ['*', ':', '_', '/', '·', '(', '-'];

/// A noun in "-innen" has so many characters before it: "Rinnen" has none to be feminine of.
const STEM: usize = 4;

/// Abbreviations that stand in reports, folded and without spaces, and what they stand for.
const ABBREVIATIONS: [(&str, &str); 31] = [
    ("bzw.", "beziehungsweise"),
    ("ca.", "circa"),
    ("d.h.", "das heisst"),
    ("ehem.", "ehemalige"),
    ("einschl.", "einschliesslich"),
    ("etc.", "und so weiter"),
    ("evtl.", "eventuell"),
    ("gem.", "gemeinsam"),
    ("ges.", "gesamt"),
    ("ggf.", "gegebenenfalls"),
    ("ggs.", "gegenseitig"),
    ("i.d.r.", "in der regel"),
    ("inkl.", "inklusive"),
    ("insb.", "insbesondere"),
    ("insbes.", "insbesondere"),
    ("jmd.", "jemand"),
    ("lfd.", "laufend"),
    ("max.", "maximal"),
    ("mind.", "mindestens"),
    ("monatl.", "monatlich"),
    ("o.ä.", "oder ähnliches"),
    ("regelm.", "regelmässig"),
    ("tel.", "telefon"),
    ("u.a.", "unter anderem"),
    ("usw.", "und so weiter"),
    ("v.a.", "vor allem"),
    ("versch.", "verschiedene"),
    ("wg.", "wegen"),
    ("wö.", "wöchentlich"),
    ("z.b.", "zum beispiel"),
    ("z.t.", "zum teil"),
];

/// Words that any sentence may have: they say nothing of what it is about.
static COMMON: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("common.txt").split_ascii_whitespace().collect());

/// So many characters at the beginning make two words one: "Anlaufstelle", "Anlaufstellen".
const BEGINNING: usize = 5;

/// A word as typed, and in the form in which it is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    pub(crate) typed: String,
    pub(crate) folded: String,
}

impl Word {
    /// Tells whether both are forms of one word, or one is a part of the other: "Standort" and "Standortwechsel".
    pub(crate) fn shares_with(&self, other: &Self) -> bool {
        let (mine, theirs) = (self.folded.as_str(), other.folded.as_str());
        let (short, long) = if mine.len() <= theirs.len() { (mine, theirs) } else { (theirs, mine) };
        // Most pairs of words end here.
        if short.len() < BEGINNING {
            return mine == theirs;
        }
        let length = short.chars().count();
        let same = mine.chars().zip(theirs.chars()).take_while(|(one, another)| one == another).count();
        length >= BEGINNING && (same >= BEGINNING && same + 2 >= length || long.contains(short))
            || mine == theirs
    }
}

/// Takes `text` apart into its content words, folded: gender forms without their ending, abbreviations written out.
pub(crate) fn content_words(text: &str) -> Vec<Word> {
    let words = join_abbreviations(text).into_iter().flat_map(|token| words_of(&token)).collect::<Vec<_>>();
    words.into_iter().filter(|word| is_content(&word.folded)).collect()
}

fn is_content(folded: &str) -> bool {
    folded.chars().any(char::is_alphabetic) && !COMMON.contains(folded)
}

/// The words between spaces; an abbreviation of several letters is one, however it is typed: `z. B.` as `z.B.`.
fn join_abbreviations(text: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    for token in text.split_whitespace() {
        match tokens.last_mut() {
            Some(last) if is_letters_with_dots(last) && is_letters_with_dots(token) => last.push_str(token),
            _ => tokens.push(token.to_owned()),
        }
    }
    tokens
}

fn is_letters_with_dots(token: &str) -> bool {
    let letters = token.trim_start_matches(['(', '„']).trim_end_matches([',', ';', ')']);
    letters.ends_with('.')
        && letters.split_terminator('.').all(|part| {
            let mut characters = part.chars();
            characters.next().is_some_and(char::is_alphabetic) && characters.next().is_none()
        })
}

fn words_of(token: &str) -> Vec<Word> {
    let abbreviation = fold(token.trim_matches(|c: char| !c.is_alphanumeric() && c != '.'));
    if let Some((_, long)) = ABBREVIATIONS.iter().find(|(short, _)| *short == abbreviation) {
        let word = |folded: &str| Word { typed: token.to_owned(), folded: folded.to_owned() };
        return long.split(' ').map(word).collect();
    }
    let masculine = without_feminine(token);
    let typed = token.trim_matches(|c: char| !c.is_alphanumeric() && c != ')').trim_end_matches("),");
    let parts: Vec<&str> =
        masculine.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let is_whole = parts.len() == 1;
    let word = |part: &str| Word {
        typed: if is_whole { without_open_bracket(typed) } else { part.to_owned() },
        folded: fold(part),
    };
    parts.into_iter().map(word).collect()
}

/// The word without a closing bracket that was opened before it.
fn without_open_bracket(typed: &str) -> String {
    if typed.contains('(') { typed.to_owned() } else { typed.trim_end_matches(')').to_owned() }
}

fn fold(text: &str) -> String {
    text.to_lowercase().replace('ß', "ss")
}

/// Takes a feminine ending off, together with the mark before it; in other words only the marks within.
fn without_feminine(token: &str) -> String {
    let word = token.trim_matches(|c: char| !c.is_alphanumeric());
    for ending in ["innen", "Innen", "in", "In"] {
        let Some(before) = word.strip_suffix(ending) else { continue };
        let stem = before.trim_end_matches(GENDER_MARKS);
        let is_marked = stem.len() < before.len() || ending.starts_with('I');
        let is_feminine =
            ending == "innen" && word.starts_with(char::is_uppercase) && stem.chars().count() >= STEM;
        if stem.ends_with(char::is_lowercase) && (is_marked || is_feminine) {
            return stem.to_owned();
        }
    }
    word.replace(['*', '_'], "")
}

#[cfg(test)]
mod tests {
    use super::{Word, content_words};

    fn folded(text: &str) -> String {
        content_words(text).into_iter().map(|word| word.folded).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn gender_forms_become_one_word() {
        for typed in [
            "BewohnerInnen",
            "Bewohner*innen",
            "Bewohner:innen",
            "Bewohner_innen",
            "Bewohner/innen",
            "Bewohner/-innen",
            "Bewohner(innen)",
            "Bewohner·innen",
            "Bewohnerinnen",
            "Bewohner*in",
            "BewohnerIn,",
            "(Bewohner:innen)",
        ] {
            assert_eq!(folded(typed), "bewohner", "{typed}");
        }
        assert_eq!(folded("Bewohnerinnen und Bewohner"), "bewohner bewohner");
        assert_eq!(folded("Sie beginnen neue Rinnen, Berlin gewinnt"), "beginnen neue rinnen berlin gewinnt");
        assert_eq!(folded("kaum eine*r kommt"), "kaum kommt");
    }

    #[test]
    fn abbreviations_are_written_out_however_they_are_typed() {
        assert_eq!(folded("z. B. Eltern, u.a. Väter"), "beispiel eltern anderem väter");
        assert_eq!(folded("kaum jmd. macht mit (v. a. Ältere)"), "kaum jemand macht allem ältere");
        assert_eq!(folded("Raum ggs. genutzt"), folded("Raum gegenseitig genutzt"));
    }

    #[test]
    fn words_without_content_and_figures_go_and_compounds_with_hyphens_are_parts() {
        assert_eq!(folded("Die Zahl der Beratungen ist verdoppelt (41 → 83)"), "zahl beratungen verdoppelt");
        assert_eq!(folded("ThINKA-Büro in Weimar-West: groß!"), "thinka büro weimar west gross");
        assert_eq!(folded(""), "");
        assert_eq!(folded("… – 12 / ()"), "");
    }

    #[test]
    fn words_are_shown_as_typed() {
        let typed = |text: &str| content_words(text).into_iter().map(|word| word.typed).collect::<Vec<_>>();
        assert_eq!(
            typed("„Standortwechsel“ (BewohnerInnen), Bewohner(innen)."),
            ["Standortwechsel", "BewohnerInnen", "Bewohner(innen)"]
        );
    }

    #[test]
    fn forms_and_parts_of_a_word_are_shared_and_others_are_not() {
        let word = |text: &str| Word { typed: text.to_owned(), folded: text.to_owned() };
        let shares = |one: &str, another: &str| {
            word(one).shares_with(&word(another)) && word(another).shares_with(&word(one))
        };
        assert!(shares("anlaufstelle", "anlaufstellen"));
        assert!(shares("standort", "standortwechsel"));
        assert!(shares("beirat", "wohngebietsbeirat"));
        assert!(shares("amt", "amt"));
        assert!(!shares("amt", "amtlich"));
        assert!(!shares("beratung", "beirat"));
        assert!(!shares("wohnung", "wohngebiet"));
    }
}
