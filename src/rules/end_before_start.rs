//! `end-before-start`: a day, an agenda item or a next exchange that ends before it begins, and not after midnight.

use super::context::{Found, Rule, RuleContext};
use crate::model::{Part, Spanned, TimeOfDay};
use diagnostics::Severity;
use german_text::Clock;

pub(super) const RULE: Rule = Rule { id: "end-before-start", severity: Severity::Warning, run };

/// Longest time that something has gone on which ends after midnight.
const LONGEST_NIGHT: u32 = 12 * 60;

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let event = &context.exchange.event;
    let days = event.value.days.iter().map(|day| (&day.start, &day.end));
    let items = event.value.agenda.iter().map(|item| (&item.start, &item.end));
    let next = event.value.next.iter().map(|next| (&next.start, &next.end));
    let told = context.parts().flat_map(|part| match part {
        Part::Dates(dates) => dates.as_slice(),
        _ => &[],
    });
    let told = told.map(|entry| (&entry.start, &entry.end));
    for (start, end) in days.chain(items).chain(next).chain(told) {
        let (Some(start), Some(end)) = (start, end) else { continue };
        if is_before(start, end) {
            let args = [("start", start.value.to_string().into()), ("end", end.value.to_string().into())];
            found.add(&event.file, end.place, args);
        }
    }
}

fn is_before(start: &Spanned<TimeOfDay>, end: &Spanned<TimeOfDay>) -> bool {
    let (Some(start), Some(end)) = (start.value.clock(), end.value.clock()) else { return false };
    let minutes = |at: Clock| at.hour() * 60 + at.minute();
    end <= start && minutes(end) + 24 * 60 - minutes(start) > LONGEST_NIGHT
}
