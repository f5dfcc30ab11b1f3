//! A filing beside what is there already: what the site filed last time, and what the office made of it since.

use super::filing::{KINDS, Said, Told};
use crate::exchange::StatementKind;
use crate::yaml::Plain;
use std::collections::BTreeSet;

/// Two texts of which at least this share is alike are two versions of one statement.
const ALIKE: f64 = 0.55;

/// Longer texts are compared by their beginning: what it costs grows with the square.
const COMPARED: usize = 400;

/// What became of one statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What it is about.
    pub kind: StatementKind,
    /// Its id.
    pub id: String,
    /// What became of it.
    pub what: What,
}

/// What became of a statement.
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
    /// The office had edited it: the new words stand beside its own.
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
    /// Work field or secrecy changed, not the words.
    Marked {
        /// The words.
        text: String,
    },
}

/// What is to be done to a file; items are counted before any is taken away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Set { list: &'static str, item: usize, key: &'static str, value: Plain },
    Unset { list: &'static str, item: usize, key: &'static str },
    Push { list: &'static str, value: Plain },
    Take { list: &'static str, item: usize },
    Key { key: &'static str, value: Plain },
}

/// What is to be done, and how to tell it.
#[derive(Clone, Debug, Default)]
pub(super) struct Merged {
    pub(super) steps: Vec<Step>,
    pub(super) changes: Vec<Change>,
    /// Keys whose new values the office's edits keep out.
    pub(super) kept: Vec<&'static str>,
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
    /// Ids that carry words of an earlier filing that nobody decided on.
    pub(super) proposed: BTreeSet<String>,
    /// Ids that an earlier filing no longer had.
    pub(super) withdrawn: BTreeSet<String>,
}

/// Puts `theirs` beside what is known.
pub(super) fn merge(site: &str, before: &Before, theirs: &Told) -> Merged {
    let mut merged = Merged::default();
    let mut used = before.used.clone();
    used.extend(before.ours.ids().map(str::to_owned));
    used.extend(before.base.iter().flat_map(Told::ids).map(str::to_owned));
    for (number, (kind, list, letter)) in KINDS.into_iter().enumerate() {
        let said = |told: &Told| told.said.get(number).cloned().unwrap_or_default();
        let desk =
            Desk { kind, list, before, ours: said(&before.ours), base: before.base.as_ref().map(said) };
        let mut new = said(theirs);
        desk.name(&mut new, &mut used, &mut |number| format!("{site}-{letter}{number}"));
        desk.merge(&new, &mut merged);
        if let Some(list) = merged.base.said.get_mut(number) {
            *list = new;
        }
    }
    for (key, value) in &theirs.rest {
        let (ours, base) = (before.ours.key(key), before.base.as_ref().and_then(|base| base.key(key)));
        if ours == Some(value) || (base == Some(value) && ours.is_some()) {
            continue;
        }
        if ours.is_none() || ours == base {
            merged.steps.push(Step::Key { key, value: value.clone() });
        } else {
            merged.kept.push(key);
        }
    }
    merged.base.rest.clone_from(&theirs.rest);
    merged
}

/// The statements of one kind.
struct Desk<'a> {
    kind: StatementKind,
    list: &'static str,
    before: &'a Before,
    ours: Vec<Said>,
    base: Option<Vec<Said>>,
}

impl Desk<'_> {
    /// Gives each statement the id of the one it is a version of, or the next free one.
    fn name(&self, new: &mut [Said], used: &mut BTreeSet<String>, id: &mut dyn FnMut(u32) -> String) {
        let mut old: Vec<&Said> = self.base.iter().flatten().collect();
        let is_new = |said: &&Said| old.iter().all(|base| base.id != said.id);
        let ours: Vec<&Said> = self.ours.iter().filter(is_new).collect();
        old.extend(ours);
        let known: BTreeSet<&str> = old.iter().filter_map(|said| said.id.as_deref()).collect();
        let mut taken: BTreeSet<String> = BTreeSet::new();
        for said in new.iter_mut() {
            let given = said.id.take().filter(|id| known.contains(id.as_str()));
            said.id = given.filter(|id| taken.insert(id.clone()));
        }
        for certain in [true, false] {
            for said in new.iter_mut().filter(|said| said.id.is_none()) {
                let is_free = |one: &&Said| one.id.as_ref().is_some_and(|id| !taken.contains(id));
                let free = old.iter().copied().filter(is_free);
                said.id = version_of(said, free, certain);
                taken.extend(said.id.clone());
            }
        }
        let mut number = 0;
        for said in new.iter_mut().filter(|said| said.id.is_none()) {
            said.id = loop {
                number += 1;
                let next = id(number);
                if used.insert(next.clone()) {
                    break Some(next);
                }
            };
        }
    }

    fn merge(&self, new: &[Said], merged: &mut Merged) {
        for said in new {
            let Some(id) = said.id.clone() else { continue };
            let place = self.ours.iter().position(|ours| ours.id.as_ref() == Some(&id));
            let base = self.base.iter().flatten().find(|base| base.id.as_ref() == Some(&id));
            match place.and_then(|item| Some((item, self.ours.get(item)?))) {
                Some((item, ours)) => self.both(item, ours, base, said, merged),
                // The office deleted it, and the site says the same as before.
                None if base.is_some_and(|base| base.has_words_of(said)) => {}
                None => {
                    merged.steps.push(Step::Push { list: self.list, value: said.plain() });
                    self.tell(merged, &id, What::Added { text: said.text.clone() });
                }
            }
        }
        for (item, ours) in self.ours.iter().enumerate() {
            let is_said = new.iter().any(|said| said.id == ours.id);
            let base = self.base.iter().flatten().find(|base| base.id == ours.id);
            if let (false, Some(base), Some(id)) = (is_said, base, &ours.id) {
                self.gone(item, ours, base, id, merged);
            }
        }
    }

    fn tell(&self, merged: &mut Merged, id: &str, what: What) {
        merged.changes.push(Change { kind: self.kind, id: id.to_owned(), what });
    }

    /// A statement that is in our file and in the filing.
    fn both(&self, item: usize, ours: &Said, base: Option<&Said>, theirs: &Said, merged: &mut Merged) {
        let id = theirs.id.clone().unwrap_or_default();
        let set = |key, value| Step::Set { list: self.list, item, key, value };
        let is_new = base.is_none_or(|base| !base.has_words_of(theirs));
        // The work field changes where the office had not chosen one of its own.
        let takes_field = theirs.field.is_some()
            && ours.field != theirs.field
            && (ours.field.is_none() || base.is_some_and(|base| base.field == ours.field));
        let is_settled = ours.has_words_of(theirs);
        if is_settled && self.before.proposed.contains(&id) {
            merged.steps.push(Step::Unset { list: self.list, item, key: "proposed" });
        }
        if self.before.withdrawn.contains(&id) {
            merged.steps.push(Step::Unset { list: self.list, item, key: "withdrawn" });
        }
        if is_new && !is_settled {
            let what = if base.is_some_and(|base| base.has_words_of(ours)) {
                merged.steps.push(set("text", Plain::Text(theirs.text.clone())));
                if ours.details != theirs.details {
                    merged.steps.push(match &theirs.details {
                        Plain::List(none) if none.is_empty() => {
                            Step::Unset { list: self.list, item, key: "details" }
                        }
                        details => set("details", details.clone()),
                    });
                }
                What::Changed { before: ours.text.clone(), after: theirs.text.clone() }
            } else {
                merged.steps.push(set("proposed", proposal(theirs, ours, takes_field)));
                What::Proposed { ours: ours.text.clone(), theirs: theirs.text.clone() }
            };
            self.tell(merged, &id, what);
        }
        let mut is_marked = false;
        if let Some(field) = theirs.field.as_ref().filter(|_| takes_field) {
            merged.steps.push(set("field", Plain::Name(field.clone())));
            is_marked = true;
        }
        // What one of both wants kept secret stays so.
        if theirs.internal && !ours.internal && base.is_none_or(|base| !base.internal) {
            merged.steps.push(set("internal", Plain::True));
            is_marked = true;
        }
        if is_marked {
            self.tell(merged, &id, What::Marked { text: ours.text.clone() });
        }
    }

    /// A statement of ours that the site filed before and does not file any more.
    fn gone(&self, item: usize, ours: &Said, base: &Said, id: &str, merged: &mut Merged) {
        let text = ours.text.clone();
        if ours.has_words_of(base) && !self.before.cited.contains(id) {
            merged.steps.push(Step::Take { list: self.list, item });
            self.tell(merged, id, What::Removed { text });
        } else {
            merged.steps.push(Step::Set { list: self.list, item, key: "withdrawn", value: Plain::True });
            self.tell(merged, id, What::Withdrawn { text });
        }
    }
}

fn proposal(theirs: &Said, ours: &Said, takes_field: bool) -> Plain {
    let field = theirs.field.clone().filter(|field| !takes_field && ours.field.as_ref() != Some(field));
    let proposed = Said { id: None, field, internal: false, ..theirs.clone() };
    proposed.plain()
}

/// The id of the statement in `old` that `said` is a version of: the same words, or the most alike.
fn version_of<'o>(said: &Said, old: impl Iterator<Item = &'o Said>, certain: bool) -> Option<String> {
    let mut best: Option<(&Said, f64)> = None;
    for one in old {
        let likeness = if one.has_words_of(said) {
            1.0
        } else if certain {
            0.0
        } else {
            alike(&one.text, &said.text)
        };
        let enough = if certain { 1.0 } else { ALIKE };
        if likeness >= enough && best.is_none_or(|(_, most)| likeness > most) {
            best = Some((one, likeness));
        }
    }
    best.and_then(|(one, _)| one.id.clone())
}

fn alike(one: &str, other: &str) -> f64 {
    let start = |text: &str| text.to_lowercase().chars().take(COMPARED).collect::<String>();
    strsim::normalized_levenshtein(&start(one), &start(other))
}
