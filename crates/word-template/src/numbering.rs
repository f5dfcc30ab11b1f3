//! Lists: bullets come with their style, and each numbered list gets a start of its own.

use crate::default_styles::list;
use crate::paragraph::{Indent, value};
use crate::part::LazyPart;
use crate::styles::indent;
use ooxml::{Element, Node, OoxmlError};
use std::collections::{BTreeMap, BTreeSet};

/// The numbering definitions of a template, and those we add.
pub(crate) struct Numbering {
    part: LazyPart,
    next: Option<u32>,
    used: BTreeSet<String>,
    /// The lists of our own: of bullets, and of figures.
    plain: BTreeMap<bool, String>,
}

impl Numbering {
    pub(crate) const fn in_part(part: LazyPart) -> Self {
        Self { next: None, part, used: BTreeSet::new(), plain: BTreeMap::new() }
    }

    /// An id that no list has.
    fn another(&mut self) -> String {
        let ids = self.part.tree().elements().filter_map(|num| num.attribute("w:numId")?.parse::<u32>().ok());
        let next = self.next.unwrap_or_else(|| ids.max().unwrap_or_default().saturating_add(1));
        self.next = Some(next.saturating_add(1));
        next.to_string()
    }

    /// A new list that looks like the list `like` and begins with `start` at `level` (from 0); its id.
    /// `None` when the template has no list `like`.
    pub(crate) fn restart(&mut self, like: &str, level: usize, start: u32) -> Option<String> {
        let definition = self.definition(like)?.to_owned();
        let id = self.another();
        let begin = Element::new("w:lvlOverride")
            .with("w:ilvl", level.to_string())
            .child(value("w:startOverride", start.to_string()));
        self.part.tree_mut().push(
            Element::new("w:num")
                .with("w:numId", id.clone())
                .child(value("w:abstractNumId", definition))
                .child(begin),
        );
        Some(id)
    }

    /// Marks the list `id` as in use, and tells whether this is the first time.
    pub(crate) fn is_first_use(&mut self, id: &str) -> bool {
        self.used.insert(id.to_owned())
    }

    /// A new list like `id` that begins where that one begins; none for bullets.
    pub(crate) fn again(&mut self, id: &str, level: usize) -> Option<String> {
        let shown = self.level(id, level)?;
        let text = |name: &str| shown.find(name).and_then(|element| element.attribute("w:val"));
        if text("w:numFmt") == Some("bullet") {
            return None;
        }
        let start = text("w:start").and_then(|start| start.parse().ok()).unwrap_or(1);
        self.restart(id, level, start)
    }

    /// Tells whether the list `id` has that level (from 0).
    pub(crate) fn has_level(&self, id: &str, level: usize) -> bool {
        self.level(id, level).is_some()
    }

    /// A plain list of bullets or of figures, for a template that has none; its id.
    pub(crate) fn plain(&mut self, bullets: bool) -> String {
        if let Some(id) = self.plain.get(&bullets) {
            return id.clone();
        }
        let definitions = self.part.tree().elements().filter_map(|list| list.attribute("w:abstractNumId"));
        let last = definitions.filter_map(|id| id.parse::<u32>().ok()).max();
        let definition = last.map_or(0, |last| last.saturating_add(1));
        // Definitions stand before the lists that use them.
        let place = self.part.tree().children.iter().position(|child| {
            child.element().is_some_and(|child| matches!(child.name(), "w:num" | "w:numIdMacAtCleanup"))
        });
        let place = place.unwrap_or(self.part.tree().children.len());
        self.part.tree_mut().children.insert(place, Node::Element(list(definition, bullets)));
        let id = self.another();
        let number = Element::new("w:num").with("w:numId", id.clone());
        self.part.tree_mut().push(number.child(value("w:abstractNumId", definition.to_string())));
        self.plain.insert(bullets, id.clone());
        id
    }

    fn level(&self, id: &str, level: usize) -> Option<&Element> {
        let (definition, level) = (self.definition(id)?, level.to_string());
        let list = self.part.tree().elements().find(|list| {
            list.name() == "w:abstractNum" && list.attribute("w:abstractNumId") == Some(definition)
        })?;
        list.elements().find(|child| child.attribute("w:ilvl") == Some(level.as_str()))
    }

    /// How far the list `id` stands in at `level` (from 0).
    pub(crate) fn indent(&self, id: &str, level: usize) -> Indent {
        self.level(id, level)
            .and_then(|level| level.find("w:pPr")?.find("w:ind"))
            .map(indent)
            .unwrap_or_default()
    }

    fn definition(&self, id: &str) -> Option<&str> {
        let list = self.part.tree().elements().find(|num| num.attribute("w:numId") == Some(id))?;
        list.find("w:abstractNumId")?.attribute("w:val")
    }

    /// The part, where something changed it. `w:numIdMacAtCleanup` must stand last (ECMA-376 part 1, clause 17.9.16), so it is left out: Word writes it anew.
    pub(crate) fn changed(&mut self) -> Result<Option<Vec<u8>>, OoxmlError> {
        let written = |tree: &Element| {
            let mut tree = tree.clone();
            tree.children
                .retain(|child| child.element().is_none_or(|child| child.name() != "w:numIdMacAtCleanup"));
            tree.to_bytes()
        };
        Ok(self.part.changed()?.map(written))
    }
}
