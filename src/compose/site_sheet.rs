//! The sheet of a site (Standortblatt): what it reported over time, what it planned and what became of that, for its own report to whom it owes one.

use super::composer::{Composer, Composing, Days, bullets, item, plain};
use super::dossier::called;
use super::kind::Kind;
use super::names::site_name;
use super::site_contacts::contacts;
use crate::digest::{Survey, select, survey};
use crate::facts::{Deadline, deadline, kind_name, lang_of};
use crate::model::{Exchange, FollowUpState, PlanState, Report, StatementKind};
use diagnostics::Severity;
use document::{Block, Document, Inline, Inlines, Section, Table};
use german_text::until;
use serde_json::json;
use std::collections::BTreeSet;

/// Own sheets of the sites: of those that the dossier's sheet names, else of all that reported.
pub(super) const KIND: Kind = Kind {
    name: "site-sheet",
    german: "standortblatt",
    is_before: false,
    is_internal: false,
    least: Severity::Error,
    ahead: &[],
    labels: &[
        "what",
        "due",
        "reports-success",
        "reports-obstacle",
        "reports-plan",
        "reports-need",
        "reports-done",
        "reports-partly",
        "reports-dropped",
        "reports-open",
        "site-sheet-over-time",
        "site-sheet-meeting",
        "site-sheet-plans",
        "site-sheet-agreed",
        "site-sheet-plan",
        "site-sheet-became",
        "site-sheet-unknown",
        "dossier-done",
        "dossier-dropped",
        "dossier-overdue",
        "dossier-still-open",
        "site-sheet-contacts",
        "site-sheet-half-year",
        "site-sheet-partners",
        "site-sheet-new",
        "site-sheet-ended",
        "site-sheet-kinds",
        "site-sheet-register",
        "site-sheet-partner",
        "site-sheet-kind",
        "site-sheet-since-until",
        "site-sheet-purpose",
        "contact-kind-authority",
        "contact-kind-employment",
        "contact-kind-welfare",
        "contact-kind-education",
        "contact-kind-health",
        "contact-kind-association",
        "contact-kind-housing",
        "contact-kind-business",
        "contact-kind-church",
        "contact-kind-committee",
        "contact-kind-person",
        "contact-kind-other",
        "contact-kind-none",
        "dossier-half-1",
        "dossier-half-2",
    ],
    compose: |composer| {
        let selected = select(composer.exchange);
        let survey = survey(&selected, &composer.exchange.themes.value, &[]);
        let sites = sites(composer.exchange, &survey);
        Ok((document(composer, &sites)?, sections(composer, &survey, &sites)?))
    },
};

const KINDS: [StatementKind; 4] =
    [StatementKind::Success, StatementKind::Obstacle, StatementKind::Plan, StatementKind::Need];

/// The sites that are meant, in the programme's order.
fn sites(exchange: &Exchange, survey: &Survey<'_>) -> Vec<String> {
    let named: BTreeSet<&str> = exchange.dossier.value.sites.iter().map(|site| site.as_str()).collect();
    let reported: BTreeSet<&str> =
        survey.meetings.iter().flat_map(|meeting| &meeting.digest.counted).map(String::as_str).collect();
    let meant = if named.is_empty() { reported } else { named };
    let known = exchange.programme.value.sites.iter().map(|site| site.id.value.clone());
    known.filter(|id| meant.contains(id.as_str())).collect()
}

fn document(composer: &mut Composer<'_>, sites: &[String]) -> Composing<Document> {
    let head = composer.head(composer.label("kind"), Days::Brief)?;
    let names: Vec<String> = sites.iter().map(|id| site_name(composer, id)).collect();
    let one = if let [only] = names.as_slice() { Some(only.clone()) } else { None };
    let title = composer.words("site-sheet-title", &[("site", json!(one))])?;
    let opening = composer.speech("site-sheet-note", &[])?;
    Ok(Document {
        running_title: title.clone(),
        running_place: String::new(),
        title,
        facts: Vec::new(),
        opening,
        has_sheets: true,
        ..head
    })
}

fn sections(composer: &mut Composer<'_>, survey: &Survey<'_>, sites: &[String]) -> Composing<Vec<Section>> {
    let mut sections = Vec::new();
    for id in sites {
        let mut body = over_time(composer, survey, id);
        body.extend(plans(composer, survey, id));
        body.extend(agreed(composer, survey, id));
        body.extend(contacts(composer, survey, id));
        for meeting in survey.meetings.iter().rev() {
            if let Some(report) = report_of(meeting.exchange, id) {
                body.extend(said(composer, survey, meeting.exchange, report));
            }
        }
        let title = text(&site_name(composer, id));
        sections.push(Section { id: format!("site-{id}"), title, byline: None, body });
    }
    Ok(sections)
}

fn report_of<'e>(exchange: &'e Exchange, site: &str) -> Option<&'e Report> {
    exchange.reports.iter().map(|report| &report.value).find(|report| report.site.value == site)
}

/// How many statements of each kind it filed, by exchange.
fn over_time(composer: &Composer<'_>, survey: &Survey<'_>, id: &str) -> Vec<Block> {
    let row = |exchange: &Exchange| -> Option<Vec<Inlines>> {
        let report = report_of(exchange, id)?;
        let count = |kind| report.statements().filter(|(of, _)| *of == kind).count();
        let counts = KINDS.map(|kind| text(&count(kind).to_string()));
        Some(std::iter::once(text(&called(exchange, survey))).chain(counts).collect())
    };
    let rows: Vec<Vec<Inlines>> =
        survey.meetings.iter().filter_map(|meeting| row(meeting.exchange)).collect();
    let kinds = KINDS.map(|kind| composer.label(&format!("reports-{}", kind_name(kind))));
    let header = std::iter::once(composer.label("site-sheet-meeting")).chain(kinds);
    titled(composer, "site-sheet-over-time", header.map(|words| text(&words)).collect(), rows)
}

/// Its plans, each with what became of it as a later report tells.
fn plans(composer: &Composer<'_>, survey: &Survey<'_>, id: &str) -> Vec<Block> {
    let reports: Vec<(&Exchange, &Report)> = survey
        .meetings
        .iter()
        .filter_map(|meeting| Some((meeting.exchange, report_of(meeting.exchange, id)?)))
        .collect();
    let mut rows = Vec::new();
    for (at, (exchange, report)) in reports.iter().enumerate() {
        for plan in &report.plans {
            let mut later = reports.iter().skip(at + 1).flat_map(|(_, later)| &later.last_plans);
            let became = later.rfind(|told| told.id.value == plan.id.value);
            let mut words =
                text(&composer.label(became.map_or("site-sheet-unknown", |told| state(told.state))));
            if let Some(remark) = became.and_then(|told| told.remark.as_ref()) {
                words.push(Inline::Text(": ".to_owned()));
                words.extend(plain(remark));
            }
            rows.push(vec![plain(&plan.text), text(&called(exchange, survey)), words]);
        }
    }
    let header = ["site-sheet-plan", "site-sheet-meeting", "site-sheet-became"];
    titled(composer, "site-sheet-plans", header.map(|label| text(&composer.label(label))).into(), rows)
}

const fn state(state: PlanState) -> &'static str {
    match state {
        PlanState::Done => "reports-done",
        PlanState::Partly => "reports-partly",
        PlanState::Dropped => "reports-dropped",
        PlanState::Open => "reports-open",
    }
}

/// What was agreed with it.
fn agreed(composer: &Composer<'_>, survey: &Survey<'_>, id: &str) -> Vec<Block> {
    let lang = lang_of(composer.exchange);
    let day = survey.meetings.last().and_then(|meeting| meeting.digest.day);
    let own = survey.agreements.iter().filter(|it| it.task.sites.iter().any(|site| site.value == id));
    let row = |it: &crate::digest::Agreement<'_>| {
        let state = match (it.task.state, day.map(|day| deadline(it, day))) {
            (FollowUpState::Done, _) => "dossier-done",
            (FollowUpState::Dropped, _) => "dossier-dropped",
            (FollowUpState::Open, Some(Deadline::Over)) => "dossier-overdue",
            (FollowUpState::Open, _) => "dossier-still-open",
        };
        let due = it.task.due.as_ref().map(|due| until(&due.value.to_string(), lang)).unwrap_or_default();
        let mut became = text(&composer.label(state));
        if let Some(outcome) = &it.task.outcome {
            became.push(Inline::Text(": ".to_owned()));
            became.extend(plain(outcome));
        }
        vec![plain(&it.task.what), text(&due), became]
    };
    let header = ["what", "due", "site-sheet-became"].map(|label| text(&composer.label(label)));
    titled(composer, "site-sheet-agreed", header.into(), own.map(row).collect())
}

/// What it said at an exchange, in its own words.
fn said(composer: &Composer<'_>, survey: &Survey<'_>, exchange: &Exchange, report: &Report) -> Vec<Block> {
    let heading = |level, words: &str| Block::Heading { level, text: text(words), id: None };
    if report.statements().next().is_none() {
        return Vec::new();
    }
    let mut body = vec![heading(3, &called(exchange, survey))];
    for kind in KINDS {
        let items: Vec<_> = (report.statements())
            .filter(|(of, _)| *of == kind)
            .map(|(_, statement)| item(plain(&statement.text)))
            .collect();
        if !items.is_empty() {
            body.push(heading(4, &composer.label(&format!("reports-{}", kind_name(kind)))));
            body.push(bullets(items));
        }
    }
    body
}

fn titled(composer: &Composer<'_>, label: &str, header: Vec<Inlines>, rows: Vec<Vec<Inlines>>) -> Vec<Block> {
    let title = text(&composer.label(label));
    if rows.is_empty() { Vec::new() } else { vec![Block::Table(Table::new(header, rows).titled(title))] }
}

fn text(text: &str) -> Inlines {
    if text.is_empty() { Inlines::new() } else { vec![Inline::Text(text.to_owned())] }
}
