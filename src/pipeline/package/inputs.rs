//! What an archive gets to the documents: the inputs as they are, or those of an edition, written anew.

use super::request::PackageRequest;
use crate::compose::Kind;
use crate::editions::{Edited, for_edition, inputs_of};
use crate::model::{Edition, Exchange};
use crate::pipeline::dossier::dossier_said;
use crate::pipeline::edition::pictures_of;
use crate::pipeline::error::BuildError;
use crate::pipeline::leak_guard::{Guarded, LeakGuard, said_by_itself};
use crate::pipeline::load::Inputs;
use crate::store::{Assets, MAX_READ, Missed, offered, read_within};
use diagnostics::{Diagnostic, Severity};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// Files of inputs, by their paths below `inputs`.
pub(super) type InputFiles = BTreeMap<String, Vec<u8>>;

/// Reads the inputs as they are, also what filings came as; what cannot be read is told.
pub(super) fn whole(
    request: &PackageRequest,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<InputFiles, BuildError> {
    let root = request.root.join("inputs");
    let found = offered(&root)?;
    for missed in &found.missed {
        let path = match missed {
            Missed::Unread(error) => &error.path,
            Missed::Link(path) | Missed::Deep(path) => path,
        };
        let shown = path.strip_prefix(&request.root).unwrap_or(path).to_string_lossy().replace('\\', "/");
        diagnostics.push(Diagnostic::error("package-input-missed").in_file(shown));
    }
    let mut files = InputFiles::new();
    for file in found.files {
        let name = file.strip_prefix(&root).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        let last = name.rsplit('/').next().unwrap_or_default();
        if last.starts_with(".austausch") || crate::yaml::is_of_the_system(last) {
            continue;
        }
        match read_within(&file, MAX_READ)? {
            Some(bytes) => drop(files.insert(name, bytes)),
            None => {
                let diagnostic = Diagnostic::error("package-too-large").in_file(format!("inputs/{name}"));
                diagnostics.push(diagnostic.with("limit", 1024_usize));
            }
        }
    }
    Ok(files)
}

/// All exchanges as an edition may know them.
pub(super) struct Editions<'i> {
    edition: Edition,
    pairs: Vec<(&'i Exchange, Edited)>,
}

impl<'i> Editions<'i> {
    /// Makes the edition of each exchange of which something may be in the package; the sample of a new working folder is none.
    pub(super) fn of(inputs: &'i Inputs, edition: Edition, diagnostics: &mut Vec<Diagnostic>) -> Self {
        let meant: Vec<&Exchange> = inputs.exchanges.iter().filter(|exchange| !exchange.is_sample).collect();
        let made: Vec<_> = meant.par_iter().map(|exchange| for_edition(exchange, edition)).collect();
        let mut pairs = Vec::new();
        for (exchange, made) in meant.into_iter().zip(made) {
            // What is refused of pictures was told when the edition was built.
            let faults = made.diagnostics.into_iter();
            diagnostics.extend(faults.filter(|fault| fault.severity == Severity::Error));
            pairs.extend(made.value.map(|edited| (exchange, edited)));
        }
        Self { edition, pairs }
    }

    fn pairs(&self) -> Vec<(&Exchange, &Edited)> {
        self.pairs.iter().map(|(exchange, edited)| (*exchange, edited)).collect()
    }

    /// The inputs of the edition, its pictures among them.
    pub(super) fn files(&self, request: &PackageRequest) -> InputFiles {
        let below = |path: &str| path.strip_prefix("inputs/").unwrap_or(path).to_owned();
        let texts = inputs_of(&self.pairs(), self.edition).into_iter();
        let mut files: InputFiles = texts.map(|(path, text)| (below(&path), text.into_bytes())).collect();
        for (_, edited) in &self.pairs {
            let pictures = pictures_of(edited, &request.root).into_iter();
            files.extend(pictures.map(|(path, bytes)| (below(&path), bytes)));
        }
        files
    }

    /// What guards the package.
    pub(super) fn guard(&self, request: &PackageRequest, inputs: &Inputs) -> Result<LeakGuard, BuildError> {
        let assets = Assets::with_root(&request.root);
        let records =
            self.pairs.par_iter().map(|(_, edited)| said_by_itself(&edited.exchange, Kind::record()));
        let mut said: Vec<String> = records.collect();
        said.extend(dossier_said(inputs, self.edition, &assets)?);
        let guarded = Guarded {
            root: &request.root,
            sources: &inputs.sources,
            contacts: self.pairs.first().map_or(&[], |(exchange, _)| exchange.contacts.as_slice()),
            others: &[],
            names: &BTreeSet::new(),
            said: &said.join("\n"),
            has_sheets: true,
        };
        Ok(LeakGuard::new(&self.pairs(), self.edition, &guarded))
    }
}
