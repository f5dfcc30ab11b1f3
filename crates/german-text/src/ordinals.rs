//! Ordinal numbers with their endings.

use super::{Case, Gender, Lang, spell};

/// Which endings an adjective takes, by what stands before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Declension {
    /// After *der*, *zum*, *dieser*: *der sechste Austausch*.
    #[default]
    Weak,
    /// After *ein*, *kein*, *unser*: *unser sechster Austausch*.
    Mixed,
    /// After nothing: *sechster Austausch*.
    Strong,
}

/// The form an ordinal number takes in its German sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct OrdinalForm {
    /// The case of the noun.
    pub case: Case,
    /// The gender of the noun.
    pub gender: Gender,
    /// Declension, by what stands before it.
    pub declension: Declension,
}

impl OrdinalForm {
    /// A form from its parts.
    pub const fn new(case: Case, gender: Gender, declension: Declension) -> Self {
        Self { case, gender, declension }
    }

    /// Reads the names of the parts, in any order, in German or English; what is not named is nominative,
    /// masculine, weak. None when a word is no such name.
    ///
    /// ```
    /// use german_text::{Case, Declension, Gender, OrdinalForm};
    /// let form = OrdinalForm::parse("dativ");
    /// assert_eq!(form, Some(OrdinalForm::new(Case::Dative, Gender::Masculine, Declension::Weak)));
    /// let form = OrdinalForm::parse("nominativ neutrum stark");
    /// assert_eq!(form, Some(OrdinalForm::new(Case::Nominative, Gender::Neuter, Declension::Strong)));
    /// assert_eq!(OrdinalForm::parse("lokativ"), None);
    /// ```
    pub fn parse(names: &str) -> Option<Self> {
        let mut form = Self::default();
        for name in names.split_whitespace() {
            match name.to_lowercase().as_str() {
                "nominativ" | "nominative" => form.case = Case::Nominative,
                "genitiv" | "genitive" => form.case = Case::Genitive,
                "dativ" | "dative" => form.case = Case::Dative,
                "akkusativ" | "accusative" => form.case = Case::Accusative,
                "maskulin" | "maskulinum" | "masculine" => form.gender = Gender::Masculine,
                "feminin" | "femininum" | "feminine" => form.gender = Gender::Feminine,
                "neutrum" | "neuter" => form.gender = Gender::Neuter,
                "plural" => form.gender = Gender::Plural,
                "schwach" | "weak" => form.declension = Declension::Weak,
                "gemischt" | "mixed" => form.declension = Declension::Mixed,
                "stark" | "strong" => form.declension = Declension::Strong,
                _ => return None,
            }
        }
        Some(form)
    }

    pub(crate) const fn ending(self) -> &'static str {
        match self.declension {
            Declension::Weak => weak_ending(self.case, self.gender),
            Declension::Mixed => mixed_ending(self.case, self.gender),
            Declension::Strong => strong_ending(self.case, self.gender),
        }
    }
}

/// An ordinal number in words, from 1 to 99; any other in figures. English has one form only.
///
/// ```
/// use german_text::{Lang, OrdinalForm, ordinal};
/// let dative = OrdinalForm::parse("dativ").unwrap_or_default();
/// assert_eq!(format!("zum {} Mal", ordinal(6, dative, Lang::De)), "zum sechsten Mal");
/// assert_eq!(format!("der nunmehr {}", ordinal(11, OrdinalForm::default(), Lang::De)), "der nunmehr elfte");
/// assert_eq!(ordinal(6, OrdinalForm::default(), Lang::En), "sixth");
/// ```
pub fn ordinal(number: u64, form: OrdinalForm, lang: Lang) -> String {
    match (number, lang) {
        (1..=99, Lang::De) => german_stem(number) + form.ending(),
        (1..=99, Lang::En) => english(number),
        _ => ordinal_figures(number, lang),
    }
}

/// An ordinal number in figures.
///
/// ```
/// use german_text::{Lang, ordinal_figures};
/// assert_eq!(ordinal_figures(6, Lang::De), "6.");
/// assert_eq!(ordinal_figures(22, Lang::En), "22nd");
/// ```
pub fn ordinal_figures(number: u64, lang: Lang) -> String {
    match lang {
        Lang::De => format!("{number}."),
        Lang::En => format!("{number}{}", english_suffix(number)),
    }
}

fn german_stem(number: u64) -> String {
    match number {
        1 => "erst".to_owned(),
        3 => "dritt".to_owned(),
        7 => "siebt".to_owned(),
        8 => "acht".to_owned(),
        ..20 => spell(number, Lang::De) + "t",
        _ => spell(number, Lang::De) + "st",
    }
}

const fn weak_ending(case: Case, gender: Gender) -> &'static str {
    match (case, gender) {
        (Case::Nominative, Gender::Masculine | Gender::Feminine | Gender::Neuter)
        | (Case::Accusative, Gender::Feminine | Gender::Neuter) => "e",
        (Case::Genitive | Case::Dative, _)
        | (Case::Accusative, Gender::Masculine)
        | (Case::Nominative | Case::Accusative, Gender::Plural) => "en",
    }
}

/// As weak, except where *ein* has no ending of its own and the adjective must show the gender.
const fn mixed_ending(case: Case, gender: Gender) -> &'static str {
    match (case, gender) {
        (Case::Nominative, Gender::Masculine) => "er",
        (Case::Nominative | Case::Accusative, Gender::Neuter) => "es",
        _ => weak_ending(case, gender),
    }
}

const fn strong_ending(case: Case, gender: Gender) -> &'static str {
    match (case, gender) {
        (Case::Nominative, Gender::Masculine)
        | (Case::Genitive | Case::Dative, Gender::Feminine)
        | (Case::Genitive, Gender::Plural) => "er",
        (Case::Nominative | Case::Accusative, Gender::Neuter) => "es",
        (Case::Nominative | Case::Accusative, Gender::Feminine | Gender::Plural) => "e",
        (Case::Dative, Gender::Masculine | Gender::Neuter) => "em",
        (Case::Accusative | Case::Genitive, Gender::Masculine)
        | (Case::Genitive, Gender::Neuter)
        | (Case::Dative, Gender::Plural) => "en",
    }
}

fn english(number: u64) -> String {
    let words = spell(number, Lang::En);
    let (head, last) = match words.rsplit_once('-') {
        Some((tens, ones)) => (format!("{tens}-"), ones.to_owned()),
        None => (String::new(), words),
    };
    head + &english_word(&last)
}

fn english_word(cardinal: &str) -> String {
    match cardinal {
        "one" => "first".to_owned(),
        "two" => "second".to_owned(),
        "three" => "third".to_owned(),
        "five" => "fifth".to_owned(),
        "eight" => "eighth".to_owned(),
        "nine" => "ninth".to_owned(),
        "twelve" => "twelfth".to_owned(),
        _ => match cardinal.strip_suffix('y') {
            Some(stem) => format!("{stem}ieth"),
            None => format!("{cardinal}th"),
        },
    }
}

const fn english_suffix(number: u64) -> &'static str {
    match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    const CASES: [Case; 4] = [Case::Nominative, Case::Genitive, Case::Dative, Case::Accusative];
    const GENDERS: [Gender; 4] = [Gender::Masculine, Gender::Feminine, Gender::Neuter, Gender::Plural];
    const DECLENSIONS: [Declension; 3] = [Declension::Weak, Declension::Mixed, Declension::Strong];

    /// Stems written out by hand.
    const STEMS: &str = "erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft dreizehnt vierzehnt \
        fünfzehnt sechzehnt siebzehnt achtzehnt neunzehnt zwanzigst einundzwanzigst zweiundzwanzigst \
        dreiundzwanzigst vierundzwanzigst fünfundzwanzigst sechsundzwanzigst siebenundzwanzigst \
        achtundzwanzigst neunundzwanzigst dreißigst einunddreißigst";

    /// Endings as a grammar prints them: a row for each case, in the order of [`GENDERS`].
    const ENDINGS: [(Declension, [[&str; 4]; 4]); 3] = [
        (
            Declension::Weak,
            [
                ["e", "e", "e", "en"],
                ["en", "en", "en", "en"],
                ["en", "en", "en", "en"],
                ["en", "e", "e", "en"],
            ],
        ),
        (
            Declension::Mixed,
            [
                ["er", "e", "es", "en"],
                ["en", "en", "en", "en"],
                ["en", "en", "en", "en"],
                ["en", "e", "es", "en"],
            ],
        ),
        (
            Declension::Strong,
            [
                ["er", "e", "es", "e"],
                ["en", "er", "en", "er"],
                ["em", "er", "em", "en"],
                ["en", "e", "es", "e"],
            ],
        ),
    ];

    #[test]
    fn stems_are_as_written_by_hand() {
        let form = OrdinalForm::default();
        for (number, stem) in (1..).zip(STEMS.split_whitespace()) {
            assert_eq!(ordinal(number, form, Lang::De), format!("{stem}e"));
        }
        assert_eq!(STEMS.split_whitespace().count(), 31);
    }

    #[test]
    fn endings_are_those_of_the_grammar() {
        for (declension, rows) in ENDINGS {
            for (case, row) in CASES.into_iter().zip(rows) {
                for (gender, ending) in GENDERS.into_iter().zip(row) {
                    let form = OrdinalForm::new(case, gender, declension);
                    assert_eq!(ordinal(6, form, Lang::De), format!("sechst{ending}"), "{form:?}");
                }
            }
        }
    }

    #[test]
    fn every_ordinal_to_99_stands_in_every_form() {
        for declension in DECLENSIONS {
            for case in CASES {
                for gender in GENDERS {
                    let form = OrdinalForm::new(case, gender, declension);
                    let words: BTreeSet<String> = (1..=99).map(|n| ordinal(n, form, Lang::De)).collect();
                    assert_eq!(words.len(), 99);
                    for word in words {
                        let stem = word.strip_suffix(form.ending()).unwrap();
                        assert!(stem.ends_with('t') && !stem.ends_with("tt") || stem == "dritt", "{word}");
                        assert!(word.chars().all(char::is_alphabetic));
                    }
                }
            }
        }
    }

    #[test]
    fn english_ordinals_to_99() {
        let form = OrdinalForm::default();
        let words: BTreeSet<String> = (1..=99).map(|n| ordinal(n, form, Lang::En)).collect();
        assert_eq!(words.len(), 99);
        let table = [
            (1, "first"),
            (8, "eighth"),
            (12, "twelfth"),
            (20, "twentieth"),
            (33, "thirty-third"),
            (90, "ninetieth"),
        ];
        for (number, word) in table {
            assert_eq!(ordinal(number, form, Lang::En), word);
        }
        let figures: Vec<String> =
            [1, 2, 3, 4, 11, 12, 13, 21, 101, 111, 112].map(|n| ordinal_figures(n, Lang::En)).into();
        assert_eq!(figures.join(" "), "1st 2nd 3rd 4th 11th 12th 13th 21st 101st 111th 112th");
    }

    #[test]
    fn what_has_no_words_stands_in_figures() {
        assert_eq!(ordinal(0, OrdinalForm::default(), Lang::De), "0.");
        assert_eq!(ordinal(100, OrdinalForm::default(), Lang::De), "100.");
        assert_eq!(ordinal(100, OrdinalForm::default(), Lang::En), "100th");
    }
}
