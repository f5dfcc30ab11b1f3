//! Files of outputs, and diagnostics about them.

use super::report::{Built, Report};
use crate::facts::{FORMS, View, is_of_edition, published_stems};
use crate::model::Exchange;
use crate::store::{NewFile, Outcome, Outputs, StoreError};
use diagnostics::Diagnostic;
use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

/// Says what there is to say about the file at `path` of a folder that a person knows as `folder`: where the new one is, if not there.
pub fn beside(outcome: &Outcome, folder: &str, path: &str) -> Option<Diagnostic> {
    let (id, name) = match outcome {
        Outcome::Written | Outcome::Unchanged => return None,
        Outcome::Beside(name) => ("output-edited", name),
        Outcome::Foreign(name) => ("output-foreign", name),
        Outcome::Locked(name) => ("output-locked", name),
    };
    let path = if folder.is_empty() { path.to_owned() } else { format!("{folder}/{path}") };
    Some(Diagnostic::warning(id).in_file(&path).with("path", path.as_str()).with("new", name))
}

/// Names the folder of an exchange's outputs as a person sees it from the root.
pub(super) fn shown_folder(root: &Path, out: &Path, exchange: &str) -> String {
    let folder = out.join(exchange);
    folder.strip_prefix(root).unwrap_or(&folder).to_string_lossy().replace('\\', "/")
}

/// A file that people fill in: its name, its bytes, and how long it took.
pub(super) type FormFile<'a> = (&'a str, &'a [u8], Duration);

/// Writes files into the folder of forms of an exchange, all at once, so that no two of them are taken for one; `report` says what became of each.
///
/// # Errors
/// When the disk fails for all of them.
pub(super) fn write_forms(
    report: &mut Report,
    (root, out): (&Path, &Path),
    exchange: &str,
    files: &[FormFile<'_>],
    made_from: &BTreeMap<String, String>,
) -> Result<(), StoreError> {
    let new: Vec<NewFile<'_>> = files.iter().map(|(name, bytes, _)| (*name, *bytes)).collect();
    let outcomes = Outputs::at(out.join(exchange).join(FORMS)).write(&new, made_from)?;
    let folder = shown_folder(root, out, exchange);
    for ((name, bytes, time), outcome) in files.iter().zip(outcomes) {
        match outcome {
            Ok(outcome) => {
                let outcome = outcome.in_folder(FORMS);
                let path = format!("{FORMS}/{name}");
                report.diagnostics.extend(beside(&outcome, &folder, &path));
                let (exchange, size, time) = (exchange.to_owned(), bytes.len(), *time);
                report.files.push(Built { exchange, path, pages: None, size, time, outcome });
            }
            Err(error) => report.failures.push(error.into()),
        }
    }
    Ok(())
}

/// Finds what earlier runs wrote of this kind and in these formats under names that are no longer made: place, day or status changed.
pub(super) fn left_over(
    outputs: &Outputs,
    made: &[Built],
    exchange: &Exchange,
    view: &View,
    folder: &str,
) -> Option<Diagnostic> {
    let ending = |path: &str| path.rsplit_once('.').map(|(_, ending)| ending.to_owned());
    let endings: Vec<Option<String>> = made.iter().map(|file| ending(&file.path)).collect();
    let kind = format!("_{}", view.document.kicker);
    // What was published stays beside a newer version.
    let published = if exchange.published.is_empty() { Vec::new() } else { published_stems(exchange, view) };
    let is_end =
        |rest: &str| rest.starts_with('.') || rest.starts_with("_Artikel.") || rest.starts_with("_Termin.");
    let is_published =
        |path: &str| published.iter().any(|stem| path.strip_prefix(stem.as_str()).is_some_and(is_end));
    let is_meant = |path: &str| {
        !path.contains('/')
            && path.contains(&kind)
            && endings.contains(&ending(path))
            && !is_published(path)
            && !is_of_edition(path, view)
    };
    let old = outputs.left(&is_meant);
    let names = old.join(", ");
    (!old.is_empty()).then(|| {
        Diagnostic::hint("output-left").in_file(folder).with("names", names).with("count", old.len())
    })
}
