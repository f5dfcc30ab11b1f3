//! Marks: what stands in the tree where a tag stood in the text.

use crate::error::{FillFault, TagCause};
use crate::spot::Spot;
use ooxml::{Element, Node};
use text_template::{Tag, TagKind};

/// The name of a mark. No namespace of Word has that prefix.
pub(super) const MARK: &str = "austausch:tag";
const NUMBER: &str = "number";
const BLOCK: &str = "block";

/// The tags of a part, by the number of their mark.
#[derive(Clone, Default)]
pub(super) struct Marks(Vec<(Tag, Spot)>);

impl Marks {
    pub(super) fn add(&mut self, tag: Tag, spot: &Spot) -> usize {
        self.0.push((tag, spot.clone()));
        self.0.len() - 1
    }

    pub(super) fn get(&self, number: usize) -> Option<&(Tag, Spot)> {
        self.0.get(number)
    }

    /// Something wrong with the tag of that number.
    pub(super) fn fault(&self, number: usize, cause: TagCause) -> FillFault {
        let (tag, spot) = self.get(number).map_or_else(
            || (String::new(), Spot::default()),
            |(tag, spot)| (format!("{{{{{}}}}}", tag.inner), spot.clone()),
        );
        FillFault { spot, tag: tag.into(), cause }
    }
}

/// The mark of a tag.
pub(super) fn mark(number: usize, tag: &Tag) -> Element {
    let element = Element::new(MARK).with(NUMBER, number.to_string());
    if tag.kind == TagKind::Value { element } else { element.with(BLOCK, "1") }
}

/// The number of a mark; none for any other element.
pub(super) fn number(element: &Element) -> Option<usize> {
    if element.name() == MARK { element.attribute(NUMBER)?.parse().ok() } else { None }
}

/// Tells whether there is a mark in or below it.
pub(super) fn has_marks(element: &Element) -> bool {
    element.name() == MARK || element.elements().any(has_marks)
}

/// Tells whether there is anything that readers would miss: characters, pictures, breaks, the end of a section, values to come.
pub(super) fn has_content(element: &Element) -> bool {
    match element.name() {
        MARK => element.attribute(BLOCK).is_none(),
        "w:pPr" => element.find("w:sectPr").is_some(),
        "w:rPr"
        | "w:tcPr"
        | "w:trPr"
        | "w:tblPrEx"
        | "w:sdtPr"
        | "w:sdtEndPr"
        | "w:commentReference"
        | "w:annotationRef"
        | "w:lastRenderedPageBreak" => false,
        "w:drawing"
        | "w:pict"
        | "w:object"
        | "w:br"
        | "w:tab"
        | "w:cr"
        | "w:sym"
        | "w:fldChar"
        | "w:footnoteReference"
        | "w:endnoteReference"
        | "w:noBreakHyphen"
        | "mc:AlternateContent"
        | "w:footnoteRef"
        | "w:endnoteRef"
        | "m:oMath"
        | "w:ptab" => true,
        _ => element.children.iter().any(|child| match child {
            Node::Element(element) => has_content(element),
            Node::Text(text) => !text.trim().is_empty(),
        }),
    }
}
