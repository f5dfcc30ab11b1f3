//! `next-before-event`: a next exchange that lies before this one.

use crate::check::{Desk, Found, Rule};
use crate::diag::Severity;
use crate::digest::ends;

pub(super) const RULE: Rule = Rule { id: "next-before-event", severity: Severity::Error, run };

fn run(desk: &Desk<'_>, found: &mut Found) {
    let event = &desk.exchange.event;
    let last = event.value.days.iter().filter_map(|day| day.date.value.day()).max();
    for date in event.value.next.iter().filter_map(|next| next.date.as_ref()) {
        if ends(&date.value).zip(last).is_some_and(|(next, last)| next <= last) {
            found.add(&event.file, date.place, [("date", date.value.to_string().into())]);
        }
    }
}
