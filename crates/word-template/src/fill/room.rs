//! How wide the text is at a place: on the page, in a column, in a cell, in a text box. All in twentieths of a point.

use ooxml::Element;
use std::collections::VecDeque;
use std::rc::Rc;

/// Space that Word leaves free at both sides of a cell together, unless the table says otherwise.
const CELL_MARGINS: i32 = 216;
/// Space that it leaves free at both sides of a text box together.
const BOX_MARGINS: i32 = 288;
/// No place is narrower.
const LEAST: i32 = 283;

/// The width at a place, followed from the root of a part down.
pub(super) struct Room {
    place: LayoutContext,
    /// The widths in the sections to come.
    sections: VecDeque<i32>,
}

/// Facts that hold at a place and end with the element that they hold in.
#[derive(Clone)]
pub(super) struct LayoutContext {
    width: i32,
    columns: Rc<[i32]>,
    margins: i32,
    column: usize,
    /// Width and height of the drawing here.
    drawing: (i32, i32),
    /// True when this is in a text box.
    boxed: bool,
}

impl Room {
    pub(super) fn new(width: i32) -> Self {
        let (columns, margins, drawing) = (Rc::from([]), CELL_MARGINS, (width, width));
        let place = LayoutContext { width, columns, margins, column: 0, drawing, boxed: false };
        Self { place, sections: VecDeque::new() }
    }

    /// How wide the text is here.
    pub(super) const fn width(&self) -> i32 {
        self.place.width
    }

    /// The side of the largest square that a text box has room for, below the distance between its lines; none outside of one.
    pub(super) fn boxed(&self) -> Option<i32> {
        let height = (self.place.drawing.1 - BOX_MARGINS / 2) / 10 * 9;
        self.place.boxed.then(|| self.place.width.min(height).max(LEAST))
    }

    /// Goes into an element; what is returned is the place outside it.
    pub(super) fn enter(&mut self, element: &Element) -> LayoutContext {
        let outside = self.place.clone();
        let place = &mut self.place;
        match element.name() {
            "w:body" => {
                sections(element, &mut self.sections);
                self.next_section();
            }
            "w:tbl" => {
                let columns = element.find("w:tblGrid").map(Element::elements).into_iter().flatten();
                place.columns = columns.filter_map(|column| number(column, "w:w")).collect();
                let margins = element.find("w:tblPr").and_then(|own| own.find("w:tblCellMar")).map(margins);
                place.margins = margins.unwrap_or(CELL_MARGINS);
            }
            "w:tr" => {
                let before = element.find("w:trPr").and_then(|own| own.find("w:gridBefore"));
                place.column = before.and_then(|before| number(before, "w:val")).map_or(0, usize_of);
            }
            "w:tc" => place.cell(element),
            "wp:inline" | "wp:anchor" => {
                let extent = |side| element.find("wp:extent")?.attribute(side)?.parse::<i32>().ok();
                let side = |side| extent(side).map_or(place.width, |emu| emu / 635);
                place.drawing = (side("cx"), side("cy"));
            }
            "v:shape" | "v:rect" => {
                let side = |name| shape(element, name).unwrap_or(place.width);
                place.drawing = (side("width"), side("height"));
            }
            "w:txbxContent" => {
                place.width = (place.drawing.0 - BOX_MARGINS).max(LEAST);
                place.boxed = true;
            }
            _ => {}
        }
        outside
    }

    /// Leaves an element for the place outside it.
    pub(super) fn leave(&mut self, element: &Element, outside: LayoutContext) {
        match element.name() {
            "w:tc" => self.place = LayoutContext { column: outside.column + span(element), ..outside },
            "w:p" if ends_section(element) => self.next_section(),
            // Sections end in paragraphs, and what holds these is no place of its own.
            "w:p" | "w:sdt" | "w:sdtContent" | "w:customXml" => {}
            _ => self.place = outside,
        }
    }

    fn next_section(&mut self) {
        if let Some(width) = self.sections.pop_front() {
            self.place.width = width;
        }
    }
}

impl LayoutContext {
    fn cell(&mut self, cell: &Element) {
        let own = cell.find("w:tcPr").and_then(|own| own.find("w:tcW"));
        let own = own.filter(|own| own.attribute("w:type") == Some("dxa"));
        let own = own.and_then(|own| number(own, "w:w")).filter(|width| *width > 0);
        let grid = || {
            let columns = self.columns.get(self.column..self.column + span(cell))?;
            Some(columns.iter().sum::<i32>()).filter(|width| *width > 0)
        };
        if let Some(width) = own.or_else(grid) {
            self.width = (width - self.margins).max(LEAST);
        }
    }
}

/// How many columns a cell takes.
pub(super) fn span(cell: &Element) -> usize {
    let span = cell.find("w:tcPr").and_then(|own| own.find("w:gridSpan"));
    span.and_then(|span| number(span, "w:val")).map_or(1, usize_of).clamp(1, 63)
}

/// The width or height of a shape, which says it in points.
fn shape(element: &Element, side: &str) -> Option<i32> {
    let mut rules = element.attribute("style")?.split(';').filter_map(|rule| rule.split_once(':'));
    let (_, length) = rules.find(|(name, _)| name.trim() == side)?;
    let points = length.trim().strip_suffix("pt")?.split('.').next()?;
    Some(points.parse::<i32>().ok()?.checked_mul(20)?.clamp(0, 31_680))
}

fn usize_of(number: i32) -> usize {
    usize::try_from(number).unwrap_or_default().min(63)
}

/// No measure in Word is larger (ECMA-376 part 1, clause 17.18.81); what a damaged file says beyond it is cut.
fn number(element: &Element, name: &str) -> Option<i32> {
    Some(element.attribute(name)?.parse::<i32>().ok()?.clamp(-31_680, 31_680))
}

fn margins(own: &Element) -> i32 {
    let side = |names: [&str; 2]| {
        let side = names.iter().find_map(|name| own.find(name));
        side.and_then(|side| number(side, "w:w")).unwrap_or(CELL_MARGINS / 2)
    };
    side(["w:left", "w:start"]) + side(["w:right", "w:end"])
}

fn ends_section(paragraph: &Element) -> bool {
    paragraph.find("w:pPr").is_some_and(|own| own.find("w:sectPr").is_some())
}

fn sections(element: &Element, out: &mut VecDeque<i32>) {
    for child in element.elements() {
        if child.name() == "w:sectPr" {
            out.push_back(column(child));
        } else if !matches!(child.name(), "w:tbl" | "w:r") {
            sections(child, out);
        }
    }
}

/// The width of the text in a section; of its first column where it has several.
fn column(section: &Element) -> i32 {
    let read = |name: &str, attribute: &str| section.find(name).and_then(|own| number(own, attribute));
    let margin = |side| read("w:pgMar", side).unwrap_or(1417);
    let page = read("w:pgSz", "w:w").unwrap_or(11906);
    let gutter = read("w:pgMar", "w:gutter").unwrap_or_default();
    let text = page.saturating_sub(margin("w:left")).saturating_sub(margin("w:right")).saturating_sub(gutter);
    let count = read("w:cols", "w:num").unwrap_or(1).clamp(1, 45);
    let first = section.find("w:cols").and_then(|columns| number(columns.find("w:col")?, "w:w"));
    let gaps = read("w:cols", "w:space").unwrap_or(708).saturating_mul(count - 1);
    let even = text.saturating_sub(gaps) / count;
    first.filter(|_| count > 1).unwrap_or(even).clamp(LEAST, 31_680)
}
