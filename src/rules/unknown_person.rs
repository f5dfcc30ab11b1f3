//! `unknown-person`: an id that names nobody in the programme's list of people.

use super::context::{Found, Rule, RuleContext};
use super::refer::{all, pairs, people, unknown};
use crate::model::Attendance;
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "unknown-person", severity: Severity::Error, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let programme = &context.exchange.programme;
    if context.broken.contains(&programme.file) {
        return;
    }
    let known = pairs(&programme.value.people, |person| (&person.id, &person.name));
    let attendance = context.exchange.event.value.attendance.iter();
    let own = attendance
        .flat_map(Attendance::everyone)
        .filter_map(|person| Some((person.id.as_ref()?, &person.name)));
    let everybody: Vec<(&str, &str)> =
        known.iter().copied().chain(own.map(|(id, name)| (id.as_str(), name.as_str()))).collect();
    unknown(people(context), &everybody, found);
    let deputies = programme.value.sites.iter().filter_map(|site| site.deputy.as_ref());
    unknown(all(&programme.file, deputies), &known, found);
}
