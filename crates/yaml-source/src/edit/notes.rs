//! Comments of a file, each with the value it stands at.
//!
//! YAML says nothing of what a comment belongs to; people see it. Behind a value it belongs to that value; on a line of its own to what
//! begins below it, or to what ends above it where it is indented deeper than what follows, or set off from that by a blank line.

use super::layout::Layout;
use super::path::{At, PathSegment, starts_with};
use crate::tree::{Content, Node, Tree};
use std::ops::Range;

/// Where a comment stands, seen from its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Side {
    Above,
    Behind,
    Below,
    /// At the end of the file, apart from everything.
    End,
}

/// A comment with the value it stands at.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Note {
    pub(super) at: Vec<At>,
    pub(super) side: Side,
    pub(super) text: String,
}

impl Note {
    /// Tells whether it stands at the value at `path` or at one within.
    pub(super) fn is_within(&self, path: &[PathSegment<'_>]) -> bool {
        self.side != Side::End && starts_with(&self.at, path)
    }

    /// Tells whether it stands at the value at `path` itself.
    pub(super) fn is_at(&self, path: &[PathSegment<'_>]) -> bool {
        self.is_within(path) && self.at.len() == path.len()
    }

    /// Follows the items of the list `above` that move up by one when item `gone` is taken away.
    pub(super) fn moved_up(&mut self, above: &[PathSegment<'_>], gone: usize) {
        if let (true, Some(At::Item(item))) = (starts_with(&self.at, above), self.at.get_mut(above.len()))
            && *item > gone
        {
            *item -= 1;
        }
    }
}

/// All comments of a file, in the order of their values.
pub(super) fn notes(text: &str, tree: &Tree) -> Vec<Note> {
    let mut notes: Vec<Note> = locate_notes(text, tree).into_iter().map(|(note, _)| note).collect();
    notes.sort();
    notes
}

/// Finds all comments in the order of the file, each with where it stands: the whole line, where nothing else stands there.
pub(super) fn locate_notes(text: &str, tree: &Tree) -> Vec<(Note, Range<usize>)> {
    Reader::new(text, tree).notes()
}

/// The comments of a file.
#[derive(Clone, Debug)]
pub struct Noted(pub(super) Vec<Note>);

impl Noted {
    /// Tells whether one stands at the value at `path`, or at one within it.
    pub fn holds(&self, path: &[PathSegment<'_>]) -> bool {
        self.0.iter().any(|note| note.is_within(path))
    }
}

/// A line of the file.
struct Line<'t> {
    start: usize,
    text: &'t str,
    /// Where its comment begins, from the beginning of the file.
    comment: Option<usize>,
}

impl Line<'_> {
    fn indent(&self) -> usize {
        self.text.chars().take_while(|c| *c == ' ').count()
    }

    fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Tells whether it holds a comment and nothing else.
    fn is_note(&self) -> bool {
        self.comment.is_some_and(|at| self.text.trim_start().len() + at == self.start + self.text.len())
    }
}

struct Reader<'a> {
    layout: Layout<'a>,
    tree: &'a Tree,
    /// Holder of each node, and the step from there.
    above: Vec<Option<(usize, At)>>,
    /// The nodes in which something stands, by their beginning; of several that begin together the outermost first.
    starts: Vec<(usize, usize)>,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str, tree: &'a Tree) -> Self {
        let mut above = vec![None; tree.nodes.len()];
        let mut hang = |node: usize, parent: usize, at: At| {
            if let Some(slot) = above.get_mut(node) {
                *slot = Some((parent, at));
            }
        };
        for (number, node) in tree.nodes.iter().enumerate() {
            match &node.content {
                Content::List { items, .. } => {
                    items.iter().enumerate().for_each(|(index, item)| hang(*item, number, At::Item(index)));
                }
                Content::Map { entries, .. } => {
                    for (key, value) in entries {
                        let name = tree.node(*key).map(|key| &key.content);
                        let Some(Content::Scalar { value: name, .. }) = name else { continue };
                        hang(*key, number, At::Key(name.clone()));
                        hang(*value, number, At::Key(name.clone()));
                    }
                }
                Content::Scalar { .. } | Content::Alias(_) => {}
            }
        }
        let filled = |(number, node): (usize, &Node)| {
            (node.span.end > node.span.start).then_some((node.span.start, number))
        };
        let mut starts: Vec<(usize, usize)> = tree.nodes.iter().enumerate().filter_map(filled).collect();
        starts.sort_unstable();
        Self { layout: Layout { text }, tree, above, starts }
    }

    fn notes(&self) -> Vec<(Note, Range<usize>)> {
        let lines = self.lines();
        let note = |(number, line): (usize, &Line<'_>)| {
            let at = line.comment?;
            let end = line.start + line.text.len();
            let text = self.layout.text.get(at..end)?.trim_end().to_owned();
            let (side, node, range) = if line.is_note() {
                let (side, node) = self.alone(&lines, number, at - line.start);
                (side, node, line.start..(end + 1).min(self.layout.text.len()))
            } else {
                let before = self.layout.text.get(line.start..at)?.trim_end().len();
                (Side::Behind, self.behind(line, at), line.start + before..end)
            };
            Some((Note { at: node.map(|node| self.path(node)).unwrap_or_default(), side, text }, range))
        };
        lines.iter().enumerate().filter_map(note).collect()
    }

    fn lines(&self) -> Vec<Line<'a>> {
        let mut start = 0;
        let mut lines = Vec::new();
        for text in self.layout.text.split('\n') {
            lines.push(Line { start, text, comment: self.comment(start, text) });
            start += text.len() + 1;
        }
        lines
    }

    /// The first `#` of a line that begins a word and stands in no scalar.
    fn comment(&self, start: usize, line: &str) -> Option<usize> {
        let mut marks = line.match_indices('#').map(|(at, _)| at);
        let begins = |at: &usize| {
            line.get(..*at).is_some_and(|before| before.is_empty() || before.ends_with([' ', '\t']))
        };
        marks.find(|at| begins(at) && !self.is_in_scalar(start + at)).map(|at| start + at)
    }

    /// Behind the `|` of a block that begins on the line stands no text.
    fn is_in_scalar(&self, at: usize) -> bool {
        let count = self.starts.partition_point(|(start, _)| *start <= at);
        let before = self.starts.get(..count).unwrap_or_default().iter().rev();
        let scalar = before.filter_map(|(_, number)| self.tree.node(*number));
        let scalar = scalar.into_iter().find(|node| matches!(node.content, Content::Scalar { .. }));
        scalar.is_some_and(|node| {
            let text = self.layout.text.get(node.span.start..node.span.end).unwrap_or_default();
            let is_block = text.starts_with(['|', '>']);
            let head = if is_block { text.find('\n').unwrap_or(text.len()) } else { 0 };
            (node.span.start + head..node.span.end).contains(&at)
        })
    }

    fn path(&self, node: usize) -> Vec<At> {
        let mut path = Vec::new();
        let mut next = node;
        while let Some(Some((parent, at))) = self.above.get(next) {
            path.push(at.clone());
            next = *parent;
        }
        path.reverse();
        path
    }

    fn parent(&self, node: usize) -> Option<usize> {
        self.above.get(node)?.as_ref().map(|(parent, _)| *parent)
    }

    fn last_before(&self, at: usize) -> Option<usize> {
        let count = self.starts.partition_point(|(start, _)| *start < at);
        self.starts.get(count.checked_sub(1)?).map(|(_, number)| *number)
    }

    /// The outermost node that begins next behind `at`.
    fn next_behind(&self, at: usize) -> Option<usize> {
        let count = self.starts.partition_point(|(start, _)| *start <= at);
        self.starts.get(count).map(|(_, number)| *number)
    }

    /// The value that a comment behind something on its line belongs to.
    fn behind(&self, line: &Line<'_>, at: usize) -> Option<usize> {
        let before = self.layout.text.get(line.start..at).unwrap_or_default();
        if before.chars().all(|c| matches!(c, '-' | ' ' | '\t')) {
            return self.next_behind(at);
        }
        let mut found = self.last_before(at)?;
        let mut next = found;
        while let Some(parent) = self.parent(next) {
            let is_closed =
                self.is_flow(parent) && self.tree.node(parent).is_some_and(|node| node.span.end <= at);
            if is_closed {
                found = parent;
            }
            next = parent;
        }
        Some(found)
    }

    /// Where a comment on a line of its own, which stands behind `column` blanks, belongs.
    fn alone(&self, lines: &[Line<'_>], number: usize, column: usize) -> (Side, Option<usize>) {
        let at = lines.get(number).map_or(0, |line| line.start);
        let before = lines.get(..number).unwrap_or_default().iter().rev();
        let after = lines.get(number + 1..).unwrap_or_default();
        let touches = |line: Option<&Line<'_>>| line.is_some_and(|line| !line.is_blank());
        let follows = touches(before.clone().find(|line| !line.is_note()));
        let precedes = touches(after.iter().find(|line| !line.is_note()));
        let next = after.iter().find(|line| !line.is_note() && !line.is_blank());
        let is_deeper =
            next.is_some_and(|line| column > line.indent() || line.text.trim_start().starts_with([']', '}']));
        let below = || self.last_before(at).map(|node| self.at_column(node, column));
        match next {
            _ if is_deeper || (follows && !precedes) => match below() {
                Some(node) => (Side::Below, Some(node)),
                None => (Side::Above, self.next_behind(at).map(|node| self.innermost(node, at))),
            },
            None => (Side::End, None),
            // The head of a file, set off by a blank line, belongs to no value.
            Some(_) if !precedes && self.last_before(at).is_none() => (Side::Above, None),
            Some(_) => (Side::Above, self.next_behind(at).map(|node| self.innermost(node, at))),
        }
    }

    /// Of what begins with `node` that which a person sees begin below `at`: an item of a list, or a key.
    fn innermost(&self, node: usize, at: usize) -> usize {
        match self.tree.node(node).map(|node| &node.content) {
            Some(Content::List { items, flow: false }) => items.first().copied().unwrap_or(node),
            Some(Content::Map { entries, flow: false }) if !self.is_item_below(node, at) => {
                entries.first().map_or(node, |(key, _)| *key)
            }
            _ => node,
        }
    }

    /// Tells whether a node is an item whose dash stands behind `at`.
    fn is_item_below(&self, node: usize, at: usize) -> bool {
        let is_item = matches!(self.above.get(node), Some(Some((_, At::Item(_)))));
        let start = self.tree.node(node).map(|node| node.span.start);
        is_item && start.and_then(|start| self.layout.dash_of(start)).is_some_and(|dash| dash > at)
    }

    fn is_flow(&self, node: usize) -> bool {
        let content = self.tree.node(node).map(|node| &node.content);
        matches!(content, Some(Content::List { flow: true, .. } | Content::Map { flow: true, .. }))
    }

    /// The node, or the closest above it, that begins no further in than `column`.
    fn at_column(&self, node: usize, column: usize) -> usize {
        let mut found = node;
        while self.column(found).is_none_or(|own| own > column) {
            let Some(parent) = self.parent(found).filter(|parent| self.parent(*parent).is_some()) else {
                break;
            };
            found = parent;
        }
        found
    }

    /// Behind how many blanks the key or the dash of a node stands; none within brackets.
    fn column(&self, node: usize) -> Option<usize> {
        let (parent, at) = self.above.get(node)?.as_ref()?;
        if self.is_flow(*parent) {
            return None;
        }
        let start = match (at, self.tree.node(*parent).map(|parent| &parent.content)) {
            (At::Key(_), Some(Content::Map { entries, .. })) => {
                let (key, _) = entries.iter().find(|(key, value)| *key == node || *value == node)?;
                self.tree.node(*key)?.span.start
            }
            _ => self.layout.dash_of(self.tree.node(node)?.span.start)?,
        };
        self.layout.indent_at(start)
    }
}
