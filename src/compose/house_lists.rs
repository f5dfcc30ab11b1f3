//! House lists (Hauslisten), for the office: for the kitchen how many come on each day and what they eat, without a name; for the house who
//! needs what. The sheet for the kitchen is the first, so that it can be handed on alone.

use super::composer::{Composer, Composing, Days, filled_table, plain};
use super::kind::Kind;
use super::names::site_name;
use crate::digest::{Comer, Need, comers, counted, is_on};
use crate::facts::lang_of;
use crate::model::{Attendee, Day, Spanned, Text, When};
use diagnostics::Severity;
use document::{Block, Document, Inline, Inlines, Section};
use german_text::full_date;
use serde_json::json;

/// A sheet for the kitchen, and one for the house.
pub(super) const KIND: Kind = Kind {
    name: "house-lists",
    german: "hauslisten",
    is_before: true,
    is_internal: true,
    least: Severity::Error,
    ahead: &[],
    labels: &[
        "house-kitchen",
        "house-day",
        "house-people",
        "house-meal",
        "house-anything",
        "house-needs",
        "house-name",
        "house-from",
        "house-need",
        "house-photos",
        "house-no-photos",
        "house-meals",
        "house-remarks",
        "internal",
        "table-house-heads",
        "table-house-meals",
        "table-house-needs",
    ],
    compose: |composer| Ok((document(composer)?, sections(composer)?)),
};

fn document(composer: &mut Composer<'_>) -> Composing<Document> {
    let mut document = composer.head(composer.label("kind"), Days::Brief)?;
    let internal = Some(composer.label("internal"));
    document.has_sheets = true;
    document.facts.clear();
    let is_empty = comers(composer.exchange).is_empty();
    document.opening =
        composer.speech(if is_empty { "house-lists-none" } else { "house-lists-note" }, &[])?;
    Ok(Document { draft_mark: internal.clone(), state: internal, ..document })
}

fn sections(composer: &mut Composer<'_>) -> Composing<Vec<Section>> {
    let comers = comers(composer.exchange);
    if comers.is_empty() {
        return Ok(Vec::new());
    }
    let kitchen = kitchen(composer, &comers)?;
    let house = house(composer, &comers);
    Ok([("kitchen", "house-kitchen", kitchen), ("house", "house-needs", house)]
        .into_iter()
        .map(|(id, title, body)| Section {
            id: id.to_owned(),
            title: text(&composer.label(title)),
            byline: None,
            body,
        })
        .collect())
}

/// How many come on each day, and how many of them eat what: no name, and nothing of what else somebody needs.
fn kitchen(composer: &mut Composer<'_>, comers: &[Comer<'_>]) -> Composing<Vec<Block>> {
    let days = &composer.exchange.event.value.days;
    let (mut heads, mut meals) = (Vec::new(), Vec::new());
    for (day, fact) in days.iter().zip(&composer.facts.event.days) {
        let line = composer.words("fact-day", &[("day", json!(fact)), ("brief", json!(true))])?;
        let there: Vec<&Attendee> =
            comers.iter().map(|comer| comer.person).filter(|one| comes_on(one, day)).collect();
        heads.push(vec![text(&line), text(&there.len().to_string())]);
        let typed = there.iter().filter_map(|one| one.food.as_ref());
        let wishes: Vec<Need> = typed.map(anonymous).collect();
        let others = there.len().saturating_sub(wishes.len());
        let mut rows = counted(&wishes);
        rows.extend((others > 0 && !rows.is_empty()).then(|| (composer.label("house-anything"), others)));
        let shown = if days.len() > 1 { line } else { String::new() };
        meals.extend(
            rows.into_iter().map(|(meal, count)| vec![text(&shown), text(&meal), text(&count.to_string())]),
        );
    }
    let mut body = vec![composer.table("table-house-heads", &["house-day", "house-people"], heads)];
    if !meals.is_empty() {
        body.push(composer.table("table-house-meals", &["house-day", "house-meal", "house-people"], meals));
    }
    Ok(body)
}

fn anonymous(food: &Text) -> Need {
    Need { site: String::new(), name: None, text: food.value.clone() }
}

fn comes_on(one: &Attendee, day: &Day) -> bool {
    one.days.is_empty() || one.days.iter().any(|on| is_on(&on.value, &day.date.value))
}

/// Those of whom somebody has to know something, by name.
fn house(composer: &Composer<'_>, comers: &[Comer<'_>]) -> Vec<Block> {
    let mut rows = Vec::new();
    for Comer { site, person: one } in comers {
        let typed = |text: &Option<Text>| text.as_ref().map(plain).unwrap_or_default();
        let photos = if one.no_photos { composer.label("house-no-photos") } else { String::new() };
        let known = [typed(&one.food), typed(&one.access), text(&photos)];
        if known.iter().any(|cell| !cell.is_empty()) {
            let lang = lang_of(composer.exchange);
            let day = |day: &Spanned<When>| {
                day.value.day().map_or_else(|| day.value.to_string(), |day| full_date(day, lang))
            };
            let days: Vec<String> = one.days.iter().map(day).collect();
            let who = vec![plain(&one.name), text(&site_name(composer, site)), text(&days.join(", "))];
            rows.push([who, known.to_vec()].concat());
        }
    }
    let columns = ["house-name", "house-from", "house-day", "house-meals", "house-need", "house-photos"];
    let header = columns.map(|label| text(&composer.label(label)));
    let mut body = Vec::new();
    if !rows.is_empty() {
        body.push(filled_table(text(&composer.label("table-house-needs")), &header, &rows));
    }
    let reports = composer.exchange.reports.iter().map(|report| &report.value);
    let remarks =
        reports.filter_map(|report| Some((&report.site, report.registration.as_ref()?.remark.as_ref()?)));
    for (site, remark) in remarks {
        let lead = format!("{} {}: ", composer.label("house-remarks"), site_name(composer, site.as_str()));
        body.push(Block::Paragraph([text(&lead), plain(remark)].concat()));
    }
    body
}

fn text(text: &str) -> Inlines {
    if text.is_empty() { Inlines::new() } else { vec![Inline::Text(text.to_owned())] }
}
