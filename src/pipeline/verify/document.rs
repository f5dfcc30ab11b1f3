//! A document against the inputs: whether it is as it was written, whether they are as they were, and what it says otherwise than they.

use super::differences::differences;
use super::lines::Kind;
use crate::pipeline::dossier::{DOSSIER, DossierRequest, Made, made};
use crate::pipeline::error::BuildError;
use crate::pipeline::plan::Format;
use crate::store::{KnownOutputs, MAX_READ, Outputs, Standing, list_exchanges, read_within, sha256};
use diagnostics::{Diagnostic, Severity};
use std::path::{Path, PathBuf};

/// A list that knows a file, with the folder of it.
pub(super) struct Known {
    folder: PathBuf,
    list: KnownOutputs,
}

/// Finds the list that knows a file by its name, for files of values with their folder's: that of its own folder, or one of the outputs below `root`: a
/// file that comes back by mail lies anywhere.
pub(super) fn known(root: &Path, path: &Path) -> Option<(Known, String)> {
    let name = path.file_name()?.to_string_lossy().into_owned();
    let beside = path.parent().and_then(Path::file_name);
    let below = beside.map(|folder| format!("{}/{name}", folder.to_string_lossy()));
    let outputs = root.join("outputs");
    let folders = list_exchanges(root).unwrap_or_default().into_iter().chain([DOSSIER.to_owned()]);
    let folders = folders.map(|name| outputs.join(name));
    let own = path.ancestors().skip(1).take(2).map(Path::to_owned);
    let mut all = own.chain(folders);
    all.find_map(|folder| {
        let list = Outputs::known(&folder).ok()?;
        let name = below.iter().chain([&name]).find(|name| list.files.contains_key(*name))?.clone();
        Some((Known { folder, list }, name))
    })
}

impl Known {
    pub(super) const fn new(folder: PathBuf, list: KnownOutputs) -> Self {
        Self { folder, list }
    }

    /// The names of the files that it knows.
    pub(super) fn names(&self) -> impl Iterator<Item = &String> {
        self.list.files.keys()
    }

    /// Tells how these bytes stand to what was written as `name`.
    pub(super) fn standing(&self, name: &str, bytes: &[u8]) -> Standing {
        self.list.standing(name, &sha256(bytes))
    }

    /// Says how the file `name` with these bytes differs from what was written, and from what the inputs below `root` give now; `shown` is what it is called.
    ///
    /// # Errors
    /// When a template cannot be used.
    pub(super) fn check(
        &self,
        root: &Path,
        (name, shown): (&str, &str),
        bytes: &[u8],
    ) -> Result<Vec<Diagnostic>, BuildError> {
        let mut found = Vec::new();
        let standing = self.standing(name, bytes);
        match standing {
            Standing::Latest => {}
            Standing::Earlier => {
                found.push(Diagnostic::new("verify-output-earlier", Severity::Warning).in_file(shown));
            }
            Standing::Other => found.push(Diagnostic::error("verify-output-changed").in_file(shown)),
        }
        let changed = changed_inputs(root, &self.list, name, shown);
        let why = match (standing, changed.is_empty()) {
            (Standing::Latest, true) => return Ok(found),
            (Standing::Latest, false) => "inputs",
            (Standing::Earlier, _) => "earlier",
            (Standing::Other, true) => "edited",
            (Standing::Other, false) => "both",
        };
        found.extend(changed);
        let ending = name.rsplit('.').next().unwrap_or_default();
        let asked = self.list.asked.get(name).zip(Kind::parse(ending));
        let out = self.folder.parent().unwrap_or(&self.folder).to_owned();
        // What lies in a folder of the dossier's was made with its values.
        let (folder, last) = name.rsplit_once('/').unzip();
        let wanted = if folder.is_some() { Some(Format::Csv) } else { Format::parse(ending) };
        let request = asked.zip(wanted).and_then(|((asked, kind), wanted)| {
            Some((DossierRequest::recalled(asked, (root.to_owned(), out), wanted)?, kind))
        });
        let Some((request, kind)) = request else { return Ok(found) };
        let remade = made(&request)?.unwrap_or_default();
        // A dossier of another period or title has another name.
        let is_it = |path: &str| last.is_none_or(|last| path.rsplit('/').next() == Some(last));
        let today = remade.artifacts.iter().find(|(artifact, _)| is_it(&artifact.path));
        let view = if folder.is_some() { &remade.dictionary } else { &remade.view };
        let (Some(view), Some((today, _))) = (view, today) else {
            found.push(not_remade(&remade, shown));
            return Ok(found);
        };
        if today.bytes == bytes {
            // Somebody else may have built it from the same inputs.
            found.retain(|diagnostic| diagnostic.id != "verify-output-changed");
        }
        let told = differences(kind, (bytes, &today.bytes), view, why);
        match told {
            None => found.push(Diagnostic::error("verify-not-read").in_file(shown)),
            Some(told) if told.is_empty() => {
                let how = if today.bytes == bytes { "bytes" } else { "saved" };
                found.push(Diagnostic::hint("verify-says-the-same").in_file(shown).with("how", how));
            }
            Some(told) => found.extend(told.into_iter().map(|diagnostic| diagnostic.in_file(shown))),
        }
        Ok(found)
    }
}

/// The inputs that are others than those from which a file was made.
fn changed_inputs(root: &Path, list: &KnownOutputs, name: &str, shown: &str) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (input, hash) in list.inputs_of(name) {
        let now = read_within(&root.join(input), MAX_READ).ok().flatten();
        if now.as_ref().is_some_and(|bytes| sha256(bytes) == *hash) {
            continue;
        }
        let id = if now.is_some() { "verify-input-changed" } else { "verify-input-missing" };
        let diagnostic = Diagnostic::new(id, Severity::Warning).in_file(shown);
        found.push(diagnostic.with("input", input.as_str()));
    }
    found
}

/// Says that nothing can be compared, for the inputs give no dossier now.
fn not_remade(made: &Made, shown: &str) -> Diagnostic {
    let is_error = |diagnostic: &&Diagnostic| diagnostic.severity == Severity::Error;
    let count = made.diagnostics.iter().filter(is_error).count();
    Diagnostic::error("verify-not-remade").in_file(shown).with("count", count)
}
