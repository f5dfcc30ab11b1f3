//! Lists: each file that is put in counts for itself.

use super::look::{Look, without};
use super::tree_of;
use crate::ooxml::{Element, Node, OoxmlError, Package, relation};
use std::collections::BTreeMap;

/// The lists of a file and of the one that it is put into.
pub(super) struct Lists {
    host: Element,
    guest: Element,
    /// The ids of the guest's lists in the host, and of their definitions.
    carried: BTreeMap<String, String>,
    definitions: BTreeMap<String, String>,
}

impl Lists {
    pub(super) fn of(
        host: &Package,
        main: &str,
        guest: &Package,
        guest_main: &str,
    ) -> Result<Self, OoxmlError> {
        let tree = |package, main| tree_of(package, main, relation::NUMBERING, "w:numbering");
        let (carried, definitions) = (BTreeMap::new(), BTreeMap::new());
        Ok(Self { host: tree(host, main)?, guest: tree(guest, guest_main)?, carried, definitions })
    }

    /// The id in the host of a list of the guest; none for what is no list.
    pub(super) fn carried(&mut self, guest: &str) -> Option<String> {
        if let Some(known) = self.carried.get(guest) {
            return Some(known.clone());
        }
        let list = self.guest.elements().find(|list| list.attribute("w:numId") == Some(guest))?.clone();
        let definition = list.find("w:abstractNumId")?.attribute("w:val")?.to_owned();
        let definition = self.definition(&definition)?;
        let id = self.free("w:numId");
        let mut copy = list;
        copy.set("w:numId", id.clone());
        if let Some(own) = copy.find_mut("w:abstractNumId") {
            own.set("w:val", definition);
        }
        let cleanup =
            |child: &Node| child.element().is_some_and(|child| child.name() == "w:numIdMacAtCleanup");
        let place = self.host.children.iter().position(cleanup).unwrap_or(self.host.children.len());
        self.host.children.insert(place, Node::Element(copy));
        self.carried.insert(guest.to_owned(), id.clone());
        Some(id)
    }

    /// A definition of the guest in the host, without what ties it to other parts of its file.
    fn definition(&mut self, guest: &str) -> Option<String> {
        if let Some(known) = self.definitions.get(guest) {
            return Some(known.clone());
        }
        let is_it = |list: &&Element| {
            list.name() == "w:abstractNum" && list.attribute("w:abstractNumId") == Some(guest)
        };
        let mut copy = self.guest.elements().find(is_it)?.clone();
        let id = self.free("w:abstractNumId");
        copy.set("w:abstractNumId", id.clone());
        without(&mut copy, &["w:nsid", "w:tmpl", "w:name", "w:styleLink", "w:numStyleLink"]);
        for level in copy.elements_mut() {
            without(level, &["w:lvlPicBulletId"]);
        }
        let first = |child: &Node| {
            child.element().is_some_and(|child| matches!(child.name(), "w:num" | "w:numIdMacAtCleanup"))
        };
        let place = self.host.children.iter().position(first).unwrap_or(self.host.children.len());
        self.host.children.insert(place, Node::Element(copy));
        self.definitions.insert(guest.to_owned(), id.clone());
        Some(id)
    }

    fn free(&self, attribute: &str) -> String {
        let ids = self.host.elements().filter_map(|list| list.attribute(attribute)?.parse::<u32>().ok());
        ids.max().map_or(1, |last| last.saturating_add(1)).to_string()
    }

    /// Levels that belong to a style do so in the host if the style came along, and to none otherwise.
    pub(super) fn link_levels(&mut self, look: &Look) {
        let came: Vec<&String> = self.definitions.values().collect();
        for list in self.host.elements_mut() {
            if list.attribute("w:abstractNumId").is_none_or(|id| !came.iter().any(|came| *came == id)) {
                continue;
            }
            for level in list.elements_mut() {
                let style = level.find("w:pStyle").and_then(|style| style.attribute("w:val"));
                match style.and_then(|style| look.came_along(style)).map(str::to_owned) {
                    Some(id) => level
                        .find_mut("w:pStyle")
                        .into_iter()
                        .for_each(|style| style.set("w:val", id.clone())),
                    None => without(level, &["w:pStyle"]),
                }
            }
        }
    }

    /// Puts the lists that came along into the host.
    pub(super) fn store(&mut self, host: &mut Package, main: &str) -> Result<(), OoxmlError> {
        if self.carried.is_empty() {
            return Ok(());
        }
        super::store_part(host, main, (relation::NUMBERING, "numbering"), &self.host)
    }
}
