//! Tags in attributes and in the addresses of links; what a tree refers to.

use crate::markup::HREF;
use crate::typed::typed_address;
use ooxml::{Element, Relationship, Relationships, is_reference};
use std::collections::BTreeSet;
use text_template::tags;

/// Tells whether an attribute below it holds a tag.
pub(super) fn has_tags(element: &Element) -> bool {
    element.attributes().any(|(_, value)| value.contains("{{")) || element.elements().any(has_tags)
}

/// Gives links whose address is a tag that address as an attribute: in a loop each copy needs its own.
pub(super) fn link_tags(element: &mut Element, links: &Relationships) -> bool {
    let target = element
        .attribute("r:id")
        .filter(|_| element.name() == "w:hyperlink")
        .and_then(|id| links.get(id))
        .filter(|link| has_address_tags(link))
        .map(|link| typed_address(&link.target));
    let mut any = target.is_some();
    if let Some(target) = target {
        element.set(HREF, target);
    }
    for child in element.elements_mut() {
        any |= link_tags(child, links);
    }
    any
}

/// Tells whether a link leads to an address with a tag in it.
pub(super) fn has_address_tags(link: &Relationship) -> bool {
    link.external && tags(&typed_address(&link.target)).is_ok_and(|tags| !tags.is_empty())
}

/// The relationships that anything below an element refers to.
pub(super) fn references<'a>(element: &'a Element, out: &mut BTreeSet<&'a str>) {
    out.extend(element.attributes().filter(|(name, _)| is_reference(name)).map(|(_, value)| value));
    for child in element.elements() {
        references(child, out);
    }
}
