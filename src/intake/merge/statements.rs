//! The statements of one kind, merged one by one.

use super::before::Before;
use super::change::{About, Change, Merged, What};
use crate::intake::content::StatementContent;
use crate::intake::three_way::{Verdict, verdict};
use crate::model::StatementKind;
use yaml_source::{Edit, PathSegment, YamlValue};

/// The statements of one kind.
pub(super) struct StatementMerge<'a> {
    pub(super) kind: StatementKind,
    pub(super) list: &'static str,
    pub(super) before: &'a Before,
    pub(super) base: &'a [StatementContent],
    pub(super) ours: &'a [StatementContent],
}

fn find<'s>(list: &'s [StatementContent], id: &str) -> Option<&'s StatementContent> {
    list.iter().find(|said| said.id.as_deref() == Some(id))
}

impl StatementMerge<'_> {
    pub(super) fn merge(
        &self,
        new: &[StatementContent],
        waiting: &mut Vec<StatementContent>,
        merged: &mut Merged,
    ) {
        for said in new {
            let Some(id) = said.id.as_deref() else { continue };
            match self.ours.iter().position(|ours| ours.id.as_deref() == Some(id)) {
                Some(item) => self.merge_existing(item, id, said, merged),
                None => self.merge_added(id, said, waiting, merged),
            }
        }
        for (item, ours) in self.ours.iter().enumerate() {
            if let Some(id) = ours.id.as_deref().filter(|id| find(new, id).is_none()) {
                self.merge_removed(item, id, ours, merged);
            }
        }
        let waits = |id: &str| find(new, id).is_some() && find(self.ours, id).is_none();
        waiting.retain(|said| said.id.as_deref().is_some_and(waits));
    }

    fn tell(&self, merged: &mut Merged, id: &str, what: What) {
        let about = About::Statement { kind: self.kind, id: id.to_owned() };
        merged.changes.push(Change { about, what });
    }

    fn place(&self, item: usize, key: &'static str) -> Vec<PathSegment<'static>> {
        vec![PathSegment::Key(self.list), PathSegment::Item(item), PathSegment::Key(key)]
    }

    /// A statement of the filing that is not in our file.
    fn merge_added(
        &self,
        id: &str,
        said: &StatementContent,
        waiting: &mut Vec<StatementContent>,
        merged: &mut Merged,
    ) {
        let base = find(self.base, id);
        match verdict(base.map(StatementContent::words), None, Some(said.words()), false) {
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
    fn merge_existing(&self, item: usize, id: &str, theirs: &StatementContent, merged: &mut Merged) {
        let Some(ours) = self.ours.get(item) else { return };
        let base = find(self.base, id);
        let is_noted = self.before.asks || self.before.noted.contains(id);
        let words = verdict(
            base.map(StatementContent::words),
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
                Some(field) => Edit::Set(self.place(item, "field"), YamlValue::Name(field.clone())),
                None => Edit::Remove(self.place(item, "field")),
            });
            self.tell(merged, id, What::Marked { text: ours.text.clone() });
        }
        self.propose(item, id, (words, field), theirs, merged);
        self.hide(item, id, base, theirs, merged);
    }

    /// Gives a statement that nobody edited the site's new words.
    fn take(
        &self,
        item: usize,
        id: &str,
        ours: &StatementContent,
        theirs: &StatementContent,
        merged: &mut Merged,
    ) {
        if ours.text != theirs.text {
            merged.edits.push(Edit::Set(self.place(item, "text"), YamlValue::Text(theirs.text.clone())));
        }
        if ours.details != theirs.details {
            merged.edits.push(match &theirs.details {
                YamlValue::List(none) if none.is_empty() => Edit::Remove(self.place(item, "details")),
                details => Edit::Set(self.place(item, "details"), details.clone()),
            });
        }
        self.tell(merged, id, describe_change(ours, theirs));
    }

    /// Puts the site's words beside the office's where somebody has to decide, and takes those away that are settled.
    fn propose(
        &self,
        item: usize,
        id: &str,
        verdicts: (Verdict, Verdict),
        theirs: &StatementContent,
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
        let proposal = StatementContent {
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

    /// Keeps secret what one of both wants kept secret.
    fn hide(
        &self,
        item: usize,
        id: &str,
        base: Option<&StatementContent>,
        theirs: &StatementContent,
        merged: &mut Merged,
    ) {
        let is_hidden = self.ours.get(item).is_some_and(|ours| ours.internal);
        let was_hidden = base.is_some_and(|base| base.internal);
        let text = || theirs.text.clone();
        if theirs.internal && !is_hidden && !was_hidden {
            merged.edits.push(Edit::Set(self.place(item, "internal"), YamlValue::True));
            self.tell(merged, id, What::Hidden { text: text() });
        } else if !theirs.internal && is_hidden && was_hidden {
            self.tell(merged, id, What::Opened { text: text() });
        }
    }

    /// A statement of ours that is not in the filing.
    fn merge_removed(&self, item: usize, id: &str, ours: &StatementContent, merged: &mut Merged) {
        let before = self.before;
        let base = find(self.base, id);
        let is_held = before.asks || before.noted.contains(id) || before.cited.contains(id);
        let text = ours.text.clone();
        match verdict(base.map(StatementContent::words), Some(ours.words()), None, is_held) {
            Verdict::Settled | Verdict::Keep => {}
            Verdict::Take => {
                merged.edits.push(Edit::Remove(vec![PathSegment::Key(self.list), PathSegment::Item(item)]));
                self.tell(merged, id, What::Removed { text });
            }
            Verdict::Ask => {
                if before.proposed.contains_key(id) {
                    merged.edits.push(Edit::Remove(self.place(item, "proposed")));
                }
                if !before.withdrawn.contains(id) {
                    merged.edits.push(Edit::Set(self.place(item, "withdrawn"), YamlValue::True));
                }
                self.tell(merged, id, What::Withdrawn { text });
            }
        }
    }
}

/// Returns what to tell of words that changed: where only the points below them did, those.
fn describe_change(ours: &StatementContent, theirs: &StatementContent) -> What {
    if ours.text != theirs.text {
        return What::Changed { before: ours.text.clone(), after: theirs.text.clone() };
    }
    What::Detailed { text: theirs.text.clone(), details: points(&theirs.details) }
}

fn points(details: &YamlValue) -> Vec<String> {
    match details {
        YamlValue::List(items) => items.iter().flat_map(points).collect(),
        YamlValue::Map(pairs) => pairs.iter().flat_map(|(_, value)| points(value)).collect(),
        YamlValue::Text(text) | YamlValue::Name(text) => vec![text.clone()],
        YamlValue::True | YamlValue::Number(_) => Vec::new(),
    }
}
