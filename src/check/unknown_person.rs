//! `unknown-person`: an id that names nobody in the programme's list of people.

use super::Subject;
use super::refer::{all, pairs, unknown};
use crate::diag::Finding;
use crate::exchange::Part;

pub(super) fn run(subject: Subject<'_>, findings: &mut Vec<Finding>) {
    let programme = &subject.exchange.programme;
    if subject.broken.contains(&programme.file) {
        return;
    }
    let known = pairs(&programme.value.people, |person| (&person.id, &person.name));
    let event = &subject.exchange.event;
    let quoted = event.value.agenda.iter().flat_map(|item| &item.parts).filter_map(|part| match part {
        Part::Quote(quote) => quote.by.as_ref(),
        _ => None,
    });
    let in_event = (event.value.authors.iter())
        .chain(event.value.welcome.iter().map(|welcome| &welcome.by))
        .chain(event.value.guests.iter().filter_map(|guest| guest.person.as_ref()))
        .chain(event.value.agenda.iter().flat_map(|item| item.speakers.iter().chain(&item.moderators)))
        .chain(event.value.roles.iter().flat_map(|duty| &duty.people))
        .chain(event.value.versions.iter().map(|version| &version.by))
        .chain(quoted);
    unknown("unknown-person", all(&event.file, in_event), &known, findings);
    for table in &subject.exchange.tables {
        unknown("unknown-person", all(&table.file, &table.value.moderators), &known, findings);
    }
    let deputies = programme.value.sites.iter().filter_map(|site| site.deputy.as_ref());
    unknown("unknown-person", all(&programme.file, deputies), &known, findings);
}
