//! Footnotes and endnotes come along with their references.

use super::guest::{Guest, carry as carry_over};
use crate::package::{part_of, store_part};
use ooxml::{Element, OoxmlError, Package};
use std::collections::BTreeMap;

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/// The kinds of notes: their part, and what one of them is called.
const KINDS: [(&str, &str, &str); 2] =
    [("footnotes", "w:footnote", "w:footnoteReference"), ("endnotes", "w:endnote", "w:endnoteReference")];

/// Copies the notes that the text refers to.
pub(super) fn carry(
    host: &mut Package,
    guest: &mut Guest,
    main: &str,
    body: &mut Element,
) -> Result<(), OoxmlError> {
    for (kind, note, reference) in KINDS {
        let mut ids = Vec::new();
        references(body, reference, &mut ids);
        let relation = format!("{OFFICE}{kind}");
        let source = part_of(&guest.package, &guest.main, &relation)?;
        let (false, Some(source)) = (ids.is_empty(), source) else { continue };
        let Some(theirs) = guest.package.tree_if_present(&source)? else { continue };
        let target = part_of(host, main, &relation)?;
        let target_name = target.clone().unwrap_or_else(|| format!("word/{kind}.xml"));
        let ours = target.map(|part| host.tree_if_present(&part)).transpose()?.flatten();
        // Without notes of its own, the host has no lines between text and notes either.
        let mut ours = ours.unwrap_or_else(|| {
            let mut lines = theirs.clone();
            lines
                .children
                .retain(|child| child.element().is_some_and(|note| note.attribute("w:type").is_some()));
            lines
        });
        let last = ours.elements().filter_map(|note| note.attribute("w:id")?.parse::<i64>().ok()).max();
        let mut next = last.unwrap_or_default().max(0);
        let mut carried = BTreeMap::new();
        for id in ids {
            let found = theirs
                .elements()
                .find(|own| own.name() == note && own.attribute("w:id") == Some(id.as_str()));
            if let Some(mut copy) = found.cloned().filter(|_| !carried.contains_key(&id)) {
                next += 1;
                copy.set("w:id", next.to_string());
                carry_over(host, guest, &mut copy, &source, &target_name)?;
                ours.push(copy);
                carried.insert(id, next.to_string());
            }
        }
        rename(body, reference, &carried);
        store_part(host, main, (&relation, kind), &ours)?;
    }
    Ok(())
}

/// Takes away references to notes: headers have none.
pub(super) fn drop(body: &mut Element) {
    body.children.retain(|child| {
        child.element().is_none_or(|child| KINDS.iter().all(|(_, _, reference)| child.name() != *reference))
    });
    for child in body.elements_mut() {
        drop(child);
    }
}

fn references(element: &Element, name: &str, out: &mut Vec<String>) {
    if element.name() == name {
        out.extend(element.attribute("w:id").map(str::to_owned));
    }
    for child in element.elements() {
        references(child, name, out);
    }
}

fn rename(element: &mut Element, name: &str, carried: &BTreeMap<String, String>) {
    if element.name() == name
        && let Some(id) = element.attribute("w:id").and_then(|id| carried.get(id))
    {
        element.set("w:id", id.clone());
    }
    for child in element.elements_mut() {
        rename(child, name, carried);
    }
}
