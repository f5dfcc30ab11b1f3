//! A package against what was packed: sums in it can be made anew with what they are of, those that the office kept cannot.

use super::document::known;
use crate::pipeline::error::BuildError;
use crate::pipeline::package::PACKAGES;
use crate::store::{KnownOutputs, Outputs, Standing, sha256};
use bagit::{Files, MANIFEST, TAG_MANIFEST};
use diagnostics::Diagnostic;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Compares the files of a package with those that were packed below `root`, and its documents with what the inputs give; returns false where no such
/// package was made there. What `found` has already told is told once.
pub(super) fn against_kept(
    root: &Path,
    path: &Path,
    files: &Files,
    found: &mut Vec<Diagnostic>,
) -> Result<bool, BuildError> {
    let list = Outputs::known(&root.join("outputs").join(PACKAGES))?;
    let is_as = |folder: &str, name: &str, bytes: &[u8]| {
        list.standing(&format!("{folder}/{name}"), &sha256(bytes)) != Standing::Other
    };
    let folders = folders(&list);
    // The last sums are sums of all: who has them has the whole package.
    let is_whole =
        |folder: &&str| files.get(TAG_MANIFEST).is_some_and(|bytes| is_as(folder, TAG_MANIFEST, bytes));
    let told: BTreeSet<String> = found.iter().map(|diagnostic| diagnostic.file.clone()).collect();
    if told.is_empty() && folders.iter().any(|folder| is_whole(&folder.as_str())) {
        return Ok(true);
    }
    let Some(folder) = closest(&folders, &list, path, files) else { return Ok(false) };
    let before = found.len();
    for (name, bytes) in files {
        if is_of_sums(name) || told.contains(name) || is_as(&folder, name, bytes) {
            continue;
        }
        if list.files.contains_key(&format!("{folder}/{name}")) {
            found.push(Diagnostic::error("verify-package-changed").in_file(name.as_str()));
            if let Some((known, own)) = known(root, &path.join(name)) {
                let differing = known.check(root, (&own, name), bytes)?;
                found.extend(differing.into_iter().filter(|told| told.id != "verify-output-changed"));
            }
        } else if told.is_empty() {
            found.push(Diagnostic::error("verify-package-added").in_file(name.as_str()));
        }
    }
    // A bag that says itself what is missing in it has said so.
    if told.is_empty() {
        let own = list.files.keys().filter_map(|name| name.strip_prefix(&format!("{folder}/")));
        let missing = own.filter(|name| !files.contains_key(*name));
        found.extend(missing.map(|name| Diagnostic::error("verify-package-missing").in_file(name)));
    }
    if found.len() == before && told.is_empty() {
        found.push(Diagnostic::error("verify-package-changed").in_file(TAG_MANIFEST));
    }
    Ok(true)
}

/// Tells whether a file holds nothing but sums of others.
fn is_of_sums(name: &str) -> bool {
    name == MANIFEST || name == TAG_MANIFEST
}

/// The folders of packages that are known.
fn folders(list: &KnownOutputs) -> BTreeSet<String> {
    let tail = format!("/{TAG_MANIFEST}");
    list.files.keys().filter_map(|name| name.strip_suffix(&tail)).map(str::to_owned).collect()
}

/// The package that was made under that name, or else that of which most is here.
fn closest(folders: &BTreeSet<String>, list: &KnownOutputs, path: &Path, files: &Files) -> Option<String> {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let alike: BTreeMap<&String, usize> = folders
        .iter()
        .map(|folder| {
            let payload = files.keys().filter(|name| name.starts_with("data/"));
            (folder, payload.filter(|name| list.files.contains_key(&format!("{folder}/{name}"))).count())
        })
        .filter(|(_, count)| *count > 0)
        .collect();
    let named = alike.keys().find(|folder| ***folder == *stem);
    named
        .or_else(|| alike.iter().max_by_key(|(_, count)| **count).map(|(folder, _)| folder))
        .map(|folder| (*folder).clone())
}
