//! `deadline-without-day`: a deadline that names no day, so that nobody can count down to it.

use super::context::{Found, Rule, RuleContext};
use crate::model::When;
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "deadline-without-day", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let event = &context.exchange.event;
    if let Some(deadline) = event.value.deadline.as_ref().filter(|deadline| deadline.value.day().is_none()) {
        let what = if matches!(deadline.value, When::DayOfYear { .. }) { "year" } else { "day" };
        found.add(&event.file, deadline.place, [("what", what.into())]);
    }
}
