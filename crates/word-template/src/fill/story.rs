//! A part of a template that people read.

use super::id_kind::Key;
use super::plan::Nodes;
use ooxml::Element;
use std::collections::BTreeSet;

/// A part that people read, with marks where its tags stood.
pub(super) struct Story {
    pub(super) part: String,
    pub(super) tree: Element,
    /// True when there is anything to do in it.
    pub(super) busy: bool,
    /// True when a field in it showed tags of another place.
    pub(super) copied: bool,
    /// True when the address of a link in it holds a tag.
    pub(super) linked: bool,
    /// The notes that only went with their tags, or with what was deleted.
    pub(super) lost: BTreeSet<Key>,
    /// What is to be filled in it.
    pub(super) nodes: Nodes,
}
