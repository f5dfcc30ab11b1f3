//! In comes a [`Job`]; out come a PDF file, or the folder that the ordinary Typst compiler turns into the same pages.
//! A PDF is PDF/A-2a and PDF/UA-1 at once, and the same job gives the same bytes.
//! It never shows the compiler a file, a font or a clock other than the job's own.

mod described;
mod fill;
mod glyphs;
mod hyphens;
mod language;
mod letter;
mod markup;
mod packed;
mod source;
mod undated;
mod world;

use super::picture::{Picture, Prepared};
use super::{Artifact, Job, RenderError, Rendering};
use crate::fonts::{self, Fonts};
use crate::store::Assets;
use diagnostics::{Checked, Diagnostic};
pub use letter::{CoverLetter, cover_letter};
pub use source::own_layout;

use described::Described;
use glyphs::Seen;
use markup::{Pictures, Placed};
use packed::packed;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use typst::diag::{Severity, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Smart};
use typst::{WorldExt as _, comemo};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use world::TypstWorld;

/// A character without a glyph is spelled out, which may move another one onto its own; two rounds have always been enough.
const ROUNDS: usize = 3;

/// Renders `{stem}.pdf`. An empty list with an error among the diagnostics means that the layout does not compile.
///
/// # Errors
/// When the layout is missing or faulty, or a font of the office cannot be read.
pub fn pdf(job: Job<'_>) -> Rendering {
    let _guard = MemoGuard::begin();
    let mut set = typeset(job)?;
    let Some(document) = set.document.take() else {
        return Ok(Checked { value: Vec::new(), diagnostics: set.diagnostics });
    };
    let value = match typst_pdf::pdf(&document, &options(job)?) {
        Ok(bytes) => vec![Artifact {
            path: format!("{}.pdf", job.stem),
            media_type: "application/pdf",
            bytes: packed(
                if today(job).is_some() { bytes } else { undated::without_moment(bytes) },
                &Described::of(job),
            ),
            pages: Some(document.pages().len()),
            source: Some(set.source.clone()),
        }],
        Err(errors) => {
            set.report(&errors);
            Vec::new()
        }
    };
    Ok(Checked { value, diagnostics: set.diagnostics })
}

/// Renders the folder `typ`: `main.typ`, `pictures/` and `fonts/`. In it,
/// `typst compile --font-path fonts --pdf-standard a-2a,ua-1 main.typ` gives the same pages.
///
/// # Errors
/// As for [`pdf`].
pub fn typ(job: Job<'_>) -> Rendering {
    let _guard = MemoGuard::begin();
    let set = typeset(job)?;
    let artifact = |name: String, media_type, bytes| Artifact {
        path: format!("{}/{name}", job.folder("typ")),
        media_type,
        bytes,
        pages: None,
        source: None,
    };
    let mut value = vec![artifact("main.typ".to_owned(), "text/vnd.typst", set.source.into_bytes())];
    value.extend(
        set.pictures.into_iter().map(|(path, picture)| artifact(path, picture.media_type, picture.bytes)),
    );
    value.extend(set.seen.fonts.iter().map(|font| {
        let name = fonts::file_name(font);
        let media_type = if name.ends_with(".otf") { "font/otf" } else { "font/ttf" };
        artifact(format!("fonts/{name}"), media_type, font.data().to_vec())
    }));
    Ok(Checked { value, diagnostics: set.diagnostics })
}

/// Reads what every document of that kind needs ahead, on another core than the inputs are read on: fonts, layout, Typst's library.
/// What goes wrong is said by [`pdf`] and [`typ`].
pub fn get_ready(kind: &str, assets: &Assets) {
    rayon::join(
        || drop(Fonts::load(assets)),
        || {
            world::get_ready();
            drop(source::get_ready(kind, assets));
        },
    );
}

/// How many documents are being made.
static IN_THE_MAKING: AtomicUsize = AtomicUsize::new(0);

/// A document being made.
struct MemoGuard;

impl MemoGuard {
    /// Begins one: what the compiler remembers grows with every document (5 MiB for three pages) unless told to forget what it did not need
    /// of late, whatever became of the documents before. What it needed for the last document, such as the layout, it will need again;
    /// and of those that are being made at the same time, each tells it to forget once. At the end nobody waits for that.
    fn begin() -> Self {
        comemo::evict(IN_THE_MAKING.fetch_add(1, Ordering::Relaxed) + 1);
        Self
    }
}

impl Drop for MemoGuard {
    fn drop(&mut self) {
        IN_THE_MAKING.fetch_sub(1, Ordering::Relaxed);
    }
}

/// A document that has been typeset, as far as that went.
struct Typeset {
    layout: String,
    source: String,
    pictures: BTreeMap<String, Picture>,
    seen: Seen,
    world: TypstWorld,
    document: Option<PagedDocument>,
    diagnostics: Vec<Diagnostic>,
}

/// The closest setting that a layout is asked for; 0 is the usual one.
const CLOSEST: usize = 4;

/// A document of more pages ends where it ends: nobody minds a short last page there, and setting it anew would cost as much again as all of it,
/// several times.
const SHORT: usize = 40;

/// Typesets the document. A short one whose last page would be nearly empty is set closer, if that page is then not needed, by the first setting
/// that leaves no other nearly empty one.
fn typeset(job: Job<'_>) -> Result<Typeset, RenderError> {
    let usual = typeset_at(job, 0)?;
    let is_short = |document: &&PagedDocument| document.pages().len() <= SHORT;
    let usual_pages = usual.document.as_ref().filter(is_short);
    let Some(pages) = usual_pages.filter(|document| fill::is_one_too_many(document)) else {
        return Ok(usual);
    };
    let pages = pages.pages().len();
    let has_fewer = |set: &Typeset| set.document.as_ref().is_some_and(|set| set.pages().len() < pages);
    let is_good = |set: &Typeset| {
        has_fewer(set) && set.document.as_ref().is_some_and(|set| !fill::is_one_too_many(set))
    };
    // What the closest does not reach, no other does; nor does an office's own layout that knows of none.
    let closest = typeset_at(job, CLOSEST)?;
    if !has_fewer(&closest) {
        return Ok(usual);
    }
    let mut fewer = None;
    for tightness in 1..CLOSEST {
        let set = typeset_at(job, tightness)?;
        if is_good(&set) {
            return Ok(set);
        }
        if has_fewer(&set) {
            fewer.get_or_insert(set);
        }
    }
    Ok(if is_good(&closest) { closest } else { fewer.unwrap_or(closest) })
}

fn typeset_at(job: Job<'_>, tightness: usize) -> Result<Typeset, RenderError> {
    let Checked { value: fonts, diagnostics } = Fonts::load(job.assets)?;
    let (placed, pictures, faults) = pictures(job.pictures);
    let raw = source::source(job, placed, tightness)?;
    let mut missing: BTreeSet<char> = fonts.missing(&raw).collect();
    let mut set = attempt(job, &raw, &missing, pictures, &fonts)?;
    for _ in 1..ROUNDS {
        if set.seen.missing.is_subset(&missing) {
            break;
        }
        missing.extend(&set.seen.missing);
        set = attempt(job, &raw, &missing, set.pictures, &fonts)?;
    }
    set.diagnostics.extend(diagnostics);
    set.diagnostics.extend(faults);
    set.diagnostics
        .extend(missing.into_iter().map(|c| glyphs::diagnostic(c, &job.view.facts.event.id, &raw)));
    Ok(set)
}

fn attempt(
    job: Job<'_>,
    raw: &str,
    missing: &BTreeSet<char>,
    pictures: BTreeMap<String, Picture>,
    fonts: &Arc<Fonts>,
) -> Result<Typeset, RenderError> {
    let source = glyphs::spelled_out(raw, missing);
    let files = pictures.iter().map(|(path, picture)| (path.clone(), Bytes::new(picture.bytes.clone())));
    let world = TypstWorld::new(source.clone(), files.collect(), Arc::clone(fonts), today(job))
        .ok_or_else(|| RenderError::Format { format: "typ", message: "main.typ".to_owned() })?;
    let compiled = typst::compile::<PagedDocument>(&world);
    let layout = source::layout(job)?;
    let (seen, diagnostics) = (Seen::default(), Vec::new());
    let mut set = Typeset { layout, source, pictures, seen, world, document: None, diagnostics };
    set.report(&compiled.warnings);
    match compiled.output {
        Ok(document) => {
            set.seen = Seen::on(&document);
            set.document = Some(hyphens::told_apart(document));
        }
        Err(errors) => set.report(&errors),
    }
    Ok(set)
}

impl Typeset {
    /// Reports what the compiler says; it is about the layout: people's text stands in strings and cannot be wrong.
    fn report(&mut self, said: &[SourceDiagnostic]) {
        for source in said {
            let diagnostic = match source.severity {
                Severity::Error => Diagnostic::error("typst-error"),
                Severity::Warning => Diagnostic::warning("typst-warning"),
            };
            let line = self.world.range(source.span).and_then(|range| self.world.line(range.start));
            let hints: Vec<&str> = source.hints.iter().map(|hint| hint.v.as_str()).collect();
            self.diagnostics.push(
                diagnostic
                    .in_file(self.layout.clone())
                    .with("message", source.message.as_str())
                    .with("advice", hints.join("; "))
                    .with("line", line.unwrap_or_default()),
            );
        }
    }
}

/// Names for the pictures that can be read, the pictures by these names, and what is wrong with the others.
fn pictures(prepared: &Prepared) -> (Pictures, BTreeMap<String, Picture>, Vec<Diagnostic>) {
    let mut placed = Pictures::new();
    let mut pictures = BTreeMap::new();
    let mut faults = Vec::new();
    for (number, (file, prepared)) in (1..).zip(prepared) {
        match prepared {
            Ok(picture) => {
                let path = format!("pictures/{number:02}.{}", picture.ending);
                let (width, height) = (picture.width, picture.height);
                placed.insert(file.clone(), Placed { path: path.clone(), width, height });
                pictures.insert(path, picture.clone());
            }
            Err(fault) => faults.push(fault.diagnostic(file)),
        }
    }
    (placed, pictures, faults)
}

fn options(job: Job<'_>) -> Result<PdfOptions, RenderError> {
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|error| RenderError::Format { format: "pdf", message: error.message().to_string() })?;
    Ok(PdfOptions {
        ident: Smart::Custom(format!("{}/{}", job.view.facts.event.id, job.view.document.kind)),
        creator: Smart::Custom(Some("austausch".to_owned())),
        timestamp: timestamp(job),
        standards,
        tagged: true,
        ..PdfOptions::default()
    })
}

/// Noon of the document's day, so that no time zone makes another day of it.
fn today(job: Job<'_>) -> Option<Datetime> {
    let (year, month, day) = source::day(job.view.document.date.as_deref()?)?;
    Datetime::from_ymd_hms(year, month, day, 12, 0, 0)
}

fn timestamp(job: Job<'_>) -> Option<Timestamp> {
    today(job).or_else(undated::moment).map(Timestamp::new_utc)
}

#[cfg(test)]
pub(super) mod tests;
