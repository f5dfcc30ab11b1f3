//! Loops over rows that need nothing but their values: what a pass of them writes, read from the template.

use super::lists::list_of;
use super::mark::{MARK, Marks, number};
use super::room::span;
use super::rows::{ID, Path, Piece, RowLoop, Word};
use crate::styles::Styles;
use ooxml::{Element, Node, is_reference, write_escaped};
use text_template::{HELPERS, TagKind};

/// Facts about a part that concern all loops in it.
pub(super) struct StyleContext<'a> {
    styles: &'a Styles,
    /// True when a table of contents may list any paragraph.
    listed: bool,
}

impl<'a> StyleContext<'a> {
    pub(super) fn new(root: &Element, styles: &'a Styles) -> Self {
        Self { styles, listed: has_contents(root) }
    }
}

/// Tells whether there is a table of contents, or a field that only the data will tell.
fn has_contents(element: &Element) -> bool {
    match element.name() {
        "w:instrText" => element.plain_text().contains("TOC") || element.elements().next().is_some(),
        "w:fldSimple" => true,
        _ => element.elements().any(has_contents),
    }
}

/// The list that a plain loop goes through, as typed.
pub(super) fn list_of_loop(inner: &str) -> Option<&str> {
    let list = inner.strip_prefix("#each ")?.trim();
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '/' | '@');
    (!list.is_empty() && list.chars().all(plain)).then_some(list)
}

/// Reads what stands in a tag, if it is names and nothing that means more to the engine.
pub(super) fn path(inner: &str) -> Option<Path> {
    let names: Path = inner.trim().split('.').map(str::to_owned).collect();
    let plain = |name: &String| {
        name.starts_with(|c: char| c.is_alphabetic() || c == '_')
            && name.chars().all(|c| c.is_alphanumeric() || c == '_')
    };
    let first = names.first()?.as_str();
    let means_more = HELPERS.contains(&first) || matches!(first, "this" | "true" | "false" | "null" | "else");
    (names.iter().all(plain) && !means_more).then_some(names)
}

/// The loop that the mark at `open` among the children of an [even table](is_even_table) opens: how many children it takes, and what
/// a pass of it writes. None where it needs more than values.
pub(super) fn plain_loop(
    table: &Element,
    open: usize,
    marks: &Marks,
    look: &StyleContext<'_>,
) -> Option<(usize, RowLoop)> {
    let inside = table.children.get(open + 1..)?;
    let length = inside.iter().position(|child| child.element().is_some_and(|child| child.name() == MARK))?;
    let close = inside.get(length)?.element().and_then(number).and_then(|mark| marks.get(mark))?;
    if close.0.kind != TagKind::Close {
        return None;
    }
    let mut writer = Writer { pieces: Vec::new(), marks, look };
    let mut columns = None;
    for row in inside.get(..length)?.iter().filter_map(Node::element) {
        let own = writer.row(row)?;
        if *columns.get_or_insert(own) != own {
            return None;
        }
    }
    Some((length + 2, RowLoop { pieces: writer.pieces, columns: columns? }))
}

/// Tells whether it is a table whose columns are known before its rows are.
pub(super) fn is_even_table(element: &Element) -> bool {
    element.name() == "w:tbl" && element.elements().all(is_even)
}

/// Tells whether a child of a table leaves the table's columns as they are, whatever the data say.
fn is_even(child: &Element) -> bool {
    match child.name() {
        "w:tr" => child.elements().all(|cell| !matches!(cell.name(), MARK | "w:sdt" | "w:customXml")),
        name => !matches!(name, "w:sdt" | "w:customXml"),
    }
}

struct Writer<'a, 'b> {
    pieces: Vec<Piece>,
    marks: &'a Marks,
    look: &'a StyleContext<'b>,
}

impl Writer<'_, '_> {
    fn row(&mut self, row: &Element) -> Option<usize> {
        if row.name() != "w:tr" {
            return None;
        }
        self.open(row)?;
        let mut columns = 0;
        for child in self.elements(row)? {
            match child.name() {
                "w:trPr" | "w:tblPrEx" => {
                    let beside = ["w:gridBefore", "w:gridAfter"];
                    if beside.iter().any(|name| child.find(name).is_some()) {
                        return None;
                    }
                    self.as_it_is(child)?;
                }
                "w:tc" => {
                    self.cell(child)?;
                    columns += span(child);
                }
                _ => return None,
            }
        }
        self.close(row);
        (columns > 0).then_some(columns)
    }

    fn cell(&mut self, cell: &Element) -> Option<()> {
        if cell.elements().last().is_none_or(|last| last.name() != "w:p") {
            return None;
        }
        self.open(cell)?;
        for child in self.elements(cell)? {
            match child.name() {
                "w:tcPr" => self.as_it_is(child)?,
                "w:p" => self.paragraph(child)?,
                _ => return None,
            }
        }
        self.close(cell);
        Some(())
    }

    fn paragraph(&mut self, paragraph: &Element) -> Option<()> {
        let own = paragraph.find("w:pPr");
        let told = |name: &str| own.is_some_and(|own| own.find(name).is_some());
        if told("w:numPr")
            || told("w:sectPr")
            || (self.look.listed && (told("w:pStyle") || told("w:outlineLvl")))
            || list_of(paragraph, self.look.styles).is_some()
        {
            return None;
        }
        self.open(paragraph)?;
        for child in self.elements(paragraph)? {
            match child.name() {
                "w:pPr" | "w:proofErr" => self.as_it_is(child)?,
                "w:r" => self.run(child)?,
                _ => return None,
            }
        }
        self.close(paragraph);
        Some(())
    }

    fn run(&mut self, run: &Element) -> Option<()> {
        self.open(run)?;
        for child in self.elements(run)? {
            match child.name() {
                "w:t" => self.text(child)?,
                "w:rPr"
                | "w:br"
                | "w:tab"
                | "w:noBreakHyphen"
                | "w:softHyphen"
                | "w:lastRenderedPageBreak" => self.as_it_is(child)?,
                _ => return None,
            }
        }
        self.close(run);
        Some(())
    }

    fn text(&mut self, text: &Element) -> Option<()> {
        if text.attributes().any(|(name, _)| name != "xml:space") {
            return None;
        }
        let mut words = Vec::new();
        for child in &text.children {
            words.push(match child {
                Node::Text(text) if text.contains('\t') => return None,
                // A line feed in a template means a space.
                Node::Text(text) => Word::Text(text.replace(['\n', '\r'], " ")),
                Node::Element(mark) => self.value(mark)?,
            });
        }
        if !words.is_empty() {
            self.pieces.push(Piece::Words(words));
        }
        Some(())
    }

    /// A name that leads from the item to a value.
    fn value(&self, mark: &Element) -> Option<Word> {
        let (tag, _) = self.marks.get(number(mark)?)?;
        path(&tag.inner).filter(|_| tag.kind == TagKind::Value).map(Word::Value)
    }

    /// The children of an element that may hold elements only.
    fn elements<'e>(&self, element: &'e Element) -> Option<Vec<&'e Element>> {
        let bare = |child: &Node| matches!(child, Node::Text(text) if text.trim().is_empty());
        if element.children.iter().any(|child| child.element().is_none() && !bare(child)) {
            return None;
        }
        Some(element.elements().collect())
    }

    fn open(&mut self, element: &Element) -> Option<()> {
        self.ready(&format!("<{}", element.name()));
        for (name, value) in element.attributes() {
            if name.starts_with("austausch:") {
                continue;
            }
            if value.contains("{{") || is_reference(name) {
                return None;
            }
            self.ready(&format!(" {name}=\""));
            if name == "w14:paraId" {
                if value.len() != ID || !value.is_ascii() {
                    return None;
                }
                self.pieces.push(Piece::Id(value.to_owned()));
            } else {
                let mut escaped = String::new();
                write_escaped(value, true, &mut escaped);
                self.ready(&escaped);
            }
            self.ready("\"");
        }
        self.ready(if element.children.is_empty() { "/>" } else { ">" });
        Some(())
    }

    fn close(&mut self, element: &Element) {
        if !element.children.is_empty() {
            self.ready(&format!("</{}>", element.name()));
        }
    }

    /// An element below which no tag stands, and nothing that copies must not share.
    fn as_it_is(&mut self, element: &Element) -> Option<()> {
        fn may_repeat(element: &Element) -> bool {
            element.name() != MARK
                && element.attributes().all(|(name, value)| {
                    !value.contains("{{")
                        && !is_reference(name)
                        && !name.starts_with("austausch:")
                        && name != "w14:paraId"
                })
                && element.elements().all(may_repeat)
        }
        if !may_repeat(element) {
            return None;
        }
        let mut xml = String::new();
        element.write(&mut xml);
        self.ready(&xml);
        Some(())
    }

    fn ready(&mut self, xml: &str) {
        match self.pieces.last_mut() {
            Some(Piece::Ready(before)) => before.push_str(xml),
            _ => self.pieces.push(Piece::Ready(xml.to_owned())),
        }
    }
}
