//! What a filled list of contacts says, row by row.

use super::cells::{At, letters};
use diagnostics::Diagnostic;
use std::collections::BTreeMap;

/// A list of contacts as a site filed it.
#[derive(Clone, Debug, Default)]
pub struct FiledContacts {
    /// The site, by id; none where the list does not say it any more.
    pub site: Option<String>,
    /// The contacts, in order.
    pub rows: Vec<FiledContact>,
    /// The contacts that stood in the list when it was made, by id, each with its values.
    pub before: Vec<(String, Vec<(&'static str, String)>)>,
    /// How many cells were not taken; each is told.
    pub left: usize,
}

/// A row of the list.
#[derive(Clone, Debug)]
pub struct FiledContact {
    /// The id, where the list has one.
    pub id: Option<String>,
    /// Values by the keys of a contact, as they are written in files, but for a work field: that is as it was typed.
    pub values: Vec<(&'static str, String)>,
    /// The sheet.
    pub sheet: String,
    /// The row, from 0.
    row: u32,
    /// Columns by key, from 0, each with its head.
    columns: BTreeMap<&'static str, (u32, String)>,
    /// Keys whose cells were not read: they say nothing, and take nothing away.
    pub unread: Vec<&'static str>,
}

/// Name of a cell as people find it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellName {
    /// The sheet.
    pub sheet: String,
    /// The row, from 1.
    pub row: u32,
    /// The letters of the column.
    pub column: String,
    /// What the column is called; empty where it has no head.
    pub head: String,
}

impl CellName {
    pub(super) fn new(sheet: &str, (row, column): At, head: &str) -> Self {
        let (sheet, head) = (sheet.to_owned(), head.to_owned());
        Self { sheet, row: row.saturating_add(1), column: letters(column), head }
    }

    /// Adds the cell to a diagnostic about it.
    #[must_use]
    pub fn named(&self, diagnostic: Diagnostic) -> Diagnostic {
        let head = if self.head.is_empty() { "none" } else { self.head.as_str() };
        diagnostic
            .with("sheet", self.sheet.as_str())
            .with("row", usize::try_from(self.row).unwrap_or(usize::MAX))
            .with("column", self.column.as_str())
            .with("head", head)
    }
}

impl FiledContact {
    pub(super) fn new(sheet: &str, row: u32, columns: BTreeMap<&'static str, (u32, String)>) -> Self {
        let (sheet, values, unread) = (sheet.to_owned(), Vec::new(), Vec::new());
        Self { id: None, values, sheet, row, columns, unread }
    }

    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.values.iter().find(|(known, _)| *known == key).map(|(_, value)| value.as_str())
    }

    /// The cell of a key; that of the partner for one without a column.
    pub fn cell(&self, key: &str) -> CellName {
        let (column, head) = self
            .columns
            .get(key)
            .or_else(|| self.columns.get("partner"))
            .map_or((0, ""), |(column, head)| (*column, head.as_str()));
        CellName::new(&self.sheet, (self.row, column), head)
    }

    /// Tells whether the list has a column for a key: without one it says nothing of it.
    pub fn says(&self, key: &str) -> bool {
        self.columns.contains_key(key) && !self.unread.contains(&key)
    }
}
