//! Which media type each part has (ECMA-376 part 2, clause 10.1.2).

use super::package::is_same_name;
use super::{Element, OoxmlError, Package};
use std::collections::BTreeMap;
use std::sync::OnceLock;

const PART: &str = "[Content_Types].xml";
const NAMESPACE: &str = "http://schemas.openxmlformats.org/package/2006/content-types";

/// The list of media types of a package.
#[derive(Clone)]
pub struct ContentTypes {
    tree: Element,
    /// The entries that parts have of their own, by their names in lower case.
    own: OnceLock<BTreeMap<String, usize>>,
}

impl ContentTypes {
    /// The list of `package`; an empty one when there is none.
    ///
    /// # Errors
    /// When it is there but is not XML.
    pub fn of(package: &Package) -> Result<Self, OoxmlError> {
        let empty = || Element::new("Types").with("xmlns", NAMESPACE);
        package
            .tree_if_present(PART)
            .map(|tree| Self { tree: tree.unwrap_or_else(empty), own: OnceLock::new() })
    }

    /// The media type of the part `name`: its own, or that of its ending.
    pub fn get(&self, name: &str) -> Option<&str> {
        let own = self.own.get_or_init(|| {
            let entries = self.tree.children.iter().enumerate().rev();
            let parts = entries.filter_map(|(at, entry)| Some((entry.element()?.attribute("PartName")?, at)));
            parts.map(|(part, at)| (part.trim_start_matches('/').to_ascii_lowercase(), at)).collect()
        });
        let own = own.get(&name.to_ascii_lowercase());
        let own = own.and_then(|at| self.tree.children.get(*at)?.element());
        let ending = name.rsplit('.').next().unwrap_or_default();
        own.or_else(|| self.default_entry(ending)).and_then(|entry| entry.attribute("ContentType"))
    }

    /// Gives the part `name` its own media type.
    pub fn set(&mut self, name: &str, media_type: &str) {
        if self.get(name) != Some(media_type) {
            let entry = Element::new("Override").with("PartName", format!("/{name}"));
            if let Some(own) = self.own.get_mut() {
                own.entry(name.to_ascii_lowercase()).or_insert(self.tree.children.len());
            }
            self.tree.push(entry.with("ContentType", media_type.to_owned()));
        }
    }

    /// Forgets the part `name`.
    pub fn forget(&mut self, name: &str) {
        self.tree.children.retain(|entry| {
            let part = entry.element().and_then(|entry| entry.attribute("PartName"));
            part.is_none_or(|part| !is_same_name(part.trim_start_matches('/'), name))
        });
        self.own.take();
    }

    /// Gives all parts with that ending a media type, unless the ending has one.
    pub fn set_default(&mut self, ending: &str, media_type: &str) {
        if self.default_entry(ending).is_none() {
            let entry = Element::new("Default").with("Extension", ending.to_owned());
            let entry = super::Node::Element(entry.with("ContentType", media_type.to_owned()));
            // Defaults stand before overrides, as Word writes them.
            self.tree.children.insert(0, entry);
            self.own.take();
        }
    }

    /// Puts the list back into `package`. What parts refer to has a media type then, also where the list had forgotten it: parts
    /// that are new refer to others, too (ECMA-376 part 2, clause 9.3).
    pub fn store(&mut self, package: &mut Package) {
        self.set_default("rels", "application/vnd.openxmlformats-package.relationships+xml");
        package.set(PART, self.tree.to_bytes());
    }

    fn default_entry(&self, ending: &str) -> Option<&Element> {
        self.tree
            .elements()
            .find(|entry| entry.attribute("Extension").is_some_and(|known| is_same_name(known, ending)))
    }
}
