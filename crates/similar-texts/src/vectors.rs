//! Texts as weighed runs of characters, and the index over them.

use crate::words::Word;
use rayon::prelude::*;
use std::collections::HashMap;

/// Lengths of the runs, the blank before and after a word counted.
const RUNS: std::ops::RangeInclusive<usize> = 3..=5;

/// So many entries of the index are read for one text, those of its rarest runs first.
const READ: usize = 8000;

/// So many texts, of which the entries read say most, are compared in full.
const COMPARED: usize = 24;

/// Weights of runs by their number, sorted by it; the sum of their squares is 1, but for a text without content.
pub(crate) type Vector = Vec<(u32, f32)>;

/// All texts, each as a vector, and for each run the texts that have it.
pub(crate) struct Vectors {
    texts: Vec<Vector>,
    index: Vec<Vector>,
}

/// Room for the sums of one search; kept for the next one.
pub(crate) struct Sums {
    sums: Vec<f32>,
    touched: Vec<u32>,
}

impl Vectors {
    /// Reads all texts. A run weighs the more, the fewer of them have it.
    pub(crate) fn of(texts: &[Vec<Word>]) -> Self {
        let counted: Vec<Vec<(u64, f32)>> = texts.par_iter().map(|words| count_runs(words)).collect();
        let mut numbers: HashMap<u64, u32> = HashMap::new();
        let mut having: Vec<u32> = Vec::new();
        let mut numbered: Vec<Vector> = Vec::with_capacity(counted.len());
        for runs in counted {
            let number = |(run, count): (u64, f32)| {
                let next = u32::try_from(having.len()).unwrap_or(u32::MAX);
                let number = *numbers.entry(run).or_insert(next);
                match having.get_mut(number as usize) {
                    Some(texts) => *texts += 1,
                    None => having.push(1),
                }
                (number, count)
            };
            numbered.push(runs.into_iter().map(number).collect());
        }
        let all = texts.len() as f32;
        let rarity: Vec<f32> =
            having.iter().map(|texts| ((1.0 + all) / (1.0 + *texts as f32)).ln() + 1.0).collect();
        numbered.par_iter_mut().for_each(|vector| weigh(vector, &rarity));
        let mut index: Vec<Vector> = having.iter().map(|texts| Vec::with_capacity(*texts as usize)).collect();
        for (text, vector) in (0..).zip(&numbered) {
            for (run, weight) in vector {
                if let Some(entries) = index.get_mut(*run as usize) {
                    entries.push((text, *weight));
                }
            }
        }
        Self { texts: numbered, index }
    }

    /// The vector of a text.
    pub(crate) fn text(&self, text: usize) -> &[(u32, f32)] {
        self.texts.get(text).map_or(&[], Vec::as_slice)
    }

    /// The sum of several texts, as a vector: what they have in common weighs most.
    pub(crate) fn centre(&self, texts: impl Iterator<Item = usize>) -> Vector {
        let mut all: Vector = texts.flat_map(|text| self.text(text)).copied().collect();
        all.sort_unstable_by_key(|(run, _)| *run);
        let mut sum: Vector = Vec::new();
        for (run, weight) in all {
            match sum.last_mut() {
                Some((last, sum)) if *last == run => *sum += weight,
                _ => sum.push((run, weight)),
            }
        }
        normalise(&mut sum);
        sum
    }

    /// Room for searches among these texts.
    pub(crate) fn sums(&self) -> Sums {
        Sums { sums: vec![0.0; self.texts.len()], touched: Vec::new() }
    }

    /// Finds the texts that are most like one of them, each with its likeness between 0 and 1; the text itself is left out.
    pub(crate) fn near(&self, text: usize, sums: &mut Sums) -> Vec<(usize, f32)> {
        let vector = self.text(text);
        let mut rarest: Vec<(&[(u32, f32)], f32)> = vector
            .iter()
            .filter_map(|(run, weight)| Some((self.index.get(*run as usize)?.as_slice(), *weight)))
            .collect();
        rarest.sort_by_key(|(entries, _)| entries.len());
        let mut left = READ;
        for (entries, weight) in rarest {
            let read = entries.len().min(left);
            left -= read;
            sums.add(entries.iter().take(read), weight);
        }
        let found = sums.take_most(COMPARED + 1);
        found
            .into_iter()
            .filter(|near| *near != text)
            .map(|near| (near, likeness(vector, self.text(near))))
            .collect()
    }
}

impl Sums {
    fn add<'a>(&mut self, entries: impl Iterator<Item = &'a (u32, f32)>, weight: f32) {
        for (text, theirs) in entries {
            if let Some(sum) = self.sums.get_mut(*text as usize) {
                if *sum == 0.0 {
                    self.touched.push(*text);
                }
                *sum += weight * theirs;
            }
        }
    }

    /// The texts with the greatest sums, at most `count`, in their order; all sums are then nothing again.
    fn take_most(&mut self, count: usize) -> Vec<usize> {
        let mut all: Vec<(f32, u32)> = Vec::with_capacity(self.touched.len());
        for text in self.touched.drain(..) {
            if let Some(sum) = self.sums.get_mut(text as usize) {
                all.push((std::mem::take(sum), text));
            }
        }
        if all.len() > count {
            all.select_nth_unstable_by(count, |(one, text), (another, other)| {
                another.total_cmp(one).then(text.cmp(other))
            });
            all.truncate(count);
        }
        let mut texts: Vec<usize> = all.into_iter().map(|(_, text)| text as usize).collect();
        texts.sort_unstable();
        texts
    }
}

/// The cosine between two vectors.
pub(crate) fn likeness(one: &[(u32, f32)], another: &[(u32, f32)]) -> f32 {
    let (mut one, mut another) = (one.iter().peekable(), another.iter().peekable());
    let mut sum = 0.0;
    while let (Some((mine, weight)), Some((theirs, other))) = (one.peek(), another.peek()) {
        match mine.cmp(theirs) {
            std::cmp::Ordering::Less => drop(one.next()),
            std::cmp::Ordering::Greater => drop(another.next()),
            std::cmp::Ordering::Equal => {
                sum += weight * other;
                one.next();
                another.next();
            }
        }
    }
    sum
}

/// The runs of a text with how often it has each, sorted.
fn count_runs(words: &[Word]) -> Vec<(u64, f32)> {
    let mut runs: Vec<u64> = Vec::new();
    for word in words {
        let characters: Vec<char> = format!(" {} ", word.folded).chars().collect();
        for length in RUNS {
            runs.extend(characters.windows(length).map(number_of));
            if characters.len() <= length {
                break;
            }
        }
    }
    runs.sort_unstable();
    let mut counted: Vec<(u64, f32)> = Vec::new();
    for run in runs {
        match counted.last_mut() {
            Some((last, count)) if *last == run => *count += 1.0,
            _ => counted.push((run, 1.0)),
        }
    }
    counted
}

/// A number for a run, the same on every machine (FNV-1a); two runs of one number are rarer than that anybody would see it.
fn number_of(run: &[char]) -> u64 {
    let bytes = run.iter().flat_map(|character| u32::from(*character).to_le_bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Turns counts into weights: a run that stands in a text twice does not say twice as much.
fn weigh(vector: &mut Vector, rarity: &[f32]) {
    for (run, count) in vector.iter_mut() {
        *count = (1.0 + count.ln()) * rarity.get(*run as usize).copied().unwrap_or_default();
    }
    vector.sort_unstable_by_key(|(run, _)| *run);
    normalise(vector);
}

fn normalise(vector: &mut Vector) {
    let length = vector.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt();
    if length > 0.0 {
        vector.iter_mut().for_each(|(_, weight)| *weight /= length);
    }
}
