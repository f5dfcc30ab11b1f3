//! Marks: what stands in the tree where a tag stood in the text.

use crate::error::{FillError, FillFault, TagCause};
use crate::markup::{CHART_HELPER, QR_HELPER};
use crate::spot::Spot;
use diagnostics::Diagnostic;
use ooxml::{Element, Node};
use std::collections::BTreeMap;
use std::sync::Arc;
use text_template::{Asked, Expression, Fault, Misfit, Piece, Tag, TagKind};

/// The name of a mark. No namespace of Word has that prefix.
pub(super) const MARK: &str = "austausch:tag";
const NUMBER: &str = "number";
const BLOCK: &str = "block";

/// The tags of a part, by the number of their mark.
#[derive(Clone, Default)]
pub(super) struct Marks {
    tags: Vec<(Tag, Spot)>,
    /// What the tags ask for; none of those that ask for nothing or cannot be read.
    asked: Vec<Option<Arc<Expression>>>,
    /// What was read before: a template asks for the same few names again and again.
    read: BTreeMap<String, Option<Arc<Expression>>>,
}

impl Marks {
    pub(super) fn add(&mut self, tag: Tag, spot: &Spot) -> usize {
        let asks = match tag.kind {
            TagKind::Open | TagKind::Value => true,
            TagKind::Else => !is_plain_else(&tag),
            TagKind::Close | TagKind::Comment => false,
        };
        let read = || Expression::of(&tag).map(Arc::new);
        let asked = asks.then(|| self.read.entry(tag.inner.clone()).or_insert_with(read).clone()).flatten();
        self.asked.push(asked);
        self.tags.push((tag, spot.clone()));
        self.tags.len() - 1
    }

    pub(super) fn get(&self, number: usize) -> Option<&(Tag, Spot)> {
        self.tags.get(number)
    }

    /// What the tag of that number asks for.
    pub(super) fn asked(&self, number: usize) -> Option<Asked> {
        let expression = self.asked.get(number)?.clone()?;
        Some(Asked { tag: number, expression })
    }

    /// The tag of that number among others in a row; none where it cannot be read.
    pub(super) fn piece<T>(&self, number: usize) -> Option<Piece<T>> {
        let (tag, _) = self.tags.get(number)?;
        let asked = self.asked.get(number)?.clone();
        (tag.kind != TagKind::Else || asked.is_some() || is_plain_else(tag))
            .then_some(Piece::Tag(tag.kind, number, asked))
    }

    /// Something wrong with the tag of that number.
    pub(super) fn fault(&self, number: usize, cause: TagCause) -> FillFault {
        let (tag, spot) = self.get(number).map_or_else(
            || (String::new(), Spot::default()),
            |(tag, spot)| (format!("{{{{{}}}}}", tag.inner), spot.clone()),
        );
        FillFault { spot, tag: tag.into(), cause }
    }

    /// A diagnostic about the tag of that number, where it stands.
    pub(super) fn told(&self, number: usize, diagnostic: Diagnostic) -> Diagnostic {
        let FillFault { spot, tag, .. } = self.fault(number, TagCause::Stray);
        spot.tell(diagnostic.with("tag", &*tag), spot.usual_part(), 0)
    }

    /// Says that the tag of that number cannot be used with the data.
    pub(super) fn refused(&self, number: usize, fault: Fault) -> FillError {
        self.fault(number, TagCause::Engine(fault)).into()
    }

    /// Says that a tag does not fit those round it.
    pub(super) fn misfit(&self, misfit: Misfit) -> FillFault {
        match misfit {
            Misfit::NeverClosed(number) => self.fault(number, TagCause::NeverClosed),
            Misfit::Stray(number) => self.fault(number, TagCause::Stray),
            Misfit::Unreadable(number) => self.fault(number, TagCause::Engine(Fault::Syntax)),
        }
    }
}

fn is_plain_else(tag: &Tag) -> bool {
    matches!(tag.inner.as_str(), "else" | "^")
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

/// Tells whether a tag puts in elements rather than characters.
pub(super) fn puts_in_elements(tag: &Tag) -> bool {
    tag.kind == TagKind::Value
        && matches!(tag.name(), "blocks" | "inline" | CHART_HELPER | QR_HELPER)
        && tag.has_values()
}

/// Tells whether there is a mark in or below it.
pub(super) fn has_marks(element: &Element) -> bool {
    element.name() == MARK || element.elements().any(has_marks)
}

/// Tells whether there is anything that readers would miss: characters, pictures, breaks, the end of a section, values to come.
pub(crate) fn has_content(element: &Element) -> bool {
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
