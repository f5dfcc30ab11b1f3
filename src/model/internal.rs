//! Removal of what is for the office alone, before anything is made of an exchange.

use super::{AgendaItem, Exchange, FindingPoint, FollowUp, ItemNumber, MergedFinding, item_numbers};
use std::collections::BTreeSet;

impl Exchange {
    /// The exchange without its internal items, follow-ups and statements, and without what only leans on them: items told in the
    /// section of an internal one, what was agreed there, and findings all of whose statements are internal. The items that stay keep their numbers.
    #[must_use]
    pub fn without_internal(&self) -> Self {
        let mut public = self.clone();
        let hidden: BTreeSet<String> = public
            .event
            .value
            .agenda
            .iter()
            .filter(|item| item.internal)
            .filter_map(|item| item.id.as_ref().map(|id| id.value.clone()))
            .collect();
        let is_public = |item: &AgendaItem| {
            !item.internal && item.section.as_ref().is_none_or(|section| !hidden.contains(&section.value))
        };
        let all = std::mem::take(&mut public.event.value.agenda);
        public.event.value.agenda = keep_numbers(all, is_public);
        let agreed_in_public = |task: &FollowUp| {
            !task.internal && task.item.as_ref().is_none_or(|item| !hidden.contains(&item.value))
        };
        public.event.value.follow_ups.retain(agreed_in_public);
        for item in &mut public.event.value.agenda {
            item.follow_ups.retain(agreed_in_public);
        }
        let mut internal = BTreeSet::new();
        for report in &mut public.reports {
            let report = &mut report.value;
            for list in [&mut report.successes, &mut report.obstacles, &mut report.plans, &mut report.needs] {
                internal.extend(list.iter().filter(|it| it.internal).map(|it| it.id.value.clone()));
                list.retain(|statement| !statement.internal);
            }
            // Nobody has decided on it yet.
            report.proposed = None;
        }
        public.findings.value.findings.retain_mut(|finding| still_stands(finding, &internal));
        // Whatever people wrote at a table is printed as the office typed it, never as a photo.
        public.tables.iter_mut().for_each(|table| table.value.flipcharts.clear());
        // Why something is not printed is for the office.
        public.findings.value.aside.clear();
        public
    }
}

/// Takes out the items that are not public. Texts refer to items by number ("siehe TOP 03"), so those that stay keep theirs.
fn keep_numbers(items: Vec<AgendaItem>, is_public: impl Fn(&AgendaItem) -> bool) -> Vec<AgendaItem> {
    let counted: Vec<Option<u32>> = item_numbers(&items)
        .into_iter()
        .map(|number| match number {
            Some(ItemNumber::Counted(counted)) => Some(counted),
            Some(ItemNumber::Own(_)) | None => None,
        })
        .collect();
    let counted_items = items.into_iter().zip(counted).map(|(item, counted)| AgendaItem { counted, ..item });
    counted_items.filter(|item| is_public(item)).collect()
}

/// Takes internal statements out of a finding; returns whether it stands without them.
fn still_stands(finding: &mut MergedFinding, internal: &BTreeSet<String>) -> bool {
    let before = finding.cited().len();
    finding.from.retain(|id| !internal.contains(&id.value));
    finding.details.retain_mut(|point| point_still_stands(point, internal));
    before == 0 || !finding.cited().is_empty()
}

/// Takes internal statements out of a point and those below it; returns whether it stands without them.
fn point_still_stands(point: &mut FindingPoint, internal: &BTreeSet<String>) -> bool {
    let before = point.cited().len();
    point.from.retain(|id| !internal.contains(&id.value));
    point.details.retain_mut(|below| point_still_stands(below, internal));
    before == 0 || !point.cited().is_empty()
}
