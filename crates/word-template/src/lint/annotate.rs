//! A copy of a template with what was found as Word comments.

use super::location;
use super::location::{LocatedDiagnostic, PARAGRAPH};
use crate::comments;
use crate::package::make_document;
use diagnostics::Diagnostic;
use ooxml::{Element, Node, OoxmlError, Package, Relationships, relation};
use std::collections::BTreeMap;

/// The template with a comment for each note: at its place in the main text, else at the first paragraph, for Word has
/// no comments in headers, footers and notes.
pub(super) fn annotated(
    template: &[u8],
    found: &[LocatedDiagnostic],
    words: &dyn Fn(&Diagnostic) -> Vec<String>,
) -> Result<Vec<u8>, OoxmlError> {
    let mut package = Package::read(template)?;
    comments::take_out(&mut package)?;
    let root = Relationships::of(&package, "")?;
    let main = root.first(relation::DOCUMENT).map(|link| link.target.clone()).unwrap_or_default();
    let links = Relationships::of(&package, &main)?;
    let mut tree = package.tree(&main)?;
    location::number(&mut tree);
    let (part, mut comments) = comments(&package, &links, &main)?;
    let first = free_id(&comments);
    let mut places: BTreeMap<usize, Vec<(usize, &LocatedDiagnostic)>> = BTreeMap::new();
    for (index, note) in found.iter().enumerate() {
        let paragraph = note.place.anchor.filter(|_| note.place.file() == main).unwrap_or(1);
        places.entry(paragraph).or_default().push((first + index, note));
        comments.push(comments::comment(first + index, &words(&note.diagnostic)));
    }
    mark(&mut tree, &places, &main);
    make_document(&mut package, &main)?;
    package.set(&main, tree.to_bytes());
    comments::store(&mut package, &main, &part, &comments)?;
    package.write()
}

/// The comments that are there already, and where they are kept.
fn comments(package: &Package, links: &Relationships, main: &str) -> Result<(String, Element), OoxmlError> {
    let known = links.first(relation::COMMENTS).filter(|link| !link.external).map(|link| link.target.clone());
    let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder);
    let part = known.unwrap_or_else(|| format!("{folder}/comments.xml").trim_start_matches('/').to_owned());
    let tree = package.tree_if_present(&part)?;
    Ok((part, tree.unwrap_or_else(comments::no_comments)))
}

/// An id from which on none is taken, wherever in the part a comment stands.
fn free_id(comments: &Element) -> usize {
    let own = comments.attribute("w:id").and_then(|id| id.parse::<usize>().ok());
    let own = own.filter(|id| *id < HIGHEST_ID).map_or(0, |id| id + 1);
    comments.elements().map(free_id).fold(own, usize::max)
}

/// Ids from here on do not count: there are never that many comments before them.
const HIGHEST_ID: usize = 1 << 30;

/// Sets the marks of the comments into the paragraphs they belong to; our own numbers go.
fn mark(element: &mut Element, places: &BTreeMap<usize, Vec<(usize, &LocatedDiagnostic)>>, main: &str) {
    if element.name() == "w:p" {
        let number = element.take(PARAGRAPH).and_then(|number| number.parse().ok());
        for (id, note) in number.and_then(|number| places.get(&number)).into_iter().flatten() {
            let here = note.place.file() == main;
            wrap(element, *id, if here { note.place.range.clone() } else { 0..0 });
        }
    }
    for child in element.elements_mut() {
        mark(child, places, main);
    }
}

/// Puts the marks of one comment round the children that hold those bytes of the text; round all of them when none are meant.
fn wrap(paragraph: &mut Element, id: usize, range: std::ops::Range<usize>) {
    let mut at = 0;
    let (mut from, mut to) = (None, None);
    for (index, child) in paragraph.children.iter().enumerate() {
        let Node::Element(child) = child else { continue };
        if child.name() == "w:pPr" {
            continue;
        }
        let length = length(child);
        let meant = range.is_empty() || (at < range.end && at + length > range.start);
        if meant {
            from = from.or(Some(index));
            to = Some(index + 1);
        }
        at += length;
    }
    let end = paragraph.children.len();
    let (from, to) = (from.unwrap_or(end), to.unwrap_or(end));
    comments::mark(paragraph, id, from..to);
}

/// How many bytes of its paragraph's text an element holds, as the reader of templates counts.
fn length(element: &Element) -> usize {
    match element.name() {
        "w:t" | "w:instrText" => element.plain_text().len(),
        "w:del" | "w:moveFrom" | "w:p" | "mc:Fallback" => 0,
        _ => element.elements().map(length).sum(),
    }
}
