//! `folder-date-differs`: a folder that is named after another day than the exchange.

use crate::check::{Desk, Found, Rule};
use crate::diag::Severity;
use crate::exchange::When;

pub(super) const RULE: Rule = Rule { id: "folder-date-differs", severity: Severity::Warning, run };

fn run(desk: &Desk<'_>, found: &mut Found) {
    let event = &desk.exchange.event;
    let Some(day) = event.value.days.first() else { return };
    let named = desk.exchange.id.get(..10).map(When::parse).and_then(|when| when.day());
    if let (Some(named), Some(date)) = (named, day.date.value.day())
        && named != date
    {
        let args = [("folder", named.to_string().into()), ("date", date.to_string().into())];
        found.add(&event.file, day.date.place, args);
    }
}
