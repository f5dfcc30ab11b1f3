//! What a file holds beside its words: what runs over each page, how it looks, where links lead, what it says of itself. Nothing is left out but what is
//! named in the file of its format, with the reason.

mod markdown;
mod page;
mod part;
mod pdf;
mod word;

use super::cells::{Grid, of_chart, of_values};
use super::lines::{Kind, words};
use super::told::{changed_ranges, or_none, shortened};
use diagnostics::Diagnostic;
use ooxml::Package;
use part::At;
pub(super) use part::Part;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Reads the parts of a file, with all signs of its text where `is_said`: the words are the same, and only signs could be others. None where it is no
/// such file.
pub(super) fn parts_of(kind: Kind, bytes: &[u8], is_said: bool) -> Option<Vec<Part>> {
    match kind {
        Kind::Pdf => pdf::parts(bytes),
        Kind::Word => word::parts(bytes, is_said),
        Kind::Page => Some(page::parts(std::str::from_utf8(bytes).ok()?, is_said)),
        Kind::Markdown => Some(markdown::parts(std::str::from_utf8(bytes).ok()?, is_said)),
        Kind::Values => {
            // Without its mark at the beginning Excel takes letters like ä for others.
            let has_mark = bytes.starts_with("\u{feff}".as_bytes());
            let encoding = Part { kind: "encoding", whole: has_mark.to_string(), ..Part::default() };
            let cells = if is_said { format!("{:?}", of_values(bytes)?) } else { String::new() };
            Some(vec![encoding, Part { kind: "cells", whole: cells, ..Part::default() }])
        }
        Kind::Description => {
            let value = serde_json::from_slice(bytes).ok()?;
            // What is empty, and in which order all stands.
            let mut parts = vec![Part { kind: "other-signs", whole: format!("{value}"), ..Part::default() }];
            described(&value, "", &mut parts);
            Some(parts)
        }
    }
}

/// The values of a Word file's charts, in order; none where it is no such file.
pub(super) fn charts_of(bytes: &[u8]) -> Option<Vec<Grid>> {
    let package = Package::read(bytes).ok()?;
    let names = word::charts(&package);
    Some(
        names
            .iter()
            .map(|name| package.tree(name).map_or_else(|_| Grid::new(), |tree| of_chart(&tree)))
            .collect(),
    )
}

/// Each value of a description by the way to it; what is in a list is called by its name where it has one.
fn described(value: &Value, way: &str, out: &mut Vec<Part>) {
    let below = |name: &str| if way.is_empty() { name.to_owned() } else { format!("{way}/{name}") };
    match value {
        Value::Object(map) => map.iter().for_each(|(name, value)| described(value, &below(name), out)),
        Value::Array(items) => {
            for (number, item) in items.iter().enumerate() {
                let name = ["url", "name"].iter().find_map(|name| item.get(name).and_then(Value::as_str));
                described(item, &below(name.unwrap_or(&(number + 1).to_string())), out);
            }
        }
        value => {
            let said = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            let (at, words) = (At::Named(way.to_owned()), words(&said));
            out.push(Part { kind: "description", at, words, whole: value.to_string() });
        }
    }
}

/// Names each part that is another, with its kind.
pub(super) fn changed_parts(there: Vec<Part>, today: Vec<Part>) -> Vec<(&'static str, Diagnostic)> {
    let (there, today) = (joined(there), joined(today));
    let none = Part::default();
    let mut told = Vec::new();
    // Pages on which the same kind of part is another are told together.
    let mut pages: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
    let keys: BTreeSet<&Key> = there.keys().chain(today.keys()).collect();
    for key in keys {
        let (kind, at) = key;
        let (old, new) = (there.get(key).unwrap_or(&none), today.get(key).unwrap_or(&none));
        if old.whole == new.whole {
            continue;
        }
        let changed = changed_ranges(&old.words, &new.words);
        let (page, name) = match at {
            At::Whole => (String::new(), String::new()),
            At::Page(number) => (number.to_string(), String::new()),
            At::Named(name) => (String::new(), name.clone()),
        };
        if changed.is_empty() && !page.is_empty() {
            pages.entry(kind).or_default().push(page);
            continue;
        }
        if changed.is_empty() {
            told.push((*kind, named(kind, (page.clone(), name.clone()), String::new(), String::new())));
        }
        for ((old_from, old_to), (from, to)) in changed {
            let old = shortened(old.words.get(old_from..old_to).unwrap_or_default());
            let new = shortened(new.words.get(from..to).unwrap_or_default());
            told.push((*kind, named(kind, (page.clone(), name.clone()), old, new)));
        }
    }
    let on_pages = pages.into_iter().map(|(kind, pages)| {
        let all = (pages.join(", "), String::new());
        (kind, named(kind, all, String::new(), String::new()))
    });
    told.extend(on_pages);
    // What cannot be named better is told only where nothing else is.
    if told.iter().any(|(kind, _)| *kind != "other-signs") {
        told.retain(|(kind, _)| *kind != "other-signs");
    }
    told
}

type Key = (&'static str, At);

/// Parts by kind and place; several of one kind at one place are one.
fn joined(parts: Vec<Part>) -> BTreeMap<Key, Part> {
    let mut all: BTreeMap<Key, Part> = BTreeMap::new();
    for part in parts {
        let held = all.entry((part.kind, part.at)).or_default();
        held.words.extend(part.words);
        held.whole.push_str(&part.whole);
    }
    all
}

fn named(part: &'static str, (pages, name): (String, String), there: String, today: String) -> Diagnostic {
    let args = [("pages", pages), ("name", name), ("there", there), ("today", today)];
    let diagnostic = Diagnostic::error("verify-part-differs").with("part", part);
    args.into_iter().fold(diagnostic, |diagnostic, (name, value)| diagnostic.with(name, or_none(value)))
}
