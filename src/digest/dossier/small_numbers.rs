//! Small numbers: outside the office nobody reads how few sites or people stand behind a figure, nor works it out from a total.
//!
//! A count of one or two is not shown. Where its row or column has a total, at least one other cell is not shown either, the next smallest, and as
//! many more until every small one could be one as well as two for all that is printed. What cannot be helped so takes the total with it.
//! The rule knows no edition but the internal one, so all others withhold the same cells.

/// The least count that is shown outside the office, and of how many sites a figure tells at least.
pub const LEAST: usize = 3;

/// A count as it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// The count.
    Count(usize),
    /// Fewer than three, but somebody.
    Few,
    /// Not few, and yet not told: with it, others could be worked out.
    Withheld,
}

impl Shown {
    /// The count, where it is shown.
    pub const fn count(self) -> Option<usize> {
        match self {
            Self::Count(count) => Some(count),
            Self::Few | Self::Withheld => None,
        }
    }
}

/// Shows a count of which no total is printed.
pub const fn small_alone(count: usize, is_internal: bool) -> Shown {
    if is_internal || count == 0 || count >= LEAST { Shown::Count(count) } else { Shown::Few }
}

/// Shows the cells of a row or column beside their total; the total comes last.
///
/// ```
/// use austausch::digest::{Shown, withhold};
/// let shown = [Shown::Few, Shown::Withheld, Shown::Count(8), Shown::Count(15)];
/// assert_eq!(withhold(&[2, 5, 8], false), shown);
/// assert_eq!(withhold(&[2, 5, 8], true), [2, 5, 8, 15].map(Shown::Count));
/// ```
pub fn withhold(cells: &[usize], is_internal: bool) -> Vec<Shown> {
    let total: usize = cells.iter().sum();
    let mut shown: Vec<Shown> = cells.iter().map(|count| small_alone(*count, is_internal)).collect();
    let mut total_shown = small_alone(total, is_internal);
    let few = shown.iter().filter(|cell| **cell == Shown::Few).count();
    if few > 0 && total_shown != Shown::Few {
        let mut beside = 0;
        while beside == 0 || !is_hidden(cells, &shown) {
            let open =
                cells.iter().zip(&mut shown).filter(|(count, cell)| **count > 0 && cell.count().is_some());
            let Some((_, next)) = open.min_by_key(|(count, _)| **count) else {
                // Nothing is left to hide it behind. Two small ones may hide one another.
                if beside > 0 || !is_hidden(cells, &shown) {
                    total_shown = Shown::Withheld;
                }
                break;
            };
            *next = Shown::Withheld;
            beside += 1;
        }
    }
    shown.push(total_shown);
    shown
}

/// Tells whether each small cell could be one as well as two, by the total less what is shown: those that are withheld are known to be three or more.
fn is_hidden(cells: &[usize], shown: &[Shown]) -> bool {
    let of = |wanted: Shown| shown.iter().filter(|cell| **cell == wanted).count();
    let (few, withheld) = (of(Shown::Few), of(Shown::Withheld));
    let rest: usize =
        cells.iter().zip(shown).filter(|(_, cell)| cell.count().is_none()).map(|(count, _)| count).sum();
    match withheld {
        // Neither all ones nor all twos.
        0 => rest > few && rest < 2 * few,
        _ => rest > few + LEAST * withheld,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use fastrand::Rng;

    /// All cells that who reads what is shown could think of.
    fn possible(shown: &[Shown], total: Shown) -> Vec<Vec<usize>> {
        let mut all = vec![Vec::new()];
        for cell in shown {
            let choices: Vec<usize> = match cell {
                Shown::Count(count) => vec![*count],
                Shown::Few => vec![1, 2],
                Shown::Withheld => (LEAST..40).collect(),
            };
            all = all
                .into_iter()
                .flat_map(|before| choices.iter().map(move |next| [before.as_slice(), &[*next]].concat()))
                .collect();
        }
        all.retain(|cells: &Vec<usize>| {
            total.count().is_none_or(|total| cells.iter().sum::<usize>() == total)
        });
        all
    }

    /// Rows of up to six cells, of which many are small.
    fn rows(longest: usize) -> impl Iterator<Item = Vec<usize>> {
        let mut rng = Rng::with_seed(20);
        (0..3000).map(move |_| {
            let length = rng.usize(1..=longest);
            (0..length).map(|_| if rng.bool() { rng.usize(0..4) } else { rng.usize(3..12) }).collect()
        })
    }

    #[test]
    fn nobody_works_a_small_number_out() {
        for cells in rows(4) {
            let shown = withhold(&cells, false);
            let (total, parts) = shown.split_last().unwrap();
            for at in (0..cells.len()).filter(|at| parts[*at] == Shown::Few) {
                let possible = possible(parts, *total);
                for count in [1, 2] {
                    assert!(
                        possible.iter().any(|cells| cells[at] == count),
                        "{cells:?} → {shown:?}: not {count}"
                    );
                }
            }
        }
    }

    #[test]
    fn what_is_shown_is_true_and_no_more_is_hidden_than_must_be() {
        for cells in rows(6) {
            let shown = withhold(&cells, false);
            let has_few = cells.iter().any(|count| (1..LEAST).contains(count));
            let all: Vec<usize> = cells.iter().copied().chain([cells.iter().sum()]).collect();
            for (count, cell) in all.iter().zip(&shown) {
                match cell {
                    Shown::Count(shown) => assert_eq!(shown, count),
                    Shown::Few => assert!((1..LEAST).contains(count), "{cells:?}"),
                    Shown::Withheld => assert!(has_few && *count >= LEAST, "{cells:?}"),
                }
            }
            assert_eq!(withhold(&cells, true), all.into_iter().map(Shown::Count).collect::<Vec<_>>());
        }
    }

    #[test]
    fn beside_a_small_number_the_next_smallest_is_withheld() {
        for cells in rows(6) {
            let shown = withhold(&cells, false);
            let withheld = |at: &usize| shown[*at] == Shown::Withheld;
            let most = (0..cells.len()).filter(withheld).map(|at| cells[at]).max().unwrap_or_default();
            for at in (0..cells.len()).filter(|at| cells[*at] >= LEAST && !withheld(at)) {
                assert!(cells[at] >= most, "{cells:?} → {shown:?}");
            }
        }
    }
}
