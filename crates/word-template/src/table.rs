//! Tables: a header row that repeats, a grid whose columns add up, rows that stay whole.

use crate::blocks::{BlockWriter, LayoutContext};
use crate::columns::{ColumnWidth, Letters, shares, widths};
use crate::paragraph::{Setting, value};
use crate::role::Role;
use document::{Cell, Inline, Table, plain_text};
use ooxml::Element;

/// Space between pictures that stand side by side.
pub(crate) const LAYOUT_GAP: i32 = 200;

/// Purpose of a table.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Data under a header row.
    Data,
    /// Pictures side by side.
    Layout,
}

impl BlockWriter<'_, '_> {
    pub(crate) fn table(&mut self, table: &Table, place: &LayoutContext, out: &mut Vec<Element>) {
        if let Some(caption) = &table.caption {
            let content = self.inlines(caption);
            let mut setting = self.setting(Some(Role::Caption), place);
            setting.keep_next = true;
            out.push(setting.paragraph(content));
        }
        let (left, room) = place.room();
        let caption = table.caption.as_deref().map(plain_text);
        let own = self.book.styles.id(Role::Table).is_some();
        let style = self.style(Some(if own { Role::Table } else { Role::Grid }));
        let widths = column_widths(table, room, Letters::of(&self.book.styles, style.as_deref()));
        self.book.say_columns(widths.len());
        let mut element = table_start(style, left, &widths, Purpose::Data, caption);
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
            let text = cells.get(index).map(Vec::as_slice).unwrap_or_default();
            let content = self.inlines(text);
            let setting =
                Setting { style: self.style(Some(Role::TableText)), keep_next: header, ..Setting::default() };
            row.push(cell(*width).child(setting.paragraph(content)));
        }
        row
    }
}

/// Tells whether a cell takes so few lines that its row had better stay on one page.
fn is_short(cell: &Cell, width: i32) -> bool {
    let letters = i32::try_from(plain_text(cell).chars().count()).unwrap_or(i32::MAX);
    letters.saturating_mul(LETTER) < width.saturating_mul(SHORT_LINES)
}

/// How wide a letter of running text is, about.
const LETTER: i32 = 115;
/// A row with more lines than that may break: kept whole it would leave a hole on the page before.
const SHORT_LINES: i32 = 20;

/// A table as far as its grid.
pub(crate) fn table_start(
    style: Option<String>,
    left: i32,
    widths: &[i32],
    purpose: Purpose,
    caption: Option<String>,
) -> Element {
    let on = |yes: bool| if yes { "1" } else { "0" };
    let data = purpose == Purpose::Data;
    let look = value("w:tblLook", if data { "0420" } else { "0000" })
        .with("w:firstRow", on(data))
        .with("w:lastRow", "0")
        .with("w:firstColumn", "0")
        .with("w:lastColumn", "0")
        .with("w:noHBand", on(!data))
        .with("w:noVBand", "1");
    let properties = [
        style.map(|id| value("w:tblStyle", id)),
        Some(width("w:tblW", widths.iter().sum())),
        Some(width("w:tblInd", left)),
        Some(Element::new("w:tblLayout").with("w:type", "fixed")),
        (!data).then(|| {
            let margins = Element::new("w:tblCellMar");
            margins.child(width("w:left", 0)).child(width("w:right", LAYOUT_GAP))
        }),
        Some(look),
        caption.map(|text| value("w:tblCaption", text)),
    ];
    let columns = widths.iter().map(|width| Element::new("w:gridCol").with("w:w", width.to_string()));
    Element::new("w:tbl")
        .child(Element::new("w:tblPr").children(properties.into_iter().flatten()))
        .child(Element::new("w:tblGrid").children(columns))
}

/// Rows stay whole; the header row is repeated on each page.
pub(crate) fn row_properties(header: bool) -> Element {
    let properties = Element::new("w:trPr").child(Element::new("w:cantSplit"));
    if header { properties.child(Element::new("w:tblHeader")) } else { properties }
}

pub(crate) fn cell(cell_width: i32) -> Element {
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

/// Splits `total` into `count` columns of one width; what is left over goes to the last.
pub(crate) fn even_widths(count: usize, total: i32) -> Vec<i32> {
    shares(&vec![1; count], total)
}

/// Columns as wide as what they hold asks.
fn column_widths(table: &Table, total: i32, letters: Letters) -> Vec<i32> {
    let need = |column: usize| {
        let cells = table.rows.iter().chain([&table.header]).filter_map(|row| row.get(column));
        cells
            .flat_map(|cell| cell.split(|inline| *inline == Inline::LineBreak))
            .fold(ColumnWidth::default(), |need, line| need.and(&plain_text(line), letters))
    };
    widths(&(0..table.header.len()).map(need).collect::<Vec<_>>(), total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn even_columns_add_up_to_the_whole() {
        assert_eq!(even_widths(3, 8845).iter().sum::<i32>(), 8845);
        assert!(even_widths(0, 10).is_empty());
    }

    #[test]
    fn only_short_rows_stay_whole() {
        let cell = |length: usize| vec![Inline::Text("x".repeat(length))];
        assert!(is_short(&cell(100), 2000) && !is_short(&cell(2000), 2000) && is_short(&cell(1000), 8000));
    }
}
