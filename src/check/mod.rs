//! In comes an [`Exchange`]; out come findings about what its values say of each other, and how its texts are written.
//! One file per rule in `rules`, all of them listed in [`RULES`]; `tests/rules/<id>.yaml` is each rule's test and its page.
//! It stands beside the line: it reads and reports, and changes nothing.

mod dates;
mod names;
mod page;
mod quotes;
mod refer;
mod rules;
mod texts;

pub use page::{Example, Page, Shown, TwoLanguages};
pub use rules::{RULES, invisible, last_day};

use crate::diag::{Arg, Finding, Place, Severity};
use crate::digest::{Digest, digest};
use crate::exchange::{Exchange, Material, Part, Photo, Placed, RuleLevel, When};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use texts::Typed;

/// What the rules look at.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    /// The exchange.
    pub exchange: &'a Exchange,
    /// Files with errors of their own: what they lack is no mistake of those that refer to it.
    pub broken: &'a BTreeSet<String>,
    /// The text of each file, by its path: findings inside a text get their place from it.
    pub sources: &'a BTreeMap<String, String>,
    /// What there is under the name of a phrase, in the exchange's language.
    pub phrase: &'a (dyn Fn(&str) -> Named + Sync),
    /// Whether pages can show a character; asked only for those that are not in every font.
    pub shows: &'a (dyn Fn(char) -> bool + Sync),
}

/// Whether a name is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// It is.
    Known,
    /// It is not; the known one that may be meant.
    Unknown(Option<&'static str>),
}

/// One rule.
pub struct Rule {
    /// Its id, the id of its findings.
    pub id: &'static str,
    /// How much its findings matter, unless `programme.yaml` says otherwise.
    pub severity: Severity,
    /// Looks, and reports.
    run: fn(&Desk<'_>, &mut Found),
}

/// The subject with what many rules ask of it.
struct Desk<'a> {
    exchange: &'a Exchange,
    digest: Digest,
    texts: Vec<Typed<'a>>,
    broken: &'a BTreeSet<String>,
    phrase: &'a (dyn Fn(&str) -> Named + Sync),
    shows: &'a (dyn Fn(char) -> bool + Sync),
}

impl<'a> Desk<'a> {
    fn new(subject: Subject<'a>) -> Self {
        let Subject { exchange, broken, sources, phrase, shows } = subject;
        let texts = texts::all(exchange, sources);
        Self { exchange, digest: digest(exchange), texts, broken, phrase, shows }
    }

    /// Whether all files of the exchange could be read as they are: else what one says of another may be missing.
    fn is_whole(&self) -> bool {
        let folder = format!("inputs/{}/", self.exchange.id);
        !self.broken.iter().any(|file| file.starts_with(&folder) || *file == self.exchange.programme.file)
    }

    /// The parts of all agenda items, in order.
    fn parts(&self) -> impl Iterator<Item = &'a Part> + use<'a> {
        self.exchange.event.value.agenda.iter().flat_map(|item| &item.parts)
    }

    /// The dates that stand in keys of the programme and of `exchange.yaml`, each with its file.
    fn dates(&self) -> impl Iterator<Item = (&'a str, &'a Placed<When>)> + use<'a> {
        let (programme, event) = (&self.exchange.programme, &self.exchange.event);
        let days = event.value.days.iter().map(|day| &day.date);
        let due = event.value.follow_ups.iter().filter_map(|task| task.due.as_ref());
        let next = event.value.next.iter().flat_map(|next| [&next.date, &next.postponed_from]);
        let single = [&event.value.deadline, &event.value.postponed_from].into_iter().chain(next).flatten();
        let signed = event.value.sign_off.iter().filter_map(|sign_off| sign_off.month.as_ref());
        let roles = programme.value.people.iter().flat_map(|person| &person.roles);
        let names = programme.value.organisations.iter().flat_map(|known| &known.names);
        let site_names = programme.value.sites.iter().flat_map(|site| &site.names);
        let periods = (programme.value.sites.iter().map(|site| (&site.from, &site.until)))
            .chain(roles.map(|role| (&role.from, &role.until)))
            .chain(site_names.map(|name| (&name.from, &name.until)))
            .chain(names.map(|name| (&name.from, &name.until)))
            .chain(programme.value.funding.iter().map(|funding| (&funding.from, &funding.until)));
        let ends = periods.flat_map(|(from, until)| from.iter().chain(until));
        let said = event.value.announcement.iter().filter_map(|said| said.date.as_ref());
        let parts = self.parts().flat_map(part_dates).chain(event.value.annexes.iter().flat_map(promised));
        let in_event = days
            .chain(due)
            .chain(single)
            .chain(signed)
            .chain(said)
            .chain(parts)
            .map(|date| (event.file.as_str(), date));
        in_event.chain(ends.map(|date| (programme.file.as_str(), date)))
    }

    /// The pictures of all agenda items, in order.
    fn photos(&self) -> impl Iterator<Item = &'a Photo> + use<'a> {
        self.exchange.photos()
    }

    /// The texts that the exchange's document prints.
    fn printed(&self) -> impl Iterator<Item = &Typed<'a>> {
        self.texts.iter().filter(|typed| typed.is_printed())
    }
}

/// The dates in a part of an agenda item.
fn part_dates(part: &Part) -> Vec<&Placed<When>> {
    match part {
        Part::Postponed(postponed) => postponed.to.iter().collect(),
        Part::Materials(materials) => materials.iter().flat_map(promised).collect(),
        _ => Vec::new(),
    }
}

fn promised(material: &Material) -> impl Iterator<Item = &Placed<When>> {
    material.promised.iter().filter_map(|promise| promise.due.as_ref())
}

/// Tells what the reader of Markdown remarked under the id of the rule.
fn remarks(desk: &Desk<'_>, found: &mut Found) {
    let id = found.id;
    for typed in &desk.texts {
        for remark in typed.markdown().remarks.iter().filter(|remark| remark.id == id) {
            found.add(typed.file, typed.place(remark.range.clone()), remark.args.iter().cloned());
        }
    }
}

/// Where one rule puts its findings.
struct Found {
    id: &'static str,
    severity: Severity,
    findings: Vec<Finding>,
}

impl Found {
    fn add(&mut self, file: &str, place: Place, args: impl IntoIterator<Item = (&'static str, Arg)>) {
        let mut finding = Finding::new(self.id, self.severity).in_file(file).at(place);
        finding.args.extend(args);
        self.findings.push(finding);
    }
}

/// What all rules say of `subject`, unsorted, each with the weight that the programme gives it.
pub fn check(subject: Subject<'_>) -> Vec<Finding> {
    let desk = Desk::new(subject);
    let of_rule = |rule: &Rule| {
        let severity = severity(rule, desk.exchange)?;
        let mut found = Found { id: rule.id, severity, findings: Vec::new() };
        (rule.run)(&desk, &mut found);
        Some(found.findings)
    };
    let found: Vec<Option<Vec<Finding>>> = RULES.par_iter().with_max_len(2).map(of_rule).collect();
    let mut findings: Vec<Finding> = found.into_iter().flatten().flatten().collect();
    // What is left of a file with errors reads oddly; only errors of its values are certain.
    let certain = |finding: &Finding| {
        default_severity(finding.id) == Some(Severity::Error) || !desk.broken.contains(&finding.file)
    };
    findings.retain(certain);
    findings
}

/// The weight of a rule's findings in this programme; `None` when it is switched off.
fn severity(rule: &Rule, exchange: &Exchange) -> Option<Severity> {
    let settings = &exchange.programme.value.rules;
    let own = settings.iter().rev().find(|setting| setting.id.as_str() == rule.id);
    match own.map(|setting| setting.severity) {
        None => Some(rule.severity),
        Some(RuleLevel::Error) => Some(Severity::Error),
        Some(RuleLevel::Warning) => Some(Severity::Warning),
        Some(RuleLevel::Hint) => Some(Severity::Hint),
        Some(RuleLevel::Off) => None,
    }
}

fn default_severity(id: &str) -> Option<Severity> {
    RULES.iter().find(|rule| rule.id == id).map(|rule| rule.severity)
}
