//! Who was there, as boxes of the Mitschrift say it.

use super::said::{Said, Steps, squashed};
use super::sheets::{Merger, Spot};
use super::tell::NotedKind;
use crate::incoming::NotedPerson;
use crate::model::{Attendance, Attendant, Exchange, Presence};
use diagnostics::Diagnostic;
use std::collections::BTreeSet;
use yaml_source::{Edit, PathSegment, YamlValue};

/// What people are known by in the base.
const KEY: &str = "attendance";

/// Enters who was there and who was excused. Whose boxes are both empty, of that one nothing was said.
pub(super) fn enter(merger: &mut Merger<'_>, exchange: &Exchange, people: &[NotedPerson]) {
    let listed = listed(exchange);
    let registered: BTreeSet<String> = exchange
        .reports
        .iter()
        .flat_map(|report| report.value.registration.iter().flat_map(|registration| &registration.people))
        .map(|comer| squashed(comer.name.as_str()))
        .collect();
    let mut open = Vec::new();
    for person in people {
        let name = squashed(person.name.as_str());
        let there = listed.iter().find(|(_, _, listed)| is_name(listed, &name));
        match (person.presence.as_ref().map(|presence| presence.as_str()), there) {
            (None, None) if !registered.contains(&name) => {
                let typed = person.organisation.iter().map(|text| squashed(text.as_str()));
                let text = [name].into_iter().chain(typed).collect::<Vec<_>>().join(", ");
                merger
                    .out
                    .leave(Diagnostic::warning("notes-unticked").at(person.name.place).with("text", text));
            }
            (None, _) => open.push(name),
            (Some(presence), Some((path, attendant, _))) => {
                merger.presence(exchange, person, presence, (path, attendant));
            }
            (Some(presence), None) => merger.newcomer(exchange, person, presence),
        }
    }
    let is_used = people.iter().any(|person| person.presence.is_some());
    if is_used && !open.is_empty() {
        let count = open.len();
        merger
            .out
            .diagnostics
            .push(Diagnostic::hint("notes-boxes-empty").with("names", open.join(", ")).with("count", count));
    }
}

/// Tells whether two names are one: people type them with small letters, too.
fn is_name(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

/// All who are listed by name, each with where it stands.
fn listed(exchange: &Exchange) -> Vec<(Steps, &Attendant, String)> {
    let Some(attendance) = &exchange.event.value.attendance else { return Vec::new() };
    let Attendance { people, groups, .. } = attendance;
    let key = PathSegment::Key;
    let at = |above: &[PathSegment<'static>], index| -> Steps {
        above.iter().copied().chain([key("people"), PathSegment::Item(index)]).collect()
    };
    let alone = people.iter().enumerate().map(|(index, person)| (at(&[key("attendance")], index), person));
    let grouped = groups.iter().enumerate().flat_map(|(group, of)| {
        let above = [key("attendance"), key("groups"), PathSegment::Item(group)];
        let people = of.people.iter().flatten().enumerate();
        people.map(move |(index, person)| (at(&above, index), person))
    });
    alone.chain(grouped).map(|(path, person)| (path, person, name_of(exchange, person))).collect()
}

/// The name of a person who is listed, from the programme where the list has her id only.
fn name_of(exchange: &Exchange, person: &Attendant) -> String {
    let known = person.person.as_ref().and_then(|id| exchange.person_name(id.as_str()));
    squashed(Some(person.name.as_str()).filter(|name| !name.is_empty()).or(known).unwrap_or_default())
}

const fn presence_name(presence: Presence) -> &'static str {
    match presence {
        Presence::Present => "present",
        Presence::Partly => "partly",
        Presence::Excused => "excused",
        Presence::Absent => "absent",
    }
}

impl Merger<'_> {
    /// Somebody who is listed: what the office typed of her presence stays, unless it is what a Mitschrift said.
    fn presence(
        &mut self,
        exchange: &Exchange,
        person: &NotedPerson,
        presence: &str,
        (path, attendant): (&Steps, &Attendant),
    ) {
        let file = exchange.event.file.as_str();
        let said = said(person, presence);
        let key: Steps = path.iter().copied().chain([PathSegment::Key("presence")]).collect();
        let now = presence_name(attendant.presence);
        let base = self.base_of(said.words());
        let entered = base.and_then(|index| self.base.said(index)).and_then(|said| said.get("presence"));
        if entered == Some(presence) || now == presence {
            self.out.known += 1;
            return match base.filter(|_| entered == Some(presence)) {
                Some(index) => self.base.note_same(index),
                None => self.remember(base, said),
            };
        }
        let is_others = base.is_some_and(|index| !self.base.is_own(index));
        let is_typed =
            is_others || self.sheets.has(file, &key) || attendant.attendance() != attendant.presence;
        let spot = Spot {
            key: KEY.to_owned(),
            title: String::new(),
            file,
            line: attendant.name.place.line.max(1),
            list: key.clone(),
            ours: Vec::new(),
        };
        if is_typed && (is_others || entered != Some(now)) {
            let diagnostic = Diagnostic::warning("notes-presence")
                .at(person.name.place)
                .with("name", said.words())
                .with("now", presence_name(attendant.attendance()))
                .with("said", presence)
                .with("file", file)
                .with("line", usize::try_from(spot.line).unwrap_or_default());
            return self.out.leave(diagnostic);
        }
        let edit = Edit::Set(key, YamlValue::Name(presence.to_owned()));
        if self.sheets.change(file, |sheet| sheet.edit(&[edit])).is_err() {
            return self.leave("notes-edit", &spot, &said, person.name.place);
        }
        self.note(&spot, None, &said);
        self.remember(base, said);
    }

    /// Somebody who is not listed: who was entered before, and is not there any more, was deleted by the office.
    fn newcomer(&mut self, exchange: &Exchange, person: &NotedPerson, presence: &str) {
        let said = said(person, presence);
        if let Some(index) = self.base_of(said.words()) {
            self.out.known += 1;
            return self.base.note_same(index);
        }
        let attendance = PathSegment::Key("attendance");
        let spot = Spot {
            key: KEY.to_owned(),
            title: String::new(),
            file: &exchange.event.file,
            line: 1,
            list: vec![attendance, PathSegment::Key("people")],
            ours: Vec::new(),
        };
        if exchange.event.value.attendance.is_none() && !self.sheets.has(spot.file, &spot.list) {
            let empty = YamlValue::Map(vec![("people", YamlValue::List(vec![entry(&said).item()]))]);
            if self
                .sheets
                .change(spot.file, |sheet| sheet.edit(&[Edit::Renew(vec![attendance], empty)]))
                .is_err()
            {
                return self.leave("notes-edit", &spot, &said, person.name.place);
            }
            self.note(&spot, None, &said);
            return self.remember(None, said);
        }
        let item = [entry(&said).item()];
        if self.sheets.change(spot.file, |sheet| sheet.push(&spot.list, &item)).is_err() {
            return self.leave("notes-edit", &spot, &said, person.name.place);
        }
        self.note(&spot, None, &said);
        self.remember(None, said);
    }

    fn base_of(&self, name: &str) -> Option<usize> {
        let all = self.base.at(KEY, NotedKind::Person);
        all.into_iter().find(|index| self.base.said(*index).is_some_and(|said| is_name(said.words(), name)))
    }

    fn remember(&mut self, base: Option<usize>, said: Said) {
        match base {
            Some(index) => self.base.replace(index, said),
            None => self.base.add(KEY, said),
        }
    }
}

fn said(person: &NotedPerson, presence: &str) -> Said {
    let pairs = [
        ("name", Some(squashed(person.name.as_str()))),
        ("organisation", person.organisation.as_ref().map(|text| squashed(text.as_str()))),
        ("presence", Some(presence.to_owned())),
    ];
    Said::new(NotedKind::Person, pairs)
}

/// As the list of attendance has it: who was there needs no word for it.
fn entry(said: &Said) -> Said {
    let mut entry = said.clone();
    entry.pairs.retain(|(key, text)| *key != "presence" || text != "present");
    entry
}
