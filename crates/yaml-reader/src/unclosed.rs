//! Values whose quotation marks or brackets have no end, or hold what would have to be quoted: how the line would be right.

use crate::line::{key_end, quote, value_column};
use std::ops::Range;

/// A line as it would be right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mend {
    /// Fault: `quote`, `square`, `curly` (no end), `inside` (a mark within marks), `colon`, `hash`, `comma` (at the end),
    /// `extra` (one bracket too many) or `other` (two brackets that do not fit).
    pub(crate) wrong: &'static str,
    /// The line.
    pub(crate) line: String,
    /// The column (1-based, in characters) of the value.
    pub(crate) column: u32,
    /// The columns at which characters were put in.
    pub(crate) added: Vec<u32>,
}

/// The lines that could be meant, the likeliest first.
pub(crate) fn mends(line: &str) -> Vec<Mend> {
    let values = values(line);
    values.into_iter().flat_map(|range| mends_of(line, &range)).collect()
}

fn mends_of(line: &str, range: &Range<usize>) -> Vec<Mend> {
    let Some(value) = line.get(range.clone()) else { return Vec::new() };
    let mend = |wrong: &'static str, text: String, added: Vec<usize>| {
        let column = |at: usize| line.get(..at).map_or(0, |before| before.chars().count() + 1);
        let number = |column: usize| u32::try_from(column).unwrap_or(u32::MAX);
        let line =
            [line.get(..range.start).unwrap_or_default(), &text, line.get(range.end..).unwrap_or_default()];
        Mend {
            wrong,
            line: line.concat(),
            column: number(column(range.start)),
            added: added.into_iter().map(|at| number(column(at))).collect(),
        }
    };
    let ends = vec![range.start, range.end];
    let mut mends = Vec::new();
    if let Some(whole) = value.strip_suffix(',').filter(|value| is_whole(value)) {
        mends.push(mend("comma", whole.to_owned(), Vec::new()));
    }
    if value.contains(" #") && is_in_braces(line, range) {
        mends.push(mend("hash", quote(value), ends.clone()));
    }
    if let Some(mark) = value.chars().next().filter(|c| matches!(c, '"' | '\'')) {
        let inside = value.get(1..).unwrap_or_default();
        if let Some(inside) = inside.strip_suffix(mark).filter(|inside| inside.contains(mark)) {
            mends.push(mend("inside", quote(inside), Vec::new()));
        } else if let Some(inside) = inside.strip_suffix(['“', '”', '„', '’', '‘']) {
            mends.push(mend("quote", format!("{mark}{inside}{mark}"), Vec::new()));
        } else if !inside.contains(mark) {
            mends.push(mend("quote", format!("{value}{mark}"), vec![range.end]));
        }
    } else if value.contains(": ") && is_in_braces(line, range) {
        mends.push(mend("colon", quote(value), ends));
    }
    mends
}

/// A text in quotes, or a list or keys in brackets, and nothing behind it.
fn is_whole(value: &str) -> bool {
    let inside = |open, close| value.strip_prefix(open).and_then(|rest: &str| rest.strip_suffix(close));
    let quoted = |mark: char| inside(mark, mark).is_some_and(|inside: &str| !inside.contains(mark));
    quoted('"') || quoted('\'') || inside('[', ']').or_else(|| inside('{', '}')).is_some()
}

/// The line with the brackets of its value as they fit: those that it lacks at the end, without one too many, and each closed by its
/// own kind.
pub(crate) fn with_bracket(line: &str) -> Option<Mend> {
    let column = value_column(line)?;
    let start = line.char_indices().nth(usize::try_from(column).ok()?.checked_sub(1)?)?.0;
    let (before, value) = line.split_at_checked(start)?;
    let first = value.chars().next().filter(|c| matches!(c, '[' | '{'))?;
    let mut wrong = if first == '[' { "square" } else { "curly" };
    let (mut open, mut mended, mut mark, mut last) = (Vec::new(), String::new(), None, ' ');
    for c in value.trim_end().chars() {
        let (was_inside, before) = (mark.is_some(), last);
        if !c.is_whitespace() {
            last = c;
        }
        match c {
            '"' | '\'' if mark == Some(c) => mark = None,
            '"' | '\'' if mark.is_none() && "[{,:".contains(before) => mark = Some(c),
            '[' if !was_inside => open.push(']'),
            '{' if !was_inside => open.push('}'),
            ']' | '}' if !was_inside => match open.pop() {
                None => {
                    wrong = "extra";
                    continue;
                }
                Some(close) if close != c => {
                    wrong = "other";
                    mended.push(close);
                    continue;
                }
                Some(_) => {}
            },
            _ => {}
        }
        mended.push(c);
    }
    if mark.is_some() {
        return None;
    }
    mended.extend(open.iter().rev());
    let line = format!("{before}{mended}");
    (mended != value.trim_end()).then_some(Mend { wrong, line, column, added: Vec::new() })
}

fn is_in_braces(line: &str, range: &Range<usize>) -> bool {
    line.get(..range.start).is_some_and(|before| before.contains('{'))
}

/// The bytes of the values on a line: that of its key, or those of the keys in braces. A comma ends a value where a key follows it.
fn values(line: &str) -> Vec<Range<usize>> {
    let starts: Vec<(usize, usize)> = line
        .match_indices(['{', ','])
        .filter_map(|(at, _)| {
            let behind = line.get(at + 1..)?;
            let key = behind.trim_start_matches(' ');
            let value = key.get(key_end(key)? + 1..)?;
            let start = line.len() - value.trim_start_matches(' ').len();
            value.starts_with(' ').then_some((at, start))
        })
        .collect();
    if starts.is_empty() {
        let start = value_column(line).and_then(|column| usize::try_from(column - 1).ok());
        let byte = start.and_then(|start| line.char_indices().nth(start)).map(|(at, _)| at);
        return byte.map(|start| start..line.trim_end().len()).into_iter().collect();
    }
    let last = line.trim_end().trim_end_matches(['}', ']', ' ', ',']).len();
    let ends = starts.iter().skip(1).map(|(at, _)| *at).chain([last]);
    let range = |((_, start), end): (&(usize, usize), usize)| {
        let trimmed = line.get(*start..end).map_or(*start, |value| start + value.trim_end().len());
        *start..trimmed
    };
    starts.iter().zip(ends).map(range).filter(|range| !range.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(line: &str) -> Option<(&'static str, String)> {
        mends(line).into_iter().next().map(|mend| (mend.wrong, mend.line))
    }

    #[test]
    fn quotes_and_brackets_get_their_end() {
        let right = |wrong, line: &str| Some((wrong, line.to_owned()));
        assert_eq!(first("  start: \"09:45"), right("quote", "  start: \"09:45\""));
        assert_eq!(first("start: \"09:45“"), right("quote", "start: \"09:45\""));
        assert_eq!(first("- {start: \"09:45, end: x}"), right("quote", "- {start: \"09:45\", end: x}"));
        assert_eq!(first("title: 'Wie geht's'"), right("inside", "title: \"Wie geht's\""));
        assert_eq!(first("title: \"Er sagte \"ja\"\""), right("inside", "title: 'Er sagte \"ja\"'"));
        assert_eq!(first("- {text: Anna: sie kommt}"), right("colon", "- {text: \"Anna: sie kommt\"}"));
        assert_eq!(first("title: \"ganz\""), None);
        let closed = |line| with_bracket(line).map(|mend| mend.line);
        assert_eq!(closed("hosts: [gera").as_deref(), Some("hosts: [gera]"));
        assert_eq!(closed("- {date: x, hosts: [a]").as_deref(), Some("- {date: x, hosts: [a]}"));
        assert_eq!(closed("hosts: [gera]"), None);
        for (typed, right) in [
            ("hosts: [erika-muster]]", "hosts: [erika-muster]"),
            ("hosts: [erika-muster}", "hosts: [erika-muster]"),
            ("parts: [{decision: {text: x}}", "parts: [{decision: {text: x}}]"),
            ("parts: [{decision: {text: x", "parts: [{decision: {text: x}}]"),
            ("- {what: \"a}\", who: b", "- {what: \"a}\", who: b}"),
        ] {
            assert_eq!(closed(typed).as_deref(), Some(right), "{typed}");
        }
        assert_eq!(first("  title: \"A\","), right("comma", "  title: \"A\""));
        assert_eq!(first("- {what: Raum #3 klären}"), right("hash", "- {what: \"Raum #3 klären\"}"));
    }
}
