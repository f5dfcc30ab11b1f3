//! Names of people as they are typed: which of them mean the same person.

/// A name, taken apart for comparing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Name {
    /// `frau` or `herr`, where it was typed.
    address: Option<String>,
    /// Its words in small letters, without forms of address and titles.
    words: Vec<String>,
    /// `eine Studentin im Praktikum`, `N. N.`: it names nobody, and two of them may well be two people.
    is_vague: bool,
}

impl Name {
    /// Takes apart `typed`: `Dr. Jana Muster`, `Muster, Jana`, `Frau Muster`.
    pub(super) fn of(typed: &str) -> Self {
        let typed = typed.trim();
        let in_order = match typed.split_once(',') {
            Some((surname, first)) if is_word(surname) && is_word(first) => format!("{first} {surname}"),
            Some((name, _)) => name.to_owned(),
            None => typed.to_owned(),
        };
        let lower = in_order.to_lowercase();
        let all = || lower.split_whitespace();
        let address = all()
            .find(|word| ["frau", "herr", "herrn"].contains(word))
            .map(|word| word.trim_end_matches('n'));
        let words: Vec<String> = all().filter(|word| !is_title(word)).map(str::to_owned).collect();
        let is_vague = match words.as_slice() {
            [] => true,
            [only] => is_indefinite(only) || is_role(only),
            [first, ..] => is_indefinite(first),
        };
        Self { address: address.map(str::to_owned), words, is_vague }
    }

    /// Tells whether both mean one person, as far as names can tell: the same words, or an initial for the first of them.
    pub(super) fn is(&self, other: &Self) -> bool {
        let differs =
            self.address.as_ref().zip(other.address.as_ref()).is_some_and(|(one, other)| one != other);
        !(self.is_vague || other.is_vague || differs)
            && (self.words == other.words
                || abbreviates(&self.words, &other.words)
                || abbreviates(&other.words, &self.words))
    }
}

fn is_word(text: &str) -> bool {
    let text = text.trim();
    text.chars().next().is_some_and(char::is_uppercase) && !text.contains(char::is_whitespace)
}

/// `eine Studentin`, `zwei Gäste`, `N. N.`
fn is_indefinite(first: &str) -> bool {
    const WORDS: [&str; 18] = [
        "ein", "eine", "einer", "zwei", "drei", "mehrere", "weitere", "der", "die", "das", "a", "an", "two",
        "several", "the", "n.", "n.n.", "nn",
    ];
    WORDS.contains(&first)
}

/// `Gast`: what somebody is, without a name.
fn is_role(word: &str) -> bool {
    const ROLES: [&str; 13] = [
        "gast",
        "gäste",
        "teilnehmer",
        "teilnehmerin",
        "besucher",
        "besucherin",
        "praktikant",
        "praktikantin",
        "student",
        "studentin",
        "begleitung",
        "guest",
        "visitor",
    ];
    ROLES.contains(&word)
}

fn is_title(word: &str) -> bool {
    const TITLES: [&str; 10] =
        ["frau", "herr", "herrn", "dr.", "dr", "prof.", "prof", "mag.", "dipl.", "ing."];
    TITLES.contains(&word) || word.starts_with("dipl.-")
}

/// `j. muster` for `jana muster`.
fn abbreviates(short: &[String], full: &[String]) -> bool {
    let ([first, .., surname], [full_first, .., full_surname]) = (short, full) else { return false };
    let initial = first.trim_end_matches('.');
    initial.chars().count() == 1 && full_first.starts_with(initial) && surname == full_surname
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_one_person() {
        let is = |one: &str, other: &str| Name::of(one).is(&Name::of(other));
        for (one, other) in [
            ("Jana Muster", "jana  muster"),
            ("Jana Muster", "J. Muster"),
            ("Dr. Jana Muster", "Frau Muster, Jana".trim_start_matches("Frau ")),
            ("Prof. Dr. Jana Muster", "Jana Muster, Leitung"),
            ("Karl", "Karl"),
            ("Herr Müller", "Müller"),
        ] {
            assert!(is(one, other) && is(other, one), "{one} / {other}");
        }
        for (one, other) in [
            ("Jana Muster", "Jana Beispiel"),
            ("Jana Muster", "K. Muster"),
            ("Frau Müller", "Herr Müller"),
            ("Frau Muster", "Jana Muster"),
            ("eine Studentin im Praktikum", "eine Studentin im Praktikum"),
            ("N. N.", "N. N."),
            ("", ""),
        ] {
            assert!(!is(one, other), "{one} / {other}");
        }
    }
}
