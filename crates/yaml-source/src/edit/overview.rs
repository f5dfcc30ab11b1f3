//! A file, value by value, for those who look something up in it.

use super::editor::YamlEditor;
use super::locate::find;
use super::notes::{Note, locate_notes};
use super::path::{At, Path, steps};
use crate::tree::{Content, Node, Tree};
use diagnostics::Place;
use std::ops::Range;

/// Keys with their values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapAt {
    /// Where it lies.
    pub path: Path,
    /// Its keys, with their values where those are scalars.
    pub entries: Vec<(String, Option<String>)>,
}

impl MapAt {
    /// Returns what it says under `key`.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.entries.iter().find(|(name, _)| name == key).and_then(|(_, value)| value.as_deref())
    }

    /// Tells whether it has `key`.
    pub fn has(&self, key: &str) -> bool {
        self.entries.iter().any(|(name, _)| name == key)
    }

    /// Tells whether it is an item of the list that lies in `keys`, which may lie in anything.
    pub fn is_item_of(&self, keys: &[&str]) -> bool {
        let Some((At::Item(_), above)) = self.path.split_last() else { return false };
        above.len() >= keys.len()
            && above
                .iter()
                .rev()
                .zip(keys.iter().rev())
                .all(|(at, key)| matches!(at, At::Key(name) if name == key))
    }

    /// Where the value of `key` lies.
    pub fn path_of(&self, key: &str) -> Path {
        let mut path = self.path.clone();
        path.push(At::Key(key.to_owned()));
        path
    }

    /// Gives those of its keys, with their values, that lie at `path` or within what lies there.
    pub fn within(&self, path: &[At]) -> impl Iterator<Item = &(String, Option<String>)> {
        let is_whole = self.path.starts_with(path);
        let key = match path.strip_prefix(self.path.as_slice()) {
            Some([At::Key(key)]) => Some(key),
            _ => None,
        };
        self.entries.iter().filter(move |(name, _)| is_whole || key == Some(name))
    }
}

/// Contents of a file, value by value: it is read once for any number of questions.
#[derive(Debug)]
pub struct Overview<'s> {
    text: &'s str,
    tree: Tree,
    maps: Vec<MapAt>,
    comments: Vec<(Note, Range<usize>)>,
}

impl YamlEditor {
    /// The text of the file, with `\n` at the ends of its lines.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Reads what the file says now.
    pub fn overview(&self) -> Overview<'_> {
        let tree = self.tree().unwrap_or_default();
        let is_there = tree.root.is_some();
        let comments = if is_there { locate_notes(&self.text, &tree) } else { Vec::new() };
        Overview { text: &self.text, maps: maps(&tree), tree, comments }
    }
}

impl Overview<'_> {
    /// All maps of the file, in its order.
    pub fn maps(&self) -> &[MapAt] {
        &self.maps
    }

    /// Where the value at `path` begins, or its key, and which bytes of the text they are; none where nothing lies there.
    pub fn place_of(&self, path: &[At]) -> Option<(Place, Range<usize>)> {
        let found = find(&self.tree, &steps(path))?;
        let first = self.tree.node(found.key.unwrap_or(found.node))?;
        let end = self.tree.node(found.node)?.span.end.max(first.span.end);
        Some((first.span.place, first.span.start..end))
    }

    /// Collects what all keys and values of the file say, whatever signs they are written with, each with its line.
    pub fn words(&self) -> impl Iterator<Item = (u32, &str)> {
        self.tree.nodes.iter().filter_map(|node: &Node| match &node.content {
            Content::Scalar { value, .. } => Some((node.span.place.line, value.as_str())),
            _ => None,
        })
    }

    /// The keys that lie at `path` or within what lies there, with their values.
    pub fn within<'p>(&'p self, path: &'p [At]) -> impl Iterator<Item = &'p (String, Option<String>)> {
        self.maps.iter().flat_map(move |map| map.within(path))
    }

    /// Returns what is said at `path`, on one line: `name: Anna Beispiel, food: vegan`.
    pub fn said_at(&self, path: &[At]) -> String {
        let mut said = Vec::new();
        for (key, value) in self.within(path) {
            if let Some(value) = value {
                let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
                said.push(format!("{key}: {value}"));
            }
        }
        let above = |at: &At| if let At::Key(key) = at { Some(key.clone()) } else { None };
        if said.is_empty() { path.last().and_then(above).unwrap_or_default() } else { said.join(", ") }
    }

    /// Collects all comments of the file, with their signs; one at its end stands at no value.
    pub fn comments(&self) -> impl Iterator<Item = &str> {
        self.comments.iter().map(|(note, _)| note.text.as_str())
    }

    /// The comments at the value at `path`, each with its line and where it stands.
    pub fn comments_at(&self, path: &[At]) -> Vec<(u32, String, Range<usize>)> {
        let steps = steps(path);
        let line = |at: usize| {
            let before = self.text.get(..at).unwrap_or_default();
            u32::try_from(before.matches('\n').count() + 1).unwrap_or(u32::MAX)
        };
        let own = self.comments.iter().filter(|(note, _)| note.is_within(&steps));
        own.map(|(note, range)| (line(range.start), note.text.clone(), range.clone())).collect()
    }
}

/// All maps of a file, in its order.
fn maps(tree: &Tree) -> Vec<MapAt> {
    let mut maps = Vec::new();
    let mut open: Vec<(usize, Path)> = tree.root.map(|root| (root, Path::new())).into_iter().collect();
    while let Some((number, path)) = open.pop() {
        let Some(node) = tree.node(number) else { continue };
        let below = |at: At| path.iter().cloned().chain([at]).collect::<Path>();
        let text = |number: usize| match tree.node(number).map(|node| &node.content) {
            Some(Content::Scalar { value, .. }) => Some(value.clone()),
            _ => None,
        };
        match &node.content {
            Content::List { items, .. } => {
                let items = items.iter().enumerate().rev();
                open.extend(items.map(|(at, item)| (*item, below(At::Item(at)))));
            }
            Content::Map { entries, .. } => {
                let named = entries.iter().filter_map(|(key, value)| Some((text(*key)?, *value)));
                open.extend(named.clone().rev().map(|(key, value)| (value, below(At::Key(key)))));
                let entries = named.map(|(key, value)| (key, text(value))).collect();
                maps.push(MapAt { path, entries });
            }
            Content::Scalar { .. } | Content::Alias(_) => {}
        }
    }
    maps
}
