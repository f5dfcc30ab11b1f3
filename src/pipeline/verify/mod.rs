//! A package that came back, a document, or a folder of outputs: what is not as it was made, and what it says otherwise than the inputs do now.

mod differences;
mod document;
mod lines;
mod pdf;
mod places;

use self::document::{Known, known};
use super::error::BuildError;
use crate::store::{MAX_READ, Missed, Outputs, offered, read_within};
use bagit::{Files, check, is_bag, unpack};
use diagnostics::Diagnostic;
use std::collections::BTreeSet;
use std::path::Path;

/// Endings of documents; a zip is a package.
const DOCUMENTS: [&str; 5] = ["pdf", "docx", "html", "md", "csv"];

/// What was looked at, and what was noticed.
#[derive(Debug)]
pub struct Verified {
    /// `bag`, `document`, `outputs`, or `nothing` where it is none of them.
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
    if path.is_file() && DOCUMENTS.contains(&ending.as_str()) {
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
        "bag"
    } else if files.keys().any(|name| name.rsplit('/').next() == Some(Outputs::MANIFEST)) {
        outputs(root, path, &files, &mut found)?;
        "outputs"
    } else {
        "nothing"
    };
    Ok(Verified { what, files: count, diagnostics: found })
}

fn shown(folder: &Path, file: &Path) -> String {
    file.strip_prefix(folder).unwrap_or(file).to_string_lossy().replace('\\', "/")
}

/// Compares each folder that has a list of what was made with that list, and with the inputs.
fn outputs(root: &Path, path: &Path, files: &Files, found: &mut Vec<Diagnostic>) -> Result<(), BuildError> {
    let is_list = |name: &&String| name.rsplit('/').next() == Some(Outputs::MANIFEST);
    let mut told = BTreeSet::new();
    for list in files.keys().filter(is_list) {
        let below = list.rsplit_once('/').map(|(folder, _)| folder);
        let folder = below.map_or_else(|| path.to_owned(), |folder| path.join(folder));
        let known = Known::new(folder.clone(), Outputs::known(&folder)?);
        let full = |name: &str| below.map_or_else(|| name.to_owned(), |folder| format!("{folder}/{name}"));
        for name in known.names() {
            let shown = full(name);
            let Some(bytes) = files.get(&shown) else {
                found.push(Diagnostic::error("verify-output-missing").in_file(shown));
                continue;
            };
            for diagnostic in known.check(root, (name, &shown), bytes)? {
                // Of several files that were made from one input it is told once.
                let is_input = diagnostic.id.starts_with("verify-input");
                let input = diagnostic
                    .args
                    .iter()
                    .find(|(key, _)| *key == "input")
                    .map(|(_, value)| format!("{value:?}"));
                if !is_input || told.insert((list.clone(), input)) {
                    found.push(diagnostic);
                }
            }
        }
    }
    Ok(())
}
