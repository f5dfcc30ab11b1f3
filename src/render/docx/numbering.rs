//! Lists: bullets come with their style, and each numbered list gets a start of its own.

use super::paragraph::{Indent, value};
use super::styles::indent;
use crate::ooxml::Element;

/// The numbering definitions of a template, and those we add.
pub(super) struct Numbering {
    tree: Element,
    next: u32,
}

impl Numbering {
    pub(super) fn new(tree: Element) -> Self {
        let ids = tree.elements().filter_map(|num| num.attribute("w:numId")?.parse::<u32>().ok());
        Self { next: ids.max().unwrap_or_default().saturating_add(1), tree }
    }

    /// A new list that looks like the list `like` and begins with `start` at `level` (from 0); its id.
    /// `None` when the template has no list `like`.
    pub(super) fn restart(&mut self, like: &str, level: usize, start: u32) -> Option<String> {
        let definition = self.definition(like)?.to_owned();
        let id = self.next.to_string();
        self.next = self.next.saturating_add(1);
        let begin = Element::new("w:lvlOverride")
            .with("w:ilvl", level.to_string())
            .child(value("w:startOverride", start.to_string()));
        self.tree.push(
            Element::new("w:num")
                .with("w:numId", id.clone())
                .child(value("w:abstractNumId", definition))
                .child(begin),
        );
        Some(id)
    }

    /// How far the list `id` stands in at `level` (from 0).
    pub(super) fn indent(&self, id: &str, level: usize) -> Indent {
        let level = level.to_string();
        self.definition(id)
            .and_then(|definition| {
                self.tree.elements().find(|list| {
                    list.name() == "w:abstractNum" && list.attribute("w:abstractNumId") == Some(definition)
                })
            })
            .and_then(|list| list.elements().find(|child| child.attribute("w:ilvl") == Some(level.as_str())))
            .and_then(|level| level.find("w:pPr")?.find("w:ind"))
            .map(indent)
            .unwrap_or_default()
    }

    fn definition(&self, id: &str) -> Option<&str> {
        let list = self.tree.elements().find(|num| num.attribute("w:numId") == Some(id))?;
        list.find("w:abstractNumId")?.attribute("w:val")
    }

    /// The part. `w:numIdMacAtCleanup` must stand last (ECMA-376 part 1, clause 17.9.16), so it is left out: Word writes it anew.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let mut tree = self.tree.clone();
        tree.children
            .retain(|child| child.element().is_none_or(|child| child.name() != "w:numIdMacAtCleanup"));
        tree.to_bytes()
    }
}
