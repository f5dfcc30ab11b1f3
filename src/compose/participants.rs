//! The list of participants (Teilnahmeliste): who came, who is to sign, who sent apologies.
//! It says names and organisations and nothing else about people.

use super::Kind;
use super::desk::{Composing, Desk};
use crate::document::{Block, Document, Inline, Inlines, Section, Table};
use crate::view::{AttendanceFacts, AttendantFact};
use serde_json::json;

pub(super) const KIND: Kind = Kind {
    name: "participants",
    labels: &[
        "participants",
        "on-site",
        "excused",
        "name",
        "organisation",
        "signature",
        "group",
        "came",
        "invited",
    ],
    compose: |desk| {
        let document = document(desk)?;
        let attendance = &desk.facts.event.attendance;
        let sections =
            if named(attendance) { people(desk, attendance) } else { summed_up(desk, attendance)? };
        Ok((document, sections))
    },
};

/// Width of the space for a signature, in spaces of the text's font: about 45 mm.
const SIGNATURE: usize = 52;

/// Whether people are listed one by one; a list of apologies alone names people, too.
const fn named(attendance: &AttendanceFacts) -> bool {
    !attendance.present.is_empty() || !attendance.excused.is_empty()
}

fn document(desk: &mut Desk<'_>) -> Composing<Document> {
    let mut document = desk.head(desk.label("kind"))?;
    let attendance = &desk.facts.event.attendance;
    if named(attendance) {
        let counts =
            [("present", json!(attendance.present.len())), ("excused", json!(attendance.excused.len()))];
        let count = desk.words("participants-count", &counts)?;
        let fact = desk.fact("participants", vec![count]);
        document.facts.extend(fact);
        document.opening = desk.speech("participants-note", &[])?;
    }
    Ok(document)
}

/// Who is on site signs.
fn people(desk: &Desk<'_>, attendance: &AttendanceFacts) -> Vec<Section> {
    let lists = [("on-site", &attendance.present, true), ("excused", &attendance.excused, false)];
    let filled = lists.into_iter().filter(|(_, people, _)| !people.is_empty());
    filled.map(|(name, people, signs)| section(desk, name, vec![table(desk, people, signs)])).collect()
}

fn table(desk: &Desk<'_>, people: &[AttendantFact], signs: bool) -> Block {
    let columns = ["name", "organisation", "signature"];
    let header: Vec<Inlines> =
        columns.into_iter().take(if signs { 3 } else { 2 }).map(|name| text(&desk.label(name))).collect();
    let row = |person: &AttendantFact| {
        let cells =
            [text(&person.name), text(person.organisation.as_deref().unwrap_or_default()), signature_space()];
        cells.into_iter().take(header.len()).collect()
    };
    Block::Table(Table { caption: None, rows: people.iter().map(row).collect(), header })
}

/// Room for a hand in any format: two lines high, and as wide as a name. No format knows an empty cell from a forgotten one,
/// and spaces that do not break are read out to nobody.
fn signature_space() -> Inlines {
    vec![Inline::LineBreak, Inline::Text("\u{a0}".repeat(SIGNATURE))]
}

/// Groups with their counts, or what is said about attendance in words.
fn summed_up(desk: &mut Desk<'_>, attendance: &AttendanceFacts) -> Composing<Vec<Section>> {
    let body = if attendance.groups.is_empty() {
        let phrase =
            if attendance.phrase.is_some() { "participants-in-words" } else { "participants-unknown" };
        desk.speech(phrase, &[])?
    } else {
        vec![groups(desk, attendance)]
    };
    Ok(vec![section(desk, "participants", body)])
}

fn groups(desk: &Desk<'_>, attendance: &AttendanceFacts) -> Block {
    let invited = attendance.groups.iter().any(|group| group.of.is_some());
    let columns = if invited { &["group", "came", "invited"][..] } else { &["group", "came"][..] };
    let rows = attendance.groups.iter().map(|group| {
        let of = group.of.map(|of| of.to_string()).unwrap_or_default();
        [group.name.clone(), group.count.to_string(), of]
            .iter()
            .take(columns.len())
            .map(|cell| text(cell))
            .collect()
    });
    Block::Table(Table {
        caption: None,
        header: columns.iter().map(|name| text(&desk.label(name))).collect(),
        rows: rows.collect(),
    })
}

fn section(desk: &Desk<'_>, name: &str, body: Vec<Block>) -> Section {
    Section { id: name.to_owned(), title: text(&desk.label(name)), byline: None, body }
}

fn text(text: &str) -> Inlines {
    if text.is_empty() { Inlines::new() } else { vec![Inline::Text(text.to_owned())] }
}
