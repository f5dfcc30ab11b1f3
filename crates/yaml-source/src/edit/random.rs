//! Edits of files put together by chance: whatever way people write a value, only its lines change, and every comment stays with what it
//! was written at.

#![allow(clippy::string_slice, reason = "a test that cannot go on fails")]

use super::locate::{Found, find};
use super::parsed::{ParsedValue, parse, put_at, remove_at};
use super::path::steps;
use super::{At, NotEdited, PathSegment, YamlEditor, YamlValue};
use crate::tree::{Content, Tree};
use fastrand::Rng;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

const CASES: u64 = 3000;

/// Writes a file as people do: every style of value, comments and blank lines anywhere.
struct Writer {
    rng: Rng,
    notes: usize,
}

const KEYS: [&str; 6] = ["site", "text", "details", "field", "plans", "remark"];
const WORDS: [&str; 8] =
    ["Wir haben viel", "gera-e1", "2016-10-20", "true", "12", "Räume: keine", "z. B. #eins", "🎈 ß"];

impl Writer {
    /// A comment that says where it was written.
    fn note(&mut self, place: &str) -> String {
        self.notes += 1;
        format!("# Notiz {} {place}", self.notes)
    }

    /// A comment behind a value, perhaps.
    fn behind(&mut self) -> String {
        match self.rng.usize(..12) {
            0 | 1 => format!(" {}", self.note("hinter")),
            2 => format!("\t{}", self.note("hinter")),
            _ => String::new(),
        }
    }

    /// Comments and blank lines between two entries, perhaps.
    fn between(&mut self, indent: usize) -> String {
        match self.rng.usize(..8) {
            0 => format!("{}{}\n", " ".repeat(indent), self.note("über")),
            1 => format!("\n{}{}\n", " ".repeat(indent), self.note("über")),
            2 => "\n".to_owned(),
            _ => String::new(),
        }
    }

    /// A comment below a value that stands behind `indent` blanks, deeper than what follows, perhaps.
    fn below(&mut self, indent: usize) -> String {
        match self.rng.usize(..12) {
            0 => format!("{}{}\n\n", " ".repeat(indent), self.note("unter")),
            1 => format!("{}{}\n", " ".repeat(indent + 1), self.note("unter")),
            _ => String::new(),
        }
    }

    fn map(&mut self, indent: usize, depth: usize) -> String {
        let mut text = String::new();
        let count = 1 + self.rng.usize(..4);
        for key in KEYS.iter().skip(self.rng.usize(..3)).take(count) {
            text.push_str(&self.between(indent));
            text.push_str(&format!("{}{key}:{}", " ".repeat(indent), self.value(indent, depth)));
            text.push_str(&self.below(indent));
        }
        text
    }

    fn list(&mut self, indent: usize, depth: usize) -> String {
        let mut text = String::new();
        for _ in 0..=self.rng.usize(..3) {
            text.push_str(&self.between(indent));
            let dash = format!("{}-", " ".repeat(indent));
            if depth > 0 && self.rng.usize(..2) == 0 {
                let map = self.map(indent + 2, depth - 1);
                // The first key stands behind the dash, unless a comment comes before it.
                let first = map.strip_prefix(&" ".repeat(indent + 2)).filter(|map| !map.starts_with('#'));
                match first {
                    Some(first) => text.push_str(&format!("{dash} {first}")),
                    None => text.push_str(&format!("{dash}{}\n{map}", self.behind())),
                }
            } else {
                text.push_str(&format!("{dash}{}", self.scalar(indent)));
            }
        }
        text
    }

    /// Writes what stands behind a colon, with the end of its line.
    fn value(&mut self, indent: usize, depth: usize) -> String {
        match self.rng.usize(..if depth == 0 { 6 } else { 10 }) {
            0..5 => self.scalar(indent),
            5 if self.rng.usize(..3) == 0 => {
                let (pad, one, two) = (" ".repeat(indent + 2), self.flow(0), self.flow(0));
                let (first, last, end) = (self.behind(), self.behind(), self.behind());
                format!(" [{one},{first}\n{pad}{two}{last}\n{pad}]{end}\n")
            }
            5 => format!(" {}{}\n", self.flow(2), self.behind()),
            6 | 7 => format!("{}\n{}", self.behind(), self.map(indent + 2, depth - 1)),
            8 => format!("{}\n{}", self.behind(), self.list(indent, depth - 1)),
            _ => format!("{}\n{}", self.behind(), self.list(indent + 2, depth - 1)),
        }
    }

    fn scalar(&mut self, indent: usize) -> String {
        let word = WORDS[self.rng.usize(..WORDS.len())].to_owned();
        let pad = " ".repeat(indent + 2);
        match self.rng.usize(..8) {
            0 => format!(" '{}'{}\n", word.replace('\'', "''"), self.behind()),
            1 | 2 => format!(" \"{word}\"{}\n", self.behind()),
            3 => format!(" |{}\n{pad}{word}\n\n{pad}  # zweite Zeile\n", self.behind()),
            4 => format!(" >-{}\n{pad}{word}\n{pad}weiter\n", self.behind()),
            5 => format!(" Wort\n{pad}und weiter{}\n", self.behind()),
            6 => format!("{}\n", self.behind()),
            _ => format!(" Wort{}{}\n", self.rng.usize(..9), self.behind()),
        }
    }

    fn flow(&mut self, depth: usize) -> String {
        match self.rng.usize(..if depth == 0 { 3 } else { 6 }) {
            0 => format!("'{}'", WORDS[self.rng.usize(..WORDS.len())]),
            1 => format!("\"{}\"", WORDS[self.rng.usize(..WORDS.len())]),
            2 => format!("wort{}", self.rng.usize(..9)),
            3 => {
                let items: Vec<String> = (0..self.rng.usize(..3)).map(|_| self.flow(depth - 1)).collect();
                format!("[{}]", items.join(", "))
            }
            _ => {
                let count = self.rng.usize(..3);
                let pair = |key: &&str| format!("{key}: {}", self.flow(depth - 1));
                format!("{{{}}}", KEYS.iter().take(count).map(pair).collect::<Vec<_>>().join(", "))
            }
        }
    }

    fn file(&mut self) -> Vec<u8> {
        let head =
            if self.rng.usize(..2) == 0 { format!("{}\n\n", self.note("Kopf")) } else { String::new() };
        let mut text = head + &self.map(0, 3);
        if self.rng.usize(..4) == 0 {
            text.push_str(&format!("\n{}\n", self.note("Ende")));
        }
        if self.rng.usize(..8) == 0 {
            text.truncate(text.trim_end().len());
        }
        let text = if self.rng.usize(..8) == 0 { text.replace('\n', "\r\n") } else { text };
        let mark = if self.rng.usize(..8) == 0 { "\u{feff}" } else { "" };
        format!("{mark}{text}").into_bytes()
    }

    /// Something to be written.
    fn plain(&mut self, depth: usize) -> YamlValue {
        let nasty = ["neu", "a: b", "- x # y", "zwei\nZeilen", "'\"\\", "ä", " ", "true"];
        match self.rng.usize(..if depth == 0 { 3 } else { 6 }) {
            0 | 1 => YamlValue::Text(nasty[self.rng.usize(..nasty.len())].to_owned()),
            2 => YamlValue::Name("gera-e9".to_owned()),
            3 => YamlValue::True,
            4 => YamlValue::List((0..self.rng.usize(..3)).map(|_| self.plain(depth - 1)).collect()),
            _ => YamlValue::Map(vec![("id", self.plain(0)), ("neu", self.plain(depth - 1))]),
        }
    }
}

/// The way to every value of a file.
fn paths(value: &ParsedValue, above: &[At], out: &mut Vec<Vec<At>>) {
    let mut below = |at: At, value: &ParsedValue| {
        let path = [above, &[at]].concat();
        paths(value, &path, out);
        out.push(path);
    };
    match value {
        ParsedValue::Scalar(_) => {}
        ParsedValue::List(items) => items.iter().enumerate().for_each(|(at, item)| below(At::Item(at), item)),
        ParsedValue::Map(pairs) => pairs.iter().for_each(|(key, value)| below(At::Key(key.clone()), value)),
    }
}

fn at<'s>(seen: &'s ParsedValue, path: &[PathSegment<'_>]) -> Option<&'s ParsedValue> {
    path.iter().try_fold(seen, |seen, step| match (step, seen) {
        (PathSegment::Key(key), ParsedValue::Map(pairs)) => pairs.get(*key),
        (PathSegment::Item(index), ParsedValue::List(items)) => items.get(*index),
        _ => None,
    })
}

/// The lines on which a value stands, with its key.
fn lines_of(sheet: &YamlEditor, path: &[PathSegment<'_>]) -> RangeInclusive<usize> {
    let tree = sheet.tree().unwrap();
    let Found { node, key, parent } = find(&tree, path).unwrap();
    let node = tree.node(node).unwrap();
    let key = key.and_then(|key| tree.node(key)).map(|key| key.span.start);
    // An item begins with its dash, where it has one.
    let is_item = matches!(tree.node(parent).unwrap().content, Content::List { flow: false, .. });
    let dash = || if is_item { sheet.layout().dash_of(node.span.start) } else { None };
    let start = key.or_else(dash).unwrap_or(node.span.start);
    let line = |at: usize| sheet.text[..at].matches('\n').count();
    let end = start + sheet.text[start..node.span.end.max(start)].trim_end().len();
    line(start)..=line(end)
}

/// A line without the dashes of lists, which may move to another.
fn bare(line: &str) -> &str {
    line.trim().trim_start_matches("- ").trim()
}

fn is_content(line: &str) -> bool {
    !line.trim().is_empty() && !line.trim_start().starts_with("# Notiz")
}

/// Finds what a person sees a comment at: the words before it on its line, or the next or the last line that is none.
fn seen_at<'t>(text: &'t str, note: &str) -> Option<&'t str> {
    let lines: Vec<&str> = text.lines().collect();
    let ends = |line: &&str| line.ends_with(note);
    let number = lines.iter().position(&ends)?;
    let before = lines[number].strip_suffix(note)?;
    if lines.iter().filter(|line| ends(line)).count() != 1 {
        return None;
    }
    let place = note.rsplit(' ').next()?;
    Some(match place {
        "hinter" => bare(before),
        // The last line above that begins no further in: of a value that has lines of its own its key.
        "unter" => {
            let indent = |line: &str| line.len() - line.trim_start().len();
            let is_owner = |line: &&&str| is_content(line) && indent(line) <= before.len();
            lines[..number].iter().rfind(is_owner).map_or("", |line| bare(line))
        }
        "über" => lines[number..].iter().find(|line| is_content(line)).map_or("", |line| bare(line)),
        _ => "",
    })
}

fn notes(text: &str) -> Vec<&str> {
    text.lines().filter_map(|line| line.find("# Notiz").map(|at| &line[at..])).collect()
}

/// Tells whether a comment stands above an item of a list.
fn is_above_item(text: &str, note: &str) -> bool {
    let mut below =
        text.lines().skip_while(|line| !line.ends_with(note)).skip(1).filter(|line| is_content(line));
    below.next().is_some_and(|line| line.trim_start().starts_with("- "))
}

/// Tells whether a comment above an item of a list stands above it still: its first line went, and `now` is one of its others.
fn is_item_without_its_first(old: &str, note: &str, now: &str) -> bool {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let mut below =
        old.lines().skip_while(|line| !line.ends_with(note)).skip(1).filter(|line| is_content(line));
    let Some(first) = below.next().filter(|line| line.trim_start().starts_with("- ")) else { return false };
    below.take_while(|line| indent(line) > indent(first)).any(|line| bare(line) == now)
}

/// The key of the list whose items stand in the column of a comment, if that stands below all of them: it is the list's, whatever
/// item is the last one.
fn list_above<'t>(text: &'t str, note: &str) -> Option<&'t str> {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let lines: Vec<&str> = text.lines().collect();
    let number = lines.iter().position(|line| line.ends_with(note) && line.trim_start().starts_with('#'))?;
    let column = indent(lines[number]);
    let is_item = |line: &&str| indent(line) == column && line.trim_start().starts_with("- ");
    let above: Vec<&str> = lines[..number].iter().copied().filter(|line| is_content(line)).collect();
    let follows = lines[number..].iter().find(|line| is_content(line)).is_some_and(is_item);
    let last = above.iter().rfind(|line| indent(line) <= column)?;
    if follows || !is_item(last) {
        return None;
    }
    above.into_iter().rfind(|line| indent(line) <= column && !is_item(line)).map(bare)
}

/// The first comment that does not stand in `new` at what it stood at in `old`.
fn moved(old: &str, new: &str) -> Option<String> {
    // What a value of several lines takes the place of leaves its comment at the key.
    let is_emptied =
        |old: &str, new: &str| new.ends_with(':') && matches!(old.strip_prefix(new), Some(" []" | " {}"));
    // Within brackets a part may change of what the comment stands at.
    let key = |line: &str| line.split_inclusive(':').next().unwrap_or_default().to_owned();
    let is_part = |old: &str, new: &str| old.contains(['[', '{']) && key(old) == key(new);
    let is_same = |old: &str, new: &str| {
        old == new || is_emptied(old, new) || is_emptied(new, old) || is_part(old, new)
    };
    let stays = |note: &&str| match (seen_at(old, note), seen_at(new, note)) {
        (Some(one), Some(other)) => {
            is_same(one, other)
                // The comment is the item's, not that of its first key.
                || (is_above_item(old, note) && key(one) == key(other))
                || is_item_without_its_first(old, note, other)
                || list_above(old, note).is_some_and(|key| list_above(new, note) == Some(key))
        }
        _ => false,
    };
    let mut all = notes(old).into_iter();
    let lost = all.find(|note| !stays(note)).map(str::to_owned);
    lost.or_else(|| (notes(old).len() != notes(new).len()).then(|| "one too many".to_owned()))
}

/// Tells whether a comment stands on the lines of a value, or right above or below them.
fn is_noted(text: &str, span: &RangeInclusive<usize>) -> bool {
    let lines: Vec<&str> = text.lines().collect();
    let own = lines[*span.start()..=*span.end()].iter().any(|line| line.contains("# Notiz"));
    let is_note = |line: Option<&&str>| line.is_some_and(|line| line.trim_start().starts_with("# Notiz"));
    let below = lines[span.end() + 1..].iter().find(|line| !line.trim().is_empty());
    own || is_note(span.start().checked_sub(1).and_then(|above| lines.get(above))) || is_note(below)
}

/// Tells whether `new` has every line of `old` but those of `span`, before and behind what came in their place.
fn only(old: &str, new: &str, span: &RangeInclusive<usize>) -> bool {
    // The comma that parted an item from the one before it goes with it.
    fn line(line: &str) -> &str {
        line.trim_end().trim_end_matches(',')
    }
    let (old, new): (Vec<&str>, Vec<&str>) =
        (old.lines().map(line).collect(), new.lines().map(line).collect());
    let behind = old.len().saturating_sub(span.end() + 1);
    old.iter().take(*span.start()).eq(new.iter().take(*span.start()))
        && old.iter().rev().take(behind).eq(new.iter().rev().take(behind))
}

/// Tells whether nothing went, or nothing but the line on which a collection in brackets ends.
fn only_added(old: &str, new: &str) -> bool {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    let before = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let behind = old.iter().skip(before).rev().zip(new.iter().skip(before).rev()).take_while(|(a, b)| a == b);
    old.len() - before - behind.count() <= 1
}

#[test]
fn an_edit_of_any_file_changes_the_lines_of_its_value_and_nothing_else() {
    let mut told: BTreeMap<&str, (usize, usize, usize)> = BTreeMap::new();
    let mut refused = Vec::new();
    for seed in 1..=CASES {
        let mut writer = Writer { rng: Rng::with_seed(seed), notes: 0 };
        let bytes = writer.file();
        let old = YamlEditor::open(&bytes)
            .unwrap_or_else(|| panic!("{seed}: no file\n{}", String::from_utf8_lossy(&bytes)));
        assert_eq!(old.bytes(), bytes, "{seed}");
        let says = old.parsed().unwrap();
        let mut all = Vec::new();
        paths(&says, &[], &mut all);
        let (what, suits, edit) = EDITS[writer.rng.usize(..EDITS.len())];
        all.retain(|path| suits(&says, &steps(path)));
        if all.is_empty() {
            continue;
        }
        let path = all.swap_remove(writer.rng.usize(..all.len()));
        let value = writer.plain(2);
        let done = edit(&old, &says, &steps(&path), &value);
        let count = told.entry(what).or_default();
        match done {
            Ok(()) => count.0 += 1,
            Err(Fault::Refused) if is_noted(&old.text, &lines_of(&old, &steps(&path))) => count.1 += 1,
            Err(Fault::Refused) => {
                count.2 += 1;
                refused.push(format!("seed {seed}: {what} {path:?} {value:?}\n{}", old.text));
            }
            Err(Fault::Wrong(reason, new)) => panic!(
                "seed {seed}: {what} {path:?} {value:?}: {reason}\n--- before\n{}\n--- after\n{new}",
                old.text
            ),
        }
    }
    // Comments stand at most values here, and what is removed would take its own with it.
    for (what, (made, noted, count)) in &told {
        let few = refused.iter().take(10).cloned().collect::<Vec<_>>().join("\n");
        assert!(
            *made > 100 && count * 20 <= *made && *noted <= made * 2,
            "{what}: {made} made, {noted} refused at comments, {count} others refused, such as\n{few}"
        );
    }
}

enum Fault {
    Refused,
    Wrong(String, String),
}

type Done = Result<(), Fault>;

/// Tells whether an edit makes sense for what stands at a path.
type Suits = fn(&ParsedValue, &[PathSegment<'_>]) -> bool;

type Edit = fn(&YamlEditor, &ParsedValue, &[PathSegment<'_>], &YamlValue) -> Done;

const EDITS: [(&str, Suits, Edit); 4] = [
    ("set", |_, _| true, set),
    ("add", |says, path| matches!(at(says, path), Some(ParsedValue::Map(_))), add),
    ("push", |says, path| matches!(at(says, path), Some(ParsedValue::List(_))), push),
    ("remove", is_removable, remove),
];

/// Nothing can be taken out of a map that would be empty then.
fn is_removable(says: &ParsedValue, path: &[PathSegment<'_>]) -> bool {
    let above = path.split_last().map_or(path, |(_, above)| above);
    !matches!(at(says, above), Some(ParsedValue::Map(pairs)) if pairs.len() == 1)
}

fn edited(
    old: &YamlEditor,
    edit: impl FnOnce(&mut YamlEditor) -> Result<(), NotEdited>,
) -> Result<String, Fault> {
    let mut sheet = old.clone();
    edit(&mut sheet).map_err(|NotEdited| Fault::Refused)?;
    let again = YamlEditor::open(&sheet.bytes())
        .ok_or(Fault::Wrong("no file any more".to_owned(), sheet.text.clone()))?;
    Ok(again.text)
}

/// Checks what must hold after each edit: the file says what was meant, other lines are as they were, and comments stand where they stood.
fn checked(old: &str, new: &str, meant: &ParsedValue, are_others_same: bool) -> Done {
    let wrong = |reason: &str| Err(Fault::Wrong(reason.to_owned(), new.to_owned()));
    if parse(&Tree::read(new)).as_ref() != Ok(meant) {
        return wrong("it says something else");
    }
    if !are_others_same {
        return wrong("other lines changed");
    }
    match moved(old, new) {
        Some(note) => wrong(&format!("{note} went or moved")),
        None => Ok(()),
    }
}

fn set(old: &YamlEditor, says: &ParsedValue, path: &[PathSegment<'_>], value: &YamlValue) -> Done {
    let span = lines_of(old, path);
    let mut meant = says.clone();
    put_at(&mut meant, path, value.parsed()).map_err(|NotEdited| Fault::Refused)?;
    let new = edited(old, |sheet| sheet.set(path, value))?;
    checked(&old.text, &new, &meant, only(&old.text, &new, &span))
}

fn add(old: &YamlEditor, says: &ParsedValue, path: &[PathSegment<'_>], value: &YamlValue) -> Done {
    let path = [path, &[PathSegment::Key("neu")]].concat();
    let mut meant = says.clone();
    put_at(&mut meant, &path, value.parsed()).map_err(|NotEdited| Fault::Refused)?;
    let new = edited(old, |sheet| sheet.set(&path, value))?;
    checked(&old.text, &new, &meant, only_added(&old.text, &new))
}

fn push(old: &YamlEditor, says: &ParsedValue, path: &[PathSegment<'_>], value: &YamlValue) -> Done {
    let Some(ParsedValue::List(items)) = at(says, path) else { return Err(Fault::Refused) };
    let mut items = items.clone();
    items.push(value.parsed());
    let mut meant = says.clone();
    put_at(&mut meant, path, ParsedValue::List(items)).map_err(|NotEdited| Fault::Refused)?;
    let new = edited(old, |sheet| sheet.push(path, std::slice::from_ref(value)))?;
    checked(&old.text, &new, &meant, only_added(&old.text, &new))
}

fn remove(old: &YamlEditor, says: &ParsedValue, path: &[PathSegment<'_>], _: &YamlValue) -> Done {
    let above = path.split_last().map_or(path, |(_, above)| above);
    let span = lines_of(old, path);
    let mut meant = says.clone();
    remove_at(&mut meant, path).map_err(|NotEdited| Fault::Refused)?;
    let new = edited(old, |sheet| sheet.remove(path))?;
    // The key behind the first one of an item moves to the dash.
    let span = match second_line(old, path) {
        Some(second) if matches!(above.last(), Some(PathSegment::Item(_))) => *span.start()..=second,
        _ => span,
    };
    let is_last = matches!(at(says, above), Some(ParsedValue::List(items)) if items.len() == 1);
    let span = if is_last { lines_of(old, above) } else { span };
    checked(&old.text, &new, &meant, only(&old.text, &new, &span))
}

/// The line on which the second key of a map begins, where `path` leads to the first.
fn second_line(sheet: &YamlEditor, path: &[PathSegment<'_>]) -> Option<usize> {
    let tree = sheet.tree().unwrap();
    let found = find(&tree, path)?;
    let Content::Map { entries, .. } = &tree.node(found.parent)?.content else { return None };
    let second = entries.get(1).filter(|_| entries[0].0 == found.key.unwrap_or(usize::MAX))?;
    Some(sheet.text[..tree.node(second.0)?.span.start].matches('\n').count())
}
