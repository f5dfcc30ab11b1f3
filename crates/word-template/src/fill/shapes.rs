//! Shapes in the older markup (VML) and the embedded objects that they show: in each pass both have ids of their own, and what refers to them
//! follows.

use super::id_kind::{IdKind, is_shape};
use super::ids::Ids;
use ooxml::Element;
use std::collections::BTreeMap;

/// Gives the shapes and objects in a `w:pict` or a `w:object` ids that nothing else has (ECMA-376 part 4, clauses 14.1.2.19 and 14.2.2.20).
pub(super) fn renew(holder: &mut Element, ids: &mut Ids) {
    let mut renamed = BTreeMap::new();
    gather(holder, ids, &mut renamed);
    rename(holder, &renamed);
}

fn gather(element: &Element, ids: &mut Ids, renamed: &mut BTreeMap<(IdKind, String), String>) {
    let own = match element.name() {
        "o:OLEObject" => element.attribute("ObjectID").map(|id| (IdKind::Object, id)),
        name if is_shape(name) => element.attribute("id").map(|id| (IdKind::Shape, id)),
        _ => None,
    };
    if let Some((kind, id)) = own {
        renamed.insert((kind, id.to_owned()), ids.fresh(kind, id));
    }
    element.elements().for_each(|child| gather(child, ids, renamed));
}

fn rename(element: &mut Element, renamed: &BTreeMap<(IdKind, String), String>) {
    let shape = ["id", "o:spid", "ShapeID", "w:shapeid"].map(|attribute| (IdKind::Shape, attribute));
    for (kind, attribute) in shape.into_iter().chain([(IdKind::Object, "ObjectID")]) {
        let new = element.attribute(attribute).and_then(|id| renamed.get(&(kind, id.to_owned())));
        if let Some(new) = new.cloned() {
            element.set(attribute, new);
        }
    }
    // A shape names its type as an address within the part.
    let named = element.attribute("type").and_then(|address| address.strip_prefix('#'));
    if let Some(new) = named.and_then(|id| renamed.get(&(IdKind::Shape, id.to_owned()))).cloned() {
        element.set("type", format!("#{new}"));
    }
    element.elements_mut().for_each(|child| rename(child, renamed));
}
