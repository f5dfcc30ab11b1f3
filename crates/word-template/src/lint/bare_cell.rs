//! Cells that hold nothing but tags of blocks: a block from one to another of them repeats cells, any other one their row.

use crate::fill::has_content;
use ooxml::{Element, Node};
use text_template::{TagKind, tags};

/// Tells whether nothing but tags of blocks stands in a cell.
pub(super) fn is_bare(cell: &Element) -> bool {
    let mut rest = cell.clone();
    let mut texts = String::new();
    take_texts(&mut rest, &mut texts);
    let Ok(found) = tags(&texts) else { return false };
    let mut from = 0;
    let mut is_blank = |to: usize, next: usize| {
        let between = texts.get(std::mem::replace(&mut from, next)..to);
        between.is_some_and(|text| text.trim().is_empty())
    };
    let bare =
        found.iter().all(|(range, tag)| tag.kind != TagKind::Value && is_blank(range.start, range.end));
    bare && is_blank(texts.len(), texts.len()) && !has_content(&rest)
}

/// Takes the characters out of an element, as filling takes the tags.
fn take_texts(element: &mut Element, texts: &mut String) {
    for child in element.elements_mut().filter(|child| child.name() != "mc:Fallback") {
        if matches!(child.name(), "w:t" | "w:instrText") {
            texts.push_str(&child.plain_text());
            child.children.retain(|child| matches!(child, Node::Element(_)));
        } else {
            take_texts(child, texts);
        }
    }
}
