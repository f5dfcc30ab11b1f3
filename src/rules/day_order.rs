//! `day-order`: days that are not in order, or one of them twice.

use super::context::{Found, Rule, RuleContext};
use crate::digest::{begins, ends};
use crate::model::When;
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "day-order", severity: Severity::Error, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let event = &context.exchange.event;
    for pair in event.value.days.windows(2) {
        let [one, next] = pair else { continue };
        if is_not_after(&next.date.value, &one.date.value) {
            found.add(&event.file, next.date.place, [("date", next.date.value.to_string().into())]);
        }
    }
}

/// Tells whether `next` is no later time than `one`; a month holds its days, and two days without years may lie in two of them.
fn is_not_after(next: &When, one: &When) -> bool {
    next == one || begins(next).zip(ends(one)).is_some_and(|(next, one)| next <= one)
}
