//! Abbreviations of several words: a narrow no-break space after each stop but the last (DIN 5008:2020).

use super::line::Line;
use super::tables::ABBREVIATIONS;
use std::ops::Range;

const NARROW: char = '\u{202F}';

/// Sets the space within `z. B.`, whether it was typed or not.
pub(super) fn abbreviations(line: &mut Line) {
    let mut changes = Vec::new();
    let mut i = 0;
    while i < line.len() {
        // Each begins with a single letter and its stop; a test holds that.
        let begins = line.free(i + 1) == Some('.')
            && line.free(i).is_some_and(char::is_alphabetic)
            && !line.before(i).is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | '-'));
        let found = begins.then(|| ABBREVIATIONS.iter().find_map(|parts| stops(line, i, parts))).flatten();
        match found {
            Some(stops) => {
                narrow(line, &stops, &mut changes);
                i = stops.last().map_or(i, |last| last + 1);
            }
            None => i += 1,
        }
    }
    line.replace(&changes);
}

/// The positions of the stops, if the abbreviation of these parts begins at `start`.
fn stops(line: &Line, start: usize, parts: &[&str]) -> Option<Vec<usize>> {
    let mut stops = Vec::new();
    let mut i = start;
    for (number, part) in parts.iter().enumerate() {
        if number > 0 && line.free(i).is_some_and(is_space) {
            i += 1;
        }
        for (letter, expected) in part.chars().enumerate() {
            let typed = line.free(i)?;
            let capital = number == 0 && letter == 0 && typed.to_lowercase().eq(expected.to_lowercase());
            if typed != expected && !capital {
                return None;
            }
            i += 1;
        }
        (line.free(i)? == '.').then(|| stops.push(i))?;
        i += 1;
    }
    Some(stops)
}

/// Puts the narrow space behind each stop but the last: in the place of the one that was typed, or as another change.
fn narrow(line: &mut Line, stops: &[usize], changes: &mut Vec<(Range<usize>, &'static str)>) {
    let inner = stops.split_last().map_or(&[][..], |(_, inner)| inner);
    for gap in inner.iter().map(|stop| stop + 1) {
        if line.at(gap).is_some_and(is_space) {
            line.set(gap, NARROW);
        } else {
            changes.push((gap..gap, "\u{202F}"));
        }
    }
}

const fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}' | NARROW)
}
