//! `next-without-date`: a next exchange of which neither the day nor the place is known.

use super::context::{Found, Rule, RuleContext};
use diagnostics::{Place, Severity};

pub(super) const RULE: Rule = Rule { id: "next-without-date", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let event = &context.exchange.event;
    for next in event.value.next.iter().filter(|next| !next.says_when_or_where()) {
        let typed = [&next.venue, &next.meeting_point].into_iter().flatten().map(|text| text.place);
        let put_off = next.postponed_from.as_ref().map(|date| date.place);
        let place = typed.chain(put_off).next().unwrap_or_default();
        found.add(&event.file, if place == Place::default() { next_place(context) } else { place }, []);
    }
}

/// Where another of the list stands, if one does: an empty entry has no place of its own.
fn next_place(context: &RuleContext<'_>) -> Place {
    let next = &context.exchange.event.value.next;
    next.iter().find_map(|next| next.date.as_ref().map(|date| date.place)).unwrap_or_default()
}
