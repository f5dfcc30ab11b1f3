//! `item-number-twice`: two items of the agenda with the same number, of which one was typed.

use super::context::{Found, Rule, RuleContext};
use crate::model::{ItemNumber, item_numbers};
use diagnostics::Severity;
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule { id: "item-number-twice", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let event = &context.exchange.event;
    let items = &event.value.agenda;
    let mut seen: BTreeMap<String, bool> = BTreeMap::new();
    for (item, number) in items.iter().zip(item_numbers(items)) {
        let (number, typed) = match number {
            Some(ItemNumber::Own(own)) => (own.trim().to_owned(), item.number.as_ref()),
            Some(ItemNumber::Counted(counted)) => (counted.to_string(), None),
            None => continue,
        };
        let Some(was_typed) = seen.insert(number.clone(), typed.is_some()) else { continue };
        let title = item.title.as_ref().or(item.heading.as_ref());
        let place = typed.or(title).map(|text| text.place);
        if let Some(place) = place.filter(|_| was_typed || typed.is_some()) {
            found.add(&event.file, place, [("number", number.into())]);
        }
    }
}
