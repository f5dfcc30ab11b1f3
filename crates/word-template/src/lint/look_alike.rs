//! Letters of another script that look like those that were meant (Unicode Technical Standard 39, clause 4).

use unicode_script::{Script, UnicodeScript as _};
use unicode_security::skeleton;

/// A letter that looks like another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct LookAlike {
    /// The letter that was typed.
    pub(super) sign: char,
    /// The letter that belongs there.
    pub(super) instead: String,
    /// Which letter of the name it is, from 1 on.
    pub(super) number: usize,
    /// Name of its script: `cyrillic`.
    pub(super) script: &'static str,
}

/// Tells whether two names look the same and are not.
pub(super) fn is_same_look(one: &str, other: &str) -> bool {
    one != other && skeleton(one).eq(skeleton(other))
}

/// The known name that looks like the typed one, and the first letter in which they differ.
pub(super) fn look_alike<'k>(typed: &str, known: &[&'k str]) -> Option<(&'k str, LookAlike)> {
    let known = known.iter().copied().find(|known| is_same_look(typed, known))?;
    let same = typed.chars().zip(known.chars()).take_while(|(a, b)| a == b).count();
    let sign = typed.chars().nth(same)?;
    let instead = known.chars().nth(same).map(String::from).unwrap_or_default();
    Some((known, LookAlike { sign, instead, number: same + 1, script: script(sign) }))
}

/// Name of the script of a letter, as far as messages have a word for it.
pub(super) fn script(sign: char) -> &'static str {
    match (sign, sign.script()) {
        ('\u{FF01}'..='\u{FF5E}', _) => "wide",
        (_, Script::Cyrillic) => "cyrillic",
        (_, Script::Greek) => "greek",
        (_, Script::Latin) => "latin",
        (sign, _) if sign.is_numeric() => "figure",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_letter_of_another_script_is_named() {
        let (known, letter) = look_alike("n\u{430}me", &["titel", "name"]).unwrap();
        assert_eq!(known, "name");
        assert_eq!((letter.sign, letter.instead.as_str(), letter.number), ('\u{430}', "a", 2));
        assert_eq!(letter.script, "cyrillic");
        assert_eq!(look_alike("\u{3BF}rt", &["ort"]).unwrap().1.script, "greek");
        assert_eq!(look_alike("\u{FF4E}ame", &["name"]).unwrap().1.script, "wide");
        assert_eq!(look_alike("name", &["\u{43D}\u{430}\u{437}\u{432}\u{430}", "names"]), None);
        // A Latin letter in a name of another script is no better.
        assert_eq!(look_alike("н\u{61}зва", &["н\u{430}зва"]).unwrap().1.script, "latin");
    }
}
