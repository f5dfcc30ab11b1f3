//! What the Mitschrift is filled with: who is expected, what is on the agenda, which theme tables there are.

use super::collect::item_label;
use super::form::{FormWords, title_of};
use super::words::{place_words, without_article};
use crate::model::{
    AgendaItem, Attendant, Exchange, ItemKind, ItemNumber, SourceFile, Text, ThemeTable, TimeOfDay, When,
    item_numbers,
};
use german_text::{Lang, full_date_with_weekday};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Empty rows behind those who are expected.
const MORE_PEOPLE: usize = 4;

/// Empty rows in a table of decisions or of what was agreed; the Tab key makes more.
const ROWS: usize = 2;

/// The facts of the Mitschrift, in German as its own words are. What is internal, and what nobody talks at, has no place in it.
pub fn meeting_notes_facts(exchange: &Exchange) -> Value {
    let event = &exchange.event.value;
    let (title, place) = (title_of(exchange, Lang::De), place_words(event, Lang::De));
    let days: Vec<Value> = event.days.iter().map(|day| day_words(&day.date.value).into()).collect();
    let office = exchange.programme.value.office.as_ref();
    json!({
        "document": {"language": "de", "title": format!("Mitschrift: {title}")},
        "exchange": {"id": exchange.id, "title": title, "days": days, "place_phrase": place},
        "office": office.map(|office| office.name.value.clone()),
        "words": FormWords::of(exchange).de,
        "people": people(exchange),
        "items": items(exchange),
        "tables": tables(exchange),
    })
}

fn day_words(when: &When) -> String {
    when.day().map_or_else(|| when.to_string(), |day| full_date_with_weekday(day, Lang::De))
}

/// Who is expected: those whom the office listed, then those who registered; and empty rows.
fn people(exchange: &Exchange) -> Value {
    let mut seen = BTreeSet::new();
    let mut all: Vec<(String, String)> = Vec::new();
    let attendance = exchange.event.value.attendance.iter();
    for attendant in attendance.flat_map(|attendance| attendance.everyone()) {
        let organisation = attendant.organisation.as_ref().map(|typed| typed.value.trim().to_owned());
        all.push((name_of(exchange, attendant), organisation.unwrap_or_default()));
    }
    for report in &exchange.reports {
        let site =
            exchange.programme.value.sites.iter().find(|site| site.id.value == report.value.site.value);
        let site = site.map(|site| without_article(&site.name.value).to_owned()).unwrap_or_default();
        let people = report.value.registration.iter().flat_map(|registration| &registration.people);
        all.extend(people.map(|comer| (comer.name.value.trim().to_owned(), site.clone())));
    }
    all.retain(|(name, _)| !matches!(name.as_str(), "" | "N. N.") && seen.insert(name.clone()));
    all.extend((0..MORE_PEOPLE).map(|_| (String::new(), String::new())));
    let row = |(number, (name, organisation)): (usize, (String, String))| json!({"number": number + 1, "name": name, "organisation": organisation, "present": false, "excused": false});
    all.into_iter().enumerate().map(row).collect()
}

fn name_of(exchange: &Exchange, attendant: &Attendant) -> String {
    let typed = Some(attendant.name.as_str()).filter(|name| !name.is_empty());
    let known = || attendant.person.as_ref().and_then(|id| exchange.person_name(id.as_str()));
    typed.or_else(known).unwrap_or_default().trim().to_owned()
}

fn items(exchange: &Exchange) -> Value {
    let event = &exchange.event.value;
    let style = event.numbering.agenda.unwrap_or_default();
    let numbered = (1..).zip(event.agenda.iter().zip(item_numbers(&event.agenda)));
    let asked = numbered.filter(|(_, (item, _))| is_asked(item));
    asked
        .map(|(number, (item, own))| {
            let label = own.map(|own: ItemNumber<'_>| item_label(own, style).replace('\u{a0}', " "));
            let title = item.title.as_ref().or(item.heading.as_ref()).map(|title| title.value.trim());
            let speakers = item.speakers.iter().map(|id| person(exchange, id)).collect::<Vec<_>>().join(", ");
            let (time, id) = (time(item).unwrap_or_default(), item.id.as_ref());
            let id = id.map(|id| id.value.as_str()).unwrap_or_default();
            let about = [time.as_str(), speakers.as_str(), id].concat();
            json!({
                "number": number,
                "about": !about.is_empty(),
                "before_id": about.len() > id.len(),
                "label": label,
                "title": title,
                "id": id,
                "time": time,
                "speakers": speakers,
                "decisions": rows(),
                "tasks": rows(),
            })
        })
        .collect()
}

/// Tells whether anybody talks at an item, and whether all may read it.
fn is_asked(item: &AgendaItem) -> bool {
    let is_pause = matches!(item.kind, Some(ItemKind::Break | ItemKind::Meal));
    !item.internal && !is_pause && (item.title.is_some() || item.heading.is_some())
}

/// `9:30–10:15 Uhr`, on which day where there are several.
fn time(item: &AgendaItem) -> Option<String> {
    let shown = |time: &TimeOfDay| time.to_string();
    let start = item.start.as_ref().map(|start| shown(&start.value))?;
    let end = item.end.as_ref().map(|end| format!("–{}", shown(&end.value))).unwrap_or_default();
    let day = item.day.as_ref().map(|day| format!("Tag {}, ", day.value)).unwrap_or_default();
    Some(format!("{day}{start}{end} Uhr"))
}

fn person(exchange: &Exchange, id: &Text) -> String {
    exchange.person_name(id.as_str()).unwrap_or(id.as_str()).to_owned()
}

fn tables(exchange: &Exchange) -> Value {
    let mut tables: Vec<&ThemeTable> =
        exchange.tables.iter().map(|table: &SourceFile<ThemeTable>| &table.value).collect();
    tables.sort_by_key(|table| table.number.value);
    let row = |table: &ThemeTable| {
        let moderators = table.moderators.iter().map(|id| person(exchange, id));
        json!({
            "number": table.number.value,
            "title": table.title.as_ref().map(|title| title.value.trim()).unwrap_or_default(),
            "moderators": moderators.collect::<Vec<_>>().join(", "),
            "tasks": rows(),
        })
    };
    tables.into_iter().map(row).collect()
}

fn rows() -> Value {
    (1..=ROWS).map(|number| json!({"number": number})).collect()
}
