//! In comes whom to forget: a person, a site, or whatever is due. Out comes first a list of every place, with what must stay and why; then, on
//! another word, it is gone: from inputs, from the files that sites sent, from what they said before, from outputs for the office alone.
//! It deletes nothing that the list did not name, and nothing that changed since.
//!
//! Sources: GDPR Art. 15 (the list), Art. 17 (deletion, and in paragraph 3 what stays), Art. 5 (1) e (`retention`).

mod carry;
mod due;
mod files;
mod outputs;
mod person;
mod sheets;

pub use carry::{Done, carry_out};

use self::files::Files;
use self::person::Person;
use crate::digest::Kept;
use crate::model::Exchange;
use crate::pipeline::{Inputs, load};
use crate::store::{InputFile, StoreError, list_exchanges, read_inputs};
use chrono::NaiveDate;
use diagnostics::{Checked, Diagnostic, Place, Severity};
use std::collections::BTreeSet;
use std::path::Path;

/// What stands where a name stood: *nomen nominandum*, as in lists of people who are not named.
pub const NOBODY: &str = "N. N.";

/// Whom to forget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whom<'a> {
    /// A person, by name or by id; or a site, by its name or by id, with everything said there about people.
    Named(&'a str),
    /// What has been kept long enough.
    Due,
}

/// What is to be done.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// The folder that holds `inputs`.
    pub root: &'a Path,
    /// The folder of outputs.
    pub out: &'a Path,
    /// Whom to forget.
    pub whom: Whom<'a>,
    /// The exchange to which it is limited.
    pub exchange: Option<&'a str>,
    /// The day.
    pub today: NaiveDate,
}

/// What becomes of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// It goes.
    Gone,
    /// The whole file goes.
    FileGone,
    /// The file goes; the next build makes it anew.
    OutputGone,
    /// [`NOBODY`] stands there then.
    Replaced,
    /// It stays.
    Stays(Why),
}

/// Why a place stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// It may be somebody else.
    Unsure,
    /// It stands in `programme.yaml` for all exchanges, and one alone was named.
    Programme,
    /// It is the person's id, and a file that cannot be edited names it, too.
    Id,
    /// It was published: others have it, and it tells what was published.
    Published,
    /// What a site reports is its own word, and findings stand for it.
    Reported,
    /// A person edited it, or made it.
    Own,
    /// It is the name of a file.
    FileName,
    /// Nobody knows when the exchange was, and so not what is due.
    Undated,
    /// Nobody can look for words in it here.
    Unread,
    /// The file cannot be edited: it has mistakes, or is written in a way that forbids it.
    Uneditable,
}

/// A place at which something is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    /// What becomes of it.
    pub fate: Fate,
    /// The file, from the root, with `/`.
    pub file: String,
    /// Its line; none where it is the whole file.
    pub line: Option<u32>,
    /// What stands there.
    pub words: String,
}

/// What there is, and what would be done.
#[derive(Debug, Default)]
pub struct Plan {
    /// Every place, by what becomes of it, then by file and line.
    pub found: Vec<Found>,
    /// What is called a site, where one was named.
    pub site: Option<String>,
    /// Files that are written anew or go, as they were when they were looked at.
    acts: Vec<Act>,
    /// Files that stand for refused ones that go.
    markers: Vec<String>,
    /// Outputs that go, by exchange and path below its folder.
    outputs: Vec<(String, String)>,
    /// Exchanges whose published version said something else already.
    changed: BTreeSet<String>,
}

/// A change of a file below the root.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Act {
    path: String,
    before: Vec<u8>,
    /// None where it goes.
    after: Option<Vec<u8>>,
}

impl Plan {
    /// Whether anything would be done.
    pub fn is_idle(&self) -> bool {
        self.acts.is_empty() && self.outputs.is_empty()
    }

    fn tell(&mut self, fate: Fate, file: &str, place: Option<Place>, words: impl Into<String>) {
        let line = place.map(|place| place.line);
        self.found.push(Found { fate, file: file.to_owned(), line, words: words.into() });
    }
}

/// Who or what is meant.
enum Meant {
    Person(Box<Person>),
    /// The site, by id.
    Site(String),
    /// What is due at each exchange, by its id.
    Due(Vec<(String, Vec<Kept>)>),
}

/// Why nobody can tell what is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unclear {
    /// It is no name that could be looked for.
    NoName,
    /// A site and a person are called so.
    SiteOrPerson,
    /// `programme.yaml` has mistakes: how long something is kept may stand there.
    Programme,
}

/// Finds everything. Nothing is changed.
///
/// # Errors
/// When the disk does not give the inputs; within, why it is not clear what is meant.
pub fn plan(request: &Request<'_>) -> Result<Result<Plan, Unclear>, StoreError> {
    let inputs = load(request.root, &[])?;
    let mut meant = match meant(request, &inputs) {
        Ok(meant) => meant,
        Err(unclear) => return Ok(Err(unclear)),
    };
    let mut plan = Plan { changed: changed(&inputs), ..Plan::default() };
    if let Meant::Site(id) = &meant {
        plan.site = inputs
            .exchanges
            .iter()
            .flat_map(|exchange| &exchange.programme.value.sites)
            .find_map(|site| (site.id.as_str() == id).then(|| site.name.value.clone()));
    }
    let Checked { value: all, findings } = read_inputs(request.root, &[])?;
    for unread in findings.iter().filter(|finding| finding.severity == Severity::Error) {
        plan.tell(Fate::Stays(Why::Unread), &unread.file, None, "");
    }
    // What came for an exchange that cannot be read is not looked through.
    for id in
        list_exchanges(request.root)?.iter().filter(|id| request.exchange.is_none_or(|only| only == *id))
    {
        if inputs.exchanges.iter().all(|exchange| exchange.id != *id) {
            plan.tell(Fate::Stays(Why::Uneditable), &format!("inputs/{id}/exchange.yaml"), None, "");
        }
    }
    if matches!(meant, Meant::Due(_)) {
        for exchange in exchanges(request, &inputs) {
            let is_asked = exchange.reports.iter().any(|report| report.value.registration.is_some());
            if is_asked && due::last_day_of(exchange).is_none() {
                plan.tell(Fate::Stays(Why::Undated), &exchange.event.file, None, "");
            }
        }
    }
    if let Meant::Person(person) = &mut meant {
        let texts = all
            .iter()
            .filter_map(|file| file.bytes.as_deref())
            .map(|bytes| String::from_utf8_lossy(bytes).into_owned());
        person.read(&texts.collect::<Vec<_>>());
    }
    let is_wanted = |file: &&InputFile| {
        let folder =
            file.path.strip_prefix("inputs/").and_then(|rest| rest.split_once('/')).map(|(folder, _)| folder);
        request.exchange.is_none_or(|only| folder == Some(only))
    };
    let wanted: Vec<&InputFile> = all.iter().filter(is_wanted).collect();
    let mut files = Files { request, meant: &meant, inputs: &inputs, keeps_id: request.exchange.is_some() };
    let before = (plan.found.len(), plan.acts.len());
    let mut touched = files.look(&wanted, &mut plan)?;
    // An id is replaced in all files or in none: one that cannot be edited would name somebody who is not there.
    if !files.keeps_id && files.has_stuck_id(&wanted, &plan) {
        files.keeps_id = true;
        plan.found.truncate(before.0);
        plan.acts.truncate(before.1);
        plan.markers.clear();
        touched = files.look(&wanted, &mut plan)?;
    }
    outputs::look(request, &meant, &inputs, &touched, &mut plan)?;
    if request.exchange.is_none() {
        outputs::look_beside(request, &meant, &inputs, &mut plan);
    }
    plan.found.sort();
    plan.found.dedup();
    Ok(Ok(plan))
}

/// The exchanges that a request is about.
fn exchanges<'i>(request: &Request<'_>, inputs: &'i Inputs) -> Vec<&'i Exchange> {
    let is_wanted = |exchange: &&Exchange| request.exchange.is_none_or(|only| exchange.id == only);
    inputs.exchanges.iter().filter(is_wanted).collect()
}

/// Exchanges of which what is published differs from what their inputs say.
fn changed(inputs: &Inputs) -> BTreeSet<String> {
    let is_changed = |id: &str| id == "published-changed";
    let files = inputs.findings.iter().filter(|finding| is_changed(finding.id)).map(|finding| &finding.file);
    let of = |file: &String| Some(file.strip_prefix("inputs/")?.split_once('/')?.0.to_owned());
    files.filter_map(of).collect()
}

fn meant(request: &Request<'_>, inputs: &Inputs) -> Result<Meant, Unclear> {
    let Whom::Named(name) = request.whom else {
        let is_faulty = |finding: &Diagnostic| {
            finding.severity == Severity::Error && finding.file == "inputs/programme.yaml"
        };
        if inputs.findings.iter().any(is_faulty) {
            return Err(Unclear::Programme);
        }
        return Ok(Meant::Due(due::due(&exchanges(request, inputs), request.today)));
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
        return Ok(Meant::Site(site.id.value.clone()));
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
    Ok(Meant::Person(Box::new(person.with_initials(initials.collect()))))
}

/// The names of everybody who is named somewhere.
fn names(inputs: &Inputs) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for exchange in &inputs.exchanges {
        let event = &exchange.event.value;
        names.extend(exchange.programme.value.people.iter().map(|person| person.name.value.clone()));
        let attendance = event.attendance.iter();
        names.extend(attendance.flat_map(|it| &it.people).map(|person| person.name.value.clone()));
        let registrations = exchange.reports.iter().filter_map(|report| report.value.registration.as_ref());
        names.extend(registrations.flat_map(|it| &it.people).map(|comer| comer.name.value.clone()));
    }
    names
}
