//! Marks: what stands in the tree where a tag stood in the text.

use super::{FillFault, TagCause};
use crate::ooxml::{Element, Node};
use crate::template::{Tag, TagFault, TagKind};
use std::fmt;

/// The name of a mark. No namespace of Word has that prefix.
pub(super) const MARK: &str = "austausch:tag";
const NUMBER: &str = "number";
const BLOCK: &str = "block";

/// Where in a file a tag stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// The part.
    pub part: String,
    /// The footnote, endnote or comment, from 1 on; zero in other parts.
    pub note: usize,
    /// The paragraph, from 1 on, in its note or else in its part; zero outside paragraphs.
    pub paragraph: usize,
    /// The table, from 1 on.
    pub table: usize,
    /// The row in it; zero outside tables.
    pub row: usize,
    /// The cell in it.
    pub cell: usize,
}

impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.part)?;
        if self.note > 0 {
            write!(f, " #{}", self.note)?;
        }
        if self.paragraph > 0 {
            write!(f, " ¶{}", self.paragraph)?;
        }
        if self.row > 0 {
            write!(f, " [T{} R{} C{}]", self.table, self.row, self.cell)?;
        }
        Ok(())
    }
}

impl Spot {
    /// Text here that looks like a tag and is none.
    pub(super) fn fault(&self, fault: TagFault, text: &str) -> FillFault {
        let cause = match fault {
            TagFault::Unclosed => TagCause::Unclosed,
            TagFault::Unknown => TagCause::Kind,
        };
        let end = if fault == TagFault::Unknown { text.find("}}").map(|end| end + 2) } else { None };
        let text = end.and_then(|end| text.get(..end)).unwrap_or(text);
        FillFault { spot: self.clone(), tag: text.chars().take(60).collect(), cause }
    }
}

/// The tags of a part, by the number of their mark.
#[derive(Default)]
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
        FillFault { spot, tag, cause }
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

/// Whether there is a mark in or below it.
pub(super) fn has_marks(element: &Element) -> bool {
    element.name() == MARK || element.elements().any(has_marks)
}

/// Whether there is anything that readers would miss: characters, pictures, breaks, the end of a section, values to come.
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
