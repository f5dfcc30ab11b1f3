//! In come a root folder and what is wanted of it; out come written files and findings, exchange by exchange.
//! It is the line itself: load, check, digest, compose, render, write; exchanges and formats run side by side.
//! It never prints and holds no rule about what is right: an exchange with an error is left unwritten, the others are not.

mod forms;
mod lanes;
mod pictures;
mod plan;
mod published;
mod shelf;

pub use forms::{FormKind, FormRequest, forms};
pub use plan::{Format, Request};
pub use shelf::Shelf;

use self::lanes::in_lanes;
use self::pictures::Pictures;
use crate::compose::{KINDS, Kind, Phrase};
use crate::facts::{View, lang_of, published_stems, stem};
use crate::fonts::Fonts;
use crate::intake::loaded;
use crate::model::{Exchange, Status, Use};
use crate::render::{
    Artifact, Job, RenderError, Rendering, WORD_TEMPLATE, docx, html, markdown, own_layout, pdf, typ,
};
use crate::rules::{Named, Subject, check};
use crate::store::{
    Assets, NewFile, Outcome, Outputs, StoreError, list_exchanges, read_file, read_inputs, sha256,
};
use diagnostics::{Checked, Diagnostic, Place, Severity, sort};
use diagnostics::{Words, WordsFault};
use german_text::Lang;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;
use std::sync::OnceLock;
use std::time::{Duration, Instant};
use text_template::{Fault, TemplateFault};

/// The inputs as loaded, with everything that `check` says about them.
#[derive(Debug, Default)]
pub struct Inputs {
    /// The exchanges that could be loaded.
    pub exchanges: Vec<Exchange>,
    /// What was noticed, sorted.
    pub findings: Vec<Diagnostic>,
    /// The text of each file, for printing findings.
    pub sources: BTreeMap<String, String>,
    /// SHA-256 of each input file, by path.
    hashes: BTreeMap<String, String>,
}

/// A file that was written, or was there already.
#[derive(Clone, Debug)]
pub struct Built {
    /// The exchange.
    pub exchange: String,
    /// Path below the exchange's folder of outputs.
    pub path: String,
    /// Pages, where the format has pages.
    pub pages: Option<usize>,
    /// Size in bytes.
    pub size: usize,
    /// How long rendering it took, together with the files made in the same run.
    pub time: Duration,
    /// What happened on the disk.
    pub outcome: Outcome,
}

/// What a build did.
#[derive(Debug, Default)]
pub struct Report {
    /// Files, in the order of exchanges and formats.
    pub files: Vec<Built>,
    /// Exchanges that were not written, because of an error.
    pub unwritten: Vec<String>,
    /// What the machine did not do, exchange by exchange; the others were not held up by it.
    pub failures: Vec<BuildError>,
    /// What was noticed, sorted.
    pub findings: Vec<Diagnostic>,
    /// The text of each input file, for printing findings.
    pub sources: BTreeMap<String, String>,
}

/// The machine or a template failed; no report of a site can cause this.
#[derive(Debug)]
pub enum BuildError {
    /// The disk.
    Store(StoreError),
    /// A template or a library.
    Render(RenderError),
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Store(error) => error.fmt(f),
            Self::Render(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for BuildError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Store(error) => Some(error),
            Self::Render(error) => Some(error),
        }
    }
}

impl From<StoreError> for BuildError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<RenderError> for BuildError {
    fn from(error: RenderError) -> Self {
        Self::Render(error)
    }
}

impl From<TemplateFault> for BuildError {
    fn from(fault: TemplateFault) -> Self {
        Self::Render(fault.into())
    }
}

/// Loads and checks the inputs below `root`; with `only` not empty, just those exchanges.
///
/// # Errors
/// When the disk does not give them.
pub fn load(root: &Path, only: &[String]) -> Result<Inputs, StoreError> {
    let (Checked { value: mut loaded, mut findings }, files) = loaded(read_inputs(root, only)?);
    let read = files.iter().filter(|(path, _)| loaded.sources.contains_key(path));
    let hashes = read.map(|(path, bytes)| (path.clone(), sha256(bytes))).collect();
    let assets = Assets::with_root(root);
    findings.extend(words_faults(&assets)?);
    let fonts = OnceLock::new();
    let shows = |c: char| {
        let loaded = fonts.get_or_init(|| Fonts::load(&assets).ok());
        loaded.as_ref().is_none_or(|fonts| fonts.value.missing(c.encode_utf8(&mut [0; 4])).next().is_none())
    };
    let shelves: Vec<Shelf<'_>> = KINDS.iter().map(|kind| Shelf::new(kind, &assets)).collect();
    let said = in_lanes(&loaded.exchanges, |exchange| {
        let phrase = |name: &str| phrase(&assets, name, exchange);
        let mut said = check(Subject {
            exchange,
            broken: &loaded.broken,
            sources: &loaded.sources,
            phrase: &phrase,
            shows: &shows,
        });
        said.extend(pictures::faults(root, exchange));
        said.extend(own_words(exchange, &shelves));
        said
    });
    findings.extend(said.into_iter().flatten());
    let changed = published::recall(root, &mut loaded.exchanges, &assets, &findings)?;
    findings.extend(changed);
    sort(&mut findings);
    findings.dedup();
    Ok(Inputs { exchanges: loaded.exchanges, findings, sources: loaded.sources, hashes })
}

/// What is to be told about an exchange's own phrases, in any kind of document. A mistake of the office's files is told when they are
/// used.
fn own_words(exchange: &Exchange, shelves: &[Shelf<'_>]) -> Vec<Diagnostic> {
    if exchange.event.value.phrases.is_empty() {
        return Vec::new();
    }
    let said = shelves.iter().filter_map(|shelf| shelf.view(exchange).ok());
    let is_meant =
        |finding: &Diagnostic| finding.severity == Severity::Error || finding.id.starts_with("phrase-");
    said.flat_map(|view| view.findings).filter(is_meant).collect()
}

/// Whether a document of some kind says that phrase.
fn phrase(assets: &Assets, name: &str, exchange: &Exchange) -> Named {
    let file = format!("{name}.{}.hbs", lang_of(exchange).tag());
    let folders = std::iter::once(PHRASES.to_owned()).chain(KINDS.iter().map(own_phrases));
    let is_there =
        |folder: String| assets.bytes(&format!("{folder}/{file}")).is_ok_and(|found| found.is_some());
    if folders.into_iter().any(is_there) { Named::Known } else { Named::Unknown(Phrase::nearest(name)) }
}

/// A phrase as a file of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhraseFile {
    /// Where it lies below the office's folder.
    pub path: String,
    /// What it says.
    pub text: String,
    /// Whether the office wrote it.
    pub is_own: bool,
}

/// The file of `phrase` in `lang`: that of its kind of document before that of all kinds.
///
/// # Errors
/// When it cannot be read, or there is none, which the tests exclude for those that are built in.
pub fn phrase_file(phrase: &Phrase, lang: Lang, assets: &Assets) -> Result<PhraseFile, StoreError> {
    let file = format!("{}.{}.hbs", phrase.name, lang.tag());
    let of_kinds = KINDS.iter().map(|kind| format!("{}/{file}", own_phrases(kind)));
    let is_there = |path: &String| assets.bytes(path).is_ok_and(|found| found.is_some());
    let path = of_kinds.into_iter().find(is_there).unwrap_or_else(|| format!("{PHRASES}/{file}"));
    let (text, is_own) = assets.text_and_whose(&path)?;
    Ok(PhraseFile { path, text, is_own })
}

/// What happens in a build, as it happens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// Pages of an exchange are being laid out by a layout of the office's own, which may take as long as it likes.
    LaysOut {
        /// The exchange.
        exchange: String,
        /// The layout, as a person knows it.
        layout: String,
    },
    /// They are laid out.
    LaidOut {
        /// The exchange.
        exchange: String,
    },
    /// One format of an exchange is made.
    Made,
}

/// Builds what `request` asks for. `watch` is called with each event, from any thread.
///
/// # Errors
/// When the inputs cannot be listed.
pub fn build(request: &Request, watch: &(dyn Fn(Event) + Sync)) -> Result<Report, BuildError> {
    let (request, assets, noticed) = templated(request);
    let request = &request;
    let shelf = Shelf::new(request.kind, &assets);
    // What reading the inputs leaves of two cores goes into what every exchange will need.
    let (inputs, ()) =
        rayon::join(|| load(&request.root, &request.exchanges), || get_ready(request, &assets, &shelf));
    let inputs = inputs?;
    let (meant, passed): (Vec<&Exchange>, Vec<&Exchange>) =
        inputs.exchanges.iter().partition(|exchange| is_meant(request, exchange));
    let passed: Vec<String> = passed.into_iter().map(|exchange| exchange.id.clone()).collect();
    let sound: Vec<&Exchange> =
        meant.into_iter().filter(|exchange| !has_error(exchange, &inputs.findings)).collect();
    let made = in_lanes(&sound, |exchange| match one(exchange, request, &assets, &shelf, &inputs, watch) {
        Err(BuildError::Render(RenderError::Template(fault))) => {
            let assets = own_assets(&assets, request, exchange);
            let finding = faulty_template(fault, exchange, request.kind, &assets);
            Ok(Checked { value: Made::default(), findings: vec![finding] })
        }
        other => other,
    });
    let mut report = Report { findings: inputs.findings, sources: inputs.sources, ..Report::default() };
    report.findings.retain(|finding| finding.severity >= request.kind.least);
    report.findings.extend(noticed);
    for made in made {
        match made {
            Ok(Checked { value, findings }) => {
                report.files.extend(value.files);
                report.failures.extend(value.failures);
                report.findings.extend(findings);
            }
            Err(error) => report.failures.push(error),
        }
    }
    tell_characters_once(&mut report.findings);
    sort(&mut report.findings);
    report.findings.dedup();
    let meant = list_exchanges(&request.root)?;
    let meant = meant.into_iter().filter(|id| {
        !passed.contains(id) && (request.exchanges.is_empty() || request.exchanges.contains(id))
    });
    report.unwritten = meant.filter(|id| report.files.iter().all(|file| file.exchange != *id)).collect();
    Ok(report)
}

/// Whether a document of this kind is wanted of the exchange: named, or not over for a kind that is made before the day.
fn is_meant(request: &Request, exchange: &Exchange) -> bool {
    !request.exchanges.is_empty() || !request.kind.is_before || exchange.event.value.status == Status::Draft
}

/// The assets for one exchange: its folder may hold layouts of its own.
fn own_assets(assets: &Assets, request: &Request, exchange: &Exchange) -> Assets {
    assets.and_below(&request.root, &format!("inputs/{}", exchange.id))
}

/// The assets with the Word template that was asked for. If it cannot be read, the other formats are still built.
fn templated(request: &Request) -> (Request, Assets, Option<Diagnostic>) {
    let (mut request, assets) = (request.clone(), Assets::with_root(&request.root));
    let Some(path) = request.template.clone() else { return (request, assets, None) };
    let shown = path.display().to_string();
    if !request.formats.contains(&Format::Docx) {
        return (request, assets, Some(Diagnostic::warning("word-template-unused").in_file(shown)));
    }
    match read_file(&path) {
        Ok(bytes) => {
            // In the kind's own folder it comes before everything.
            let folder = own_phrases(request.kind);
            let beside = path.parent().unwrap_or_else(|| Path::new(""));
            let assets = assets.and_word_files(folder.as_str(), beside);
            (request, assets.and_file(format!("{folder}/{WORD_TEMPLATE}"), shown, bytes), None)
        }
        Err(_) => {
            request.formats.retain(|format| *format != Format::Docx);
            (request, assets, Some(Diagnostic::error("word-template-unread").in_file(shown)))
        }
    }
}

/// A character that no font has is told where it was typed; of the pages it is told where it comes from somewhere else.
fn tell_characters_once(findings: &mut Vec<Diagnostic>) {
    let arg = |finding: &Diagnostic, wanted: &str| {
        finding.args.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value.clone())
    };
    let told = findings.iter().filter(|finding| finding.id == "character-not-shown");
    let told = told.filter(|finding| {
        ["font", "private"].iter().any(|kind| arg(finding, "kind") == Some((*kind).into()))
    });
    let codes: Vec<_> = told.filter_map(|finding| arg(finding, "code")).collect();
    findings.retain(|finding| {
        finding.id != "glyph-missing" || !arg(finding, "code").is_some_and(|code| codes.contains(&code))
    });
}

/// A template of the office's that cannot be used keeps the exchange from being written, as a mistake in its inputs does.
fn faulty_template(fault: TemplateFault, exchange: &Exchange, kind: &Kind, assets: &Assets) -> Diagnostic {
    let tag = lang_of(exchange).tag();
    let folders = [PHRASES.to_owned(), own_phrases(kind)];
    let phrase = folders
        .iter()
        .map(|folder| format!("{folder}/{}.{tag}.hbs", fault.template))
        .find(|path| assets.bytes(path).is_ok_and(|found| found.is_some()));
    let finding = match fault.fault {
        Fault::Syntax => Diagnostic::error("template-syntax"),
        Fault::UnknownName(name) => Diagnostic::error("template-unknown-name").with("name", name),
        Fault::UnknownHelper(name) => Diagnostic::error("template-unknown-helper").with("name", name),
        Fault::NoList(name) => Diagnostic::error("template-no-list").with("name", name),
        Fault::TooDeep => Diagnostic::error("template-too-deep"),
        fault @ (Fault::NoText(_) | Fault::Refused(_)) => {
            Diagnostic::error("template-refused").with("reason", fault.to_string())
        }
    };
    let layout = || assets.shown(&fault.template).unwrap_or_else(|_| fault.template.clone());
    finding
        .in_file(phrase.unwrap_or_else(layout))
        .at(Place::new(fault.line, fault.column.max(1), 1))
        .with("exchange", &exchange.id)
}

/// What is wrong with an office's own words of the program.
fn words_faults(assets: &Assets) -> Result<Vec<Diagnostic>, StoreError> {
    let mut findings = Vec::new();
    for lang in Lang::ALL {
        let file = format!("locales/{}.ftl", lang.tag());
        let Some(text) = assets.office_text(&file)? else { continue };
        for fault in crate::words::load(lang, Some(&text)).1 {
            let line = match fault {
                WordsFault::Syntax { line, .. } => line,
                WordsFault::Unknown { .. } => 0,
            };
            let finding = Diagnostic::warning("words-faulty").in_file(&file).at(Place::new(line, 1, 1));
            findings.push(finding.with("reason", fault.to_string()));
        }
    }
    Ok(findings)
}

/// The words of `lang`, with those that the office under `assets` replaced.
///
/// # Errors
/// When the office's file is there but cannot be read.
pub fn words(lang: Lang, assets: &Assets) -> Result<Words, StoreError> {
    let overlay = assets.office_text(&format!("locales/{}.ftl", lang.tag()))?;
    Ok(crate::words::load(lang, overlay.as_deref()).0)
}

/// Reads phrases, layouts and fonts ahead. What goes wrong is said when they are used, at the exchange that uses them.
fn get_ready(request: &Request, assets: &Assets, shelf: &Shelf<'_>) {
    rayon::join(
        || shelf.get_ready(),
        || {
            if request.formats.iter().any(|format| matches!(format, Format::Pdf | Format::Typ)) {
                crate::render::get_ready(request.kind.name, assets);
            }
        },
    );
}

/// Whether something in the exchange's own files, or in the programme's, keeps it from being written.
fn has_error(exchange: &Exchange, findings: &[Diagnostic]) -> bool {
    let folder = format!("inputs/{}/", exchange.id);
    findings.iter().any(|finding| {
        finding.severity == Severity::Error
            && (finding.file.starts_with(&folder) || finding.file == exchange.programme.file)
    })
}

/// What was made of one exchange.
#[derive(Debug, Default)]
struct Made {
    files: Vec<Built>,
    failures: Vec<BuildError>,
}

fn one(
    exchange: &Exchange,
    request: &Request,
    assets: &Assets,
    shelf: &Shelf<'_>,
    inputs: &Inputs,
    watch: &(dyn Fn(Event) + Sync),
) -> Result<Checked<Made>, BuildError> {
    let assets = own_assets(assets, request, exchange);
    let Checked { value: editions, mut findings } = editions(exchange, request, shelf)?;
    let Some(first) = editions.first() else { return Ok(Checked::clean(Made::default())) };
    let stem = stem(exchange, &first.view);
    let rendered: Vec<(Duration, Checked<Vec<Artifact>>)> = request
        .formats
        .par_iter()
        .map(|format| {
            let begin = Instant::now();
            let edition =
                editions.iter().find(|edition| edition.uses.contains(&format.used_for())).unwrap_or(first);
            let pictures = &edition.pictures.prepared;
            let job = Job {
                view: &edition.view,
                pictures,
                assets: &assets,
                stem: &stem,
                has_article: !request.kind.is_internal,
            };
            let made = watched(*format, job, &exchange.id, watch)?;
            watch(Event::Made);
            Ok((begin.elapsed(), made))
        })
        .collect::<Result<_, RenderError>>()?;
    let mut artifacts = Vec::new();
    for (time, made) in rendered {
        findings.extend(made.findings);
        artifacts.extend(made.value.into_iter().map(|artifact| (artifact, time)));
    }
    let mut outputs = Outputs::at(request.out.join(&exchange.id));
    let files: Vec<NewFile<'_>> =
        artifacts.iter().map(|(artifact, _)| (artifact.path.as_str(), artifact.bytes.as_slice())).collect();
    let outcomes = outputs.write(&files, &made_from(exchange, inputs, &editions))?;
    let folder = shown_folder(&request.root, &request.out, &exchange.id);
    let mut made = Made::default();
    for ((artifact, time), outcome) in artifacts.into_iter().zip(outcomes) {
        match outcome {
            Ok(outcome) => {
                findings.extend(beside(&outcome, &folder, &artifact.path));
                made.files.push(built(&exchange.id, artifact, time, outcome));
            }
            Err(error) => made.failures.push(error.into()),
        }
    }
    findings.extend(left(&outputs, &made.files, exchange, &first.view, &folder));
    findings.extend(published::keep(&request.root, exchange, shelf, request.kind));
    Ok(Checked { value: made, findings })
}

/// Renders, and says so where a layout of the office's own lays pages out.
fn watched(format: Format, job: Job<'_>, exchange: &str, watch: &(dyn Fn(Event) + Sync)) -> Rendering {
    let own = if format == Format::Pdf { own_layout(job)? } else { None };
    let Some(layout) = own else { return render(format, job) };
    watch(Event::LaysOut { exchange: exchange.to_owned(), layout });
    let made = render(format, job);
    watch(Event::LaidOut { exchange: exchange.to_owned() });
    made
}

fn built(exchange: &str, artifact: Artifact, time: Duration, outcome: Outcome) -> Built {
    let Artifact { path, bytes, pages, .. } = artifact;
    Built { exchange: exchange.to_owned(), path, pages, size: bytes.len(), time, outcome }
}

/// The hashes of all files that the documents of the exchange are made from: its own YAML, the programme's, its pictures.
fn made_from(exchange: &Exchange, inputs: &Inputs, editions: &[Edition]) -> BTreeMap<String, String> {
    let folder = format!("inputs/{}/", exchange.id);
    // What is kept of a published exchange follows from what is built.
    let kept = format!("{folder}{}", published::KEPT);
    let is_own =
        |path: &String| (path.starts_with(&folder) || *path == exchange.programme.file) && *path != kept;
    let own = inputs.hashes.iter().filter(|(path, _)| is_own(path));
    let pictures = editions.iter().flat_map(|edition| &edition.pictures.hashes);
    own.chain(pictures).map(|(path, hash)| (path.clone(), hash.clone())).collect()
}

/// What the documents for some uses are made from.
struct Edition {
    uses: Vec<Use>,
    view: View,
    pictures: Pictures,
}

/// The editions that the wanted formats need: one, unless a picture may be printed but not go online, or the other way round.
fn editions(
    exchange: &Exchange,
    request: &Request,
    shelf: &Shelf<'_>,
) -> Result<Checked<Vec<Edition>>, BuildError> {
    let withheld =
        |wanted: Use| exchange.photos().map(|photo| photo.withheld(wanted).is_some()).collect::<Vec<_>>();
    let is_wanted = |wanted: &Use| request.formats.iter().any(|format| format.used_for() == *wanted);
    let mut uses: Vec<Vec<Use>> = Vec::new();
    for wanted in Use::ALL.into_iter().filter(is_wanted) {
        let same =
            uses.iter_mut().find(|uses| uses.first().is_some_and(|one| withheld(*one) == withheld(wanted)));
        match same {
            Some(uses) => uses.push(wanted),
            None => uses.push(vec![wanted]),
        }
    }
    let mut all = Checked::clean(Vec::new());
    for uses in uses {
        let Some(wanted) = uses.first() else { continue };
        let Checked { value: view, findings } = shelf.view(&exchange.with_permitted_photos(*wanted))?;
        let pictures = pictures::read(&request.root, &view);
        all.findings.extend(findings);
        all.value.push(Edition { uses, view, pictures });
    }
    Ok(all)
}

/// The phrases that all kinds of documents may say.
const PHRASES: &str = "templates/phrases";

/// The folder with the phrases that only documents of that kind say, beside its layouts.
fn own_phrases(kind: &Kind) -> String {
    format!("templates/{}", kind.name)
}

fn render(format: Format, job: Job<'_>) -> Rendering {
    match format {
        Format::Pdf => pdf(job),
        Format::Docx => docx(job),
        Format::Html => html(job),
        Format::Md => markdown(job),
        Format::Typ => typ(job),
    }
}

/// What earlier runs wrote of this kind and in these formats under names that are no longer made: place, day or status changed.
fn left(
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
    let is_end = |rest: &str| rest.starts_with('.') || rest.starts_with("_Artikel.");
    let is_published =
        |path: &str| published.iter().any(|stem| path.strip_prefix(stem.as_str()).is_some_and(is_end));
    let is_meant = |path: &str| {
        !path.contains('/') && path.contains(&kind) && endings.contains(&ending(path)) && !is_published(path)
    };
    let old = outputs.left(&is_meant);
    let names = old.join(", ");
    (!old.is_empty()).then(|| {
        Diagnostic::hint("output-left").in_file(folder).with("names", names).with("count", old.len())
    })
}

/// The folder of an exchange's outputs as a person sees it from the root.
fn shown_folder(root: &Path, out: &Path, exchange: &str) -> String {
    let folder = out.join(exchange);
    folder.strip_prefix(root).unwrap_or(&folder).to_string_lossy().replace('\\', "/")
}

/// What there is to say about the file at `path` of a folder that a person knows as `folder`: where the new one is, if not there.
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
