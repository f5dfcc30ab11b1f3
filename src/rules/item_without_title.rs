//! `item-without-title`: an item without a title, and keys of it that only an agenda would print.

use super::context::{Found, Rule, RuleContext};
use super::refer::item_place;
use crate::model::AgendaItem;
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "item-without-title", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let event = &context.exchange.event;
    for item in event.value.agenda.iter().filter(|item| item.announced && item.title.is_none()) {
        let keys = keys_of_the_agenda(item);
        if !keys.is_empty() {
            let args = [("count", keys.len().into()), ("keys", keys.join(", ").into())];
            found.add(&event.file, item_place(item), args);
        }
    }
}

/// The keys of an item that stand in the agenda and nowhere else.
fn keys_of_the_agenda(item: &AgendaItem) -> Vec<&'static str> {
    let keys = [
        ("kind", item.kind.is_some()),
        ("start", item.start.is_some()),
        ("end", item.end.is_some()),
        ("items", !item.items.is_empty()),
    ];
    keys.into_iter().filter(|(_, is_typed)| *is_typed).map(|(key, _)| key).collect()
}
