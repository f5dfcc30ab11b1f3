//! Context that every rule sees, and where it puts its diagnostics.

use crate::digest::{Digest, digest};
use crate::model::{Exchange, Material, Part, Photo, Spanned, When};
use crate::texts::{self, Typed};
use diagnostics::{Arg, Diagnostic, Place, Severity};
use std::collections::{BTreeMap, BTreeSet};

/// Things that the rules look at.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    /// The exchange.
    pub exchange: &'a Exchange,
    /// Files with errors of their own: what they lack is no mistake of those that refer to it.
    pub broken: &'a BTreeSet<String>,
    /// The text of each file, by its path: diagnostics inside a text get their place from it.
    pub sources: &'a BTreeMap<String, String>,
    /// Lookup of what there is under the name of a phrase, in the exchange's language.
    pub phrase: &'a (dyn Fn(&str) -> Named + Sync),
    /// Test of whether pages can show a character; asked only for those that are not in every font.
    pub shows: &'a (dyn Fn(char) -> bool + Sync),
}

/// Answer to whether a name is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// It is.
    Known,
    /// It is not; the known one that may be meant.
    Unknown(Option<&'static str>),
}

/// One rule.
pub struct Rule {
    /// Its id, the id of its diagnostics.
    pub id: &'static str,
    /// How much its diagnostics matter, unless `programme.yaml` says otherwise.
    pub severity: Severity,
    /// Looks, and reports.
    pub(super) run: fn(&RuleContext<'_>, &mut Found),
}

/// The subject with what many rules ask of it.
pub(super) struct RuleContext<'a> {
    pub(super) exchange: &'a Exchange,
    pub(super) digest: Digest,
    pub(super) texts: Vec<Typed<'a>>,
    pub(super) broken: &'a BTreeSet<String>,
    pub(super) phrase: &'a (dyn Fn(&str) -> Named + Sync),
    pub(super) shows: &'a (dyn Fn(char) -> bool + Sync),
    /// All rules there are.
    pub(super) rules: &'a [Rule],
}

impl<'a> RuleContext<'a> {
    pub(super) fn new(subject: Subject<'a>, rules: &'a [Rule]) -> Self {
        let Subject { exchange, broken, sources, phrase, shows } = subject;
        let texts = texts::all(exchange, sources);
        Self { exchange, digest: digest(exchange), texts, broken, phrase, shows, rules }
    }

    /// Tells whether all files of the exchange could be read as they are: else what one says of another may be missing.
    pub(super) fn is_whole(&self) -> bool {
        let folder = format!("inputs/{}/", self.exchange.id);
        !self.broken.iter().any(|file| file.starts_with(&folder) || *file == self.exchange.programme.file)
    }

    /// The parts of all agenda items, in order.
    pub(super) fn parts(&self) -> impl Iterator<Item = &'a Part> + use<'a> {
        self.exchange.event.value.agenda.iter().flat_map(|item| &item.parts)
    }

    /// The dates that stand in keys of the programme and of `exchange.yaml`, each with its file.
    pub(super) fn dates(&self) -> impl Iterator<Item = (&'a str, &'a Spanned<When>)> + use<'a> {
        let (programme, event) = (&self.exchange.programme, &self.exchange.event);
        let days = event.value.days.iter().map(|day| &day.date);
        let due = event.value.all_follow_ups().flat_map(|(_, task)| {
            task.due.iter().chain(task.from.iter().filter_map(|from| from.date.as_ref()))
        });
        let next = event.value.next.iter().flat_map(|next| [&next.date, &next.postponed_from]);
        let single = [&event.value.deadline, &event.value.reply_by, &event.value.postponed_from]
            .into_iter()
            .chain(next)
            .flatten();
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
        let approval = event.value.approval.iter().flat_map(|approval| {
            let objected = approval.objections.iter().filter_map(|objection| objection.date.as_ref());
            approval.objections_until.iter().chain(&approval.approved).chain(objected)
        });
        let parts = self.parts().flat_map(part_dates).chain(event.value.annexes.iter().flat_map(promised));
        let in_event = days
            .chain(due)
            .chain(single)
            .chain(signed)
            .chain(said)
            .chain(approval)
            .chain(parts)
            .map(|date| (event.file.as_str(), date));
        in_event.chain(ends.map(|date| (programme.file.as_str(), date)))
    }

    /// The pictures of all agenda items, in order.
    pub(super) fn photos(&self) -> impl Iterator<Item = &'a Photo> + use<'a> {
        self.exchange.photos()
    }

    /// The texts that the exchange's document prints.
    pub(super) fn printed(&self) -> impl Iterator<Item = &Typed<'a>> {
        self.texts.iter().filter(|typed| typed.is_printed())
    }
}

/// The dates in a part of an agenda item.
pub(super) fn part_dates(part: &Part) -> Vec<&Spanned<When>> {
    match part {
        Part::Postponed(postponed) => postponed.to.iter().collect(),
        Part::Materials(materials) => materials.iter().flat_map(promised).collect(),
        Part::Dates(dates) => dates.iter().filter_map(|entry| entry.date.as_ref()).collect(),
        _ => Vec::new(),
    }
}

pub(super) fn promised(material: &Material) -> impl Iterator<Item = &Spanned<When>> {
    material.promised.iter().filter_map(|promise| promise.due.as_ref())
}

/// Tells what the reader of Markdown remarked under the id of the rule.
pub(super) fn remarks(context: &RuleContext<'_>, found: &mut Found) {
    let id = found.id;
    for typed in &context.texts {
        for remark in typed.markdown().remarks.iter().filter(|remark| remark.id == id) {
            found.add(typed.file, typed.place(remark.range.clone()), remark.args.iter().cloned());
        }
    }
}

/// Where one rule puts its diagnostics.
pub(super) struct Found {
    pub(super) id: &'static str,
    pub(super) severity: Severity,
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl Found {
    pub(super) fn add(
        &mut self,
        file: &str,
        place: Place,
        args: impl IntoIterator<Item = (&'static str, Arg)>,
    ) {
        let mut diagnostic = Diagnostic::new(self.id, self.severity).in_file(file).at(place);
        diagnostic.args.extend(args);
        self.diagnostics.push(diagnostic);
    }
}
