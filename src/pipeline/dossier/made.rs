//! A dossier as files in memory: composed as a document of the last of its exchanges, searched where it is for others.

use super::dictionary::dictionary;
use super::guard::{ForOthers, dossier_guard, for_others};
use super::request::{DossierRequest, last_of, sentences_left_out};
use crate::digest::select;
use crate::facts::{View, dossier_stem};
use crate::model::{Edition, Exchange};
use crate::pipeline::error::BuildError;
use crate::pipeline::exchange::made_from_all;
use crate::pipeline::leak_guard::{NOT_HANDED_OUT, looked_at};
use crate::pipeline::load::{Inputs, load};
use crate::pipeline::plan::{Format, Request};
use crate::pipeline::rendered::render;
use crate::pipeline::soundness::has_error;
use crate::pipeline::template_fault::faulty_template;
use crate::pipeline::variants::variants;
use crate::pipeline::view_factory::ViewFactory;
use crate::render::{Artifact, Job, RenderError};
use crate::rules::dossier_numbers;
use crate::store::Assets;
use diagnostics::{Checked, Diagnostic, Severity, sort};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

/// A dossier that was made, and what was noticed.
#[derive(Default)]
pub(in crate::pipeline) struct Made {
    /// Its files; none where it is not handed out.
    pub(in crate::pipeline) artifacts: Vec<(Artifact, Duration)>,
    /// What it says.
    pub(in crate::pipeline) view: Option<View>,
    /// What the dictionary of its values says.
    pub(in crate::pipeline) dictionary: Option<View>,
    /// SHA-256 of everything it was made from, by path.
    pub(in crate::pipeline) made_from: BTreeMap<String, String>,
    /// For whom it is.
    pub(in crate::pipeline) edition: Edition,
    /// What was noticed.
    pub(in crate::pipeline) diagnostics: Vec<Diagnostic>,
    /// The texts in which diagnostics have their places.
    pub(in crate::pipeline) sources: BTreeMap<String, String>,
}

/// Makes the dossier; `None` where no exchange lies in its period.
///
/// # Errors
/// When the disk fails or a template cannot be used.
pub(in crate::pipeline) fn made(request: &DossierRequest) -> Result<Option<Made>, BuildError> {
    let inputs = load(&request.root, &[])?;
    let Some(last) = last_of(request, &inputs.exchanges) else { return Ok(None) };
    let assets = Assets::with_root(&request.root);
    let shown = for_others(&inputs.exchanges, last.dossier.value.edition(), &assets)?;
    let Some(last) = last_of(request, &shown.exchanges) else { return Ok(None) };
    let selected = select(&last);
    let edition = last.dossier.value.edition();
    let mut made = Made { sources: inputs.sources.clone(), edition, ..Made::default() };
    // A report or a list that could not be read would be missing in every figure without a word.
    let is_of_all = |diagnostic: &&Diagnostic| {
        diagnostic.file.matches('/').count() < 2 || diagnostic.file.starts_with("inputs/contacts/")
    };
    let is_of_one = |diagnostic: &&Diagnostic| {
        selected.iter().any(|one| diagnostic.file.starts_with(&format!("inputs/{}/", one.id)))
    };
    let matters = |diagnostic: &&Diagnostic| match diagnostic.severity {
        Severity::Error => is_of_all(diagnostic) || is_of_one(diagnostic),
        Severity::Warning | Severity::Hint => diagnostic.file == last.dossier.file,
    };
    made.diagnostics = inputs.diagnostics.iter().filter(matters).cloned().collect();
    made.diagnostics.extend(shown.diagnostics.iter().filter(is_of_one).cloned());
    // Its numbers are those of the period and the readers that were asked for.
    let differing = dossier_numbers(&last, &made.sources);
    let id = differing.first().map_or("dossier-number-differs", |diagnostic| diagnostic.id);
    made.diagnostics.retain(|diagnostic| diagnostic.id != id);
    made.diagnostics.extend(differing);
    let typed = inputs.exchanges.first();
    made.diagnostics.extend(typed.and_then(|one| sentences_left_out(request, &one.dossier)));
    let is_bad = made.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error);
    if is_bad || selected.iter().any(|exchange| has_error(exchange, &inputs.diagnostics)) {
        sort(&mut made.diagnostics);
        return Ok(Some(made));
    }
    match render_all(request, &last, &shown, &inputs, &assets) {
        Ok(Checked { value, diagnostics }) => {
            made.diagnostics.extend(diagnostics);
            if let Some(rendered) = value {
                (made.artifacts, made.view) = (rendered.artifacts, Some(rendered.view));
                (made.dictionary, made.made_from) = (rendered.dictionary, rendered.made_from);
            }
        }
        Err(BuildError::Render(RenderError::Template(fault))) => {
            made.diagnostics.push(faulty_template(fault, &last, request.kind, &assets));
        }
        Err(error) => return Err(error),
    }
    sort(&mut made.diagnostics);
    made.diagnostics.dedup();
    Ok(Some(made))
}

/// The files of a format, with the time that they took.
type Set = (Duration, Checked<Vec<Artifact>>);

/// Files with the time that each took, what they say, and from what they were made.
struct Rendered {
    artifacts: Vec<(Artifact, Duration)>,
    view: View,
    dictionary: Option<View>,
    made_from: BTreeMap<String, String>,
}

fn render_all(
    request: &DossierRequest,
    last: &Exchange,
    shown: &ForOthers,
    inputs: &Inputs,
    assets: &Assets,
) -> Result<Checked<Option<Rendered>>, BuildError> {
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
    let Some(first) = variants.first() else { return Ok(Checked::clean(None)) };
    let stem = dossier_stem(last, &first.view);
    let set = || -> Result<Vec<Set>, RenderError> {
        request
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
            .collect()
    };
    // Whom it must not name is worked out while it is set.
    let guard = || dossier_guard(last, shown.shown(), request.kind, inputs, &request.root);
    let (made, guard) = rayon::join(set, guard);
    let mut artifacts = Vec::new();
    let mut explained = None;
    let begin = Instant::now();
    let has_values = request.formats.contains(&Format::Csv);
    if let Some((files, view)) =
        has_values.then(|| dictionary(last, first, &stem, assets)).transpose()?.flatten()
    {
        diagnostics.extend(files.diagnostics);
        artifacts.extend(files.value.into_iter().map(|artifact| (artifact, begin.elapsed())));
        explained = Some(view);
    }
    for (time, made) in made? {
        diagnostics.extend(made.diagnostics);
        artifacts.extend(made.value.into_iter().map(|artifact| (artifact, time)));
    }
    let found = match guard {
        Ok(guard) => guard.map(|guard| guard.look(artifacts.iter().map(|(artifact, _)| looked_at(artifact)))),
        Err(faults) => Some(faults),
    };
    let found = found.unwrap_or_default();
    let is_refused = found.iter().any(|diagnostic| NOT_HANDED_OUT.contains(&diagnostic.id));
    diagnostics.extend(found);
    if is_refused {
        return Ok(Checked { value: None, diagnostics });
    }
    let made_from = made_from_all(inputs, &variants);
    let view = variants.into_iter().next().map(|variant| variant.view);
    let value = view.map(|view| Rendered { artifacts, view, dictionary: explained, made_from });
    Ok(Checked { value, diagnostics })
}
