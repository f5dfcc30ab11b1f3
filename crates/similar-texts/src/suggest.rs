//! Groups: which are nearest to an open text, and what they share with it.

use crate::vectors::{Sums, Vector, Vectors, likeness};
use crate::words::{Word, content_words};
use rayon::prelude::*;

/// How much the centre of a group counts beside its nearest member.
const CENTRE: f32 = 0.5;

/// From this likeness on, a text nearly says what another says in the same words.
const NEARLY_THE_SAME: f32 = 0.6;

/// So many shared words are told.
const SHARED: usize = 4;

/// Texts that say the same thing: several that were merged, or a single one.
#[derive(Clone, Debug)]
pub struct Group<'a> {
    /// The id by which the caller knows it.
    pub id: &'a str,
    /// Its texts, its own wording first.
    pub texts: Vec<&'a str>,
    /// Whether a group is looked for that it belongs to.
    pub is_open: bool,
}

/// The groups that an open one may belong to.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// The open group, by its place.
    pub open: usize,
    /// The nearest others, best first.
    pub suggestions: Vec<Suggestion>,
}

/// A group that is near an open one.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// The group, by its place.
    pub group: usize,
    /// How near it is, between 0 and 1.
    pub likeness: f32,
    /// Whether a text of it says nearly the same in the same words.
    pub is_nearly_the_same: bool,
    /// Content words of the open text that the nearest text of the group or its own wording has, too, as typed.
    pub shared: Vec<String>,
}

impl Offer {
    /// Tells whether something says nearly the same in the same words: the easiest decisions.
    pub fn has_near_duplicate(&self) -> bool {
        self.suggestions.iter().any(|suggestion| suggestion.is_nearly_the_same)
    }
}

/// Finds for each open group the `count` other groups that are nearest to its first text; those that nearly repeat another come first, and apart
/// from that the offers keep the order of the groups. A group that has nothing at all in common is not offered.
pub fn suggest(groups: &[Group<'_>], count: usize) -> Vec<Offer> {
    let TextsOfGroups { texts, owners, first } = TextsOfGroups::of(groups);
    let words: Vec<Vec<Word>> = texts.par_iter().map(|text| content_words(text)).collect();
    let vectors = Vectors::of(&words);
    let centres: Vec<Option<Vector>> = groups
        .par_iter()
        .zip(&first)
        .map(|(group, first)| {
            (group.texts.len() > 1).then(|| vectors.centre(*first..*first + group.texts.len()))
        })
        .collect();
    let search = Search {
        groups,
        words: &words,
        owners: &owners,
        first: &first,
        vectors: &vectors,
        centres: &centres,
    };
    let open: Vec<usize> =
        groups.iter().enumerate().filter(|(_, group)| group.is_open).map(|(place, _)| place).collect();
    let mut offers: Vec<Offer> = open
        .into_par_iter()
        .map_init(
            || vectors.sums(),
            |sums, open| Offer { open, suggestions: search.nearest(open, count, sums) },
        )
        .collect();
    offers.sort_by_key(|offer| !offer.has_near_duplicate());
    offers
}

/// The texts of all groups, one after another.
struct TextsOfGroups<'a> {
    texts: Vec<&'a str>,
    /// The group of each text.
    owners: Vec<usize>,
    /// The first text of each group.
    first: Vec<usize>,
}

impl<'a> TextsOfGroups<'a> {
    fn of(groups: &[Group<'a>]) -> Self {
        let mut all = Self { texts: Vec::new(), owners: Vec::new(), first: Vec::new() };
        for (place, group) in groups.iter().enumerate() {
            all.first.push(all.texts.len());
            all.texts.extend(&group.texts);
            all.owners.resize(all.texts.len(), place);
        }
        all
    }
}

/// Everything that a search asks.
struct Search<'a> {
    groups: &'a [Group<'a>],
    words: &'a [Vec<Word>],
    owners: &'a [usize],
    first: &'a [usize],
    vectors: &'a Vectors,
    centres: &'a [Option<Vector>],
}

/// The nearest text of a group.
struct Nearest {
    group: usize,
    text: usize,
    likeness: f32,
}

impl Search<'_> {
    fn nearest(&self, open: usize, count: usize, sums: &mut Sums) -> Vec<Suggestion> {
        let Some(text) = self
            .first
            .get(open)
            .filter(|_| self.groups.get(open).is_some_and(|group| !group.texts.is_empty()))
        else {
            return Vec::new();
        };
        let vector = self.vectors.text(*text);
        let mut best: Vec<Nearest> = Vec::new();
        for (near, likeness) in self.vectors.near(*text, sums) {
            let Some(group) = self.owners.get(near).copied().filter(|group| *group != open) else { continue };
            match best.iter_mut().find(|best| best.group == group) {
                Some(best) if best.likeness >= likeness => {}
                Some(best) => *best = Nearest { group, text: near, likeness },
                None => best.push(Nearest { group, text: near, likeness }),
            }
        }
        let mut scored: Vec<(f32, Nearest)> = best
            .into_iter()
            .map(|best| match self.centres.get(best.group) {
                Some(Some(centre)) => {
                    ((1.0 - CENTRE) * best.likeness + CENTRE * likeness(vector, centre), best)
                }
                _ => (best.likeness, best),
            })
            .collect();
        scored.sort_by(|(one, best), (another, other)| {
            another.total_cmp(one).then(best.group.cmp(&other.group))
        });
        scored.truncate(count);
        scored.into_iter().map(|(score, best)| self.told(*text, score, &best)).collect()
    }

    fn told(&self, text: usize, score: f32, best: &Nearest) -> Suggestion {
        Suggestion {
            group: best.group,
            likeness: score.clamp(0.0, 1.0),
            is_nearly_the_same: best.likeness >= NEARLY_THE_SAME,
            shared: self.shared(text, best),
        }
    }

    fn shared(&self, text: usize, best: &Nearest) -> Vec<String> {
        let words = |text: Option<&usize>| text.and_then(|text| self.words.get(*text)).into_iter().flatten();
        let theirs: Vec<&Word> = {
            let own = self.first.get(best.group).filter(|own| **own != best.text);
            words(Some(&best.text)).chain(words(own)).collect()
        };
        let mut shared: Vec<String> = Vec::new();
        for word in words(Some(&text)) {
            let is_new = !shared.contains(&word.typed);
            if shared.len() < SHARED && is_new && theirs.iter().any(|other| word.shares_with(other)) {
                shared.push(word.typed.clone());
            }
        }
        shared
    }
}

#[cfg(test)]
mod tests {
    use super::{Group, Offer, suggest};

    fn open<'a>(id: &'a str, text: &'a str) -> Group<'a> {
        Group { id, texts: vec![text], is_open: true }
    }

    fn merged<'a>(id: &'a str, texts: &[&'a str]) -> Group<'a> {
        Group { id, texts: texts.to_vec(), is_open: false }
    }

    fn told(groups: &[Group<'_>], offers: &[Offer]) -> Vec<String> {
        let line = |offer: &Offer| {
            let near = offer
                .suggestions
                .iter()
                .map(|near| format!("{} ({})", groups[near.group].id, near.shared.join(", ")));
            format!("{}: {}", groups[offer.open].id, near.collect::<Vec<_>>().join("; "))
        };
        offers.iter().map(line).collect()
    }

    #[test]
    fn near_duplicates_come_first_and_each_group_is_offered_once() {
        let groups = [
            merged(
                "umzug",
                &[
                    "Standortwechsel der Anlaufstellen",
                    "Unser neuer Standort ist kaum bekannt",
                    "Standortwechsel zum Jahresanfang",
                ],
            ),
            merged(
                "beteiligung",
                &[
                    "Mangelnde Aktivierung der BewohnerInnen",
                    "Viele Bewohner kommen nicht zu Veranstaltungen",
                ],
            ),
            open("jena", "Bewohner:innen bleiben den Angeboten fern"),
            open("gera", "Der Standortwechsel ist schwer, viele Klienten finden uns nicht"),
            open("suhl", "viele Bewohner kommen nicht zu den Veranstaltungen"),
        ];
        let offers = suggest(&groups, 3);
        assert_eq!(
            told(&groups, &offers),
            [
                "suhl: beteiligung (Bewohner, kommen, Veranstaltungen); jena (Bewohner); gera ()",
                "jena: beteiligung (Bewohner:innen); suhl (Bewohner:innen); gera ()",
                "gera: umzug (Standortwechsel); jena (); beteiligung ()",
            ]
        );
    }

    #[test]
    fn nothing_in_common_is_no_offer_and_empty_texts_do_not_matter() {
        let groups = [
            open("a", "Ein Fest im Hof"),
            open("b", "Geld kam spät"),
            open("c", ""),
            merged("d", &[]),
            open("e", "…"),
        ];
        let offers = suggest(&groups, 3);
        assert!(offers.iter().all(|offer| offer.suggestions.is_empty()), "{offers:?}");
        assert_eq!(offers.len(), 4);
        assert!(suggest(&[], 3).is_empty());
    }

    #[test]
    fn a_text_that_thousands_repeat_is_still_found() {
        let texts: Vec<String> = (0..9000).map(|number| format!("Der Raum fehlt uns {number}")).collect();
        let mut groups: Vec<Group<'_>> = texts.iter().map(|text| merged("raum", &[text])).collect();
        groups.push(open("neu", "Uns fehlt ein Raum"));
        let offers = suggest(&groups, 3);
        assert_eq!(offers[0].suggestions.len(), 3);
        assert!(offers[0].suggestions.iter().all(|near| near.is_nearly_the_same), "{offers:?}");
    }
}
