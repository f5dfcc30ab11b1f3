//! All formats of one exchange, side by side.

use super::error::BuildError;
use super::kept_view::KeptView;
use super::plan::{Format, Request};
use super::report::Event;
use super::variants::{Variant, variants};
use super::view_factory::ViewFactory;
use crate::facts::{View, stem};
use crate::model::Exchange;
use crate::render::{
    Artifact, Job, RenderError, Rendering, calendar, csv, docx, html, markdown, own_layout, pdf, typ,
};
use crate::store::Assets;
use diagnostics::Checked;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

/// Files that were made, with what it took.
#[derive(Default)]
pub(super) struct Rendered {
    pub(super) artifacts: Vec<(Artifact, Duration)>,
    /// Hashes of the pictures in them, by path.
    pub(super) pictures: BTreeMap<String, String>,
    /// The view of the first of them.
    pub(super) view: Option<View>,
    /// What its Word files were made from.
    pub(super) kept: Vec<KeptView>,
}

impl Rendered {
    pub(super) fn add(&mut self, other: Self) {
        self.artifacts.extend(other.artifacts);
        self.pictures.extend(other.pictures);
        self.view = self.view.take().or(other.view);
        self.kept.extend(other.kept);
    }
}

/// Renders an exchange in all formats that are wanted; `texts` are the input files, to which the sources of its words lead.
pub(super) fn render_all(
    exchange: &Exchange,
    renamed: &BTreeMap<String, String>,
    request: &Request,
    assets: &Assets,
    factory: &ViewFactory<'_>,
    texts: &BTreeMap<String, String>,
    watch: &(dyn Fn(Event) + Sync),
) -> Result<Checked<Rendered>, BuildError> {
    let Checked { value: mut variants, mut diagnostics } =
        variants(exchange, renamed, request, factory, texts)?;
    let Some(first) = variants.first() else {
        return Ok(Checked { value: Rendered::default(), diagnostics });
    };
    let stem = stem(exchange, &first.view);
    let mark =
        exchange.edition.as_ref().map(|sheet| format!("-{}", sheet.edition.name())).unwrap_or_default();
    let variant_of = |format: Format| {
        variants.iter().find(|variant| variant.uses.contains(&format.used_for())).unwrap_or(first)
    };
    let rendered: Vec<(Duration, Checked<Vec<Artifact>>)> = request
        .formats
        .par_iter()
        .map(|format| {
            let begin = Instant::now();
            let variant = variant_of(*format);
            let pictures = &variant.pictures.prepared;
            let job = Job {
                view: &variant.view,
                pictures,
                assets,
                stem: &stem,
                mark: &mark,
                has_article: !request.kind.is_internal,
            };
            let made = render_and_watch(*format, job, &exchange.id, watch)?;
            watch(Event::Made);
            Ok((begin.elapsed(), made))
        })
        .collect::<Result<_, RenderError>>()?;
    let mut all = Rendered::default();
    for (format, (time, made)) in request.formats.iter().zip(rendered) {
        if *format == Format::Docx {
            let Variant { view, sources, .. } = variant_of(*format);
            all.kept.extend(made.value.iter().filter_map(|file| KeptView::of(&file.path, view, sources)));
        }
        diagnostics.extend(made.diagnostics);
        all.artifacts.extend(made.value.into_iter().map(|artifact| (artifact, time)));
    }
    all.pictures = variants.iter().flat_map(|variant| variant.pictures.hashes.clone()).collect();
    all.view = Some(variants.swap_remove(0).view);
    Ok(Checked { value: all, diagnostics })
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

/// Renders a document in a format.
pub(super) fn render(format: Format, job: Job<'_>) -> Rendering {
    match format {
        Format::Pdf => pdf(job),
        Format::Docx => docx(job),
        Format::Html => html(job),
        Format::Md => markdown(job),
        Format::Typ => typ(job),
        Format::Ics => calendar(job),
        Format::Csv => csv(job),
    }
}
