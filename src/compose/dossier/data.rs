//! The values behind the tables: the same as stand in them, one a cell.

use super::DossierWriter;
use crate::digest::Shown;
use crate::model::{Spanned, Text, When};
use document::{DataColumn, DataKind, DataTable};

/// A column: its name, what its values are, and the name of their unit.
type Column = (&'static str, DataKind, &'static str);

/// A column of words.
pub(super) const fn words(name: &'static str) -> Column {
    (name, DataKind::Text, "")
}

/// A column of days, months or years.
pub(super) const fn time(name: &'static str) -> Column {
    (name, DataKind::Time, "")
}

/// A column of numbers.
pub(super) const fn count(name: &'static str) -> Column {
    (name, DataKind::Number, "count")
}

/// A column of shares.
pub(super) const fn percent(name: &'static str) -> Column {
    (name, DataKind::Number, "percent")
}

impl DossierWriter<'_, '_, '_> {
    /// Keeps the values of a table. One without rows is none.
    pub(super) fn keep(&mut self, table: &str, columns: &[Column], rows: Vec<Vec<String>>) {
        if rows.is_empty() {
            return;
        }
        let column = |(name, kind, unit): &Column| DataColumn {
            name: (*name).to_owned(),
            title: self.label(&format!("data-{name}")),
            meaning: self.label(&format!("data-{name}-means")),
            kind: *kind,
            unit: if unit.is_empty() { String::new() } else { self.label(&format!("data-unit-{unit}")) },
        };
        let table = DataTable {
            name: self.label(&format!("data-{table}-file")),
            title: self.label(&format!("data-{table}-title")),
            about: self.label(&format!("data-{table}-about")),
            columns: columns.iter().map(column).collect(),
            rows,
        };
        self.data.push(table);
    }

    /// A count as a value: its figures, or the words that stand in their place.
    pub(super) fn value(&self, count: Shown) -> String {
        count.count().map_or_else(|| self.shown(count), |count| count.to_string())
    }

    /// A share in percent as a value.
    pub(super) fn percent_value(&self, share: (Option<u32>, String)) -> String {
        match share {
            (Some(percent), _) => percent.to_string(),
            // Of no reports there is no share.
            (None, words) if words == self.label("dossier-none") => String::new(),
            (None, words) => words,
        }
    }
}

/// A text as a value.
pub(super) fn typed(text: &Text) -> String {
    text.value.trim().to_owned()
}

/// A text that may be missing.
pub(super) fn typed_or_none(text: Option<&Text>) -> String {
    text.map(typed).unwrap_or_default()
}

/// A time as a value: as files have it.
pub(super) fn at(when: Option<&Spanned<When>>) -> String {
    when.map(|when| when.value.to_string()).unwrap_or_default()
}
