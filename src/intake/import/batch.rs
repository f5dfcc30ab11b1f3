//! Request and outcome of an import.

use crate::intake::contacts::ContactChange;
use crate::intake::meeting_notes::NotedChange;
use crate::intake::merge::Change;
use crate::store::StoreError;
use chrono::NaiveDateTime;
use diagnostics::Diagnostic;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Import that is to be made.
#[derive(Clone, Debug)]
pub struct Import<'a> {
    /// The folder that holds `inputs`.
    pub root: &'a Path,
    /// Files, and folders of files.
    pub files: &'a [PathBuf],
    /// The exchange, where the files do not say it.
    pub exchange: Option<&'a str>,
    /// The time.
    pub now: NaiveDateTime,
    /// Only say what would be done.
    pub dry_run: bool,
}

/// A form that was imported.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The file it came in.
    pub name: String,
    /// The exchange, by its folder.
    pub exchange: String,
    /// The site, by name.
    pub site: String,
    /// The report, relative to the root.
    pub file: String,
    /// Its outcome.
    pub outcome: Outcome,
}

/// Outcome for a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The site's first.
    New(Vec<Change>),
    /// The site's first, and nothing in it yet: it will register and report later.
    Empty,
    /// The site had filed before, or the office had begun a file for it.
    Updated(Vec<Change>),
    /// Somebody else of the site had filed: both stand in the report.
    Beside(Vec<Change>),
    /// It had been imported already, as far as known at this time.
    Known(Option<String>),
}

/// Decisions that were taken in, and how things stand with all that was filed.
#[derive(Clone, Debug)]
pub struct Decided {
    /// The file they came in.
    pub name: String,
    /// The exchange, by its folder.
    pub exchange: String,
    /// The file that they stand in now, relative to the root.
    pub file: String,
    /// How many were made.
    pub made: usize,
    /// How many stood there already.
    pub known: usize,
    /// How many were not made; why is told.
    pub left: usize,
    /// All statements.
    pub filed: usize,
    /// Those in findings.
    pub placed: usize,
    /// Those set aside.
    pub aside: usize,
    /// Those for the office alone.
    pub internal: usize,
    /// Those that are open.
    pub open: usize,
}

/// A Mitschrift that was taken in.
#[derive(Clone, Debug)]
pub struct Noted {
    /// The file it came in.
    pub name: String,
    /// The exchange, by its folder.
    pub exchange: String,
    /// What was entered, in order.
    pub changes: Vec<NotedChange>,
    /// How much of it had been entered before.
    pub known: usize,
    /// How much was not entered; why is told.
    pub left: usize,
}

/// A list of contacts that was taken in.
#[derive(Clone, Debug)]
pub struct Contacted {
    /// The file it came in.
    pub name: String,
    /// The site, by name.
    pub site: String,
    /// The file of its contacts, relative to the root.
    pub file: String,
    /// What changed in it, in order.
    pub changes: Vec<ContactChange>,
    /// How many contacts stood there already as the list has them.
    pub known: usize,
    /// How much waits until somebody decides; what, is told.
    pub waiting: usize,
    /// How much was not entered; why is told.
    pub left: usize,
}

/// A file that was not imported.
#[derive(Clone, Debug)]
pub struct Refused {
    /// Its name.
    pub name: String,
    /// Where it was put, relative to the root; `None` where it stays where it was.
    pub aside: Option<String>,
    /// Tells whether an earlier import refused it for what it is: the reason was told then.
    pub is_known: bool,
}

/// Account of what an import did.
#[derive(Clone, Debug, Default)]
pub struct Batch {
    /// Forms that were imported, in order.
    pub imported: Vec<Imported>,
    /// Decisions that were taken in, file by file.
    pub decided: Vec<Decided>,
    /// Mitschriften that were taken in, file by file.
    pub noted: Vec<Noted>,
    /// Lists of contacts that were taken in, file by file.
    pub contacted: Vec<Contacted>,
    /// Files that were not.
    pub refused: Vec<Refused>,
    /// Diagnostics about files.
    pub diagnostics: Vec<Diagnostic>,
    /// Remarks of the rules about the reports that were written, as if they had been typed.
    pub remarks: Vec<Diagnostic>,
    /// The texts in which diagnostics have their places.
    pub sources: BTreeMap<String, String>,
}

impl Batch {
    /// Nothing, for another import does not come to its end.
    pub(super) fn busy(error: &StoreError) -> Self {
        let diagnostic = Diagnostic::error("import-busy").in_file(display_path(&error.path));
        Self { diagnostics: vec![diagnostic], ..Self::default() }
    }
}

/// A path as it was typed, so that whoever reads of it finds it.
pub(super) fn display_path(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/").replace(char::is_control, "\u{FFFD}")
}
