//! `attendance-shape`: attendance told in more than one way.

use super::context::{Found, Rule, RuleContext};
use diagnostics::{Place, Severity};

pub(super) const RULE: Rule = Rule { id: "attendance-shape", severity: Severity::Error, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let event = &context.exchange.event;
    let Some(attendance) = &event.value.attendance else { return };
    let ways = [
        attendance.phrase.as_ref().map(|phrase| phrase.place),
        attendance.groups.first().map(|group| group.name.place),
        attendance.people.first().map(|person| person.name.place),
    ];
    let used: Vec<Place> = ways.into_iter().flatten().collect();
    if let [_, second, ..] = used.as_slice() {
        found.add(&event.file, *second, []);
    }
}
