//! `attendance-adds-up`: groups that do not add up to the total, or names that are more or fewer than their group has.

use super::context::{Found, Rule, RuleContext};
use crate::model::{Attendant, Group, Presence};
use diagnostics::{Arg, Severity};

pub(super) const RULE: Rule = Rule { id: "attendance-adds-up", severity: Severity::Hint, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let event = &context.exchange.event;
    let Some(attendance) = &event.value.attendance else { return };
    let counts: Option<Vec<u32>> = attendance
        .groups
        .iter()
        .map(|group| group.count.as_ref().map(|count| count.value).or_else(|| named(group)))
        .collect();
    let sum = counts.map(|counts| counts.iter().fold(0_u32, |sum, count| sum.saturating_add(*count)));
    // Those who are listed in no group may belong to one, or not.
    let is_whole = !attendance.groups.is_empty() && attendance.people.is_empty();
    if let (Some(total), Some(sum), true) = (&attendance.total, sum, is_whole)
        && total.value != sum
    {
        found.add(&event.file, total.place, args("total", "", sum, total.value));
    }
    let came = attendance.everyone().filter(|person| is_there(person)).count();
    let came = u32::try_from(came).unwrap_or(u32::MAX);
    if let Some(total) = attendance.total.as_ref().filter(|total| came > total.value) {
        found.add(&event.file, total.place, args("people", "", came, total.value));
    }
    for group in &attendance.groups {
        let (Some(count), Some(named)) = (&group.count, named(group)) else { continue };
        // Often only some of a group are known by name; more than it has cannot be, and one or two missing were forgotten.
        let is_short =
            named < count.value && count.value <= MOST_FORGOTTEN.saturating_add(named) && named > 0;
        if named > count.value || is_short {
            found.add(&event.file, count.place, args("group", group.name.as_str(), named, count.value));
        }
    }
}

fn args(what: &'static str, group: &str, sum: u32, said: u32) -> [(&'static str, Arg); 4] {
    [("what", what.into()), ("group", group.into()), ("sum", sum.into()), ("said", said.into())]
}

/// So many names fewer than a group has are told; of a large one, hardly anybody is named.
const MOST_FORGOTTEN: u32 = 2;

/// How many of a group that were there are named; none where nobody listed names.
fn named(group: &Group) -> Option<u32> {
    let came = |people: &Vec<Attendant>| people.iter().filter(|person| is_there(person)).count();
    group.people.as_ref().map(|people| u32::try_from(came(people)).unwrap_or(u32::MAX))
}

fn is_there(person: &Attendant) -> bool {
    matches!(person.attendance(), Presence::Present | Presence::Partly)
}
