//! Tracked changes in a template count as accepted.

use crate::ooxml::{Element, Node};

/// Accepts all tracked changes below an element; whether there was one.
pub(super) fn changes(element: &mut Element) -> bool {
    let mut any = false;
    let mut children = Vec::with_capacity(element.children.len());
    for child in std::mem::take(&mut element.children) {
        let Node::Element(mut child) = child else {
            children.push(child);
            continue;
        };
        let properties = matches!(element.name(), "w:rPr" | "w:trPr" | "w:tcPr" | "w:numPr");
        match child.name() {
            "w:del"
            | "w:moveFrom"
            | "w:rPrChange"
            | "w:pPrChange"
            | "w:sectPrChange"
            | "w:tblPrChange"
            | "w:tblGridChange"
            | "w:tcPrChange"
            | "w:trPrChange"
            | "w:tblPrExChange"
            | "w:numberingChange"
            | "w:cellIns"
            | "w:moveFromRangeStart"
            | "w:moveFromRangeEnd"
            | "w:moveToRangeStart"
            | "w:moveToRangeEnd" => any = true,
            "w:ins" | "w:moveTo" if properties => any = true,
            "w:ins" | "w:moveTo" => {
                any = true;
                changes(&mut child);
                children.append(&mut child.children);
            }
            "w:tr" if is_deleted(&child, "w:trPr") => any = true,
            "w:p" if is_deleted_paragraph(&child) => any = true,
            _ => {
                any |= changes(&mut child);
                children.push(Node::Element(child));
            }
        }
    }
    element.children = children;
    any
}

fn is_deleted(element: &Element, properties: &str) -> bool {
    element.find(properties).is_some_and(|properties| properties.find("w:del").is_some())
}

/// Whether both the end of the paragraph and all it holds were deleted.
fn is_deleted_paragraph(paragraph: &Element) -> bool {
    let mark = paragraph.find("w:pPr").is_some_and(|properties| is_deleted(properties, "w:rPr"));
    let gone = |name: &str| matches!(name, "w:pPr" | "w:del" | "w:moveFrom" | "w:proofErr");
    mark && paragraph.elements().all(|child| gone(child.name()))
}
