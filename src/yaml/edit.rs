//! Edits of a file that keep its comments, its order and the way its other values are written.
//!
//! An edit puts new text in the place of one value, as the reader's own parser sees it; nothing else is touched. Then
//! the file is parsed again and compared with what was meant, every comment with the value it stands at: an edit that says
//! anything else is not made, nor one that would take a comment away, or the value from under it.

mod forget;
mod notes;

use super::decode::decode;
use super::scalar::{scalar, simple};
use super::tree::{Content, Node, Tree, lines};
pub use forget::{MapAt, Path};
pub use notes::At;
use notes::{Note, notes};
use std::collections::BTreeMap;

/// A step from a value to one inside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step<'a> {
    /// The value of a key.
    Key(&'a str),
    /// An item of a list, from 0.
    Item(usize),
}

/// A value to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Plain {
    /// Text, written in quotation marks.
    Text(String),
    /// An id, a date or a word to choose, bare where it can be.
    Name(String),
    /// Yes.
    True,
    /// A whole number.
    Number(u32),
    /// A list.
    List(Vec<Self>),
    /// Keys with their values.
    Map(Vec<(&'static str, Self)>),
}

/// An edit was not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotEdited;

/// The comments of a file.
#[derive(Clone, Debug)]
pub struct Noted(Vec<Note>);

impl Noted {
    /// Whether one stands at the value at `path`, or at one within it.
    pub fn holds(&self, path: &[Step<'_>]) -> bool {
        self.0.iter().any(|note| note.is_within(path))
    }
}

/// A change of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit<'a> {
    /// Gives a place a value, whether there was one or not; all above it must be there.
    Set(Vec<Step<'a>>, Plain),
    /// The same for a value that is the program's own: a comment at it stays beside the new one.
    Renew(Vec<Step<'a>>, Plain),
    /// Takes a value away, with its key or its place in the list.
    Remove(Vec<Step<'a>>),
}

/// New text in the place of old.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Splice {
    start: usize,
    end: usize,
    new: String,
}

/// A file that is being edited.
#[derive(Clone, Debug)]
pub struct Sheet {
    text: String,
    has_mark: bool,
    has_returns: bool,
}

/// What a file says, without places.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Seen {
    Scalar(String),
    List(Vec<Self>),
    Map(BTreeMap<String, Self>),
}

impl Plain {
    /// On one line.
    fn flow(&self) -> String {
        let joined = |parts: Vec<String>| parts.join(", ");
        match self {
            Self::Text(text) => scalar(text),
            Self::Name(name) => simple(name),
            Self::True => "true".to_owned(),
            Self::Number(number) => number.to_string(),
            Self::List(items) => format!("[{}]", joined(items.iter().map(Self::flow).collect())),
            Self::Map(pairs) => {
                let pair = |(key, value): &(&str, Self)| format!("{key}: {}", value.flow());
                format!("{{{}}}", joined(pairs.iter().map(pair).collect()))
            }
        }
    }

    /// Behind the colon of a key that stands behind `indent` blanks: on lines of their own; a scalar stays on the line.
    fn after_colon(&self, indent: usize) -> String {
        let mut out = String::new();
        self.put_after_colon(indent, &mut out);
        out
    }

    /// Behind a dash that stands behind `indent` blanks; a map begins on the line of its dash.
    fn after_dash(&self, indent: usize) -> String {
        let mut out = String::new();
        self.put_after_dash(indent, &mut out);
        out
    }

    fn put_after_colon(&self, indent: usize, out: &mut String) {
        let indent = indent + 2;
        match self {
            Self::List(items) if !items.is_empty() => {
                for item in items {
                    begin_line(indent, out);
                    out.push_str("- ");
                    item.put_after_dash(indent, out);
                }
            }
            Self::Map(pairs) if !pairs.is_empty() => {
                for pair in pairs {
                    begin_line(indent, out);
                    put_pair(pair, indent, out);
                }
            }
            _ => {
                out.push(' ');
                out.push_str(&self.flow());
            }
        }
    }

    fn put_after_dash(&self, indent: usize, out: &mut String) {
        let Self::Map(pairs) = self else { return out.push_str(&self.flow()) };
        if pairs.is_empty() {
            out.push_str(&self.flow());
        }
        for (index, pair) in pairs.iter().enumerate() {
            if index > 0 {
                begin_line(indent + 2, out);
            }
            put_pair(pair, indent + 2, out);
        }
    }

    fn seen(&self) -> Seen {
        match self {
            // As it is read again.
            Self::Text(text) | Self::Name(text) => Seen::Scalar(lines(text.clone())),
            Self::True => Seen::Scalar("true".to_owned()),
            Self::Number(number) => Seen::Scalar(number.to_string()),
            Self::List(items) => Seen::List(items.iter().map(Self::seen).collect()),
            Self::Map(pairs) => {
                Seen::Map(pairs.iter().map(|(key, value)| ((*key).to_owned(), value.seen())).collect())
            }
        }
    }
}

/// The lines of a new file: keys with their values, each in the form that people write.
pub fn written(pairs: &[(&'static str, Plain)]) -> String {
    let mut out = String::new();
    for pair in pairs {
        put_pair(pair, 0, &mut out);
        out.push('\n');
    }
    out
}

fn begin_line(indent: usize, out: &mut String) {
    out.push('\n');
    out.extend(std::iter::repeat_n(' ', indent));
}

fn put_pair((key, value): &(&'static str, Plain), indent: usize, out: &mut String) {
    out.push_str(key);
    out.push(':');
    value.put_after_colon(indent, out);
}

impl Sheet {
    /// The file with these bytes; `None` when it is no YAML that could be read.
    pub fn open(bytes: &[u8]) -> Option<Self> {
        let decoded = decode(bytes);
        let is_sound = decoded.readable && decoded.finding.is_none();
        let sheet = Self {
            has_mark: bytes.starts_with(b"\xEF\xBB\xBF"),
            has_returns: bytes.windows(2).any(|pair| pair == b"\r\n"),
            text: decoded.text,
        };
        (is_sound && sheet.seen().is_ok()).then_some(sheet)
    }

    /// The file as it is now.
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = if self.has_mark { b"\xEF\xBB\xBF".to_vec() } else { Vec::new() };
        let text = if self.has_returns { self.text.replace('\n', "\r\n") } else { self.text.clone() };
        bytes.extend(text.into_bytes());
        bytes
    }

    /// The comments, each with the value it stands at.
    pub fn noted(&self) -> Noted {
        Noted(self.tree().map(|tree| notes(self, &tree)).unwrap_or_default())
    }

    /// Makes all of `edits`, which name places as they are before any of them is made.
    ///
    /// # Errors
    /// When the file could not be edited so that it says just that; it stays as it was.
    pub fn edit(&mut self, edits: &[Edit<'_>]) -> Result<(), NotEdited> {
        self.together(edits).or_else(|NotEdited| {
            let mut sheet = self.clone();
            // Items go from the last to the first, so that the others keep their numbers.
            let (mut gone, kept): (Vec<_>, Vec<_>) = edits.iter().partition(|edit| item_of(edit).is_some());
            gone.sort_by_key(|edit| std::cmp::Reverse(item_of(edit)));
            for edit in kept.into_iter().chain(gone) {
                sheet.together(std::slice::from_ref(edit))?;
            }
            *self = sheet;
            Ok(())
        })
    }

    /// Gives the place at `path` a value, whether there was one or not; all above it must be there.
    ///
    /// # Errors
    /// When the file could not be edited so that it says just that; it stays as it was.
    pub fn set(&mut self, path: &[Step<'_>], value: &Plain) -> Result<(), NotEdited> {
        self.together(&[Edit::Set(path.to_vec(), value.clone())])
    }

    /// Takes the value at `path` away, with its key or its place in the list.
    ///
    /// # Errors
    /// When it is not there, or the file could not be edited so that it says just that; it stays as it was.
    pub fn remove(&mut self, path: &[Step<'_>]) -> Result<(), NotEdited> {
        self.together(&[Edit::Remove(path.to_vec())])
    }

    /// Adds items to the list at `path`, which need not be there yet.
    ///
    /// # Errors
    /// When the file could not be edited so that it says just that; it stays as it was.
    pub fn push(&mut self, path: &[Step<'_>], values: &[Plain]) -> Result<(), NotEdited> {
        let tree = self.tree()?;
        let list = find(&tree, path).and_then(|found| tree.node(found.node));
        let Some(Node { content: Content::List { items, flow }, span, .. }) =
            list.filter(|list| !is_bare(list))
        else {
            return self.together(&[Edit::Renew(path.to_vec(), Plain::List(values.to_vec()))]);
        };
        let mut meant = self.seen()?;
        match at(&mut meant, path) {
            Some(Seen::List(list)) => list.extend(values.iter().map(Plain::seen)),
            _ => return Err(NotEdited),
        }
        let first = items.first().and_then(|item| tree.node(*item)).ok_or(NotEdited)?;
        let splices = if *flow {
            let new: Vec<String> = values.iter().map(Plain::flow).collect();
            vec![self.before_bracket(span.end, &new.join(", "))]
        } else {
            let indent =
                self.dash_of(first.span.start).and_then(|dash| self.indent_at(dash)).ok_or(NotEdited)?;
            let item = |value: &Plain| format!("\n{}- {}", " ".repeat(indent), value.after_dash(indent));
            let new: String = values.iter().map(item).collect();
            let behind = self.behind_notes(span.end);
            let apart = format!("\n{new}");
            vec![
                self.behind_line(span.end, &new),
                self.behind_line(behind, &new),
                self.behind_line(behind, &apart),
            ]
        };
        let notes = notes(self, &tree);
        let texts = splices.into_iter().flatten().filter_map(|splice| self.with(vec![splice]));
        self.text = texts.into_iter().find(|text| is_meant(text, &meant, &notes)).ok_or(NotEdited)?;
        Ok(())
    }

    /// Whether anything stands at `path`.
    pub fn has(&self, path: &[Step<'_>]) -> bool {
        self.tree().is_ok_and(|tree| find(&tree, path).is_some())
    }

    /// Makes all edits at once, or none. Those of keys count before items go, which go from the last to the first.
    fn together(&mut self, edits: &[Edit<'_>]) -> Result<(), NotEdited> {
        let tree = self.tree()?;
        let mut meant = self.seen()?;
        let mut notes = notes(self, &tree);
        let mut splices = Vec::new();
        let mut gone: Vec<&[Step<'_>]> = Vec::new();
        for edit in edits {
            let splice = match edit {
                Edit::Set(path, value) | Edit::Renew(path, value) => {
                    let is_own = matches!(edit, Edit::Renew(..));
                    if notes.iter().any(|note| note.is_within(path) && !(is_own && note.is_at(path))) {
                        return Err(NotEdited);
                    }
                    place(&mut meant, path, value.seen())?;
                    match find(&tree, path) {
                        Some(found) => self.replaced(&tree, found, value),
                        None => self.added(&tree, path, value),
                    }
                }
                Edit::Remove(path) => {
                    if notes.iter().any(|note| note.is_within(path)) {
                        return Err(NotEdited);
                    }
                    gone.push(path);
                    let Some(splice) = self.without(&tree, path, edits)? else { continue };
                    Some(splice)
                }
            };
            splices.push(splice.ok_or(NotEdited)?);
        }
        gone.sort_by_key(|path| std::cmp::Reverse(path.last().and_then(item_number)));
        for path in gone {
            without(&mut meant, path)?;
            if let Some((Step::Item(item), above)) = path.split_last() {
                notes.iter_mut().for_each(|note| note.moved_up(above, *item));
            }
        }
        notes.sort();
        let text = self.with(splices).filter(|text| is_meant(text, &meant, &notes));
        self.text = text.ok_or(NotEdited)?;
        Ok(())
    }

    /// What takes the value at `path` away; nothing where another of `edits` empties the same list already.
    fn without(
        &self,
        tree: &Tree,
        path: &[Step<'_>],
        edits: &[Edit<'_>],
    ) -> Result<Option<Splice>, NotEdited> {
        let found = find(tree, path).ok_or(NotEdited)?;
        let parent = tree.node(found.parent).ok_or(NotEdited)?;
        let node = tree.node(found.node).ok_or(NotEdited)?;
        let key = found.key.and_then(|key| tree.node(key)).map(|key| key.span.start);
        let end = node.span.end.max(key.unwrap_or(0));
        let splice = match &parent.content {
            Content::List { items, .. } if self.are_all(path, items.len(), edits) => {
                let above = path.split_last().map_or(path, |(_, above)| above);
                if !matches!(path.last(), Some(Step::Item(0))) {
                    return Ok(None);
                }
                find(tree, above).and_then(|list| self.replaced(tree, list, &Plain::List(Vec::new())))
            }
            Content::Map { entries, .. } if entries.len() == 1 => None,
            Content::List { flow: true, .. } | Content::Map { flow: true, .. } => {
                self.without_flow(key.unwrap_or(node.span.start), end)
            }
            Content::List { .. } | Content::Map { .. } => match key {
                Some(key) if self.is_behind_dash(key) => {
                    next_key(tree, parent).and_then(|next| self.splice(key, next, ""))
                }
                Some(key) => self.without_lines(key, end),
                None => {
                    self.dash_of(node.span.start).and_then(|dash| self.without_lines(dash, end.max(dash + 1)))
                }
            },
            Content::Scalar { .. } | Content::Alias(_) => None,
        };
        splice.map(Some).ok_or(NotEdited)
    }

    /// Whether all items of the list in which `path` lies are taken away.
    fn are_all(&self, path: &[Step<'_>], count: usize, edits: &[Edit<'_>]) -> bool {
        let above = path.split_last().map(|(_, above)| above);
        let is_gone = |edit: &&Edit<'_>| matches!(edit, Edit::Remove(other) if other.split_last().map(|(_, above)| above) == above);
        edits.iter().filter(is_gone).count() == count
    }

    /// Whether a dash stands before `at` on the same line.
    fn is_behind_dash(&self, at: usize) -> bool {
        let before = self.text.get(..at).unwrap_or_default();
        before.rsplit('\n').next().is_some_and(|line| line.contains('-'))
    }

    fn tree(&self) -> Result<Tree, NotEdited> {
        let tree = Tree::read(&self.text);
        if tree.stop.is_some() { Err(NotEdited) } else { Ok(tree) }
    }

    fn seen(&self) -> Result<Seen, NotEdited> {
        seen(&Tree::read(&self.text))
    }

    /// The text with new parts; `None` where two of them lie over each other.
    fn with(&self, mut splices: Vec<Splice>) -> Option<String> {
        splices.sort_by_key(|splice| (splice.start, splice.end));
        let mut text = String::with_capacity(self.text.len());
        let mut last = 0;
        for splice in splices {
            text.push_str(self.text.get(last..splice.start)?);
            text.push_str(&splice.new);
            last = splice.end;
        }
        text.push_str(self.text.get(last..)?);
        Some(text)
    }

    /// What puts `new` in the place of a value that is there.
    fn replaced(&self, tree: &Tree, found: Found, new: &Plain) -> Option<Splice> {
        let node = tree.node(found.node)?;
        let parent = tree.node(found.parent)?;
        let key = found.key.and_then(|key| tree.node(key));
        let is_block = matches!(parent.content, Content::Map { flow: false, .. });
        let (start, text) = match key {
            // Behind the colon, so that neither `|` nor what stood on lines of its own leaves anything behind.
            Some(key) if is_block => {
                let colon = self.text.get(key.span.end..)?.find(':')? + key.span.end + 1;
                let indent = column(key.span.place.column);
                (colon, new.after_colon(indent))
            }
            _ if matches!(parent.content, Content::List { flow: false, .. }) => {
                let dash = self.dash_of(node.span.start)?;
                (dash + 1, format!(" {}", new.after_dash(self.indent_at(dash)?)))
            }
            _ => (node.span.start, new.flow()),
        };
        let end = node.span.end.max(start);
        let old = self.text.get(start..end)?;
        let end = end - (old.len() - old.trim_end().len());
        let rest = self.text.get(end..)?;
        let rest = rest.get(..rest.find('\n').unwrap_or(rest.len()))?;
        if text.starts_with('\n') && rest.trim_start().starts_with('#') {
            // A comment behind the value stays at the key, not at the last of the new lines.
            return self.splice(start, end + rest.len(), &format!(" {}{text}", rest.trim()));
        }
        self.splice(start, end, &text)
    }

    /// What adds a key to a map that is there: behind its last entry that no comment of its own stands below.
    fn added(&self, tree: &Tree, path: &[Step<'_>], new: &Plain) -> Option<Splice> {
        let (Step::Key(key), above) = path.split_last()? else { return None };
        let map = if above.is_empty() { tree.node(tree.root?)? } else { tree.node(find(tree, above)?.node)? };
        let Content::Map { entries, flow } = &map.content else { return None };
        if *flow {
            let pair = format!("{key}: {}", new.flow());
            return if entries.is_empty() {
                self.splice(map.span.start, map.span.end, &format!("{{{pair}}}"))
            } else {
                self.before_bracket(map.span.end, &pair)
            };
        }
        let first = tree.node(entries.first()?.0)?;
        let indent = column(first.span.place.column);
        let end_of =
            |(key, value): &(usize, usize)| Some(tree.node(*value)?.span.end.max(tree.node(*key)?.span.end));
        let ends: Vec<usize> = entries.iter().filter_map(end_of).collect();
        let is_free = |end: &&usize| !self.has_note_below(**end, indent);
        let end = ends.iter().rev().find(is_free).or(ends.last())?;
        self.behind_line(*end, &format!("\n{}{key}:{}", " ".repeat(indent), new.after_colon(indent)))
    }

    /// Whether what ends at `end` has a comment on the next line that is indented as far as `indent`.
    fn has_note_below(&self, end: usize, indent: usize) -> bool {
        let content = self.text.get(..end).map_or(end, |text| text.trim_end().len());
        let below =
            self.text.get(content..).unwrap_or_default().lines().skip(1).find(|line| !line.trim().is_empty());
        below.is_some_and(|line| {
            line.trim_start().starts_with('#') && line.len() - line.trim_start().len() >= indent
        })
    }

    /// Adds to a collection in brackets that ends at `end`.
    fn before_bracket(&self, end: usize, new: &str) -> Option<Splice> {
        let inside = self.text.get(..end.checked_sub(1)?)?;
        let content = inside.trim_end();
        let comma = if content.ends_with(',') { " " } else { ", " };
        self.splice(content.len(), content.len(), &format!("{comma}{new}"))
    }

    /// Adds lines behind the one in which what ends at `end` has its last character.
    fn behind_line(&self, end: usize, new: &str) -> Option<Splice> {
        let content = self.text.get(..end)?.trim_end().len();
        let line = self.text.get(content..)?.find('\n').map_or(self.text.len(), |at| content + at);
        self.splice(line, line, new)
    }

    /// The end of the comments that follow on the lines below what ends at `end`.
    fn behind_notes(&self, end: usize) -> usize {
        let content = self.text.get(..end).map_or(end, |text| text.trim_end().len());
        let rest = self.text.get(content..).unwrap_or_default();
        let own = rest.find('\n').map_or(rest.len(), |at| at + 1);
        let below = rest.get(own..).unwrap_or_default().split_inclusive('\n');
        let notes = below.take_while(|line| line.trim_start().starts_with('#'));
        content + own + notes.map(str::len).sum::<usize>()
    }

    /// Where the dash of the item stands that begins at `start`. Between the two may be comments, ends of lines and the sign of a block.
    fn dash_of(&self, start: usize) -> Option<usize> {
        let mut end = start;
        loop {
            let before = self.text.get(..end)?;
            let begin = before.rfind('\n').map_or(0, |at| at + 1);
            let line = before.get(begin..)?;
            let content = line.trim_start_matches(' ');
            if !content.is_empty() && !content.starts_with('#') {
                // Of `- - a` the last dash that only dashes come before.
                let dashes = content.len() - content.trim_start_matches("- ").len();
                let is_bare = content.get(dashes..).is_some_and(|rest| rest.trim_end() == "-");
                let last = if is_bare { dashes } else { dashes.checked_sub(2)? };
                return Some(begin + (line.len() - content.len()) + last);
            }
            end = begin.checked_sub(1)?;
        }
    }

    /// How far something at `at` is indented, in characters.
    fn indent_at(&self, at: usize) -> Option<usize> {
        let before = self.text.get(..at)?;
        Some(before.get(before.rfind('\n').map_or(0, |at| at + 1)..)?.chars().count())
    }

    fn without_flow(&self, start: usize, end: usize) -> Option<Splice> {
        let behind = self.text.get(end..)?;
        let rest = behind.trim_start();
        if let Some(rest) = rest.strip_prefix(',') {
            let until = self.text.len() - rest.trim_start_matches(' ').len();
            return self.splice(start, until, "");
        }
        let before = self.text.get(..start)?.trim_end().strip_suffix(',')?.len();
        self.splice(before, end, "")
    }

    fn without_lines(&self, start: usize, end: usize) -> Option<Splice> {
        let first = self.text.get(..start)?.rfind('\n').map_or(0, |at| at + 1);
        let content = self.text.get(..end)?.trim_end().len();
        let last = self.text.get(content..)?.find('\n').map_or(self.text.len(), |at| content + at + 1);
        self.splice(first, last, "")
    }

    fn splice(&self, start: usize, end: usize, new: &str) -> Option<Splice> {
        self.text.get(start..end)?;
        Some(Splice { start, end, new: new.to_owned() })
    }
}

/// The number of the item that an edit takes away.
fn item_of(edit: &Edit<'_>) -> Option<usize> {
    match edit {
        Edit::Remove(path) => path.last().and_then(item_number),
        Edit::Set(..) | Edit::Renew(..) => None,
    }
}

const fn item_number(step: &Step<'_>) -> Option<usize> {
    match step {
        Step::Item(number) => Some(*number),
        Step::Key(_) => None,
    }
}

/// Whether a list has no items.
fn is_bare(list: &Node) -> bool {
    matches!(&list.content, Content::List { items, .. } if items.is_empty())
}

/// Whether `text` says what was meant, and every comment stands where it should.
fn is_meant(text: &str, meant: &Seen, expected: &[Note]) -> bool {
    let sheet = Sheet { text: text.to_owned(), has_mark: false, has_returns: false };
    sheet.tree().is_ok_and(|tree| seen(&tree).as_ref() == Ok(meant) && notes(&sheet, &tree) == expected)
}

fn column(from_one: u32) -> usize {
    usize::try_from(from_one.saturating_sub(1)).unwrap_or(0)
}

/// Where the second key of a map begins.
fn next_key(tree: &Tree, map: &Node) -> Option<usize> {
    let Content::Map { entries, .. } = &map.content else { return None };
    entries.get(1).and_then(|(key, _)| tree.node(*key)).map(|key| key.span.start)
}

/// A node, where it hangs.
#[derive(Clone, Copy)]
struct Found {
    node: usize,
    key: Option<usize>,
    parent: usize,
}

fn find(tree: &Tree, path: &[Step<'_>]) -> Option<Found> {
    let mut found = Found { node: tree.root?, key: None, parent: tree.root? };
    for step in path {
        let parent = found.node;
        found = match (step, &tree.node(parent)?.content) {
            (Step::Key(key), Content::Map { entries, .. }) => {
                let is_named = |name: usize| matches!(tree.node(name).map(|node| &node.content), Some(Content::Scalar { value, .. }) if value == key);
                let (key, node) = *entries.iter().find(|(name, _)| is_named(*name))?;
                Found { node, key: Some(key), parent }
            }
            (Step::Item(index), Content::List { items, .. }) => {
                Found { node: *items.get(*index)?, key: None, parent }
            }
            _ => return None,
        };
    }
    Some(found)
}

fn seen(tree: &Tree) -> Result<Seen, NotEdited> {
    let root = tree.root.filter(|_| tree.stop.is_none()).ok_or(NotEdited)?;
    seen_of(tree, root).ok_or(NotEdited)
}

/// `None` where names stand for other values: what they say is not here.
fn seen_of(tree: &Tree, node: usize) -> Option<Seen> {
    Some(match &tree.node(node)?.content {
        Content::Scalar { value, .. } => Seen::Scalar(value.clone()),
        Content::List { items, .. } => {
            Seen::List(items.iter().map(|item| seen_of(tree, *item)).collect::<Option<_>>()?)
        }
        Content::Map { entries, .. } => {
            let pair = |(key, value): &(usize, usize)| match seen_of(tree, *key)? {
                Seen::Scalar(key) => Some((key, seen_of(tree, *value)?)),
                Seen::List(_) | Seen::Map(_) => None,
            };
            let pairs = entries.iter().map(pair).collect::<Option<BTreeMap<_, _>>>()?;
            // Of two keys of one name nobody knows which is meant.
            Seen::Map(Some(pairs).filter(|pairs| pairs.len() == entries.len())?)
        }
        Content::Alias(_) => return None,
    })
}

/// Whether both have the same keys and as many values in the same order.
fn is_of_one_shape(one: &Seen, other: &Seen) -> bool {
    match (one, other) {
        (Seen::Scalar(_), Seen::Scalar(_)) => true,
        (Seen::List(one), Seen::List(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| is_of_one_shape(one, other))
        }
        (Seen::Map(one), Seen::Map(other)) => {
            one.len() == other.len()
                && one
                    .iter()
                    .zip(other)
                    .all(|((key, one), (name, other))| key == name && is_of_one_shape(one, other))
        }
        _ => false,
    }
}

fn at<'s>(seen: &'s mut Seen, path: &[Step<'_>]) -> Option<&'s mut Seen> {
    path.iter().try_fold(seen, |seen, step| match (step, seen) {
        (Step::Key(key), Seen::Map(pairs)) => pairs.get_mut(*key),
        (Step::Item(index), Seen::List(items)) => items.get_mut(*index),
        _ => None,
    })
}

fn place(seen: &mut Seen, path: &[Step<'_>], value: Seen) -> Result<(), NotEdited> {
    if let Some(old) = at(seen, path) {
        *old = value;
        return Ok(());
    }
    let (last, above) = path.split_last().ok_or(NotEdited)?;
    match (last, at(seen, above)) {
        (Step::Key(key), Some(Seen::Map(pairs))) => {
            pairs.insert((*key).to_owned(), value);
        }
        _ => return Err(NotEdited),
    }
    Ok(())
}

fn without(seen: &mut Seen, path: &[Step<'_>]) -> Result<(), NotEdited> {
    let (last, above) = path.split_last().ok_or(NotEdited)?;
    match (last, at(seen, above)) {
        (Step::Key(key), Some(Seen::Map(pairs))) => {
            pairs.remove(*key);
        }
        (Step::Item(index), Some(Seen::List(items))) if *index < items.len() => {
            items.remove(*index);
        }
        _ => return Err(NotEdited),
    }
    Ok(())
}

#[cfg(test)]
mod random;

#[cfg(test)]
mod tests {
    use super::*;
    use Step::{Item, Key};

    const FILE: &str = "# Kopf\nsite: gera # kurz\nsuccesses:\n  # erstes\n  - id: gera-e1\n    text: |\n      Zwei\n      Zeilen\n\n  - {id: gera-e2, text: 'Es geht''s', details: [{text: a}]} # flow\nplans: []\nneeds:\n- id: gera-b1\n  text: Raum\n  details:\n  - text: \"groß\"\n";

    fn edited(edit: impl FnOnce(&mut Sheet) -> Result<(), NotEdited>) -> String {
        let mut sheet = Sheet::open(FILE.as_bytes()).unwrap();
        edit(&mut sheet).unwrap();
        String::from_utf8(sheet.bytes()).unwrap()
    }

    fn refused(edit: impl FnOnce(&mut Sheet) -> Result<(), NotEdited>) -> NotEdited {
        let mut sheet = Sheet::open(FILE.as_bytes()).unwrap();
        let refused = edit(&mut sheet).unwrap_err();
        assert_eq!(sheet.bytes(), FILE.as_bytes());
        refused
    }

    fn text(text: &str) -> Plain {
        Plain::Text(text.to_owned())
    }

    /// Lines that went, and lines that came.
    fn difference(new: &str) -> (Vec<&str>, Vec<&str>) {
        let (old, new): (Vec<&str>, Vec<&str>) = (FILE.lines().collect(), new.lines().collect());
        let start = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
        let end =
            old[start..].iter().rev().zip(new[start..].iter().rev()).take_while(|(a, b)| a == b).count();
        (old[start..old.len() - end].to_vec(), new[start..new.len() - end].to_vec())
    }

    #[test]
    fn a_value_gives_way_to_another_and_nothing_else_changes() {
        let new =
            edited(|sheet| sheet.set(&[Key("successes"), Item(0), Key("text")], &text("Neu: \"x\"\nzwei")));
        let (went, came) = difference(&new);
        assert_eq!(went, ["    text: |", "      Zwei", "      Zeilen"]);
        assert_eq!(came, ["    text: \"Neu: \\\"x\\\"\\nzwei\""]);
        let new = edited(|sheet| sheet.set(&[Key("successes"), Item(1), Key("text")], &text("Ja")));
        assert_eq!(difference(&new).1, ["  - {id: gera-e2, text: \"Ja\", details: [{text: a}]} # flow"]);
        let new =
            edited(|sheet| sheet.edit(&[Edit::Renew(vec![Key("site")], Plain::Name("jena".to_owned()))]));
        assert_eq!(difference(&new).1, ["site: jena # kurz"]);
        let details = Plain::List(vec![
            Plain::Map(vec![("text", text("klein"))]),
            Plain::Map(vec![("text", text("hell"))]),
        ]);
        let new = edited(|sheet| sheet.set(&[Key("needs"), Item(0), Key("details")], &details));
        assert_eq!(
            difference(&new),
            (vec!["  - text: \"groß\""], vec!["    - text: \"klein\"", "    - text: \"hell\""])
        );
    }

    #[test]
    fn keys_are_added_where_their_neighbours_stand() {
        let proposed = Plain::Map(vec![("text", text("anders"))]);
        let new = edited(|sheet| sheet.set(&[Key("successes"), Item(0), Key("proposed")], &proposed));
        assert_eq!(difference(&new), (vec![], vec!["    proposed:", "      text: \"anders\""]));
        let new = edited(|sheet| sheet.set(&[Key("successes"), Item(1), Key("proposed")], &proposed));
        assert_eq!(
            difference(&new).1,
            [
                "  - {id: gera-e2, text: 'Es geht''s', details: [{text: a}], proposed: {text: \"anders\"}} # flow"
            ]
        );
        let new = edited(|sheet| sheet.set(&[Key("filed")], &text("2016-10-20T14:05")));
        assert_eq!(difference(&new), (vec![], vec!["filed: \"2016-10-20T14:05\""]));
    }

    #[test]
    fn items_are_added_and_taken_away() {
        let item = Plain::Map(vec![
            ("id", Plain::Name("gera-e3".to_owned())),
            ("text", text("drei")),
            ("internal", Plain::True),
        ]);
        let new = edited(|sheet| sheet.push(&[Key("successes")], std::slice::from_ref(&item)));
        assert_eq!(
            difference(&new),
            (vec![], vec!["  - id: gera-e3", "    text: \"drei\"", "    internal: true"])
        );
        let new = edited(|sheet| sheet.push(&[Key("plans")], std::slice::from_ref(&item)));
        assert_eq!(difference(&new).0, ["plans: []"]);
        let new = edited(|sheet| sheet.push(&[Key("obstacles")], std::slice::from_ref(&item)));
        assert_eq!(
            difference(&new).1,
            ["obstacles:", "  - id: gera-e3", "    text: \"drei\"", "    internal: true"]
        );
        assert_eq!(
            refused(|sheet| sheet.remove(&[Key("successes"), Item(1)])),
            NotEdited,
            "a comment stands behind it"
        );
        assert_eq!(
            refused(|sheet| sheet.remove(&[Key("successes"), Item(0)])),
            NotEdited,
            "a comment stands above it"
        );
        let new = edited(|sheet| sheet.remove(&[Key("needs"), Item(0)]));
        assert!(new.ends_with("needs: []\n"), "{new}");
        let new = edited(|sheet| sheet.remove(&[Key("plans")]));
        assert_eq!(difference(&new), (vec!["plans: []"], vec![]));
        assert_eq!(
            refused(|sheet| sheet.set(&[Key("site")], &text("jena"))),
            NotEdited,
            "a comment stands behind it"
        );
    }

    #[test]
    fn line_ends_and_marks_stay_and_what_is_not_there_is_refused() {
        let bytes = [b"\xEF\xBB\xBF".as_slice(), FILE.replace('\n', "\r\n").as_bytes()].concat();
        let mut sheet = Sheet::open(&bytes).unwrap();
        assert_eq!(sheet.bytes(), bytes);
        sheet.edit(&[Edit::Renew(vec![Key("site")], Plain::Name("suhl".to_owned()))]).unwrap();
        let expected = String::from_utf8(bytes.clone()).unwrap().replace("site: gera", "site: suhl");
        assert_eq!(sheet.bytes(), expected.as_bytes());
        assert_eq!(sheet.set(&[Key("a"), Key("b")], &Plain::True), Err(NotEdited));
        assert_eq!(sheet.remove(&[Key("a")]), Err(NotEdited));
        assert_eq!(sheet.bytes(), expected.as_bytes());
        assert!(Sheet::open(b"a: [").is_none());
        assert!(Sheet::open(b"a: &x 1\nb: *x\n").is_none());
    }

    #[test]
    fn nasty_words_survive_in_every_place() {
        for nasty in [
            "", " ", "~", "null", "*", "&a", "!x", "- a", "a: b", "a #b", "'", "\"", "\\", "|", ">", "%",
            "@", "`", "{", "[", "]", "}", ",", "2016-10", "0x1F", "1e3", "=", "---", "...", "\n", "a\n\nb\n",
            "\t", "\u{85}", "\u{2028}", "\u{feff}", "\u{7}", "ä🎈", "?", ": ",
        ] {
            for path in [
                [Key("successes"), Item(0), Key("text")],
                [Key("successes"), Item(1), Key("text")],
                [Key("successes"), Item(1), Key("neu")],
                [Key("needs"), Item(0), Key("neu")],
            ] {
                let new = edited(|sheet| sheet.set(&path, &text(nasty)));
                let (went, came) = difference(&new);
                assert!(went.len() <= 3 && came.len() <= 1, "{nasty:?} {path:?}: {went:?} {came:?}");
                let new = edited(|sheet| {
                    sheet.push(
                        &[Key("needs")],
                        &[Plain::Map(vec![("text", text(nasty)), ("id", Plain::Name(nasty.to_owned()))])],
                    )
                });
                assert_eq!(difference(&new).0, [""; 0], "{nasty:?}");
            }
        }
    }

    #[test]
    fn a_new_file_says_what_was_meant() {
        let pairs = [
            ("site", Plain::Name("gera".to_owned())),
            ("plans", Plain::List(Vec::new())),
            (
                "successes",
                Plain::List(vec![Plain::Map(vec![
                    ("id", Plain::Name("no".to_owned())),
                    ("details", Plain::List(vec![Plain::Map(vec![("text", text("a"))])])),
                ])]),
            ),
        ];
        let new = written(&pairs);
        assert_eq!(
            new,
            "site: gera\nplans: []\nsuccesses:\n  - id: \"no\"\n    details:\n      - text: \"a\"\n"
        );
        assert_eq!(seen(&Tree::read(&new)), Ok(Plain::Map(pairs.to_vec()).seen()));
    }
}
