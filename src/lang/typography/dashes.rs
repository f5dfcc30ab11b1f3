//! Ellipses and dashes: three dots, hyphens typed for a dash, hyphens between figures (DIN 5008:2020).

use super::line::Line;
use super::ranges;

/// Exactly three dots become an ellipsis; more are a line to write on.
pub(super) fn ellipses(line: &mut Line) {
    let mut i = 0;
    while i < line.len() {
        if line.free(i) != Some('.') {
            i += 1;
            continue;
        }
        let end = line.end_of(i, |c| c == '.');
        if end - i == 3 {
            line.replace(i..end, "…");
            i += 1;
        } else {
            i = end;
        }
    }
}

/// Hyphens that stand for a dash become one; a hyphen within a word stays.
pub(super) fn dashes(line: &mut Line) {
    let mut i = 0;
    while i < line.len() {
        if line.free(i) != Some('-') {
            i += 1;
            continue;
        }
        let end = line.end_of(i, |c| c == '-');
        match dash_for(line, i, end) {
            Some(text) => {
                line.replace(i..end, text);
                i += text.chars().count();
            }
            None => i = end,
        }
    }
}

fn dash_for(line: &Line, start: usize, end: usize) -> Option<&'static str> {
    let width = end - start;
    let (before, after) = (line.before(start)?, line.at(end)?);
    if width > 3 {
        return None;
    }
    if before.is_whitespace() && after.is_whitespace() {
        return is_spaced_dash(line, start, end).then_some("–");
    }
    if width == 1 {
        return ranges::is_range(line, start).then_some("–");
    }
    long_dash(before, after)
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
