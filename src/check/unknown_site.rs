//! `unknown-site`: an id that names no site of the programme.

use super::Subject;
use super::refer::{all, pairs, unknown};
use crate::diag::Finding;
use crate::exchange::Part;

pub(super) fn run(subject: Subject<'_>, findings: &mut Vec<Finding>) {
    let programme = &subject.exchange.programme;
    if subject.broken.contains(&programme.file) {
        return;
    }
    let known = pairs(&programme.value.sites, |site| (&site.id, &site.name));
    let event = &subject.exchange.event;
    let introduced = event.value.agenda.iter().flat_map(|item| &item.parts).filter_map(|part| match part {
        Part::Site(id) => Some(id),
        _ => None,
    });
    let in_event = event.value.hosts.iter().chain(&event.value.newcomers).chain(introduced);
    unknown("unknown-site", all(&event.file, in_event), &known, findings);
    for report in &subject.exchange.reports {
        unknown("unknown-site", all(&report.file, [&report.value.site]), &known, findings);
    }
    for table in &subject.exchange.tables {
        let addressed = table.value.results.iter().flat_map(|result| &result.sites);
        unknown(
            "unknown-site",
            all(&table.file, table.value.sites.iter().chain(addressed)),
            &known,
            findings,
        );
    }
}
