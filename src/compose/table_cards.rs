//! Table cards (Tischkarten): a card for each theme table, to be folded and stood up: its number, its theme, and who leads the talk. In PDF each is
//! a sheet of A4 that says it on both halves, one of them upside down, as its layout says; other formats say it once.

use super::composer::{Composer, Composing, Days};
use super::kind::Kind;
use crate::facts::PersonFact;
use diagnostics::Severity;
use document::{Block, Document, Inline, Section};
use serde_json::json;

/// A section a table.
pub(super) const KIND: Kind = Kind {
    name: "table-cards",
    german: "tischkarten",
    is_before: true,
    is_internal: false,
    least: Severity::Error,
    ahead: &[],
    labels: &["table-cards-table", "table-cards-led-by"],
    compose: |composer| Ok((document(composer)?, sections(composer)?)),
};

fn document(composer: &mut Composer<'_>) -> Composing<Document> {
    let mut document = composer.head(composer.label("kind"), Days::Brief)?;
    document.facts.clear();
    let is_empty = composer.facts.tables.is_empty();
    document.opening =
        composer.speech(if is_empty { "table-cards-none" } else { "table-cards-note" }, &[])?;
    Ok(document)
}

fn sections(composer: &mut Composer<'_>) -> Composing<Vec<Section>> {
    let mut sections = Vec::new();
    for table in &composer.facts.tables {
        let given = [("table", json!(table)), ("same_minutes", json!(null))];
        let title = composer.line("table-heading", &given)?.unwrap_or_default();
        let who: Vec<&str> =
            table.moderators.iter().map(|person: &PersonFact| person.name.as_str()).collect();
        let led_by = format!("{}: {}", composer.label("table-cards-led-by"), who.join(", "));
        let body = (!who.is_empty()).then(|| Block::Paragraph(vec![Inline::Text(led_by)]));
        let id = format!("table-{}", table.number);
        sections.push(Section { id, title, byline: None, body: body.into_iter().collect() });
    }
    Ok(sections)
}
