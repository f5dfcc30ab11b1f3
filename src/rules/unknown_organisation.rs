//! `unknown-organisation`: an id that names no organisation of the programme.

use super::context::{Found, Rule, RuleContext};
use super::refer::{all, unknown};
use crate::model::Organisation;
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "unknown-organisation", severity: Severity::Error, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let programme = &context.exchange.programme;
    if context.broken.contains(&programme.file) {
        return;
    }
    let first_name = |organisation: &'_ Organisation| -> String {
        organisation.names.first().map(|name| name.name.value.clone()).unwrap_or_default()
    };
    let names: Vec<String> = programme.value.organisations.iter().map(first_name).collect();
    let known: Vec<(&str, &str)> = (programme.value.organisations.iter().zip(&names))
        .map(|(known, name)| (known.id.as_str(), name.as_str()))
        .collect();
    let event = &context.exchange.event;
    let guests = event.value.guests.iter().filter_map(|guest| guest.organisation.as_ref());
    let welcomed = event.value.welcome.iter().filter_map(|welcome| welcome.organisation.as_ref());
    let spoke = event.value.agenda.iter().flat_map(|item| &item.organisations);
    let had = event.value.roles.iter().flat_map(|duty| &duty.organisations);
    let in_event = guests.chain(welcomed).chain(spoke).chain(had).chain(&event.value.organisers);
    unknown(all(&event.file, in_event), &known, found);
    let roles = programme.value.people.iter().flat_map(|person| &person.roles);
    let employers = roles.filter_map(|role| role.organisation.as_ref());
    let carriers = programme.value.sites.iter().flat_map(|site| &site.carriers);
    unknown(all(&programme.file, employers.chain(carriers)), &known, found);
}
