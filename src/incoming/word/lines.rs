//! A Word file as lines of text, each with the bookmarks and the content controls that it stands in.

use ecow::EcoString;
use ooxml::{Element, Package};
use std::collections::BTreeMap;

/// A paragraph, or a row of a table that is not the form's own.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    /// Its place in a table of the form.
    pub(super) cell: Option<Cell>,
    /// The name of its style, in lower case.
    pub(super) style: EcoString,
    /// How deep it stands in a list; `None` outside of lists.
    pub(super) depth: Option<usize>,
    pub(super) pieces: Vec<Piece>,
}

/// Place in a table of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cell {
    /// The number of the table.
    pub(super) table: usize,
    /// The number of the row, among those of all tables.
    pub(super) row: usize,
    /// The number of the column, from 0.
    pub(super) column: usize,
}

/// Text that stands in the same field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) text: String,
    /// The field, by its bookmark.
    pub(super) bookmark: Option<String>,
    /// The name of the content control round it.
    pub(super) control: Option<String>,
}

/// Things that were found beside lines.
#[derive(Clone, Debug, Default)]
pub(super) struct Extras {
    pub(super) tables: usize,
    pub(super) pictures: usize,
    /// Words that somebody struck out.
    pub(super) struck: Vec<String>,
}

impl Line {
    pub(super) fn text(&self) -> String {
        self.pieces.iter().map(|piece| piece.text.as_str()).collect()
    }

    /// Joins the cells of a row, each with its paragraphs, into one line.
    pub(super) fn joined(cells: Vec<Vec<Self>>) -> Self {
        let mut joined = Self::default();
        for (column, cell) in cells.into_iter().enumerate() {
            if column > 0 {
                joined.add(" | ");
            }
            let said = cell.into_iter().filter(|line| !line.text().trim().is_empty());
            for (number, line) in said.enumerate() {
                if number > 0 {
                    joined.add("\n");
                }
                joined.pieces.extend(line.pieces);
            }
        }
        joined
    }

    fn add(&mut self, text: &str) {
        match self.pieces.last_mut() {
            Some(last) => last.text.push_str(text),
            None => self.pieces.push(Piece { text: text.to_owned(), ..Piece::default() }),
        }
    }

    /// Tells whether something stands in it that a new paragraph would be glued to.
    pub(super) fn is_amid(&self) -> bool {
        self.pieces.last().is_some_and(|last| !last.text.is_empty() && !last.text.ends_with([' ', '\n']))
    }
}

/// The numbering of a paragraph or a style, as far as it is read.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Numbering {
    is_off: bool,
    level: usize,
}

impl Numbering {
    /// A property of the numbering and its value.
    pub(super) fn set(&mut self, name: &str, value: &str) {
        match name {
            "w:numId" => self.is_off = value == "0",
            "w:ilvl" => self.level = value.parse().unwrap_or(0),
            _ => {}
        }
    }

    /// How deep it says that something stands in a list; none where it takes the numbering away.
    pub(super) fn depth(self) -> Option<usize> {
        (!self.is_off).then_some(self.level)
    }
}

fn depth_of(properties: &Element) -> Option<usize> {
    let mut numbering = Numbering::default();
    for property in properties.elements() {
        numbering.set(property.name(), property.attribute("w:val").unwrap_or_default());
    }
    numbering.depth()
}

/// The elements of a style that say neither its name nor its place in lists.
fn shows_nothing(name: &str) -> bool {
    !matches!(name, "w:styles" | "w:style" | "w:name" | "w:pPr" | "w:numPr" | "w:numId" | "w:ilvl")
}

/// The names of paragraph styles, and how deep in lists they stand: other programs keep names and change ids.
#[derive(Default)]
pub(super) struct Styles(BTreeMap<String, (EcoString, Option<usize>)>);

impl Styles {
    pub(super) fn of(package: &Package) -> Self {
        let tree = package.tree_without("word/styles.xml", shows_nothing).ok().flatten();
        let styles = tree.iter().flat_map(Element::elements).filter_map(|style| {
            let value = |name: &str| style.find(name).and_then(|child| child.attribute("w:val"));
            let numbering = style.find("w:pPr").and_then(|properties| properties.find("w:numPr"));
            let name = value("w:name").unwrap_or_default().to_lowercase();
            let known = (EcoString::from(name), numbering.and_then(depth_of));
            Some((style.attribute("w:styleId")?.to_owned(), known))
        });
        Self(styles.collect())
    }

    pub(super) fn get(&self, id: &str) -> (EcoString, Option<usize>) {
        self.0.get(id).cloned().unwrap_or_default()
    }
}
