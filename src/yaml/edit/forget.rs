//! Edits that take something away for good, with the comments at it.

use super::notes::{At, placed};
use super::{Content, Edit, NotEdited, Plain, Sheet, Splice, Step, find, is_meant, notes};
use diagnostics::Place;
use std::ops::Range;

/// Where a value lies, from the top of the file.
pub type Path = Vec<At>;

/// Keys with their values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapAt {
    /// Where it lies.
    pub path: Path,
    /// Its keys, with their values where those are scalars.
    pub entries: Vec<(String, Option<String>)>,
}

impl MapAt {
    /// What it says under `key`.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.entries.iter().find(|(name, _)| name == key).and_then(|(_, value)| value.as_deref())
    }

    /// Whether it has `key`.
    pub fn has(&self, key: &str) -> bool {
        self.entries.iter().any(|(name, _)| name == key)
    }

    /// Whether it is an item of the list that lies in `keys`, which may lie in anything.
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
}

/// The same path, borrowed.
fn steps(path: &[At]) -> Vec<Step<'_>> {
    let step = |at| match at {
        &At::Item(item) => Step::Item(item),
        At::Key(key) => Step::Key(key),
    };
    path.iter().map(step).collect()
}

impl Sheet {
    /// The text of the file, with `\n` at the ends of its lines.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// All maps of the file, in its order.
    pub fn maps(&self) -> Vec<MapAt> {
        let Ok(tree) = self.tree() else { return Vec::new() };
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

    /// Where the value at `path` begins, or its key, and which bytes of the text they are; none where nothing lies there.
    pub fn place_of(&self, path: &[At]) -> Option<(Place, Range<usize>)> {
        let tree = self.tree().ok()?;
        let found = find(&tree, &steps(path))?;
        let first = tree.node(found.key.unwrap_or(found.node))?;
        let end = tree.node(found.node)?.span.end.max(first.span.end);
        Some((first.span.place, first.span.start..end))
    }

    /// What all keys and values of the file say, whatever signs they are written with, each with its line.
    pub fn words(&self) -> Vec<(u32, String)> {
        let tree = self.tree().unwrap_or_default();
        let word = |node: super::Node| match node.content {
            Content::Scalar { value, .. } => Some((node.span.place.line, value)),
            _ => None,
        };
        tree.nodes.into_iter().filter_map(word).collect()
    }

    /// What is said at `path`, on one line: `name: Anna Beispiel, food: vegan`.
    pub fn said_at(&self, path: &[At]) -> String {
        let mut said = Vec::new();
        for map in self.maps() {
            for (key, value) in &map.entries {
                if let (true, Some(value)) = (map.path_of(key).starts_with(path), value) {
                    let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
                    said.push(format!("{key}: {value}"));
                }
            }
        }
        let above = |at: &At| if let At::Key(key) = at { Some(key.clone()) } else { None };
        if said.is_empty() { path.last().and_then(above).unwrap_or_default() } else { said.join(", ") }
    }

    /// The comments at the value at `path`, each with its line and where it stands.
    pub fn comments_at(&self, path: &[At]) -> Vec<(u32, String, Range<usize>)> {
        let Ok(tree) = self.tree() else { return Vec::new() };
        let steps = steps(path);
        let line = |at: usize| {
            let before = self.text.get(..at).unwrap_or_default();
            u32::try_from(before.matches('\n').count() + 1).unwrap_or(u32::MAX)
        };
        let own = placed(self, &tree).into_iter().filter(|(note, _)| note.is_within(&steps));
        own.map(|(note, range)| (line(range.start), note.text, range)).collect()
    }

    /// Takes the values at `paths` away, with their keys or their places in the list and with the comments at them. Where nothing else
    /// stands in what holds one, that goes, too.
    ///
    /// # Errors
    /// When one of them is not there, or the file could not be edited so that it says just that; it stays as it was.
    pub fn forget(&mut self, paths: &[Path]) -> Result<(), NotEdited> {
        let tree = self.tree()?;
        let is_alone = |path: &[Step<'_>]| {
            let parent = find(&tree, path).and_then(|found| tree.node(found.parent));
            matches!(parent.map(|parent| &parent.content), Some(Content::Map { entries, .. }) if entries.len() == 1)
        };
        let mut wanted: Vec<Vec<Step<'_>>> = Vec::new();
        for path in paths {
            let mut path = steps(path);
            while path.len() > 1 && is_alone(&path) {
                path.pop();
            }
            if !wanted.contains(&path) {
                wanted.push(path);
            }
        }
        // What lies in something that goes need not be named.
        let all = wanted.clone();
        wanted.retain(|path| !all.iter().any(|other| other.len() < path.len() && path.starts_with(other)));
        let mut sheet = self.clone();
        let (gone, kept): (Vec<_>, Vec<_>) = placed(self, &tree)
            .into_iter()
            .partition(|(note, _)| wanted.iter().any(|path| note.is_within(path)));
        let splices =
            gone.iter().map(|(_, range)| Splice { start: range.start, end: range.end, new: String::new() });
        let mut expected: Vec<_> = kept.into_iter().map(|(note, _)| note).collect();
        expected.sort();
        let meant = self.seen()?;
        let text = self.with(splices.collect()).filter(|text| is_meant(text, &meant, &expected));
        sheet.text = text.ok_or(NotEdited)?;
        let edits: Vec<Edit<'_>> = wanted.into_iter().map(Edit::Remove).collect();
        sheet.edit(&edits)?;
        *self = sheet;
        Ok(())
    }

    /// Gives the value at `path` the key `key`, which says `text`.
    ///
    /// # Errors
    /// When nothing lies there, or the file could not be edited so that it says just that; it stays as it was.
    pub fn note(&mut self, path: &[At], key: &str, text: &str) -> Result<(), NotEdited> {
        let mut path = steps(path);
        path.push(Step::Key(key));
        self.set(&path, &Plain::Name(text.to_owned()))
    }

    /// Puts other words into places of the text, wherever they stand: in values, keys and comments.
    ///
    /// # Errors
    /// When a place is none, or the file then has other keys, or more or fewer values; it stays as it was.
    pub fn reword(&mut self, places: &[(Range<usize>, String)]) -> Result<(), NotEdited> {
        let splices =
            places.iter().map(|(range, new)| Splice { start: range.start, end: range.end, new: new.clone() });
        let text = self.with(splices.collect()).ok_or(NotEdited)?;
        let sheet = Self { text, ..self.clone() };
        if !super::is_of_one_shape(&self.seen()?, &sheet.seen()?)
            || notes(self, &self.tree()?).len() != notes(&sheet, &sheet.tree()?).len()
        {
            return Err(NotEdited);
        }
        *self = sheet;
        Ok(())
    }
}
