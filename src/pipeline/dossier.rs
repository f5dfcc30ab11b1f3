//! A dossier over several exchanges: it is composed as a document of the last of them, and written into a folder of its own.

use super::error::BuildError;
use super::exchange::made_from_all;
use super::load::{Inputs, load};
use super::outputs::{beside, shown_folder};
use super::plan::{Format, Request};
use super::rendered::render;
use super::report::{Built, Report};
use super::soundness::has_error;
use super::template_fault::faulty_template;
use super::variants::variants;
use super::view_factory::ViewFactory;
use crate::compose::Kind;
use crate::digest::select;
use crate::facts::dossier_stem;
use crate::model::{DossierSheet, Edition, Exchange, SourceFile, Spanned, Text, When};
use crate::render::{Artifact, Job, RenderError};
use crate::rules::dossier_numbers;
use crate::store::{Assets, NewFile, Outputs};
use diagnostics::{Checked, Diagnostic, Place, Severity, sort};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Where dossiers lie among the outputs.
pub(super) const DOSSIER: &str = "dossier";

/// Request for a dossier. What is not named follows from `dossier.yaml`.
#[derive(Clone, Debug)]
pub struct DossierRequest {
    /// The folder that holds `inputs`.
    pub root: PathBuf,
    /// Where outputs go; dossiers have a folder in it.
    pub out: PathBuf,
    /// Which kind of document over all exchanges.
    pub kind: &'static Kind,
    /// The first month or year.
    pub from: Option<When>,
    /// The last month or year.
    pub until: Option<When>,
    /// Sites by id.
    pub sites: Vec<String>,
    /// For whom it is.
    pub edition: Option<Edition>,
    /// Which formats.
    pub formats: Vec<Format>,
}

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
    let mut inputs = load(&request.root, &[])?;
    let Some(last) = last_of(request, &inputs.exchanges) else { return Ok(None) };
    let selected = select(&last);
    let mut report = Report { sources: std::mem::take(&mut inputs.sources), ..Report::default() };
    // A report that could not be read would be missing in every figure without a word.
    let is_of_all = |diagnostic: &&Diagnostic| diagnostic.file.matches('/').count() < 2;
    let is_of_one = |diagnostic: &&Diagnostic| {
        selected.iter().any(|one| diagnostic.file.starts_with(&format!("inputs/{}/", one.id)))
    };
    let matters = |diagnostic: &&Diagnostic| match diagnostic.severity {
        Severity::Error => is_of_all(diagnostic) || is_of_one(diagnostic),
        Severity::Warning | Severity::Hint => diagnostic.file == last.dossier.file,
    };
    report.diagnostics = inputs.diagnostics.iter().filter(matters).cloned().collect();
    // Its numbers are those of the period and the readers that were asked for.
    let differing = dossier_numbers(&last, &report.sources);
    let id = differing.first().map_or("dossier-number-differs", |diagnostic| diagnostic.id);
    report.diagnostics.retain(|diagnostic| diagnostic.id != id);
    report.diagnostics.extend(differing);
    let is_bad = report.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error);
    if is_bad || selected.iter().any(|exchange| has_error(exchange, &inputs.diagnostics)) {
        sort(&mut report.diagnostics);
        report.unwritten.push(DOSSIER.to_owned());
        return Ok(Some(report));
    }
    let assets = Assets::with_root(&request.root);
    match write(request, &last, &inputs, &assets) {
        Ok(Checked { value, diagnostics }) => {
            report.files = value.files;
            report.failures = value.failures;
            report.diagnostics.extend(diagnostics);
        }
        Err(BuildError::Render(RenderError::Template(fault))) => {
            report.diagnostics.push(faulty_template(fault, &last, request.kind, &assets));
        }
        Err(error) => return Err(error),
    }
    sort(&mut report.diagnostics);
    report.diagnostics.dedup();
    Ok(Some(report))
}

/// The last exchange that the dossier is about, which knows all others and what was asked for.
fn last_of(request: &DossierRequest, exchanges: &[Exchange]) -> Option<Exchange> {
    let all = Arc::new(exchanges.to_vec());
    // The folders of exchanges are sorted by their days.
    let last = exchanges.iter().rev().find(|exchange| !exchange.is_sample)?;
    let mut asked = last.clone();
    asked.all = Arc::clone(&all);
    asked.dossier = Arc::new(sheet(request, &last.dossier));
    let id = select(&asked).pop()?.id;
    let found = exchanges.iter().find(|exchange| exchange.id == id)?;
    Some(Exchange { all, dossier: asked.dossier, ..found.clone() })
}

/// The dossier's sheet, with what was asked for in the place of what it says.
fn sheet(request: &DossierRequest, typed: &SourceFile<DossierSheet>) -> SourceFile<DossierSheet> {
    let at_none = |value: &When| Spanned { value: value.clone(), place: Place::default() };
    let mut value = typed.value.clone();
    value.from = request.from.as_ref().map(at_none).or(value.from);
    if let Some(until) = &request.until {
        // The day on which things stand is that of the period which the sheet names.
        value.until = Some(at_none(until));
        value.date = None;
    }
    value.edition = request.edition.or(value.edition);
    if !request.sites.is_empty() {
        let named = |site: &String| Text { value: site.clone(), place: Place::default() };
        value.sites = request.sites.iter().map(named).collect();
    }
    SourceFile { file: typed.file.clone(), value }
}

/// Files that were written, and what failed.
#[derive(Default)]
struct Written {
    files: Vec<Built>,
    failures: Vec<BuildError>,
}

fn write(
    request: &DossierRequest,
    last: &Exchange,
    inputs: &Inputs,
    assets: &Assets,
) -> Result<Checked<Written>, BuildError> {
    let factory = ViewFactory::new(request.kind, assets);
    let plan = Request {
        root: request.root.clone(),
        out: request.out.clone(),
        exchanges: Vec::new(),
        part: None,
        kind: request.kind,
        formats: request.formats.clone(),
        edition: None,
        with_inputs: false,
        template: None,
    };
    let Checked { value: variants, mut diagnostics } =
        variants(last, &BTreeMap::new(), &plan, &factory, &BTreeMap::new())?;
    let Some(first) = variants.first() else { return Ok(Checked::clean(Written::default())) };
    let stem = dossier_stem(last, &first.view);
    let made: Vec<(Duration, Checked<Vec<Artifact>>)> = request
        .formats
        .par_iter()
        .map(|format| {
            let begin = Instant::now();
            let variant = variants.iter().find(|variant| variant.uses.contains(&format.used_for()));
            let variant = variant.unwrap_or(first);
            let pictures = &variant.pictures.prepared;
            let job =
                Job { view: &variant.view, pictures, assets, stem: &stem, mark: "", has_article: false };
            Ok((begin, render(*format, job)?))
        })
        .map(|made| made.map(|(begin, made): (Instant, _)| (begin.elapsed(), made)))
        .collect::<Result<_, RenderError>>()?;
    let mut artifacts = Vec::new();
    for (time, made) in made {
        diagnostics.extend(made.diagnostics);
        artifacts.extend(made.value.into_iter().map(|artifact| (artifact, time)));
    }
    let files: Vec<NewFile<'_>> =
        artifacts.iter().map(|(artifact, _)| (artifact.path.as_str(), artifact.bytes.as_slice())).collect();
    let outcomes = Outputs::at(request.out.join(DOSSIER)).write(&files, &made_from_all(inputs, &variants))?;
    let folder = shown_folder(&request.root, &request.out, DOSSIER);
    let mut written = Written::default();
    for ((artifact, time), outcome) in artifacts.into_iter().zip(outcomes) {
        match outcome {
            Ok(outcome) => {
                diagnostics.extend(beside(&outcome, &folder, &artifact.path));
                let Artifact { path, bytes, pages, .. } = artifact;
                let exchange = DOSSIER.to_owned();
                written.files.push(Built { exchange, path, pages, size: bytes.len(), time, outcome });
            }
            Err(error) => written.failures.push(error.into()),
        }
    }
    Ok(Checked { value: written, diagnostics })
}
