//! Which contact a row of a list is.

use super::base::Values;
use crate::digest::partner_key;
use crate::incoming::FiledContact;
use std::collections::BTreeSet;

/// For each of `rows` the id of the contact that it is, among the `known`; none where it is new. The id in the row counts first; a row without one is
/// the contact with the same partner that has most else in common: a site may send a list twice to which it added rows.
pub(super) fn pair(rows: &[FiledContact], known: &[(String, Values)]) -> Vec<Option<String>> {
    let mut taken = BTreeSet::new();
    let mut found: Vec<Option<String>> = vec![None; rows.len()];
    for (row, slot) in rows.iter().zip(&mut found) {
        let id = row.id.as_ref().filter(|id| known.iter().any(|(known, _)| known == *id));
        *slot = id.filter(|id| taken.insert((*id).clone())).cloned();
    }
    for (row, slot) in rows.iter().zip(&mut found).filter(|(_, slot)| slot.is_none()) {
        let partner = partner_key(row.get("partner").unwrap_or_default());
        let is_it = |values: &Values| {
            values.iter().any(|(key, value)| *key == "partner" && partner_key(value) == partner)
        };
        let free = known.iter().filter(|(id, values)| !taken.contains(id) && is_it(values));
        // Of several that are as near, the first.
        let best = free.rev().max_by_key(|(_, values)| {
            values.iter().filter(|(key, value)| row.get(key) == Some(value.as_str())).count()
        });
        if let Some((id, _)) = best {
            taken.insert(id.clone());
            *slot = Some(id.clone());
        }
    }
    found
}
