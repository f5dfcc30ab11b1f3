//! `organisation-not-valid`: an organisation that had no name on that day.

use crate::check::{Desk, Found, Rule};
use crate::diag::Severity;
use crate::digest::{Period, valid_on};
use crate::exchange::OrganisationName;

pub(super) const RULE: Rule = Rule { id: "organisation-not-valid", severity: Severity::Warning, run };

fn run(desk: &Desk<'_>, found: &mut Found) {
    let event = &desk.exchange.event;
    for id in event.value.guests.iter().filter_map(|guest| guest.organisation.as_ref()) {
        let all = &desk.exchange.programme.value.organisations;
        let Some(organisation) = all.iter().find(|known| known.id.value == id.value) else { continue };
        let holds = |name: &OrganisationName| {
            valid_on(Period::new(name.from.as_ref(), name.until.as_ref()), desk.digest.day)
        };
        if !organisation.names.iter().any(holds) {
            found.add(&event.file, id.place, [("id", (&id.value).into())]);
        }
    }
}
