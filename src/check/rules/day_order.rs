//! `day-order`: days that are not in order, or one of them twice.

use crate::check::{Desk, Found, Rule};
use crate::diag::Severity;

pub(super) const RULE: Rule = Rule { id: "day-order", severity: Severity::Error, run };

fn run(desk: &Desk<'_>, found: &mut Found) {
    let event = &desk.exchange.event;
    for pair in event.value.days.windows(2) {
        let [one, next] = pair else { continue };
        let days = one.date.value.day().zip(next.date.value.day());
        if days.is_some_and(|(one, next)| next <= one) {
            found.add(&event.file, next.date.place, [("date", next.date.value.to_string().into())]);
        }
    }
}
