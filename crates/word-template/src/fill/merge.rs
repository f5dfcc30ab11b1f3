//! `{{merge value}}` in a cell of a repeated row: cells that say the same in neighbouring rows become one.

use super::mark::{Marks, has_content, number};
use super::room::span;
use crate::columns::{each, each_mut, is_round_cells};
use crate::markup::{LOOP_ITERATION, MERGE_HELPER};
use crate::paragraph::value;
use ooxml::{Element, Node};
use std::cmp::Reverse;
use text_template::{Expression, Tag, TagKind, Term};

/// Said of a cell of the template that may grow downwards, and of its table: from how many loops further out its value comes.
pub(super) const MERGE: &str = "austausch:merge";
/// Notes which cells of a template ask for it.
pub(super) fn note(root: &mut Element, marks: &Marks) {
    for child in root.elements_mut() {
        if child.name() == "w:tbl" {
            note_cells(child, marks);
        }
        note(child, marks);
    }
}

fn note_cells(table: &mut Element, marks: &Marks) {
    let mut any = false;
    each_mut(table, "w:tr", &mut |row| {
        each_mut(row, "w:tc", &mut |cell| {
            if let Some(depth) = asks(cell, marks) {
                cell.set(MERGE, depth.to_string());
                any = true;
            }
        });
    });
    if any {
        table.set(MERGE, "");
    }
}

/// The depth of the first tag in a cell that asks for it; those of tables in the cell are their own.
fn asks(element: &Element, marks: &Marks) -> Option<usize> {
    let own = number(element).and_then(|mark| marks.get(mark)).and_then(|(tag, _)| depth(tag));
    own.or_else(|| {
        element.elements().filter(|child| child.name() != "w:tbl").find_map(|child| asks(child, marks))
    })
}

/// From how many loops further out the value of such a tag comes; none of other tags.
fn depth(tag: &Tag) -> Option<usize> {
    if tag.kind != TagKind::Value || tag.name() != MERGE_HELPER {
        return None;
    }
    match Expression::of(tag)?.terms.first()? {
        Term::Path(path) if path.starts_with("@root") => Some(usize::MAX),
        Term::Path(path) => Some(path.matches("../").count()),
        Term::Literal(_) | Term::Call(_) => Some(0),
    }
}

/// Joins the cells of a table that was filled; the passes of its loops still show.
pub(super) fn join(table: &mut Element) {
    if table.take(MERGE).is_none() {
        return;
    }
    let mut rows = Vec::new();
    gather(table, &mut Vec::new(), &mut 0, &mut rows);
    let joined: Vec<Vec<bool>> = std::iter::once(Vec::new())
        .chain(rows.windows(2).map(|pair| match pair {
            [above, row] => row.joined(above),
            _ => Vec::new(),
        }))
        .collect();
    let mut at = 0;
    each_mut(table, "w:tr", &mut |row| {
        let says = |row: usize, cell: usize| joined.get(row).and_then(|row| row.get(cell)) == Some(&true);
        let mut cell_at = 0;
        each_mut(row, "w:tc", &mut |cell| {
            cell.take(MERGE);
            if says(at, cell_at) {
                go_on(cell);
            } else if says(at + 1, cell_at) {
                begin(cell);
            }
            cell_at += 1;
        });
        at += 1;
    });
}

/// A row with its cells, and the passes of loops that it stands in.
struct Row<'a> {
    passes: Vec<usize>,
    cells: Vec<Cell<'a>>,
}

struct Cell<'a> {
    element: &'a Element,
    column: usize,
    depth: Option<usize>,
}

fn gather<'a>(holder: &'a Element, passes: &mut Vec<usize>, count: &mut usize, rows: &mut Vec<Row<'a>>) {
    for child in holder.elements() {
        match child.name() {
            "w:tr" => rows.push(Row { passes: passes.clone(), cells: cells(child) }),
            LOOP_ITERATION => {
                *count += 1;
                passes.push(*count);
                gather(child, passes, count, rows);
                passes.pop();
            }
            name if is_round_cells(name) => gather(child, passes, count, rows),
            _ => {}
        }
    }
}

fn cells(row: &Element) -> Vec<Cell<'_>> {
    let mut cells = Vec::new();
    let mut column = 0;
    each(row, "w:tc", &mut |cell| {
        let depth = cell.attribute(MERGE).and_then(|depth| depth.parse().ok());
        cells.push(Cell { element: cell, column, depth });
        column += span(cell);
    });
    cells
}

impl Row<'_> {
    /// Which cells go on from those in the row above. A value from further out goes before those from further in, and a left one
    /// before those to its right: where one of these ends, so do all that come after it. Into another pass of an outer loop
    /// cells go on only below a value from there.
    fn joined(&self, above: &Self) -> Vec<bool> {
        let mut out = vec![false; self.cells.len()];
        let same_pass = outer(&self.passes) == outer(&above.passes);
        let mut order: Vec<(usize, usize)> = Vec::new();
        order.extend(self.cells.iter().enumerate().filter_map(|(at, cell)| Some((cell.depth?, at))));
        order.sort_by_key(|(depth, at)| (Reverse(*depth), *at));
        let mut known = same_pass;
        for (depth, at) in order {
            known |= depth > 0;
            let pair = self.cells.get(at).zip(above.cells.get(at));
            if !known || !pair.is_some_and(|(cell, above)| cell.says_same(above)) {
                break;
            }
            if let Some(joined) = out.get_mut(at) {
                *joined = true;
            }
        }
        out
    }
}

fn outer(passes: &[usize]) -> &[usize] {
    passes.split_last().map(|(_, outer)| outer).unwrap_or_default()
}

impl Cell<'_> {
    /// Tells whether both come from the same cell of the template and say the same, so that nothing is lost with one of them.
    fn says_same(&self, above: &Self) -> bool {
        let merged = |cell: &Element| cell.find("w:tcPr").is_some_and(|own| own.find("w:vMerge").is_some());
        self.column == above.column
            && self.element == above.element
            && has_content(self.element)
            && !merged(self.element)
    }
}

/// Makes a cell part of the one above: what it says is said there.
pub(super) fn go_on(cell: &mut Element) {
    set(cell, Element::new("w:vMerge"));
    let paragraph = cell.elements().find(|child| child.name() == "w:p");
    let look = paragraph.and_then(|paragraph| paragraph.find("w:pPr")).cloned();
    cell.children.retain(|child| child.element().is_some_and(|child| child.name() == "w:tcPr"));
    cell.push(Element::new("w:p").children(look));
}

/// Makes a cell the first of those below that go on from it.
pub(super) fn begin(cell: &mut Element) {
    set(cell, value("w:vMerge", "restart"));
}

fn set(cell: &mut Element, merge: Element) {
    const BEFORE: [&str; 4] = ["w:cnfStyle", "w:tcW", "w:gridSpan", "w:hMerge"];
    if cell.find("w:tcPr").is_none() {
        cell.children.insert(0, Node::Element(Element::new("w:tcPr")));
    }
    if let Some(own) = cell.find_mut("w:tcPr") {
        own.children.retain(|child| child.element().is_none_or(|child| child.name() != merge.name()));
        let place = own.elements().take_while(|child| BEFORE.contains(&child.name())).count();
        own.children.insert(place, Node::Element(merge));
    }
}
