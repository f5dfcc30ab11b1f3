//! `item-without-part`: agenda items that are announced but told nowhere, all in one finding: of some, nothing need be said.

use crate::check::{Desk, Found, Rule};
use crate::diag::Severity;
use crate::exchange::{ItemKind, Text};

pub(super) const RULE: Rule = Rule { id: "item-without-part", severity: Severity::Hint, run };

fn run(desk: &Desk<'_>, found: &mut Found) {
    let event = &desk.exchange.event;
    let tells_of = |id: &str| {
        event.value.agenda.iter().any(|item| item.section.as_ref().is_some_and(|section| section.value == id))
    };
    let silent = event.value.agenda.iter().filter(|item| {
        item.parts.is_empty()
            && item.section.is_none()
            && !matches!(item.kind, Some(ItemKind::Break | ItemKind::Meal))
            && !item.id.as_ref().is_some_and(|id| tells_of(id.as_str()))
    });
    let titles: Vec<&Text> = silent.filter_map(|item| item.title.as_ref()).collect();
    let Some(first) = titles.first() else { return };
    let names: Vec<&str> = titles.iter().map(|title| title.as_str()).collect();
    found.add(
        &event.file,
        first.place,
        [("count", titles.len().into()), ("titles", names.join("; ").into())],
    );
}
