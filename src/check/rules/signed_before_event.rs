//! `signed-before-event`: a record that was signed before the exchange took place.

use crate::check::{Desk, Found, Rule};
use crate::diag::Severity;
use crate::digest::ends;

pub(super) const RULE: Rule = Rule { id: "signed-before-event", severity: Severity::Warning, run };

fn run(desk: &Desk<'_>, found: &mut Found) {
    let event = &desk.exchange.event;
    let first = event.value.days.iter().filter_map(|day| day.date.value.day()).min();
    let month = event.value.sign_off.as_ref().and_then(|sign_off| sign_off.month.as_ref());
    if let (Some(month), Some(first)) = (month, first)
        && ends(&month.value).is_some_and(|signed| signed < first)
    {
        found.add(&event.file, month.place, [("month", month.value.to_string().into())]);
    }
}
