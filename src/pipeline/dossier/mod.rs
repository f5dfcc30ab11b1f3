//! A dossier over several exchanges, written into a folder of its own.

mod dictionary;
mod guard;
mod made;
mod request;

pub use request::DossierRequest;

pub(super) use guard::dossier_said;
pub(super) use made::{Made, made};
pub(super) use request::DOSSIER;

use super::error::BuildError;
use super::outputs::{beside, shown_folder};
use super::report::{Built, Report};
use crate::render::Artifact;
use crate::store::{NewFile, Outputs};
use std::path::Path;

/// The ids of the sites that the programme below `root` knows.
///
/// # Errors
/// When the disk does not give them.
pub fn known_sites(root: &Path) -> Result<Vec<String>, BuildError> {
    let programme = crate::intake::inputs(root, &[])?.value.programme;
    let sites = programme.iter().flat_map(|programme| &programme.value.sites);
    Ok(sites.map(|site| site.id.value.clone()).collect())
}

/// Writes the dossier; `None` where no exchange lies in its period.
///
/// # Errors
/// When the disk fails or a template cannot be used.
pub fn dossier(request: &DossierRequest) -> Result<Option<Report>, BuildError> {
    let Some(made) = made(request)? else { return Ok(None) };
    let mut report = Report { sources: made.sources, diagnostics: made.diagnostics, ..Report::default() };
    if made.artifacts.is_empty() {
        report.unwritten.push(DOSSIER.to_owned());
        return Ok(Some(report));
    }
    let files: Vec<NewFile<'_>> = made
        .artifacts
        .iter()
        .map(|(artifact, _)| (artifact.path.as_str(), artifact.bytes.as_slice()))
        .collect();
    let mut outputs = Outputs::at(request.out.join(DOSSIER)).asked(request.kept(made.edition));
    let outcomes = outputs.write(&files, &made.made_from)?;
    let folder = shown_folder(&request.root, &request.out, DOSSIER);
    for ((artifact, time), outcome) in made.artifacts.into_iter().zip(outcomes) {
        match outcome {
            Ok(outcome) => {
                report.diagnostics.extend(beside(&outcome, &folder, &artifact.path));
                let Artifact { path, bytes, pages, .. } = artifact;
                let exchange = DOSSIER.to_owned();
                report.files.push(Built { exchange, path, pages, size: bytes.len(), time, outcome });
            }
            Err(error) => report.failures.push(error.into()),
        }
    }
    diagnostics::sort(&mut report.diagnostics);
    Ok(Some(report))
}
