//! The handover (Übergabe), for the office: how the exchange stands, what is still to be decided, what was decided and why, and what comes next.
//! It is for a colleague who takes over and has only the files.

use super::composer::{Composer, Composing, Days, bullets, filled_table, item};
use super::kind::Kind;
use super::names::site_name;
use super::phrases::date_in_words;
use crate::digest::{Filed, Placement, registrations, statements};
use crate::facts::{FollowUpFact, lang_of};
use crate::model::{AgendaItem, ItemKind, Status};
use diagnostics::Severity;
use document::{Block, Document, Figure, Inline, Inlines, Section};
use german_text::list;
use serde_json::json;

/// How the exchange stands, for who takes over.
pub(super) const KIND: Kind = Kind {
    name: "handover",
    german: "übergabe",
    is_before: true,
    is_internal: true,
    least: Severity::Error,
    ahead: &[],
    labels: &[
        "handover-stand",
        "handover-what",
        "handover-how",
        "handover-state",
        "handover-draft",
        "handover-announced",
        "handover-agreed",
        "handover-published",
        "handover-deadline",
        "handover-reports",
        "handover-missing",
        "handover-statements",
        "handover-placed",
        "handover-aside",
        "handover-internal",
        "handover-open",
        "handover-registered",
        "handover-tables",
        "handover-untold",
        "handover-flipcharts",
        "handover-flipchart",
        "handover-proposed",
        "handover-follow-ups",
        "what",
        "who",
        "due",
        "reports-aside",
        "reports-reason",
        "reports-undecided",
        "internal",
    ],
    compose: |composer| Ok((document(composer)?, sections(composer))),
};

fn document(composer: &mut Composer<'_>) -> Composing<Document> {
    let mut document = composer.head(composer.label("kind"), Days::Brief)?;
    let internal = Some(composer.label("internal"));
    document.opening = composer.speech("handover-note", &[])?;
    document.opening.extend(composer.speech("handover-next", &[("step", json!(next_step(composer)))])?);
    Ok(Document { draft_mark: internal.clone(), state: internal, ..document })
}

/// What is to be done first.
fn next_step(composer: &Composer<'_>) -> &'static str {
    let exchange = composer.exchange;
    let is_open = statements(exchange).iter().any(|filed| filed.placement == Placement::Open);
    match exchange.event.value.status {
        Status::Draft | Status::Announced if composer.digest.missing(exchange).next().is_some() => "reports",
        Status::Draft | Status::Announced if is_open => "merge",
        Status::Announced if exchange.tables.is_empty() => "seat",
        Status::Draft | Status::Announced => "agree",
        Status::Agreed => "publish",
        Status::Published => "done",
    }
}

fn sections(composer: &Composer<'_>) -> Vec<Section> {
    let filed = statements(composer.exchange);
    let parts = [
        ("stand", "handover-stand", vec![stand(composer, &filed)]),
        ("open", "reports-undecided", lines(open(composer, &filed))),
        ("proposed", "handover-proposed", lines(proposed(composer, &filed))),
        ("aside", "reports-aside", lines(aside(composer, &filed))),
        ("untold", "handover-untold", lines(untold(composer))),
        ("flipcharts", "handover-flipcharts", flipcharts(composer)),
        ("agreed", "handover-follow-ups", follow_ups(composer)),
    ];
    let is_said = |(.., body): &(&str, &str, Vec<Block>)| !body.is_empty();
    let section = |(id, title, body): (&str, &str, Vec<Block>)| Section {
        id: id.to_owned(),
        title: text(&composer.label(title)),
        byline: None,
        body,
    };
    parts.into_iter().filter(is_said).map(section).collect()
}

/// The figures of the exchange, a row each.
fn stand(composer: &Composer<'_>, filed: &[Filed<'_>]) -> Block {
    let exchange = composer.exchange;
    let event = &exchange.event.value;
    let state = match event.status {
        Status::Draft => "handover-draft",
        Status::Announced => "handover-announced",
        Status::Agreed => "handover-agreed",
        Status::Published => "handover-published",
    };
    let sites = &exchange.programme.value.sites;
    let missing = composer.digest.missing(exchange).filter_map(|place| sites.get(place));
    let missing: Vec<&str> = missing.map(|site| site.name.as_str()).collect();
    let count = |placement: Placement| filed.iter().filter(|one| one.placement == placement).count();
    let comers = registrations(exchange, composer.digest).people;
    let figures = |number: usize| number.to_string();
    let words = |typed: &str| date_in_words(typed, lang_of(exchange));
    let rows = [
        ("handover-state", composer.label(state)),
        (
            "handover-deadline",
            event.deadline.as_ref().map(|day| words(&day.value.to_string())).unwrap_or_default(),
        ),
        ("handover-reports", figures(exchange.reports.len())),
        ("handover-missing", list(&missing, lang_of(exchange))),
        ("handover-statements", figures(filed.len())),
        ("handover-placed", figures(count(Placement::Placed))),
        ("handover-aside", figures(count(Placement::Aside))),
        ("handover-internal", figures(count(Placement::Internal))),
        ("handover-open", figures(count(Placement::Open))),
        ("handover-registered", figures(comers)),
        ("handover-tables", figures(exchange.tables.len())),
    ];
    let rows: Vec<Vec<Inlines>> = rows
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(label, value)| vec![text(&composer.label(label)), text(&value)])
        .collect();
    composer.table("handover-stand", &["handover-what", "handover-how"], rows)
}

/// Statements of which nobody has decided.
fn open(composer: &Composer<'_>, filed: &[Filed<'_>]) -> Vec<Inlines> {
    let open = filed.iter().filter(|one| one.placement == Placement::Open);
    open.map(|one| said(composer, one)).collect()
}

/// Statements that their site has filed anew since the office edited them.
fn proposed(composer: &Composer<'_>, filed: &[Filed<'_>]) -> Vec<Inlines> {
    filed.iter().filter(|one| one.statement.proposed.is_some()).map(|one| said(composer, one)).collect()
}

/// What was set aside, with the reason.
fn aside(composer: &Composer<'_>, filed: &[Filed<'_>]) -> Vec<Inlines> {
    let (file, all) = (&composer.exchange.findings.file, composer.exchange.findings.value.aside.iter());
    all.map(|aside| {
        let of = filed.iter().find(|one| one.statement.id.value == aside.id.value);
        let mut line = of.map_or_else(|| composer.typed(file, &aside.id), |one| said(composer, one));
        line.extend(text(&format!(" – {}: ", composer.label("reports-reason"))));
        line.extend(composer.typed(file, &aside.reason));
        line
    })
    .collect()
}

/// Items of the agenda of which nothing is told yet.
fn untold(composer: &Composer<'_>) -> Vec<Inlines> {
    let is_pause = |item: &AgendaItem| matches!(item.kind, Some(ItemKind::Break | ItemKind::Meal));
    let is_untold =
        |item: &&AgendaItem| item.parts.is_empty() && item.follow_ups.is_empty() && !is_pause(item);
    let items = composer.exchange.event.value.agenda.iter().filter(is_untold);
    let titles = items.filter_map(|item| item.title.as_ref().or(item.heading.as_ref()));
    titles.map(|title| composer.event_text(title)).collect()
}

/// Photos of flipcharts whose text is still to be typed, each with its file and its table.
fn flipcharts(composer: &Composer<'_>) -> Vec<Block> {
    let alt = composer.label("handover-flipchart");
    let mut figures = Vec::new();
    for table in &composer.exchange.tables {
        let number = table.value.number.value.to_string();
        let title = table.value.title.as_ref().map(|title| title.as_str());
        for flipchart in table.value.flipcharts.iter().filter(|flipchart| !flipchart.typed) {
            let caption: Vec<&str> =
                [number.as_str()].into_iter().chain(title).chain([flipchart.file.as_str()]).collect();
            figures.push(Figure {
                file: format!("{}/{}", composer.exchange.id, flipchart.file.value),
                alt: alt.clone(),
                caption: text(&caption.join(" · ")),
                credit: Inlines::new(),
                source: None,
            });
        }
    }
    if figures.is_empty() { Vec::new() } else { vec![Block::Figures(figures)] }
}

fn follow_ups(composer: &Composer<'_>) -> Vec<Block> {
    let lang = lang_of(composer.exchange);
    let open = composer.facts.follow_ups.iter().filter(|task| task.state == "open");
    let row = |task: &FollowUpFact| {
        let who = task.sites.iter().chain(&task.people).chain(&task.who);
        let who: Vec<&str> = who.map(String::as_str).collect();
        vec![
            text(&task.what),
            text(&who.join(", ")),
            text(&date_in_words(task.due.as_deref().unwrap_or_default(), lang)),
        ]
    };
    let rows: Vec<Vec<Inlines>> = open.map(row).collect();
    let header = ["what", "who", "due"].map(|label| composer.label_line(label));
    let caption = composer.label_line("handover-follow-ups");
    if rows.is_empty() { Vec::new() } else { vec![filled_table(caption, &header, &rows)] }
}

/// A statement in its site's words, with its id.
fn said(composer: &Composer<'_>, one: &Filed<'_>) -> Inlines {
    let mut line = text(&format!("{}: ", site_name(composer, one.report.value.site.as_str())));
    line.extend(composer.typed(&one.report.file, &one.statement.text));
    line.extend(text(&format!(" ({})", one.statement.id.as_str())));
    line
}

fn lines(lines: Vec<Inlines>) -> Vec<Block> {
    let items: Vec<_> = lines.into_iter().map(item).collect();
    if items.is_empty() { Vec::new() } else { vec![bullets(items)] }
}

fn text(text: &str) -> Inlines {
    if text.is_empty() { Inlines::new() } else { vec![Inline::Text(text.to_owned())] }
}
