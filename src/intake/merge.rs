//! A filing beside what is there already: what the site filed last time, and what the office made of it since.

use super::filing::{KINDS, Said, Told};
use super::three_way::{Side, Verdict, merged, verdict};
use super::versions::versions;
use crate::model::{FiledKey, Report, StatementKind};
use std::collections::{BTreeMap, BTreeSet};
use yaml_source::{Edit, Plain, Sheet, Step};

/// What became of one thing that a site files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What it is.
    pub about: About,
    /// What became of it.
    pub what: What,
}

/// A thing that a site files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// A statement.
    Statement {
        /// What it is about.
        kind: StatementKind,
        /// Its id.
        id: String,
    },
    /// Another key of the report.
    Key(FiledKey),
}

/// What became of it. The words are those of a statement; what other keys say is not told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// It is new.
    Added {
        /// The words.
        text: String,
    },
    /// Nobody had edited it: it has the new words.
    Changed {
        /// The words before.
        before: String,
        /// The words now.
        after: String,
    },
    /// Nobody had edited it: it has other points below the same words.
    Detailed {
        /// The words.
        text: String,
        /// The points now.
        details: Vec<String>,
    },
    /// The office had edited it, or leans on it: the new words stand beside its own.
    Proposed {
        /// The office's words.
        ours: String,
        /// The site's words.
        theirs: String,
    },
    /// The site took it back, and nobody had edited or used it.
    Removed {
        /// The words.
        text: String,
    },
    /// The site took it back, but the office had edited or used it: it stays until somebody decides.
    Withdrawn {
        /// The words.
        text: String,
    },
    /// The work field changed, not the words.
    Marked {
        /// The words.
        text: String,
    },
    /// The site asks that it stays with the office from now on.
    Hidden {
        /// The words.
        text: String,
    },
    /// The site does not ask any more that it stays with the office.
    Opened {
        /// The words.
        text: String,
    },
    /// The office had deleted it, and the site says something else than before: that stands apart, under `proposed`.
    Returned {
        /// The site's words.
        text: String,
    },
    /// The office had deleted parts of it, and the site says something else of them: they stay deleted.
    KeptOut,
}

/// What is to be done to the office's file, and how to tell it.
#[derive(Clone, Debug, Default)]
pub(super) struct Merged {
    pub(super) edits: Vec<Edit<'static>>,
    /// New statements, by list.
    pub(super) pushes: Vec<(&'static str, Plain)>,
    pub(super) changes: Vec<Change>,
    /// What the site said, its statements with their ids: what the next filing is compared with.
    pub(super) base: Told,
}

/// What is known of a site before a filing.
#[derive(Clone, Debug, Default)]
pub(super) struct Before {
    /// What the site filed last; `None` where it never did, or nobody knows.
    pub(super) base: Option<Told>,
    /// What its file says now.
    pub(super) ours: Told,
    /// All ids that were ever given.
    pub(super) used: BTreeSet<String>,
    /// Ids that merged findings stand for.
    pub(super) cited: BTreeSet<String>,
    /// Ids of statements at which somebody wrote a comment.
    pub(super) noted: BTreeSet<String>,
    /// Keys at which somebody wrote a comment.
    pub(super) noted_keys: BTreeSet<FiledKey>,
    /// The site's newer words for statements, by id, that nobody decided on.
    pub(super) proposed: BTreeMap<String, Said>,
    /// Ids that an earlier filing no longer had.
    pub(super) withdrawn: BTreeSet<String>,
    /// What an earlier filing said beside the report, and nobody decided on.
    pub(super) proposed_keys: Told,
    /// Keys that an earlier filing no longer had.
    pub(super) withdrawn_keys: BTreeSet<FiledKey>,
    /// Whether nobody knows that the filing is the newer one, or what it is to be compared with: then the office decides on every change.
    pub(super) asks: bool,
    /// Whether nobody knows any more what the site filed last: what is new may be what the office deleted.
    pub(super) is_base_lost: bool,
}

impl Before {
    /// What a report tells of it; `sheet` is its text.
    pub(super) fn of(report: &Report, sheet: Option<&Sheet>) -> Self {
        let mut before = Self { ours: Told::of_report(report), ..Self::default() };
        for (_, statement) in report.statements() {
            if let Some(proposed) = &statement.proposed {
                let id = statement.id.value.trim().to_owned();
                before.proposed.insert(id, Said::of_proposal(proposed));
            }
            if statement.withdrawn {
                before.withdrawn.insert(statement.id.value.trim().to_owned());
            }
        }
        if let Some(proposed) = &report.proposed {
            before.proposed_keys = Told::of_report_proposal(&proposed.value);
        }
        before.withdrawn_keys = report.withdrawn.iter().map(|key| key.value).collect();
        if let Some(sheet) = sheet {
            before.see_notes(sheet);
        }
        before
    }

    /// Sees where somebody wrote a comment.
    fn see_notes(&mut self, sheet: &Sheet) {
        let noted = sheet.noted();
        for ((_, list, _), said) in KINDS.into_iter().zip(&self.ours.said) {
            for (item, said) in said.iter().enumerate() {
                if noted.holds(&[Step::Key(list), Step::Item(item)]) {
                    self.noted.extend(said.id.clone());
                }
            }
        }
        self.noted_keys.extend(FiledKey::ALL.into_iter().filter(|key| noted.holds(&[Step::Key(key.name())])));
    }
}

/// Statements by kind, in the order of [`KINDS`].
type Lists = [Vec<Said>; 4];

/// Puts `theirs` beside what is known.
pub(super) fn merge(site: &str, before: &Before, theirs: &Told) -> Merged {
    let mut merged = Merged::default();
    let mut returned = before.proposed_keys.clone();
    let mut base = before.base.as_ref().map(|base| base.said.clone()).unwrap_or_default();
    let ours = &before.ours.said;
    let mut new = theirs.said.clone();
    named(site, before, &base, &mut new);
    merged.base.said.clone_from(&new);
    moved(&mut base, ours, &mut new);
    for ((((kind, list, _), base), (ours, new)), waiting) in
        KINDS.into_iter().zip(&base).zip(ours.iter().zip(&new)).zip(&mut returned.said)
    {
        Statements { kind, list, before, base, ours }.merge(new, waiting, &mut merged);
    }
    returned.rest = keys(before, theirs, &mut merged);
    merged.base.rest.clone_from(&theirs.rest);
    if returned != before.proposed_keys {
        merged.edits.push(set_or_remove("proposed", Plain::Map(returned.pairs())));
    }
    merged
}

/// Gives each statement the id of the one it is a version of, or the next free one.
fn named(site: &str, before: &Before, base: &Lists, new: &mut Lists) {
    let ours = &before.ours.said;
    for ((base, ours), new) in base.iter().zip(ours).zip(new.iter_mut()) {
        named_of(base, ours, new);
    }
    // What the office deleted does not come back under another heading.
    let lives = |id: &str| before.ours.ids().any(|other| other == id);
    let gone: Vec<&Said> =
        base.iter().flatten().filter(|said| said.id.as_deref().is_some_and(|id| !lives(id))).collect();
    let mut taken: BTreeSet<String> = new.iter().flatten().filter_map(|said| said.id.clone()).collect();
    for said in new.iter_mut().flatten().filter(|said| said.id.is_none()) {
        let same = gone.iter().filter(|gone| gone.words() == said.words()).filter_map(|gone| gone.id.clone());
        said.id = same.into_iter().find(|id| taken.insert(id.clone()));
    }
    let mut used = before.used.clone();
    used.extend(
        before
            .ours
            .ids()
            .chain(base.iter().flatten().filter_map(|said| said.id.as_deref()))
            .map(str::to_owned),
    );
    for ((_, _, letter), new) in KINDS.into_iter().zip(new.iter_mut()) {
        let mut free =
            (1_u32..).map(|number| format!("{site}-{letter}{number}")).filter(|id| used.insert(id.clone()));
        for said in new.iter_mut().filter(|said| said.id.is_none()) {
            said.id = free.next();
        }
    }
}

/// Puts statements where the office put them, or, where it deleted them, where the site has them now: so that the same one is compared.
fn moved(base: &mut Lists, ours: &Lists, new: &mut Lists) {
    let places = |lists: &Lists| -> BTreeMap<String, usize> {
        let of = |(at, list): (usize, &Vec<Said>)| -> Vec<(String, usize)> {
            list.iter().filter_map(|said| Some((said.id.clone()?, at))).collect()
        };
        lists.iter().enumerate().flat_map(of).collect()
    };
    let mut right = places(new);
    right.extend(places(ours));
    for lists in [base, new] {
        let mut away = Vec::new();
        for (at, list) in lists.iter_mut().enumerate() {
            let goes =
                |said: &mut Said| said.id.as_ref().and_then(|id| right.get(id)).is_some_and(|to| *to != at);
            away.extend(list.extract_if(.., goes));
        }
        for said in away {
            let to = said.id.as_ref().and_then(|id| right.get(id));
            if let Some(list) = to.and_then(|to| lists.get_mut(*to)) {
                list.push(said);
            }
        }
    }
}

/// How many statements of `theirs` are versions of some of `base`.
pub(super) fn shared(base: &Told, theirs: &Told) -> usize {
    let lists = base.said.iter().zip(&theirs.said);
    let named = |(base, theirs): (&Vec<Said>, &Vec<Said>)| {
        let mut theirs = theirs.clone();
        named_of(base, &[], &mut theirs);
        theirs.iter().filter(|said| said.id.is_some()).count()
    };
    lists.map(named).sum()
}

/// Gives the statements of `told` the ids of those in `ours` that they are versions of.
pub(super) fn with_ids_of(mut told: Told, ours: &Told) -> Told {
    for (said, ours) in told.said.iter_mut().zip(&ours.said) {
        named_of(ours, &[], said);
    }
    told
}

fn set_or_remove(key: &'static str, value: Plain) -> Edit<'static> {
    let is_empty = matches!(&value, Plain::Map(pairs) if pairs.is_empty())
        || matches!(&value, Plain::List(items) if items.is_empty());
    if is_empty { Edit::Remove(vec![Step::Key(key)]) } else { Edit::Set(vec![Step::Key(key)], value) }
}

/// Tells whether the statement of an id is that of a filing, which gave another id or none.
type IsVersion<'a> = dyn Fn(&str, &Said, Option<&str>) -> bool + 'a;

/// Gives each statement the id of the one it is a version of: that with the same words, that whose id the form was given, or
/// the one that it is most alike to.
fn named_of(base: &[Said], ours: &[Said], new: &mut [Said]) {
    let mut old: BTreeMap<&str, Vec<&Said>> = BTreeMap::new();
    let mut order: Vec<&str> = Vec::new();
    for said in base.iter().chain(ours) {
        let Some(id) = said.id.as_deref() else { continue };
        if !old.contains_key(id) {
            order.push(id);
        }
        old.entry(id).or_default().push(said);
    }
    let given: Vec<Option<String>> = new.iter_mut().map(|said| said.id.take()).collect();
    let mut free: Vec<&str> = order;
    let has_words =
        |id: &str, said: &Said| old.get(id).into_iter().flatten().any(|old| old.words() == said.words());
    let rounds: [&IsVersion<'_>; 3] = [
        &|id, said, given| has_words(id, said) && given == Some(id),
        &|id, said, _| has_words(id, said),
        &|id, _, given| given == Some(id),
    ];
    for is_it in rounds {
        for (said, given) in new.iter_mut().zip(&given).filter(|(said, _)| said.id.is_none()) {
            if let Some(at) = free.iter().position(|id| is_it(id, said, given.as_deref())) {
                said.id = Some(free.remove(at).to_owned());
            }
        }
    }
    let texts = |id: &&str| old.get(id).into_iter().flatten().map(|said| said.text.as_str()).collect();
    let open: Vec<Vec<&str>> = free.iter().map(texts).collect();
    let left: Vec<String> =
        new.iter().filter(|said| said.id.is_none()).map(|said| said.text.clone()).collect();
    let left: Vec<&str> = left.iter().map(String::as_str).collect();
    let found = versions(&open, &left);
    for (said, old) in new.iter_mut().filter(|said| said.id.is_none()).zip(found) {
        said.id = old.and_then(|old| free.get(old)).map(|id| (*id).to_owned());
    }
}

/// The statements of one kind.
struct Statements<'a> {
    kind: StatementKind,
    list: &'static str,
    before: &'a Before,
    base: &'a [Said],
    ours: &'a [Said],
}

fn find<'s>(list: &'s [Said], id: &str) -> Option<&'s Said> {
    list.iter().find(|said| said.id.as_deref() == Some(id))
}

impl Statements<'_> {
    fn merge(&self, new: &[Said], waiting: &mut Vec<Said>, merged: &mut Merged) {
        for said in new {
            let Some(id) = said.id.as_deref() else { continue };
            match self.ours.iter().position(|ours| ours.id.as_deref() == Some(id)) {
                Some(item) => self.both(item, id, said, merged),
                None => self.alone(id, said, waiting, merged),
            }
        }
        for (item, ours) in self.ours.iter().enumerate() {
            if let Some(id) = ours.id.as_deref().filter(|id| find(new, id).is_none()) {
                self.gone(item, id, ours, merged);
            }
        }
        let waits = |id: &str| find(new, id).is_some() && find(self.ours, id).is_none();
        waiting.retain(|said| said.id.as_deref().is_some_and(waits));
    }

    fn tell(&self, merged: &mut Merged, id: &str, what: What) {
        let about = About::Statement { kind: self.kind, id: id.to_owned() };
        merged.changes.push(Change { about, what });
    }

    fn place(&self, item: usize, key: &'static str) -> Vec<Step<'static>> {
        vec![Step::Key(self.list), Step::Item(item), Step::Key(key)]
    }

    /// A statement of the filing that is not in our file.
    fn alone(&self, id: &str, said: &Said, waiting: &mut Vec<Said>, merged: &mut Merged) {
        let base = find(self.base, id);
        match verdict(base.map(Said::words), None, Some(said.words()), false) {
            Verdict::Settled | Verdict::Keep => {}
            Verdict::Take if !self.before.is_base_lost => {
                merged.pushes.push((self.list, said.plain()));
                self.tell(merged, id, What::Added { text: said.text.clone() });
            }
            Verdict::Take | Verdict::Ask => {
                waiting.retain(|old| old.id.as_deref() != Some(id));
                waiting.push(said.clone());
                self.tell(merged, id, What::Returned { text: said.text.clone() });
            }
        }
    }

    /// A statement that is in our file and in the filing.
    fn both(&self, item: usize, id: &str, theirs: &Said, merged: &mut Merged) {
        let Some(ours) = self.ours.get(item) else { return };
        let base = find(self.base, id);
        let is_noted = self.before.asks || self.before.noted.contains(id);
        let words = verdict(
            base.map(Said::words),
            Some(ours.words()),
            Some(theirs.words()),
            is_noted || self.before.cited.contains(id),
        );
        let field = verdict(
            base.and_then(|base| base.field.as_ref()),
            ours.field.as_ref(),
            theirs.field.as_ref(),
            is_noted,
        );
        if self.before.withdrawn.contains(id) {
            merged.edits.push(Edit::Remove(self.place(item, "withdrawn")));
        }
        if words == Verdict::Take {
            self.take(item, id, ours, theirs, merged);
        }
        if field == Verdict::Take {
            merged.edits.push(match &theirs.field {
                Some(field) => Edit::Set(self.place(item, "field"), Plain::Name(field.clone())),
                None => Edit::Remove(self.place(item, "field")),
            });
            self.tell(merged, id, What::Marked { text: ours.text.clone() });
        }
        self.propose(item, id, (words, field), theirs, merged);
        self.hide(item, id, base, theirs, merged);
    }

    /// Gives a statement that nobody edited the site's new words.
    fn take(&self, item: usize, id: &str, ours: &Said, theirs: &Said, merged: &mut Merged) {
        if ours.text != theirs.text {
            merged.edits.push(Edit::Set(self.place(item, "text"), Plain::Text(theirs.text.clone())));
        }
        if ours.details != theirs.details {
            merged.edits.push(match &theirs.details {
                Plain::List(none) if none.is_empty() => Edit::Remove(self.place(item, "details")),
                details => Edit::Set(self.place(item, "details"), details.clone()),
            });
        }
        self.tell(merged, id, changed(ours, theirs));
    }

    /// Puts the site's words beside the office's where somebody has to decide, and takes those away that are settled.
    fn propose(
        &self,
        item: usize,
        id: &str,
        verdicts: (Verdict, Verdict),
        theirs: &Said,
        merged: &mut Merged,
    ) {
        let Some(ours) = self.ours.get(item) else { return };
        let waiting = self.before.proposed.get(id);
        let (words, field) = verdicts;
        let field_waits =
            waiting.is_some_and(|waiting| waiting.field.is_some() && waiting.field == theirs.field);
        // That the site names no field any more is nothing to choose from.
        let field = if theirs.field.is_none() && field == Verdict::Ask { Verdict::Keep } else { field };
        let wanted = match (words, field) {
            (Verdict::Ask, _) | (_, Verdict::Ask) => true,
            (Verdict::Keep, _) => waiting.is_some(),
            (_, Verdict::Keep) => field_waits,
            _ => false,
        };
        let differs = ours.field != theirs.field && field != Verdict::Take;
        let proposal = Said {
            id: None,
            field: theirs.field.clone().filter(|_| differs && (field == Verdict::Ask || field_waits)),
            internal: false,
            ..theirs.clone()
        };
        if !wanted && waiting.is_some() {
            merged.edits.push(Edit::Remove(self.place(item, "proposed")));
        } else if wanted && waiting != Some(&proposal) {
            merged.edits.push(Edit::Set(self.place(item, "proposed"), proposal.plain()));
            let points = points(&theirs.details).join("; ");
            let is_other = theirs.text != ours.text || points.is_empty();
            let theirs = if is_other { theirs.text.clone() } else { format!("{}: {points}", theirs.text) };
            self.tell(merged, id, What::Proposed { ours: ours.text.clone(), theirs });
        }
    }

    /// What one of both wants kept secret stays so.
    fn hide(&self, item: usize, id: &str, base: Option<&Said>, theirs: &Said, merged: &mut Merged) {
        let is_hidden = self.ours.get(item).is_some_and(|ours| ours.internal);
        let was_hidden = base.is_some_and(|base| base.internal);
        let text = || theirs.text.clone();
        if theirs.internal && !is_hidden && !was_hidden {
            merged.edits.push(Edit::Set(self.place(item, "internal"), Plain::True));
            self.tell(merged, id, What::Hidden { text: text() });
        } else if !theirs.internal && is_hidden && was_hidden {
            self.tell(merged, id, What::Opened { text: text() });
        }
    }

    /// A statement of ours that is not in the filing.
    fn gone(&self, item: usize, id: &str, ours: &Said, merged: &mut Merged) {
        let before = self.before;
        let base = find(self.base, id);
        let is_held = before.asks || before.noted.contains(id) || before.cited.contains(id);
        let text = ours.text.clone();
        match verdict(base.map(Said::words), Some(ours.words()), None, is_held) {
            Verdict::Settled | Verdict::Keep => {}
            Verdict::Take => {
                merged.edits.push(Edit::Remove(vec![Step::Key(self.list), Step::Item(item)]));
                self.tell(merged, id, What::Removed { text });
            }
            Verdict::Ask => {
                if before.proposed.contains_key(id) {
                    merged.edits.push(Edit::Remove(self.place(item, "proposed")));
                }
                if !before.withdrawn.contains(id) {
                    merged.edits.push(Edit::Set(self.place(item, "withdrawn"), Plain::True));
                }
                self.tell(merged, id, What::Withdrawn { text });
            }
        }
    }
}

/// What to tell of words that changed: where only the points below them did, those.
fn changed(ours: &Said, theirs: &Said) -> What {
    if ours.text != theirs.text {
        return What::Changed { before: ours.text.clone(), after: theirs.text.clone() };
    }
    What::Detailed { text: theirs.text.clone(), details: points(&theirs.details) }
}

fn points(details: &Plain) -> Vec<String> {
    match details {
        Plain::List(items) => items.iter().flat_map(points).collect(),
        Plain::Map(pairs) => pairs.iter().flat_map(|(_, value)| points(value)).collect(),
        Plain::Text(text) | Plain::Name(text) => vec![text.clone()],
        Plain::True | Plain::Number(_) => Vec::new(),
    }
}

/// Merges what is no statement; returns what waits for the office then.
fn keys(before: &Before, theirs: &Told, merged: &mut Merged) -> Vec<(FiledKey, Plain)> {
    let mut waiting = Vec::new();
    let mut withdrawn = BTreeSet::new();
    for key in FiledKey::ALL {
        let one = one_key(before, theirs, key);
        if one.now.as_ref() != before.ours.key(key) {
            let path = vec![Step::Key(key.name())];
            merged.edits.push(one.now.map_or(Edit::Remove(path.clone()), |now| Edit::Set(path, now)));
        }
        waiting.extend(one.waits.map(|value| (key, value)));
        if one.is_withdrawn {
            withdrawn.insert(key);
        }
        merged.changes.extend(one.told.into_iter().map(|what| Change { about: About::Key(key), what }));
    }
    if withdrawn != before.withdrawn_keys {
        let names = withdrawn.into_iter().map(|key| Plain::Name(key.name().to_owned()));
        merged.edits.push(set_or_remove("withdrawn", Plain::List(names.collect())));
    }
    waiting
}

/// What becomes of a key.
struct OneKey {
    now: Option<Plain>,
    /// What the site says, for the office to decide.
    waits: Option<Plain>,
    is_withdrawn: bool,
    told: Vec<What>,
}

fn one_key(before: &Before, theirs: &Told, key: FiledKey) -> OneKey {
    let (base, ours, new) =
        (before.base.as_ref().and_then(|base| base.key(key)), before.ours.key(key), theirs.key(key));
    let waiting = before.proposed_keys.key(key);
    let was_withdrawn = before.withdrawn_keys.contains(&key);
    let is_held = before.asks || before.noted_keys.contains(&key);
    let now = match verdict(base, ours, new, is_held) {
        // It came to what the office has: nothing is left to decide.
        Verdict::Settled if base != new => {
            return OneKey { now: ours.cloned(), waits: None, is_withdrawn: false, told: Vec::new() };
        }
        // The site says what it said before. What waits is another filing's, perhaps a colleague's.
        Verdict::Settled | Verdict::Keep => {
            let (now, waits) = (ours.cloned(), waiting.filter(|waiting| Some(*waiting) != ours).cloned());
            return OneKey { now, waits, is_withdrawn: was_withdrawn && ours.is_some(), told: Vec::new() };
        }
        Verdict::Take if ours.is_none() && before.is_base_lost => None,
        Verdict::Take => new.cloned(),
        Verdict::Ask if is_held => ours.cloned(),
        Verdict::Ask => merged(base, ours, new, Side::Ours),
    };
    // What waits goes its own way beside the office's.
    let line = waiting.or(ours);
    let wish = merged(base, line, new, Side::Theirs);
    let all = merged(base, line, new, Side::Everything);
    let is_withdrawn = wish.is_none() && now.is_some() && new.is_none();
    let mut told = Vec::new();
    told.extend(key_change(ours, now.as_ref()));
    if all != wish {
        told.push(What::KeptOut);
    }
    let waits = wish.filter(|wish| now.as_ref() != Some(wish));
    if waits.is_some() && waits.as_ref() != waiting {
        told.push(What::Proposed { ours: String::new(), theirs: String::new() });
    }
    if is_withdrawn && !was_withdrawn {
        told.push(What::Withdrawn { text: String::new() });
    }
    OneKey { now, waits, is_withdrawn, told }
}

fn key_change(ours: Option<&Plain>, now: Option<&Plain>) -> Option<What> {
    match (ours, now) {
        (ours, now) if ours == now => None,
        (None, _) => Some(What::Added { text: String::new() }),
        (_, None) => Some(What::Removed { text: String::new() }),
        _ => Some(What::Changed { before: String::new(), after: String::new() }),
    }
}

#[cfg(test)]
mod random;
