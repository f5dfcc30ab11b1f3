//! The guide for the sites (Anleitung): how the form is filled in and sent, on one page.
//! Every paragraph and every point of a list is a phrase; the exchange gives it the day and the office's address.

use super::composer::{Composer, Composing, Days};
use super::kind::Kind;
use crate::facts::{FormNames, lang_of};
use diagnostics::Severity;
use document::{Block, Document, Inline, Item, List, Section};
use german_text::full_date;
use serde_json::{Value, json};

/// The guide: what a site has to know about its form.
pub(super) const KIND: Kind = Kind {
    name: "guide",
    german: "anleitung",
    is_before: true,
    is_internal: false,
    least: Severity::Error,
    ahead: &[],
    labels: &["guide-fill", "guide-send", "guide-word", "guide-privacy", "guide-help"],
    compose: |composer| Ok((document(composer)?, sections(composer)?)),
};

/// Part under a heading, each phrase by its name.
enum Part {
    Steps(&'static [&'static str]),
    Points(&'static [&'static str]),
    Paragraph(&'static str),
}

/// The sections by the labels of their headings.
const SECTIONS: [(&str, &[Part]); 5] = [
    (
        "guide-fill",
        &[Part::Steps(&[
            "guide-fill-open",
            "guide-fill-through",
            "guide-fill-pause",
            "guide-fill-elsewhere",
        ])],
    ),
    (
        "guide-send",
        &[
            Part::Steps(&["guide-send-check", "guide-send-save", "guide-send-mail", "guide-send-receipt"]),
            Part::Paragraph("guide-send-again"),
        ],
    ),
    ("guide-word", &[Part::Paragraph("guide-word")]),
    ("guide-privacy", &[Part::Paragraph("guide-privacy")]),
    ("guide-help", &[Part::Points(&["guide-help-open", "guide-help-memory", "guide-help-returned"])]),
];

fn document(composer: &mut Composer<'_>) -> Composing<Document> {
    let mut document = composer.head(composer.label("kind"), Days::Brief)?;
    // When and where is enough for those who are invited: who hosts it needs its own lines on the one page.
    let when = composer.label("date-place");
    document.facts.retain(|fact| fact.label == when);
    document.opening = composer.speech("guide-opening", &[])?;
    Ok(document)
}

/// The sections; one whose phrases the office leaves empty is none.
fn sections(composer: &mut Composer<'_>) -> Composing<Vec<Section>> {
    let mut sections = Vec::new();
    for (label, parts) in SECTIONS {
        let section = section(composer, label, parts)?;
        sections.extend((!section.body.is_empty()).then_some(section));
    }
    Ok(sections)
}

fn section(composer: &mut Composer<'_>, label: &str, parts: &[Part]) -> Composing<Section> {
    let mut body = Vec::new();
    for part in parts {
        match part {
            Part::Steps(phrases) => body.extend(list(composer, phrases, |items| List::numbered(1, items))?),
            Part::Points(phrases) => body.extend(list(composer, phrases, List::bullets)?),
            Part::Paragraph(phrase) => body.extend(composer.speech(phrase, &given(composer))?),
        }
    }
    Ok(Section { id: label.to_owned(), title: vec![Inline::Text(composer.label(label))], byline: None, body })
}

/// What the phrases are given beside the facts: until when reports are due, and what the names of their files begin with.
fn given(composer: &Composer<'_>) -> [(&'static str, Value); 2] {
    let names = FormNames::new(composer.exchange);
    [("deadline", deadline(composer)), ("filing_file", json!(names.filing()))]
}

/// Until when reports are due, in words; null where nobody wrote it down.
fn deadline(composer: &Composer<'_>) -> Value {
    let lang = lang_of(composer.exchange);
    let words = composer.exchange.event.value.deadline.as_ref().map(|deadline| {
        deadline.value.day().map_or_else(|| deadline.value.to_string(), |day| full_date(day, lang))
    });
    json!(words)
}

/// A list of what the phrases say; one that says nothing is no point of it.
fn list(
    composer: &mut Composer<'_>,
    phrases: &[&str],
    list: fn(Vec<Item>) -> List,
) -> Composing<Option<Block>> {
    let mut items = Vec::new();
    let given = given(composer);
    for phrase in phrases {
        let blocks = composer.speech(phrase, &given)?;
        items.extend((!blocks.is_empty()).then_some(Item::new(blocks)));
    }
    Ok((!items.is_empty()).then_some(Block::List(list(items))))
}
