//! `person-twice`: somebody who is listed twice, or both as there and as not there.

use super::context::{Found, Rule, RuleContext};
use super::names::Name;
use crate::model::{Attendance, Guest, Presence, Programme, Text};
use diagnostics::{Place, Severity};
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule { id: "person-twice", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let event = &context.exchange.event;
    let programme = &context.exchange.programme.value;
    let listed =
        event.value.attendance.as_ref().map(|attendance| listed(attendance, programme)).unwrap_or_default();
    for (index, one) in listed.iter().enumerate() {
        if let Some(earlier) = listed.iter().take(index).find(|earlier| earlier.is(one)) {
            add(&event.file, one.text, earlier.text.place, earlier.clash(one), found);
        }
    }
    let missing: Vec<&Listed<'_>> = listed.iter().filter(|one| one.presence != Presence::Present).collect();
    for (file, id) in active(context) {
        let name = Name::of(context.exchange.person_name(id.as_str()).unwrap_or(id.as_str()));
        if let Some(one) = missing.iter().find(|one| one.name.is(&name)) {
            add(file, id, one.text.place, "active", found);
        }
    }
    repeated_ids(context, found);
}

fn add(file: &str, text: &Text, other: Place, what: &'static str, found: &mut Found) {
    let args = [("name", (&text.value).into()), ("line", other.line.into()), ("what", what.into())];
    found.add(file, text.place, args);
}

/// Somebody on the list of those who came or did not.
struct Listed<'a> {
    text: &'a Text,
    name: Name,
    organisation: Option<String>,
    /// `Present` also for those who were there in part.
    presence: Presence,
}

impl Listed<'_> {
    /// Two of one name from two organisations are two people.
    fn is(&self, other: &Self) -> bool {
        let two = self
            .organisation
            .as_ref()
            .zip(other.organisation.as_ref())
            .is_some_and(|(one, other)| one != other);
        !two && self.name.is(&other.name)
    }

    fn clash(&self, other: &Self) -> &'static str {
        if self.presence == other.presence { "twice" } else { "both" }
    }
}

/// Those who are listed one by one, and those who sent apologies: by name, or by the id that the programme knows them by.
fn listed<'a>(attendance: &'a Attendance, programme: &Programme) -> Vec<Listed<'a>> {
    let name = |text: &Text| Name::of(name_of(text.as_str(), programme));
    let people = attendance.everyone().map(|person| {
        let text = person.person.as_ref().filter(|_| person.name.as_str().is_empty()).unwrap_or(&person.name);
        Listed {
            text,
            name: name(text),
            organisation: person.organisation.as_ref().map(|text| text.value.trim().to_lowercase()),
            presence: match person.attendance() {
                Presence::Partly => Presence::Present,
                presence => presence,
            },
        }
    });
    let apart = attendance.apologies.iter().flatten().map(|text| Listed {
        text,
        name: name(text),
        organisation: None,
        presence: Presence::Excused,
    });
    people.chain(apart).collect()
}

fn name_of<'a>(typed: &'a str, programme: &'a Programme) -> &'a str {
    programme
        .people
        .iter()
        .find(|person| person.id.value == typed)
        .map_or(typed, |person| person.name.as_str())
}

/// Those who did something at the exchange, by id, each with the file.
fn active<'a>(context: &RuleContext<'a>) -> impl Iterator<Item = (&'a str, &'a Text)> {
    let event = &context.exchange.event;
    let told = (event.value.welcome.iter().map(|welcome| &welcome.by))
        .chain(event.value.guests.iter().flat_map(Guest::everyone))
        .chain(event.value.agenda.iter().flat_map(|item| item.speakers.iter().chain(&item.moderators)));
    let tables = context.exchange.tables.iter();
    let at_tables =
        tables.flat_map(|table| table.value.moderators.iter().map(|id| (table.file.as_str(), id)));
    let duties = event.value.roles.iter().flat_map(|duty| &duty.people);
    told.chain(duties).map(|id| (event.file.as_str(), id)).chain(at_tables)
}

/// Lists in which an id, or a name, stands twice.
fn repeated_ids(context: &RuleContext<'_>, found: &mut Found) {
    let event = &context.exchange.event;
    let own = &event.value;
    let mut lists: Vec<(&str, Vec<&Text>)> = Vec::new();
    let whole = [&own.authors, &own.hosts, &own.organisers, &own.newcomers, &own.distribution];
    lists.extend(whole.map(|list| (event.file.as_str(), list.iter().collect())));
    lists.push((&event.file, own.guests.iter().flat_map(Guest::everyone).collect()));
    lists.push((&event.file, own.welcome.iter().map(|welcome| &welcome.by).collect()));
    lists.extend(own.roles.iter().map(|duty| (event.file.as_str(), duty.people.iter().collect())));
    for item in &own.agenda {
        let of_item = [&item.speakers, &item.moderators, &item.organisations];
        lists.extend(of_item.map(|list| (event.file.as_str(), list.iter().collect())));
    }
    for table in &context.exchange.tables {
        let of_table = [&table.value.moderators, &table.value.sites];
        lists.extend(of_table.map(|list| (table.file.as_str(), list.iter().collect())));
    }
    for (file, list) in lists {
        let mut first: BTreeMap<&str, Place> = BTreeMap::new();
        for text in list {
            match first.get(text.as_str()) {
                Some(earlier) => add(file, text, *earlier, "twice", found),
                None => drop(first.insert(text.as_str(), text.place)),
            }
        }
    }
}
