//! Loops over rows that need nothing but their values and conditions: what a pass of them writes, read from the template.

use super::joined_lines;
use super::lists::list_of;
use super::mark::{MARK, Marks, number, puts_in_elements};
use super::merged_down::DOWN;
use super::required::OPTIONAL;
use super::room::span;
use super::rows::{ID, RowLoop, RowPiece};
use crate::markup::MERGE_HELPER;
use crate::styles::Styles;
use ooxml::{Element, Node, is_reference, write_escaped};
use text_template::{Piece, TagKind, nest};

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

/// The loop that the mark at `open` among the children of an [even table](is_even_table) opens: how many children it takes, and what
/// it writes. None where it needs more than values.
pub(super) fn row_loop(
    table: &Element,
    open: usize,
    marks: &Marks,
    look: &StyleContext<'_>,
) -> Option<(usize, RowLoop)> {
    let own = |node: &Node| {
        node.element().and_then(number).and_then(|mark| marks.get(mark)).map(|(tag, _)| tag.kind)
    };
    let opening = table.children.get(open)?.element().and_then(number)?;
    marks.get(opening).filter(|(tag, _)| tag.kind == TagKind::Open && tag.name() == "each")?;
    let mut depth = 0_usize;
    let length = table.children.iter().skip(open).position(|child| {
        match own(child) {
            Some(TagKind::Open) => depth += 1,
            Some(TagKind::Close) => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0
    })?;
    let planner = Planner { marks, look };
    let mut columns = None;
    let children = table.children.get(open..=open + length)?;
    let mut pieces = Pieces(Vec::new());
    planner.children(children, &mut pieces, &mut |row, out| {
        let own = planner.row(row, out)?;
        (*columns.get_or_insert(own) == own).then_some(())
    })?;
    Some((length + 1, RowLoop { rows: nest(pieces.0).ok()?, columns: columns? }))
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

struct Planner<'a, 'b> {
    marks: &'a Marks,
    look: &'a StyleContext<'b>,
}

impl Planner<'_, '_> {
    /// Plans elements that follow one another, `plan` saying what each becomes; none where one is more than that.
    fn children(
        &self,
        children: &[Node],
        out: &mut Pieces,
        plan: &mut dyn FnMut(&Element, &mut Pieces) -> Option<()>,
    ) -> Option<()> {
        for child in children {
            match child {
                Node::Text(text) if text.trim().is_empty() => {}
                Node::Text(_) => return None,
                Node::Element(child) => match number(child) {
                    Some(mark) => out.0.push(self.tag(mark)?),
                    None => plan(child, out)?,
                },
            }
        }
        Some(())
    }

    fn tag(&self, mark: usize) -> Option<Piece<RowPiece>> {
        let (tag, _) = self.marks.get(mark)?;
        let is_rich = tag.kind == TagKind::Value && (tag.name() == MERGE_HELPER || puts_in_elements(tag));
        (!is_rich).then(|| self.marks.piece(mark)).flatten()
    }

    fn row(&self, row: &Element, out: &mut Pieces) -> Option<usize> {
        if row.name() != "w:tr" {
            return None;
        }
        out.open(row)?;
        let mut columns = 0;
        for child in elements(row)? {
            match child.name() {
                "w:trPr" | "w:tblPrEx" => {
                    let beside = ["w:gridBefore", "w:gridAfter"];
                    if beside.iter().any(|name| child.find(name).is_some()) {
                        return None;
                    }
                    out.as_it_is(child)?;
                }
                "w:tc" => {
                    self.cell(child, out)?;
                    columns += span(child);
                }
                _ => return None,
            }
        }
        out.close(row);
        (columns > 0).then_some(columns)
    }

    fn cell(&self, cell: &Element, out: &mut Pieces) -> Option<()> {
        if cell.attribute(DOWN).is_some()
            || cell.elements().last().is_none_or(|last| !matches!(last.name(), "w:p" | MARK))
        {
            return None;
        }
        out.open(cell)?;
        // Only where paragraphs may go must the last one be looked after.
        let may_go = |child: &Element| child.name() == MARK || child.attribute(OPTIONAL).is_some();
        let may_be_empty = cell.elements().any(may_go);
        let mut inner = Pieces(Vec::new());
        let holder = if may_be_empty { &mut inner } else { &mut *out };
        self.children(&cell.children, holder, &mut |child, out| match child.name() {
            "w:tcPr" => out.as_it_is(child),
            "w:p" => self.paragraph(child, may_be_empty, out),
            _ => None,
        })?;
        if may_be_empty {
            out.push(RowPiece::Cell(nest(inner.0).ok()?));
        }
        out.close(cell);
        Some(())
    }

    fn paragraph(&self, paragraph: &Element, is_counted: bool, out: &mut Pieces) -> Option<()> {
        let own = paragraph.find("w:pPr");
        let told = |name: &str| own.is_some_and(|own| own.find(name).is_some());
        if told("w:numPr")
            || told("w:sectPr")
            || (self.look.listed && (told("w:pStyle") || told("w:outlineLvl")))
            || list_of(paragraph, self.look.styles).is_some()
            || joined_lines::is_part(paragraph)
        {
            return None;
        }
        let mut inner = Pieces(Vec::new());
        let whole = if is_counted { &mut inner } else { &mut *out };
        whole.open(paragraph)?;
        self.children(&paragraph.children, whole, &mut |child, out| match child.name() {
            "w:pPr" | "w:proofErr" => out.as_it_is(child),
            "w:r" => self.run(child, out),
            _ => None,
        })?;
        whole.close(paragraph);
        if is_counted {
            out.push(RowPiece::Paragraph(nest(inner.0).ok()?, paragraph.attribute(OPTIONAL).is_some()));
        }
        Some(())
    }

    fn run(&self, run: &Element, out: &mut Pieces) -> Option<()> {
        out.open(run)?;
        self.children(&run.children, out, &mut |child, out| match child.name() {
            "w:t" => self.text(child, out),
            "w:rPr" | "w:softHyphen" | "w:lastRenderedPageBreak" => out.as_it_is(child),
            "w:br" | "w:tab" | "w:noBreakHyphen" => out.seen(child),
            _ => None,
        })?;
        out.close(run);
        Some(())
    }

    fn text(&self, text: &Element, out: &mut Pieces) -> Option<()> {
        if text.attributes().any(|(name, _)| name != "xml:space") {
            return None;
        }
        let mut pieces = Vec::new();
        for child in &text.children {
            pieces.push(match child {
                // A line feed in a template means a space.
                Node::Text(text) => Piece::Content(RowPiece::Words(text.replace(['\n', '\r'], " "))),
                Node::Element(mark) => self.tag(number(mark)?)?,
            });
        }
        match pieces.as_slice() {
            [] => out.as_it_is(text)?,
            [Piece::Content(RowPiece::Words(words))] if !words.contains('\t') => {
                let mut xml = String::new();
                Element::new("w:t").with("xml:space", "preserve").text(words.as_str()).write(&mut xml);
                if words.trim().is_empty() { out.ready(&xml) } else { out.push(RowPiece::Seen(xml)) }
            }
            _ => out.push(RowPiece::Text(nest(pieces).ok()?)),
        }
        Some(())
    }
}

/// The children of an element that may hold elements only.
fn elements(element: &Element) -> Option<Vec<&Element>> {
    let bare = |child: &Node| matches!(child, Node::Text(text) if text.trim().is_empty());
    if element.children.iter().any(|child| child.element().is_none() && !bare(child)) {
        return None;
    }
    Some(element.elements().collect())
}

/// Pieces of a row, in the order in which they are written.
struct Pieces(Vec<Piece<RowPiece>>);

impl Pieces {
    fn push(&mut self, piece: RowPiece) {
        self.0.push(Piece::Content(piece));
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
                self.push(RowPiece::Id(value.to_owned()));
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
        let xml = written(element)?;
        self.ready(&xml);
        Some(())
    }

    /// Such an element, where it is seen.
    fn seen(&mut self, element: &Element) -> Option<()> {
        self.push(RowPiece::Seen(written(element)?));
        Some(())
    }

    fn ready(&mut self, xml: &str) {
        match self.0.last_mut() {
            Some(Piece::Content(RowPiece::Ready(before))) => before.push_str(xml),
            _ => self.push(RowPiece::Ready(xml.to_owned())),
        }
    }
}

/// The XML of an element below which no tag stands, and nothing that copies must not share.
fn written(element: &Element) -> Option<String> {
    fn may_repeat(element: &Element) -> bool {
        let own = |(name, value): (&str, &str)| {
            !value.contains("{{")
                && !is_reference(name)
                && !name.starts_with("austausch:")
                && name != "w14:paraId"
        };
        element.name() != MARK && element.attributes().all(own) && element.elements().all(may_repeat)
    }
    let mut xml = String::new();
    may_repeat(element).then(|| element.write(&mut xml))?;
    Some(xml)
}
