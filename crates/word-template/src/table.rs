//! Tables: a header row that repeats, a grid whose columns add up, rows that stay whole.

use crate::blocks::{BlockWriter, LayoutContext};
use crate::columns::{ColumnWidth, Letters, widths};
use crate::paragraph::{Setting, value};
use crate::role::Role;
use document::{Cell, Inline, Table, plain_text};
use ooxml::Element;

impl BlockWriter<'_, '_> {
    pub(crate) fn table(&mut self, table: &Table, place: &LayoutContext, out: &mut Vec<Element>) {
        if table.counted.is_some() || table.caption.is_some() {
            let words = table.caption.as_deref().unwrap_or_default();
            let content = self.caption(table.counted.as_ref(), words);
            let mut setting = self.setting(Some(Role::Caption), place);
            setting.keep_next = true;
            out.push(setting.paragraph(content));
        }
        let (left, room) = place.room();
        let caption = table.title().as_deref().map(plain_text);
        let own = self.book.styles.id(Role::Table).is_some();
        let style = self.style(Some(if own { Role::Table } else { Role::Grid }));
        let widths = column_widths(table, room, Letters::of(&self.book.styles, style.as_deref()));
        self.book.say_columns(widths.len());
        let mut element = table_start(style, left, &widths, table.names.is_some(), caption);
        element.push(self.row(&table.header, &widths, true));
        for row in &table.rows {
            element.push(self.row(row, &widths, false));
        }
        out.push(element);
        out.push(after_table());
    }

    fn row(&mut self, cells: &[Cell], widths: &[i32], header: bool) -> Element {
        let mut row = Element::new("w:tr");
        if header || cells.iter().zip(widths).all(|(cell, width)| is_short(cell, *width)) {
            row.push(row_properties(header));
        }
        for (index, width) in widths.iter().enumerate() {
            let content = self.cell(cells.get(index), header);
            row.push(cell(*width).children(content));
        }
        row
    }

    /// The paragraphs of a cell: its words, and its points as a list below them.
    fn cell(&mut self, cell: Option<&Cell>, header: bool) -> Vec<Element> {
        let setting =
            Setting { style: self.style(Some(Role::TableText)), keep_next: header, ..Setting::default() };
        let Some(cell) = cell else { return vec![setting.paragraph([])] };
        let mut paragraphs = Vec::new();
        if !cell.text.is_empty() || cell.points.is_empty() {
            paragraphs.push(setting.clone().paragraph(self.inlines(&cell.text)));
        }
        if !cell.points.is_empty() {
            let (like, level) = self.book.list(Role::Bullet(1));
            for point in &cell.points {
                let setting = Setting { number: Some((level, like.clone())), ..setting.clone() };
                paragraphs.push(setting.paragraph(self.inlines(point)));
            }
        }
        paragraphs
    }
}

/// Tells whether a cell takes so few lines that its row had better stay on one page.
fn is_short(cell: &Cell, width: i32) -> bool {
    let letters = i32::try_from(plain_text(&cell.lines()).chars().count()).unwrap_or(i32::MAX);
    letters.saturating_mul(LETTER) < width.saturating_mul(SHORT_LINES)
}

/// How wide a letter of running text is, about.
const LETTER: i32 = 115;
/// A row with more lines than that may break: kept whole it would leave a hole on the page before.
const SHORT_LINES: i32 = 20;

/// A table as far as its grid. Of columns that name rows, Word knows only the first.
fn table_start(
    style: Option<String>,
    left: i32,
    widths: &[i32],
    names_rows: bool,
    caption: Option<String>,
) -> Element {
    let look = value("w:tblLook", if names_rows { "04A0" } else { "0420" })
        .with("w:firstRow", "1")
        .with("w:lastRow", "0")
        .with("w:firstColumn", if names_rows { "1" } else { "0" })
        .with("w:lastColumn", "0")
        .with("w:noHBand", "0")
        .with("w:noVBand", "1");
    let properties = [
        style.map(|id| value("w:tblStyle", id)),
        Some(width("w:tblW", widths.iter().sum())),
        Some(width("w:tblInd", left)),
        Some(Element::new("w:tblLayout").with("w:type", "fixed")),
        Some(look),
        caption.map(|text| value("w:tblCaption", text)),
    ];
    let columns = widths.iter().map(|width| Element::new("w:gridCol").with("w:w", width.to_string()));
    Element::new("w:tbl")
        .child(Element::new("w:tblPr").children(properties.into_iter().flatten()))
        .child(Element::new("w:tblGrid").children(columns))
}

/// Rows stay whole; the header row is repeated on each page.
fn row_properties(header: bool) -> Element {
    let properties = Element::new("w:trPr").child(Element::new("w:cantSplit"));
    if header { properties.child(Element::new("w:tblHeader")) } else { properties }
}

fn cell(cell_width: i32) -> Element {
    Element::new("w:tc").child(Element::new("w:tcPr").child(width("w:tcW", cell_width)))
}

fn width(name: &'static str, twips: i32) -> Element {
    Element::new(name).with("w:w", twips.to_string()).with("w:type", "dxa")
}

/// Word joins tables that touch, and asks for a paragraph at the end of a cell: a low empty one keeps them apart.
pub(crate) fn after_table() -> Element {
    let spacing = Element::new("w:spacing")
        .with("w:before", "0")
        .with("w:after", "0")
        .with("w:line", "200")
        .with("w:lineRule", "exact");
    Element::new("w:p").child(Element::new("w:pPr").child(spacing))
}

/// Columns as wide as what they hold asks.
fn column_widths(table: &Table, total: i32, letters: Letters) -> Vec<i32> {
    let need = |column: usize| {
        let cells = table.rows.iter().chain([&table.header]).filter_map(|row| row.get(column));
        let mut need = ColumnWidth::default();
        for cell in cells {
            for line in cell.lines().split(|inline| *inline == Inline::LineBreak) {
                need = need.and(&plain_text(line), letters);
            }
        }
        need
    };
    widths(&(0..table.header.len()).map(need).collect::<Vec<_>>(), total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_short_rows_stay_whole() {
        let cell = |length: usize| Cell::from(vec![Inline::Text("x".repeat(length))]);
        assert!(is_short(&cell(100), 2000) && !is_short(&cell(2000), 2000) && is_short(&cell(1000), 8000));
    }
}
