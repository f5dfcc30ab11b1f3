//! The order of a German register.

use super::Lang;
use icu::collator::options::CollatorOptions;
use icu::collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu::locale::locale;
use std::cmp::Ordering;

/// Kind of words that are put in order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Order {
    /// Words and places, DIN 5007-1: ä stands with a.
    #[default]
    Words,
    /// Names of people, DIN 5007-2, as in a telephone book: ä stands with ae.
    Names,
}

/// The order of one language.
#[derive(Debug)]
pub struct Collation {
    /// None only if the compiled-in data were missing; characters then stand in the order of Unicode.
    collator: Option<CollatorBorrowed<'static>>,
}

impl Collation {
    /// The order of `lang` for `order`; English knows one order for both.
    pub fn new(lang: Lang, order: Order) -> Self {
        let preferences: CollatorPreferences = match (lang, order) {
            (Lang::De, Order::Names) => locale!("de-u-co-phonebk").into(),
            (Lang::De, Order::Words) | (Lang::En, _) => lang.locale().into(),
        };
        Self { collator: Collator::try_new(preferences, CollatorOptions::default()).ok() }
    }

    /// Which of two texts stands first.
    pub fn compare(&self, left: &str, right: &str) -> Ordering {
        self.collator.as_ref().map_or_else(|| left.cmp(right), |collator| collator.compare(left, right))
    }

    /// A key whose bytes stand in the same order as the texts.
    pub fn key(&self, text: &str) -> Vec<u8> {
        let Some(collator) = &self.collator else { return text.as_bytes().to_vec() };
        let mut key = Vec::new();
        let Ok(()) = collator.write_sort_key_to(text, &mut key);
        key
    }

    /// Sorts by the text that `text_of` gives; things with equal texts keep their order.
    ///
    /// ```
    /// use german_text::{Collation, Lang, Order};
    /// let mut names = ["Zabel", "Ähre", "Ahorn"];
    /// Collation::new(Lang::De, Order::Words).sort(&mut names, |name| name);
    /// assert_eq!(names, ["Ahorn", "Ähre", "Zabel"]);
    /// ```
    pub fn sort<T>(&self, things: &mut [T], text_of: impl Fn(&T) -> &str) {
        things.sort_by_cached_key(|thing| self.key(text_of(thing)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(order: Order, texts: &[&'static str]) -> Vec<&'static str> {
        let mut texts = texts.to_vec();
        texts.reverse();
        Collation::new(Lang::De, order).sort(&mut texts, |text| text);
        texts
    }

    #[test]
    fn words_put_the_umlaut_with_its_vowel() {
        let right = ["Goethe", "Goldmann", "Göbel", "Götz", "Müller", "Mulzer", "Straße", "Strasser"];
        let mut expected = ["Göbel", "Goethe", "Goldmann", "Götz", "Müller", "Mulzer", "Straße", "Strasser"];
        assert_eq!(sorted(Order::Words, &right), expected);
        expected.reverse();
        assert_eq!(sorted(Order::Words, &expected).first(), Some(&"Göbel"));
    }

    #[test]
    fn names_put_the_umlaut_with_vowel_and_e() {
        let right = ["Göbel", "Goethe", "Göthe", "Götz", "Goldmann", "Mueller", "Müller", "Mulzer"];
        assert_eq!(sorted(Order::Names, &right), right);
    }

    #[test]
    fn small_stands_before_capital_only_when_all_else_is_equal() {
        assert_eq!(sorted(Order::Words, &["arm", "Arm", "Armut"]), ["arm", "Arm", "Armut"]);
    }

    #[test]
    fn keys_stand_as_the_texts_do() {
        let texts = [
            "",
            "a",
            "Ä",
            "ae",
            "Eisenberg",
            "Gera",
            "Gera-Liebschwitz",
            "Gera Lusan",
            "ß",
            "ss",
            "Žilina",
            "12",
        ];
        for order in [Order::Words, Order::Names] {
            let collation = Collation::new(Lang::De, order);
            for left in texts {
                for right in texts {
                    let by_key = collation.key(left).cmp(&collation.key(right));
                    assert_eq!(by_key, collation.compare(left, right), "{left} {right}");
                }
            }
        }
    }

    #[test]
    fn equals_keep_their_order() {
        let mut pairs = [("Suhl", 2), ("Gera", 1), ("Suhl", 1)];
        Collation::new(Lang::En, Order::Words).sort(&mut pairs, |pair| pair.0);
        assert_eq!(pairs, [("Gera", 1), ("Suhl", 2), ("Suhl", 1)]);
    }
}
