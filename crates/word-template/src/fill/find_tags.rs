//! Tags over runs: wherever Word has cut a tag, it becomes one mark in the tree.

use super::cut::is_hollow;
use super::mark::{Marks, has_content, has_marks, mark, number};
use super::required::OPTIONAL;
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
        if element.name() == "w:sdt" && is_filled(element) {
            free_control(element);
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
        forget_empty_links(paragraph);
        if noted && !has_content(paragraph) && !has_marks(paragraph) {
            paragraph.set(GONE, "1");
        }
        Ok(())
    }
}

/// Notes the lines of which nothing is left where the blocks in them put out nothing; blocks have their extent by now.
pub(super) fn note_optional(element: &mut Element, marks: &Marks) {
    if element.name() == "w:p" && (InLine { marks }).stands_in_blocks(element) {
        element.set(OPTIONAL, "1");
    }
    element.elements_mut().for_each(|child| note_optional(child, marks));
}

struct InLine<'a> {
    marks: &'a Marks,
}

impl InLine<'_> {
    /// Tells whether all that a paragraph says stands in blocks that begin and end in it: where they put out nothing, there is no line.
    fn stands_in_blocks(&self, paragraph: &Element) -> bool {
        let mut depth = Depth::default();
        self.within_blocks(paragraph, &mut depth) && depth.open == 0 && depth.closed > 0
    }

    fn within_blocks(&self, element: &Element, depth: &mut Depth) -> bool {
        let kind = number(element).and_then(|mark| self.marks.get(mark)).map(|(tag, _)| tag.kind);
        match kind {
            Some(TagKind::Open) => depth.open += 1,
            Some(TagKind::Close) if depth.open == 0 => return false,
            Some(TagKind::Close) => {
                depth.open -= 1;
                depth.closed += 1;
            }
            Some(TagKind::Else) if depth.open == 0 => return false,
            Some(TagKind::Value) if depth.open == 0 => return false,
            Some(TagKind::Else | TagKind::Value | TagKind::Comment) => {}
            None if depth.open == 0 && !has_marks(element) && has_content(element) => return false,
            None => {
                let mut rest = element.children.iter();
                return rest.all(|child| match child {
                    Node::Element(child) => self.within_blocks(child, depth),
                    Node::Text(text) => depth.open > 0 || text.trim().is_empty(),
                });
            }
        }
        true
    }
}

/// How many blocks are open, and how many have ended.
#[derive(Default)]
struct Depth {
    open: usize,
    closed: usize,
}

/// Tells whether a content control, or the text in it, is filled.
fn is_filled(control: &Element) -> bool {
    let tag =
        control.find("w:sdtPr").and_then(|own| own.find("w:tag")).and_then(|tag| tag.attribute("w:val"));
    tag.is_some_and(|tag| tag.contains("{{")) || control.find("w:sdtContent").is_some_and(has_marks)
}

/// A control that is filled shows no placeholder any more, and nothing that is kept elsewhere in the file: Word would put that back in its
/// place (ECMA-376 part 1, clauses 17.5.2.6 and 17.5.2.39).
fn free_control(control: &mut Element) {
    let Some(own) = control.find_mut("w:sdtPr") else { return };
    let is_placeholder = own.find("w:showingPlcHdr").is_some();
    own.children.retain(|child| {
        let name = child.element().map(Element::name).unwrap_or_default();
        !matches!(name, "w:showingPlcHdr" | "w:dataBinding" | "w15:dataBinding")
    });
    if let Some(content) = control.find_mut("w:sdtContent").filter(|_| is_placeholder) {
        undress(content);
    }
}

/// Takes the style of placeholders off the runs in a control.
fn undress(element: &mut Element) {
    if element.name() == "w:rPr" {
        element.children.retain(|child| child.element().is_none_or(|child| child.name() != "w:rStyle"));
    }
    element.elements_mut().filter(|child| child.name() != "w:sdt").for_each(undress);
}

/// Notes the links of which nothing is left: Word had made half of a tag one.
fn forget_empty_links(element: &mut Element) {
    for child in element.elements_mut().filter(|child| child.name() != "w:p") {
        if child.name() == "w:hyperlink" && is_hollow(child) {
            child.set(GONE, "1");
        } else {
            forget_empty_links(child);
        }
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
