//! How a file differs from what the inputs give today, place by place.

use super::lines::words_of;
use super::places::{DocumentPlace, places};
use crate::facts::View;
use crate::pipeline::plan::Format;
use diagnostics::Diagnostic;
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// So many places are told of one file; who looks at them sees the others.
const MOST_TOLD: usize = 40;

/// So many words of a difference are told.
const LONGEST: usize = 24;

/// Names each difference between the file `there` and `today`, which says what `view` does; `why` tells what changed. None where `there` is no such file.
pub(super) fn differences(
    format: Format,
    (there, today): (&[u8], &[u8]),
    view: &View,
    why: &'static str,
) -> Option<Vec<Diagnostic>> {
    let (there, today) = (words_of(format, there)?, words_of(format, today)?);
    let places = places(view, &today);
    let mut told = Vec::new();
    let changed = joined(capture_diff_slices(Algorithm::Patience, &there, &today));
    let count = changed.len();
    for ((from, to), (new_from, new_to)) in changed.into_iter().take(MOST_TOLD) {
        let place =
            places.get(new_from.min(places.len().saturating_sub(1))).cloned().flatten().unwrap_or_default();
        let words = |all: &[String], from: usize, to: usize| shortened(all.get(from..to).unwrap_or_default());
        let (old, new) = (words(&there, from, to), words(&today, new_from, new_to));
        let is_number = |text: &str| text.chars().any(|c| c.is_ascii_digit());
        let kind = if is_number(&old) || is_number(&new) { "number" } else { "words" };
        told.push(
            named(Diagnostic::error("verify-differs"), place)
                .with("kind", kind)
                .with("why", why)
                .with("there", or_none(old))
                .with("today", or_none(new)),
        );
    }
    if let Some(more) = count.checked_sub(MOST_TOLD).filter(|more| *more > 0) {
        told.push(Diagnostic::error("verify-differs-more").with("count", more));
    }
    Some(told)
}

fn named(diagnostic: Diagnostic, place: DocumentPlace) -> Diagnostic {
    let DocumentPlace { section, caption, row, column, text } = place;
    let text = shortened(&text.split_whitespace().map(str::to_owned).collect::<Vec<_>>());
    [("section", section), ("caption", caption), ("row", row), ("column", column), ("text", text)]
        .into_iter()
        .fold(diagnostic, |diagnostic, (name, value)| diagnostic.with(name, or_none(value)))
}

/// A value for a message; one that says nothing is `none`.
fn or_none(text: String) -> String {
    if text.is_empty() { "none".to_owned() } else { text }
}

fn shortened(words: &[String]) -> String {
    let shown = words.iter().take(LONGEST).map(String::as_str).collect::<Vec<_>>().join(" ");
    if words.len() > LONGEST { format!("{shown} …") } else { shown }
}

/// A range from and to.
type Range = (usize, usize);

/// Ranges of words that differ, in the file and today.
fn joined(all: Vec<DiffOp>) -> Vec<(Range, Range)> {
    let changed = all.into_iter().filter(|op| !matches!(op, DiffOp::Equal { .. }));
    changed
        .map(|op| {
            let (old, new) = (op.old_range(), op.new_range());
            ((old.start, old.end), (new.start, new.end))
        })
        .collect()
}
