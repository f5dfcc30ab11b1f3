//! `attendant-without-name`: an entry of attendance with neither a name nor a person.

use super::context::{Found, Rule, RuleContext};
use crate::model::{Attendance, Attendant};
use diagnostics::{Place, Severity};

pub(super) const RULE: Rule = Rule { id: "attendant-without-name", severity: Severity::Error, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let event = &context.exchange.event;
    let nameless = |person: &&Attendant| person.person.is_none() && person.name.as_str().is_empty();
    for person in event.value.attendance.iter().flat_map(Attendance::everyone).filter(nameless) {
        found.add(&event.file, attendant_place(person), []);
    }
}

/// Where somebody stands in a list of attendance: at the first of the values that have a place.
fn attendant_place(person: &Attendant) -> Place {
    let texts = [&person.person, &person.id, &person.role, &person.organisation].into_iter().flatten();
    texts
        .map(|text| text.place)
        .chain([person.name.place])
        .filter(|place| place.line > 0)
        .min()
        .unwrap_or_default()
}
