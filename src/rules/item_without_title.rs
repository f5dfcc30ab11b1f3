//! `item-without-title`: an announced agenda item, or one with a section of its own, that is called nothing.

use super::context::{Found, Rule, RuleContext};
use super::refer::item_place;
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "item-without-title", severity: Severity::Error, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let event = &context.exchange.event;
    for (index, item) in event.value.agenda.iter().enumerate() {
        let announced = item.announced && item.title.is_none();
        let own_section = item.section.is_none() && item.title.is_none() && item.heading.is_none();
        if announced || own_section {
            let only = if event.value.agenda.len() == 1 { "yes" } else { "no" };
            found.add(&event.file, item_place(item), [("number", (index + 1).into()), ("only", only.into())]);
        }
    }
}
