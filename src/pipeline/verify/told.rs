//! Words that differ, as messages tell them.

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// So many words of a difference are told.
const LONGEST: usize = 24;

/// A value for a message; one that says nothing is `none`.
pub(super) fn or_none(text: String) -> String {
    if text.is_empty() { "none".to_owned() } else { text }
}

/// The first words of many.
pub(super) fn shortened(words: &[String]) -> String {
    let shown = words.iter().take(LONGEST).map(String::as_str).collect::<Vec<_>>().join(" ");
    if words.len() > LONGEST { format!("{shown} …") } else { shown }
}

/// A range from and to.
pub(super) type Range = (usize, usize);

/// Ranges of words that differ, in the file and today.
pub(super) fn changed_ranges(there: &[String], today: &[String]) -> Vec<(Range, Range)> {
    let all = capture_diff_slices(Algorithm::Patience, there, today).into_iter();
    let changed = all.filter(|op| !matches!(op, DiffOp::Equal { .. }));
    changed
        .map(|op| {
            let (old, new) = (op.old_range(), op.new_range());
            ((old.start, old.end), (new.start, new.end))
        })
        .collect()
}
