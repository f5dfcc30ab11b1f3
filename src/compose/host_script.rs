//! The running order for who leads the day (Ablauf): what comes when, who, what must be there, and what becomes shorter where time is short.
//! Large letters, since it is read at arm's length. What is internal is not in it: hosts are not the office.

use super::composer::{Composer, Composing, Days};
use super::kind::Kind;
use crate::digest::seated;
use crate::facts::PersonFact;
use diagnostics::Severity;
use document::{Block, Document, Inline, Inlines, Section};
use serde_json::json;

/// A table for each day, and one of the theme tables.
pub(super) const KIND: Kind = Kind {
    name: "host-script",
    german: "ablauf",
    is_before: true,
    is_internal: false,
    least: Severity::Error,
    ahead: &[],
    labels: &[
        "host-time",
        "host-what",
        "host-who",
        "host-needs",
        "host-short",
        "host-run",
        "host-tables",
        "host-table",
        "host-count",
        "table-host",
    ],
    compose: |composer| Ok((document(composer)?, sections(composer)?)),
};

fn document(composer: &mut Composer<'_>) -> Composing<Document> {
    let mut document = composer.head(composer.label("kind"), Days::Brief)?;
    let when = composer.label("date-place");
    document.facts.retain(|fact| fact.label == when);
    let is_empty = composer.exchange.event.value.agenda.is_empty();
    document.opening =
        composer.speech(if is_empty { "host-script-none" } else { "host-script-note" }, &[])?;
    Ok(document)
}

fn sections(composer: &mut Composer<'_>) -> Composing<Vec<Section>> {
    let mut sections = Vec::new();
    let mut days: Vec<u32> = composer.facts.agenda_items.iter().map(|item| item.day).collect();
    days.sort_unstable();
    days.dedup();
    let is_one = days.len() < 2;
    for day in days {
        let body = vec![running_order(composer, day)?];
        let title = if is_one { composer.label_line("host-run") } else { day_title(composer, day)? };
        sections.push(Section { id: format!("day-{day}"), title, byline: None, body });
    }
    let rows = tables(composer)?;
    if !rows.is_empty() {
        let columns = ["host-table", "host-what", "host-count", "host-who"];
        let title = composer.label_line("host-tables");
        let body = vec![composer.table("host-tables", &columns, rows)];
        sections.push(Section { id: "tables".to_owned(), title, byline: None, body });
    }
    Ok(sections)
}

/// A day with its date; its number where nobody typed that day.
fn day_title(composer: &mut Composer<'_>, day: u32) -> Composing<Inlines> {
    let place = usize::try_from(day).ok().and_then(|day| day.checked_sub(1));
    let fact = place.and_then(|place| composer.facts.event.days.get(place));
    let line = match fact {
        Some(fact) => composer.line("fact-day", &[("day", json!(fact)), ("brief", json!(true))])?,
        None => None,
    };
    Ok(line.unwrap_or_else(|| vec![Inline::Text(day.to_string())]))
}

fn running_order(composer: &mut Composer<'_>, day: u32) -> Composing<Block> {
    let exchange = composer.exchange;
    let facts = composer.facts;
    let items = exchange.event.value.agenda.iter().zip(&facts.agenda_items);
    let mut rows = Vec::new();
    for (item, fact) in items.filter(|(_, fact)| fact.day == day) {
        let Some(title) = item.title.as_ref().or(item.heading.as_ref()) else { continue };
        let time = composer.line("agenda-time", &[("item", json!(fact))])?.unwrap_or_default();
        let mut what = vec![Inline::Strong(composer.event_text(title))];
        if let Some(place) = &item.place {
            what.push(Inline::LineBreak);
            what.extend(composer.event_text(place));
        }
        let people = fact.speakers.iter().chain(&fact.moderators);
        let organisations = fact.organisations.iter().map(|organisation| organisation.name.as_str());
        let who = people.map(|person| person.name.as_str()).chain(organisations).collect::<Vec<_>>();
        let needs = item.needs.as_ref().map(|needs| composer.event_text(needs)).unwrap_or_default();
        let short = item.if_short.as_ref().map(|short| composer.event_text(short)).unwrap_or_default();
        rows.push(vec![time, what, text(&who.join(", ")), needs, short]);
    }
    let columns = ["host-time", "host-what", "host-who", "host-needs", "host-short"];
    Ok(composer.table("table-host", &columns, rows))
}

/// The theme tables with how many sit at each and who leads the talk.
fn tables(composer: &mut Composer<'_>) -> Composing<Vec<Vec<Inlines>>> {
    let seated = seated(composer.exchange, composer.digest);
    let facts = composer.facts;
    let mut rows = Vec::new();
    for (place, table) in facts.tables.iter().enumerate() {
        let count = (0..seated.guests.len()).filter(|guest| seated.table(*guest) == Some(place)).count();
        let count = match count {
            0 => Inlines::new(),
            count => composer.line("host-script-people", &[("count", json!(count))])?.unwrap_or_default(),
        };
        let who: Vec<&str> =
            table.moderators.iter().map(|person: &PersonFact| person.name.as_str()).collect();
        rows.push(vec![
            text(&table.label),
            text(table.title.as_deref().unwrap_or_default()),
            count,
            text(&who.join(", ")),
        ]);
    }
    Ok(rows)
}

fn text(text: &str) -> Inlines {
    if text.is_empty() { Inlines::new() } else { vec![Inline::Text(text.to_owned())] }
}
