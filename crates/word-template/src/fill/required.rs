//! Requirements of Word, however few or many elements a loop leaves: paragraphs in cells, cells in rows, tables apart.

use super::mark::has_content;
use super::rows::ROWS;
use crate::inlines::pieces;
use crate::markup::LOOP_ITERATION;
use crate::table::after_table;
use ooxml::{Element, Node};

/// The row above those that a loop makes is repeated on each page, unless the template says which rows are.
pub(super) fn repeat_head(table: &mut Element) {
    let is_head = |row: &Element| row.find("w:trPr").is_some_and(|own| own.find("w:tblHeader").is_some());
    let repeats = |child: &Element| child.name() == LOOP_ITERATION && child.find("w:tr").is_some();
    let grows = table.elements().any(|child| child.name() == ROWS || repeats(child));
    if !grows || table.elements().any(is_head) {
        return;
    }
    let first = table.elements_mut().find(|child| !matches!(child.name(), "w:tblPr" | "w:tblGrid"));
    let Some(first) = first.filter(|first| first.name() == "w:tr") else { return };
    if first.find("w:trPr").is_none() {
        let place = usize::from(first.find("w:tblPrEx").is_some());
        first.children.insert(place, Node::Element(Element::new("w:trPr")));
    }
    if let Some(own) = first.find_mut("w:trPr") {
        own.children.insert(0, Node::Element(Element::new("w:tblHeader")));
    }
}

/// Line breaks and tabs in the texts of a run become elements of their own.
pub(super) fn break_lines(run: &mut Element) {
    let is_broken = |child: &Node| {
        child.element().is_some_and(|child| {
            child.name() == "w:t"
                && child
                    .children
                    .iter()
                    .any(|text| matches!(text, Node::Text(text) if text.contains(['\n', '\r', '\t'])))
        })
    };
    if !run.children.iter().any(is_broken) {
        return;
    }
    let mut out = Vec::new();
    for child in std::mem::take(&mut run.children) {
        if is_broken(&child) {
            let text = child.element().map(Element::plain_text).unwrap_or_default();
            let text = text.replace("\r\n", "\n").replace('\r', "\n");
            out.extend(pieces(&text).into_iter().map(Node::Element));
        } else {
            out.push(child);
        }
    }
    run.children = out;
}

/// Said of a paragraph that goes when the blocks in it put out nothing.
pub(super) const OPTIONAL: &str = "austausch:optional";

/// Takes out the page break behind the last of what a loop repeats, where nothing comes after it: there would be an empty page.
pub(super) fn drop_last_break(body: &mut Element) {
    let is_tail =
        |child: &&mut Element| child.name() == "w:sectPr" || (child.name() == "w:p" && !has_content(child));
    let last = body.elements_mut().collect::<Vec<_>>().into_iter().rev().find(|child| !is_tail(child));
    let Some(pass) = last.filter(|child| child.name() == LOOP_ITERATION) else { return };
    let Some(Node::Element(paragraph)) = pass.children.last_mut() else { return };
    if paragraph.name() == "w:p" && take_last_break(paragraph) && !has_content(paragraph) {
        pass.children.pop();
    }
}

/// Takes the page break out with which an element ends; whether it did.
fn take_last_break(element: &mut Element) -> bool {
    let is_break = |child: &Element| child.name() == "w:br" && child.attribute("w:type") == Some("page");
    for index in (0..element.children.len()).rev() {
        let Some(Node::Element(child)) = element.children.get_mut(index) else { return false };
        if is_break(child) {
            element.children.remove(index);
            return true;
        }
        if has_content(child) {
            return child.name() == "w:r" && take_last_break(child);
        }
    }
    false
}

/// Said of a table that follows another one in the template itself.
pub(super) const JOINED: &str = "austausch:joined";

/// Notes which tables follow each other in the template, so that they still do so in the end.
pub(super) fn note_joined(element: &mut Element) {
    let mut after_table = false;
    for child in element.elements_mut() {
        let is_table = child.name() == "w:tbl";
        if is_table && after_table {
            child.set(JOINED, "1");
        }
        after_table = is_table;
        note_joined(child);
    }
}

/// Word makes one table of two with nothing between them: those that met only now are kept apart.
fn part_tables(element: &mut Element) {
    let mut out = Vec::with_capacity(element.children.len());
    let mut after_one = false;
    for mut child in std::mem::take(&mut element.children) {
        let mut is_table = false;
        if let Node::Element(child) = &mut child {
            is_table = child.name() == "w:tbl";
            let joined = child.take(JOINED).is_some();
            if is_table && after_one && !joined {
                out.push(Node::Element(after_table()));
            }
        }
        after_one = is_table;
        out.push(child);
    }
    element.children = out;
}

/// A content control without content gets the least that may stand there, and bare runs among blocks a paragraph; round rows
/// an empty one goes.
fn fill_controls(element: &mut Element) {
    let least = match element.name() {
        // What stands in them is told by what they stand in.
        "w:sdt" | "w:sdtContent" => return,
        "w:tbl" => {
            element.children.retain(|child| !child.element().is_some_and(is_empty_control));
            return;
        }
        "w:tr" => Element::new("w:tc").child(Element::new("w:p")),
        name if holds_blocks(name) => Element::new("w:p"),
        _ => Element::new("w:r"),
    };
    fill_each(element, &least);
}

fn is_empty_control(element: &Element) -> bool {
    element.name() == "w:sdt"
        && element.find("w:sdtContent").is_some_and(|content| content.elements().next().is_none())
}

fn fill_each(element: &mut Element, least: &Element) {
    for control in element.elements_mut().filter(|child| child.name() == "w:sdt") {
        let Some(content) = control.find_mut("w:sdtContent") else { continue };
        fill_each(content, least);
        if content.elements().next().is_none() {
            content.push(least.clone());
        } else if least.name() == "w:p" {
            for run in content.elements_mut().filter(|child| child.name() == "w:r") {
                let bare = std::mem::replace(run, Element::new("w:p"));
                run.push(bare);
            }
        }
    }
}

fn holds_blocks(name: &str) -> bool {
    matches!(
        name,
        "w:body" | "w:tc" | "w:hdr" | "w:ftr" | "w:footnote" | "w:endnote" | "w:comment" | "w:txbxContent"
    )
}

/// Tells whether it is the frame of a watermark whose words have gone: nothing would be seen of it but its frame.
fn is_worn_off(element: &Element) -> bool {
    let worn = |element: &Element| {
        element.name() == "v:textpath"
            && element.attribute("string").is_some_and(|words| words.trim().is_empty())
    };
    worn(element) || element.elements().any(is_worn_off)
}

/// Rows without cells and tables without rows are not allowed.
pub(super) fn is_void(element: &Element) -> bool {
    let holds = |names: &[&str]| element.elements().any(|child| names.contains(&child.name()));
    match element.name() {
        "w:tbl" => !holds(&["w:tr", "w:sdt", "w:customXml", ROWS]),
        "w:tr" => !holds(&["w:tc", "w:sdt", "w:customXml"]),
        "w:pict" => is_worn_off(element),
        _ => false,
    }
}

/// Makes sure that what must hold a paragraph holds one.
pub(super) fn fill_up(element: &mut Element) {
    part_tables(element);
    fill_controls(element);
    if !holds_blocks(element.name()) {
        return;
    }
    let is_block =
        |child: &&Element| matches!(child.name(), "w:p" | "w:tbl" | "w:sdt" | "w:customXml" | "w:altChunk");
    let ends_with_table =
        element.elements().filter(is_block).last().is_some_and(|last| last.name() == "w:tbl");
    let is_body = element.name() == "w:body";
    if !has_block(element) || (ends_with_table && !is_body) {
        let place = if is_body { 0 } else { element.children.len() };
        element.children.insert(place, Node::Element(Element::new("w:p")));
    }
}

/// Tells whether a paragraph or a table stands in it, also in a control: one without content is none.
fn has_block(element: &Element) -> bool {
    element.elements().any(|child| match child.name() {
        "w:p" | "w:tbl" | "w:altChunk" => true,
        "w:sdt" | "w:sdtContent" | "w:customXml" => has_block(child),
        _ => false,
    })
}
