//! `registration-day-unknown`: somebody registered for a day that the exchange does not have.

use crate::check::{Desk, Found, Rule};
use crate::diag::Severity;
use crate::digest::is_on;

pub(super) const RULE: Rule = Rule { id: "registration-day-unknown", severity: Severity::Warning, run };

fn run(desk: &Desk<'_>, found: &mut Found) {
    let days = &desk.exchange.event.value.days;
    for report in &desk.exchange.reports {
        let comers = report.value.registration.iter().flat_map(|registration| &registration.people);
        for on in comers.flat_map(|comer| &comer.days) {
            if !days.iter().any(|day| is_on(&on.value, &day.date.value)) {
                found.add(&report.file, on.place, [("day", on.value.to_string().into())]);
            }
        }
    }
}
