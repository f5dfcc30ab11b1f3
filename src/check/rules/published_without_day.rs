//! `published-without-day`: a record that is published, but does not say since when.

use crate::check::{Desk, Found, Rule};
use crate::diag::{Place, Severity};
use crate::exchange::Status;

pub(super) const RULE: Rule = Rule { id: "published-without-day", severity: Severity::Warning, run };

fn run(desk: &Desk<'_>, found: &mut Found) {
    let event = &desk.exchange.event;
    let signed = event.value.sign_off.as_ref().is_some_and(|sign_off| sign_off.month.is_some());
    // Of an old record of which not even the authors are known, nobody knows the day either.
    let can_be_known = !signed && !event.value.authors.is_empty();
    if event.value.status == Status::Published && event.value.published.is_none() && can_be_known {
        found.add(&event.file, Place::default(), []);
    }
}
