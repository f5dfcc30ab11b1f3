//! A build that is parted over machines: whose part is what, a list of what each part made, and the proof that the parts are the whole.
//!
//! Parts share nothing but the inputs: each exchange has a folder of outputs of its own and belongs to one part. So parts may run side by
//! side, in any order, and again.

mod list;
mod merge;
mod programmes;

pub use list::ShardRun;
pub use merge::{Merged, joined_before, merge};
pub use programmes::{Programmes, WorkingFolder};

use super::plan::Request;

/// One of so many parts, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Shard {
    number: usize,
    of: usize,
}

impl Shard {
    /// The part `number` of `of`; `None` where there is no such part.
    pub fn new(number: usize, of: usize) -> Option<Self> {
        (1..=of).contains(&number).then_some(Self { number, of })
    }

    /// Reads `3/8`.
    pub fn parse(text: &str) -> Option<Self> {
        let (number, of) = text.split_once('/')?;
        Self::new(number.trim().parse().ok()?, of.trim().parse().ok()?)
    }

    /// Its number, from 1.
    pub const fn number(self) -> usize {
        self.number
    }

    /// How many parts there are.
    pub const fn of(self) -> usize {
        self.of
    }

    /// Its part of `all`. Neighbours stay together, so that few parts read the same working folder; no part is larger than another by more
    /// than one.
    fn take<T>(self, all: &[T]) -> &[T] {
        // Rounded down at both ends: the end of a part is the begin of the next one.
        let end = |number: usize| {
            let wide = all.len() as u128 * number as u128 / self.of as u128;
            usize::try_from(wide).unwrap_or(all.len())
        };
        all.get(end(self.number - 1)..end(self.number)).unwrap_or_default()
    }
}

/// What was asked for, as far as all parts must have been asked the same.
fn asked(request: &Request) -> Vec<String> {
    let formats: Vec<String> =
        request.formats.iter().map(|format| format!("{format:?}").to_lowercase()).collect();
    let named = [
        Some(format!("--kind {}", request.kind.name)),
        Some(format!("--format {}", formats.join(","))),
        request.edition.map(|edition| format!("--edition {}", edition.name())),
        request.with_inputs.then(|| "--inputs".to_owned()),
        request.template.as_ref().map(|template| format!("--template {}", template.display())),
    ];
    named.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::Shard;

    #[test]
    fn a_part_is_one_of_so_many() {
        for (text, read) in
            [("3/8", Some((3, 8))), ("1/1", Some((1, 1))), ("0/8", None), ("9/8", None), ("1/0", None)]
        {
            assert_eq!(Shard::parse(text).map(|shard| (shard.number(), shard.of())), read, "{text}");
        }
        for text in ["", "3", "3/", "/8", "-1/8", "3/8/9", "drei/acht", "1/99999999999999999999999"] {
            assert_eq!(Shard::parse(text), None, "{text}");
        }
    }

    #[test]
    fn parts_are_the_whole_in_its_order_and_as_large_as_one_another() {
        for count in [0, 1, 7, 8, 9, 100, 1001] {
            let all: Vec<usize> = (0..count).collect();
            for of in [1, 2, 3, 8, 13, 200] {
                let parts: Vec<&[usize]> =
                    (1..=of).filter_map(|number| Some(Shard::new(number, of)?.take(&all))).collect();
                assert_eq!(parts.concat(), all, "{count} in {of}");
                let sizes = || parts.iter().map(|part| part.len());
                assert!(sizes().max().unwrap() - sizes().min().unwrap() <= 1, "{count} in {of}");
            }
        }
    }
}
