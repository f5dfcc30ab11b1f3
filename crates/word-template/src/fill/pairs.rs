//! Bookmarks, comments and permissions: what has a beginning and an end.

use ooxml::{Element, Node};
use std::collections::BTreeSet;

/// Removes a beginning without its end, and an end without its beginning.
pub(super) fn pair(root: &mut Element) {
    for (start, end) in [
        ("w:bookmarkStart", "w:bookmarkEnd"),
        ("w:commentRangeStart", "w:commentRangeEnd"),
        ("w:permStart", "w:permEnd"),
    ] {
        let (mut starts, mut ends) = (BTreeSet::new(), BTreeSet::new());
        collect(root, start, &mut starts);
        collect(root, end, &mut ends);
        let mut both: BTreeSet<String> = starts.intersection(&ends).cloned().collect();
        if start == "w:commentRangeStart" {
            let mut said = BTreeSet::new();
            collect(root, "w:commentReference", &mut said);
            both.retain(|id| said.contains(id));
        }
        if starts.len() + ends.len() > 0 {
            let mut seen = BTreeSet::new();
            keep_pairs(root, (start, end), &both, &mut seen);
        }
    }
}

fn collect(element: &Element, name: &str, out: &mut BTreeSet<String>) {
    if element.name() == name {
        out.extend(element.attribute("w:id").map(str::to_owned));
    }
    for child in element.elements() {
        collect(child, name, out);
    }
}

fn keep_pairs(
    element: &mut Element,
    names: (&str, &str),
    both: &BTreeSet<String>,
    seen: &mut BTreeSet<(bool, String)>,
) {
    if element.name() == "mc:Fallback" {
        return;
    }
    element.children.retain(|child| match child {
        Node::Element(child) if child.name() == names.0 || child.name() == names.1 => {
            let id = child.attribute("w:id").unwrap_or_default();
            both.contains(id) && seen.insert((child.name() == names.0, id.to_owned()))
        }
        _ => true,
    });
    for child in element.elements_mut() {
        keep_pairs(child, names, both, seen);
    }
}
