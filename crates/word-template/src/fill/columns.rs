//! The columns of tables: where a loop adds some, cells above them grow, and all share the width that the template's had.

use super::room::span;
use super::rows::columns_of;
use crate::columns::{MOST_COLUMNS as MOST, each, each_mut, is_round_cells, shares};
use crate::paragraph::value;
use ooxml::{Element, Node};
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// Says of a cell at which of the template's columns it begins, and of a row which cells it had: `0:1 1:2` for a cell of one
/// column and a cell of two.
pub(super) const COLUMN: &str = "austausch:column";

/// No table is wider than that many twentieths of a point (Word's own limit).
const WIDEST: i32 = 31_680;

/// Notes of every cell of a template where it begins.
pub(super) fn note(element: &mut Element) {
    if element.name() == "w:tr" {
        let mut column = beside(element, "w:gridBefore");
        let mut cells = String::new();
        number(element, &mut column, &mut cells);
        element.set(COLUMN, cells);
    }
    for child in element.elements_mut() {
        note(child);
    }
}

fn number(holder: &mut Element, column: &mut usize, cells: &mut String) {
    for child in holder.elements_mut() {
        match child.name() {
            "w:tc" => {
                child.set(COLUMN, column.to_string());
                cells.push_str(&format!("{column}:{} ", span(child)));
                *column += span(child);
            }
            name if is_round_cells(name) => number(child, column, cells),
            _ => {}
        }
    }
}

/// Fits the grid of a table to its rows. Columns that a loop or a condition made or left share the width that the template's
/// had; that width then, and how many columns there are.
pub(super) fn fit(table: &mut Element) -> (Option<i32>, usize) {
    let rows: Vec<Row> = {
        let mut rows = Vec::new();
        each(table, "w:tr", &mut |row| rows.push(Row::of(row)));
        // Rows that were written already have the cells that the template had.
        rows.extend(table.elements().filter_map(columns_of).map(Row::even));
        rows
    };
    let widest = rows.iter().map(Row::columns).max().unwrap_or_default();
    let copies = copies(&rows);
    let mut old = grid(table);
    old.truncate(MOST);
    each_mut(table, "w:tr", &mut |row| forget(row));
    if copies.iter().all(|count| *count == 1) || widest == 0 || old.is_empty() {
        set_count(table, widest);
        return (None, widest);
    }
    let wanted: Vec<Row> = rows.into_iter().map(|row| row.grown(&copies)).collect();
    let lead = wanted.iter().max_by_key(|row| (row.columns(), row.cells.len()));
    let Some(lead) = lead.filter(|lead| lead.columns() <= MOST) else {
        set_count(table, widest);
        return (None, lead.map_or(0, Row::columns));
    };
    let count = lead.columns();
    let total = old.iter().sum::<i32>().min(WIDEST);
    let columns = shares(&lead.weights(&old), total);
    let wanted: Vec<Row> = wanted.into_iter().map(|row| row.filled(count)).collect();
    let mut next = wanted.iter();
    each_mut(table, "w:tr", &mut |row| {
        if let Some(wanted) = next.next() {
            wanted.apply(row, &columns);
        }
    });
    set_grid(table, &columns);
    (Some(total), count)
}

/// A row: what stands beside its cells, and for each cell where it began and how many columns it takes.
struct Row {
    before: usize,
    after: usize,
    cells: Vec<(Option<usize>, usize)>,
    /// The cells that it had in the template: where each begins, and how many columns it takes.
    had: Vec<(usize, usize)>,
}

impl Row {
    fn of(row: &Element) -> Self {
        let mut cells = Vec::new();
        each(row, "w:tc", &mut |cell| {
            let begun = cell.attribute(COLUMN).and_then(|column| column.parse().ok());
            cells.push((begun, span(cell)));
        });
        let had = row.attribute(COLUMN).unwrap_or_default().split(' ').filter_map(|cell| {
            let (begun, span) = cell.split_once(':')?;
            Some((begun.parse().ok()?, span.parse().ok()?))
        });
        let had = had.collect();
        Self { before: beside(row, "w:gridBefore"), after: beside(row, "w:gridAfter"), cells, had }
    }

    /// A row of which only its columns count.
    const fn even(columns: usize) -> Self {
        Self { before: columns, after: 0, cells: Vec::new(), had: Vec::new() }
    }

    fn columns(&self) -> usize {
        self.before + self.after + self.cells.iter().map(|(_, span)| span).sum::<usize>()
    }

    /// How often the row has each cell of the template, by where that begins.
    fn counts(&self) -> BTreeMap<usize, usize> {
        let mut out = BTreeMap::new();
        for begun in self.cells.iter().filter_map(|(begun, _)| *begun) {
            *out.entry(begun).or_default() += 1;
        }
        out
    }

    /// Lets a cell that stands alone take all that its columns became.
    fn grown(mut self, copies: &[usize]) -> Self {
        let counts = self.counts();
        for (begun, span) in &mut self.cells {
            let begun = begun.filter(|begun| counts.get(begun) == Some(&1));
            if let Some(became) = begun.and_then(|begun| copies.get(begun..begun + *span)) {
                *span = became.iter().sum::<usize>().clamp(1, MOST);
            }
        }
        self
    }

    /// Lets the last cell of the row take what is missing to `columns` where the row lost cells and nothing came instead.
    fn filled(mut self, columns: usize) -> Self {
        let missing = columns.saturating_sub(self.columns());
        let counts = self.counts();
        let lost = self.had.iter().any(|(begun, _)| !counts.contains_key(begun));
        let single = counts.values().all(|count| *count == 1);
        if let Some((_, span)) = self.cells.last_mut().filter(|_| lost && single) {
            *span += missing;
        }
        self
    }

    /// How wide its columns were in the template, in the row's own order.
    fn weights(&self, old: &[i32]) -> Vec<i32> {
        let usual = old.iter().sum::<i32>() / i32::try_from(old.len().max(1)).unwrap_or(1);
        let mut out = vec![usual; self.before];
        for (begun, span) in &self.cells {
            let width = |index: usize| begun.and_then(|begun| old.get(begun + index)).copied();
            out.extend((0..*span).map(|index| width(index).unwrap_or(usual).max(1)));
        }
        out.extend(std::iter::repeat_n(usual, self.after));
        out
    }

    fn apply(&self, row: &mut Element, columns: &[i32]) {
        let mut at = self.before;
        let mut cells = self.cells.iter();
        each_mut(row, "w:tc", &mut |cell| {
            let Some((_, span)) = cells.next() else { return };
            let width = columns.iter().skip(at).take(*span).sum();
            at += span;
            set_cell(cell, width, *span);
        });
    }
}

/// Counts what each column of the template became: as many as the row has in which it was repeated most. Cells over several columns
/// say nothing about one of them where other rows have it alone.
fn copies(rows: &[Row]) -> Vec<usize> {
    let mut out: Vec<(usize, usize)> = Vec::new();
    for row in rows {
        let counts = row.counts();
        for &(begun, span) in &row.had {
            if begun + span > 4 * MOST {
                continue;
            }
            if out.len() < begun + span {
                out.resize(begun + span, (usize::MAX, 0));
            }
            let count = counts.get(&begun).copied().unwrap_or_default();
            for known in out.iter_mut().skip(begun).take(span) {
                match span.cmp(&known.0) {
                    Ordering::Less => *known = (span, count),
                    Ordering::Equal => known.1 = count.max(known.1),
                    Ordering::Greater => {}
                }
            }
        }
    }
    out.into_iter().map(|(_, count)| count).collect()
}

fn set_cell(cell: &mut Element, width: i32, span: usize) {
    if cell.find("w:tcPr").is_none() {
        cell.children.insert(0, Node::Element(Element::new("w:tcPr")));
    }
    let Some(own) = cell.find_mut("w:tcPr") else { return };
    let style = |child: &Element| matches!(child.name(), "w:cnfStyle" | "w:tcW");
    if own.find("w:tcW").is_none() {
        let place = own.elements().take_while(|child| style(child)).count();
        own.children.insert(place, Node::Element(Element::new("w:tcW")));
    }
    if let Some(own) = own.find_mut("w:tcW") {
        own.set("w:w", width.to_string());
        own.set("w:type", "dxa");
    }
    own.children.retain(|child| child.element().is_none_or(|child| child.name() != "w:gridSpan"));
    if span > 1 {
        let place = own.elements().take_while(|child| style(child)).count();
        own.children.insert(place, Node::Element(value("w:gridSpan", span.to_string())));
    }
}

fn forget(row: &mut Element) {
    row.take(COLUMN);
    each_mut(row, "w:tc", &mut |cell| {
        cell.take(COLUMN);
    });
}

fn beside(row: &Element, name: &str) -> usize {
    let own = row.find("w:trPr").and_then(|own| own.find(name));
    own.and_then(|own| own.attribute("w:val")?.parse::<usize>().ok()).unwrap_or_default().min(MOST)
}

fn grid(table: &Element) -> Vec<i32> {
    let columns = table.find("w:tblGrid").into_iter().flat_map(Element::elements);
    columns
        .filter(|column| column.name() == "w:gridCol")
        .map(|column| column.attribute("w:w").and_then(|width| width.parse::<i32>().ok()).unwrap_or_default())
        .map(|width| width.clamp(0, WIDEST))
        .collect()
}

fn set_grid(table: &mut Element, columns: &[i32]) {
    if let Some(grid) = table.find_mut("w:tblGrid") {
        let columns = columns.iter().map(|width| Element::new("w:gridCol").with("w:w", width.to_string()));
        grid.children = columns.map(Node::Element).collect();
    }
}

/// Makes the grid have so many columns, where a template has others itself.
fn set_count(table: &mut Element, count: usize) {
    let Some(grid) = table.find_mut("w:tblGrid") else { return };
    let columns = grid.elements().filter(|child| child.name() == "w:gridCol").count();
    if columns == 0 || count == 0 || columns == count {
        return;
    }
    let mut left = count;
    grid.children.retain(|child| {
        let column = child.element().is_some_and(|child| child.name() == "w:gridCol");
        let keep = !column || left > 0;
        left = left.saturating_sub(usize::from(column));
        keep
    });
    let like = grid.elements().last().cloned().unwrap_or_else(|| Element::new("w:gridCol"));
    for _ in columns..count {
        grid.push(like.clone());
    }
}
