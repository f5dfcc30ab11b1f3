//! `registration-day-unknown`: somebody registered for a day that the exchange does not have.

use super::context::{Found, Rule, RuleContext};
use crate::digest::is_on;
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "registration-day-unknown", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let days = &context.exchange.event.value.days;
    for report in &context.exchange.reports {
        let comers = report.value.registration.iter().flat_map(|registration| &registration.people);
        for on in comers.flat_map(|comer| &comer.days) {
            if !days.iter().any(|day| is_on(&on.value, &day.date.value)) {
                found.add(&report.file, on.place, [("day", on.value.to_string().into())]);
            }
        }
    }
}
