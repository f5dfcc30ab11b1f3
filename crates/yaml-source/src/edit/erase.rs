//! Edits that take something away for good, with the comments at it.

use super::change::Edit;
use super::editor::{YamlEditor, is_meant};
use super::layout::Splice;
use super::locate::find;
use super::not_edited::NotEdited;
use super::notes::{locate_notes, notes};
use super::parsed::is_of_one_shape;
use super::path::{At, Path, PathSegment, steps};
use super::value::YamlValue;
use crate::tree::Content;
use std::ops::Range;

impl YamlEditor {
    /// Takes the values at `paths` away, with their keys or their places in the list and with the comments at them. Where nothing else
    /// stands in what holds one, that goes, too.
    ///
    /// # Errors
    /// When one of them is not there, or the file could not be edited so that it says just that; it stays as it was.
    pub fn forget(&mut self, paths: &[Path]) -> Result<(), NotEdited> {
        let tree = self.tree()?;
        let is_alone = |path: &[PathSegment<'_>]| {
            let parent = find(&tree, path).and_then(|found| tree.node(found.parent));
            matches!(parent.map(|parent| &parent.content), Some(Content::Map { entries, .. }) if entries.len() == 1)
        };
        let mut wanted: Vec<Vec<PathSegment<'_>>> = Vec::new();
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
        let (gone, kept): (Vec<_>, Vec<_>) = locate_notes(&self.text, &tree)
            .into_iter()
            .partition(|(note, _)| wanted.iter().any(|path| note.is_within(path)));
        let splices =
            gone.iter().map(|(_, range)| Splice { start: range.start, end: range.end, new: String::new() });
        let mut expected: Vec<_> = kept.into_iter().map(|(note, _)| note).collect();
        expected.sort();
        let meant = self.parsed()?;
        let text = self.layout().with(splices.collect()).filter(|text| is_meant(text, &meant, &expected));
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
        path.push(PathSegment::Key(key));
        self.set(&path, &YamlValue::Name(text.to_owned()))
    }

    /// Puts other words into places of the text, wherever they stand: in values, keys and comments.
    ///
    /// # Errors
    /// When a place is none, or the file then has other keys, or more or fewer values; it stays as it was.
    pub fn reword(&mut self, places: &[(Range<usize>, String)]) -> Result<(), NotEdited> {
        let splices =
            places.iter().map(|(range, new)| Splice { start: range.start, end: range.end, new: new.clone() });
        let text = self.layout().with(splices.collect()).ok_or(NotEdited)?;
        let sheet = Self { text, ..self.clone() };
        if !is_of_one_shape(&self.parsed()?, &sheet.parsed()?)
            || notes(&self.text, &self.tree()?).len() != notes(&sheet.text, &sheet.tree()?).len()
        {
            return Err(NotEdited);
        }
        *self = sheet;
        Ok(())
    }
}
