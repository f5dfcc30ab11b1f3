//! One exchange: its documents are rendered in all formats, and written together.

use super::edition::{NOT_HANDED_OUT, render_edition};
use super::error::BuildError;
use super::load::Inputs;
use super::outputs::{beside, left_over, shown_folder};
use super::plan::{Format, Request};
use super::published;
use super::report::{Built, Event};
use super::variants::variants;
use super::view_factory::ViewFactory;
use crate::facts::{View, stem};
use crate::model::{Edition, Exchange};
use crate::render::{
    Artifact, Job, RenderError, Rendering, calendar, docx, html, markdown, own_layout, pdf, typ,
};
use crate::store::{Assets, NewFile, Outcome, Outputs};
use diagnostics::Checked;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

/// Result of building one exchange.
#[derive(Debug, Default)]
pub(super) struct BuiltExchange {
    pub(super) files: Vec<Built>,
    pub(super) failures: Vec<BuildError>,
}

pub(super) fn build_exchange(
    exchange: &Exchange,
    request: &Request,
    assets: &Assets,
    factory: &ViewFactory<'_>,
    inputs: &Inputs,
    watch: &(dyn Fn(Event) + Sync),
) -> Result<Checked<BuiltExchange>, BuildError> {
    let assets = own_assets(assets, request, exchange);
    let mut diagnostics = Vec::new();
    let mut rendered = Rendered::default();
    for edition in request.editions(exchange) {
        let made = match edition {
            Edition::Internal => render_all(exchange, &BTreeMap::new(), request, &assets, factory, watch)?,
            Edition::Ministry | Edition::Public => {
                render_edition(exchange, edition, request, &assets, factory, inputs, watch)?
            }
        };
        diagnostics.extend(made.diagnostics);
        rendered.add(made.value);
    }
    // What one edition may not say is a reason to hand out none.
    let is_refused = diagnostics.iter().any(|diagnostic| NOT_HANDED_OUT.contains(&diagnostic.id));
    let Some(first) = rendered.view.filter(|_| !is_refused) else {
        return Ok(Checked { value: BuiltExchange::default(), diagnostics });
    };
    let artifacts = rendered.artifacts;
    let mut outputs = Outputs::at(request.out.join(&exchange.id));
    let files: Vec<NewFile<'_>> =
        artifacts.iter().map(|(artifact, _)| (artifact.path.as_str(), artifact.bytes.as_slice())).collect();
    let outcomes = outputs.write(&files, &made_from(exchange, inputs, &rendered.pictures))?;
    let folder = shown_folder(&request.root, &request.out, &exchange.id);
    let mut made = BuiltExchange::default();
    for ((artifact, time), outcome) in artifacts.into_iter().zip(outcomes) {
        match outcome {
            Ok(outcome) => {
                diagnostics.extend(beside(&outcome, &folder, &artifact.path));
                made.files.push(built_file(&exchange.id, artifact, time, outcome));
            }
            Err(error) => made.failures.push(error.into()),
        }
    }
    diagnostics.extend(left_over(&outputs, &made.files, exchange, &first, &folder));
    if request.editions(exchange).contains(&Edition::Internal) {
        diagnostics.extend(published::keep(&request.root, exchange, factory, request.kind));
    }
    Ok(Checked { value: made, diagnostics })
}

/// Files that were made, with what it took.
#[derive(Default)]
pub(super) struct Rendered {
    pub(super) artifacts: Vec<(Artifact, Duration)>,
    /// Hashes of the pictures in them, by path.
    pub(super) pictures: BTreeMap<String, String>,
    /// The view of the first of them.
    pub(super) view: Option<View>,
}

impl Rendered {
    fn add(&mut self, other: Self) {
        self.artifacts.extend(other.artifacts);
        self.pictures.extend(other.pictures);
        self.view = self.view.take().or(other.view);
    }
}

/// Renders an exchange in all formats that are wanted.
pub(super) fn render_all(
    exchange: &Exchange,
    renamed: &BTreeMap<String, String>,
    request: &Request,
    assets: &Assets,
    factory: &ViewFactory<'_>,
    watch: &(dyn Fn(Event) + Sync),
) -> Result<Checked<Rendered>, BuildError> {
    let Checked { value: mut variants, mut diagnostics } = variants(exchange, renamed, request, factory)?;
    let Some(first) = variants.first() else {
        return Ok(Checked { value: Rendered::default(), diagnostics });
    };
    let stem = stem(exchange, &first.view);
    let rendered: Vec<(Duration, Checked<Vec<Artifact>>)> = request
        .formats
        .par_iter()
        .map(|format| {
            let begin = Instant::now();
            let variant =
                variants.iter().find(|variant| variant.uses.contains(&format.used_for())).unwrap_or(first);
            let pictures = &variant.pictures.prepared;
            let job = Job {
                view: &variant.view,
                pictures,
                assets,
                stem: &stem,
                edition: exchange.edition.as_ref().map_or(Edition::Internal, |sheet| sheet.edition),
                has_article: !request.kind.is_internal,
            };
            let made = render_and_watch(*format, job, &exchange.id, watch)?;
            watch(Event::Made);
            Ok((begin.elapsed(), made))
        })
        .collect::<Result<_, RenderError>>()?;
    let mut all = Rendered::default();
    for (time, made) in rendered {
        diagnostics.extend(made.diagnostics);
        all.artifacts.extend(made.value.into_iter().map(|artifact| (artifact, time)));
    }
    all.pictures = variants.iter().flat_map(|variant| variant.pictures.hashes.clone()).collect();
    all.view = Some(variants.swap_remove(0).view);
    Ok(Checked { value: all, diagnostics })
}

/// The assets for one exchange: its folder may hold layouts of its own.
pub(super) fn own_assets(assets: &Assets, request: &Request, exchange: &Exchange) -> Assets {
    assets.and_below(&request.root, &format!("inputs/{}", exchange.id))
}

/// Renders, and says so where a layout of the office's own lays pages out.
fn render_and_watch(
    format: Format,
    job: Job<'_>,
    exchange: &str,
    watch: &(dyn Fn(Event) + Sync),
) -> Rendering {
    let own = if format == Format::Pdf { own_layout(job)? } else { None };
    let Some(layout) = own else { return render(format, job) };
    watch(Event::LaysOut { exchange: exchange.to_owned(), layout });
    let made = render(format, job);
    watch(Event::LaidOut { exchange: exchange.to_owned() });
    made
}

fn render(format: Format, job: Job<'_>) -> Rendering {
    match format {
        Format::Pdf => pdf(job),
        Format::Docx => docx(job),
        Format::Html => html(job),
        Format::Md => markdown(job),
        Format::Typ => typ(job),
        Format::Ics => calendar(job),
    }
}

fn built_file(exchange: &str, artifact: Artifact, time: Duration, outcome: Outcome) -> Built {
    let Artifact { path, bytes, pages, .. } = artifact;
    Built { exchange: exchange.to_owned(), path, pages, size: bytes.len(), time, outcome }
}

/// The hashes of all files that the documents of the exchange are made from: its own YAML, the programme's, its pictures.
fn made_from(
    exchange: &Exchange,
    inputs: &Inputs,
    pictures: &BTreeMap<String, String>,
) -> BTreeMap<String, String> {
    let folder = format!("inputs/{}/", exchange.id);
    // What is kept of a published exchange follows from what is built.
    let kept = format!("{folder}{}", published::KEPT);
    let is_own =
        |path: &String| (path.starts_with(&folder) || *path == exchange.programme.file) && *path != kept;
    let own = inputs.hashes.iter().filter(|(path, _)| is_own(path));
    own.chain(pictures).map(|(path, hash)| (path.clone(), hash.clone())).collect()
}
