//! Rows that a loop repeats and that need nothing but their values and conditions are written straight as XML, where all others become a
//! tree: of ten thousand rows the tree alone took more than the whole file takes so. What comes out is the same.

use super::id_kind::IdKind;
use super::ids::Ids;
use super::mark::Marks;
use crate::error::FillError;
use crate::inlines::pieces;
use ooxml::{Element, write_escaped};
use text_template::{Asked, Evaluator, Fault, Filler, TemplateNode, fill};

/// Stands in the tree where such rows were written.
pub(super) const ROWS: &str = "austausch:rows";
/// An attribute of [`ROWS`]: which of those written it is.
const NUMBER: &str = "number";
/// An attribute of [`ROWS`]: how many columns they take.
const COLUMNS: &str = "columns";

/// A loop over rows, and what its passes write.
#[derive(Debug)]
pub(super) struct RowLoop {
    pub(super) rows: Vec<TemplateNode<RowPiece>>,
    /// How many columns its rows take.
    pub(super) columns: usize,
}

/// Something that a row writes.
#[derive(Debug)]
pub(super) enum RowPiece {
    Ready(String),
    /// A line or a page break, a tab: something that is seen.
    Seen(String),
    /// The id of a paragraph.
    Id(String),
    /// Characters of a text.
    Words(String),
    /// A text with its characters and values.
    Text(Vec<TemplateNode<Self>>),
    /// A paragraph; one that goes when nothing is seen in it.
    Paragraph(Vec<TemplateNode<Self>>, bool),
    /// What a cell holds; it ends with a paragraph.
    Cell(Vec<TemplateNode<Self>>),
}

/// How long the id of a paragraph is.
pub(super) const ID: usize = 8;

/// Rows that were written, and where in them ids of paragraphs stand.
#[derive(Clone, Debug, Default)]
pub(super) struct WrittenRows {
    pub(super) xml: String,
    ids: Vec<usize>,
}

impl WrittenRows {
    /// Gives the paragraphs ids of their own.
    pub(super) fn number(&mut self, ids: &mut Ids) {
        for at in std::mem::take(&mut self.ids) {
            let place = at..at + ID;
            let old = self.xml.get(place.clone()).unwrap_or_default();
            let new = ids.fresh(IdKind::Paragraph, old);
            self.xml.replace_range(place, &new);
        }
    }
}

/// Which of the rows written stand where this element stands.
pub(super) fn made_of<'a>(element: &Element, made: &'a mut [WrittenRows]) -> Option<&'a mut WrittenRows> {
    if element.name() != ROWS {
        return None;
    }
    made.get_mut(element.attribute(NUMBER)?.parse::<usize>().ok()?)
}

/// How many columns the rows take that stand where this element stands.
pub(super) fn columns_of(element: &Element) -> Option<usize> {
    if element.name() == ROWS { element.attribute(COLUMNS)?.parse().ok() } else { None }
}

/// Writes the rows of loops.
pub(super) struct RowWriter<'m> {
    made: WrittenRows,
    /// The characters of the text that is being filled.
    text: String,
    /// True when something is seen in the paragraph that is being written.
    is_seen: bool,
    /// How many paragraphs were written.
    paragraphs: usize,
    /// How many bytes there is room for.
    most: usize,
    marks: &'m Marks,
    part: &'m str,
}

impl<'m> RowWriter<'m> {
    pub(super) fn new(marks: &'m Marks, part: &'m str, most: usize) -> Self {
        let (made, text, is_seen, paragraphs) = Default::default();
        Self { made, text, is_seen, paragraphs, most, marks, part }
    }

    /// What was written; none where nothing was. And what stands in its place in the tree, as the one of that number.
    pub(super) fn end(self, columns: usize, number: usize) -> Option<(WrittenRows, Element)> {
        let element = Element::new(ROWS).with(NUMBER, number.to_string());
        (!self.made.xml.is_empty()).then(|| (self.made, element.with(COLUMNS, columns.to_string())))
    }

    fn write(&mut self, xml: &str) -> Result<(), FillError> {
        self.made.xml.push_str(xml);
        if self.made.xml.len() > self.most { Err(FillError::TooLarge(self.part.to_owned())) } else { Ok(()) }
    }

    fn end_text(&mut self, text: &str) -> Result<(), FillError> {
        self.is_seen = self.is_seen || !text.trim().is_empty();
        if text.contains(['\n', '\r', '\t']) {
            self.is_seen = true;
            for piece in pieces(&text.replace("\r\n", "\n").replace('\r', "\n")) {
                piece.write(&mut self.made.xml);
            }
            return Ok(());
        }
        if text.is_empty() {
            return self.write("<w:t xml:space=\"preserve\"/>");
        }
        self.made.xml.push_str("<w:t xml:space=\"preserve\">");
        write_escaped(text, false, &mut self.made.xml);
        self.write("</w:t>")
    }
}

impl<'a> Filler<'a, RowPiece> for RowWriter<'_> {
    type Error = FillError;

    fn content(&mut self, piece: &'a RowPiece, evaluator: &mut Evaluator<'a>) -> Result<(), FillError> {
        match piece {
            RowPiece::Ready(xml) => self.write(xml),
            RowPiece::Seen(xml) => {
                self.is_seen = true;
                self.write(xml)
            }
            RowPiece::Id(id) => {
                self.made.ids.push(self.made.xml.len());
                self.write(id)
            }
            RowPiece::Words(words) => self.text(words),
            RowPiece::Text(nodes) => {
                if let [TemplateNode::Value(Asked { tag, expression })] = nodes.as_slice() {
                    let text = evaluator.text(expression).map_err(|fault| self.marks.refused(*tag, fault))?;
                    return self.end_text(&text);
                }
                fill(nodes, evaluator, self)?;
                let mut text = std::mem::take(&mut self.text);
                self.end_text(&text)?;
                text.clear();
                self.text = text;
                Ok(())
            }
            RowPiece::Paragraph(nodes, is_optional) => {
                let (start, ids) = (self.made.xml.len(), self.made.ids.len());
                self.is_seen = false;
                fill(nodes, evaluator, self)?;
                if *is_optional && !self.is_seen {
                    self.made.xml.truncate(start);
                    self.made.ids.truncate(ids);
                } else {
                    self.paragraphs += 1;
                }
                Ok(())
            }
            RowPiece::Cell(nodes) => {
                let before = self.paragraphs;
                fill(nodes, evaluator, self)?;
                if self.paragraphs == before { self.write("<w:p/>") } else { Ok(()) }
            }
        }
    }

    fn text(&mut self, text: &str) -> Result<(), FillError> {
        let room = self.most.saturating_sub(self.made.xml.len());
        self.text.push_str(text);
        if self.text.len() > room { Err(FillError::TooLarge(self.part.to_owned())) } else { Ok(()) }
    }

    fn fault(&self, tag: usize, fault: Fault) -> FillError {
        self.marks.refused(tag, fault)
    }
}
