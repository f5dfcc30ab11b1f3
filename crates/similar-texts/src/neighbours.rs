//! Texts beside one another, for those who group them while somebody decides.

use crate::vectors::Vectors;
use crate::words::{Word, content_words};
use rayon::prelude::*;

/// A text with those that are like it.
#[derive(Clone, Debug, PartialEq)]
pub struct Neighbours {
    /// The texts that are most like it, by their places, each with its likeness between 0 and 1; in the order of the texts.
    pub near: Vec<(usize, f32)>,
    /// Its content words as typed, each with the form in which it is compared.
    pub words: Vec<(String, String)>,
}

/// Finds for each text those that are most like it, with the measure of [`suggest`](fn@crate::suggest).
pub fn neighbours(texts: &[&str]) -> Vec<Neighbours> {
    let words: Vec<Vec<Word>> = texts.par_iter().map(|text| content_words(text)).collect();
    let vectors = Vectors::of(&words);
    let all: Vec<usize> = (0..texts.len()).collect();
    let near: Vec<Vec<(usize, f32)>> =
        all.into_par_iter().map_init(|| vectors.sums(), |sums, text| vectors.near(text, sums)).collect();
    let told = |(near, words): (Vec<(usize, f32)>, Vec<Word>)| Neighbours {
        near,
        words: words.into_iter().map(|word| (word.typed, word.folded)).collect(),
    };
    near.into_iter().zip(words).map(told).collect()
}

#[cfg(test)]
mod tests {
    use super::neighbours;

    #[test]
    fn what_is_near_is_near_both_ways() {
        let texts = ["Der Aufzug ist defekt", "Aufzug weiterhin defekt", "Am Abend fährt kein Bus"];
        let all = neighbours(&texts);
        let likeness = |one: usize, other: usize| {
            all[one].near.iter().find(|(text, _)| *text == other).map_or(0.0, |(_, likeness)| *likeness)
        };
        assert!(likeness(0, 1) > 0.4 && likeness(0, 1) > likeness(0, 2), "{all:?}");
        assert!((likeness(0, 1) - likeness(1, 0)).abs() < 1e-6);
        assert_eq!(all[1].words[0], ("Aufzug".to_owned(), "aufzug".to_owned()));
        assert!(neighbours(&[]).is_empty());
    }
}
