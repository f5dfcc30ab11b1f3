//! The reading copy (Rückmeldungen): everything that the sites sent, in their own words, by site and by work field; and who comes.
//! It holds what is internal and names people with what they need. It is for the office, and says so on every page.

use super::Kind;
use super::desk::{Composing, Days, Desk, plain};
use super::record::bullets;
use crate::digest::{Need, counted, registrations};
use crate::facts::{kind_name, lang_of};
use crate::markdown;
use crate::model::{Detail, Filed, Placed, PlanState, Report, Statement, StatementKind, Text, When};
use diagnostics::Severity;
use document::{Block, Document, Inline, Inlines, Item, Section, Table};
use german_text::full_date;
use serde_json::json;

/// Statements by site and by work field, registrations before them.
pub(super) const KIND: Kind = Kind {
    name: "reports",
    is_before: false,
    is_internal: true,
    least: Severity::Error,
    ahead: &[],
    labels: &[
        "internal",
        "reports-house",
        "reports-registered",
        "reports-site",
        "reports-field",
        "reports-no-field",
        "reports-success",
        "reports-obstacle",
        "reports-plan",
        "reports-need",
        "reports-last-plans",
        "reports-done",
        "reports-partly",
        "reports-dropped",
        "reports-open",
        "reports-withdrawn",
        "reports-proposed",
        "reports-day",
        "reports-people",
        "reports-food",
        "reports-access",
        "reports-wish",
        "reports-remark",
        "reports-nobody",
        "reports-not-registered",
        "name",
        "reports-count",
    ],
    compose: |desk| Ok((document(desk)?, sections(desk)?)),
};

const KINDS: [StatementKind; 4] =
    [StatementKind::Success, StatementKind::Obstacle, StatementKind::Plan, StatementKind::Need];

fn document(desk: &mut Desk<'_>) -> Composing<Document> {
    let document = desk.head(desk.label("kind"), Days::Full)?;
    let opening = desk.speech("reports-note", &[("reports", json!(desk.exchange.reports.len()))])?;
    Ok(Document { draft_mark: Some(desk.label("internal")), opening, ..document })
}

fn sections(desk: &mut Desk<'_>) -> Composing<Vec<Section>> {
    let mut sections = house(desk)?;
    for report in in_order(desk) {
        let title = format!("{}: {}", desk.label("reports-site"), site_name(desk, &report.value.site.value));
        let body = of_site(desk, report);
        sections.extend(section(&format!("site-{}", report.value.site.value), &title, body));
    }
    let fields = desk.exchange.programme.value.work_fields.iter();
    let fields: Vec<(Option<String>, String)> = fields
        .map(|field| {
            (Some(field.id.value.clone()), format!("{}: {}", desk.label("reports-field"), field.title.value))
        })
        .chain([(None, desk.label("reports-no-field"))])
        .collect();
    for (id, title) in fields {
        let body = of_field(desk, id.as_deref());
        sections.extend(section(&format!("field-{}", id.as_deref().unwrap_or("none")), &title, body));
    }
    Ok(sections)
}

fn section(id: &str, title: &str, body: Vec<Block>) -> Option<Section> {
    (!body.is_empty()).then(|| Section { id: id.to_owned(), title: text(title), byline: None, body })
}

/// The reports in the programme's order of sites; those of sites that it does not know come last.
fn in_order<'a>(desk: &Desk<'a>) -> Vec<&'a Filed<Report>> {
    let sites = &desk.exchange.programme.value.sites;
    let place = |report: &&Filed<Report>| {
        sites.iter().position(|site| site.id.value == report.value.site.value).unwrap_or(sites.len())
    };
    let mut reports: Vec<&Filed<Report>> = desk.exchange.reports.iter().collect();
    reports.sort_by_key(place);
    reports
}

fn site_name(desk: &Desk<'_>, id: &str) -> String {
    let site = desk.exchange.programme.value.sites.iter().find(|site| site.id.value == id);
    site.map_or(id, |site| site.name.as_str()).to_owned()
}

/// What a site said: how it introduces itself, its statements by kind, what became of its plans.
fn of_site(desk: &mut Desk<'_>, report: &Filed<Report>) -> Vec<Block> {
    let mut body = Vec::new();
    if let Some(introduction) = &report.value.introduction {
        body.extend(markdown::read(&introduction.value).blocks);
    }
    for kind in KINDS {
        let said = report.value.statements().filter(|(of, _)| *of == kind);
        let items =
            said.map(|(_, statement)| statement_item(desk, statement, field_of(desk, statement))).collect();
        headed(desk, &format!("reports-{}", kind_name(kind)), items, &mut body);
    }
    let plans = report.value.last_plans.iter().map(|plan| {
        let mut line = text(&format!("{}: {}", plan.id.value, desk.label(state(plan.state))));
        if let Some(remark) = &plan.remark {
            line.push(Inline::Text(" – ".to_owned()));
            line.extend(plain(remark));
        }
        item(line, Vec::new())
    });
    let plans = plans.collect();
    headed(desk, "reports-last-plans", plans, &mut body);
    body
}

/// The statements of all sites about a field, by kind, each with its site.
fn of_field(desk: &Desk<'_>, field: Option<&str>) -> Vec<Block> {
    let known = |id: &str| desk.exchange.programme.value.work_fields.iter().any(|field| field.id.value == id);
    let own =
        |statement: &Statement| statement.field.as_ref().map(|id| id.value.clone()).filter(|id| known(id));
    let mut body = Vec::new();
    for kind in KINDS {
        let mut items = Vec::new();
        for report in in_order(desk) {
            let site = site_name(desk, &report.value.site.value);
            let said =
                report.value.statements().filter(|(of, _)| *of == kind).map(|(_, statement)| statement);
            let said = said.filter(|statement| own(statement).as_deref() == field);
            items.extend(said.map(|statement| statement_item(desk, statement, Some(site.clone()))));
        }
        headed(desk, &format!("reports-{}", kind_name(kind)), items, &mut body);
    }
    body
}

fn field_of(desk: &Desk<'_>, statement: &Statement) -> Option<String> {
    let id = statement.field.as_ref()?;
    let field = desk.exchange.programme.value.work_fields.iter().find(|field| field.id.value == id.value);
    Some(field.map_or(id, |field| &field.title).value.clone())
}

/// The words of a statement, then in brackets where it belongs and what is to be known of it.
fn statement_item(desk: &Desk<'_>, statement: &Statement, of: Option<String>) -> Item {
    let internal = statement.internal.then(|| desk.label("internal"));
    let withdrawn = statement.withdrawn.then(|| desk.label("reports-withdrawn"));
    let notes: Vec<String> = [of, internal, withdrawn].into_iter().flatten().collect();
    let mut line = plain(&statement.text);
    if !notes.is_empty() {
        line.push(Inline::Text(format!(" ({})", notes.join(", "))));
    }
    let mut below = details(&statement.details);
    if let Some(proposed) = &statement.proposed {
        let mut line = text(&format!("{}: ", desk.label("reports-proposed")));
        line.extend(plain(&proposed.text));
        below.push(item(line, details(&proposed.details)));
    }
    item(line, below)
}

fn details(details: &[Detail]) -> Vec<Item> {
    details.iter().map(|detail| item(plain(&detail.text), self::details(&detail.details))).collect()
}

fn item(line: Inlines, below: Vec<Item>) -> Item {
    let list = (!below.is_empty()).then(|| bullets(below));
    Item::new(std::iter::once(Block::Paragraph(line)).chain(list).collect())
}

fn headed(desk: &Desk<'_>, label: &str, items: Vec<Item>, body: &mut Vec<Block>) {
    if !items.is_empty() {
        body.push(Block::Heading { level: 3, text: text(&desk.label(label)) });
        body.push(bullets(items));
    }
}

const fn state(state: PlanState) -> &'static str {
    match state {
        PlanState::Done => "reports-done",
        PlanState::Partly => "reports-partly",
        PlanState::Dropped => "reports-dropped",
        PlanState::Open => "reports-open",
    }
}

/// Who comes and what the house has to prepare: figures without names first, which can be passed on.
fn house(desk: &mut Desk<'_>) -> Composing<Vec<Section>> {
    let all = registrations(desk.exchange, desk.digest);
    if all.registered.is_empty() {
        return Ok(Vec::new());
    }
    let mut rows = Vec::new();
    for (day, count) in desk.facts.event.days.iter().zip(&all.per_day) {
        let line = desk.words("fact-day", &[("day", json!(day)), ("brief", json!(false))])?;
        rows.push(vec![text(&line), text(&count.to_string())]);
    }
    let mut body = vec![table(desk, &["reports-day", "reports-people"], rows)];
    for (label, needs) in [("reports-food", &all.food), ("reports-access", &all.access)] {
        let rows: Vec<_> = counted(needs)
            .into_iter()
            .map(|(need, count)| vec![text(&need), text(&count.to_string())])
            .collect();
        body.extend((!rows.is_empty()).then(|| table(desk, &[label, "reports-count"], rows)));
    }
    let mut sections: Vec<Section> =
        section("house", &desk.label("reports-house"), body).into_iter().collect();
    let mut body = vec![people(desk)];
    let open: Vec<String> = all.open.iter().map(|id| site_name(desk, id)).collect();
    if !open.is_empty() {
        body.push(Block::Paragraph(text(&format!(
            "{}: {}",
            desk.label("reports-not-registered"),
            open.join(", ")
        ))));
    }
    for (label, needs) in [("reports-wish", &all.theme_tables), ("reports-remark", &all.remarks)] {
        let items = needs.iter().map(|need| item(text(&said_by_site(desk, need)), Vec::new())).collect();
        headed(desk, label, items, &mut body);
    }
    sections.extend(section("registered", &desk.label("reports-registered"), body));
    Ok(sections)
}

fn said_by_site(desk: &Desk<'_>, need: &Need) -> String {
    format!("{}: {}", site_name(desk, &need.site), need.text)
}

/// Everybody who comes, with site, days and what they need.
fn people(desk: &Desk<'_>) -> Block {
    let mut rows = Vec::new();
    for report in in_order(desk) {
        let site = site_name(desk, &report.value.site.value);
        let Some(registration) = &report.value.registration else { continue };
        if registration.people.is_empty() {
            let nobody = text(&desk.label("reports-nobody"));
            rows.push(vec![nobody, text(&site), Inlines::new(), Inlines::new(), Inlines::new()]);
        }
        for comer in &registration.people {
            let day = |day: &Placed<When>| {
                day.value
                    .day()
                    .map_or_else(|| day.value.to_string(), |day| full_date(day, lang_of(desk.exchange)))
            };
            let days: Vec<String> = comer.days.iter().map(day).collect();
            let own = |text: &Option<Text>| text.as_ref().map(plain).unwrap_or_default();
            rows.push(vec![
                plain(&comer.name),
                text(&site),
                text(&days.join(", ")),
                own(&comer.food),
                own(&comer.access),
            ]);
        }
    }
    table(desk, &["name", "reports-site", "reports-day", "reports-food", "reports-access"], rows)
}

fn table(desk: &Desk<'_>, labels: &[&str], rows: Vec<Vec<Inlines>>) -> Block {
    let header = labels.iter().map(|name| text(&desk.label(name))).collect();
    Block::Table(Table { caption: None, header, rows })
}

fn text(text: &str) -> Inlines {
    if text.is_empty() { Inlines::new() } else { vec![Inline::Text(text.to_owned())] }
}
