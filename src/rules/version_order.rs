//! `version-order`: versions of a record whose numbers or dates are not in order, or stand twice.

use super::context::{Found, Rule, RuleContext};
use crate::digest::{begins, ends};
use crate::model::Version;
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "version-order", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let event = &context.exchange.event;
    for pair in event.value.versions.windows(2) {
        let [one, next] = pair else { continue };
        let numbers = numbers(one).zip(numbers(next));
        let is_same = one.number.value.trim() == next.number.value.trim();
        let dates = begins(&one.date.value).zip(ends(&next.date.value));
        let (place, what) = if is_same || numbers.is_some_and(|(one, next)| next <= one) {
            (next.number.place, "number")
        } else if dates.is_some_and(|(one, next)| next < one) {
            (next.date.place, "date")
        } else {
            continue;
        };
        let number = |version: &Version| version.number.value.as_str().into();
        found.add(
            &event.file,
            place,
            [("what", what.into()), ("number", number(next)), ("before", number(one))],
        );
    }
}

/// `1.10` is later than `1.9`; none of what is no number.
fn numbers(version: &Version) -> Option<Vec<u32>> {
    version.number.value.trim().split('.').map(|part| part.parse().ok()).collect()
}
