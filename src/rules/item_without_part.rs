//! `item-without-part`: agenda items that are announced but told nowhere, all in one diagnostic: of some, nothing need be said.

use super::context::{Found, Rule, RuleContext};
use crate::model::{ItemKind, RecordLayout, Status, Text};
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "item-without-part", severity: Severity::Hint, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let event = &context.exchange.event;
    // In minutes the heading alone says that there was nothing; of what is only announced, nothing can be told yet.
    if event.value.status == Status::Announced || context.exchange.layout() == RecordLayout::Minutes {
        return;
    }
    let tells_of = |id: &str| {
        event.value.agenda.iter().any(|item| item.section.as_ref().is_some_and(|section| section.value == id))
    };
    let agreed: Vec<usize> = event.value.all_follow_ups().filter_map(|(item, _)| item).collect();
    let silent = event.value.agenda.iter().enumerate().filter(|(index, item)| {
        item.parts.is_empty()
            && !agreed.contains(index)
            && item.section.is_none()
            && !matches!(item.kind, Some(ItemKind::Break | ItemKind::Meal))
            && !item.id.as_ref().is_some_and(|id| tells_of(id.as_str()))
    });
    let titles: Vec<&Text> = silent.filter_map(|(_, item)| item.title.as_ref()).collect();
    let Some(first) = titles.first() else { return };
    let names: Vec<&str> = titles.iter().map(|title| title.as_str()).collect();
    found.add(
        &event.file,
        first.place,
        [("count", titles.len().into()), ("titles", names.join("; ").into())],
    );
}
