//! Forms of the programme's words for what cannot decline: the page of a form, a Word template, a message.

use super::words::{NounFact, WordsFacts};
use german_text::{Case, Determiner, Lang, Noun, Number};
use serde::Serialize;
use std::collections::BTreeMap;

/// A noun in the forms that forms use, named as those of a German masculine are: `dem`, `zum_nächsten`.
#[derive(Clone, Debug, Default, Serialize, PartialEq, Eq)]
pub struct NounForms {
    /// Tells whether there is a plural only, so that a verb stands in it.
    pub several: bool,
    /// The forms by name.
    #[serde(flatten)]
    pub forms: BTreeMap<&'static str, String>,
}

/// All words of a programme in their forms, by their keys.
pub type WordForms = BTreeMap<&'static str, NounForms>;

/// The forms of all words.
pub fn word_forms(words: &WordsFacts, lang: Lang) -> WordForms {
    words.all().into_iter().map(|(key, fact)| (key, forms(fact, lang))).collect()
}

/// One form: its name, case, article, and an adjective by its stem.
const FORMS: [(&str, Case, Determiner, &str); 17] = [
    ("one", Case::Nominative, Determiner::None, ""),
    ("der", Case::Nominative, Determiner::Definite, ""),
    ("des", Case::Genitive, Determiner::Definite, ""),
    ("dem", Case::Dative, Determiner::Definite, ""),
    ("den", Case::Accusative, Determiner::Definite, ""),
    ("ein", Case::Nominative, Determiner::Indefinite, ""),
    ("einen", Case::Accusative, Determiner::Indefinite, ""),
    ("kein", Case::Nominative, Determiner::Negative, ""),
    ("keinen", Case::Accusative, Determiner::Negative, ""),
    ("keines", Case::Genitive, Determiner::Negative, ""),
    ("Ihr", Case::Nominative, Determiner::Yours, ""),
    ("Ihren", Case::Accusative, Determiner::Yours, ""),
    ("Ihres", Case::Genitive, Determiner::Yours, ""),
    ("diesen", Case::Accusative, Determiner::This, ""),
    ("weiteren", Case::Accusative, Determiner::None, "weiter"),
    ("Früherer", Case::Nominative, Determiner::None, "Früher"),
    ("dem_letzten", Case::Dative, Determiner::Definite, "letzt"),
];

fn forms(fact: &NounFact, lang: Lang) -> NounForms {
    let Ok(noun) = Noun::read(&fact.entry, lang) else { return NounForms::default() };
    let form = |case, determiner, adjective| noun.phrase(Number::Singular, case, determiner, &[adjective]);
    let mut forms: BTreeMap<&'static str, String> = FORMS
        .into_iter()
        .map(|(name, case, determiner, adjective)| (name, form(case, determiner, adjective)))
        .collect();
    let behind = |preposition: &str| {
        german_text::contracted(preposition, &form(Case::Dative, Determiner::Definite, ""))
    };
    forms.insert("im", behind("in"));
    forms.insert("vom", behind("von"));
    let to = |adjective| contracted(&form(Case::Dative, Determiner::Definite, adjective));
    forms.insert("zum", to(""));
    forms.insert("zum_nächsten", to("nächst"));
    forms.insert("many", fact.plural.clone());
    forms.insert("er", noun.pronoun(Case::Nominative).to_owned());
    NounForms { several: noun.number() == Number::Plural, forms }
}

/// `zu dem Treffen` as people say it: `zum Treffen`.
fn contracted(dative: &str) -> String {
    match dative.split_once(' ') {
        Some(("dem", rest)) => format!("zum {rest}"),
        Some(("der", rest)) => format!("zur {rest}"),
        _ => format!("zu {dative}"),
    }
}

/// The words as messages name them: `site`, `sites`, and with a capital `Site`, `Sites`; `a_table` in the accusative.
pub fn word_args(words: &WordsFacts, lang: Lang) -> Vec<(String, String)> {
    let mut args = Vec::new();
    for (key, fact) in words.all() {
        let several = of_many(key);
        for (name, text) in [(key.to_owned(), &fact.singular), (several, &fact.plural)] {
            args.push((capital(&name), capital(text)));
            args.push((name, text.clone()));
        }
        let one = forms(fact, lang).forms.remove("einen").unwrap_or_default();
        args.push((format!("a_{key}"), one));
    }
    args
}

/// What several of `key` are called in messages.
pub(super) fn of_many(key: &str) -> String {
    match key {
        "success" => "successes".to_owned(),
        _ => format!("{key}s"),
    }
}

pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).collect::<String>() + letters.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(entry: &str) -> NounForms {
        forms(&NounFact::read(entry, Lang::De).unwrap(), Lang::De)
    }

    #[test]
    fn forms_are_those_of_the_gender() {
        let names = [
            "one",
            "many",
            "der",
            "des",
            "zum",
            "dem_letzten",
            "zum_nächsten",
            "weiteren",
            "Ihres",
            "kein",
            "er",
        ];
        let told = |entry| names.map(|name| of(entry).forms[name].clone()).join(", ");
        assert_eq!(
            told("die Runde"),
            "Runde, Runden, die Runde, der Runde, zur Runde, der letzten Runde, zur nächsten Runde, weitere Runde, Ihrer Runde, keine Runde, sie"
        );
        assert_eq!(
            told("das Treffen"),
            "Treffen, Treffen, das Treffen, des Treffens, zum Treffen, dem letzten Treffen, zum nächsten Treffen, weiteres Treffen, Ihres Treffens, kein Treffen, es"
        );
        assert_eq!(
            told("die Fachtage"),
            "Fachtage, Fachtage, die Fachtage, der Fachtage, zu den Fachtagen, den letzten Fachtagen, zu den nächsten Fachtagen, weitere Fachtage, Ihrer Fachtage, keine Fachtage, sie"
        );
        assert!(of("die Fachtage").several && !of("die Runde").several);
    }

    #[test]
    fn messages_name_words_with_and_without_a_capital() {
        let words = WordsFacts {
            table: NounFact::read("the working group", Lang::En).unwrap(),
            ..WordsFacts::default()
        };
        let args: BTreeMap<String, String> = word_args(&words, Lang::En).into_iter().collect();
        assert_eq!(
            [&args["table"], &args["Tables"], &args["a_table"]],
            ["working group", "Working groups", "a working group"]
        );
    }
}
