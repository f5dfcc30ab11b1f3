//! Everything that the page for merging is filled with: one JSON object, the contract between the program and the page.

use super::draft::LISTS;
use super::overview::Merging;
use super::stations::station_name;
use super::words::one_line;
use crate::digest::{Filed, FormerTheme, Near, Placement, courses, former_themes, nearness};
use crate::facts::{FormWords, kind_name, lang_of, title_of};
use crate::model::{Detail, Exchange, FindingPoint, MergedFinding, Theme};
use german_text::{full_date, read_moment};
use serde_json::{Value, json};

/// The version of the object; it grows when a name goes or changes its meaning.
const VERSION: u32 = 1;

/// The facts of the page; statements and findings are named by ids, and in `near` by their places: first all statements, then all findings, then
/// the texts of former themes.
pub fn merging_page(merging: &Merging<'_>) -> Value {
    let exchange = merging.exchange;
    let lang = lang_of(exchange);
    let former = former_themes(exchange);
    let near = nearness(exchange, &merging.statements, &former);
    let (of_statements, rest) = near.split_at_checked(merging.statements.len()).unwrap_or_default();
    let (of_findings, of_former) =
        rest.split_at_checked(exchange.findings.value.findings.len()).unwrap_or_default();
    let day = exchange.event.value.days.first().and_then(|day| day.date.value.day());
    let statements = merging.statements.iter().zip(of_statements);
    let findings = exchange.findings.value.findings.iter().zip(of_findings);
    let fields = exchange.programme.value.work_fields.iter();
    json!({
        "version": VERSION,
        "language": lang.tag(),
        "exchange": {
            "id": exchange.id,
            "title": title_of(exchange, lang),
            "place": exchange.event.value.place.as_str(),
            "day": day.map(|day| full_date(day, lang)),
        },
        // The form's draft is kept by exchange and site; this page has no site.
        "site": { "id": "zusammenfuehren" },
        "words": FormWords::of(exchange),
        "kinds": LISTS.map(|(kind, _)| kind_name(kind)),
        "fields": fields.map(|field| json!({"id": field.id.as_str(), "title": one_line(field.title.as_str())})).collect::<Value>(),
        "counted": merging.digest.counted.len(),
        "missing": merging.missing(),
        "undecided": merging.undecided(),
        "reports": reports(merging),
        "order": merging.open.iter().map(|open| open.filed.statement.id.as_str()).collect::<Vec<_>>(),
        "statements": statements.map(|(filed, near)| statement(filed, near)).collect::<Value>(),
        "findings": findings.map(|(one, near)| finding(exchange, one, near)).collect::<Value>(),
        "themes": themes(exchange),
        "former": former_places(&former, merging.statements.len() + of_findings.len()),
        "former_texts": of_former.iter().map(|near| json!({"near": near_json(near), "words": near.words})).collect::<Value>(),
        "aside": exchange.findings.value.aside.iter().map(|aside| json!({"id": aside.id.as_str(), "reason": aside.reason.as_str()})).collect::<Value>(),
    })
}

fn reports(merging: &Merging<'_>) -> Value {
    let lang = lang_of(merging.exchange);
    let report = |report: &crate::model::SourceFile<crate::model::Report>| {
        let site = report.value.site.as_str();
        let filed = report.value.filed.as_ref().and_then(|filed| read_moment(filed.as_str()));
        let name = merging.exchange.programme.value.sites.iter().find(|one| one.id.as_str() == site);
        json!({
            "site": site,
            "name": name.map_or(site, |one| one.name.as_str()),
            "filed": filed.map(|moment| full_date(moment.day(), lang)),
            "introduction": report.value.introduction.as_ref().map(|text| text.as_str()),
            "counts": merging.digest.counted.contains(site),
        })
    };
    merging.exchange.reports.iter().map(report).collect()
}

fn statement(filed: &Filed<'_>, near: &Near) -> Value {
    let said = filed.statement;
    json!({
        "id": said.id.as_str(),
        "site": filed.report.value.site.as_str(),
        "kind": kind_name(filed.kind),
        "field": said.field.as_ref().map(|field| field.as_str()),
        "text": said.text.as_str(),
        "details": details(&said.details),
        "internal": said.internal,
        "changed": said.proposed.as_ref().map(|proposed| proposed.text.as_str()),
        "withdrawn": said.withdrawn,
        "aside": filed.placement == Placement::Aside,
        "near": near_json(near),
        "words": near.words,
    })
}

/// All themes, each with the exchanges before that named it.
fn themes(exchange: &Exchange) -> Value {
    let courses = courses(exchange);
    let theme = |theme: &Theme| {
        let own = courses.iter().filter(|course| course.theme.id.value == theme.id.value);
        let before = own.flat_map(|course| course.stations.iter().map(move |station| (course, station)));
        let named = before.filter(|(_, station)| station.is_named() && station.exchange.id != exchange.id);
        let mut names: Vec<String> = Vec::new();
        for name in named.map(|(course, station)| station_name(course, station)) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        json!({
            "id": theme.id.as_str(),
            "title": one_line(theme.title.as_str()),
            "field": theme.field.as_ref().map(|field| field.as_str()),
            "named": names,
        })
    };
    exchange.themes.value.themes.iter().map(theme).collect()
}

/// Former themes with the places of their texts, which begin at `start`.
fn former_places(former: &[FormerTheme<'_>], start: usize) -> Value {
    let mut start = start;
    let mut theme = |one: &FormerTheme<'_>| {
        let places: Vec<usize> = (start..start + one.texts.len()).collect();
        start += one.texts.len();
        json!({
            "theme": one.theme.id.as_str(),
            "kind": kind_name(one.kind),
            "newest": one.newest.text.as_str(),
            "places": places,
        })
    };
    former.iter().map(&mut theme).collect()
}

fn finding(exchange: &Exchange, finding: &MergedFinding, near: &Near) -> Value {
    let theme = exchange.themes.value.of(&exchange.id, finding.id.as_str());
    json!({
        "id": finding.id.as_str(),
        "kind": kind_name(finding.kind),
        "field": finding.field.as_ref().map(|field| field.as_str()),
        "text": finding.text.as_str(),
        "points": points(&finding.details),
        "theme": theme.map(|theme| theme.id.as_str()),
        "raised": finding.raised.as_ref().map(|raised| raised.as_str()),
        "from": finding.cited().into_iter().map(|id| id.as_str()).collect::<Vec<_>>(),
        "near": near_json(near),
        "words": near.words,
    })
}

/// Five digits put the cards in the order of the program.
fn near_json(near: &Near) -> Value {
    let short = |likeness: f32| (f64::from(likeness) * 1e5).round() / 1e5;
    near.near.iter().map(|(place, likeness)| json!([place, short(*likeness)])).collect()
}

fn details(all: &[Detail]) -> Value {
    all.iter().map(|one| json!({"text": one.text.as_str(), "details": details(&one.details)})).collect()
}

fn points(all: &[FindingPoint]) -> Value {
    let point = |one: &FindingPoint| json!({"text": one.text.as_str(), "details": points(&one.details)});
    all.iter().map(point).collect()
}
