//! The law by which three versions of a value become one: what the site filed last time, what the office made of it, what the
//! site files now. Statements and keys, names and meals, all are merged by it.

use std::collections::{BTreeMap, VecDeque};
use yaml_source::YamlValue;

/// Fate of a value.
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
pub(super) fn merge_values(
    base: Option<&YamlValue>,
    ours: Option<&YamlValue>,
    theirs: Option<&YamlValue>,
    side: Side,
) -> Option<YamlValue> {
    match verdict(base, ours, theirs, false) {
        Verdict::Settled | Verdict::Keep => ours.cloned(),
        Verdict::Take => theirs.cloned(),
        Verdict::Ask => asked(base, ours, theirs, side),
    }
}

fn asked(
    base: Option<&YamlValue>,
    ours: Option<&YamlValue>,
    theirs: Option<&YamlValue>,
    side: Side,
) -> Option<YamlValue> {
    match (ours, theirs) {
        (Some(YamlValue::Map(ours)), Some(YamlValue::Map(theirs))) => {
            merged_map(pairs(base), ours, theirs, side)
        }
        (Some(YamlValue::List(ours)), Some(YamlValue::List(theirs)))
            if are_named(ours) && are_named(theirs) =>
        {
            merged_list(items(base), ours, theirs, side)
        }
        (ours, _) if side == Side::Ours => ours.cloned(),
        (None, Some(theirs)) if side == Side::Theirs => news(base, theirs),
        (_, theirs) => theirs.cloned(),
    }
}

fn pairs(value: Option<&YamlValue>) -> &[(&'static str, YamlValue)] {
    match value {
        Some(YamlValue::Map(pairs)) => pairs,
        _ => &[],
    }
}

fn items(value: Option<&YamlValue>) -> &[YamlValue] {
    match value {
        Some(YamlValue::List(items)) => items,
        _ => &[],
    }
}

type Pairs = [(&'static str, YamlValue)];

fn get<'p>(pairs: &'p Pairs, key: &str) -> Option<&'p YamlValue> {
    pairs.iter().find(|(name, _)| *name == key).map(|(_, value)| value)
}

/// None where the lists of both have nothing in common that stays: what is left says nothing without them.
fn merged_map(base: &Pairs, ours: &Pairs, theirs: &Pairs, side: Side) -> Option<YamlValue> {
    let new = theirs.iter().filter(|(key, _)| get(ours, key).is_none());
    let mut all = Vec::new();
    for (key, _) in ours.iter().chain(new) {
        let (ours, theirs) = (get(ours, key), get(theirs, key));
        match merge_values(get(base, key), ours, theirs, side) {
            Some(part) => all.push((*key, part)),
            None if matches!((ours, theirs), (Some(YamlValue::List(_)), Some(YamlValue::List(_)))) => {
                return None;
            }
            None => {}
        }
    }
    Some(YamlValue::Map(all))
}

/// None where nothing is left of what the site says: an empty list is what it has to say itself.
fn merged_list(
    base: &[YamlValue],
    ours: &[YamlValue],
    theirs: &[YamlValue],
    side: Side,
) -> Option<YamlValue> {
    if theirs.is_empty() && side != Side::Ours {
        return Some(YamlValue::List(Vec::new()));
    }
    let part = |same: &Same<'_>| match (same.base, same.ours) {
        // What the office deleted stays away, whatever is said of it now.
        (Some(_), None) if side != Side::Everything => None,
        _ => merge_values(same.base, same.ours, same.theirs, side),
    };
    let all: Vec<YamlValue> = align(base, ours, theirs).iter().filter_map(part).collect();
    (theirs.is_empty() || !all.is_empty()).then_some(YamlValue::List(all))
}

/// The keys by which items are known.
const NAMES: [&str; 3] = ["name", "id", "title"];

fn name_of(item: &YamlValue) -> Option<(&'static str, &str)> {
    let named = NAMES.iter().find_map(|key| Some((*key, get(pairs(Some(item)), key)?)));
    match named {
        Some((key, YamlValue::Text(name) | YamlValue::Name(name))) => Some((key, name)),
        _ => None,
    }
}

fn are_named(items: &[YamlValue]) -> bool {
    items.iter().all(|item| name_of(item).is_some())
}

/// Words of the three about one thing.
#[derive(Clone, Copy, Default)]
struct Same<'p> {
    base: Option<&'p YamlValue>,
    ours: Option<&'p YamlValue>,
    theirs: Option<&'p YamlValue>,
}

impl<'p> Same<'p> {
    /// Lists the names that it goes by.
    fn names(&self) -> Vec<Named<'p>> {
        [self.base, self.ours].into_iter().flatten().filter_map(Named::of).collect()
    }
}

/// Name that an item goes by.
struct Named<'p> {
    key: &'static str,
    name: &'p str,
    /// Its words; none where they may be anybody's: `N. N.`, or an id.
    words: Vec<String>,
}

impl<'p> Named<'p> {
    fn of(item: &'p YamlValue) -> Option<Self> {
        let (key, name) = name_of(item)?;
        let is_known = |words: &Vec<String>| key != "id" && words.iter().any(|word| word.chars().count() > 2);
        Some(Self { key, name, words: Some(words(name)).filter(is_known).unwrap_or_default() })
    }

    /// Tells whether one of both has more of the name: `Jana`, `Jana Muster-Meier`.
    fn is_part(&self, other: &Self) -> bool {
        let (few, many) = if self.words.len() < other.words.len() {
            (&self.words, &other.words)
        } else {
            (&other.words, &self.words)
        };
        self.key == other.key && !few.is_empty() && few.iter().all(|word| many.contains(word))
    }

    /// Tells whether only a letter or two are others.
    fn is_mistyped(&self, other: &Self) -> bool {
        let (one, other_words) = (self.words.join(" "), other.words.join(" "));
        let is_known = self.key == other.key && !self.words.is_empty() && !other.words.is_empty();
        is_known && strsim::normalized_damerau_levenshtein(&one, &other_words) > MISTYPED
    }
}

/// Two letters of a name of ten may be others.
const MISTYPED: f64 = 0.79;

/// The words of a name in one order, without what people put before and behind it.
fn words(name: &str) -> Vec<String> {
    const TITLES: [&str; 8] = ["dr", "prof", "dipl", "frau", "fr", "herr", "herrn", "hr"];
    let mut depth = 0_usize;
    let outside = |c: &char| {
        depth = if *c == '(' { depth + 1 } else { depth };
        let is_outside = depth == 0;
        depth = if *c == ')' { depth.saturating_sub(1) } else { depth };
        is_outside
    };
    let name: String = name.chars().filter(outside).flat_map(char::to_lowercase).collect();
    let parts = name.split(|c: char| !c.is_alphanumeric());
    let mut words: Vec<String> =
        parts.filter(|word| !word.is_empty() && !TITLES.contains(word)).map(str::to_owned).collect();
    words.sort_unstable();
    words
}

/// Puts together what the three say of the same thing: in the order of ours, then what is new of theirs.
fn align<'p>(base: &'p [YamlValue], ours: &'p [YamlValue], theirs: &'p [YamlValue]) -> Vec<Same<'p>> {
    let mut all: Vec<Same<'_>> =
        base.iter().map(|item| Same { base: Some(item), ..Same::default() }).collect();
    let mut order = Vec::new();
    for (items, is_theirs) in [(ours, false), (theirs, true)] {
        for (item, at) in items.iter().zip(find_partners(&all, items, is_theirs)) {
            let at = at.unwrap_or_else(|| {
                all.push(Same::default());
                all.len() - 1
            });
            if let Some(same) = all.get_mut(at) {
                let slot = if is_theirs { &mut same.theirs } else { &mut same.ours };
                *slot = Some(item);
            }
            if !order.contains(&at) {
                order.push(at);
            }
        }
    }
    order.into_iter().filter_map(|at| all.get(at).copied()).collect()
}

/// More pairs of names than anybody registers people are not looked through for what is only alike.
const COMPARED: usize = 40_000;

/// For each item the one of `all` that it is: of the same name; in another order or spelling (`Muster, Jana`, `Dr. Jana Muster (Leitung)`);
/// with more or less of the name, or mistyped, where that can mean only one.
fn find_partners(all: &[Same<'_>], items: &[YamlValue], is_theirs: bool) -> Vec<Option<usize>> {
    let mut pairing = Pairing {
        free: all.iter().map(Same::names).enumerate().collect(),
        open: items.iter().map(Named::of).enumerate().filter_map(|(at, named)| Some((at, named?))).collect(),
        found: vec![None; items.len()],
    };
    pairing.equal(|named| Some(named.name.to_owned()));
    pairing.equal(|named| Some(named.words.join(" ")).filter(|words| !words.is_empty()));
    if pairing.free.len().saturating_mul(pairing.open.len()) <= COMPARED {
        pairing.alike(Named::is_part);
        // The office corrects what is mistyped. Where the site names somebody else, that is somebody else, with needs of their own.
        if !is_theirs {
            pairing.alike(Named::is_mistyped);
        }
    }
    pairing.found
}

/// Items that have no partner yet, and what was found.
struct Pairing<'p> {
    free: BTreeMap<usize, Vec<Named<'p>>>,
    open: BTreeMap<usize, Named<'p>>,
    found: Vec<Option<usize>>,
}

impl<'p> Pairing<'p> {
    fn pair(&mut self, item: usize, at: usize) {
        self.free.remove(&at);
        self.open.remove(&item);
        if let Some(slot) = self.found.get_mut(item) {
            *slot = Some(at);
        }
    }

    /// Pairs what is the same, the first with the first.
    fn equal(&mut self, identity: impl Fn(&Named<'p>) -> Option<String>) {
        let mut places: BTreeMap<(&str, String), VecDeque<usize>> = BTreeMap::new();
        for (at, named) in
            self.free.iter().flat_map(|(at, names)| names.iter().map(move |named| (*at, named)))
        {
            if let Some(identity) = identity(named) {
                places.entry((named.key, identity)).or_default().push_back(at);
            }
        }
        let open: Vec<(usize, &str, Option<String>)> =
            self.open.iter().map(|(item, named)| (*item, named.key, identity(named))).collect();
        for (item, key, identity) in open {
            let Some(fitting) = identity.and_then(|identity| places.get_mut(&(key, identity))) else {
                continue;
            };
            while let Some(at) = fitting.pop_front() {
                if self.free.contains_key(&at) {
                    self.pair(item, at);
                    break;
                }
            }
        }
    }

    /// Pairs what is alike and like no other.
    fn alike(&mut self, is_alike: impl Fn(&Named<'p>, &Named<'p>) -> bool) {
        let fitting = |named: &Named<'p>| -> Vec<usize> {
            let free = self.free.iter().filter(|(_, names)| names.iter().any(|known| is_alike(known, named)));
            free.map(|(at, _)| *at).collect()
        };
        let fits: Vec<(usize, Vec<usize>)> =
            self.open.iter().map(|(item, named)| (*item, fitting(named))).collect();
        for (item, places) in &fits {
            if let [only] = places.as_slice()
                && fits.iter().filter(|(_, other)| other.contains(only)).count() == 1
            {
                self.pair(*item, *only);
            }
        }
    }
}

/// The people that the site named in one of its filings and that the office does not have any more.
pub(super) fn find_deleted(filed: &[&YamlValue], ours: Option<&YamlValue>) -> Option<YamlValue> {
    let people = |value: Option<&YamlValue>| items(get(pairs(value), "people")).to_vec();
    let named: Vec<YamlValue> = filed.iter().flat_map(|filed| people(Some(*filed))).collect();
    let ours = people(ours);
    let known: Vec<Same<'_>> = named.iter().map(|one| Same { base: Some(one), ..Same::default() }).collect();
    let partners = find_partners(&known, &ours, false);
    let gone =
        (0..).zip(&named).filter(|(at, _)| !partners.contains(&Some(*at))).map(|(_, person)| person.clone());
    let gone: Vec<YamlValue> = gone.collect();
    (!gone.is_empty()).then(|| YamlValue::Map(vec![("people", YamlValue::List(gone))]))
}

/// Finds what a site says beyond what it said before, of something that the office deleted: no item of a list that was there then, and no
/// map without the list that makes it one.
fn news(base: Option<&YamlValue>, theirs: &YamlValue) -> Option<YamlValue> {
    match (base, theirs) {
        (Some(base), theirs) if base == theirs => None,
        (Some(YamlValue::Map(base)), YamlValue::Map(theirs)) => {
            let mut new = Vec::new();
            for (key, value) in theirs {
                match (news(get(base, key), value), value) {
                    (Some(value), _) => new.push((*key, value)),
                    (None, YamlValue::List(_)) => return None,
                    (None, _) => {}
                }
            }
            Some(YamlValue::Map(new)).filter(|new| !pairs(Some(new)).is_empty())
        }
        (Some(YamlValue::List(base)), YamlValue::List(theirs)) if are_named(theirs) => {
            let new = align(base, &[], theirs).into_iter().filter(|same| same.base.is_none());
            let new: Vec<YamlValue> = new.filter_map(|same| same.theirs.cloned()).collect();
            Some(YamlValue::List(new)).filter(|new| !items(Some(new)).is_empty())
        }
        _ => Some(theirs.clone()),
    }
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn a_name_is_its_words_in_any_order_without_what_people_put_around_it() {
        for name in [
            "Anna Kramer",
            "Kramer, Anna",
            "ANNA KRAMER",
            "Frau Dr. Anna Kramer",
            "Anna (Leitung (neu)) Kramer",
        ] {
            assert_eq!(words(name), ["anna", "kramer"], "{name}");
        }
        assert_eq!(words("Anna Kramer-Schulz"), ["anna", "kramer", "schulz"]);
        assert_eq!(words("(Vertretung)"), [""; 0]);
    }
}
