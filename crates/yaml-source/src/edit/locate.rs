//! The node that lies at a path.

use super::path::PathSegment;
use crate::tree::{Content, Node, Tree};

/// A node, where it hangs.
#[derive(Clone, Copy)]
pub(super) struct Found {
    pub(super) node: usize,
    pub(super) key: Option<usize>,
    pub(super) parent: usize,
}

pub(super) fn find(tree: &Tree, path: &[PathSegment<'_>]) -> Option<Found> {
    let mut found = Found { node: tree.root?, key: None, parent: tree.root? };
    for step in path {
        let parent = found.node;
        found = match (step, &tree.node(parent)?.content) {
            (PathSegment::Key(key), Content::Map { entries, .. }) => {
                let is_named = |name: usize| matches!(tree.node(name).map(|node| &node.content), Some(Content::Scalar { value, .. }) if value == key);
                let (key, node) = *entries.iter().find(|(name, _)| is_named(*name))?;
                Found { node, key: Some(key), parent }
            }
            (PathSegment::Item(index), Content::List { items, .. }) => {
                Found { node: *items.get(*index)?, key: None, parent }
            }
            _ => return None,
        };
    }
    Some(found)
}

/// Where the second key of a map begins.
pub(super) fn next_key(tree: &Tree, map: &Node) -> Option<usize> {
    let Content::Map { entries, .. } = &map.content else { return None };
    entries.get(1).and_then(|(key, _)| tree.node(*key)).map(|key| key.span.start)
}

/// Tells whether a list has no items.
pub(super) fn is_bare(list: &Node) -> bool {
    matches!(&list.content, Content::List { items, .. } if items.is_empty())
}
