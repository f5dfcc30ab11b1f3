//! `next-before-event`: a next exchange that lies before this one.

use super::context::{Found, Rule, RuleContext};
use crate::digest::ends;
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "next-before-event", severity: Severity::Error, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let event = &context.exchange.event;
    let last = event.value.days.iter().filter_map(|day| day.date.value.day()).max();
    for date in event.value.next.iter().filter_map(|next| next.date.as_ref()) {
        if ends(&date.value).zip(last).is_some_and(|(next, last)| next <= last) {
            found.add(&event.file, date.place, [("date", date.value.to_string().into())]);
        }
    }
}
