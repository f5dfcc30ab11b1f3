//! `person-not-valid`: a person none of whose roles holds on that day.

use crate::check::refer::people;
use crate::check::{Desk, Found, Rule};
use crate::diag::Severity;
use crate::digest::{Period, valid_on};
use crate::exchange::Affiliation;

pub(super) const RULE: Rule = Rule { id: "person-not-valid", severity: Severity::Warning, run };

fn run(desk: &Desk<'_>, found: &mut Found) {
    for reference in people(desk) {
        let all = &desk.exchange.programme.value.people;
        let Some(person) = all.iter().find(|person| person.id.value == reference.id.value) else { continue };
        let holds = |role: &Affiliation| {
            valid_on(Period::new(role.from.as_ref(), role.until.as_ref()), desk.digest.day)
        };
        if !person.roles.is_empty() && !person.roles.iter().any(holds) {
            found.add(reference.file, reference.id.place, [("name", (&person.name.value).into())]);
        }
    }
}
