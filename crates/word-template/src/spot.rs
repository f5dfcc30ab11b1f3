//! Where in a file a tag stands, as a person counts.

use diagnostics::Diagnostic;
use ooxml::Element;
use std::fmt;
use std::sync::Arc;

/// The position of a tag in a file, as a person counts.
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
    /// True when it is in a text box.
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
    pub(crate) fn of(part: &str) -> Self {
        Self { part: part.into(), ..Self::default() }
    }

    /// Goes on into `element`, which stands here.
    pub(crate) fn enter(&mut self, element: &Element) {
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
    pub(crate) fn leave(&mut self, element: &Element, before: &Self) {
        match element.name() {
            "w:tbl" => (self.row, self.cell) = (before.row, before.cell),
            "w:txbxContent" => self.boxed = before.boxed,
            // Copies for programs of before 2010 are not seen.
            "mc:Fallback" => self.clone_from(before),
            _ => {}
        }
    }

    /// Returns what people call the part, by its name alone.
    pub(crate) fn usual_part(&self) -> &'static str {
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

    /// A diagnostic here; `part` is what people call the part, and `section` the section it belongs to where there are several.
    pub(crate) fn tell(&self, diagnostic: Diagnostic, part: &str, section: usize) -> Diagnostic {
        diagnostic
            .with("part", part)
            .with("section", section)
            .with("note", self.note)
            .with("paragraph", self.paragraph)
            .with("table", if self.row > 0 { self.table } else { 0 })
            .with("row", self.row)
            .with("column", self.cell)
            .with("box", u32::from(self.boxed))
            .with("inside", "none")
    }
}
