//! `item-without-part`: an agenda item that is announced but told nowhere.

use crate::check::{Desk, Found, Rule};
use crate::diag::Severity;
use crate::exchange::ItemKind;

pub(super) const RULE: Rule = Rule { id: "item-without-part", severity: Severity::Warning, run };

fn run(desk: &Desk<'_>, found: &mut Found) {
    let event = &desk.exchange.event;
    let tells_of = |id: &str| {
        event.value.agenda.iter().any(|item| item.section.as_ref().is_some_and(|section| section.value == id))
    };
    for item in &event.value.agenda {
        let told = !item.parts.is_empty()
            || item.section.is_some()
            || item.kind == ItemKind::Break
            || item.kind == ItemKind::Meal
            || item.id.as_ref().is_some_and(|id| tells_of(id.as_str()));
        if let (false, Some(title)) = (told, &item.title) {
            found.add(&event.file, title.place, [("title", (&title.value).into())]);
        }
    }
}
