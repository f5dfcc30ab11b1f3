//! A Word file → its lines, in one go from the first byte to the last.

use super::labels::Labels;
use super::lines::{Cell, Extras, Line, Numbering, Piece, Styles};
use super::meeting_notes::is_head;
use ooxml::{Sink, Start, XmlFault};
use std::borrow::Cow;

/// Beginning of the names of the form's bookmarks.
const PREFIX: &str = "f_";

/// Collects the lines of a document that it is told.
pub(super) struct Walk<'a> {
    styles: Styles,
    labels: &'a Labels,
    /// Kinds of the elements that are open.
    open: Vec<Within>,
    /// The bookmarks of fields that are open: id and name.
    bookmarks: Vec<(String, String)>,
    controls: Vec<Control>,
    /// Tells whether a picture was seen in each of the drawings that are open.
    drawings: Vec<bool>,
    line: Option<Line>,
    /// The numbering of the paragraph itself.
    numbering: Option<Numbering>,
    /// Tells whether a text of the run that is open was the last that was seen.
    is_behind_text: bool,
    /// Tells whether a paragraph within the line has ended: what comes next begins a line.
    is_behind_inner: bool,
    /// How the run that is open looks.
    look: Look,
    /// The tables that are open, each within a cell of the one before.
    tables: Vec<Table>,
    /// How many tables and rows of the form have ended.
    own: (usize, usize),
    lines: Vec<Line>,
    extras: Extras,
}

/// Meaning of an open element to the lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Within {
    /// A paragraph that is a line.
    Paragraph,
    /// Its properties.
    Properties,
    /// Their numbering.
    Numbering,
    Table,
    /// A paragraph within a line: of a text box.
    Inner,
    Run,
    RunProperties,
    Control,
    ControlProperties,
    /// The properties of a box to tick.
    Box,
    Drawing,
    Text,
    /// Anything else that may hold text.
    Other,
}

/// Meaning of a run's look, where it has one.
#[derive(Clone, Copy, Default)]
struct Look {
    is_raised: bool,
    is_lowered: bool,
    is_struck: bool,
}

impl Look {
    fn set(&mut self, name: &str, value: Option<&str>) {
        match name {
            "w:vertAlign" => {
                self.is_raised = value == Some("superscript");
                self.is_lowered = value == Some("subscript");
            }
            "w:strike" | "w:dstrike" => {
                self.is_struck |= !matches!(value, Some("0" | "false" | "off"));
            }
            _ => {}
        }
    }

    /// The text with the signs of Unicode for what stands higher or lower: `10³`. Other letters stay as they are.
    fn shown(self, text: &str) -> Cow<'_, str> {
        let signs = match self {
            Self { is_raised: true, .. } => "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻",
            Self { is_lowered: true, .. } => "₀₁₂₃₄₅₆₇₈₉₊₋",
            _ => return Cow::Borrowed(text),
        };
        let sign = |c: char| {
            "0123456789+-".chars().zip(signs.chars()).find(|(plain, _)| *plain == c).map(|(_, sign)| sign)
        };
        text.chars().map(sign).collect::<Option<String>>().map_or(Cow::Borrowed(text), Cow::Owned)
    }
}

/// A sign of a font of signs, by its number: those that Word puts in itself for what is typed, and boxes. The rest show nothing elsewhere.
fn sign_of(font: &str, code: &str) -> &'static str {
    let is_symbol = font.eq_ignore_ascii_case("Symbol");
    match (is_symbol, code.to_ascii_uppercase().trim_start_matches("F0")) {
        (false, "E0") | (true, "AE") => "→",
        (false, "DF") | (true, "AC") => "←",
        (false, "E8") => "➔",
        (false, "F0") | (true, "DE") => "⇒",
        (false, "EF") | (true, "DC") => "⇐",
        (false, "F3") | (true, "DB") => "⇔",
        (false, "4A") => "☺",
        (false, "4B") => "😐",
        (false, "4C") => "☹",
        (false, "FC") => "✓",
        (false, "FB") => "✗",
        (false, "FE" | "52") => "☑",
        (false, "FD" | "54" | "53" | "51") => "☒",
        (false, "A8" | "6F" | "71" | "A3" | "30") => "☐",
        (false, "A7" | "6E") => "▪",
        (_, "B7") | (false, "9F" | "6C") => "•",
        (true, "B3") => "≥",
        (true, "A3") => "≤",
        (true, "B1") => "±",
        (true, "B4") => "×",
        (true, "B0") => "°",
        _ => "\u{FFFD}",
    }
}

/// A table as far as it was read: rows of cells of lines.
#[derive(Default)]
struct Table {
    rows: Vec<Vec<Vec<Line>>>,
    /// Tells whether a field of the form begins in it.
    is_marked: bool,
}

/// A content control.
#[derive(Default)]
struct Control {
    alias: String,
    /// Tells whether it is a box whose state says that it is ticked, whatever sign stands in it.
    is_ticked: bool,
}

impl Sink for Walk<'_> {
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
            Some(Within::RunProperties) => {
                self.look.set(name, start.attribute("w:val")?.as_deref());
                None
            }
            Some(Within::Box) => {
                if let (Some(control), "w14:checked") = (self.controls.last_mut(), name) {
                    control.is_ticked = matches!(start.attribute("w14:val")?.as_deref(), Some("1" | "true"));
                }
                None
            }
            above => {
                let above = above.copied();
                self.element(name, start, above)?
            }
        };
        self.open.extend(within);
        Ok(within.is_some())
    }

    fn text(&mut self, text: &str) {
        if self.open.last() != Some(&Within::Text) {
            return;
        }
        if self.look.is_struck {
            self.extras.struck.push(text.to_owned());
        } else {
            self.put(&self.look.shown(text));
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
                self.end_line();
            }
            Some(Within::Table) => self.end_table(),
            Some(Within::Inner) => self.is_behind_inner = true,
            Some(Within::Run) => self.look = Look::default(),
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

impl<'a> Walk<'a> {
    pub(super) fn new(styles: Styles, labels: &'a Labels) -> Self {
        Self {
            styles,
            labels,
            open: Vec::new(),
            bookmarks: Vec::new(),
            controls: Vec::new(),
            drawings: Vec::new(),
            line: None,
            numbering: None,
            is_behind_text: false,
            is_behind_inner: false,
            look: Look::default(),
            tables: Vec::new(),
            own: (0, 0),
            lines: Vec::new(),
            extras: Extras::default(),
        }
    }

    /// The lines, and what was found beside them.
    pub(super) fn found(self) -> (Vec<Line>, Extras) {
        (self.lines, self.extras)
    }

    fn end_line(&mut self) {
        self.is_behind_inner = false;
        if let Some(line) = self.line.take() {
            self.add(line);
        }
    }

    /// Adds a line to the cell that is open, else to the lines of the text.
    fn add(&mut self, line: Line) {
        let row = self.tables.last_mut().and_then(|table| table.rows.last_mut());
        row.and_then(|cells| cells.last_mut()).unwrap_or(&mut self.lines).push(line);
    }

    /// Ends a table: the cells of one of the form's are lines in their places, each row of another one is a line.
    fn end_table(&mut self) {
        let Some(Table { rows, is_marked }) = self.tables.pop() else { return };
        let first = |cells: &Vec<Vec<Line>>| Some((cells.first()?.first()?.text(), cells.len()));
        let is_row =
            |(text, count): (String, usize)| self.labels.is_row(&text, count) || is_head(&text, count);
        let is_own = is_marked || rows.iter().filter_map(first).any(is_row);
        if !is_own || !self.tables.is_empty() {
            self.extras.tables += 1;
            rows.into_iter().for_each(|cells| self.add(Line::joined(cells)));
            return;
        }
        let (table, mut row) = self.own;
        for cells in rows {
            for (column, lines) in cells.into_iter().enumerate() {
                let cell = Some(Cell { table, row, column });
                self.lines.extend(lines.into_iter().map(|line| Line { cell, ..line }));
            }
            row += 1;
        }
        self.own = (table + 1, row);
    }

    /// Tells what the element is; `None` where nothing in it can be text.
    fn element(
        &mut self,
        name: &str,
        start: Start<'_>,
        above: Option<Within>,
    ) -> Result<Option<Within>, XmlFault> {
        Ok(Some(match name {
            "w:p" if self.line.is_none() => {
                let (style, depth) = self.styles.get("");
                self.line = Some(Line { style, depth, ..Line::default() });
                self.numbering = None;
                Within::Paragraph
            }
            "w:tbl" if self.line.is_none() => {
                self.tables.push(Table::default());
                Within::Table
            }
            "w:tr" if self.line.is_none() => {
                self.tables.last_mut().into_iter().for_each(|table| table.rows.push(Vec::new()));
                Within::Other
            }
            "w:tc" if self.line.is_none() => {
                let row = self.tables.last_mut().and_then(|table| table.rows.last_mut());
                row.into_iter().for_each(|cells| cells.push(Vec::new()));
                Within::Other
            }
            // A paragraph in a text box begins a line within the line.
            "w:p" => {
                if self.line.as_ref().is_some_and(Line::is_amid) {
                    self.put("\n");
                }
                Within::Inner
            }
            "w:r" => Within::Run,
            "w:rPr" if above == Some(Within::Run) => Within::RunProperties,
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
            "w:t" | "m:t" => {
                self.put("");
                Within::Text
            }
            "w:sym" => {
                let (font, code) = (start.attribute("w:font")?, start.attribute("w:char")?);
                self.put(sign_of(font.as_deref().unwrap_or_default(), code.as_deref().unwrap_or_default()));
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
                    "w:cr" | "w:br" => "\n",
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

    /// A field that begins ends the one before: an end that was deleted does not swallow the rest.
    fn bookmark(&mut self, element: &str, start: Start<'_>) -> Result<(), XmlFault> {
        let id = start.attribute("w:id")?.unwrap_or_default();
        let name = start.attribute("w:name")?;
        match name.as_deref().and_then(|name| name.strip_prefix(PREFIX)) {
            Some(name) => {
                self.bookmarks = vec![(id.into_owned(), name.to_owned())];
                self.tables.last_mut().into_iter().for_each(|table| table.is_marked = true);
            }
            None if element == "w:bookmarkEnd" => self.bookmarks.retain(|(open, _)| *open != id),
            None => {}
        }
        Ok(())
    }

    fn put(&mut self, text: &str) {
        if !text.is_empty() && std::mem::take(&mut self.is_behind_inner) && !text.starts_with('\n') {
            self.put("\n");
        }
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
