//! A mistake in the text, and the text that would be right.

use diagnostics::{Diagnostic, Place};
use std::cell::Cell;
use yaml_source::{Stop, Tree};

/// So many bytes are read in one file to see whether guesses are right.
const MAX_TRIED: usize = 24 * 1024 * 1024;

/// A mistake, and the text that would be right.
#[derive(Debug)]
pub(crate) struct Mistake {
    pub(crate) diagnostic: Diagnostic,
    pub(crate) fix: Option<Fix>,
}

/// The text that would be right, and what it moves.
#[derive(Debug)]
pub(crate) struct Fix {
    pub(crate) text: String,
    pub(crate) moves: Vec<(u32, u32, i64)>,
}

/// How much may still be read to see whether a guess is right: a large file full of mistakes would take long.
#[derive(Debug)]
pub(crate) struct Tries(Cell<usize>);

impl Tries {
    /// As many as one file may take.
    pub(crate) const fn new() -> Self {
        Self(Cell::new(MAX_TRIED))
    }

    /// Tells whether `fixed` can be read beyond the line at which it could not be read before.
    pub(crate) fn reads_on(&self, fixed: &str, stop: Option<&Stop>) -> bool {
        let Some(left) = self.0.get().checked_sub(fixed.len()) else { return false };
        self.0.set(left);
        let Some(stop) = stop else { return Tree::read(fixed).stop.is_none() };
        Tree::read(fixed).stop.is_none_or(|new| new.place().line > stop.place().line)
    }
}

/// The line with this number, from 1.
pub(crate) fn line_of(text: &str, line: u32) -> &str {
    let before = usize::try_from(line).unwrap_or(usize::MAX).saturating_sub(1);
    text.split('\n').nth(before).unwrap_or_default()
}

/// The text with `new` in place of that line.
pub(crate) fn with_line(text: &str, line: u32, new: &str) -> String {
    (1..)
        .zip(text.split('\n'))
        .map(|(number, old)| if number == line { new } else { old })
        .collect::<Vec<_>>()
        .join("\n")
}

/// The diagnostic about a value that must stand in quotes; the corrected line goes into its hint.
pub(crate) fn needs_quotes(place: Place, character: &str, corrected: Option<&str>) -> Diagnostic {
    Diagnostic::error("needs-quotes")
        .at(place)
        .with("character", character)
        .with("corrected", corrected.map_or("none", str::trim))
}
