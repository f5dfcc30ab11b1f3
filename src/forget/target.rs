//! Who or what is meant.

use super::due;
use super::request::{Request, Whom, exchanges};
use crate::digest::Kept;
use crate::model::Attendance;
use crate::people::Person;
use crate::pipeline::Inputs;
use diagnostics::{Diagnostic, Severity};
use std::collections::BTreeSet;

/// Target of a request: a person, a site, or all that is due.
pub(super) enum Target {
    Person(Box<Person>),
    /// The site, by id.
    Site(String),
    /// Things due at each exchange, by its id.
    Due(Vec<(String, Vec<Kept>)>),
}

/// Reason for which nobody can tell what is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unclear {
    /// It is no name that could be looked for.
    NoName,
    /// A site and a person are called so.
    SiteOrPerson,
    /// `programme.yaml` has mistakes: how long something is kept may stand there.
    Programme,
}

pub(super) fn resolve_target(request: &Request<'_>, inputs: &Inputs) -> Result<Target, Unclear> {
    let Whom::Named(name) = request.whom else {
        let is_faulty = |diagnostic: &Diagnostic| {
            diagnostic.severity == Severity::Error && diagnostic.file == "inputs/programme.yaml"
        };
        if inputs.diagnostics.iter().any(is_faulty) {
            return Err(Unclear::Programme);
        }
        return Ok(Target::Due(due::due(&exchanges(request, inputs), request.today)));
    };
    let programme = inputs.exchanges.first().map(|exchange| &exchange.programme.value);
    let name = name.trim();
    let sites = programme.map(|programme| programme.sites.as_slice()).unwrap_or_default();
    let names = names(inputs);
    if let Some(site) = sites.iter().find(|site| site.id.as_str() == name || site.name.as_str() == name) {
        let person = Person::new(name, BTreeSet::new(), &[]);
        let is_person = |other: &String| person.as_ref().is_some_and(|person| person.is_in(other));
        // An id is typed in small letters.
        let is_id = site.id.as_str() == name && site.name.as_str() != name;
        if !is_id && names.iter().any(is_person) {
            return Err(Unclear::SiteOrPerson);
        }
        return Ok(Target::Site(site.id.value.clone()));
    }
    let people = programme.map(|programme| programme.people.as_slice()).unwrap_or_default();
    let by_id = people.iter().find(|person| person.id.as_str() == name).map(|person| person.name.as_str());
    let name = by_id.unwrap_or(name);
    let plain = Person::new(name, BTreeSet::new(), &[]).ok_or(Unclear::NoName)?;
    let own: Vec<_> = people.iter().filter(|person| plain.is_called(person.name.as_str())).collect();
    let ids = own.iter().map(|person| person.id.value.clone()).collect();
    let initials = own.iter().filter_map(|person| person.initials.as_ref()).map(|text| text.value.clone());
    let others: Vec<String> = names.into_iter().filter(|other| !plain.is_called(other)).collect();
    let person = Person::new(name, ids, &others).ok_or(Unclear::NoName)?;
    Ok(Target::Person(Box::new(person.with_initials(initials.collect()))))
}

/// The names of everybody who is named somewhere.
fn names(inputs: &Inputs) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for exchange in &inputs.exchanges {
        let event = &exchange.event.value;
        names.extend(exchange.programme.value.people.iter().map(|person| person.name.value.clone()));
        let attendance = event.attendance.iter();
        let listed = attendance.flat_map(Attendance::everyone).map(|person| person.name.value.clone());
        names.extend(listed.filter(|name| !name.is_empty()));
        let registrations = exchange.reports.iter().filter_map(|report| report.value.registration.as_ref());
        names.extend(registrations.flat_map(|it| &it.people).map(|comer| comer.name.value.clone()));
    }
    let contacts = inputs.exchanges.first().into_iter().flat_map(|exchange| exchange.contacts.iter());
    for contact in contacts.flat_map(|file| &file.value.contacts) {
        names.extend(contact.person.as_ref().map(|person| person.value.clone()));
        let newer = contact.proposed.as_ref().and_then(|newer| newer.value.person.as_ref());
        names.extend(newer.map(|person| person.value.clone()));
        names.extend(contact.is_private().then(|| contact.partner.value.clone()));
    }
    names
}
