//! Hyphens that mean *bis*: between figures, weekdays or months, and what only looks like that.

use super::line::Line;
use super::tables::{AFTER_RANGE, BEFORE_IDENTIFIER, MONTHS, WEEKDAYS};
use std::ops::Range;

/// Tells whether the hyphen at `hyphen` stands between the two ends of a range.
pub(super) fn is_range(line: &Line, hyphen: usize) -> bool {
    is_range_of_figures(line, hyphen) || is_range_of_names(line, hyphen)
}

/// Tells whether a hyphen with spaces around it goes on a telephone number: `03632 741 - 0`.
pub(super) fn is_in_telephone_number(line: &Line, start: usize, end: usize) -> bool {
    let (Some(left), Some(right)) = (start.checked_sub(1), end.checked_add(1)) else { return false };
    match (Figures::before(line, left), Figures::after(line, right)) {
        (Some(left), Some(_)) => left.follows_figures(line) || is_identifier(line, left.range.start),
        _ => false,
    }
}

fn is_range_of_names(line: &Line, hyphen: usize) -> bool {
    let left_end = if line.before(hyphen) == Some('.') { hyphen - 1 } else { hyphen };
    let (left, right) = (line.word_before(left_end), line.word_from(hyphen + 1));
    let left_start = left_end - left.chars().count();
    let right_end = hyphen + 1 + right.chars().count();
    let alone = line.before(left_start) != Some('-') && line.at(right_end) != Some('-');
    let both_in = |table: &[&str]| table.contains(&left.as_str()) && table.contains(&right.as_str());
    alone && (both_in(&WEEKDAYS) || both_in(&MONTHS))
}

fn is_range_of_figures(line: &Line, hyphen: usize) -> bool {
    let (Some(left), Some(right)) = (Figures::before(line, hyphen), Figures::after(line, hyphen + 1)) else {
        return false;
    };
    if !left.begins_cleanly(line) || !right.ends_cleanly(line) || is_identifier(line, left.range.start) {
        return false;
    }
    let measured = is_followed_by_measure(line, right.range.end);
    match (left.number(), right.number()) {
        (Some(from), Some(to)) => is_plausible(line, &left, &right, (from, to), measured),
        _ => measured || (left.is_compound() && right.is_compound()),
    }
}

/// Tells whether two plain numbers are the ends of a range rather than the parts of a number that is dialled or filed.
fn is_plausible(
    line: &Line,
    left: &Figures,
    right: &Figures,
    (from, to): (u32, u32),
    measured: bool,
) -> bool {
    if left.dotted && right.dotted {
        return true;
    }
    let padded = left.is_padded() || right.is_padded();
    if !measured && (padded || left.follows_figures(line)) {
        return false;
    }
    // `2014-16` is a range of years; `2014-10` may be a month, and nobody but its author knows.
    let years = left.digits.len() == 4 && right.digits.len() == 2 && to > 12 && to > from % 100;
    years || to > from
}

fn is_followed_by_measure(line: &Line, end: usize) -> bool {
    let start = line.end_of(end, |c| matches!(c, ' ' | '\u{A0}' | '\u{202F}'));
    let sign = line.at(start).is_some_and(|c| matches!(c, '%' | '€' | '°'));
    sign || AFTER_RANGE.contains(&line.word_from(start).as_str())
}

/// Tells whether the word before says that figures and hyphens are a name: `DIN 5008-1`, `Tel. 741-852`.
fn is_identifier(line: &Line, start: usize) -> bool {
    let end = line.start_of(start, |c| matches!(c, ' ' | '\u{A0}' | '\u{202F}' | '.' | ':'));
    BEFORE_IDENTIFIER.contains(&line.word_before(end).to_lowercase().as_str())
}

fn is_digit(line: &Line, at: usize) -> bool {
    line.at(at).is_some_and(|c| c.is_ascii_digit())
}

/// Figures beside a hyphen: `2014`, `9.30`, `01.05.2016`, `6.`
struct Figures {
    range: Range<usize>,
    digits: String,
    /// True when a full stop ends them, as in `6.-8. April`.
    dotted: bool,
}

impl Figures {
    fn before(line: &Line, end: usize) -> Option<Self> {
        let reach = line.start_of(end, is_figure_or_separator);
        let start = (reach..end).find(|at| is_digit(line, *at)).unwrap_or(end);
        Self::new(line, start..end)
    }

    fn after(line: &Line, start: usize) -> Option<Self> {
        let reach = line.end_of(start, is_figure_or_separator);
        let last_digit = (start..reach).rev().find(|at| is_digit(line, *at)).map_or(start, |last| last + 1);
        let dotted = line.at(last_digit) == Some('.');
        Self::new(line, start..last_digit + usize::from(dotted))
    }

    fn new(line: &Line, range: Range<usize>) -> Option<Self> {
        let text = line.text(range.clone());
        let digits = text.strip_suffix('.').unwrap_or(&text);
        let whole = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        (whole(digits.chars().next()) && whole(digits.chars().next_back())).then(|| Self {
            range,
            digits: digits.to_owned(),
            dotted: text.ends_with('.'),
        })
    }

    /// The number, if it is a plain one of up to five figures.
    fn number(&self) -> Option<u32> {
        if self.digits.len() > 5 { None } else { self.digits.parse().ok() }
    }

    /// Tells whether it is a time, a date or a decimal number.
    fn is_compound(&self) -> bool {
        self.digits.contains(['.', ',', ':'])
    }

    fn is_padded(&self) -> bool {
        self.digits.len() > 1 && self.digits.starts_with('0')
    }

    /// Tells whether other figures stand before these, with a space between: the parts of a long number.
    fn follows_figures(&self, line: &Line) -> bool {
        let start = self.range.start;
        line.before(start).is_some_and(char::is_whitespace)
            && start.checked_sub(1).and_then(|space| line.before(space)).is_some_and(|c| c.is_ascii_digit())
    }

    fn begins_cleanly(&self, line: &Line) -> bool {
        let start = self.range.start;
        match line.before(start) {
            None => true,
            Some('.') => {
                start.checked_sub(1).and_then(|dot| line.before(dot)).is_some_and(char::is_alphabetic)
            }
            Some(c) => c.is_whitespace() || matches!(c, '(' | '[' | '§' | '–') || super::quotes::is_quote(c),
        }
    }

    fn ends_cleanly(&self, line: &Line) -> bool {
        let end = self.range.end;
        match line.at(end) {
            None => true,
            Some(c @ (',' | ';' | ':' | '!' | '?')) => {
                c != ':' || !line.at(end + 1).is_some_and(char::is_alphanumeric)
            }
            Some(c) => {
                c.is_whitespace()
                    || matches!(c, ')' | ']' | '%' | '€' | '°' | '…')
                    || super::quotes::is_quote(c)
            }
        }
    }
}

const fn is_figure_or_separator(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '.' | ',' | ':')
}
