//! Name badges (Namensschilder): everybody who is registered, and the guests, each with where they come from, their table, and whether they
//! want no photos. In PDF ten stand on a sheet, as its layout says; other formats list them.

use super::composer::{Composer, Composing, Days};
use super::expected::{Expected, expected};
use super::kind::Kind;
use super::names::by_family_name;
use crate::facts::lang_of;
use diagnostics::Severity;
use document::{Block, Document, Inline, Inlines, Section, Table};
use german_text::{Collation, Order};

/// One table with a row for each badge.
pub(super) const KIND: Kind = Kind {
    name: "badges",
    german: "namensschilder",
    is_before: true,
    is_internal: false,
    least: Severity::Error,
    ahead: &[],
    labels: &[
        "badges-name",
        "badges-from",
        "badges-table",
        "badges-photos",
        "badges-no-photos",
        "badges-try",
        "table-badges",
    ],
    compose: |composer| {
        let mut people = expected(composer);
        let collation = Collation::new(lang_of(composer.exchange), Order::Names);
        let mut named: Vec<(String, Expected)> =
            people.drain(..).map(|one| (by_family_name(&one.name), one)).collect();
        collation.sort(&mut named, |(name, _)| name);
        let people: Vec<Expected> = named.into_iter().map(|(_, one)| one).collect();
        Ok((document(composer, people.is_empty())?, sections(composer, &people)))
    },
};

fn document(composer: &mut Composer<'_>, is_empty: bool) -> Composing<Document> {
    let mut document = composer.head(composer.label("kind"), Days::Brief)?;
    document.facts.clear();
    document.opening = composer.speech(if is_empty { "badges-none" } else { "badges-note" }, &[])?;
    Ok(document)
}

/// The layout asks for all four columns, also where one is empty.
fn sections(composer: &Composer<'_>, people: &[Expected]) -> Vec<Section> {
    if people.is_empty() {
        return Vec::new();
    }
    let words = |label: &str| vec![Inline::Text(composer.label(label))];
    let header = ["badges-name", "badges-from", "badges-table", "badges-photos"].map(words).to_vec();
    let rows = people.iter().map(|one| row(composer, one)).collect();
    let table = Table::new(header, rows).titled(words("table-badges"));
    let body = vec![Block::Table(table)];
    vec![Section { id: "badges".to_owned(), title: words("kind"), byline: None, body }]
}

fn row(composer: &Composer<'_>, one: &Expected) -> Vec<Inlines> {
    let table = one.table.and_then(|table| composer.facts.tables.get(table));
    let photos = if one.no_photos { composer.label("badges-no-photos") } else { String::new() };
    vec![
        text(&one.name),
        text(one.from.as_deref().unwrap_or_default()),
        text(table.map(|table| table.label.as_str()).unwrap_or_default()),
        text(&photos),
    ]
}

fn text(text: &str) -> Inlines {
    if text.is_empty() { Inlines::new() } else { vec![Inline::Text(text.to_owned())] }
}
