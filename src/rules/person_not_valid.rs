//! `person-not-valid`: a person none of whose roles holds on that day.

use super::context::{Found, Rule, RuleContext};
use super::refer::people;
use crate::digest::{Period, valid_on};
use crate::model::Affiliation;
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "person-not-valid", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    for reference in people(context) {
        let all = &context.exchange.programme.value.people;
        let Some(person) = all.iter().find(|person| person.id.value == reference.id.value) else { continue };
        let holds = |role: &Affiliation| {
            valid_on(Period::new(role.from.as_ref(), role.until.as_ref()), context.digest.day)
        };
        if !person.roles.is_empty() && !person.roles.iter().any(holds) {
            found.add(reference.file, reference.id.place, [("name", (&person.name.value).into())]);
        }
    }
}
