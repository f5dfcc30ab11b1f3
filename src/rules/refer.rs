//! References by id: what all rules about unknown ids share.

use super::context::{Found, RuleContext};
use crate::model::{AgendaItem, Attendance, Guest, Part, Spanned, Text, When};
use diagnostics::Place;
use german_text::nearest;

/// A value that names something by its id.
pub(super) struct Reference<'a> {
    /// The file it stands in.
    pub(super) file: &'a str,
    /// The id as typed.
    pub(super) id: &'a Text,
}

/// All `ids` of a list, as references in `file`.
pub(super) fn all<'a>(
    file: &'a str,
    ids: impl IntoIterator<Item = &'a Text>,
) -> impl Iterator<Item = Reference<'a>> {
    ids.into_iter().map(move |id| Reference { file, id })
}

/// A diagnostic for each reference that names none of `known` (id, and the name people know it by).
pub(super) fn unknown<'a>(
    references: impl Iterator<Item = Reference<'a>>,
    known: &[(&str, &str)],
    found: &mut Found,
) {
    for Reference { file, id } in
        references.filter(|reference| !known.iter().any(|(id, _)| *id == reference.id.value))
    {
        let close = nearest(&id.value, known.iter().map(|(id, name)| (*id, vec![*name])));
        let mut place = id.place;
        place.length = u32::try_from(id.value.chars().count()).unwrap_or(1).max(1);
        let suggested = u32::from(close.is_some());
        found.add(
            file,
            place,
            [
                ("id", (&id.value).into()),
                ("suggested", suggested.into()),
                ("suggestion", close.unwrap_or_default().into()),
            ],
        );
    }
}

/// Ids and names, for [`unknown`].
pub(super) fn pairs<'a, T>(
    things: &'a [T],
    pair: impl Fn(&'a T) -> (&'a Text, &'a Spanned<String>),
) -> Vec<(&'a str, &'a str)> {
    things.iter().map(|thing| (pair(thing).0.as_str(), pair(thing).1.as_str())).collect()
}

/// Every person the exchange names, with the file.
pub(super) fn people<'a>(context: &RuleContext<'a>) -> impl Iterator<Item = Reference<'a>> {
    let exchange = context.exchange;
    let event = &exchange.event;
    let quoted = context
        .parts()
        .filter_map(|part| if let Part::Quote(quote) = part { quote.by.as_ref() } else { None });
    let attendance = event.value.attendance.iter();
    let listed = attendance.flat_map(Attendance::everyone).filter_map(|person| person.person.as_ref());
    let in_event = (event.value.authors.iter())
        .chain(event.value.welcome.iter().map(|welcome| &welcome.by))
        .chain(event.value.guests.iter().flat_map(Guest::everyone))
        .chain(listed)
        .chain(event.value.agenda.iter().flat_map(|item| item.speakers.iter().chain(&item.moderators)))
        .chain(event.value.roles.iter().flat_map(|duty| &duty.people))
        .chain(event.value.versions.iter().map(|version| &version.by))
        .chain(event.value.all_follow_ups().flat_map(|(_, task)| &task.people))
        .chain(quoted);
    let at_tables = exchange.tables.iter().flat_map(|table| all(&table.file, &table.value.moderators));
    all(&event.file, in_event).chain(at_tables)
}

/// Every site that hosts, reports, sits at a table or has something to do, with the file.
pub(super) fn sites<'a>(context: &RuleContext<'a>) -> impl Iterator<Item = Reference<'a>> {
    let exchange = context.exchange;
    let reports = exchange.reports.iter().flat_map(|report| all(&report.file, [&report.value.site]));
    let tables = exchange.tables.iter().flat_map(|table| {
        let addressed = table.value.results.iter().flat_map(|result| &result.sites);
        let seated = table.value.seats.iter().filter_map(|seat| seat.site.as_ref());
        all(&table.file, table.value.sites.iter().chain(seated).chain(addressed))
    });
    let event = &exchange.event;
    let agreed = event.value.all_follow_ups().flat_map(|(_, task)| &task.sites);
    all(&event.file, event.value.hosts.iter().chain(agreed)).chain(reports).chain(tables)
}

/// Every site with contacts or a part in the dossier, with the file: these are about no single day.
pub(super) fn sites_over_time<'a>(context: &RuleContext<'a>) -> impl Iterator<Item = Reference<'a>> {
    let exchange = context.exchange;
    let contacts = exchange.contacts.iter().flat_map(|file| all(&file.file, [&file.value.site]));
    let dossier = all(&exchange.dossier.file, &exchange.dossier.value.sites);
    let instruments = exchange.monitoring.value.instruments.iter();
    let returns = instruments.flat_map(|instrument| instrument.sites.iter().map(|site| &site.site));
    contacts.chain(dossier).chain(all(&exchange.monitoring.file, returns))
}

/// From when until when, as typed: `2015-01 – …`.
pub(super) fn period(from: Option<&Spanned<When>>, until: Option<&Spanned<When>>) -> String {
    let typed =
        |when: Option<&Spanned<When>>| when.map_or_else(|| "…".to_owned(), |when| when.value.to_string());
    format!("{} – {}", typed(from), typed(until))
}

/// Where an agenda item is: at the first of its values that has a place.
pub(super) fn item_place(item: &AgendaItem) -> Place {
    let part = |part: &Part| match part {
        Part::Text(text) | Part::Site(text) => Some(text.place),
        Part::Passage(passage) => Some(passage.text.place),
        Part::Quote(quote) => Some(quote.text.place),
        Part::Link(link) => Some(link.title.place),
        _ => None,
    };
    let keys =
        [&item.id, &item.title, &item.heading, &item.section].into_iter().flatten().map(|text| text.place);
    let parts = item.parts.iter().filter_map(part);
    keys.chain(item.speakers.iter().map(|id| id.place)).chain(parts).min().unwrap_or_default()
}
