//! A Word file → its lines, in one go from the first byte to the last.

use super::lines::{Extras, Line, Numbering, Piece, Styles};
use crate::ooxml::{Sink, Start, XmlFault};
use std::borrow::Cow;

/// What the names of the form's bookmarks begin with.
const PREFIX: &str = "f_";

/// Collects the lines of a document that it is told.
#[derive(Default)]
pub(super) struct Walk {
    styles: Styles,
    /// What the elements are that are open.
    open: Vec<Within>,
    /// The bookmarks of fields that are open: id and name.
    bookmarks: Vec<(String, String)>,
    controls: Vec<Control>,
    /// Whether a picture was seen in each of the drawings that are open.
    drawings: Vec<bool>,
    line: Option<Line>,
    /// The numbering of the paragraph itself.
    numbering: Option<Numbering>,
    /// Whether a text of the run that is open was the last that was seen.
    is_behind_text: bool,
    /// How many cells of the row have begun.
    cells: usize,
    lines: Vec<Line>,
    extras: Extras,
}

/// What an open element is to the lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Within {
    /// A paragraph that is a line.
    Paragraph,
    /// Its properties.
    Properties,
    /// Their numbering.
    Numbering,
    /// A table whose rows are lines, or what stands round its rows.
    Table,
    /// A row that is a line.
    Row,
    Control,
    ControlProperties,
    /// The properties of a box to tick.
    Box,
    Drawing,
    Text,
    /// Anything else that may hold text.
    Other,
}

/// A content control.
#[derive(Default)]
struct Control {
    alias: String,
    /// Whether it is a box whose state says that it is ticked, whatever sign stands in it.
    is_ticked: bool,
}

impl Sink for Walk {
    fn open(&mut self, start: Start<'_>) -> Result<bool, XmlFault> {
        let name = start.name();
        // LibreOffice writes Enter within a field as a second text in the run; Word never puts two beside each other.
        if std::mem::take(&mut self.is_behind_text) && name == "w:t" {
            self.put("\n");
        }
        let within = match self.open.last() {
            Some(Within::Properties) => self.property(name, start)?,
            Some(Within::Numbering) => {
                if let (Some(numbering), Some(value)) = (&mut self.numbering, start.attribute("w:val")?) {
                    numbering.set(name, &value);
                }
                None
            }
            Some(Within::ControlProperties) => self.control_property(name, start)?,
            Some(Within::Box) => {
                if let (Some(control), "w14:checked") = (self.controls.last_mut(), name) {
                    control.is_ticked = matches!(start.attribute("w14:val")?.as_deref(), Some("1" | "true"));
                }
                None
            }
            Some(Within::Table) => self.of_table(name, start)?,
            above => {
                let above = above.copied();
                self.element(name, start, above)?
            }
        };
        self.open.extend(within);
        Ok(within.is_some())
    }

    fn text(&mut self, text: &str) {
        if self.open.last() == Some(&Within::Text) {
            self.put(text);
        }
    }

    fn close(&mut self) {
        let closed = self.open.pop();
        self.is_behind_text = closed == Some(Within::Text);
        match closed {
            Some(Within::Paragraph) => {
                // An empty line between two others is theirs, too.
                if self.line.as_ref().is_some_and(|line| line.pieces.is_empty()) {
                    self.put("");
                }
                self.lines.extend(self.line.take());
            }
            Some(Within::Row) => self.lines.extend(self.line.take()),
            Some(Within::Numbering) => {
                if let (Some(line), Some(numbering)) = (&mut self.line, self.numbering) {
                    line.depth = numbering.depth();
                }
            }
            Some(Within::Control) => drop(self.controls.pop()),
            Some(Within::Drawing) => {
                self.extras.pictures += usize::from(self.drawings.pop() == Some(true));
            }
            _ => {}
        }
    }
}

impl Walk {
    pub(super) fn new(styles: Styles) -> Self {
        Self { styles, ..Self::default() }
    }

    /// The lines, and what was found beside them.
    pub(super) fn found(self) -> (Vec<Line>, Extras) {
        (self.lines, self.extras)
    }

    /// What the element is; `None` where nothing in it can be text.
    fn element(
        &mut self,
        name: &str,
        start: Start<'_>,
        above: Option<Within>,
    ) -> Result<Option<Within>, XmlFault> {
        if above == Some(Within::Row) && matches!(name, "w:tc" | "w:sdt" | "w:customXml") {
            self.cells += 1;
            if self.cells > 1 {
                self.put(" | ");
            }
        }
        Ok(Some(match name {
            "w:p" if self.line.is_none() => {
                let (style, depth) = self.styles.get("");
                self.line = Some(Line { style, depth, pieces: Vec::new() });
                self.numbering = None;
                Within::Paragraph
            }
            "w:tbl" if self.line.is_none() => {
                self.extras.tables += 1;
                Within::Table
            }
            // A paragraph in a cell or a text box begins a line within the line.
            "w:p" => {
                if self.line.as_ref().is_some_and(Line::is_amid) {
                    self.put("\n");
                }
                Within::Other
            }
            "w:pPr" if above == Some(Within::Paragraph) => Within::Properties,
            "w:sdt" => {
                self.controls.push(Control::default());
                Within::Control
            }
            "w:sdtPr" if above == Some(Within::Control) => Within::ControlProperties,
            "w:pPr" | "w:rPr" | "w:sdtPr" | "w:tblPr" | "w:tblGrid" | "w:trPr" | "w:tcPr" | "w:sectPr"
            | "mc:Fallback" => {
                return Ok(None);
            }
            "w:bookmarkStart" | "w:bookmarkEnd" => {
                self.bookmark(name, start)?;
                Within::Other
            }
            "w:t" => {
                self.put("");
                Within::Text
            }
            "w:br" => {
                if start.attribute("w:type")?.is_none_or(|kind| kind == "textWrapping") {
                    self.put("\n");
                }
                Within::Other
            }
            "w:drawing" | "w:pict" | "w:object" => {
                self.drawings.push(false);
                Within::Drawing
            }
            "pic:pic" | "v:imagedata" | "c:chart" => {
                self.drawings.fill(true);
                Within::Other
            }
            _ => {
                let sign = match name {
                    "w:cr" => "\n",
                    "w:tab" => " ",
                    "w:noBreakHyphen" => "\u{2011}",
                    _ => return Ok(Some(Within::Other)),
                };
                self.put(sign);
                Within::Other
            }
        }))
    }

    /// A property of the paragraph that is a line.
    fn property(&mut self, name: &str, start: Start<'_>) -> Result<Option<Within>, XmlFault> {
        match name {
            "w:pStyle" => {
                let (style, depth) = self.styles.get(&start.attribute("w:val")?.unwrap_or_default());
                if let Some(line) = &mut self.line {
                    line.style = style;
                    line.depth = self.numbering.map_or(depth, Numbering::depth);
                }
                Ok(None)
            }
            "w:numPr" => {
                self.numbering = Some(Numbering::default());
                Ok(Some(Within::Numbering))
            }
            _ => Ok(None),
        }
    }

    fn control_property(&mut self, name: &str, start: Start<'_>) -> Result<Option<Within>, XmlFault> {
        if let (Some(control), "w:alias") = (self.controls.last_mut(), name) {
            control.alias = start.attribute("w:val")?.unwrap_or_default().into_owned();
        }
        Ok((name == "w14:checkbox").then_some(Within::Box))
    }

    /// Each row becomes a line, whatever stands round it.
    fn of_table(&mut self, name: &str, start: Start<'_>) -> Result<Option<Within>, XmlFault> {
        Ok(match name {
            "w:tr" => {
                self.line = Some(Line::default());
                self.cells = 0;
                Some(Within::Row)
            }
            "w:tblPr" | "w:tblGrid" | "w:sdtPr" => None,
            "w:bookmarkStart" | "w:bookmarkEnd" => {
                self.bookmark(name, start)?;
                None
            }
            _ => Some(Within::Table),
        })
    }

    /// A field that begins ends the one before: an end that was deleted does not swallow the rest.
    fn bookmark(&mut self, element: &str, start: Start<'_>) -> Result<(), XmlFault> {
        let id = start.attribute("w:id")?.unwrap_or_default();
        let name = start.attribute("w:name")?;
        match name.as_deref().and_then(|name| name.strip_prefix(PREFIX)) {
            Some(name) => self.bookmarks = vec![(id.into_owned(), name.to_owned())],
            None if element == "w:bookmarkEnd" => self.bookmarks.retain(|(open, _)| *open != id),
            None => {}
        }
        Ok(())
    }

    fn put(&mut self, text: &str) {
        let control = self.controls.last();
        // Programs that tick a box by its state may leave the sign as it was.
        let is_ticked = control.is_some_and(|control| control.is_ticked);
        let text = if is_ticked { Cow::Owned(text.replace('☐', "☒")) } else { Cow::Borrowed(text) };
        let bookmark = self.bookmarks.last().map(|(_, name)| name);
        let control = control.map(|control| &control.alias).filter(|alias| !alias.is_empty());
        let Some(line) = &mut self.line else { return };
        match line.pieces.last_mut() {
            Some(last) if last.bookmark.as_ref() == bookmark && last.control.as_ref() == control => {
                last.text.push_str(&text);
            }
            _ => line.pieces.push(Piece {
                text: text.into_owned(),
                bookmark: bookmark.cloned(),
                control: control.cloned(),
            }),
        }
    }
}
