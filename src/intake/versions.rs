//! Which statement is a version of which: the best assignment over all pairs.

use pathfinding::prelude::{Matrix, kuhn_munkres};
use std::collections::BTreeMap;

/// Two texts that share at least so many of a hundred of their runs of three characters can be two versions of one.
const ALIKE: u64 = 50;

/// Longer texts are compared by their beginning.
const COMPARED: usize = 2000;

/// How much the scale of likeness leaves to the order of the statements, where two pairs are equally alike.
const ORDER: u64 = 1000;

/// Finds for each of `new` the one of `old` that it is a version of, so that all pairs together are as alike as they can be.
///
/// What many of the texts have in common counts little: "Wir brauchen einen Raum für …" says less of what is meant than the word behind it.
/// An old statement may have several wordings, the site's and the office's.
pub(super) fn versions(old: &[Vec<&str>], new: &[&str]) -> Vec<Option<usize>> {
    let mut numbers = BTreeMap::new();
    let mut old: Vec<Vec<Grams>> =
        old.iter().map(|texts| texts.iter().map(|text| Grams::of(text, &mut numbers)).collect()).collect();
    let mut new: Vec<Grams> = new.iter().map(|text| Grams::of(text, &mut numbers)).collect();
    if old.is_empty() || new.is_empty() {
        return vec![None; new.len()];
    }
    let weights = weights(&old, &new, numbers.len());
    let weighed = |grams: &mut Grams| grams.weigh(&weights);
    old.iter_mut().flatten().chain(&mut new).for_each(weighed);
    let likeness = |row: usize, column: usize| {
        let (Some(old), Some(new)) = (old.get(row), new.get(column)) else { return 0 };
        let best = old.iter().filter_map(|one| one.likeness(new, &weights)).max();
        best.map_or(0, |best| score(best, row.abs_diff(column)))
    };
    assigned(old.len(), new.len(), likeness)
}

/// A likeness and how far two statements stand apart, as one number.
fn score(likeness: u64, apart: usize) -> i64 {
    let apart = u64::try_from(apart).unwrap_or(ORDER).min(ORDER - 1);
    i64::try_from(likeness * ORDER + (ORDER - 1 - apart) + 1).unwrap_or(i64::MAX)
}

/// The pairs of rows and columns that score most together; a pair that scores nothing is none.
fn assigned(rows: usize, columns: usize, score: impl Fn(usize, usize) -> i64) -> Vec<Option<usize>> {
    let mut found = vec![None; columns];
    let is_wide = rows <= columns;
    let (short, long) = if is_wide { (rows, columns) } else { (columns, rows) };
    let at = |one: usize, other: usize| if is_wide { (one, other) } else { (other, one) };
    let scores = Matrix::from_fn(short, long, |(one, other)| {
        let (row, column) = at(one, other);
        score(row, column)
    });
    let (_, partners) = kuhn_munkres(&scores);
    for (one, other) in partners.into_iter().enumerate() {
        let (row, column) = at(one, other);
        if let Some(slot) =
            found.get_mut(column).filter(|_| scores.get((one, other)).is_some_and(|score| *score > 0))
        {
            *slot = Some(row);
        }
    }
    found
}

/// The runs of three characters in a text.
struct Grams {
    /// Their numbers, sorted.
    numbers: Vec<usize>,
    /// Weight of all of them.
    weight: u64,
}

impl Grams {
    fn of(text: &str, numbers: &mut BTreeMap<[char; 3], usize>) -> Self {
        let words = text.to_lowercase();
        let words = words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let joined = words.fold(" ".to_owned(), |all, word| all + word + " ");
        let characters: Vec<char> = joined.chars().take(COMPARED).collect();
        let mut grams: Vec<usize> = characters
            .windows(3)
            .filter_map(|run| <[char; 3]>::try_from(run).ok())
            .map(|run| {
                let next = numbers.len();
                *numbers.entry(run).or_insert(next)
            })
            .collect();
        grams.sort_unstable();
        grams.dedup();
        Self { numbers: grams, weight: 0 }
    }

    fn weigh(&mut self, weights: &[u64]) {
        self.weight = self.numbers.iter().filter_map(|gram| weights.get(*gram)).sum();
    }

    /// How much of a million of both weighs in both; none where they are too little alike to be two versions of one.
    fn likeness(&self, other: &Self, weights: &[u64]) -> Option<u64> {
        let (mut shared, mut weight) = (0_u64, 0_u64);
        let (mut mine, mut theirs) = (self.numbers.iter().peekable(), other.numbers.iter().peekable());
        while let (Some(one), Some(another)) = (mine.peek(), theirs.peek()) {
            match one.cmp(another) {
                std::cmp::Ordering::Less => drop(mine.next()),
                std::cmp::Ordering::Greater => drop(theirs.next()),
                std::cmp::Ordering::Equal => {
                    shared += 1;
                    weight += weights.get(**one).copied().unwrap_or_default();
                    mine.next();
                    theirs.next();
                }
            }
        }
        let count = u64::try_from(self.numbers.len() + other.numbers.len()).unwrap_or(u64::MAX);
        let whole = self.weight + other.weight;
        (shared * 200 >= count * ALIKE && shared > 0).then(|| weight * 2_000_000 / whole.max(1))
    }
}

/// Weighs each run of characters: the more, the fewer statements have it.
fn weights(old: &[Vec<Grams>], new: &[Grams], count: usize) -> Vec<u64> {
    let mut seen = vec![0_u32; count];
    let mut all = 0_u32;
    let first = old.iter().filter_map(|texts| texts.first());
    for grams in first.chain(new) {
        all += 1;
        for gram in &grams.numbers {
            if let Some(seen) = seen.get_mut(*gram) {
                *seen += 1;
            }
        }
    }
    let weight = |seen: u32| (f64::from(all + 1) / f64::from(seen.max(1))).ln() * 1000.0;
    // Between 1 and some thousands.
    seen.into_iter().map(|seen| weight(seen).round().max(1.0) as u64).collect()
}

#[cfg(test)]
mod tests {
    use super::versions;

    fn of(old: &[&str], new: &[&str]) -> Vec<Option<usize>> {
        versions(&old.iter().map(|text| vec![*text]).collect::<Vec<_>>(), new)
    }

    #[test]
    fn pairs_are_the_best_of_all_and_not_of_the_first() {
        let old = ["Wir brauchen einen Raum für die Kinder", "Wir brauchen einen Raum für die Senioren"];
        let new = [
            "Wir brauchen einen Raum für die Kinos",
            "Wir brauchen keinen Raum für die Kinder",
            "Wir brauchen einen Raum für die Senioren und Kinder",
        ];
        assert_eq!(of(&old, &new), [None, Some(0), Some(1)]);
        let swapped: Vec<&str> = new.iter().rev().copied().collect();
        assert_eq!(of(&old, &swapped), [Some(1), Some(0), None]);
    }

    #[test]
    fn what_has_hardly_a_word_in_common_is_no_version() {
        assert_eq!(of(&["Das Geld kam spät"], &["Ein Fest im Hof"]), [None]);
        assert_eq!(of(&["Ein Fest im Hof"], &["Ein Fest im Hof mit Musik"]), [Some(0)]);
        assert_eq!(of(&["Wir haben drei neue Partner"], &["Wir haben vier neue Partner"]), [Some(0)]);
        assert_eq!(of(&[], &["Neu"]), [None]);
        assert_eq!(of(&["Alt"], &[]), [None; 0]);
        assert_eq!(of(&["", "🎈"], &["", "🎈"]), [None, None]);
    }

    #[test]
    fn sentences_in_another_order_are_the_same_statement_and_equals_keep_their_order() {
        let old = [
            "Das Fest war gut besucht. Die Stadt hat uns einen Saal gegeben.",
            "Ein Kurs am Abend für Eltern",
        ];
        let new = ["Die Stadt hat uns einen Saal gegeben. Das Fest war gut besucht."];
        assert_eq!(of(&old, &new), [Some(0)]);
        assert_eq!(of(&["Ein Raum", "Ein Raum"], &["Ein Raum", "Ein Raum"]), [Some(0), Some(1)]);
    }
}
