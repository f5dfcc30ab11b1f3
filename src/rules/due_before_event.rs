//! `due-before-event`: what was due, promised or put off until a time before the exchange.

use super::context::{Found, Rule, RuleContext, part_dates, promised};
use crate::digest::ends;
use crate::model::When;
use crate::texts::{month, tokens};
use chrono::NaiveDate;
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "due-before-event", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let event = &context.exchange.event;
    let Some(first) = event.value.days.iter().filter_map(|day| day.date.value.day()).min() else { return };
    // What an earlier exchange agreed may well have been due before this one.
    let new = event.value.all_follow_ups().filter(|(_, task)| task.from.is_none());
    let tasks = new.filter_map(|(_, task)| task.due.as_ref());
    let parts = context.parts().flat_map(part_dates).chain(event.value.annexes.iter().flat_map(promised));
    for due in tasks.chain(parts) {
        if last_day(&due.value).is_some_and(|last| last < first) {
            found.add(&event.file, due.place, [("due", due.value.to_string().into())]);
        }
    }
}

/// Gives the last day that is meant; words count where they end in a month and a year, or in a year.
pub fn last_day(due: &When) -> Option<NaiveDate> {
    let When::Words(words) = due else { return ends(due) };
    let tokens = tokens(words);
    let (year, before) = tokens.split_last()?;
    let year =
        year.number().filter(|year| (1900..2200).contains(year)).and_then(|year| i32::try_from(year).ok())?;
    match before.last().and_then(|token| month(token.text)) {
        Some(month) => ends(&When::Month { year, month }),
        None => ends(&When::Year(year)),
    }
}
