//! Certificates of attendance (Teilnahmebescheinigung): a page for each person who was there, or before the day for each who is registered.

use super::composer::{Composer, Composing, Days};
use super::kind::Kind;
use super::names::site_name;
use crate::digest::seated;
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

/// Names with where people come from: those who were there, else those who are registered.
fn people(composer: &Composer<'_>) -> Vec<(String, Option<String>)> {
    if composer.exchange.event.value.attendance.is_some() {
        let present = composer.facts.event.attendance.present.iter();
        return present.map(|person| (person.name.clone(), person.organisation.clone())).collect();
    }
    let seated = seated(composer.exchange, composer.digest);
    let registered = seated.guests.iter().filter(|guest| guest.is_registered);
    registered
        .filter_map(|guest| {
            Some((guest.name.clone()?, guest.site.as_deref().map(|id| project(composer, id))))
        })
        .collect()
}

/// The project of a site as it is called, or the programme with the site.
fn project(composer: &Composer<'_>, id: &str) -> String {
    let programme = &composer.exchange.programme.value;
    let own =
        programme.sites.iter().find(|site| site.id.as_str() == id).and_then(|site| site.project.as_ref());
    own.map_or_else(
        || format!("{} {}", programme.name.value, site_name(composer, id)),
        |own| own.value.clone(),
    )
}

fn sections(composer: &mut Composer<'_>) -> Composing<Vec<Section>> {
    // A date alone stands in the sentence already.
    let days = &composer.facts.event.days;
    let has_hours = days.iter().any(|day| day.start.is_some() || day.end.is_some());
    let hours = if has_hours { composer.times(Days::Brief)? } else { Vec::new() };
    let mut sections = Vec::new();
    for (place, (name, organisation)) in people(composer).into_iter().enumerate() {
        let name = ("name", json!(name));
        let title =
            composer.line("attendance-certificate-title", std::slice::from_ref(&name))?.unwrap_or_default();
        let given = [name, ("organisation", json!(organisation))];
        let mut body = composer.speech("attendance-certificate-body", &given)?;
        let label = composer.label("certificate-hours");
        let hours = hours.iter().filter(|line| !line.is_empty());
        body.extend(hours.map(|line| paragraph(&format!("{label}: {line}"))));
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

fn paragraph(text: &str) -> Block {
    Block::Paragraph(vec![Inline::Text(text.to_owned())])
}
