//! A part that is read when something asks what stands in it, and written when something changed it.

use ooxml::{Content, Element, OoxmlError, Package};
use std::cell::OnceCell;
use std::sync::Arc;

/// A part that is read when something asks what stands in it, and written when something changed it.
pub(crate) struct LazyPart {
    packed: Option<(String, Arc<Content>)>,
    read: OnceCell<Option<Element>>,
    fault: OnceCell<OoxmlError>,
    /// Stands for a part that cannot be read.
    none: Element,
    changed: bool,
}

impl LazyPart {
    /// A part that was read.
    pub(crate) fn of(tree: Element) -> Self {
        let none = Element::new(tree.name().to_owned());
        let read = OnceCell::from(Some(tree));
        Self { packed: None, read, fault: OnceCell::new(), none, changed: false }
    }

    /// The part of that name, or an empty one.
    pub(crate) fn in_package(package: &Package, name: Option<&str>, empty: Element) -> Self {
        let packed = name.and_then(|name| Some((name.to_owned(), package.shared(name)?)));
        let read = if packed.is_some() { OnceCell::new() } else { OnceCell::from(Some(empty.clone())) };
        Self { packed, read, fault: OnceCell::new(), none: empty, changed: false }
    }

    /// Returns what stands in it.
    pub(crate) fn tree(&self) -> &Element {
        let read = || {
            let (name, bytes) = self.packed.as_ref()?;
            Package::read_part(name, bytes.bytes()).map_err(|fault| self.fault.set(fault)).ok()
        };
        self.read.get_or_init(read).as_ref().unwrap_or(&self.none)
    }

    /// Returns what stands in it, to be changed.
    pub(crate) fn tree_mut(&mut self) -> &mut Element {
        self.tree();
        self.changed = true;
        self.read.get_mut().and_then(Option::as_mut).unwrap_or(&mut self.none)
    }

    /// Its characters, as long as nobody asked for the tree.
    pub(crate) fn unread(&self) -> Option<&str> {
        let packed = self.packed.as_ref().filter(|_| self.read.get().is_none())?;
        std::str::from_utf8(packed.1.bytes()).ok()
    }

    /// The tree, where something changed it.
    ///
    /// # Errors
    /// When something asked for it, and it is no XML.
    pub(crate) fn changed(&mut self) -> Result<Option<&Element>, OoxmlError> {
        match self.fault.take() {
            Some(fault) => Err(fault),
            None => Ok(self.read.get().and_then(Option::as_ref).filter(|_| self.changed)),
        }
    }
}
