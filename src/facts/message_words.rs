//! The programme's words in every form that a message may need: `der_site`, `Der_site`, `die_sites`.

use super::word_forms::{capital, word_args};
use super::words::{WordsFacts, usual_words};
use german_text::{Case, Determiner, Lang, Noun, Number, contracted};

/// Usual words as people say them who are at work on it.
const SPOKEN: [(&str, &str, &str); 4] = [
    ("site", "der Standort, des Standorts, die Standorte", "the site"),
    ("meeting", "der Austausch, des Austauschs, die Austausche", "the exchange"),
    ("office", "die Koordinierungsstelle", "the office"),
    ("desk", "der Tisch", "the table"),
];

/// Forms of one, named as those of a German masculine are; `one` has no article, `to_one` stands behind *von*.
const SINGULAR: [(&str, Case, Determiner, &str); 25] = [
    ("a", Case::Accusative, Determiner::Indefinite, ""),
    ("one", Case::Nominative, Determiner::None, ""),
    ("to_one", Case::Dative, Determiner::None, ""),
    ("der", Case::Nominative, Determiner::Definite, ""),
    ("des", Case::Genitive, Determiner::Definite, ""),
    ("dem", Case::Dative, Determiner::Definite, ""),
    ("den", Case::Accusative, Determiner::Definite, ""),
    ("erster", Case::Nominative, Determiner::None, "erst"),
    ("der_wievielte", Case::Nominative, Determiner::Definite, "wievielt"),
    ("ein", Case::Nominative, Determiner::Indefinite, ""),
    ("einem", Case::Dative, Determiner::Indefinite, ""),
    ("einen", Case::Accusative, Determiner::Indefinite, ""),
    ("einen_neuen", Case::Accusative, Determiner::Indefinite, "neu"),
    ("ein_anderer", Case::Nominative, Determiner::Indefinite, "ander"),
    ("kein", Case::Nominative, Determiner::Negative, ""),
    ("kein_lesbarer", Case::Nominative, Determiner::Negative, "lesbar"),
    ("keinem", Case::Dative, Determiner::Negative, ""),
    ("keinen", Case::Accusative, Determiner::Negative, ""),
    ("dieser", Case::Nominative, Determiner::This, ""),
    ("dieses", Case::Genitive, Determiner::This, ""),
    ("diesem", Case::Dative, Determiner::This, ""),
    ("diesen", Case::Accusative, Determiner::This, ""),
    ("jeder", Case::Nominative, Determiner::Every, ""),
    ("jedem", Case::Dative, Determiner::Every, ""),
    ("jeden", Case::Accusative, Determiner::Every, ""),
];

/// Forms of several; `many` has no article, `to_many` stands behind *von*.
const PLURAL: [(&str, Case, Determiner); 6] = [
    ("many", Case::Nominative, Determiner::None),
    ("to_many", Case::Dative, Determiner::None),
    ("die", Case::Nominative, Determiner::Definite),
    ("der", Case::Genitive, Determiner::Definite),
    ("den", Case::Dative, Determiner::Definite),
    ("diese", Case::Nominative, Determiner::This),
];

/// Prepositions that run into the article behind them, and the form's name.
const CONTRACTED: [(&str, &str); 5] =
    [("in", "im"), ("an", "am"), ("bei", "beim"), ("von", "vom"), ("zu", "zum")];

/// Verbs in the singular and in the plural, which stand with words such as `die Fachtage`: German, then English.
const VERBS: [(&str, [&str; 2], [&str; 2]); 4] = [
    ("ist", ["ist", "sind"], ["is", "are"]),
    ("war", ["war", "waren"], ["was", "were"]),
    ("wurde", ["wurde", "wurden"], ["was", "were"]),
    ("hat", ["hat", "haben"], ["has", "have"]),
];

/// The words in every form that messages need, and those of [`word_args`]: of one `der_site`, `den_site`, `vom_site`, `er_site`,
/// `hat_site`, of several `die_sites`, `to_many_sites`, each with a capital, too. `desk` is the word for a table where people sit at
/// it. They are too many for documents, of which some are made in a thousandth of a second.
pub fn message_words(words: &WordsFacts, lang: Lang) -> Vec<(String, String)> {
    let mut values = word_args(words, lang);
    let usual = usual_words(lang);
    let desk = [("desk", &words.table, &usual.table)];
    let said = words.all().into_iter().zip(usual.all()).map(|((key, word), (_, usual))| (key, word, usual));
    for (key, word, usual) in said.chain(desk) {
        let short = SPOKEN.iter().find(|(short, ..)| *short == key && word.entry == usual.entry);
        let entry = short.map_or(word.entry.as_str(), |(_, german, english)| match lang {
            Lang::De => german,
            Lang::En => english,
        });
        let Ok(noun) = Noun::read(entry, lang) else { continue };
        for (name, text) in of_one(key, &noun, lang).into_iter().chain(of_several(key, &noun)) {
            values.push((capital(&name), capital(&text)));
            values.push((name, text));
        }
    }
    values
}

fn of_one(key: &str, noun: &Noun, lang: Lang) -> Vec<(String, String)> {
    let form = |case, determiner, adjective: &str| {
        let adjectives = if adjective.is_empty() { Vec::new() } else { vec![adjective] };
        noun.phrase(Number::Singular, case, determiner, &adjectives)
    };
    let named = |name: &str, text: String| (format!("{name}_{key}"), text);
    let mut forms: Vec<(String, String)> = SINGULAR
        .into_iter()
        .map(|(name, case, determiner, adjective)| named(name, form(case, determiner, adjective)))
        .collect();
    let is_several = noun.number() == Number::Plural;
    // No article says the genitive of several.
    forms.push(named(
        "eines",
        match is_several && lang == Lang::De {
            true => format!("von {}", form(Case::Dative, Determiner::None, "")),
            false => form(Case::Genitive, Determiner::Indefinite, ""),
        },
    ));
    // *Welcher* is declined as *dieser*.
    let this = form(Case::Dative, Determiner::This, "");
    let (begins, asks) = if lang == Lang::De { ("dies", "welch") } else { ("this", "which") };
    forms.push(named("welchem", this.replacen(begins, asks, 1)));
    let dative = form(Case::Dative, Determiner::Definite, "");
    forms.extend(CONTRACTED.map(|(preposition, name)| named(name, contracted(preposition, &dative))));
    let pronouns = [("er", Case::Nominative), ("ihm", Case::Dative), ("ihn", Case::Accusative)];
    forms.extend(pronouns.map(|(name, case)| named(name, noun.pronoun(case).to_owned())));
    let whose = noun.pronoun(Case::Genitive);
    let endings = if lang == Lang::De { ["e", "en", "er"] } else { [""; 3] };
    for (name, ending) in ["seine", "seinen", "seiner"].into_iter().zip(endings) {
        forms.push(named(name, format!("{whose}{ending}")));
    }
    for (name, german, english) in VERBS {
        let [one, several] = if lang == Lang::De { german } else { english };
        forms.push(named(name, if is_several { several } else { one }.to_owned()));
    }
    forms
}

fn of_several(key: &str, noun: &Noun) -> Vec<(String, String)> {
    let several = super::word_forms::of_many(key);
    let form = |(name, case, determiner)| {
        (format!("{name}_{several}"), noun.phrase(Number::Plural, case, determiner, &[]))
    };
    PLURAL.into_iter().map(form).collect()
}

#[cfg(test)]
mod tests {
    use super::super::words::NounFact;
    use super::*;
    use std::collections::BTreeMap;

    fn said(entry: &str, lang: Lang) -> BTreeMap<String, String> {
        let meeting = NounFact::read(entry, lang).unwrap();
        message_words(&WordsFacts { meeting, ..usual_words(lang) }, lang).into_iter().collect()
    }

    #[test]
    fn words_stand_in_the_gender_the_case_and_the_number_of_the_programmes_own() {
        let names = [
            "Der_meeting",
            "des_meeting",
            "eines_meeting",
            "einen_neuen_meeting",
            "Der_wievielte_meeting",
            "welchem_meeting",
            "Diesen_meeting",
            "beim_meeting",
            "ihn_meeting",
            "seiner_meeting",
            "war_meeting",
            "to_many_meetings",
        ];
        let told = |entry, lang| names.map(|name| said(entry, lang)[name].clone()).join(", ");
        assert_eq!(
            told("die Runde", Lang::De),
            "Die Runde, der Runde, einer Runde, eine neue Runde, Die wievielte Runde, welcher Runde, Diese Runde, bei der Runde, sie, ihrer, war, Runden"
        );
        assert_eq!(
            told("das Treffen", Lang::De),
            "Das Treffen, des Treffens, eines Treffens, ein neues Treffen, Das wievielte Treffen, welchem Treffen, Dieses Treffen, beim Treffen, es, seiner, war, Treffen"
        );
        assert_eq!(
            told("die Fachtage", Lang::De),
            "Die Fachtage, der Fachtage, von Fachtagen, neue Fachtage, Die wievielten Fachtage, welchen Fachtagen, Diese Fachtage, bei den Fachtagen, sie, ihrer, waren, Fachtagen"
        );
        let english = said("the open days (plural)", Lang::En);
        let named = ["one_meeting", "A_meeting", "er_meeting", "war_meeting"].map(|name| &english[name]);
        assert_eq!(named, ["open days", "Open days", "they", "were"]);
    }

    #[test]
    fn usual_words_are_short() {
        let words = said("der Erfahrungsaustausch", Lang::De);
        assert_eq!(
            [&words["Einen_meeting"], &words["meeting"], &words["ein_desk"], &words["ein_table"]],
            ["Einen Austausch", "Erfahrungsaustausch", "ein Tisch", "ein Thementisch"]
        );
    }
}
