//! `published-without-day`: a record that is published, but does not say since when.

use super::context::{Found, Rule, RuleContext};
use crate::model::Status;
use diagnostics::{Place, Severity};

pub(super) const RULE: Rule = Rule { id: "published-without-day", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let event = &context.exchange.event;
    let signed = event.value.sign_off.as_ref().is_some_and(|sign_off| sign_off.month.is_some());
    // Of an old record of which not even the authors are known, nobody knows the day either.
    let can_be_known = !signed && !event.value.authors.is_empty();
    if event.value.status == Status::Published && event.value.published.is_none() && can_be_known {
        found.add(&event.file, Place::default(), []);
    }
}
