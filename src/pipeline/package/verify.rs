//! A package that came back, or a folder of outputs: what is not as it was made.

use crate::store::{MAX_READ, Missed, Outputs, StoreError, offered, read_within, sha256};
use bagit::{Files, check, is_bag, unpack};
use diagnostics::{Diagnostic, Severity};
use std::path::Path;

/// What was looked at, and what was noticed.
#[derive(Debug)]
pub struct Verified {
    /// `bag`, `outputs`, or `nothing` where it is neither.
    pub what: &'static str,
    /// How many files there are.
    pub files: usize,
    /// Every difference, in order.
    pub diagnostics: Vec<Diagnostic>,
}

/// Checks the package at `path`, a folder or a zip, or the folder of outputs there against the inputs below `root`.
///
/// # Errors
/// When the disk does not give it.
pub fn verify(root: &Path, path: &Path) -> Result<Verified, StoreError> {
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
fn outputs(root: &Path, path: &Path, files: &Files, found: &mut Vec<Diagnostic>) -> Result<(), StoreError> {
    let is_list = |name: &&String| name.rsplit('/').next() == Some(Outputs::MANIFEST);
    for list in files.keys().filter(is_list) {
        let below = list.rsplit_once('/').map(|(folder, _)| folder);
        let known = Outputs::known(&below.map_or_else(|| path.to_owned(), |folder| path.join(folder)))?;
        let full = |name: &str| below.map_or_else(|| name.to_owned(), |folder| format!("{folder}/{name}"));
        for (name, hash) in &known.files {
            let name = full(name);
            match files.get(&name) {
                None => found.push(Diagnostic::error("verify-output-missing").in_file(name)),
                Some(bytes) if sha256(bytes) != *hash => {
                    found.push(Diagnostic::error("verify-output-changed").in_file(name));
                }
                Some(_) => {}
            }
        }
        for (input, hash) in &known.inputs {
            let now = read_within(&root.join(input), MAX_READ).ok().flatten();
            let is_same = now.as_ref().is_some_and(|bytes| sha256(bytes) == *hash);
            if !is_same {
                let id = if now.is_some() { "verify-input-changed" } else { "verify-input-missing" };
                let diagnostic = Diagnostic { severity: Severity::Warning, ..Diagnostic::error(id) };
                found.push(diagnostic.in_file(list).with("input", input.as_str()));
            }
        }
    }
    Ok(())
}
