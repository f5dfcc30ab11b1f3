//! One paragraph as a row of characters that remember which run they came from.

use std::ops::Range;

#[derive(Clone, Copy, Debug)]
struct Cell {
    ch: char,
    piece: usize,
    /// Part of an address or a path: not to be touched.
    fixed: bool,
}

/// The characters of a paragraph. Positions count characters from 0.
#[derive(Clone, Debug)]
pub(super) struct Line {
    cells: Vec<Cell>,
}

impl Line {
    pub(super) fn new(pieces: &[String]) -> Self {
        let cells = pieces
            .iter()
            .enumerate()
            .flat_map(|(piece, text)| text.chars().map(move |ch| Cell { ch, piece, fixed: false }))
            .collect();
        Self { cells }
    }

    /// Gives every run its characters back.
    pub(super) fn write_back(&self, pieces: &mut [String]) {
        for piece in pieces.iter_mut() {
            piece.clear();
        }
        for cell in &self.cells {
            if let Some(piece) = pieces.get_mut(cell.piece) {
                piece.push(cell.ch);
            }
        }
    }

    pub(super) const fn len(&self) -> usize {
        self.cells.len()
    }

    pub(super) fn at(&self, position: usize) -> Option<char> {
        self.cells.get(position).map(|cell| cell.ch)
    }

    pub(super) fn before(&self, position: usize) -> Option<char> {
        self.at(position.checked_sub(1)?)
    }

    /// The character at `position` if it may be changed.
    pub(super) fn free(&self, position: usize) -> Option<char> {
        self.cells.get(position).filter(|cell| !cell.fixed).map(|cell| cell.ch)
    }

    pub(super) fn text(&self, range: Range<usize>) -> String {
        self.cells.iter().take(range.end).skip(range.start).map(|cell| cell.ch).collect()
    }

    pub(super) fn fix(&mut self, range: Range<usize>) {
        for cell in self.cells.iter_mut().take(range.end).skip(range.start) {
            cell.fixed = true;
        }
    }

    pub(super) fn set(&mut self, position: usize, ch: char) {
        if let Some(cell) = self.cells.get_mut(position) {
            cell.ch = ch;
        }
    }

    /// Puts texts in the place of ranges, which stand in order; each belongs to the run in which its range begins, an insertion to the
    /// run before it. All at once: one by one would take long in a long text.
    pub(super) fn replace(&mut self, changes: &[(Range<usize>, &str)]) {
        if changes.is_empty() {
            return;
        }
        let before = std::mem::take(&mut self.cells);
        let mut rest = 0;
        for (range, text) in changes {
            self.cells.extend(before.get(rest..range.start).unwrap_or_default());
            let home = if range.is_empty() { range.start.saturating_sub(1) } else { range.start };
            let piece = before.get(home).map_or(0, |cell| cell.piece);
            self.cells.extend(text.chars().map(|ch| Cell { ch, piece, fixed: false }));
            rest = range.end;
        }
        self.cells.extend(before.get(rest..).unwrap_or_default());
    }

    /// The first position from `start` on where `inside` no longer holds.
    pub(super) fn end_of(&self, start: usize, inside: impl Fn(char) -> bool) -> usize {
        (start..self.len()).find(|i| !self.at(*i).is_some_and(&inside)).unwrap_or(self.len().max(start))
    }

    /// The first position of what ends at `end` and of which `inside` holds.
    pub(super) fn start_of(&self, end: usize, inside: impl Fn(char) -> bool) -> usize {
        (0..end).rev().find(|i| !self.at(*i).is_some_and(&inside)).map_or(0, |outside| outside + 1)
    }

    /// The letters and figures that end at `end`.
    pub(super) fn word_before(&self, end: usize) -> String {
        self.text(self.start_of(end, char::is_alphanumeric)..end)
    }

    /// The letters and figures from `start` on.
    pub(super) fn word_from(&self, start: usize) -> String {
        self.text(start..self.end_of(start, char::is_alphanumeric))
    }
}
