//! `organisation-not-valid`: an organisation that had no name on that day.

use super::context::{Found, Rule, RuleContext};
use crate::digest::{Period, valid_on};
use crate::model::OrganisationName;
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "organisation-not-valid", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let event = &context.exchange.event;
    for id in event.value.guests.iter().filter_map(|guest| guest.organisation.as_ref()) {
        let all = &context.exchange.programme.value.organisations;
        let Some(organisation) = all.iter().find(|known| known.id.value == id.value) else { continue };
        let holds = |name: &OrganisationName| {
            valid_on(Period::new(name.from.as_ref(), name.until.as_ref()), context.digest.day)
        };
        if !organisation.names.iter().any(holds) {
            found.add(&event.file, id.place, [("id", (&id.value).into())]);
        }
    }
}
