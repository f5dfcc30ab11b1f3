//! One meeting with everything that was typed about it.

use super::{
    Attendance, Contacts, DossierSheet, EditionSheet, Event, MergedFindings, Monitoring, Programme, Report,
    SourceFile, ThemeTable, Themes,
};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Everything that people typed about one meeting.
#[derive(Clone, Debug)]
pub struct Exchange {
    /// The name of its folder, such as `2016-04-06-sonneberg`.
    pub id: String,
    /// Programme, which outlives one exchange.
    pub programme: Arc<SourceFile<Programme>>,
    /// `exchange.yaml`.
    pub event: SourceFile<Event>,
    /// `sites/*.yaml`, sorted by file name.
    pub reports: Vec<SourceFile<Report>>,
    /// `tables/*.yaml`, sorted by file name.
    pub tables: Vec<SourceFile<ThemeTable>>,
    /// `findings.yaml`.
    pub findings: SourceFile<MergedFindings>,
    /// `themes.yaml`, which is about all exchanges.
    pub themes: Arc<SourceFile<Themes>>,
    /// `contacts/*.yaml`, which are about the sites and no exchange, sorted by file name.
    pub contacts: Arc<Vec<SourceFile<Contacts>>>,
    /// `dossier.yaml`, which is about all exchanges.
    pub dossier: Arc<SourceFile<DossierSheet>>,
    /// `monitoring.yaml`, which is about all exchanges.
    pub monitoring: Arc<SourceFile<Monitoring>>,
    /// All exchanges as they were loaded, this one among them: what themes are looked up in. Empty where there are neither themes, nor a dossier, nor contacts.
    pub all: Arc<Vec<Self>>,
    /// True when its `exchange.yaml` is the sample that `austausch init` writes, as it was written: then it counts for nothing.
    pub is_sample: bool,
    /// The versions that were published, by number, each with the fingerprint of its words; without a number, the one before any
    /// entry in `versions`. `published.json` beside `exchange.yaml` keeps them.
    pub published: BTreeMap<String, String>,
    /// What is to be known of it where it is an edition of another: `edition.json` beside `exchange.yaml` keeps it.
    pub edition: Option<Arc<EditionSheet>>,
}

impl Exchange {
    /// The name of a person whom the programme or the attendance knows by that id.
    pub fn person_name(&self, id: &str) -> Option<&str> {
        let people = self.programme.value.people.iter();
        let known = people.map(|person| (Some(&person.id), &person.name));
        let listed = self.event.value.attendance.iter().flat_map(Attendance::everyone);
        let all = known.chain(listed.map(|person| (person.id.as_ref(), &person.name)));
        let mut meant = all.filter(|(own, _)| own.is_some_and(|own| own.value == id));
        meant.next().map(|(_, name)| name.as_str())
    }
}
