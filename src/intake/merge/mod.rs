//! A filing beside what is there already: what the site filed last time, and what the office made of it since.

mod before;
mod change;
mod identity;
mod keys;
mod statements;

pub(super) use before::Before;
pub(super) use change::Merged;
pub use change::{About, Change, What};
pub(super) use identity::{count_shared, with_ids_of};

use super::content::{KINDS, ReportContent};
use change::set_or_remove;
use identity::{align_lists, assign_ids};
use keys::merge_keys;
use statements::StatementMerge;
use yaml_source::YamlValue;

/// Puts `theirs` beside what is known.
pub(super) fn merge(site: &str, before: &Before, theirs: &ReportContent) -> Merged {
    let mut merged = Merged::default();
    let mut returned = before.proposed_keys.clone();
    let mut base = before.base.as_ref().map(|base| base.said.clone()).unwrap_or_default();
    let ours = &before.ours.said;
    let mut new = theirs.said.clone();
    assign_ids(site, before, &base, &mut new);
    merged.base.said.clone_from(&new);
    align_lists(&mut base, ours, &mut new);
    for ((((kind, list, _), base), (ours, new)), waiting) in
        KINDS.into_iter().zip(&base).zip(ours.iter().zip(&new)).zip(&mut returned.said)
    {
        StatementMerge { kind, list, before, base, ours }.merge(new, waiting, &mut merged);
    }
    returned.rest = merge_keys(before, theirs, &mut merged);
    merged.base.rest.clone_from(&theirs.rest);
    if returned != before.proposed_keys {
        merged.edits.push(set_or_remove("proposed", YamlValue::Map(returned.pairs())));
    }
    merged
}

#[cfg(test)]
mod random;
