//! `unknown-item`: an agenda item that is told in the section of an item that is not there, or that has no section of its own.

use super::Subject;
use super::refer::{all, unknown};
use crate::diag::Finding;

pub(super) fn run(subject: Subject<'_>, findings: &mut Vec<Finding>) {
    let event = &subject.exchange.event;
    let own_section = event.value.agenda.iter().filter(|item| item.section.is_none());
    let known: Vec<(&str, &str)> = own_section
        .filter_map(|item| {
            item.id.as_ref().map(|id| (id.as_str(), item.title.as_ref().map_or("", |title| title.as_str())))
        })
        .collect();
    let told_in = event.value.agenda.iter().filter_map(|item| item.section.as_ref());
    unknown("unknown-item", all(&event.file, told_in), &known, findings);
}
