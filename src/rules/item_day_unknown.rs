//! `item-day-unknown`: an agenda item on a day that the exchange does not have.

use super::context::{Found, Rule, RuleContext};
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "item-day-unknown", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let event = &context.exchange.event;
    let days = event.value.days.len();
    for day in event.value.agenda.iter().filter_map(|item| item.day.as_ref()) {
        if usize::try_from(day.value).is_ok_and(|number| number > days) {
            found.add(&event.file, day.place, [("day", day.value.into()), ("days", days.into())]);
        }
    }
}
