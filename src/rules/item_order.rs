//! `item-order`: an item of the agenda that begins before one that stands above it.

use super::context::{Found, Rule, RuleContext};
use super::refer::item_place;
use crate::model::AgendaItem;
use diagnostics::Severity;
use german_text::Clock;
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule { id: "item-order", severity: Severity::Warning, run };

/// Hours in which an evening goes on after midnight.
const NIGHT: u32 = 6;
const EVENING: u32 = 17;

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let event = &context.exchange.event;
    // What no agenda announced stands where it is told.
    let announced = event.value.agenda.iter().filter(|item| item.announced);
    let mut before: BTreeMap<u32, (Clock, &AgendaItem)> = BTreeMap::new();
    for item in announced {
        let Some(start) = item.start.as_ref().and_then(|start| start.value.clock()) else { continue };
        let day = item.day.as_ref().map_or(1, |day| day.value);
        let is_after_midnight = |above: Clock| above.hour() >= EVENING && start.hour() < NIGHT;
        if let Some((above, other)) = before.get(&day)
            && start < *above
            && !is_after_midnight(*above)
        {
            let title = |item: &AgendaItem| {
                item.title
                    .as_ref()
                    .or(item.heading.as_ref())
                    .map(|text| text.value.clone())
                    .unwrap_or_default()
            };
            let args = [
                ("title", title(item).into()),
                ("start", start.to_string().into()),
                ("other", title(other).into()),
                ("above", above.to_string().into()),
            ];
            found.add(&event.file, item.start.as_ref().map_or_else(|| item_place(item), |at| at.place), args);
        }
        before.insert(day, (start, item));
    }
}
