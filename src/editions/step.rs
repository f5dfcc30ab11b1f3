//! The step from an exchange to what an edition may know of it.

use super::pictures::refuse_and_rename;
use super::sheet::with_sheet;
use super::tree::{FileTree, Leaf, files, leaves};
use super::yaml::lines;
use crate::digest::{Digest, Recurrence, digest, recurrence};
use crate::model::{
    Affiliation, Attendance, Attendant, Backing, Edition, EditionSheet, Event, Exchange, FindingPoint,
    LeftOut, MergedFindings, Part, Person, PersonalClass, Presence, Programme, Report, SourceFile, Spanned,
    Text, ThemeTable, Themes,
};
use diagnostics::{Checked, Diagnostic, Severity};
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use yaml_reader::read;

/// The name of the file that keeps an [`EditionSheet`], beside `exchange.yaml`.
pub const SHEET: &str = "edition.json";

/// Fewer reports than this behind a result would tell who said it.
const FEW: u32 = 3;

/// An exchange as an edition may know it.
#[derive(Clone, Debug)]
pub struct Edited {
    /// The exchange, read from the files.
    pub exchange: Exchange,
    /// Its inputs, written anew: paths relative to the root, with `/`, and texts.
    pub files: Vec<(String, String)>,
    /// The pictures by their new paths below `inputs`, with the old ones.
    pub pictures: BTreeMap<String, String>,
    /// The new ids of findings, by the old ones that led to a site.
    pub findings: BTreeMap<String, String>,
}

/// Leaves out of `exchange` what `edition` must not have, by the class of each key, and gives ids, pictures and counts that lead to a site
/// or a person neutral ones. The internal edition is the exchange itself.
///
/// Diagnostics tell of pictures that are refused; with an error among them there is no value, and the program is to blame.
pub fn for_edition(exchange: &Exchange, edition: Edition) -> Checked<Option<Edited>> {
    let mut edited = exchange.without_internal();
    let digest = digest(&edited);
    let mut sheet = sheet_of(exchange, &edited, &digest, edition);
    let photos = exchange.without_internal().photos().count();
    let (pictures, mut diagnostics) = refuse_and_rename(&mut edited);
    if edited.photos().count() < photos {
        sheet.without.insert(LeftOut::Pictures);
    }
    let findings = rename_findings(&mut edited, &mut sheet);
    edited.themes = Arc::new(SourceFile { file: edited.themes.file.clone(), value: Themes::default() });
    keep_what_introduces(&mut edited);
    edited.findings.value.findings.iter_mut().for_each(|finding| {
        finding.from.clear();
        finding.details.iter_mut().for_each(forget_sources);
    });
    let names_stay = names_stay(&edited, edition);
    if edition == Edition::Public {
        if !names_stay {
            count_instead_of_naming(edited.event.value.attendance.as_mut());
        }
        edited.event.value.distribution.clear();
        Arc::make_mut(&mut edited.programme).value.show_sites = false;
    }
    let is_withheld = |class: PersonalClass| {
        class.is_withheld(edition) && !(class == PersonalClass::Attendance && names_stay)
    };
    let trees = |exchange: &Exchange| -> Vec<FileTree> {
        let kept = files(exchange).into_iter().filter_map(|file| file.without(&is_withheld));
        kept.filter(|file| !file.is_empty()).collect()
    };
    let said = leaves(&trees(&edited));
    keep_people(&mut edited, exchange, &said);
    let written: Vec<(String, String)> =
        trees(&edited).into_iter().map(|file| (file.path, lines(&file.value))).collect();
    let Some(exchange) = read_again(&edited, &written) else {
        diagnostics.push(Diagnostic::error("edition-not-made").in_file(&edited.event.file));
        return Checked { value: None, diagnostics };
    };
    let mut files = written;
    if let Ok(json) = serde_json::to_string_pretty(&sheet) {
        files.push((format!("inputs/{}/{SHEET}", exchange.id), json + "\n"));
    }
    let exchange = with_sheet(exchange, sheet);
    Checked { value: Some(Edited { exchange, files, pictures, findings }), diagnostics }
}

/// Tells whether the names of those who took part may stand in the edition.
fn names_stay(exchange: &Exchange, edition: Edition) -> bool {
    let agreed = exchange.event.value.attendance.as_ref().is_some_and(|attendance| attendance.names_public);
    edition != Edition::Public || agreed
}

/// What the documents of the edition say about it, and the figures that stood on what it leaves out.
fn sheet_of(all: &Exchange, shown: &Exchange, digest: &Digest, edition: Edition) -> EditionSheet {
    let named = recurrence(shown);
    let mut backing = BTreeMap::new();
    for finding in &shown.findings.value.findings {
        let id = finding.id.as_str();
        let named = named.get(id).copied().unwrap_or_default();
        backing.insert(id.to_owned(), behind(digest.sites_behind(&finding.cited()), named, edition));
        points_behind(id, &finding.details, digest, edition, &mut backing);
    }
    EditionSheet {
        edition,
        without: left_out(all, shown, edition),
        reports: digest.counted.len(),
        missing: digest.missing(shown).count(),
        backing,
        counted: shown.event.value.agenda.iter().map(|item| item.counted).collect(),
    }
}

fn points_behind(
    above: &str,
    points: &[FindingPoint],
    digest: &Digest,
    edition: Edition,
    backing: &mut BTreeMap<String, Backing>,
) {
    for (index, point) in points.iter().enumerate() {
        let path = format!("{above}/{index}");
        let sites = digest.sites_behind(&point.cited());
        points_behind(&path, &point.details, digest, edition, backing);
        backing.insert(path, behind(sites, Recurrence::default(), edition));
    }
}

fn behind(sites: BTreeSet<String>, named: Recurrence, edition: Edition) -> Backing {
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let count = number(sites.len());
    let (since, times) = (number(named.run), number(named.times));
    match edition {
        Edition::Public if count < FEW => Backing { count: 0, sites: BTreeSet::new(), since, times },
        Edition::Public => Backing { count, sites: BTreeSet::new(), since, times },
        Edition::Internal | Edition::Ministry => Backing { count, sites, since, times },
    }
}

/// The kinds of things that stand in `all` and not in the edition.
fn left_out(all: &Exchange, shown: &Exchange, edition: Edition) -> BTreeSet<LeftOut> {
    let event = &all.event.value;
    let attends = |attendance: &Attendance| {
        attendance.everyone().next().is_some()
            || attendance.apologies.iter().flatten().next().is_some()
            || attendance.absent.is_some()
    };
    let is_public = edition == Edition::Public;
    let tasks = |event: &Event| event.all_follow_ups().count();
    let reports = || all.reports.iter().map(|report| &report.value);
    let told = [
        (
            LeftOut::Internal,
            event.agenda.len() > shown.event.value.agenda.len() || tasks(event) > tasks(&shown.event.value),
        ),
        (LeftOut::Reports, reports().any(|report| report.statements().next().is_some())),
        (LeftOut::Registrations, reports().any(|report| report.registration.is_some())),
        (
            LeftOut::Attendance,
            is_public
                && (!names_stay(all, edition) && event.attendance.as_ref().is_some_and(attends)
                    || !event.distribution.is_empty()),
        ),
        (LeftOut::Contacts, all.programme.value.sites.iter().any(|site| site.mail.is_some())),
        (LeftOut::Sites, is_public && reports().any(|report| report.statements().next().is_some())),
        (
            LeftOut::Notes,
            !all.findings.value.aside.is_empty()
                || !all.themes.value.themes.is_empty()
                || all.tables.iter().any(|table| !table.value.seats.is_empty()),
        ),
    ];
    told.into_iter().filter(|(_, is_there)| *is_there).map(|(kind, _)| kind).collect()
}

/// Gives findings whose ids name a site ids that count; returns the new ids by the old ones.
fn rename_findings(exchange: &mut Exchange, sheet: &mut EditionSheet) -> BTreeMap<String, String> {
    let sites: Vec<String> =
        exchange.programme.value.sites.iter().map(|site| site.id.value.to_lowercase()).collect();
    let mut names = BTreeMap::new();
    for (index, finding) in exchange.findings.value.findings.iter_mut().enumerate() {
        let old = finding.id.value.clone();
        if sites.iter().any(|site| !site.is_empty() && old.to_lowercase().contains(site.as_str())) {
            finding.id = Text::detached(format!("ergebnis-{}", index + 1));
            names.insert(old, finding.id.value.clone());
        }
    }
    let backing = std::mem::take(&mut sheet.backing).into_iter().map(|(path, behind)| {
        let (id, rest) = path.split_once('/').map_or((path.as_str(), ""), |(id, rest)| (id, rest));
        let id = names.get(id).map_or(id, String::as_str);
        (if rest.is_empty() { id.to_owned() } else { format!("{id}/{rest}") }, behind)
    });
    sheet.backing = backing.collect();
    for cited in exchange.tables.iter_mut().flat_map(|table| &mut table.value.findings) {
        if let Some(name) = names.get(&cited.value) {
            *cited = Text::detached(name.clone());
        }
    }
    names
}

/// Leaves of the reports those by which sites introduce themselves in the record.
fn keep_what_introduces(exchange: &mut Exchange) {
    let parts = exchange.event.value.agenda.iter().flat_map(|item| &item.parts);
    let shown: BTreeSet<String> = parts
        .filter_map(|part| if let Part::Site(id) = part { Some(id.value.clone()) } else { None })
        .collect();
    exchange.reports.retain(|report| shown.contains(&report.value.site.value));
}

fn forget_sources(point: &mut FindingPoint) {
    point.from.clear();
    point.details.iter_mut().for_each(forget_sources);
}

/// Puts numbers in the place of names.
fn count_instead_of_naming(attendance: Option<&mut Attendance>) {
    let Some(attendance) = attendance else { return };
    let came = |people: &[Attendant]| {
        let is_there = |one: &&Attendant| matches!(one.attendance(), Presence::Present | Presence::Partly);
        u32::try_from(people.iter().filter(is_there).count()).unwrap_or(u32::MAX)
    };
    for group in &mut attendance.groups {
        if let (Some(people), None) = (&group.people, &group.count) {
            group.count = Some(Spanned::detached(came(people)));
        }
        group.people = None;
    }
    if !attendance.people.is_empty() && attendance.total.is_none() && attendance.groups.is_empty() {
        attendance.total = Some(Spanned::detached(came(&attendance.people)));
    }
    attendance.people.clear();
    attendance.apologies = None;
    attendance.absent = None;
}

/// Keeps the people whom something that is left refers to; those whom only the attendance knew become people of the programme.
fn keep_people(edited: &mut Exchange, all: &Exchange, said: &[Leaf]) {
    let is_own = |leaf: &&Leaf| !matches!(leaf.key.as_str(), "Person.id" | "Person.name" | "Person.initials");
    let meant: BTreeSet<&str> = said.iter().filter(is_own).map(|leaf| leaf.text.as_str()).collect();
    let mut people = edited.programme.value.people.clone();
    people.retain(|person| meant.contains(person.id.as_str()));
    let listed = all.event.value.attendance.iter().flat_map(Attendance::everyone);
    let stays = edited.event.value.attendance.iter().flat_map(Attendance::everyone);
    let stays: BTreeSet<&str> = stays.filter_map(|one| one.id.as_ref()).map(Text::as_str).collect();
    for one in listed {
        let Some(id) = one.id.as_ref().filter(|id| meant.contains(id.as_str())) else { continue };
        if !stays.contains(id.as_str()) && people.iter().all(|person| person.id.value != id.value) {
            people.push(person(id, one));
        }
    }
    Arc::make_mut(&mut edited.programme).value.people = people;
}

fn person(id: &Text, one: &Attendant) -> Person {
    let role: Vec<&str> = one.role.iter().chain(&one.organisation).map(Text::as_str).collect();
    let role =
        Affiliation { role: Text::detached(role.join(", ")), organisation: None, from: None, until: None };
    let roles = if role.role.value.is_empty() { Vec::new() } else { vec![role] };
    Person { id: id.clone(), name: one.name.clone(), initials: None, roles }
}

/// The exchange as its new files say it; none when one of them cannot be read.
fn read_again(edited: &Exchange, files: &[(String, String)]) -> Option<Exchange> {
    let text = |path: &str| files.iter().find(|(own, _)| own == path).map(|(_, text)| text.as_str());
    let mut exchange = edited.clone();
    exchange.programme = Arc::new(SourceFile {
        file: edited.programme.file.clone(),
        value: again::<Programme>(text(&edited.programme.file)?)?,
    });
    exchange.event.value = again::<Event>(text(&edited.event.file)?)?;
    exchange.findings.value = match text(&edited.findings.file) {
        Some(text) => again::<MergedFindings>(text)?,
        None => MergedFindings::default(),
    };
    exchange.reports = some_again::<Report>(&edited.reports, &text)?;
    exchange.tables = some_again::<ThemeTable>(&edited.tables, &text)?;
    exchange.all = Arc::default();
    Some(exchange)
}

fn some_again<'t, T: DeserializeOwned + JsonSchema + 'static>(
    files: &[SourceFile<T>],
    text: &dyn Fn(&str) -> Option<&'t str>,
) -> Option<Vec<SourceFile<T>>> {
    let read = files.iter().filter_map(|file| Some((file, text(&file.file)?)));
    read.map(|(file, text)| Some(SourceFile { file: file.file.clone(), value: again(text)? })).collect()
}

fn again<T: DeserializeOwned + JsonSchema + 'static>(text: &str) -> Option<T> {
    let read = read::<T>("", text.as_bytes());
    let is_whole = read.diagnostics.iter().all(|diagnostic| diagnostic.severity != Severity::Error);
    read.value.filter(|_| is_whole)
}
