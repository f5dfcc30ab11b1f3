//! Files below `inputs`, and the office's own templates: what is in them of whom is to be forgotten.

use super::deletion_plan::{Act, Fate, Plan, Why};
use super::log::{self, LOG};
use super::request::{Request, exchanges};
use super::sheets::{self, Looked, line, line_of};
use super::target::Target;
use crate::digest::Kept;
use crate::incoming::{IncomingFile, Labels, MAX_SENT, detect_and_parse, words_in};
use crate::intake::forgotten_name;
use crate::model::Exchange;
use crate::people::{Hit, Person};
use crate::pipeline::Inputs;
use crate::store::{InputFile, StoreError, file_names, offered, read_within};
use crate::yaml::{FileKind, is_of_the_system, kind_of};
use std::collections::{BTreeMap, BTreeSet};
use yaml_source::{At, Path, YamlEditor};

/// Looks through inputs for whom is to be forgotten.
pub(super) struct Files<'a> {
    pub(super) request: &'a Request<'a>,
    pub(super) target: &'a Target,
    pub(super) inputs: &'a Inputs,
    /// True when the person's id stays.
    pub(super) keeps_id: bool,
}

/// Exchanges in whose files something was found.
#[derive(Default)]
pub(super) struct Touched {
    /// Something goes or changes.
    pub(super) any: BTreeSet<String>,
    /// Words of the programme change, which all records may print.
    pub(super) programme: bool,
    /// Words of the places that go, by exchange.
    pub(super) said: BTreeMap<String, BTreeSet<String>>,
}

/// A file as it was sent, with what the site said in it.
struct Came {
    /// Its name in `received`.
    name: String,
    /// From the root.
    path: String,
    bytes: Vec<u8>,
}

impl Files<'_> {
    pub(super) fn look(&self, all: &[&InputFile], plan: &mut Plan) -> Result<Touched, StoreError> {
        let mut touched = Touched::default();
        let id = self.free_id(all);
        for exchange in exchanges(self.request, self.inputs) {
            let folder = format!("inputs/{}/sites/received", exchange.id);
            let gone = self.look_at_received(&folder, Some(exchange), &id, plan)?;
            if !gone.is_empty() {
                touched.any.insert(exchange.id.clone());
            }
            let start = format!("inputs/{}/", exchange.id);
            for file in all.iter().filter(|file| file.path.starts_with(&start)) {
                let is_report = file.path.starts_with(&format!("{start}sites/"));
                let looked =
                    self.look_at_file(file, Some(exchange), &id, if is_report { &gone } else { &[] }, plan)?;
                if looked.is_changed() {
                    touched.any.insert(exchange.id.clone());
                    touched.said.entry(exchange.id.clone()).or_default().extend(looked.said.iter().cloned());
                }
            }
        }
        let is_of_exchange = |file: &&&InputFile| {
            self.inputs
                .exchanges
                .iter()
                .any(|exchange| file.path.starts_with(&format!("inputs/{}/", exchange.id)))
        };
        if self.request.exchange.is_none() {
            self.look_at_received("inputs/contacts/received", None, &id, plan)?;
        }
        for file in all.iter().filter(|file| !is_of_exchange(file)) {
            let is_changed = self.look_at_file(file, None, &id, &[], plan)?.is_changed();
            // No record prints the titles of themes, whom sites work with, nor what only a dossier says.
            let is_of_record = !matches!(
                kind_of(&file.path),
                FileKind::Themes | FileKind::Contacts | FileKind::Dossier | FileKind::Monitoring
            );
            touched.programme |= is_changed && is_of_record;
        }
        if let (Target::Person(person), None) = (self.target, self.request.exchange) {
            self.look_at_templates(person, plan)?;
        }
        Ok(touched)
    }

    /// An id that nobody has.
    fn free_id(&self, all: &[&InputFile]) -> String {
        let texts: Vec<_> =
            all.iter().filter_map(|file| file.bytes.as_deref()).map(String::from_utf8_lossy).collect();
        let numbered = (1..).map(|number: u32| format!("person-{number}"));
        let is_free = |id: &String| !texts.iter().any(|text| text.contains(id.as_str()));
        numbered.into_iter().find(is_free).unwrap_or_default()
    }

    /// Looks at a file. `gone` are the names of files in `received` that go: the report then says that they are not kept again.
    fn look_at_file(
        &self,
        file: &InputFile,
        exchange: Option<&Exchange>,
        id: &str,
        gone: &[String],
        plan: &mut Plan,
    ) -> Result<Looked, StoreError> {
        self.look_at_name(&file.path, plan);
        let Some(bytes) = &file.bytes else {
            if file.path.ends_with(LOG) {
                return self.look_at_log(&file.path, exchange, id, plan);
            }
            self.look_at_other(&file.path, plan)?;
            return Ok(Looked::default());
        };
        let Some(sheet) = YamlEditor::open(bytes) else {
            self.look_at_broken(&file.path, bytes, plan);
            return Ok(Looked::default());
        };
        let looked = self.look_at_sheet(&file.path, &sheet, exchange, false);
        self.change(&file.path, bytes, &sheet, &looked, id, gone, plan);
        Ok(looked)
    }

    fn look_at_sheet(
        &self,
        path: &str,
        sheet: &YamlEditor,
        exchange: Option<&Exchange>,
        is_base: bool,
    ) -> Looked {
        let is_report = path.contains("/sites/");
        match (self.target, exchange) {
            (Target::Person(person), _) => {
                let mut looked = sheets::of_person(path, sheet, person, self.is_whole());
                if self.request.exchange.is_none() {
                    let ids =
                        looked.found.iter_mut().filter(|found| found.fate == Fate::Stays(Why::Programme));
                    ids.for_each(|found| found.fate = Fate::Stays(Why::Id));
                }
                looked
            }
            (Target::Site(site), Some(_)) if is_report && self.is_of(site, sheet) => {
                sheets::of_site(path, sheet, is_base)
            }
            (Target::Site(site), None) if kind_of(path) == FileKind::Contacts => {
                if self.is_of(site, sheet) {
                    sheets::of_contacts(path, sheet)
                } else {
                    Looked::default()
                }
            }
            (Target::Site(site), None) if self.request.exchange.is_none() => {
                sheets::of_site_in_programme(path, sheet, site)
            }
            (Target::Due(_), Some(exchange)) if is_report => sheets::of_due(path, sheet, self.due(exchange)),
            _ => Looked::default(),
        }
    }

    fn is_of(&self, site: &str, sheet: &YamlEditor) -> bool {
        sheet.overview().maps().iter().any(|map| map.path.is_empty() && map.get("site") == Some(site))
    }

    /// Tells whether the person's id goes, too.
    const fn is_whole(&self) -> bool {
        !self.keeps_id
    }

    /// Tells whether the person's id stands in a file that would not be edited.
    pub(super) fn has_stuck_id(&self, all: &[&InputFile], plan: &Plan) -> bool {
        let Target::Person(person) = self.target else { return false };
        let holds = |file: &&&InputFile| {
            file.bytes.as_ref().is_some_and(|bytes| person.has_id_in(&String::from_utf8_lossy(bytes)))
        };
        let is_edited = |file: &InputFile| plan.acts.iter().any(|act| act.path == file.path);
        let is_unread = plan
            .found
            .iter()
            .any(|found| found.fate == Fate::Stays(Why::Unread) && found.file.ends_with(".yaml"));
        let mut holding = all.iter().filter(holds).peekable();
        holding.peek().is_some() && (is_unread || holding.any(|file| !is_edited(file)))
    }

    /// Lists what is due at an exchange.
    fn due(&self, exchange: &Exchange) -> &[Kept] {
        let Target::Due(due) = self.target else { return &[] };
        due.iter().find(|(id, _)| *id == exchange.id).map_or(&[], |(_, kinds)| kinds.as_slice())
    }

    /// Notes the change of a file, or that it cannot be made.
    #[expect(clippy::too_many_arguments, reason = "a file, what was found in it, and what else goes")]
    fn change(
        &self,
        path: &str,
        bytes: &[u8],
        sheet: &YamlEditor,
        looked: &Looked,
        id: &str,
        gone: &[String],
        plan: &mut Plan,
    ) {
        let notes = kept_files(sheet, gone);
        if !looked.is_changed() && notes.is_empty() {
            plan.found.extend(looked.found.iter().cloned());
            // What is written with other signs than it says is told, too.
            if let Target::Person(person) = self.target {
                plan.found.extend(sheets::find_left(path, sheet, person, self.is_whole()));
            }
            return;
        }
        let person = match self.target {
            Target::Person(person) => Some((person.as_ref(), id)),
            Target::Site(_) | Target::Due(_) => None,
        };
        let today = self.request.today.to_string();
        let made = sheets::without(sheet, looked, person, self.is_whole()).and_then(|mut sheet| {
            notes.iter().try_for_each(|path| sheet.note(path, "forgotten", &today))?;
            Ok(sheet)
        });
        match made {
            Ok(sheet) => {
                if let Target::Person(person) = self.target {
                    plan.found.extend(sheets::find_left(path, &sheet, person, self.is_whole()));
                }
                let act = Act { path: path.to_owned(), before: bytes.to_vec(), after: Some(sheet.bytes()) };
                plan.acts.push(act);
                plan.found.extend(looked.found.iter().cloned());
            }
            Err(_) => plan.found.extend(looked.found.iter().cloned().map(|mut found| {
                if !matches!(found.fate, Fate::Stays(_)) {
                    found.fate = Fate::Stays(Why::Uneditable);
                }
                found
            })),
        }
    }

    /// A file with mistakes cannot be edited; what stands in it is told.
    fn look_at_broken(&self, path: &str, bytes: &[u8], plan: &mut Plan) {
        let words = words_in(bytes);
        if let Target::Person(person) = self.target {
            for hit in person.hits(&words.text) {
                let number = line_of(&words.text, hit.range.start);
                let place = diagnostics::Place::new(number, 1, 1);
                plan.tell(Fate::Stays(Why::Uneditable), path, Some(place), line(&words.text, number));
            }
        } else if path.contains("/sites/") {
            plan.tell(Fate::Stays(Why::Uneditable), path, None, "");
        }
    }

    /// The log of decisions.
    fn look_at_log(
        &self,
        path: &str,
        exchange: Option<&Exchange>,
        id: &str,
        plan: &mut Plan,
    ) -> Result<Looked, StoreError> {
        let Some(bytes) = read_within(&self.request.root.join(path), MAX_SENT)? else {
            plan.tell(Fate::Stays(Why::Unread), path, None, "");
            return Ok(Looked::default());
        };
        let text = String::from_utf8_lossy(&bytes);
        match (self.target, exchange) {
            (Target::Person(person), _) => {
                return Ok(log::of_person(path, &text, (person, id), self.is_whole(), plan));
            }
            (Target::Site(site), Some(exchange)) => log::tell_reasons(path, &text, site, exchange, plan),
            _ => {}
        }
        Ok(Looked::default())
    }

    /// The name of a file.
    fn look_at_name(&self, path: &str, plan: &mut Plan) {
        let Target::Person(person) = self.target else { return };
        let name = path.rsplit('/').next().unwrap_or_default();
        if !person.hits(&name.replace('_', " ")).is_empty() {
            plan.tell(Fate::Stays(Why::FileName), path, None, name);
        }
    }

    /// A file of the office's own: letters, notes, pictures.
    fn look_at_other(&self, path: &str, plan: &mut Plan) -> Result<(), StoreError> {
        let Target::Person(person) = self.target else { return Ok(()) };
        let name = path.rsplit('/').next().unwrap_or_default();
        if is_of_the_system(name) || name.starts_with('.') {
            return Ok(());
        }
        match read_within(&self.request.root.join(path), MAX_SENT) {
            Ok(Some(bytes)) => self.look_at_own(path, person, &bytes, plan),
            Ok(None) | Err(_) => plan.tell(Fate::Stays(Why::Unread), path, None, ""),
        }
        Ok(())
    }

    /// Tells what stands in a file that somebody else has to edit.
    fn look_at_own(&self, path: &str, person: &Person, bytes: &[u8], plan: &mut Plan) {
        let words = words_in(bytes);
        if let Some(hit) = sure_first(person, &words.text) {
            let number = line_of(&words.text, hit.range.start);
            plan.tell(Fate::Stays(Why::Own), path, None, line(&words.text, number));
        }
    }

    /// Files as they came.
    fn look_at_received(
        &self,
        folder: &str,
        exchange: Option<&Exchange>,
        id: &str,
        plan: &mut Plan,
    ) -> Result<Vec<String>, StoreError> {
        let mut gone = Vec::new();
        for start in [folder.to_owned(), format!("{folder}/abgelehnt")] {
            let names = file_names(&self.request.root.join(&start))?;
            for name in names.into_iter().filter(|name| !name.ends_with("_geloescht")) {
                let path = format!("{start}/{name}");
                let Ok(Some(bytes)) = read_within(&self.request.root.join(&path), MAX_SENT) else {
                    plan.tell(Fate::Stays(Why::Unread), &path, None, "");
                    continue;
                };
                let came = Came { name, path, bytes };
                if self.look_at_received_file(exchange, &came, id, plan) {
                    gone.push(came.name);
                }
            }
        }
        Ok(gone)
    }

    /// Looks at a file as it came, or at what a site said in it; gives whether the file goes.
    fn look_at_received_file(
        &self,
        exchange: Option<&Exchange>,
        came: &Came,
        id: &str,
        plan: &mut Plan,
    ) -> bool {
        let Came { name, path, bytes } = came;
        let is_base = name.ends_with(".base.yaml");
        let is_due = exchange.is_some_and(|exchange| self.due(exchange).contains(&Kept::Received));
        let all_goes = is_due || self.is_sent_by(name);
        if is_base
            && !is_due
            && let Some(sheet) = YamlEditor::open(bytes)
        {
            let looked = self.look_at_sheet(path, &sheet, exchange, true);
            self.change(path, bytes, &sheet, &looked, id, &[], plan);
            return false;
        }
        let mut words = words_in(bytes);
        if matches!(self.target, Target::Person(_)) {
            words.text.push_str(&name.replace(['_', '.'], " "));
        }
        let (is_gone, line_shown) = match self.target {
            _ if all_goes => (true, String::new()),
            Target::Person(person) => match sure_first(person, &words.text) {
                Some(hit) => {
                    let shown = line(&words.text, line_of(&words.text, hit.range.start));
                    if !hit.is_sure {
                        plan.tell(Fate::Stays(Why::Unsure), path, None, shown);
                        return false;
                    }
                    (true, shown)
                }
                None => {
                    if !words.is_whole && words.text.lines().count() < 2 {
                        plan.tell(Fate::Stays(Why::Unread), path, None, "");
                    }
                    return false;
                }
            },
            Target::Site(_) => return false,
            Target::Due(_) => {
                let says = exchange.is_some_and(|exchange| self.says_what_is_due(exchange, came));
                (says, String::new())
            }
        };
        if is_gone {
            plan.tell(Fate::FileGone, path, None, line_shown);
            plan.acts.push(Act { path: path.clone(), before: bytes.clone(), after: None });
            // An empty file tells the next import that it was refused, and deleted on purpose.
            if let Some((folder, file)) =
                path.rsplit_once('/').filter(|(folder, _)| folder.ends_with("/abgelehnt"))
            {
                plan.markers.push(format!("{folder}/{}", forgotten_name(file)));
            }
        }
        is_gone
    }

    /// Tells whether a file in `received` came from the site that is meant.
    fn is_sent_by(&self, name: &str) -> bool {
        let Target::Site(site) = self.target else { return false };
        let rest = name.strip_prefix(site.as_str()).and_then(|rest| rest.strip_prefix('-'));
        rest.is_some_and(|rest| {
            rest.get(..8).is_some_and(|hash| hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
                && rest.get(8..).is_some_and(|rest| rest.starts_with('.'))
        })
    }

    /// Tells whether a file as it came says something that is due: it cannot be taken out of a mail or a form, the file goes.
    fn says_what_is_due(&self, exchange: &Exchange, came: &Came) -> bool {
        let kinds = self.due(exchange);
        let sent = IncomingFile { name: came.name.clone(), bytes: came.bytes.clone() };
        detect_and_parse(sent, &Labels::of([exchange])).into_iter().filter_map(|form| form.filing).any(
            |filing| {
                filing.registration.is_some_and(|registration| {
                    kinds.contains(&Kept::Registration)
                        || registration.people.iter().any(|comer| {
                            (kinds.contains(&Kept::Food) && comer.food.is_some())
                                || (kinds.contains(&Kept::Access) && comer.access.is_some())
                        })
                })
            },
        )
    }

    /// The office's own templates and words.
    fn look_at_templates(&self, person: &Person, plan: &mut Plan) -> Result<(), StoreError> {
        for folder in ["templates", "locales"] {
            let Ok(found) = offered(&self.request.root.join(folder)) else { continue };
            for path in found.files {
                let shown = path
                    .strip_prefix(self.request.root)
                    .unwrap_or(&path)
                    .to_string_lossy()
                    .replace('\\', "/");
                self.look_at_name(&shown, plan);
                if let Ok(Some(bytes)) = read_within(&path, MAX_SENT) {
                    self.look_at_own(&shown, person, &bytes, plan);
                }
            }
        }
        Ok(())
    }
}

/// The first place that is surely the person; else the first that may be.
pub(super) fn sure_first(person: &Person, text: &str) -> Option<Hit> {
    let hits = person.hits(text);
    hits.iter().find(|hit| hit.is_sure).or(hits.first()).cloned()
}

/// Where a report names files in `received` that go.
fn kept_files(sheet: &YamlEditor, gone: &[String]) -> Vec<Path> {
    let is_named = |map: &yaml_source::MapAt| {
        map.get("file")
            .and_then(|file| file.rsplit('/').next())
            .is_some_and(|file| gone.iter().any(|gone| gone == file))
    };
    let is_kept = |path: &[At]| {
        path == [At::Key("received".to_owned())]
            || matches!(path, [At::Key(key), At::Item(_)] if key == "received_beside")
    };
    let overview = sheet.overview();
    let named =
        overview.maps().iter().filter(|map| is_kept(&map.path) && is_named(map) && !map.has("forgotten"));
    named.map(|map| map.path.clone()).collect()
}
