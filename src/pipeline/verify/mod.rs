//! A package that came back, a document, or a folder of outputs: what is not as it was made, and what it says otherwise than the inputs do now.

mod cells;
mod differences;
mod document;
mod folder;
mod kept;
mod lines;
mod parts;
mod pdf;
mod places;
mod told;

use self::document::known;
use self::folder::{files_by_name, is_list, outputs};
use self::kept::against_kept;
use self::lines::Kind;
use super::error::BuildError;
use crate::store::{MAX_READ, Missed, offered, read_within};
use bagit::{Files, check, is_bag, unpack};
use diagnostics::{Diagnostic, Severity};
use std::path::Path;

/// What was looked at, and what was noticed.
#[derive(Debug)]
pub struct Verified {
    /// `bag`, or `sums` where nothing but its sums says what was packed; `document`, `outputs`, or `nothing` where it is none of them.
    pub what: &'static str,
    /// How many files there are.
    pub files: usize,
    /// Every difference, in order.
    pub diagnostics: Vec<Diagnostic>,
}

/// Checks the package at `path`, a folder or a zip, or the document or the folder of outputs there against the inputs below `root`.
///
/// # Errors
/// When the disk does not give it, or a template cannot be used.
pub fn verify(root: &Path, path: &Path) -> Result<Verified, BuildError> {
    let ending = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    if path.is_file() && Kind::parse(&ending).is_some() {
        let shown = path.to_string_lossy().replace('\\', "/");
        let diagnostics = match known(root, path) {
            Some((known, name)) => {
                known.check(root, (&name, &shown), &read_within(path, MAX_READ)?.unwrap_or_default())?
            }
            None => vec![Diagnostic::error("verify-unknown-document").in_file(shown)],
        };
        return Ok(Verified { what: "document", files: 1, diagnostics });
    }
    let mut found = Vec::new();
    let mut files = Files::new();
    let all = offered(path)?;
    for missed in all.missed {
        let (id, at) = match missed {
            Missed::Unread(error) => ("verify-unread", error.path),
            Missed::Link(at) => ("verify-link", at),
            Missed::Deep(at) => ("verify-deep", at),
        };
        found.push(Diagnostic::error(id).in_file(shown(path, &at)));
    }
    if path.is_file() {
        let bytes = read_within(path, MAX_READ)?;
        match bytes.and_then(|bytes| unpack(&bytes).ok()) {
            Some(unpacked) => files = unpacked,
            None => {
                found
                    .push(Diagnostic::error("verify-zip").in_file(path.to_string_lossy().replace('\\', "/")));
            }
        }
    } else {
        for file in &all.files {
            let name = shown(path, file);
            match read_within(file, MAX_READ) {
                Ok(Some(bytes)) => drop(files.insert(name, bytes)),
                Ok(None) | Err(_) => found.push(Diagnostic::error("verify-unread").in_file(name)),
            }
        }
    }
    let count = files.len();
    let what = if is_bag(&files) || files.keys().any(|name| name.starts_with("data/")) {
        found.extend(check(&files));
        let is_kept = against_kept(root, path, &files, &mut found)?;
        found.extend(all.empty.iter().map(|folder| {
            Diagnostic::new("verify-empty-folder", Severity::Warning).in_file(shown(path, folder))
        }));
        if is_kept { "bag" } else { "sums" }
    } else if files.keys().any(|name| is_list(name)) {
        outputs(root, path, &files, &mut found)?;
        "outputs"
    } else if files_by_name(root, path, &files, &mut found)? {
        "outputs"
    } else {
        "nothing"
    };
    Ok(Verified { what, files: count, diagnostics: found })
}

fn shown(folder: &Path, file: &Path) -> String {
    file.strip_prefix(folder).unwrap_or(file).to_string_lossy().replace('\\', "/")
}
