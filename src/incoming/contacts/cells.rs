//! The cells of an Excel file (ECMA-376 part 1, 18.3), one by one: a sheet may have its last cell in the last row of all, so no rectangle is made.

use calamine::{DataRef, ExcelDateTime, Reader as _, SheetType, SheetVisible, Xlsx};
use chrono::NaiveDate;
use rust_xlsxwriter::utility::column_number_to_name;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

/// More cells than anybody types.
const MAX_CELLS: usize = 200_000;

/// The last column of an Excel file, from 0.
const LAST_COLUMN: u16 = 16_383;

/// A place in a sheet: row and column, both from 0.
pub(super) type At = (u32, u32);

/// A sheet with what people see of it.
#[derive(Clone, Debug, Default)]
pub(super) struct Sheet {
    pub(super) name: String,
    pub(super) is_hidden: bool,
    pub(super) cells: BTreeMap<At, Cell>,
    /// Cells that were joined, each by its first and last.
    pub(super) merged: Vec<(At, At)>,
    pub(super) hidden_rows: BTreeSet<u32>,
    /// First and last of those columns.
    pub(super) hidden_columns: Vec<(u32, u32)>,
    /// Notes at cells and texts in shapes, each with the name of its cell where it has one.
    pub(super) remarks: Vec<(String, String)>,
}

/// A cell that says something.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    pub(super) value: Value,
    pub(super) formula: Option<String>,
}

/// Value of a cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    /// A formula whose result nobody computed.
    Nothing,
    Text(String),
    Number(f64),
    /// A number that is shown as a date; none where it is a time or no day.
    Date(Option<NaiveDate>, f64),
    Truth(bool),
    /// `#REF!`.
    Fault(String),
}

impl Value {
    /// The value as text, the way people read it.
    pub(super) fn shown(&self) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Text(text) | Self::Fault(text) => text.clone(),
            Self::Number(number) => number_shown(*number),
            Self::Date(Some(day), _) => day.format("%d.%m.%Y").to_string(),
            Self::Date(None, number) => number_shown(*number),
            Self::Truth(true) => "WAHR".to_owned(),
            Self::Truth(false) => "FALSCH".to_owned(),
        }
    }
}

/// A number with a comma before what is less than one.
fn number_shown(number: f64) -> String {
    format!("{number}").replace('.', ",")
}

/// The sheets of a workbook; none where it cannot be read, or has more cells than anybody types.
pub(super) fn read(bytes: &[u8]) -> Option<Vec<Sheet>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).ok()?;
    let known: Vec<(String, bool)> = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible))
        .collect();
    let mut left = MAX_CELLS;
    let mut sheets = Vec::new();
    for (name, is_hidden) in known {
        let cells = cells(&mut book, &name, &mut left)?;
        let merged = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        let merged = merged.into_iter().map(|area| (area.start, area.end)).collect();
        sheets.push(Sheet { name, is_hidden, cells, merged, ..Sheet::default() });
    }
    Some(sheets)
}

fn cells(book: &mut Xlsx<Cursor<&[u8]>>, name: &str, left: &mut usize) -> Option<BTreeMap<At, Cell>> {
    let mut reader = book.worksheet_cells_reader(name).ok()?;
    let mut cells = BTreeMap::new();
    while let Some(cell) = reader.next_cell_with_formula().ok()? {
        let formula = cell.formula.filter(|formula| !formula.trim().is_empty());
        let Some(value) = value(&cell.value).or(formula.is_some().then_some(Value::Nothing)) else {
            continue;
        };
        *left = left.checked_sub(1)?;
        cells.insert(cell.pos, Cell { value, formula });
    }
    Some(cells)
}

/// The value that a cell has; none of an empty one.
fn value(of: &DataRef<'_>) -> Option<Value> {
    let text = |typed: &str| (!typed.trim().is_empty()).then(|| Value::Text(typed.to_owned()));
    match of {
        DataRef::Empty => None,
        DataRef::Int(number) => number.to_string().parse().ok().map(Value::Number),
        DataRef::Float(number) => Some(Value::Number(*number)),
        DataRef::String(typed) => text(typed),
        DataRef::SharedString(typed) => text(typed),
        DataRef::Bool(truth) => Some(Value::Truth(*truth)),
        DataRef::DateTime(date) => Some(Value::Date(day(date), date.as_f64())),
        DataRef::DateTimeIso(iso) => {
            let day = iso.get(..10).and_then(|day| NaiveDate::parse_from_str(day, "%Y-%m-%d").ok());
            Some(day.map_or_else(|| Value::Text(iso.clone()), |day| Value::Date(Some(day), f64::NAN)))
        }
        DataRef::DurationIso(iso) => Some(Value::Text(iso.clone())),
        DataRef::Error(fault) => Some(Value::Fault(fault.to_string())),
    }
}

fn day(date: &ExcelDateTime) -> Option<NaiveDate> {
    if !date.is_datetime() || !(1.0..2_958_466.0).contains(&date.as_f64()) {
        return None;
    }
    let (year, month, day, ..) = date.to_ymd_hms_milli();
    NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day))
}

/// The letters of a column: `A` for 0, `AA` for 26; of none that an Excel file can have, those of the last.
pub(super) fn letters(column: u32) -> String {
    column_number_to_name(u16::try_from(column).unwrap_or(LAST_COLUMN).min(LAST_COLUMN))
}

/// The place of a cell by its name: `B7`, `$B$7`.
pub(super) fn place(name: &str) -> Option<At> {
    let name = name.replace('$', "");
    let digits = name.find(|c: char| c.is_ascii_digit())?;
    let (letters, number) = name.split_at(digits);
    let column = letters.bytes().try_fold(0_u32, |column, letter| {
        let digit =
            letter.is_ascii_alphabetic().then(|| u32::from(letter.to_ascii_uppercase() - b'A') + 1)?;
        column.checked_mul(26)?.checked_add(digit)
    })?;
    Some((number.parse::<u32>().ok()?.checked_sub(1)?, column.checked_sub(1)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_that_there_cannot_be_has_letters() {
        assert_eq!(letters(u32::MAX), "XFD");
    }

    #[test]
    fn columns_have_letters() {
        for (column, name) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")] {
            assert_eq!(letters(column), name);
            assert_eq!(place(&format!("{name}7")), Some((6, column)));
        }
        for wrong in ["", "A", "7", "A0", "Ä1", "A1B"] {
            assert_eq!(place(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn numbers_are_shown_as_people_read_them() {
        assert_eq!(Value::Number(2014.0).shown(), "2014");
        assert_eq!(Value::Number(3.5).shown(), "3,5");
        assert_eq!(Value::Date(NaiveDate::from_ymd_opt(2014, 3, 1), 41699.0).shown(), "01.03.2014");
    }
}
