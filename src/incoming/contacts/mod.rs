//! A list of contacts as a site filled it in: an Excel file → what each row says, and what was noticed, cell by cell.
//!
//! Nothing is lost: what stands in a cell is taken, or told with sheet, row and column.

mod beside;
mod cells;
mod list;
mod own;
mod rows;
mod values;

pub use rows::{CellName, FiledContact, FiledContacts};

use super::file::IncomingFile;
use super::form::Form;
use diagnostics::Diagnostic;
use ooxml::Package;

/// Reads the list of contacts in an Excel file; none where it is no such list.
pub(super) fn open_contacts(sent: &IncomingFile, package: &Package) -> Option<Form> {
    let has_sheets = package.names().any(|name| name.to_ascii_lowercase().starts_with("xl/worksheets/"));
    let mut sheets = has_sheets.then(|| cells::read(&sent.bytes)).flatten()?;
    beside::add(&mut sheets, package);
    let (contacts, mut diagnostics) = list::read(&sheets)?;
    for diagnostic in &mut diagnostics {
        diagnostic.file.clone_from(&sent.name);
    }
    let is_blank = contacts.rows.is_empty() && contacts.before.is_empty();
    if is_blank && diagnostics.is_empty() {
        return Some(Form::nothing(sent.clone(), "contacts-blank"));
    }
    if contacts.site.is_none() {
        diagnostics.push(Diagnostic::error("contacts-no-site").in_file(&sent.name));
        return Some(Form { diagnostics, ..Form::of(sent.clone()) });
    }
    Some(Form { contacts: Some(contacts), diagnostics, ..Form::of(sent.clone()) })
}
