//! Cards (Karten): every statement in its site's words with a line to write on, for who sorts on a table.
//! They name sites and hold what is internal. They are for the office, and say so on every page.

use super::composer::{Composer, Composing, Days};
use super::kind::Kind;
use crate::digest::{Filed, statements};
use crate::facts::kind_name;
use crate::model::StatementKind;
use diagnostics::Severity;
use document::{Document, Inline, Inlines, Section};

/// One row a statement, kind by kind and within it by work field, to be cut apart.
pub(super) const KIND: Kind = Kind {
    name: "cards",
    german: "karten",
    is_before: false,
    is_internal: true,
    least: Severity::Error,
    ahead: &[],
    labels: &[
        "internal",
        "cards-statement",
        "cards-belongs",
        "reports-success",
        "reports-obstacle",
        "reports-plan",
        "reports-need",
    ],
    compose: |composer| Ok((document(composer)?, sections(composer))),
};

/// Length of the line to write on, in dots by three: about 60 mm. A line of dots stays a line in every format.
const WRITING: usize = 17;

fn document(composer: &mut Composer<'_>) -> Composing<Document> {
    let document = composer.head(composer.label("kind"), Days::Full)?;
    let opening = composer.speech("cards-note", &[])?;
    let internal = Some(composer.label("internal"));
    Ok(Document { draft_mark: internal.clone(), state: internal, opening, ..document })
}

fn sections(composer: &Composer<'_>) -> Vec<Section> {
    let filed = statements(composer.exchange);
    let kinds = [StatementKind::Success, StatementKind::Obstacle, StatementKind::Plan, StatementKind::Need];
    let section = |kind: StatementKind| {
        let mut of_kind: Vec<&Filed<'_>> = filed.iter().filter(|filed| filed.kind == kind).collect();
        of_kind.sort_by_key(|filed| field_of(composer, filed).map_or(usize::MAX, |(place, _)| place));
        let rows: Vec<_> = of_kind.into_iter().map(|filed| card(composer, filed)).collect();
        let label = format!("reports-{}", kind_name(kind));
        (!rows.is_empty()).then(|| Section {
            id: kind_name(kind).to_owned(),
            title: text(&composer.label(&label)),
            byline: None,
            body: vec![composer.table(&label, &["cards-statement", "cards-belongs"], rows)],
        })
    };
    kinds.into_iter().filter_map(section).collect()
}

/// The words of a statement with its site, its field and its id; and a line to write on, below the findings that it is in already.
fn card(composer: &Composer<'_>, filed: &Filed<'_>) -> Vec<Inlines> {
    let id = filed.report.value.site.as_str();
    let site = composer.exchange.programme.value.sites.iter().find(|site| site.id.as_str() == id);
    let internal = filed.statement.internal.then(|| composer.label("internal"));
    let about = [
        Some(site.map_or(id, |site| site.name.as_str()).to_owned()),
        field_of(composer, filed).map(|(_, title)| title),
        Some(filed.statement.id.value.clone()),
        internal,
    ];
    let about: Vec<String> = about.into_iter().flatten().collect();
    let mut words = vec![Inline::Strong(composer.typed(&filed.report.file, &filed.statement.text))];
    words.extend([Inline::LineBreak, Inline::Text(about.join(" · "))]);
    let cited = |cited: &str| cited == filed.statement.id.as_str();
    let findings = composer.exchange.findings.value.findings.iter();
    let placed: Vec<&str> = findings
        .filter(|finding| finding.cited().iter().any(|id| cited(id.as_str())))
        .map(|finding| finding.text.as_str())
        .collect();
    let line = Inline::Text("…".repeat(WRITING));
    let mut room = text(&placed.join("; "));
    if !room.is_empty() {
        room.push(Inline::LineBreak);
    }
    room.extend([Inline::LineBreak, line]);
    vec![words, room]
}

/// The work field of a statement, by its place in the programme and its title.
fn field_of(composer: &Composer<'_>, filed: &Filed<'_>) -> Option<(usize, String)> {
    let id = filed.statement.field.as_ref()?;
    let mut fields = composer.exchange.programme.value.work_fields.iter().enumerate();
    let (place, field) = fields.find(|(_, field)| field.id.value == id.value)?;
    Some((place, field.title.value.clone()))
}

fn text(text: &str) -> Inlines {
    if text.is_empty() { Inlines::new() } else { vec![Inline::Text(text.to_owned())] }
}
