//! Languages as people name them, and passages that are written in another script.

use icu::locale::Locale;
use icu::properties::CodePointMapData;
use icu::properties::props::{GeneralCategory, GeneralCategoryGroup, Script};
use std::ops::Range;

/// Languages by their tags, with the names that people type for them.
const NAMES: &[(&str, &[&str])] = &[
    ("am", &["amharisch", "amharic"]),
    ("ar", &["arabisch", "arabic"]),
    ("bg", &["bulgarisch", "bulgarian"]),
    ("bs", &["bosnisch", "bosnian"]),
    ("cs", &["tschechisch", "czech"]),
    ("da", &["dänisch", "daenisch", "danish"]),
    ("de", &["deutsch", "german"]),
    ("dsb", &["niedersorbisch", "lower sorbian"]),
    ("el", &["griechisch", "neugriechisch", "greek"]),
    ("en", &["englisch", "english"]),
    ("es", &["spanisch", "spanish"]),
    ("et", &["estnisch", "estonian"]),
    ("fa", &["persisch", "farsi", "persian"]),
    ("fi", &["finnisch", "finnish"]),
    ("fr", &["französisch", "franzoesisch", "french"]),
    ("grc", &["altgriechisch", "ancient greek"]),
    ("he", &["hebräisch", "hebraeisch", "hebrew", "iwrit"]),
    ("hi", &["hindi"]),
    ("hr", &["kroatisch", "croatian"]),
    ("hsb", &["obersorbisch", "sorbisch", "sorbian", "upper sorbian"]),
    ("hu", &["ungarisch", "hungarian"]),
    ("hy", &["armenisch", "armenian"]),
    ("it", &["italienisch", "italian"]),
    ("ja", &["japanisch", "japanese"]),
    ("ka", &["georgisch", "georgian"]),
    ("kmr", &["kurmandschi", "kurmanji"]),
    ("ko", &["koreanisch", "korean"]),
    ("ku", &["kurdisch", "kurdish"]),
    ("la", &["latein", "lateinisch", "latin"]),
    ("lt", &["litauisch", "lithuanian"]),
    ("lv", &["lettisch", "latvian"]),
    ("mk", &["mazedonisch", "macedonian"]),
    ("nds", &["niederdeutsch", "plattdeutsch", "low german"]),
    ("nl", &["niederländisch", "niederlaendisch", "dutch"]),
    ("no", &["norwegisch", "norwegian"]),
    ("pl", &["polnisch", "polish"]),
    ("prs", &["dari"]),
    ("ps", &["paschtu", "paschto", "pashto"]),
    ("pt", &["portugiesisch", "portuguese"]),
    ("ro", &["rumänisch", "rumaenisch", "romanian"]),
    ("rom", &["romanes", "romani"]),
    ("ru", &["russisch", "russian"]),
    ("sk", &["slowakisch", "slovak"]),
    ("sl", &["slowenisch", "slovenian"]),
    ("so", &["somali", "somalisch"]),
    ("sq", &["albanisch", "albanian"]),
    ("sr", &["serbisch", "serbian"]),
    ("sv", &["schwedisch", "swedish"]),
    ("th", &["thai", "thailändisch", "thailaendisch"]),
    ("ti", &["tigrinya", "tigrinisch"]),
    ("tr", &["türkisch", "tuerkisch", "turkish"]),
    ("uk", &["ukrainisch", "ukrainian"]),
    ("ur", &["urdu"]),
    ("vi", &["vietnamesisch", "vietnamese"]),
    ("zh", &["chinesisch", "chinese"]),
];

/// The codes of two letters (ISO 639-1): what else has two letters is the code of a country, as often as not.
const TWO_LETTERS: &str = "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz \
    ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka \
    kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr \
    nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti \
    tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

/// Reads a language as people type it, as a tag (BCP 47) or by its name, and gives its tag; none for what is no language.
///
/// ```
/// use german_text::language_tag;
/// assert_eq!(language_tag("Ukrainisch").as_deref(), Some("uk"));
/// assert_eq!(language_tag("en_gb").as_deref(), Some("en-GB"));
/// assert_eq!(language_tag("ua"), None, "a country");
/// ```
pub fn language_tag(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let folded = typed.to_lowercase();
    if let Some((tag, _)) = NAMES.iter().find(|(_, names)| names.contains(&folded.as_str())) {
        return Some((*tag).to_owned());
    }
    let locale = Locale::try_from_str(&typed.replace('_', "-")).ok()?;
    let language = locale.id.language.as_str();
    let is_known = language.len() > 2 || TWO_LETTERS.split_ascii_whitespace().any(|code| code == language);
    is_known.then(|| locale.to_string())
}

/// Finds the passages of a text that are written in another script than the Latin one, each from its first letter to its last.
/// A single letter is a sign, as in `α-Version`.
///
/// ```
/// use german_text::foreign_script;
/// let text = "Motto: „Ласкаво просимо!“, Teil β";
/// let passages: Vec<&str> = foreign_script(text).into_iter().map(|range| &text[range]).collect();
/// assert_eq!(passages, ["Ласкаво просимо"]);
/// ```
pub fn foreign_script(text: &str) -> Vec<Range<usize>> {
    // Nearly all texts have none.
    if text.chars().all(|c| c < '\u{370}' || ('\u{2000}'..'\u{2c00}').contains(&c)) {
        return Vec::new();
    }
    let scripts = CodePointMapData::<Script>::new();
    let categories = CodePointMapData::<GeneralCategory>::new();
    let mut found = Vec::new();
    let mut passage: Option<Passage> = None;
    for (at, c) in text.char_indices() {
        let script = scripts.get(c);
        let is_letter = GeneralCategoryGroup::Letter.contains(categories.get(c));
        match script {
            Script::Latin if is_letter => found.extend(passage.take().and_then(Passage::range)),
            Script::Latin | Script::Common | Script::Inherited | Script::Unknown => {
                // A mark above a letter does not end its word.
                if let Some(passage) = passage.as_mut().filter(|_| script != Script::Inherited) {
                    passage.in_word = 0;
                }
            }
            _ => {
                let passage = passage.get_or_insert(Passage { start: at, end: at, in_word: 0, longest: 0 });
                passage.end = at + c.len_utf8();
                passage.in_word += 1;
                passage.longest = passage.longest.max(passage.in_word);
            }
        }
    }
    found.extend(passage.and_then(Passage::range));
    found
}

/// Letters of another script that stand together.
struct Passage {
    start: usize,
    end: usize,
    /// How many letters the word has so far.
    in_word: usize,
    /// How many letters the longest word has.
    longest: usize,
}

impl Passage {
    fn range(self) -> Option<Range<usize>> {
        (self.longest > 1).then_some(self.start..self.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_known_by_tag_and_by_name() {
        let known = [
            ("uk", "uk"),
            (" EN ", "en"),
            ("Englisch", "en"),
            ("FRANZÖSISCH", "fr"),
            ("zh-hant", "zh-Hant"),
            ("de-DE", "de-DE"),
            ("kmr", "kmr"),
            ("und", "und"),
        ];
        for (typed, tag) in known {
            assert_eq!(language_tag(typed).as_deref(), Some(tag), "{typed}");
        }
        for typed in ["", "ua", "gb", "Klingonisch-Art", "e n", "in English", "\"><b>"] {
            assert_eq!(language_tag(typed), None, "{typed}");
        }
        for (tag, names) in NAMES {
            assert_eq!(language_tag(tag).as_deref(), Some(*tag));
            assert!(names.iter().all(|name| name.to_lowercase() == *name), "{names:?}");
        }
    }

    #[test]
    fn passages_of_another_script_are_found_whole() {
        let of = |text: &'static str| -> Vec<&str> {
            foreign_script(text).into_iter().map(|range| text.get(range).unwrap()).collect()
        };
        assert_eq!(of("Ласкаво просимо до нашого району."), ["Ласкаво просимо до нашого району"]);
        assert_eq!(of("Das heißt مرحبا بكم und שלום."), ["مرحبا بكم", "שלום"]);
        assert_eq!(of("α, β und γ; µ; Ω; ∑; Straße; naïve; 5 € – „x“ → y"), Vec::<&str>::new());
        assert_eq!(of("Кафе 21 і більше, dann Café"), ["Кафе 21 і більше"]);
        assert_eq!(of("你好"), ["你好"]);
        assert_eq!(of("καλημέρα"), ["καλημέρα"]);
    }
}
