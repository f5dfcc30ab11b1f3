//! Words that are surnames, too: who is called Wolf is not meant wherever a wolf is told of.

use crate::model::Language;
use crate::people::fold;
use std::collections::HashSet;
use std::sync::OnceLock;

static GERMAN: OnceLock<HashSet<String>> = OnceLock::new();
static ENGLISH: OnceLock<HashSet<String>> = OnceLock::new();

/// Words before a thing: *im Sommer*, *zum Beispiel*.
const GERMAN_ARTICLES: [&str; 26] = [
    "im", "am", "zum", "zur", "vom", "beim", "ins", "ans", "der", "die", "das", "den", "dem", "des", "ein",
    "eine", "einen", "einem", "einer", "eines", "kein", "keine", "jeder", "jeden", "dieser", "diesem",
];

const ENGLISH_ARTICLES: [&str; 4] = ["the", "a", "an", "every"];

/// Tells whether a folded word says something in everyday language.
pub(super) fn is_everyday(word: &str, language: Language) -> bool {
    let read = |text: &str| text.split_whitespace().map(fold).collect();
    let words = match language {
        Language::De => GERMAN.get_or_init(|| read(include_str!("everyday_de.txt"))),
        Language::En => ENGLISH.get_or_init(|| read(include_str!("everyday_en.txt"))),
    };
    words.contains(word)
}

/// Tells whether a folded word is an article in that language, or has one in it.
pub(super) fn is_article(word: &str, language: Language) -> bool {
    match language {
        Language::De => GERMAN_ARTICLES.contains(&word),
        Language::En => ENGLISH_ARTICLES.contains(&word),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_articles_are_those_of_the_language() {
        assert!(is_everyday("wolf", Language::De) && is_everyday("mueller", Language::De));
        assert!(!is_everyday("kraehenbuehl", Language::De) && is_everyday("baker", Language::En));
        assert!(is_article("an", Language::En) && !is_article("an", Language::De));
    }
}
