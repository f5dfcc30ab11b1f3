//! The reading copy (Rückmeldungen): everything that the sites sent, in their own words, by site and by work field; who comes; and where the statements behind findings come from.
//! It holds what is internal and names people with what they need. It is for the office, and says so on every page.

use super::composer::{Composer, Composing, Days, bullets};
use super::kind::Kind;
use super::sources;
use crate::digest::{Need, counted, registrations};
use crate::facts::{kind_name, lang_of};
use crate::model::{Detail, PlanState, Report, SourceFile, Spanned, Statement, StatementKind, Text, When};
use diagnostics::Severity;
use document::{Block, Document, Inline, Inlines, Item, Section};
use german_text::full_date;
use serde_json::json;

/// Statements by site and by work field, registrations before them.
pub(super) const KIND: Kind = Kind {
    name: "reports",
    german: "rückmeldungen",
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
        "reports-photos",
        "reports-no-photos",
        "reports-wish",
        "reports-remark",
        "reports-nobody",
        "reports-not-registered",
        "name",
        "reports-count",
        "reports-sources",
        "reports-aside",
        "reports-undecided",
        "reports-reason",
        "reports-raised",
        "reports-unknown",
        "table-heads",
        "table-food",
        "table-access",
        "table-registered",
    ],
    compose: |composer| Ok((document(composer)?, sections(composer)?)),
};

const KINDS: [StatementKind; 4] =
    [StatementKind::Success, StatementKind::Obstacle, StatementKind::Plan, StatementKind::Need];

fn document(composer: &mut Composer<'_>) -> Composing<Document> {
    let document = composer.head(composer.label("kind"), Days::Full)?;
    let opening = composer.speech("reports-note", &[("reports", json!(composer.exchange.reports.len()))])?;
    let internal = Some(composer.label("internal"));
    Ok(Document { draft_mark: internal.clone(), state: internal, opening, ..document })
}

fn sections(composer: &mut Composer<'_>) -> Composing<Vec<Section>> {
    let mut sections = house(composer)?;
    for report in in_order(composer) {
        let title =
            format!("{}: {}", composer.label("reports-site"), site_name(composer, &report.value.site.value));
        let body = of_site(composer, report);
        sections.extend(section(&format!("site-{}", report.value.site.value), &title, body));
    }
    let fields = composer.exchange.programme.value.work_fields.iter();
    let fields: Vec<(Option<String>, String)> = fields
        .map(|field| {
            (
                Some(field.id.value.clone()),
                format!("{}: {}", composer.label("reports-field"), field.title.value),
            )
        })
        .chain([(None, composer.label("reports-no-field"))])
        .collect();
    for (id, title) in fields {
        let body = of_field(composer, id.as_deref());
        sections.extend(section(&format!("field-{}", id.as_deref().unwrap_or("none")), &title, body));
    }
    sections.extend(sources::section(composer));
    Ok(sections)
}

fn section(id: &str, title: &str, body: Vec<Block>) -> Option<Section> {
    (!body.is_empty()).then(|| Section { id: id.to_owned(), title: text(title), byline: None, body })
}

/// The reports in the programme's order of sites; those of sites that it does not know come last.
fn in_order<'a>(composer: &Composer<'a>) -> Vec<&'a SourceFile<Report>> {
    let sites = &composer.exchange.programme.value.sites;
    let place = |report: &&SourceFile<Report>| {
        sites.iter().position(|site| site.id.value == report.value.site.value).unwrap_or(sites.len())
    };
    let mut reports: Vec<&SourceFile<Report>> = composer.exchange.reports.iter().collect();
    reports.sort_by_key(place);
    reports
}

fn site_name(composer: &Composer<'_>, id: &str) -> String {
    let site = composer.exchange.programme.value.sites.iter().find(|site| site.id.value == id);
    site.map_or(id, |site| site.name.as_str()).to_owned()
}

/// Composes what a site said: how it introduces itself, its statements by kind, what became of its plans.
fn of_site(composer: &mut Composer<'_>, report: &SourceFile<Report>) -> Vec<Block> {
    let mut body = Vec::new();
    if let Some(introduction) = &report.value.introduction {
        body.extend(composer.typed_blocks(&report.file, introduction));
    }
    for kind in KINDS {
        let said = report.value.statements().filter(|(of, _)| *of == kind);
        let items = said
            .map(|(_, statement)| {
                statement_item(composer, &report.file, statement, field_of(composer, statement))
            })
            .collect();
        push_under_heading(composer, &format!("reports-{}", kind_name(kind)), items, &mut body);
    }
    let plans = report.value.last_plans.iter().map(|plan| {
        // A follow-up says itself what was to be done; a plan stands in the report of the exchange before.
        let mut tasks = composer.exchange.event.value.all_follow_ups().map(|(_, task)| task);
        let task = tasks.find(|task| task.id.as_ref().is_some_and(|id| id.value == plan.id.value));
        let what = task.map_or(&plan.id.value, |task| &task.what.value);
        let mut line = text(&format!("{what}: {}", composer.label(state(plan.state))));
        if let Some(remark) = &plan.remark {
            line.push(Inline::Text(" – ".to_owned()));
            line.extend(composer.typed(&report.file, remark));
        }
        item(line, Vec::new())
    });
    let plans = plans.collect();
    push_under_heading(composer, "reports-last-plans", plans, &mut body);
    body
}

/// The statements of all sites about a field, by kind, each with its site.
fn of_field(composer: &Composer<'_>, field: Option<&str>) -> Vec<Block> {
    let known =
        |id: &str| composer.exchange.programme.value.work_fields.iter().any(|field| field.id.value == id);
    let own =
        |statement: &Statement| statement.field.as_ref().map(|id| id.value.clone()).filter(|id| known(id));
    let mut body = Vec::new();
    for kind in KINDS {
        let mut items = Vec::new();
        for report in in_order(composer) {
            let site = site_name(composer, &report.value.site.value);
            let said =
                report.value.statements().filter(|(of, _)| *of == kind).map(|(_, statement)| statement);
            let said = said.filter(|statement| own(statement).as_deref() == field);
            items.extend(
                said.map(|statement| statement_item(composer, &report.file, statement, Some(site.clone()))),
            );
        }
        push_under_heading(composer, &format!("reports-{}", kind_name(kind)), items, &mut body);
    }
    body
}

fn field_of(composer: &Composer<'_>, statement: &Statement) -> Option<String> {
    let id = statement.field.as_ref()?;
    let field = composer.exchange.programme.value.work_fields.iter().find(|field| field.id.value == id.value);
    Some(field.map_or(id, |field| &field.title).value.clone())
}

/// The words of a statement, then in brackets where it belongs and what is to be known of it.
fn statement_item(composer: &Composer<'_>, file: &str, statement: &Statement, of: Option<String>) -> Item {
    let internal = statement.internal.then(|| composer.label("internal"));
    let withdrawn = statement.withdrawn.then(|| composer.label("reports-withdrawn"));
    let notes: Vec<String> = [of, internal, withdrawn].into_iter().flatten().collect();
    let mut line = composer.typed(file, &statement.text);
    if !notes.is_empty() {
        line.push(Inline::Text(format!(" ({})", notes.join(", "))));
    }
    let mut below = details(composer, file, &statement.details);
    if let Some(proposed) = &statement.proposed {
        let mut line = composer.label_with("reports-proposed", ": ");
        line.extend(composer.typed(file, &proposed.text));
        below.push(item(line, details(composer, file, &proposed.details)));
    }
    item(line, below)
}

fn details(composer: &Composer<'_>, file: &str, details: &[Detail]) -> Vec<Item> {
    let below = |detail: &Detail| self::details(composer, file, &detail.details);
    details.iter().map(|detail| item(composer.typed(file, &detail.text), below(detail))).collect()
}

fn item(line: Inlines, below: Vec<Item>) -> Item {
    let list = (!below.is_empty()).then(|| bullets(below));
    Item::new(std::iter::once(Block::Paragraph(line)).chain(list).collect())
}

fn push_under_heading(composer: &Composer<'_>, label: &str, items: Vec<Item>, body: &mut Vec<Block>) {
    if !items.is_empty() {
        body.push(Block::Heading { level: 3, text: composer.label_line(label), id: None });
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
fn house(composer: &mut Composer<'_>) -> Composing<Vec<Section>> {
    let all = registrations(composer.exchange, composer.digest);
    if all.registered.is_empty() {
        return Ok(Vec::new());
    }
    let mut rows = Vec::new();
    for (day, count) in composer.facts.event.days.iter().zip(&all.per_day) {
        let line = composer.words("fact-day", &[("day", json!(day)), ("brief", json!(false))])?;
        rows.push(vec![text(&line), text(&count.to_string())]);
    }
    let mut body = vec![composer.table("table-heads", &["reports-day", "reports-people"], rows)];
    for (label, caption, needs) in
        [("reports-food", "table-food", &all.food), ("reports-access", "table-access", &all.access)]
    {
        let rows: Vec<_> = counted(needs)
            .into_iter()
            .map(|(need, count)| vec![text(&need), text(&count.to_string())])
            .collect();
        body.extend((!rows.is_empty()).then(|| composer.table(caption, &[label, "reports-count"], rows)));
    }
    let mut sections: Vec<Section> =
        section("house", &composer.label("reports-house"), body).into_iter().collect();
    let mut body = vec![people(composer)];
    let open: Vec<String> = all.open.iter().map(|id| site_name(composer, id)).collect();
    if !open.is_empty() {
        body.push(Block::Paragraph(text(&format!(
            "{}: {}",
            composer.label("reports-not-registered"),
            open.join(", ")
        ))));
    }
    for (label, needs) in [("reports-wish", &all.theme_tables), ("reports-remark", &all.remarks)] {
        let items = needs.iter().map(|need| item(text(&said_by_site(composer, need)), Vec::new())).collect();
        push_under_heading(composer, label, items, &mut body);
    }
    sections.extend(section("registered", &composer.label("reports-registered"), body));
    Ok(sections)
}

fn said_by_site(composer: &Composer<'_>, need: &Need) -> String {
    format!("{}: {}", site_name(composer, &need.site), need.text)
}

/// Everybody who comes, with site, days and what they need.
fn people(composer: &Composer<'_>) -> Block {
    let mut rows = Vec::new();
    for report in in_order(composer) {
        let site = site_name(composer, &report.value.site.value);
        let Some(registration) = &report.value.registration else { continue };
        if registration.people.is_empty() {
            let nobody = text(&composer.label("reports-nobody"));
            rows.push([vec![nobody, text(&site)], vec![Inlines::new(); 4]].concat());
        }
        for comer in &registration.people {
            let day = |day: &Spanned<When>| {
                day.value
                    .day()
                    .map_or_else(|| day.value.to_string(), |day| full_date(day, lang_of(composer.exchange)))
            };
            let days: Vec<String> = comer.days.iter().map(day).collect();
            let own = |text: &Option<Text>| {
                text.as_ref().map(|text| composer.typed(&report.file, text)).unwrap_or_default()
            };
            rows.push(vec![
                composer.typed(&report.file, &comer.name),
                text(&site),
                text(&days.join(", ")),
                own(&comer.food),
                own(&comer.access),
                text(&if comer.no_photos { composer.label("reports-no-photos") } else { String::new() }),
            ]);
        }
    }
    let columns = ["name", "reports-site", "reports-day", "reports-food", "reports-access", "reports-photos"];
    composer.table("table-registered", &columns, rows)
}

fn text(text: &str) -> Inlines {
    if text.is_empty() { Inlines::new() } else { vec![Inline::Text(text.to_owned())] }
}
