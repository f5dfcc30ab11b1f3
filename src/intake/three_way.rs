//! The law by which three versions of a value become one: what the site filed last time, what the office made of it, what the
//! site files now. Statements and keys, names and meals, all are merged by it.

use crate::yaml::Plain;

/// What becomes of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// The office has what the site says.
    Settled,
    /// The site says what it said before: whatever the office made of it stays, also that it deleted it.
    Keep,
    /// Nobody touched it: the site's new value comes in its place, or it goes.
    Take,
    /// Both changed it: somebody has to decide.
    Ask,
}

/// The law. What is held counts as edited: others lean on it, or somebody wrote beside it.
pub(super) fn verdict<T: PartialEq>(
    base: Option<T>,
    ours: Option<T>,
    theirs: Option<T>,
    is_held: bool,
) -> Verdict {
    if ours == theirs {
        Verdict::Settled
    } else if theirs == base {
        Verdict::Keep
    } else if ours == base && !(is_held && ours.is_some()) {
        Verdict::Take
    } else {
        Verdict::Ask
    }
}

/// Whose value stands where somebody has to decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// The office's.
    Ours,
    /// The site's, but for what the office deleted.
    Theirs,
    /// The site's, whatever the office deleted: only to see whether anything was kept out.
    Everything,
}

/// Merges a value part by part: keys by name, items of a list by what names them. Where both changed a part, `side` has it.
///
/// Of what the office deleted nothing comes back that the site had said before.
pub(super) fn merged(
    base: Option<&Plain>,
    ours: Option<&Plain>,
    theirs: Option<&Plain>,
    side: Side,
) -> Option<Plain> {
    match verdict(base, ours, theirs, false) {
        Verdict::Settled | Verdict::Keep => ours.cloned(),
        Verdict::Take => theirs.cloned(),
        Verdict::Ask => asked(base, ours, theirs, side),
    }
}

fn asked(base: Option<&Plain>, ours: Option<&Plain>, theirs: Option<&Plain>, side: Side) -> Option<Plain> {
    match (ours, theirs) {
        (Some(Plain::Map(ours)), Some(Plain::Map(theirs))) => {
            Some(Plain::Map(merged_map(pairs(base), ours, theirs, side)))
        }
        (Some(Plain::List(ours)), Some(Plain::List(theirs))) if are_named(ours) && are_named(theirs) => {
            Some(Plain::List(merged_list(items(base), ours, theirs, side)))
        }
        (ours, _) if side == Side::Ours => ours.cloned(),
        (None, Some(theirs)) if side == Side::Theirs => news(base, theirs),
        (_, theirs) => theirs.cloned(),
    }
}

fn pairs(value: Option<&Plain>) -> &[(&'static str, Plain)] {
    match value {
        Some(Plain::Map(pairs)) => pairs,
        _ => &[],
    }
}

fn items(value: Option<&Plain>) -> &[Plain] {
    match value {
        Some(Plain::List(items)) => items,
        _ => &[],
    }
}

type Pairs = [(&'static str, Plain)];

fn get<'p>(pairs: &'p Pairs, key: &str) -> Option<&'p Plain> {
    pairs.iter().find(|(name, _)| *name == key).map(|(_, value)| value)
}

fn merged_map(base: &Pairs, ours: &Pairs, theirs: &Pairs, side: Side) -> Vec<(&'static str, Plain)> {
    let new = theirs.iter().filter(|(key, _)| get(ours, key).is_none());
    let keys = ours.iter().chain(new).map(|(key, _)| *key);
    let part = |key| merged(get(base, key), get(ours, key), get(theirs, key), side);
    keys.filter_map(|key| Some((key, part(key)?))).collect()
}

fn merged_list(base: &[Plain], ours: &[Plain], theirs: &[Plain], side: Side) -> Vec<Plain> {
    let (base, ours, theirs) = (named(base), named(ours), named(theirs));
    let find = |list: &[(Name, &Plain)], name: &Name| {
        list.iter().find(|(other, _)| other == name).map(|(_, item)| (*item).clone())
    };
    let new = theirs.iter().filter(|(name, _)| find(&ours, name).is_none());
    let names = ours.iter().chain(new).map(|(name, _)| name);
    let part = |name: &Name| {
        let (base, ours, theirs) = (find(&base, name), find(&ours, name), find(&theirs, name));
        merged(base.as_ref(), ours.as_ref(), theirs.as_ref(), side)
    };
    names.filter_map(part).collect()
}

/// What names an item of a list, and how many of that name stand before it.
type Name = (String, usize);

/// The keys by which items are known.
const NAMES: [&str; 3] = ["name", "id", "title"];

fn name_of(item: &Plain) -> Option<&str> {
    let named = NAMES.iter().find_map(|key| get(pairs(Some(item)), key));
    match named {
        Some(Plain::Text(name) | Plain::Name(name)) => Some(name),
        _ => None,
    }
}

fn are_named(items: &[Plain]) -> bool {
    items.iter().all(|item| name_of(item).is_some())
}

fn named(items: &[Plain]) -> Vec<(Name, &Plain)> {
    let mut all: Vec<(Name, &Plain)> = Vec::new();
    for item in items {
        let name = name_of(item).unwrap_or_default();
        let before = all.iter().filter(|((other, _), _)| other == name).count();
        all.push(((name.to_owned(), before), item));
    }
    all
}

/// What a site says beyond what it said before, of something that the office deleted: no item of a list that was there then, and no
/// map without the list that makes it one.
fn news(base: Option<&Plain>, theirs: &Plain) -> Option<Plain> {
    match (base, theirs) {
        (Some(base), theirs) if base == theirs => None,
        // An item that the office deleted, whatever is said of it now.
        (Some(base), theirs) if name_of(theirs).is_some() && name_of(base) == name_of(theirs) => None,
        (Some(Plain::Map(base)), Plain::Map(theirs)) => {
            let mut new = Vec::new();
            for (key, value) in theirs {
                match (news(get(base, key), value), value) {
                    (Some(value), _) => new.push((*key, value)),
                    (None, Plain::List(_)) => return None,
                    (None, _) => {}
                }
            }
            Some(Plain::Map(new)).filter(|new| !pairs(Some(new)).is_empty())
        }
        (Some(Plain::List(base)), Plain::List(theirs)) if are_named(theirs) => {
            let base = named(base);
            let is_new = |name: &Name| base.iter().all(|(other, _)| other != name);
            let new: Vec<Plain> = named(theirs)
                .into_iter()
                .filter(|(name, _)| is_new(name))
                .map(|(_, item)| item.clone())
                .collect();
            Some(Plain::List(new)).filter(|new| !items(Some(new)).is_empty())
        }
        _ => Some(theirs.clone()),
    }
}
