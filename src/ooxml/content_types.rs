//! Which media type each part has (ECMA-376 part 2, clause 10.1.2).

use super::package::is_same_name;
use super::{Element, OoxmlError, Package};

const PART: &str = "[Content_Types].xml";
const NAMESPACE: &str = "http://schemas.openxmlformats.org/package/2006/content-types";

/// The list of media types of a package.
#[derive(Clone)]
pub struct ContentTypes(Element);

impl ContentTypes {
    /// The list of `package`; an empty one when there is none.
    ///
    /// # Errors
    /// When it is there but is not XML.
    pub fn of(package: &Package) -> Result<Self, OoxmlError> {
        let empty = || Element::new("Types").with("xmlns", NAMESPACE);
        package.tree_if_present(PART).map(|tree| Self(tree.unwrap_or_else(empty)))
    }

    /// The media type of the part `name`: its own, or that of its ending.
    pub fn get(&self, name: &str) -> Option<&str> {
        let own = self.0.elements().find(|entry| {
            entry.attribute("PartName").is_some_and(|part| is_same_name(part.trim_start_matches('/'), name))
        });
        let ending = name.rsplit('.').next().unwrap_or_default();
        own.or_else(|| self.default_entry(ending)).and_then(|entry| entry.attribute("ContentType"))
    }

    /// Gives the part `name` its own media type.
    pub fn set(&mut self, name: &str, media_type: &str) {
        if self.get(name) != Some(media_type) {
            let entry = Element::new("Override").with("PartName", format!("/{name}"));
            self.0.push(entry.with("ContentType", media_type.to_owned()));
        }
    }

    /// Forgets the part `name`.
    pub fn forget(&mut self, name: &str) {
        self.0.children.retain(|entry| {
            let part = entry.element().and_then(|entry| entry.attribute("PartName"));
            part.is_none_or(|part| !is_same_name(part.trim_start_matches('/'), name))
        });
    }

    /// Gives all parts with that ending a media type, unless the ending has one.
    pub fn set_default(&mut self, ending: &str, media_type: &str) {
        if self.default_entry(ending).is_none() {
            let entry = Element::new("Default").with("Extension", ending.to_owned());
            let entry = super::Node::Element(entry.with("ContentType", media_type.to_owned()));
            // Defaults stand before overrides, as Word writes them.
            self.0.children.insert(0, entry);
        }
    }

    /// Puts the list back into `package`.
    pub fn store(&self, package: &mut Package) {
        package.set(PART, self.0.to_bytes());
    }

    fn default_entry(&self, ending: &str) -> Option<&Element> {
        self.0
            .elements()
            .find(|entry| entry.attribute("Extension").is_some_and(|known| is_same_name(known, ending)))
    }
}
