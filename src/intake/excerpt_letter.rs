//! The letter with which a speaker is asked to agree to a section of the record.

use super::letter::{Letter, address};
use super::status::PageError;
use crate::compose::add_helpers;
use crate::facts::{lang_of, meeting_of, place_words, words};
use crate::model::Exchange;
use crate::store::Assets;
use chrono::NaiveDate;
use german_text::full_date;
use serde_json::json;
use text_template::{Engine, Format};

/// A letter to `name` with one file, as a draft that opens in a mail program; `until` says by when an answer is hoped for.
///
/// # Errors
/// When the office's own template cannot be read or used.
pub fn excerpt_letter(
    exchange: &Exchange,
    name: &str,
    until: Option<NaiveDate>,
    attached: (String, Vec<u8>),
    assets: &Assets,
) -> Result<Vec<u8>, PageError> {
    let lang = lang_of(exchange);
    let mut engine = Engine::new(Format::Yaml);
    add_helpers(&mut engine, lang, exchange.programme.value.typography);
    let path = format!("templates/excerpt/mail.{}.txt.hbs", lang.tag());
    engine.template("mail", &assets.text(&path).map_err(PageError::Store)?).map_err(PageError::Template)?;
    let programme = &exchange.programme.value;
    let office = programme.office.as_ref();
    let first = exchange.event.value.days.first().map(|day| &day.date.value);
    let date = first.map(|when| when.day().map_or_else(|| when.to_string(), |day| full_date(day, lang)));
    let data = json!({
        "name": name,
        "record": words(exchange, lang).record,
        "meeting": meeting_of(exchange, lang),
        "place": place_words(&exchange.event.value, lang),
        "date": date,
        "until": until.map(|day| full_date(day, lang)),
        "office": office.map_or(&programme.name.value, |office| &office.name.value),
    });
    let text = engine.render("mail", &handlebars::Context::from(data)).map_err(PageError::Template)?;
    let (subject, text) = text.split_once('\n').unwrap_or((&text, ""));
    let letter = Letter {
        from: office.and_then(|office| office.mail.as_ref()).and_then(|mail| address(mail.as_str())),
        to: String::new(),
        subject: subject.trim().to_owned(),
        text: text.trim_start().to_owned(),
        attached: vec![attached],
    };
    Ok(letter.bytes())
}
