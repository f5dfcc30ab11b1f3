//! What looks like the name of somebody whom nobody knows.

/// A name has at most so many words.
const LONGEST_NAME: usize = 5;

/// Words with which no name begins.
const EVERYBODY: [&str; 12] =
    ["alle", "die", "der", "das", "ein", "eine", "jeder", "jedes", "all", "every", "the", "each"];

/// Ends of German words for a body or a role: `Arbeitsgruppe Wohnen` is nobody's name.
const BODIES: [&str; 58] = [
    "stelle",
    "leitung",
    "gruppe",
    "gruppen",
    "team",
    "amt",
    "verband",
    "träger",
    "forum",
    "verein",
    "rat",
    "büro",
    "ministerium",
    "center",
    "schule",
    "kreis",
    "kommission",
    "ausschuss",
    "vorstand",
    "referat",
    "abteilung",
    "universität",
    "standort",
    "standorte",
    "vorhaben",
    "projekt",
    "projekte",
    "protokoll",
    "moderation",
    "haus",
    "zentrum",
    "stiftung",
    "gesellschaft",
    "agentur",
    "kirche",
    "stadt",
    "gemeinde",
    "netzwerk",
    "runde",
    "tisch",
    "werkstatt",
    "redaktion",
    "verwaltung",
    "beauftragte",
    "innen",
    "arbeiter",
    "vertreter",
    "vertretung",
    "vertretungen",
    "beteiligte",
    "mitglieder",
    "leiter",
    "leitende",
    "planung",
    "referent",
    "teilnehmende",
    "personen",
    "alle",
];

/// Words by which people are addressed.
const ADDRESSES: [&str; 5] = ["Frau", "Herr", "Herrn", "Familie", "Eheleute"];

/// Tells whether a text looks like the name of somebody: a few words with capitals, nothing but letters.
pub(crate) fn is_name(text: &str) -> bool {
    const SMALL: [&str; 9] = ["von", "van", "der", "den", "de", "zu", "zum", "zur", "dem"];
    let is_word = |word: &str| {
        let letters = word.trim_matches(['.', ',', '(', ')']);
        SMALL.contains(&word)
            || letters.chars().next().is_some_and(char::is_uppercase)
                && letters
                    .chars()
                    .all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’' | '.' | '\u{300}'..='\u{36f}'))
    };
    let words: Vec<&str> = text.split_whitespace().collect();
    let first = words.first().map(|word| word.to_lowercase()).unwrap_or_default();
    (1..=LONGEST_NAME).contains(&words.len())
        && !EVERYBODY.contains(&first.as_str())
        && words.iter().all(|word| is_word(word))
        && words.last().is_some_and(|last| last.chars().next().is_some_and(char::is_uppercase))
}

/// Tells whether a text is the name of a person rather than that of a body: somebody is addressed in it, or it has several words with capitals of which
/// none is one for a body, nor one that `is_of_body` knows.
pub(crate) fn may_be_a_person(text: &str, is_of_body: &dyn Fn(&str) -> bool) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_body = |word: &&str| {
        let plain = word.trim_matches(|c: char| !c.is_alphanumeric());
        let lower = plain.to_lowercase();
        is_of_body(plain) || BODIES.iter().any(|end| lower.ends_with(end))
    };
    // `Ute von der Heide` is somebody, `die Leiterin der Planung` an office: an article alone stands in no name.
    let has_genitive = words.windows(2).any(|pair| {
        matches!(pair, [before, article] if before.starts_with(char::is_uppercase) && ["der", "des", "den", "dem"].contains(article))
    });
    let is_addressed = words.first().is_some_and(|first| ADDRESSES.contains(first));
    words.len() > 1 && is_name(text) && (is_addressed || !has_genitive && !words.iter().any(is_body))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_from_other_texts() {
        for name in [
            "Anna Kramer",
            "Dr. Anna Schablone",
            "Frau Beispiel",
            "Kramer, Anna",
            "Ute von der Heide",
            "O’Neill",
        ] {
            assert!(is_name(name), "{name}");
        }
        for other in
            ["eine Studentin im Praktikum", "vegan", "Nuss, Sellerie und Lupine bitte nicht", "Anna 2", ""]
        {
            assert!(!is_name(other), "{other}");
        }
    }

    #[test]
    fn people_are_told_from_bodies() {
        for person in ["Frau Krämer", "Anna Krämer", "Ute von der Heide", "Familie Stadt"] {
            assert!(may_be_a_person(person, &|_| false), "{person}");
        }
        for body in [
            "Arbeitsgruppe Wohnen",
            "Stadt Gera",
            "Koordinierungsstelle",
            "Jugendforum Kiel",
            "alle Standorte",
        ] {
            assert!(!may_be_a_person(body, &|_| false), "{body}");
        }
        assert!(!may_be_a_person("Lusan Ost", &|word| word == "Lusan"));
    }
}
