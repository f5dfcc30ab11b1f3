//! Phrases: the sentences of the trade, as Handlebars over the facts, with Markdown as their format.

use crate::facts::where_words;
use crate::model::{TimeOfDay, Typography, When};
use german_text::{
    Case, Determiner, Lang, Noun, Number, OrdinalForm, Stretch, as_somebody, contracted, count, counted,
    from_place, full_date, full_date_with_weekday, full_stop, in_case, in_place, is_undecided, list, ordinal,
    ordinal_figures, preposition_of_words, put_off_to, quoted, quoted_as_typed, span, stretches,
    subject_number, time, time_span, until, with_the,
};
use handlebars::Context;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{PoisonError, RwLock};
use text_template::{Engine, Format, Rendered, TemplateFault, stand_in, typed_char};

/// The phrases of one language. Each is read when it is first said: a document says about half of them.
pub struct Phrases {
    lang: Lang,
    typography: Typography,
    sources: BTreeMap<String, String>,
    /// Names of phrases that an exchange words itself.
    own: BTreeSet<String>,
    engine: RwLock<Engine>,
}

impl Phrases {
    /// Phrases from `(name, source)` pairs, such as `("opening", "Bereits zum …")`; of two of the same name the last one holds.
    pub fn new(
        lang: Lang,
        typography: Typography,
        sources: impl IntoIterator<Item = (String, String)>,
    ) -> Self {
        let mut engine = Engine::new(Format::Phrase);
        add_helpers(&mut engine, lang, typography);
        let (sources, own) = (sources.into_iter().collect(), BTreeSet::new());
        Self { lang, typography, sources, own, engine: RwLock::new(engine) }
    }

    /// The phrases with `own` texts of an exchange, by name, in the stead of some.
    pub fn with_own<'a>(&self, own: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let own: BTreeMap<String, String> = own
            .into_iter()
            .map(|(name, text)| (name.to_owned(), text.chars().map(typed_char).collect()))
            .collect();
        let names = own.keys().cloned().collect();
        Self {
            own: names,
            ..Self::new(self.lang, self.typography, self.sources.clone().into_iter().chain(own))
        }
    }

    /// The text of the phrase of that name, if there is one.
    pub(super) fn source(&self, name: &str) -> Option<&str> {
        self.sources.get(name).map(String::as_str)
    }

    /// Tells whether there is a phrase of that name.
    pub fn has(&self, name: &str) -> bool {
        self.sources.contains_key(name)
    }

    /// Reads the phrase `name` and those it includes, if there is one and it was not read before. Whoever says it meanwhile finds
    /// none of them or all.
    ///
    /// # Errors
    /// When it is not well-formed Handlebars.
    pub fn read(&self, name: &str) -> Result<(), TemplateFault> {
        if self.engine.read().unwrap_or_else(PoisonError::into_inner).has(name) {
            return Ok(());
        }
        let mut engine = self.engine.write().unwrap_or_else(PoisonError::into_inner);
        let mut wanted = vec![name];
        while let Some(name) = wanted.pop() {
            let Some(source) = self.sources.get(name).filter(|_| !engine.has(name)) else { continue };
            // A phrase in a phrase is followed by what follows there, not by the end of its own file.
            engine.template(name, source.trim_end())?;
            wanted.extend(included_phrases(source));
        }
        Ok(())
    }

    /// Says the phrase `name` over `facts`, in Markdown, on one line: a phrase is one paragraph,
    /// so a condition that prints nothing leaves no gap. An exchange's own text keeps its lines.
    ///
    /// # Errors
    /// When the phrase is not well-formed, or asks for a fact that there is not.
    pub fn say(&self, name: &str, facts: &Context) -> Result<String, TemplateFault> {
        self.read(name)?;
        let said = self.engine.read().unwrap_or_else(PoisonError::into_inner).render(name, facts)?;
        if self.own.contains(name) {
            return Ok(said);
        }
        let words: Vec<&str> = said.split([' ', '\n', '\r', '\t']).filter(|word| !word.is_empty()).collect();
        // The stop of a typed abbreviation, `Verein e. V.`, ends the sentence as well.
        let stop = stand_in('.');
        Ok(words.join(" ").replace(&format!("{stop}."), &stop.to_string()))
    }
}

/// The phrases that `source` includes: `{{> people people=event.welcome}}`.
pub(super) fn included_phrases(source: &str) -> impl Iterator<Item = &str> {
    let after = source.split("{{>").skip(1);
    after.filter_map(|rest| rest.trim_start().split([' ', '\n', '}']).next())
}

/// Gives `engine` what phrases can call: dates, numbers, nouns in their cases.
pub fn add_helpers(engine: &mut Engine, lang: Lang, typography: Typography) {
    engine.text_helper("date", move |values| Ok(date(values, lang, full_date)));
    engine.text_helper("date-weekday", move |values| Ok(date(values, lang, full_date_with_weekday)));
    engine.text_helper("when", move |values| Ok(in_time(values, lang)));
    engine.text_helper("ordinal", move |values| {
        let mut form = OrdinalForm::parse(text(values, 1)).ok_or("expects a case such as \"dativ\"")?;
        if let Some(of) = values.get(2) {
            form.gender = read_noun(of, lang)?.gender();
        }
        number(values).map(|number| ordinal(number, form, lang))
    });
    engine.text_helper("ordinal-figures", move |values| {
        number(values).map(|number| ordinal_figures(number, lang))
    });
    engine.text_helper("noun", move |values| noun(values, lang));
    engine.text_helper("verb", move |values| verb(values, lang));
    engine.text_helper("pronoun", move |values| {
        let case = text(values, 1);
        Ok(noun_of(values, lang)?.pronoun(case_of(case)?).to_owned())
    });
    engine.text_helper("hours", move |values| Ok(hours(values, lang)));
    engine.helper("link", |values| Ok(link(text(values, 0), text(values, 1))));
    engine.text_helper("count", move |values| number(values).map(|number| count(number, lang)));
    engine.text_helper("capital", |values| Ok(capital(text(values, 0), values.get(1).copied())));
    engine.text_helper("one-of-them", move |values| Ok(counted_group(values, lang)));
    engine.text_helper("as-somebody", move |values| Ok(as_somebody(text(values, 0), lang)));
    engine.text_helper("in-case", move |values| {
        let case = case_of(text(values, 1))?;
        Ok(if lang == Lang::De { in_case(text(values, 0), case) } else { text(values, 0).to_owned() })
    });
    engine.text_helper("contracted", |values| Ok(contracted(text(values, 0), text(values, 1))));
    engine.text_helper("where", move |values| Ok(place_of(values, lang)));
    engine.text_helper("in-places", move |values| join_places(values, "in", in_place, lang));
    engine.text_helper("from-places", move |values| join_places(values, "aus", from_place, lang));
    engine.text_helper("preposition", move |values| Ok(preposition_before(values, lang)));
    engine.value_helper("undecided", |values| Ok(Value::Bool(is_undecided(text(values, 0)))));
    engine.text_helper("until", move |values| Ok(until(text(values, 0), lang)));
    engine.text_helper("the", |values| Ok(with_the(text(values, 0))));
    engine.text_helper("put-off-to", move |values| Ok(put_off_to(text(values, 0), lang)));
    engine.text_helper("quoted", move |values| Ok(in_marks(text(values, 0), lang, typography)));
    engine.text_helper("full-stop", |values| Ok(full_stop(text(values, 0)).to_owned()));
    engine.text_helper("list", move |values| join_list(values, lang));
}

/// A text in quotation marks; those within it become single ones where typography is the program's.
pub(super) fn in_marks(text: &str, lang: Lang, typography: Typography) -> String {
    match typography {
        Typography::German => quoted(text, lang),
        Typography::AsTyped => quoted_as_typed(text, lang),
    }
}

fn text<'a>(values: &[&'a Value], index: usize) -> &'a str {
    values.get(index).and_then(|value| value.as_str()).unwrap_or_default()
}

fn number(values: &[&Value]) -> Result<u64, String> {
    values.first().and_then(|value| value.as_u64()).ok_or_else(|| "expects a number".to_owned())
}

/// The noun of a word of the programme, `words.site`, or of a text.
fn read_noun(value: &Value, lang: Lang) -> Result<Noun, String> {
    let entry = value.get("entry").unwrap_or(value).as_str().ok_or("expects a noun such as words.site")?;
    Noun::read(entry, lang).map_err(|_| format!("knows no gender of \"{entry}\""))
}

fn noun_of(values: &[&Value], lang: Lang) -> Result<Noun, String> {
    values.first().ok_or_else(|| "expects a noun".to_owned()).and_then(|value| read_noun(value, lang))
}

fn case_of(name: &str) -> Result<Case, String> {
    OrdinalForm::parse(name)
        .map(|form| form.case)
        .ok_or_else(|| "expects a case such as \"dativ\"".to_owned())
}

/// `{{noun words.site count "dativ" "der" "nächst"}}`: a noun in its number and case, behind an article and adjectives by their stems.
/// The article `zahl` is the number itself: `drei Standorten`.
fn noun(values: &[&Value], lang: Lang) -> Rendered {
    let noun = noun_of(values, lang)?;
    let count =
        values.get(1).map_or(Some(1), |count| count.as_u64()).ok_or("expects a number behind the noun")?;
    let determiner = match text(values, 3) {
        "zahl" | "count" => Determiner::Count(count),
        name => Determiner::parse(name).ok_or("expects an article such as \"der\"")?,
    };
    let adjectives: Vec<&str> =
        (4..values.len()).map(|index| text(values, index)).filter(|word| !word.is_empty()).collect();
    Ok(noun.phrase(noun.number_of(count), case_of(text(values, 2))?, determiner, &adjectives))
}

/// `{{verb subject "findet" "finden"}}`: the verb in the number of its subject: a number, a list, words, or a noun, of which so many
/// may be meant: `{{verb words.site "nimmt" "nehmen" 3}}`. A list that is said by nouns, `{{verb event.inviters "hatte" "hatten" "noun"}}`,
/// may be a single one in the plural.
fn verb(values: &[&Value], lang: Lang) -> Rendered {
    let gender = |only: &Value| only.get(text(values, 3))?.get("gender")?.as_str().map(str::to_owned);
    let is_plural = |only: &Value| gender(only).as_deref() == Some("plural");
    let number = match values.first() {
        Some(Value::Array(list)) if matches!(list.as_slice(), [only] if is_plural(only)) => Number::Plural,
        Some(Value::Array(list)) => Number::of(list.len() as u64),
        Some(Value::Number(count)) => Number::of(count.as_u64().unwrap_or_default()),
        Some(Value::String(subject)) => subject_number(subject, lang),
        _ => noun_of(values, lang)?.number_of(values.get(3).and_then(|count| count.as_u64()).unwrap_or(1)),
    };
    Ok(text(values, if number == Number::Singular { 1 } else { 2 }).to_owned())
}

/// The dates of `{{date start}}`, `{{date start end}}` or `{{date event.days}}`.
fn dates(values: &[&Value]) -> Vec<When> {
    let typed = |value: &Value| value.get("date").unwrap_or(value).as_str().map(When::parse);
    match values.first() {
        Some(Value::Array(days)) => days.iter().filter_map(typed).collect(),
        first => first.and_then(|value| typed(value)).into_iter().collect(),
    }
}

/// Stretches of time, as far as they are known in figures.
fn read_stretches(values: &[&Value], lang: Lang) -> Vec<Stretch> {
    let dates = dates(values);
    let end = values.get(1).and_then(|end| end.as_str()).and_then(|end| When::parse(end).day());
    match (dates.first().and_then(When::day), end) {
        (Some(start), Some(end)) => span(start, end, lang),
        _ => stretches(&dates.iter().filter_map(When::parts).collect::<Vec<_>>(), lang),
    }
}

/// `{{date start}}`, `{{date start end}}` or `{{date event.days}}`: dates as printed; a single day as `full` writes it.
fn date(values: &[&Value], lang: Lang, full: fn(chrono::NaiveDate, Lang) -> String) -> String {
    let stretches = read_stretches(values, lang);
    match (stretches.as_slice(), dates(values).as_slice()) {
        ([], [When::Words(words)]) => words.clone(),
        ([_], [When::Day(day)]) => full(*day, lang),
        _ => list(&stretches.into_iter().map(|part| part.words).collect::<Vec<_>>(), lang),
    }
}

/// A typed date as it is printed where a document is made without a phrase.
pub(super) fn date_in_words(typed: &str, lang: Lang) -> String {
    date(&[&Value::from(typed)], lang, full_date)
}

/// `{{when start}}`, `{{when start end}}` or `{{when event.days}}`: dates with their prepositions. One says it for those behind it,
/// unless these need another one.
fn in_time(values: &[&Value], lang: Lang) -> String {
    let stretches = read_stretches(values, lang);
    if stretches.is_empty() {
        let words = date(values, lang, full_date);
        return match preposition_of_words(&words, lang) {
            Some(preposition) => format!("{preposition} {words}"),
            None => words,
        };
    }
    let mut before = "";
    let said = stretches.iter().map(|part| {
        let preposition = preposition(part, lang);
        let words =
            if preposition == before { part.words.clone() } else { format!("{preposition} {}", part.words) };
        before = preposition;
        words
    });
    list(&said.collect::<Vec<_>>(), lang)
}

const fn preposition(part: &Stretch, lang: Lang) -> &'static str {
    let is_day = part.first.day.is_some();
    match lang {
        Lang::De if part.is_span => "vom",
        Lang::De if is_day => "am",
        Lang::De if part.first.month.is_some() => "im",
        Lang::De => "im Jahr",
        Lang::En if part.is_span => "from",
        Lang::En if is_day => "on",
        Lang::En => "in",
    }
}

/// `{{hours start}}` or `{{hours start end}}`: times of day as printed; what is no time stays as typed.
fn hours(values: &[&Value], lang: Lang) -> String {
    let (start, end) = (text(values, 0), text(values, 1));
    let until = match lang {
        Lang::De => "bis",
        Lang::En => "to",
    };
    match (TimeOfDay::parse(start).clock(), TimeOfDay::parse(end).clock()) {
        (Some(start), Some(end)) => time_span(start, end, lang),
        (Some(start), None) if end.is_empty() => time(start, lang),
        (Some(start), None) => format!("{} {until} {end}", time(start, lang)),
        (None, Some(end)) => format!("{start} {until} {}", time(end, lang)),
        (None, None) if end.is_empty() => start.to_owned(),
        (None, None) => format!("{start} {until} {end}"),
    }
}

/// `{{link address "title"}}`: the title, leading to the address; without a title, the address itself. One for mail needs no `mailto:`.
/// What is no address is words.
fn link(address: &str, title: &str) -> String {
    let address = address.trim();
    let mail = address.strip_prefix("mailto:").unwrap_or(address);
    let words = Format::Phrase.content()(if title.is_empty() { mail } else { title });
    let begins = |scheme: &&str| address.to_ascii_lowercase().starts_with(*scheme);
    let target = if ["http://", "https://", "mailto:"].iter().any(begins) {
        address.to_owned()
    } else if mail.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
        && !mail.contains(char::is_whitespace)
    {
        format!("mailto:{mail}")
    } else {
        return words;
    };
    let mut encoded = String::new();
    for c in target.chars() {
        match c {
            '<' => encoded.push_str("%3C"),
            '>' => encoded.push_str("%3E"),
            '\\' => encoded.push_str("%5C"),
            c if c.is_whitespace() => encoded.push_str("%20"),
            c => encoded.push(c),
        }
    }
    format!("[{words}](<{encoded}>)")
}

/// `{{one-of-them name count of}}`: a group of which so many came, as a subject: `einer der 14 Standorte`.
fn counted_group(values: &[&Value], lang: Lang) -> String {
    let number = |index: usize| values.get(index).and_then(|value| value.as_u64());
    counted(text(values, 0), number(1).unwrap_or_default(), number(2), lang).0
}

/// `{{where event}}`: where something is, by its place, its own words for that, and how people meet.
fn place_of(values: &[&Value], lang: Lang) -> String {
    let key =
        |key: &str| values.first().and_then(|of| of.get(key)).and_then(Value::as_str).unwrap_or_default();
    where_words(key("place"), Some(key("place_phrase")), key("venue_mode"), lang)
}

/// `{{in-places sites}}`, `{{from-places hosts "name"}}`: places behind their preposition. It is said once for those behind it, unless one of
/// them has another: `aus Gera und dem Ilm-Kreis`, `vom Bodensee und aus Gera`.
fn join_places(values: &[&Value], preposition: &str, say: fn(&str, Lang) -> String, lang: Lang) -> Rendered {
    let preposition = if lang == Lang::En && preposition == "aus" { "from" } else { preposition };
    let mut is_said = false;
    let mut said: Vec<String> = Vec::new();
    for name in names_of(values)? {
        let words = say(&name, lang);
        let bare = words.strip_prefix(preposition).and_then(|rest| rest.strip_prefix(' '));
        said.push(bare.filter(|_| is_said).map_or_else(|| words.clone(), str::to_owned));
        is_said = bare.is_some();
    }
    Ok(list(&said, lang))
}

/// `{{preposition date}}`: the preposition before `{{date …}}` where it says when something is: `am`, `im`; none where the words bring
/// their own.
fn preposition_before(values: &[&Value], lang: Lang) -> String {
    match read_stretches(values, lang).first() {
        Some(part) => preposition(part, lang).to_owned(),
        None => preposition_of_words(&date(values, lang, full_date), lang).unwrap_or_default().to_owned(),
    }
}

/// `{{capital text}}`: the text with a capital first letter; with a second value, where that is true.
fn capital(text: &str, asked: Option<&Value>) -> String {
    if asked.is_some_and(|asked| matches!(asked, Value::Null | Value::Bool(false))) {
        return text.to_owned();
    }
    let mut chars = text.chars();
    let first: String = chars.next().into_iter().flat_map(char::to_uppercase).collect();
    first + chars.as_str()
}

/// `{{list texts}}` or `{{list objects "key"}}`: "A, B und C".
fn join_list(values: &[&Value], lang: Lang) -> Rendered {
    Ok(list(&names_of(values)?, lang))
}

/// The texts of a list, or those under a key of its objects.
fn names_of(values: &[&Value]) -> Result<Vec<String>, String> {
    let items = values.first().and_then(|value| value.as_array()).ok_or("expects a list")?;
    let key = text(values, 1);
    let name = |item: &Value| {
        let value = if key.is_empty() { Some(item) } else { item.get(key) };
        value
            .and_then(Value::as_str)
            .map(str::to_owned)
            .ok_or_else(|| format!("expects texts under \"{key}\""))
    };
    items.iter().map(name).collect()
}

#[cfg(test)]
mod tests;
