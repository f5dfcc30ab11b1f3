//! What looks like markup and is none.
//!
//! A mark without a meaning is hidden: its character is replaced by one that Markdown does not know, and put back when
//! the text is taken up. One character stands for one, so lines and columns stay what they were.

use super::events;
use crate::diag::{Finding, Place};
use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};
use std::ops::Range;

/// The marks that CommonMark knows, in the order of their stand-ins.
const MARKS: &str = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

/// The first stand-in. Unicode keeps U+FDD0 to U+FDEF, exactly as many as there are marks, for use within a program.
const FIRST: u32 = 0xFDD0;

/// The stand-in of a space within an address.
const SPACE: char = '\u{1FFFE}';

/// Hides what never has a meaning: stars within words, raw HTML, character references, definitions of links.
pub(super) fn prepare(text: &str) -> String {
    let chars: Vec<char> = text.chars().map(|c| if is_reserved(c) { '\u{FFFD}' } else { c }).collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        let next = chars.get(at + 1).copied();
        let rest = chars.get(at..).unwrap_or_default();
        match c {
            '\\' if next.is_some_and(|next| next.is_ascii_punctuation()) => {
                out.push(c);
                out.extend(next);
                at += 2;
                continue;
            }
            '<' => match address_length(rest) {
                Some(length) => {
                    out.extend(rest.iter().take(length).map(|&c| if c == ' ' { SPACE } else { c }));
                    at += length;
                    continue;
                }
                None => out.push(hidden(c)),
            },
            '&' => out.push(hidden(c)),
            ']' if next == Some(':') => out.push(hidden(c)),
            '*' => {
                let run = rest.iter().take_while(|&&c| c == '*').count();
                let before = at.checked_sub(1).and_then(|before| chars.get(before));
                let within =
                    [before, chars.get(at + run)].iter().all(|c| c.is_some_and(|c| c.is_alphanumeric()));
                out.extend(std::iter::repeat_n(if within { hidden(c) } else { c }, run));
                at += run;
                continue;
            }
            _ => out.push(c),
        }
        at += 1;
    }
    out
}

/// How long the address in angle brackets is with which `chars` begin. One of the web may hold spaces, as people type them.
fn address_length(chars: &[char]) -> Option<usize> {
    let inside: String =
        chars.iter().skip(1).take_while(|&&c| !matches!(c, '<' | '>' | '\n' | '\r')).collect();
    let length = inside.chars().count() + 2;
    if chars.get(length - 1) != Some(&'>') {
        return None;
    }
    let lower = inside.to_ascii_lowercase();
    let web =
        ["http://", "https://"].iter().any(|scheme| lower.len() > scheme.len() && lower.starts_with(scheme));
    let mail = inside.contains('@') && !inside.contains(char::is_whitespace);
    (web && !inside.ends_with(char::is_whitespace) || mail).then_some(length)
}

/// The parts of `text` that Markdown takes for markup although they have no meaning here, and what to say about them.
pub(super) fn find(text: &str, findings: &mut Vec<Finding>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut lists: Vec<ListSeen> = Vec::new();
    let mut heading_is_empty = false;
    let mut columns = 0;
    let mut cells: Vec<Range<usize>> = Vec::new();
    for (event, range) in events(text) {
        let source = text.get(range.clone()).unwrap_or_default();
        let is_end = matches!(event, Event::End(_));
        match event {
            Event::Start(Tag::Heading { .. }) => {
                heading_is_empty = true;
                found.extend(underline(source).map(|line| shifted(line, range.start)));
            }
            Event::End(TagEnd::Heading(_)) if heading_is_empty => found.push(range),
            Event::Rule => found.push(range),
            Event::Code(_) => {
                findings.push(not_shown(text, &range));
                found.push(range);
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))) => {
                if let Some(fences) = open_fences(source) {
                    findings.push(not_shown(text, &shifted(fences.0.clone(), range.start)));
                    found.push(shifted(fences.0, range.start));
                    found.extend(fences.1.map(|last| shifted(last, range.start)));
                }
            }
            Event::Start(Tag::List(start)) => {
                lists.push(ListSeen { numbered: start.is_some(), range, items: 0, filled: false });
            }
            Event::Start(Tag::Item) => {
                if let Some(list) = lists.last_mut() {
                    list.items += 1;
                }
            }
            Event::End(TagEnd::List(_)) => {
                if let Some(list) = lists.pop() {
                    found.extend(list.mark(text));
                    if let Some(outer) = lists.last_mut() {
                        outer.filled = true;
                    }
                }
            }
            Event::Start(Tag::TableHead | Tag::TableRow) => cells.clear(),
            Event::Start(Tag::TableCell) => cells.push(range),
            Event::End(TagEnd::TableHead) => columns = cells.len(),
            Event::End(TagEnd::TableRow) => {
                let excess = excess_bars(text, &range, &cells, columns);
                if let Some(first) = excess.first() {
                    findings.push(Finding::warning("table-row-too-long").at(place(text, first)));
                }
                found.extend(excess);
            }
            _ => {
                if let (false, Some(list)) = (is_end, lists.last_mut()) {
                    list.filled = true;
                }
                heading_is_empty = false;
            }
        }
    }
    found
}

/// A list while its items are counted.
struct ListSeen {
    numbered: bool,
    range: Range<usize>,
    items: usize,
    filled: bool,
}

impl ListSeen {
    /// The mark to hide: `6.` without a second item opens no list, and points without words are no list at all.
    fn mark(self, text: &str) -> Option<Range<usize>> {
        if !self.filled {
            return Some(self.range);
        }
        if !(self.numbered && self.items == 1) {
            return None;
        }
        let source = text.get(self.range.clone())?;
        let dot = source.find(['.', ')'])?;
        Some(shifted(dot..dot + 1, self.range.start))
    }
}

/// The line of `-` or `=` under a heading that is underlined.
fn underline(source: &str) -> Option<Range<usize>> {
    if source.trim_start().starts_with('#') {
        return None;
    }
    let end = source.trim_end().len();
    let start = source.trim_end().trim_end_matches(['-', '=']).len();
    (start < end).then_some(start..end)
}

/// The fences of a block that is none: nobody closed it, or it is a row of tildes that someone drew as a line.
fn open_fences(source: &str) -> Option<(Range<usize>, Option<Range<usize>>)> {
    let first = 0..source.find('\n').unwrap_or(source.len());
    let mark = source.trim_start().chars().next().unwrap_or('`');
    let end = source.trim_end().len();
    let start = source.trim_end().trim_end_matches(mark).len();
    let closed = start > first.end.saturating_sub(1) && end - start >= 3;
    match (mark, closed) {
        ('~', true) => Some((first, Some(start..end))),
        (_, true) => None,
        (_, false) => Some((first, None)),
    }
}

/// The bars of a row behind its last column: Markdown would drop what follows them.
fn excess_bars(text: &str, row: &Range<usize>, cells: &[Range<usize>], columns: usize) -> Vec<Range<usize>> {
    let Some(last) = columns.checked_sub(1).and_then(|last| cells.get(last)) else { return Vec::new() };
    let rest = text.get(last.end..row.end).unwrap_or_default();
    let content = rest.trim_end();
    let content = content.strip_suffix('|').unwrap_or(content);
    if content.chars().all(|c| c == '|' || c.is_whitespace()) {
        return Vec::new();
    }
    content.match_indices('|').map(|(at, bar)| last.end + at..last.end + at + bar.len()).collect()
}

fn shifted(range: Range<usize>, by: usize) -> Range<usize> {
    range.start + by..range.end + by
}

/// The finding that markup has no meaning in a record, at `range` of `text`.
pub(super) fn not_shown(text: &str, range: &Range<usize>) -> Finding {
    Finding::hint("markup-not-shown").at(place(text, range))
}

/// Where `range` stands in `text`; the caret marks at most the rest of its first line.
pub(super) fn place(text: &str, range: &Range<usize>) -> Place {
    let before = text.get(..range.start).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    let marked = text.get(range.clone()).unwrap_or_default().lines().next().unwrap_or_default();
    Place::new(
        count(before.matches('\n').count()) + 1,
        count(line.chars().count()) + 1,
        count(marked.chars().count()).max(1),
    )
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// `text` with the marks in `ranges` hidden.
pub(super) fn hide_in(text: &str, mut ranges: Vec<Range<usize>>) -> String {
    ranges.sort_by_key(|range| (range.start, range.end));
    let mut ranges = ranges.into_iter().peekable();
    let mut end = 0;
    text.char_indices()
        .map(|(at, c)| {
            while let Some(range) = ranges.next_if(|range| range.start <= at) {
                end = end.max(range.end);
            }
            if at < end { hidden(c) } else { c }
        })
        .collect()
}

/// The text as it was typed.
pub(super) fn shown(text: &str) -> String {
    text.chars()
        .map(|c| {
            let index = u32::from(c).checked_sub(FIRST).and_then(|index| usize::try_from(index).ok());
            match index.and_then(|index| MARKS.as_bytes().get(index)) {
                Some(&mark) => char::from(mark),
                None if c == SPACE => ' ',
                None => c,
            }
        })
        .collect()
}

fn hidden(c: char) -> char {
    let index = MARKS.find(c).and_then(|index| u32::try_from(index).ok());
    index.and_then(|index| char::from_u32(FIRST + index)).unwrap_or(c)
}

fn is_reserved(c: char) -> bool {
    c == SPACE || c == '\0' || (u32::from(c) >= FIRST && u32::from(c) < FIRST + 32)
}
