//! `signed-before-event`: a record that was signed before the exchange took place.

use super::context::{Found, Rule, RuleContext};
use crate::digest::ends;
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "signed-before-event", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let event = &context.exchange.event;
    let first = event.value.days.iter().filter_map(|day| day.date.value.day()).min();
    let month = event.value.sign_off.as_ref().and_then(|sign_off| sign_off.month.as_ref());
    if let (Some(month), Some(first)) = (month, first)
        && ends(&month.value).is_some_and(|signed| signed < first)
    {
        found.add(&event.file, month.place, [("month", month.value.to_string().into())]);
    }
}
