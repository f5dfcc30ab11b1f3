//! A folder of outputs, or one of files that are known by their names, against what was made and against the inputs.

use super::document::{Known, known};
use crate::pipeline::error::BuildError;
use crate::store::Outputs;
use bagit::Files;
use diagnostics::Diagnostic;
use std::collections::BTreeSet;
use std::path::Path;

/// Tells whether a file is a list of what was made in its folder.
pub(super) fn is_list(name: &str) -> bool {
    name.rsplit('/').next() == Some(Outputs::MANIFEST)
}

/// Compares each folder that has a list of what was made with that list, and with the inputs.
pub(super) fn outputs(
    root: &Path,
    path: &Path,
    files: &Files,
    found: &mut Vec<Diagnostic>,
) -> Result<(), BuildError> {
    for list in files.keys().filter(|name| is_list(name)) {
        let below = list.rsplit_once('/').map(|(folder, _)| folder);
        let folder = below.map_or_else(|| path.to_owned(), |folder| path.join(folder));
        let known = Known::new(folder.clone(), Outputs::known(&folder)?);
        let full = |name: &str| below.map_or_else(|| name.to_owned(), |folder| format!("{folder}/{name}"));
        let mut told = Vec::new();
        for name in known.names() {
            let shown = full(name);
            match files.get(&shown) {
                Some(bytes) => told.extend(known.check(root, (name, &shown), bytes)?),
                None => told.push(Diagnostic::error("verify-output-missing").in_file(shown)),
            }
        }
        found.extend(once(told));
    }
    Ok(())
}

/// Compares each file of a folder without a list with the one that knows it by its name, like the values of a dossier; none is known in a folder of
/// something else.
pub(super) fn files_by_name(
    root: &Path,
    path: &Path,
    files: &Files,
    found: &mut Vec<Diagnostic>,
) -> Result<bool, BuildError> {
    let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let mut told = Vec::new();
    let mut missing = BTreeSet::new();
    let mut is_any = false;
    for (file, bytes) in files {
        let Some((known, name)) = known(root, &path.join(file)) else {
            told.push(Diagnostic::error("verify-unknown-document").in_file(file.as_str()));
            continue;
        };
        is_any = true;
        if let Some((folder, _)) = name.rsplit_once('/') {
            let here = file.rsplit_once('/').map(|(here, _)| format!("{here}/")).unwrap_or_default();
            let others = known.names().filter_map(|other| other.strip_prefix(&format!("{folder}/")));
            missing.extend(others.map(|other| format!("{here}{other}")));
        }
        told.extend(known.check(root, (&name, file), bytes)?);
    }
    if is_any {
        let missing = missing.into_iter().filter(|name| !files.contains_key(name));
        told.extend(missing.map(|name| Diagnostic::error("verify-output-missing").in_file(name)));
        found.extend(once(told));
    }
    Ok(is_any)
}

/// Tells of an input from which several files were made only once.
fn once(told: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut inputs = BTreeSet::new();
    let mut is_new = |diagnostic: &Diagnostic| {
        let input = diagnostic.args.iter().find(|(key, _)| *key == "input");
        !diagnostic.id.starts_with("verify-input")
            || inputs.insert(input.map(|(_, value)| format!("{value:?}")))
    };
    told.into_iter().filter(|diagnostic| is_new(diagnostic)).collect()
}
