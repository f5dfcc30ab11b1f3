//! `attendance-incomplete`: somebody is registered, and the list of those who came says nothing of them.

use super::context::{Found, Rule, RuleContext};
use super::names::Name;
use crate::digest::comers;
use crate::model::Attendance;
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "attendance-incomplete", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let exchange = context.exchange;
    let event = &exchange.event;
    let Some(attendance) = &event.value.attendance else { return };
    let Some(first) = attendance.people.first().filter(|_| attendance.tells_who_came()) else { return };
    let listed: Vec<Name> = Attendance::everyone(attendance)
        .map(|one| {
            let known = one.person.as_ref().and_then(|id| exchange.person_name(id.as_str()));
            Name::of(known.unwrap_or(one.name.as_str()))
        })
        .collect();
    let is_told = |name: &str| listed.iter().any(|one| one.is(&Name::of(name)));
    let untold: Vec<&str> = comers(exchange)
        .into_iter()
        .map(|comer| comer.person.name.as_str())
        .filter(|name| !is_told(name))
        .collect();
    if untold.is_empty() {
        return;
    }
    let place = if first.name.as_str().is_empty() {
        first.person.as_ref().map_or(first.name.place, |id| id.place)
    } else {
        first.name.place
    };
    found.add(&event.file, place, [("names", untold.join(", ").into())]);
}
