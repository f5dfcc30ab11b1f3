//! Ellipses and dashes: three dots, hyphens typed for a dash, hyphens between figures (DIN 5008:2020).

use super::line::Line;
use super::ranges;

/// Exactly three dots become an ellipsis; more are a line to write on.
pub(super) fn ellipses(line: &mut Line) {
    let mut changes = Vec::new();
    let mut i = 0;
    while i < line.len() {
        if line.free(i) != Some('.') {
            i += 1;
            continue;
        }
        let end = line.end_of(i, |c| c == '.');
        if end - i == 3 {
            changes.push((i..end, "…"));
        }
        i = end;
    }
    line.replace(&changes);
}

/// Hyphens that stand for a dash become one; a hyphen within a word stays.
pub(super) fn dashes(line: &mut Line) {
    // Ranges come second: a dash set beside them ends their figures.
    each_run(line, dash_between_words);
    each_run(line, dash_in_range);
}

/// Puts what `dash` says in the place of each run of hyphens.
fn each_run(line: &mut Line, dash: impl Fn(&Line, usize, usize) -> Option<&'static str>) {
    let mut changes = Vec::new();
    let mut i = 0;
    while i < line.len() {
        if line.free(i) != Some('-') {
            i += 1;
            continue;
        }
        let end = line.end_of(i, |c| c == '-');
        changes.extend(dash(line, i, end).map(|text| (i..end, text)));
        i = end;
    }
    line.replace(&changes);
}

fn dash_between_words(line: &Line, start: usize, end: usize) -> Option<&'static str> {
    let (before, after) = (line.before(start)?, line.at(end)?);
    match end - start {
        1..=3 if before.is_whitespace() && after.is_whitespace() => {
            is_spaced_dash(line, start, end).then_some("–")
        }
        2 | 3 => long_dash(before, after),
        _ => None,
    }
}

fn dash_in_range(line: &Line, start: usize, end: usize) -> Option<&'static str> {
    (end - start == 1 && ranges::is_range(line, start)).then_some("–")
}

/// Between words; not at the beginning of the paragraph, where a hyphen is a bullet, and not in a telephone number.
fn is_spaced_dash(line: &Line, start: usize, end: usize) -> bool {
    let words_before = (0..start).any(|i| line.at(i).is_some_and(|c| !c.is_whitespace()));
    let words_after = (end..line.len()).any(|i| line.at(i).is_some_and(|c| !c.is_whitespace()));
    words_before && words_after && !ranges::is_in_telephone_number(line, start, end)
}

/// Two or three hyphens without a space on both sides. `--all` with a space before it is an option of a command.
fn long_dash(before: char, after: char) -> Option<&'static str> {
    match (before, after) {
        _ if before.is_ascii_digit() && after.is_ascii_digit() => Some("–"),
        _ if before.is_alphanumeric() && after.is_whitespace() => Some(" –"),
        _ if before.is_alphanumeric() && after.is_alphanumeric() => Some(" – "),
        _ => None,
    }
}
