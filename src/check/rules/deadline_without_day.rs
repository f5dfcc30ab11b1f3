//! `deadline-without-day`: a deadline that names no day, so that nobody can count down to it.

use crate::check::{Desk, Found, Rule};
use crate::diag::Severity;
use crate::exchange::When;

pub(super) const RULE: Rule = Rule { id: "deadline-without-day", severity: Severity::Warning, run };

fn run(desk: &Desk<'_>, found: &mut Found) {
    let event = &desk.exchange.event;
    if let Some(deadline) = event.value.deadline.as_ref().filter(|deadline| deadline.value.day().is_none()) {
        let what = if matches!(deadline.value, When::DayOfYear { .. }) { "year" } else { "day" };
        found.add(&event.file, deadline.place, [("what", what.into())]);
    }
}
