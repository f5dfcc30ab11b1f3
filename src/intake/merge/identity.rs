//! Which statement of a filing is a version of which: the ids that its statements get.

use super::before::Before;
use crate::intake::content::{KINDS, ReportContent, StatementContent};
use crate::intake::versions::versions;
use std::collections::{BTreeMap, BTreeSet};

/// Statements by kind, in the order of [`KINDS`].
type Lists = [Vec<StatementContent>; 4];

/// Gives each statement the id of the one it is a version of, or the next free one.
pub(super) fn assign_ids(site: &str, before: &Before, base: &Lists, new: &mut Lists) {
    let ours = &before.ours.said;
    for ((base, ours), new) in base.iter().zip(ours).zip(new.iter_mut()) {
        match_versions(base, ours, new);
    }
    // What the office deleted does not come back under another heading.
    let lives = |id: &str| before.ours.ids().any(|other| other == id);
    let gone: Vec<&StatementContent> =
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
pub(super) fn align_lists(base: &mut Lists, ours: &Lists, new: &mut Lists) {
    let places = |lists: &Lists| -> BTreeMap<String, usize> {
        let of = |(at, list): (usize, &Vec<StatementContent>)| -> Vec<(String, usize)> {
            list.iter().filter_map(|said| Some((said.id.clone()?, at))).collect()
        };
        lists.iter().enumerate().flat_map(of).collect()
    };
    let mut right = places(new);
    right.extend(places(ours));
    for lists in [base, new] {
        let mut away = Vec::new();
        for (at, list) in lists.iter_mut().enumerate() {
            let goes = |said: &mut StatementContent| {
                said.id.as_ref().and_then(|id| right.get(id)).is_some_and(|to| *to != at)
            };
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
pub(in crate::intake) fn count_shared(base: &ReportContent, theirs: &ReportContent) -> usize {
    let lists = base.said.iter().zip(&theirs.said);
    let named = |(base, theirs): (&Vec<StatementContent>, &Vec<StatementContent>)| {
        let mut theirs = theirs.clone();
        match_versions(base, &[], &mut theirs);
        theirs.iter().filter(|said| said.id.is_some()).count()
    };
    lists.map(named).sum()
}

/// Gives the statements of `told` the ids of those in `ours` that they are versions of.
pub(in crate::intake) fn with_ids_of(mut told: ReportContent, ours: &ReportContent) -> ReportContent {
    for (said, ours) in told.said.iter_mut().zip(&ours.said) {
        match_versions(ours, &[], said);
    }
    told
}

/// Tells whether the statement of an id is that of a filing, which gave another id or none.
type IsVersion<'a> = dyn Fn(&str, &StatementContent, Option<&str>) -> bool + 'a;

/// Gives each statement the id of the one it is a version of: that with the same words, that whose id the form was given, or
/// the one that it is most alike to.
fn match_versions(base: &[StatementContent], ours: &[StatementContent], new: &mut [StatementContent]) {
    let mut old: BTreeMap<&str, Vec<&StatementContent>> = BTreeMap::new();
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
    let has_words = |id: &str, said: &StatementContent| {
        old.get(id).into_iter().flatten().any(|old| old.words() == said.words())
    };
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
