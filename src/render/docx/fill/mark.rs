//! Marks: what stands in the tree where a tag stood in the text.

use super::{FillFault, TagCause};
use diagnostics::Diagnostic;
use ooxml::{Element, Node};
use std::fmt;
use std::sync::Arc;
use text_template::{Tag, TagFault, TagKind};

/// The name of a mark. No namespace of Word has that prefix.
pub(super) const MARK: &str = "austausch:tag";
const NUMBER: &str = "number";
const BLOCK: &str = "block";

/// Where in a file a tag stands, as a person counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// The part.
    pub part: Arc<str>,
    /// The footnote, endnote or comment, from 1 on; zero elsewhere.
    pub note: u32,
    /// The paragraph, from 1 on; zero outside paragraphs.
    pub paragraph: u32,
    /// The table, from 1 on.
    pub table: u32,
    /// The row in it; zero outside tables.
    pub row: u32,
    /// The cell in it.
    pub cell: u32,
    /// Whether it is in a text box.
    pub boxed: bool,
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
    /// The beginning of a part.
    pub(in crate::render::docx) fn of(part: &str) -> Self {
        Self { part: part.into(), ..Self::default() }
    }

    /// Goes on into `element`, which stands here.
    pub(in crate::render::docx) fn enter(&mut self, element: &Element) {
        match element.name() {
            "w:footnote" | "w:endnote" | "w:comment" => {
                // Word's own lines between text and notes are no notes.
                self.note += u32::from(element.attribute("w:type").is_none());
                (self.paragraph, self.table) = (0, 0);
            }
            "w:p" => self.paragraph += 1,
            "w:tbl" => {
                self.table += 1;
                (self.row, self.cell) = (0, 0);
            }
            "w:tr" => {
                self.row += 1;
                self.cell = 0;
            }
            "w:tc" => self.cell += 1,
            "w:txbxContent" => self.boxed = true,
            _ => {}
        }
    }

    /// Goes on behind `element`, before which was `before`.
    pub(in crate::render::docx) fn leave(&mut self, element: &Element, before: &Self) {
        match element.name() {
            "w:tbl" => (self.row, self.cell) = (before.row, before.cell),
            "w:txbxContent" => self.boxed = before.boxed,
            // Copies for programs of before 2010 are not seen.
            "mc:Fallback" => self.clone_from(before),
            _ => {}
        }
    }

    /// What people call the part, by its name alone.
    pub(in crate::render::docx) fn usual_part(&self) -> &'static str {
        let file = self.part.rsplit('/').next().unwrap_or_default();
        let kinds = [
            ("header", "header"),
            ("footer", "footer"),
            ("footnotes", "footnote"),
            ("endnotes", "endnote"),
            ("comments", "comment"),
        ];
        let known = kinds.iter().find(|(start, _)| file.starts_with(start)).map(|(_, kind)| *kind);
        if self.part.starts_with("docProps/") { "properties" } else { known.unwrap_or("body") }
    }

    /// A finding here; `part` is what people call the part, and `section` the section it belongs to where there are several.
    pub(in crate::render::docx) fn tell(
        &self,
        finding: Diagnostic,
        part: &str,
        section: usize,
    ) -> Diagnostic {
        finding
            .with("part", part)
            .with("section", section)
            .with("note", self.note)
            .with("paragraph", self.paragraph)
            .with("table", if self.row > 0 { self.table } else { 0 })
            .with("row", self.row)
            .with("column", self.cell)
            .with("box", u32::from(self.boxed))
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
