//! `attendance-shape`: attendance told in more than one way.

use super::Subject;
use crate::diag::{Finding, Place};

pub(super) fn run(subject: Subject<'_>, findings: &mut Vec<Finding>) {
    let event = &subject.exchange.event;
    let Some(attendance) = &event.value.attendance else { return };
    let ways = [
        attendance.phrase.as_ref().map(|phrase| phrase.place),
        attendance.groups.first().map(|group| group.name.place),
        attendance.people.first().map(|person| person.name.place),
    ];
    let used: Vec<Place> = ways.into_iter().flatten().collect();
    if let [_, second, ..] = used.as_slice() {
        findings.push(Finding::error("attendance-shape").in_file(&event.file).at(*second));
    }
}
