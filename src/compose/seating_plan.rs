//! The seating plan (Sitzplan): who sits where, by family name, to hang up at the door.
//! It says names, sites and tables, and nothing of why somebody sits there.

use super::composer::{Composer, Composing, Days};
use super::kind::Kind;
use super::names::{by_family_name, site_name};
use crate::digest::{SeatGuest, Seated, seated};
use crate::facts::lang_of;
use diagnostics::Severity;
use document::{Document, Inline, Inlines, Section};
use german_text::{Collation, Order};

/// One table: everybody who comes, with the number and the theme of their table.
pub(super) const KIND: Kind = Kind {
    name: "seating-plan",
    german: "sitzplan",
    is_before: true,
    is_internal: false,
    least: Severity::Error,
    ahead: &[],
    labels: &[
        "seating-plan",
        "seating-name",
        "seating-site",
        "seating-table",
        "seating-ask",
        "table-seating",
    ],
    compose: |composer| Ok((document(composer)?, sections(composer))),
};

fn document(composer: &mut Composer<'_>) -> Composing<Document> {
    let mut document = composer.head(composer.label("kind"), Days::Brief)?;
    // Whoever stands before it knows where it is: the names need the room.
    document.facts.clear();
    let seated = seated(composer.exchange, composer.digest);
    let is_empty = seated.held.iter().all(Option::is_none);
    document.opening =
        composer.speech(if is_empty { "seating-plan-none" } else { "seating-plan-note" }, &[])?;
    Ok(document)
}

fn sections(composer: &Composer<'_>) -> Vec<Section> {
    let seated = seated(composer.exchange, composer.digest);
    if seated.held.iter().all(Option::is_none) {
        return Vec::new();
    }
    let mut rows: Vec<(String, Vec<Inlines>)> =
        seated.guests.iter().enumerate().map(|(place, guest)| row(composer, &seated, place, guest)).collect();
    Collation::new(lang_of(composer.exchange), Order::Names).sort(&mut rows, |(name, _)| name);
    let rows = rows.into_iter().map(|(_, row)| row).collect();
    let columns = ["seating-name", "seating-site", "seating-table"];
    vec![Section {
        id: "seats".to_owned(),
        title: text(&composer.label("seating-plan")),
        byline: None,
        body: vec![composer.table("table-seating", &columns, rows)],
    }]
}

/// The name by which a guest is found, and their row.
fn row(composer: &Composer<'_>, seated: &Seated, place: usize, guest: &SeatGuest) -> (String, Vec<Inlines>) {
    let site = guest.site.as_deref().map(|id| site_name(composer, id)).unwrap_or_default();
    let name = guest.name.as_deref().map_or_else(|| site.clone(), by_family_name);
    let table = seated.table(place).and_then(|table| composer.facts.tables.get(table));
    let table = table.map_or_else(
        || text(&composer.label("seating-ask")),
        |table| {
            let mut cell = vec![Inline::Strong(text(&table.label))];
            if let Some(title) = &table.title {
                cell.push(Inline::Text(format!(" {title}")));
            }
            cell
        },
    );
    (name.clone(), vec![text(&name), if guest.name.is_some() { text(&site) } else { Inlines::new() }, table])
}

fn text(text: &str) -> Inlines {
    if text.is_empty() { Inlines::new() } else { vec![Inline::Text(text.to_owned())] }
}
