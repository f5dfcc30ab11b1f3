//! Tags over runs: wherever Word has cut a tag, it becomes one mark in the tree.

use super::mark::{Marks, has_content, has_marks, mark};
use crate::error::FillFault;
use crate::spot::Spot;
use ooxml::{Element, Node};
use std::ops::Range;
use text_template::{TagKind, tags};

/// Said of a paragraph that held nothing but notes to authors.
const GONE: &str = "austausch:gone";

/// Puts marks in the place of the tags in the paragraphs of a part; whether there was one, or a note to authors.
pub(super) fn find_tags(root: &mut Element, part: &str, marks: &mut Marks) -> Result<bool, FillFault> {
    let mut finder = TagFinder { spot: Spot::of(part), marks, found: false };
    finder.element(root)?;
    Ok(finder.found)
}

struct TagFinder<'a> {
    spot: Spot,
    marks: &'a mut Marks,
    found: bool,
}

impl TagFinder<'_> {
    fn element(&mut self, element: &mut Element) -> Result<(), FillFault> {
        let before = self.spot.clone();
        self.spot.enter(element);
        if element.name() == "w:p" {
            self.paragraph(element)?;
        }
        for child in element.elements_mut() {
            self.element(child)?;
        }
        element.children.retain(|child| child.element().is_none_or(|child| child.attribute(GONE).is_none()));
        self.spot.leave(element, &before);
        Ok(())
    }

    fn paragraph(&mut self, paragraph: &mut Element) -> Result<(), FillFault> {
        let mut texts = Vec::new();
        gather(paragraph, &mut texts);
        let whole = texts.concat();
        if !whole.contains("{{") {
            return Ok(());
        }
        let found = tags(&whole)
            .map_err(|(at, fault)| self.spot.fault(fault, whole.get(at..).unwrap_or_default()))?;
        self.found |= !found.is_empty();
        let noted = found.iter().any(|(_, tag)| tag.kind == TagKind::Comment);
        let mut places = Vec::new();
        for (range, tag) in found {
            let node =
                (tag.kind != TagKind::Comment).then(|| mark(self.marks.add(tag.clone(), &self.spot), &tag));
            places.push((range, node));
        }
        let mut pieces = Vec::new();
        let mut start = 0;
        for text in texts {
            pieces.push(piece(&text, start, &places));
            start += text.len();
        }
        assign(paragraph, &mut pieces.into_iter());
        if noted && !has_content(paragraph) && !has_marks(paragraph) {
            paragraph.set(GONE, "1");
        }
        Ok(())
    }
}

/// Tells whether an element holds characters of its paragraph.
fn is_leaf(element: &Element) -> bool {
    matches!(element.name(), "w:t" | "w:instrText")
}

/// The texts of a paragraph, but not those of paragraphs within it, such as those of a text box.
fn gather(element: &Element, texts: &mut Vec<String>) {
    for child in element.elements().filter(|child| child.name() != "w:p") {
        if is_leaf(child) {
            texts.push(child.plain_text());
        } else {
            gather(child, texts);
        }
    }
}

/// Returns what a leaf holds that begins at byte `start` of its paragraph: a mark stands where its tag begins.
fn piece(text: &str, start: usize, places: &[(Range<usize>, Option<Element>)]) -> Vec<Node> {
    let end = start + text.len();
    let mut out = Vec::new();
    let mut from = start;
    let plain = |from: usize, to: usize, out: &mut Vec<Node>| {
        if let Some(text) = text.get(from - start..to - start).filter(|text| !text.is_empty()) {
            out.push(Node::Text(text.to_owned()));
        }
    };
    let first = places.partition_point(|(range, _)| range.end <= start);
    let within = places.iter().skip(first).take_while(|(range, _)| range.start < end);
    for (range, node) in within {
        if range.start >= from {
            plain(from, range.start, &mut out);
            out.extend(node.clone().map(Node::Element));
        }
        from = range.end.min(end);
    }
    plain(from.min(end), end, &mut out);
    out
}

fn assign(element: &mut Element, pieces: &mut impl Iterator<Item = Vec<Node>>) {
    for child in element.elements_mut().filter(|child| child.name() != "w:p") {
        if is_leaf(child) {
            child.children = pieces.next().unwrap_or_default();
        } else {
            assign(child, pieces);
        }
    }
}

/// Puts marks in the place of the tags in any text of a part that has no paragraphs; whether there was one.
pub(super) fn find_in_text(element: &mut Element, spot: &Spot, marks: &mut Marks) -> Result<bool, FillFault> {
    let mut any = false;
    let mut children = Vec::new();
    for mut child in std::mem::take(&mut element.children) {
        match &mut child {
            Node::Text(text) if text.contains("{{") => {
                let found = tags(text)
                    .map_err(|(at, fault)| spot.fault(fault, text.get(at..).unwrap_or_default()))?;
                any |= !found.is_empty();
                let places: Vec<_> = found
                    .into_iter()
                    .map(|(range, tag)| (range, Some(mark(marks.add(tag.clone(), spot), &tag))))
                    .collect();
                children.extend(piece(text, 0, &places));
            }
            Node::Text(_) => children.push(child),
            Node::Element(inner) => {
                any |= find_in_text(inner, spot, marks)?;
                children.push(child);
            }
        }
    }
    element.children = children;
    Ok(any)
}
