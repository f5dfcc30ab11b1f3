//! Certificates of attendance (Teilnahmebescheinigung): a page for each person who was there, or before the day for each who is registered.

use super::composer::{Composer, Composing, Days};
use super::kind::Kind;
use super::names::project_name;
use crate::digest::{Comer, comers, is_on};
use crate::facts::{AttendantFact, DayFact};
use crate::model::Attendance;
use diagnostics::Severity;
use document::{Block, Document, Inline, Section};
use serde_json::json;

/// A section a person; in PDF and Word each begins a page.
pub(super) const KIND: Kind = Kind {
    name: "attendance-certificate",
    german: "teilnahmebescheinigung",
    is_before: false,
    is_internal: false,
    least: Severity::Error,
    ahead: &[],
    labels: &["certificate-hours", "certificate-sign"],
    compose: |composer| {
        let document = document(composer)?;
        let mut sections = sections(composer)?;
        if let Some(funding) = &document.funding {
            // It stands at the foot of the first page; the others are handed out, too.
            sections
                .iter_mut()
                .skip(1)
                .for_each(|section| section.body.push(Block::Paragraph(funding.note.clone())));
        }
        Ok((document, sections))
    },
};

/// Length of the line to sign on, in dots by three.
const LINE: usize = 26;

fn document(composer: &mut Composer<'_>) -> Composing<Document> {
    let mut document = composer.head(composer.label("kind"), Days::Brief)?;
    document.facts.clear();
    document.has_sheets = true;
    if people(composer).is_empty() {
        document.opening = composer.speech("attendance-certificate-none", &[])?;
    }
    Ok(document)
}

/// Somebody who gets a certificate.
struct Attested {
    name: String,
    organisation: Option<String>,
    /// Days on which the person was there, or is to be.
    days: Vec<DayFact>,
    is_online: bool,
    /// True for a part of the time of which nobody wrote the hours.
    is_partly: bool,
}

/// Those who were there, else those who are registered; nobody who is called only by what they do.
fn people(composer: &Composer<'_>) -> Vec<Attested> {
    let attendance = composer.exchange.event.value.attendance.as_ref();
    let mut all: Vec<Attested> = if attendance.is_some_and(Attendance::tells_who_came) {
        composer.facts.event.attendance.present.iter().map(|person| attested(composer, person)).collect()
    } else {
        comers(composer.exchange).into_iter().map(|comer| registered(composer, comer)).collect()
    };
    all.retain(|one| !is_nameless(&one.name));
    all
}

fn attested(composer: &Composer<'_>, person: &AttendantFact) -> Attested {
    let mut days = composer.facts.event.days.clone();
    let has_hours = person.from.is_some() || person.until.is_some();
    // Of several days nobody knows which of them the hours are of.
    if let ([day], true) = (days.as_mut_slice(), has_hours) {
        day.start = person.from.clone().or_else(|| day.start.take());
        day.end = person.until.clone().or_else(|| day.end.take());
    }
    Attested {
        name: person.name.clone(),
        organisation: person.organisation.clone(),
        is_online: person.mode.as_deref() == Some("online"),
        is_partly: person.presence == "partly" && !(has_hours && days.len() == 1),
        days,
    }
}

fn registered(composer: &Composer<'_>, comer: Comer<'_>) -> Attested {
    let own = &comer.person.days;
    let days = composer.exchange.event.value.days.iter().zip(&composer.facts.event.days);
    let days =
        days.filter(|(day, _)| own.is_empty() || own.iter().any(|on| is_on(&on.value, &day.date.value)));
    Attested {
        name: comer.person.name.value.clone(),
        organisation: Some(project_name(composer, comer.site)),
        days: days.map(|(_, fact)| fact.clone()).collect(),
        is_online: false,
        is_partly: false,
    }
}

/// Tells whether a name is none: `eine Studentin im Praktikum`.
fn is_nameless(name: &str) -> bool {
    let first = name.split_whitespace().next().unwrap_or_default();
    ["ein", "eine", "a", "an"].contains(&first)
}

fn sections(composer: &mut Composer<'_>) -> Composing<Vec<Section>> {
    let mut sections = Vec::new();
    for (place, one) in people(composer).into_iter().enumerate() {
        let name = ("name", json!(one.name));
        let title =
            composer.line("attendance-certificate-title", std::slice::from_ref(&name))?.unwrap_or_default();
        let given = [
            name,
            ("organisation", json!(one.organisation)),
            ("days", json!(one.days)),
            ("online", json!(one.is_online)),
            ("partly", json!(one.is_partly)),
        ];
        let mut body = composer.speech("attendance-certificate-body", &given)?;
        let label = composer.label("certificate-hours");
        for line in hours(composer, &one)? {
            body.push(paragraph(&format!("{label}: {line}")));
        }
        body.push(Block::Paragraph(vec![
            Inline::LineBreak,
            Inline::LineBreak,
            Inline::Text("…".repeat(LINE)),
            Inline::LineBreak,
            Inline::Text(composer.label("certificate-sign")),
        ]));
        body.push(paragraph(
            &composer.facts.programme.office.as_ref().map(|office| office.name.clone()).unwrap_or_default(),
        ));
        sections.push(Section { id: format!("person-{}", place + 1), title, byline: None, body });
    }
    Ok(sections)
}

/// The hours of each day; a date alone stands in the sentence already, and of who was there in part nobody knows them.
fn hours(composer: &mut Composer<'_>, one: &Attested) -> Composing<Vec<String>> {
    let has_hours = one.days.iter().any(|day| day.start.is_some() || day.end.is_some());
    if !has_hours || one.is_partly {
        return Ok(Vec::new());
    }
    let mut lines = Vec::new();
    for day in &one.days {
        lines.push(composer.words("fact-day", &[("day", json!(day)), ("brief", json!(true))])?);
    }
    lines.retain(|line| !line.is_empty());
    Ok(lines)
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph(vec![Inline::Text(text.to_owned())])
}
