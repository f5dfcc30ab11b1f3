//! `unknown-organisation`: an id that names no organisation of the programme.

use super::Subject;
use super::refer::{all, unknown};
use crate::diag::Finding;

pub(super) fn run(subject: Subject<'_>, findings: &mut Vec<Finding>) {
    let programme = &subject.exchange.programme;
    if subject.broken.contains(&programme.file) {
        return;
    }
    let first_name = |organisation: &'_ crate::exchange::Organisation| {
        organisation.names.first().map(|name| name.name.value.clone())
    };
    let names: Vec<String> = programme
        .value
        .organisations
        .iter()
        .map(|organisation| first_name(organisation).unwrap_or_default())
        .collect();
    let known: Vec<(&str, &str)> = programme
        .value
        .organisations
        .iter()
        .zip(&names)
        .map(|(known, name)| (known.id.as_str(), name.as_str()))
        .collect();
    let event = &subject.exchange.event;
    let guests = event.value.guests.iter().filter_map(|guest| guest.organisation.as_ref());
    let welcomed = event.value.welcome.iter().filter_map(|welcome| welcome.organisation.as_ref());
    let spoke = event.value.agenda.iter().flat_map(|item| &item.organisations);
    let in_event = guests.chain(welcomed).chain(spoke).chain(&event.value.organisers);
    unknown("unknown-organisation", all(&event.file, in_event), &known, findings);
    let roles = programme
        .value
        .people
        .iter()
        .flat_map(|person| &person.roles)
        .filter_map(|role| role.organisation.as_ref());
    let carriers = programme.value.sites.iter().flat_map(|site| &site.carriers);
    unknown("unknown-organisation", all(&programme.file, roles.chain(carriers)), &known, findings);
}
