//! `item-without-title`: an announced agenda item, or one with a section of its own, that is called nothing.

use super::Subject;
use crate::diag::{Finding, Place};
use crate::exchange::{AgendaItem, Part};

pub(super) fn run(subject: Subject<'_>, findings: &mut Vec<Finding>) {
    let event = &subject.exchange.event;
    for (index, item) in event.value.agenda.iter().enumerate() {
        let announced = item.announced && item.title.is_none();
        let own_section = item.section.is_none() && item.title.is_none() && item.heading.is_none();
        if announced || own_section {
            let finding = Finding::error("item-without-title").in_file(&event.file).with("number", index + 1);
            findings.push(finding.at(place(item)));
        }
    }
}

/// Where the item is: at the first of its values that has a place.
fn place(item: &AgendaItem) -> Place {
    let parts = item.parts.iter().filter_map(|part| match part {
        Part::Text(text) | Part::Site(text) => Some(text.place),
        Part::Quote(quote) => Some(quote.text.place),
        Part::Link(link) => Some(link.title.place),
        _ => None,
    });
    let keys = [&item.id, &item.heading, &item.section].into_iter().flatten().map(|text| text.place);
    keys.chain(item.speakers.iter().map(|id| id.place)).chain(parts).min().unwrap_or_default()
}
