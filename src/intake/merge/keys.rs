//! Merges, key by key, what a site files beside its statements.

use super::before::Before;
use super::change::{About, Change, Merged, What, set_or_remove};
use crate::intake::content::ReportContent;
use crate::intake::three_way::{Side, Verdict, merge_values, verdict};
use crate::model::FiledKey;
use std::collections::BTreeSet;
use yaml_source::{Edit, PathSegment, YamlValue};

/// Merges what is no statement; returns what waits for the office then.
pub(super) fn merge_keys(
    before: &Before,
    theirs: &ReportContent,
    merged: &mut Merged,
) -> Vec<(FiledKey, YamlValue)> {
    let mut waiting = Vec::new();
    let mut withdrawn = BTreeSet::new();
    for key in FiledKey::ALL {
        let one = merge_key(before, theirs, key);
        if one.now.as_ref() != before.ours.key(key) {
            let path = vec![PathSegment::Key(key.name())];
            merged.edits.push(one.now.map_or(Edit::Remove(path.clone()), |now| Edit::Set(path, now)));
        }
        waiting.extend(one.waits.map(|value| (key, value)));
        if one.is_withdrawn {
            withdrawn.insert(key);
        }
        merged.changes.extend(one.told.into_iter().map(|what| Change { about: About::Key(key), what }));
    }
    if withdrawn != before.withdrawn_keys {
        let names = withdrawn.into_iter().map(|key| YamlValue::Name(key.name().to_owned()));
        merged.edits.push(set_or_remove("withdrawn", YamlValue::List(names.collect())));
    }
    waiting
}

/// Outcome for a key.
struct OneKey {
    now: Option<YamlValue>,
    /// Words of the site, for the office to decide.
    waits: Option<YamlValue>,
    is_withdrawn: bool,
    told: Vec<What>,
}

fn merge_key(before: &Before, theirs: &ReportContent, key: FiledKey) -> OneKey {
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
        Verdict::Ask => merge_values(base, ours, new, Side::Ours),
    };
    // What waits goes its own way beside the office's.
    let line = waiting.or(ours);
    let wish = merge_values(base, line, new, Side::Theirs);
    let all = merge_values(base, line, new, Side::Everything);
    let is_withdrawn = wish.is_none() && now.is_some() && new.is_none();
    let mut told = Vec::new();
    told.extend(describe_key_change(ours, now.as_ref()));
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

fn describe_key_change(ours: Option<&YamlValue>, now: Option<&YamlValue>) -> Option<What> {
    match (ours, now) {
        (ours, now) if ours == now => None,
        (None, _) => Some(What::Added { text: String::new() }),
        (_, None) => Some(What::Removed { text: String::new() }),
        _ => Some(What::Changed { before: String::new(), after: String::new() }),
    }
}
