//! `unknown-item`: an agenda item that is told in the section of an item that is not there, or that has no section of its own.

use super::context::{Found, Rule, RuleContext};
use super::refer::{all, unknown};
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "unknown-item", severity: Severity::Error, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let event = &context.exchange.event;
    let own_section = event.value.agenda.iter().filter(|item| item.section.is_none());
    let known: Vec<(&str, &str)> = own_section
        .filter_map(|item| {
            item.id.as_ref().map(|id| (id.as_str(), item.title.as_ref().map_or("", |title| title.as_str())))
        })
        .collect();
    let told_in = event.value.agenda.iter().filter_map(|item| item.section.as_ref());
    unknown(all(&event.file, told_in), &known, found);
}
