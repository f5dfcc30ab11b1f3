//! A file that is being edited.

use super::change::{Edit, item_of};
use super::layout::Layout;
use super::locate::{find, is_bare};
use super::not_edited::NotEdited;
use super::notes::{Note, Noted, notes};
use super::parsed::{ParsedValue, at, parse, put_at, remove_at};
use super::path::{PathSegment, item_number};
use super::value::YamlValue;
use crate::decode::decode;
use crate::tree::{Content, Node, Tree};

/// A file that is being edited.
#[derive(Clone, Debug)]
pub struct YamlEditor {
    pub(super) text: String,
    pub(super) has_mark: bool,
    pub(super) has_returns: bool,
}

impl YamlEditor {
    /// The file with these bytes; `None` when it is no YAML that could be read.
    pub fn open(bytes: &[u8]) -> Option<Self> {
        let decoded = decode(bytes);
        let is_sound = decoded.readable && decoded.diagnostic.is_none();
        let sheet = Self {
            has_mark: bytes.starts_with(b"\xEF\xBB\xBF"),
            has_returns: bytes.windows(2).any(|pair| pair == b"\r\n"),
            text: decoded.text,
        };
        (is_sound && sheet.parsed().is_ok()).then_some(sheet)
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
        Noted(self.tree().map(|tree| notes(&self.text, &tree)).unwrap_or_default())
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
    pub fn set(&mut self, path: &[PathSegment<'_>], value: &YamlValue) -> Result<(), NotEdited> {
        self.together(&[Edit::Set(path.to_vec(), value.clone())])
    }

    /// Takes the value at `path` away, with its key or its place in the list.
    ///
    /// # Errors
    /// When it is not there, or the file could not be edited so that it says just that; it stays as it was.
    pub fn remove(&mut self, path: &[PathSegment<'_>]) -> Result<(), NotEdited> {
        self.together(&[Edit::Remove(path.to_vec())])
    }

    /// Adds items to the list at `path`, which need not be there yet.
    ///
    /// # Errors
    /// When the file could not be edited so that it says just that; it stays as it was.
    pub fn push(&mut self, path: &[PathSegment<'_>], values: &[YamlValue]) -> Result<(), NotEdited> {
        let tree = self.tree()?;
        let list = find(&tree, path).and_then(|found| tree.node(found.node));
        let Some(Node { content: Content::List { items, flow }, span, .. }) =
            list.filter(|list| !is_bare(list))
        else {
            return self.together(&[Edit::Renew(path.to_vec(), YamlValue::List(values.to_vec()))]);
        };
        let mut meant = self.parsed()?;
        match at(&mut meant, path) {
            Some(ParsedValue::List(list)) => list.extend(values.iter().map(YamlValue::parsed)),
            _ => return Err(NotEdited),
        }
        let first = items.first().and_then(|item| tree.node(*item)).ok_or(NotEdited)?;
        let splices = if *flow {
            let new: Vec<String> = values.iter().map(YamlValue::flow).collect();
            vec![self.layout().before_bracket(span.end, &new.join(", "))]
        } else {
            let indent = self
                .layout()
                .dash_of(first.span.start)
                .and_then(|dash| self.layout().indent_at(dash))
                .ok_or(NotEdited)?;
            let item = |value: &YamlValue| format!("\n{}- {}", " ".repeat(indent), value.after_dash(indent));
            let new: String = values.iter().map(item).collect();
            let behind = self.layout().behind_notes(span.end);
            let apart = format!("\n{new}");
            vec![
                self.layout().behind_line(span.end, &new),
                self.layout().behind_line(behind, &new),
                self.layout().behind_line(behind, &apart),
            ]
        };
        let notes = notes(&self.text, &tree);
        let texts = splices.into_iter().flatten().filter_map(|splice| self.layout().with(vec![splice]));
        self.text = texts.into_iter().find(|text| is_meant(text, &meant, &notes)).ok_or(NotEdited)?;
        Ok(())
    }

    pub(super) const fn layout(&self) -> Layout<'_> {
        Layout { text: self.text.as_str() }
    }

    /// Tells whether anything stands at `path`.
    pub fn has(&self, path: &[PathSegment<'_>]) -> bool {
        self.tree().is_ok_and(|tree| find(&tree, path).is_some())
    }

    /// Makes all edits at once, or none. Those of keys count before items go, which go from the last to the first.
    fn together(&mut self, edits: &[Edit<'_>]) -> Result<(), NotEdited> {
        let tree = self.tree()?;
        let mut meant = self.parsed()?;
        let mut notes = notes(&self.text, &tree);
        let mut splices = Vec::new();
        let mut gone: Vec<&[PathSegment<'_>]> = Vec::new();
        for edit in edits {
            let splice = match edit {
                Edit::Set(path, value) | Edit::Renew(path, value) => {
                    let is_own = matches!(edit, Edit::Renew(..));
                    if notes.iter().any(|note| note.is_within(path) && !(is_own && note.is_at(path))) {
                        return Err(NotEdited);
                    }
                    put_at(&mut meant, path, value.parsed())?;
                    match find(&tree, path) {
                        Some(found) => self.layout().replace_value(&tree, found, value),
                        None => self.layout().add_key(&tree, path, value),
                    }
                }
                Edit::Remove(path) => {
                    if notes.iter().any(|note| note.is_within(path)) {
                        return Err(NotEdited);
                    }
                    gone.push(path);
                    let Some(splice) = self.layout().remove_value(&tree, path, edits)? else { continue };
                    Some(splice)
                }
            };
            splices.push(splice.ok_or(NotEdited)?);
        }
        gone.sort_by_key(|path| std::cmp::Reverse(path.last().and_then(item_number)));
        for path in gone {
            remove_at(&mut meant, path)?;
            if let Some((PathSegment::Item(item), above)) = path.split_last() {
                notes.iter_mut().for_each(|note| note.moved_up(above, *item));
            }
        }
        notes.sort();
        let text = self.layout().with(splices).filter(|text| is_meant(text, &meant, &notes));
        self.text = text.ok_or(NotEdited)?;
        Ok(())
    }

    pub(super) fn tree(&self) -> Result<Tree, NotEdited> {
        let tree = Tree::read(&self.text);
        if tree.stop.is_some() { Err(NotEdited) } else { Ok(tree) }
    }

    pub(super) fn parsed(&self) -> Result<ParsedValue, NotEdited> {
        parse(&Tree::read(&self.text))
    }
}

/// Tells whether `text` says what was meant, and every comment stands where it should.
pub(super) fn is_meant(text: &str, meant: &ParsedValue, expected: &[Note]) -> bool {
    let tree = Tree::read(text);
    tree.stop.is_none() && parse(&tree).as_ref() == Ok(meant) && notes(text, &tree) == expected
}
