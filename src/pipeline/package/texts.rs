//! What is said in a package: the letter that goes with it, and how to check it.

use super::documents::Document;
use crate::facts::title_of;
use crate::model::{Exchange, Programme};
use crate::render::CoverLetter;
use chrono::NaiveDate;
use diagnostics::Words;
use german_text::{Lang, full_date};

/// How an archive checks the package: in both languages, for nobody knows who opens it in thirty years.
pub(super) const READ_ME: &str = include_str!("liesmich.txt");

/// The letter that goes with the documents.
pub(super) fn letter(
    exchange: &Exchange,
    documents: &[Document],
    day: Option<NaiveDate>,
    address: &[String],
    words: &Words,
    lang: Lang,
) -> CoverLetter {
    let programme = &exchange.programme.value;
    let office = programme.office.as_ref();
    let place = office.and_then(|office| office.places.first()).map(|place| place.value.clone());
    let count = i64::try_from(documents.len()).unwrap_or(i64::MAX);
    let title = title(programme);
    let args = [("title", title.as_str().into()), ("count", count.into())];
    let say = |id: &str| words.get(id, &args).unwrap_or_default();
    let date = day.map(|day| full_date(day, lang)).unwrap_or_default();
    CoverLetter {
        language: lang.tag().to_owned(),
        sender: office.map(|office| office.name.value.clone()).unwrap_or_default(),
        sender_lines: office
            .into_iter()
            .flat_map(|office| office.places.iter().chain(&office.mail))
            .map(|text| text.value.clone())
            .collect(),
        address: address.to_vec(),
        place_and_date: place
            .into_iter()
            .chain([date])
            .filter(|text| !text.is_empty())
            .collect::<Vec<_>>()
            .join(", "),
        subject: say("letter-subject"),
        paragraphs: ["letter-greeting", "letter-text", "letter-check", "letter-close"]
            .iter()
            .map(|id| say(id))
            .collect(),
        enclosures_title: say("letter-enclosures"),
        enclosures: documents.iter().map(|document| document.name.clone()).collect(),
        title: title_of(exchange, lang),
        day,
    }
}

/// What the programme is called in full, as far as it says so.
pub(super) fn title(programme: &Programme) -> String {
    programme.title.as_ref().unwrap_or(&programme.name).value.clone()
}
