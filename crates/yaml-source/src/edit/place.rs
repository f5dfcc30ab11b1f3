//! Where an edit of one value puts what.

use super::change::Edit;
use super::layout::{Layout, Splice};
use super::locate::{Found, find, next_key};
use super::not_edited::NotEdited;
use super::path::PathSegment;
use super::value::YamlValue;
use crate::tree::{Content, Tree};

impl Layout<'_> {
    /// Makes the splice that takes the value at `path` away; none where another of `edits` empties the same list already.
    pub(super) fn remove_value(
        &self,
        tree: &Tree,
        path: &[PathSegment<'_>],
        edits: &[Edit<'_>],
    ) -> Result<Option<Splice>, NotEdited> {
        let found = find(tree, path).ok_or(NotEdited)?;
        let parent = tree.node(found.parent).ok_or(NotEdited)?;
        let node = tree.node(found.node).ok_or(NotEdited)?;
        let key = found.key.and_then(|key| tree.node(key)).map(|key| key.span.start);
        let end = node.span.end.max(key.unwrap_or(0));
        let splice = match &parent.content {
            Content::List { items, .. } if Self::are_all(path, items.len(), edits) => {
                let above = path.split_last().map_or(path, |(_, above)| above);
                if !matches!(path.last(), Some(PathSegment::Item(0))) {
                    return Ok(None);
                }
                find(tree, above)
                    .and_then(|list| self.replace_value(tree, list, &YamlValue::List(Vec::new())))
            }
            Content::Map { entries, .. } if entries.len() == 1 => None,
            Content::List { flow: true, .. } | Content::Map { flow: true, .. } => {
                self.remove_from_flow(key.unwrap_or(node.span.start), end)
            }
            Content::List { .. } | Content::Map { .. } => match key {
                Some(key) if self.is_behind_dash(key) => {
                    next_key(tree, parent).and_then(|next| self.splice(key, next, ""))
                }
                Some(key) => self.remove_lines(key, end),
                None => {
                    self.dash_of(node.span.start).and_then(|dash| self.remove_lines(dash, end.max(dash + 1)))
                }
            },
            Content::Scalar { .. } | Content::Alias(_) => None,
        };
        splice.map(Some).ok_or(NotEdited)
    }

    /// Tells whether all items of the list in which `path` lies are taken away.
    fn are_all(path: &[PathSegment<'_>], count: usize, edits: &[Edit<'_>]) -> bool {
        let above = path.split_last().map(|(_, above)| above);
        let is_gone = |edit: &&Edit<'_>| matches!(edit, Edit::Remove(other) if other.split_last().map(|(_, above)| above) == above);
        edits.iter().filter(is_gone).count() == count
    }

    /// Makes the splice that puts `new` in the place of a value that is there.
    pub(super) fn replace_value(&self, tree: &Tree, found: Found, new: &YamlValue) -> Option<Splice> {
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

    /// Makes the splice that adds a key to a map that is there: behind its last entry that no comment of its own stands below.
    pub(super) fn add_key(&self, tree: &Tree, path: &[PathSegment<'_>], new: &YamlValue) -> Option<Splice> {
        let (PathSegment::Key(key), above) = path.split_last()? else { return None };
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
}

fn column(from_one: u32) -> usize {
    usize::try_from(from_one.saturating_sub(1)).unwrap_or(0)
}
