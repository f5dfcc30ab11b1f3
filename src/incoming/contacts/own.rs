//! What the program wrote into the file for itself, on a sheet that nobody sees: the site, the words of the list, what stood in it when it was made.

use super::cells::{At, Sheet, Value, place};
use crate::digest::CONTACT_KEYS;
use crate::facts::{ContactWords, OWN_CHOICES, OWN_FIXED, OWN_FORMAT, OWN_ROWS, OWN_SHEET};
use std::collections::BTreeSet;

/// A contact by its id, with its values.
pub(super) type Before = (String, Vec<(&'static str, String)>);

/// Data of the program's own sheet.
#[derive(Clone, Debug, Default)]
pub(super) struct Own {
    /// The site, by id.
    pub(super) site: Option<String>,
    /// The contacts that stood in the list when it was made.
    pub(super) before: Vec<Before>,
    pub(super) words: ContactWords,
    /// Texts that the program put around the list, each with its cell.
    pub(super) fixed: BTreeSet<(At, String)>,
}

/// Tells whether a sheet is the program's own.
pub(super) fn is_own(sheet: &Sheet) -> bool {
    text(sheet, 0, 0).as_deref() == Some(OWN_SHEET)
}

/// Reads the program's own sheet; nothing is known where it is gone, or of another format.
pub(super) fn read(sheets: &[Sheet]) -> Own {
    let own = sheets.iter().find(|sheet| is_own(sheet) && text(sheet, 0, 1).as_deref() == Some(OWN_FORMAT));
    let Some(sheet) = own else { return Own::default() };
    let rows = || {
        let last = sheet.cells.keys().map(|(row, _)| *row).max().unwrap_or_default();
        OWN_ROWS..=last
    };
    let keys: Vec<&'static str> = ["id"].into_iter().chain(CONTACT_KEYS).collect();
    let heads = (0..).zip(&keys).filter_map(|(column, key)| Some((*key, text(sheet, 2, column)?)));
    let choices = OWN_CHOICES.into_iter().map(|(key, column)| {
        let pair = |row| Some((text(sheet, row, column)?, text(sheet, row, column + 1)?));
        (key, rows().filter_map(pair).collect())
    });
    let before = rows().filter_map(|row| {
        let id = text(sheet, row, 0)?;
        let values =
            (1..).zip(CONTACT_KEYS).filter_map(|(column, key)| Some((key, text(sheet, row, column)?)));
        Some((id, values.collect()))
    });
    Own {
        site: text(sheet, 0, 2),
        before: before.collect(),
        words: ContactWords { heads: heads.collect(), choices: choices.collect() },
        fixed: rows()
            .filter_map(|row| Some((place(&text(sheet, row, OWN_FIXED)?)?, text(sheet, row, OWN_FIXED + 1)?)))
            .collect(),
    }
}

fn text(sheet: &Sheet, row: u32, column: u32) -> Option<String> {
    match &sheet.cells.get(&(row, column))?.value {
        Value::Text(text) => Some(text.clone()),
        Value::Number(_) => Some(sheet.cells.get(&(row, column))?.value.shown()),
        Value::Nothing | Value::Date(..) | Value::Truth(_) | Value::Fault(_) => None,
    }
}
