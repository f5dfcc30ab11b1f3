//! What things are called, as nouns that phrases can decline.

use crate::model::{Event, Exchange, Language, Programme, ProgrammeWords, Text};
use german_text::{Case, Determiner, Gender, Lang, Noun, Number, in_place};
use schemars::JsonSchema;
use serde::Serialize;

/// A noun, in the forms that layouts need; phrases decline it: `{{noun words.site 3 "dativ" "zahl"}}`.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct NounFact {
    /// The noun as a dictionary has it; phrases read it.
    pub entry: String,
    /// One of it, without article: `Netzwerktreffen`.
    pub singular: String,
    /// Several, without article; of what has no plural, the singular.
    pub plural: String,
    /// The genitive with its article: `des Netzwerktreffens`.
    pub genitive: String,
    /// `masculine`, `feminine`, `neuter`, or `plural` for what has no singular.
    pub gender: String,
}

/// What things are called.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct WordsFacts {
    /// A meeting.
    pub meeting: NounFact,
    /// A site.
    pub site: NounFact,
    /// The project of a site.
    pub project: NounFact,
    /// The project of a host, in the opening.
    pub undertaking: NounFact,
    /// A theme table.
    pub table: NounFact,
    /// A success.
    pub success: NounFact,
    /// An obstacle.
    pub obstacle: NounFact,
    /// A plan.
    pub plan: NounFact,
    /// A need.
    pub need: NounFact,
    /// Those whom the work is for.
    pub client: NounFact,
    /// The office.
    pub office: NounFact,
    /// The record.
    pub record: NounFact,
    /// What a site files.
    pub report: NounFact,
    /// A field of work.
    pub field: NounFact,
    /// What a site sends in, as forms and mails call it: the word for a report where one was typed.
    pub filing: NounFact,
}

impl WordsFacts {
    /// All words, each with its key.
    pub fn all(&self) -> [(&'static str, &NounFact); 15] {
        [
            ("meeting", &self.meeting),
            ("site", &self.site),
            ("project", &self.project),
            ("undertaking", &self.undertaking),
            ("table", &self.table),
            ("success", &self.success),
            ("obstacle", &self.obstacle),
            ("plan", &self.plan),
            ("need", &self.need),
            ("client", &self.client),
            ("office", &self.office),
            ("record", &self.record),
            ("report", &self.report),
            ("field", &self.field),
            ("filing", &self.filing),
        ]
    }
}

impl NounFact {
    /// The noun of an entry; none where nothing says its gender.
    pub fn read(entry: &str, lang: Lang) -> Option<Self> {
        Noun::read(entry, lang).ok().map(|noun| Self { entry: entry.to_owned(), ..Self::of(&noun) })
    }

    /// The fact of a noun.
    pub(super) fn of(noun: &Noun) -> Self {
        let gender = match noun.gender() {
            Gender::Masculine => "masculine",
            Gender::Feminine => "feminine",
            Gender::Neuter => "neuter",
            Gender::Plural => "plural",
        };
        Self {
            entry: noun.entry(),
            singular: noun.singular(),
            plural: noun.plural().unwrap_or_else(|| noun.singular()),
            genitive: noun.phrase(Number::Singular, Case::Genitive, Determiner::Definite, &[]),
            gender: gender.to_owned(),
        }
    }

    /// The noun without the programme's name before it.
    pub(super) fn without_prefix(&self, name: &str, lang: Lang) -> Self {
        Noun::read(&self.entry, lang)
            .map_or_else(|_| self.clone(), |noun| Self::of(&noun.without_prefix(name)))
    }

    /// The noun with the name of a programme: `ThINKA-Vorhaben`.
    pub(super) fn of_programme(&self, name: &str, lang: Lang) -> Self {
        // Of two nouns side by side, `Zukunft Dorf`, only those who gave the name know the genitive.
        let is_phrase = Noun::read(name, lang).is_ok_and(|noun| noun.is_phrase());
        let genitive = genitive_of(name, lang).filter(|_| is_phrase);
        let joined = |noun: Noun| Self::of(&noun.of_programme(name, genitive.as_deref()));
        Noun::read(&self.entry, lang).map_or_else(|_| self.clone(), joined)
    }
}

/// A name in the genitive with its article, where that is known: `der Sozialen Stadt`.
pub(super) fn genitive_of(name: &str, lang: Lang) -> Option<String> {
    if lang == Lang::En {
        return None;
    }
    let noun = Noun::read(name, lang).ok()?;
    Some(noun.phrase(noun.number(), Case::Genitive, Determiner::Definite, &[]))
}

/// Words that are said where nobody says otherwise: key, German, English.
const USUAL: [(&str, &str, &str); 14] = [
    ("meeting", "der Erfahrungsaustausch", "the exchange"),
    ("site", "der Standort", "the site"),
    ("project", "das Projekt", "the project"),
    ("undertaking", "das Vorhaben", "the project"),
    ("table", "der Thementisch", "the theme table"),
    ("success", "der Erfolg", "the success"),
    ("obstacle", "das Hemmnis", "the obstacle"),
    ("plan", "der Plan", "the plan"),
    ("need", "der Bedarf, –", "the need"),
    ("client", "die Klientinnen und Klienten (Mehrzahl)", "the client"),
    ("office", "die Koordinierungsstelle", "the coordination office"),
    ("record", "die Dokumentation", "the record"),
    ("report", "der Bericht", "the report"),
    ("field", "das Arbeitsfeld", "the field of work"),
];

fn usual(key: &str, lang: Lang) -> &'static str {
    let found = USUAL.iter().find(|(known, ..)| *known == key);
    found.map_or("", |(_, german, english)| match lang {
        Lang::De => german,
        Lang::En => english,
    })
}

/// What was typed under `key`, in the first of `all` that has it.
fn typed<'a>(all: &[&'a ProgrammeWords], key: &str) -> Option<&'a Text> {
    let of = |words: &&'a ProgrammeWords| {
        words.all().into_iter().find(|(known, _)| *known == key).and_then(|(_, word)| word)
    };
    all.iter().find_map(of)
}

/// The words of an exchange. One that cannot be read is the usual one: `check` asks for it.
pub fn words(exchange: &Exchange, lang: Lang) -> WordsFacts {
    let programme = &exchange.programme.value;
    words_of(&[&exchange.event.value.words, &programme.words], programme.language, lang)
}

/// The words of a programme, as of an exchange that has none of its own.
pub fn programme_words(programme: &Programme, lang: Lang) -> WordsFacts {
    words_of(&[&programme.words], programme.language, lang)
}

/// The words that are said where nobody says otherwise.
pub fn usual_words(lang: Lang) -> WordsFacts {
    words_of(&[], Language::De, lang)
}

/// What is typed in another language than `lang` is nothing that could be said in it: then the usual words stand.
fn words_of(all: &[&ProgrammeWords], typed_in: Language, lang: Lang) -> WordsFacts {
    let is_typed = matches!((typed_in, lang), (Language::De, Lang::De) | (Language::En, Lang::En));
    let own =
        |key: &str| typed(all, key).filter(|_| is_typed).and_then(|word| NounFact::read(&word.value, lang));
    let word = |key: &str| own(key).or_else(|| NounFact::read(usual(key, lang), lang)).unwrap_or_default();
    // People count reports, and are asked for something less official.
    let filing = match lang {
        Lang::De => "die Rückmeldung",
        Lang::En => "the report",
    };
    let undertaking = own("undertaking").or_else(|| own("project"));
    WordsFacts {
        meeting: word("meeting"),
        site: word("site"),
        project: word("project"),
        undertaking: undertaking.unwrap_or_else(|| word("undertaking")),
        table: word("table"),
        success: word("success"),
        obstacle: word("obstacle"),
        plan: word("plan"),
        need: word("need"),
        client: word("client"),
        office: word("office"),
        record: word("record"),
        report: word("report"),
        field: word("field"),
        filing: own("report").or_else(|| NounFact::read(filing, lang)).unwrap_or_default(),
    }
}

/// What the exchange itself is called, as a noun.
pub fn meeting_of(exchange: &Exchange, lang: Lang) -> NounFact {
    meeting(exchange, &words(exchange, lang).meeting, lang)
}

/// What a meeting of the exchange's series is called: its title as a noun. Where nothing says the gender of that, it is the programme's
/// word for a meeting, with the title in quotation marks behind it: that is right for every title.
pub(super) fn meeting(exchange: &Exchange, word: &NounFact, lang: Lang) -> NounFact {
    let Some(series) = &exchange.event.value.series else { return word.clone() };
    let title = series.title.value.trim();
    let quoted = || {
        let (open, close) = match lang {
            Lang::De => ('„', '“'),
            Lang::En => ('“', '”'),
        };
        let fact = |form: &str| format!("{form} {open}{title}{close}");
        let entry = word
            .entry
            .split(',')
            .map(|form| if form.trim().chars().count() < 2 { form.to_owned() } else { fact(form) });
        NounFact::read(&entry.collect::<Vec<_>>().join(","), lang).unwrap_or_else(|| word.clone())
    };
    NounFact::read(title, lang).or_else(|| with_word(title, word, lang)).unwrap_or_else(quoted)
}

/// A title that holds the programme's word for a meeting, with that word's forms: `Suhler Kick-off`.
fn with_word(title: &str, word: &NounFact, lang: Lang) -> Option<NounFact> {
    let noun = Noun::read(&word.entry, lang).ok()?;
    let (before, after) = title.split_once(&word.singular)?;
    let form = |number, case| {
        let form = noun.phrase(number, case, Determiner::Definite, &[]);
        form.split_once(' ').map(|(article, form)| format!("{article} {before}{form}{after}"))
    };
    let plural = match noun.plural() {
        Some(_) => form(Number::Plural, Case::Nominative)?,
        None => "–".to_owned(),
    };
    let one = [form(Number::Singular, Case::Nominative)?, form(Number::Singular, Case::Genitive)?, plural];
    NounFact::read(&one.join(", "), lang)
}

/// Where a meeting is, in a sentence: by its own words for that, its place, and how people meet: `im Ilm-Kreis`, `in Kiel und online`.
pub fn place_words(event: &Event, lang: Lang) -> String {
    let phrase = event.place_phrase.as_ref().map(|phrase| phrase.value.as_str());
    where_words(&event.place.value, phrase, event.venue_mode.name(), lang)
}

/// As [`place_words`], of a place, its own phrase and the name of a mode.
pub fn where_words(place: &str, phrase: Option<&str>, mode: &str, lang: Lang) -> String {
    let place = match (phrase.unwrap_or_default(), place) {
        ("", "") => String::new(),
        ("", place) => in_place(place, lang),
        (phrase, _) => phrase.to_owned(),
    };
    let and = match lang {
        Lang::De => "und",
        Lang::En => "and",
    };
    match mode {
        "online" => "online".to_owned(),
        "hybrid" if place.is_empty() || place.ends_with("online") => "online".to_owned(),
        "hybrid" => format!("{place} {and} online"),
        _ => place,
    }
}

/// A name without the article before it, to be joined with others: `Harz` of `der Harz`.
pub fn without_article(name: &str) -> &str {
    let bare = ["der ", "die ", "das ", "the "].iter().find_map(|article| name.strip_prefix(article));
    bare.filter(|bare| bare.starts_with(char::is_uppercase)).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_usual_word_is_known_in_all_its_forms() {
        for (key, german, english) in USUAL {
            for (entry, lang) in [(german, Lang::De), (english, Lang::En)] {
                assert_eq!(Noun::gap(entry, lang), None, "{key}: {entry}");
            }
        }
        assert_eq!(USUAL.map(|(key, ..)| key), ProgrammeWords::default().all().map(|(key, _)| key));
    }
}
