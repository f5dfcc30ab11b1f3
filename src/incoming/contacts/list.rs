//! Where in a workbook contacts stand, and everything that stands elsewhere.

use super::cells::{At, Cell, Sheet, Value, letters, place};
use super::own::{self, Own};
use super::rows::{CellName, FiledContact, FiledContacts};
use super::values;
use crate::facts::ContactWords;
use diagnostics::Diagnostic;
use german_text::{Lang, folded};
use std::collections::BTreeMap;

/// So many cells outside of the list are told one by one.
const TOLD: usize = 200;

/// A row is the head of a list when so many of its cells are heads.
const HEADS: usize = 3;

/// Reads the contacts of all sheets; none where the workbook is no list of contacts.
pub(super) fn read(sheets: &[Sheet]) -> Option<(FiledContacts, Vec<Diagnostic>)> {
    let own = own::read(sheets);
    let usual = [Lang::De, Lang::En].map(|lang| ContactWords::of(&crate::words::load(lang, None).0));
    let words: Vec<ContactWords> = [own.words.clone()].into_iter().chain(usual).collect();
    let mut reader = ListReader {
        contacts: FiledContacts {
            site: own.site.clone(),
            before: own.before.clone(),
            ..FiledContacts::default()
        },
        own,
        words,
        diagnostics: Vec::new(),
        outside: 0,
        tables: 0,
    };
    for sheet in sheets.iter().filter(|sheet| !own::is_own(sheet)) {
        reader.sheet(sheet);
    }
    if reader.tables == 0 && reader.contacts.site.is_none() {
        return None;
    }
    reader.finish();
    Some((reader.contacts, reader.diagnostics))
}

/// A list in a sheet.
struct Table {
    /// The row of its heads.
    head: u32,
    /// Its columns by key, each with its head.
    columns: BTreeMap<u32, (&'static str, String)>,
    /// Columns whose heads nobody knows.
    others: BTreeMap<u32, String>,
}

struct ListReader {
    contacts: FiledContacts,
    own: Own,
    words: Vec<ContactWords>,
    diagnostics: Vec<Diagnostic>,
    /// Cells outside of any list.
    outside: usize,
    /// Lists that were found.
    tables: usize,
}

/// What a cell shows; of a formula without a result, the formula.
fn shown(cell: &Cell) -> String {
    match (&cell.value, &cell.formula) {
        (Value::Nothing, Some(formula)) => format!("={formula}"),
        (value, _) => value.shown(),
    }
}

impl ListReader {
    fn sheet(&mut self, sheet: &Sheet) {
        let tables = self.tables_in(sheet);
        self.tables += tables.len();
        if sheet.is_hidden && !sheet.cells.is_empty() {
            let diagnostic = Diagnostic::warning("contacts-hidden-sheet").with("sheet", sheet.name.as_str());
            self.diagnostics.push(diagnostic);
        }
        for table in tables.iter().skip(1) {
            self.tell(Diagnostic::warning("contacts-second-table"), sheet, (table.head, 0), "");
        }
        for table in &tables {
            for (column, head) in &table.others {
                let at = (table.head, *column);
                self.tell(
                    Diagnostic::warning("contacts-unknown-column").with("text", head.as_str()),
                    sheet,
                    at,
                    "",
                );
            }
        }
        self.hidden(sheet, &tables);
        self.merged(sheet, &tables);
        self.remarks(sheet);
        let mut rows: BTreeMap<u32, Vec<(&'static str, u32, &Cell)>> = BTreeMap::new();
        for (at, cell) in &sheet.cells {
            let Some(table) = tables.iter().rev().find(|table| table.head <= at.0) else {
                self.elsewhere(sheet, *at, cell, "");
                continue;
            };
            match (table.columns.get(&at.1), table.others.get(&at.1)) {
                // What heads a column is known, or was told; a number heads none.
                (known, other) if at.0 == table.head => {
                    if known.is_none() && other.is_none() {
                        self.elsewhere(sheet, *at, cell, "");
                    }
                }
                (Some((key, _)), _) => rows.entry(at.0).or_default().push((key, at.1, cell)),
                (None, head) => self.elsewhere(sheet, *at, cell, head.map_or("", String::as_str)),
            }
        }
        for (row, cells) in rows {
            if let Some(table) = tables.iter().rev().find(|table| table.head < row) {
                self.row(sheet, table, row, &cells);
            }
        }
    }

    /// The lists of a sheet, from above.
    fn tables_in(&self, sheet: &Sheet) -> Vec<Table> {
        let mut tables = Vec::new();
        let mut rows: BTreeMap<u32, Vec<(u32, String)>> = BTreeMap::new();
        for ((row, column), cell) in &sheet.cells {
            if let Value::Text(text) = &cell.value {
                rows.entry(*row).or_default().push((*column, text.clone()));
            }
        }
        for (head, cells) in rows {
            let mut table = Table { head, columns: BTreeMap::new(), others: BTreeMap::new() };
            for (column, text) in cells {
                let known = self.key_of(&text);
                let is_free = |key: &str| table.columns.values().all(|(taken, _)| *taken != key);
                match known.filter(|key| is_free(key)) {
                    Some(key) => table.columns.insert(column, (key, text.trim().to_owned())).map(|_| ()),
                    None => table.others.insert(column, text.trim().to_owned()).map(|_| ()),
                };
            }
            let has_partner = table.columns.values().any(|(key, _)| *key == "partner");
            if has_partner && table.columns.len() >= HEADS {
                tables.push(table);
            }
        }
        tables
    }

    /// The key whose column is called so.
    fn key_of(&self, text: &str) -> Option<&'static str> {
        let plain = |text: &str| {
            let words = text.split(['(', '*', ':']).next().unwrap_or_default();
            folded(&words.split_whitespace().collect::<Vec<_>>().join(" "))
        };
        let typed = plain(text);
        let mut heads = self.words.iter().flat_map(|words| &words.heads);
        heads.find(|(_, head)| !typed.is_empty() && plain(head) == typed).map(|(key, _)| *key)
    }

    fn row(&mut self, sheet: &Sheet, table: &Table, row: u32, cells: &[(&'static str, u32, &Cell)]) {
        let columns =
            table.columns.iter().map(|(column, (key, head))| (*key, (*column, head.clone()))).collect();
        let mut contact = FiledContact::new(&sheet.name, row, columns);
        let (ids, rest): (Vec<_>, Vec<_>) = cells.iter().partition(|(key, ..)| *key == "id");
        contact.id = ids.first().map(|(_, _, cell)| shown(cell).trim().to_owned());
        if let (Some(id), true) = (&contact.id, rest.is_empty()) {
            let is_known = self.contacts.before.iter().any(|(known, _)| known == id);
            if let (false, Some((key, column, cell))) = (is_known, ids.first()) {
                let head = contact.cell(key).head;
                self.elsewhere(sheet, (row, *column), cell, &head);
            }
            return;
        }
        for (key, column, cell) in rest {
            let reading = values::read(key, cell, &self.words);
            let at = CellName::new(&sheet.name, (row, column), contact.cell(key).head.as_str());
            self.diagnostics.extend(reading.told.map(|diagnostic| at.named(diagnostic)));
            match reading.value {
                Some(value) => contact.values.push((key, value)),
                None => {
                    self.contacts.left += 1;
                    contact.unread.push(key);
                }
            }
        }
        if contact.get("partner").is_none() {
            let id = contact.id.iter().map(|id| ("id", id.as_str()));
            let said: Vec<String> = id
                .chain(contact.values.iter().map(|(key, value)| (*key, value.as_str())))
                .map(|(key, value)| format!("{}: {}", contact.cell(key).head, self.word(key, value)))
                .collect();
            let diagnostic = Diagnostic::warning("contacts-no-partner").with("text", said.join("; "));
            self.diagnostics.push(contact.cell("partner").named(diagnostic));
            self.contacts.left += contact.values.len();
            return;
        }
        self.contacts.rows.push(contact);
    }

    fn word<'a>(&'a self, key: &str, value: &'a str) -> &'a str {
        let shown = self.words.iter().map(|words| words.word(key, value));
        shown.into_iter().find(|word| *word != value).unwrap_or(value)
    }

    /// A cell that belongs to no column of a list.
    fn elsewhere(&mut self, sheet: &Sheet, at: At, cell: &Cell, head: &str) {
        let shown = shown(cell);
        if self.own.fixed.contains(&(at, shown.clone())) {
            return;
        }
        self.outside += 1;
        self.contacts.left += 1;
        if self.outside <= TOLD {
            self.tell(Diagnostic::warning("contacts-outside").with("text", shown), sheet, at, head);
        }
    }

    fn hidden(&mut self, sheet: &Sheet, tables: &[Table]) {
        let Some(first) = tables.first() else { return };
        for row in sheet.hidden_rows.iter().filter(|row| **row > first.head) {
            if sheet.cells.range((*row, 0)..=(*row, u32::MAX)).next().is_some() {
                self.tell(Diagnostic::warning("contacts-hidden-row"), sheet, (*row, 0), "");
            }
        }
        for (from, to) in &sheet.hidden_columns {
            let held = first.columns.range(*from..=*to).filter(|(_, (key, _))| *key != "id");
            let held: Vec<(u32, String)> = held.map(|(column, (_, head))| (*column, head.clone())).collect();
            for (column, head) in held {
                let is_used = sheet.cells.keys().any(|(row, other)| *row > first.head && *other == column);
                if is_used {
                    let diagnostic = Diagnostic::warning("contacts-hidden-column");
                    self.tell(diagnostic, sheet, (first.head, column), &head);
                }
            }
        }
    }

    fn merged(&mut self, sheet: &Sheet, tables: &[Table]) {
        let Some(first) = tables.first() else { return };
        for (from, to) in sheet.merged.iter().filter(|(_, to)| to.0 > first.head) {
            let last = format!("{}{}", letters(to.1), to.0.saturating_add(1));
            self.tell(Diagnostic::warning("contacts-merged").with("last", last), sheet, *from, "");
        }
    }

    fn remarks(&mut self, sheet: &Sheet) {
        for (cell, text) in &sheet.remarks {
            self.contacts.left += 1;
            let diagnostic = Diagnostic::warning("contacts-remark").with("text", text.as_str());
            match place(cell) {
                Some(at) => self.tell(diagnostic, sheet, at, ""),
                None => self.diagnostics.push(
                    Diagnostic::warning("contacts-shape")
                        .with("sheet", sheet.name.as_str())
                        .with("text", text.as_str()),
                ),
            }
        }
    }

    fn tell(&mut self, diagnostic: Diagnostic, sheet: &Sheet, at: At, head: &str) {
        self.diagnostics.push(CellName::new(&sheet.name, at, head).named(diagnostic));
    }

    fn finish(&mut self) {
        if let Some(more) = self.outside.checked_sub(TOLD).filter(|more| *more > 0) {
            self.diagnostics.push(Diagnostic::warning("contacts-more-outside").with("count", more));
        }
        if self.tables == 0 {
            self.diagnostics.push(Diagnostic::warning("contacts-no-table"));
        }
    }
}
