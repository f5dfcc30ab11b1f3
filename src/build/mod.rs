//! In come a root folder and what is wanted of it; out come written files and findings, exchange by exchange.
//! It is the line itself: load, check, digest, compose, render, write; exchanges and formats run side by side.
//! It never prints and holds no rule about what is right: an exchange with an error is left unwritten, the others are not.

mod naming;
mod pictures;
mod plan;

pub use plan::{Format, Request};

use crate::check::{Subject, check};
use crate::compose::{self, Phrases};
use crate::diag::{Checked, Finding, Severity, sort};
use crate::digest::digest;
use crate::exchange::Exchange;
use crate::fonts::Fonts;
use crate::lang::Words;
use crate::render::{Job, RenderError, Rendering, docx, html, markdown, pdf, typ};
use crate::store::{Assets, Outcome, Outputs, StoreError, read_inputs};
use crate::template::TemplateFault;
use crate::view::{LABELS, VERSION, View, facts, lang_of};
use crate::yaml;
use rayon::prelude::*;
use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;
use std::time::{Duration, Instant};

/// The inputs as loaded, with everything that `check` says about them.
#[derive(Debug, Default)]
pub struct Inputs {
    /// The exchanges that could be loaded.
    pub exchanges: Vec<Exchange>,
    /// What was noticed, sorted.
    pub findings: Vec<Finding>,
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
    /// What was noticed, sorted.
    pub findings: Vec<Finding>,
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

impl std::error::Error for BuildError {}

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
    let files: Vec<(String, Vec<u8>)> =
        read_inputs(root, only)?.into_iter().map(|file| (file.path, file.bytes)).collect();
    let hashes = files.iter().map(|(path, bytes)| (path.clone(), crate::store::sha256(bytes))).collect();
    let Checked { value: loaded, mut findings } = yaml::load(&files);
    let assets = Assets::with_root(root);
    let fonts = OnceCell::new();
    let shows = |c: char| {
        let loaded = fonts.get_or_init(|| Fonts::load(&assets).ok());
        loaded.as_ref().is_none_or(|fonts| fonts.value.missing(c.encode_utf8(&mut [0; 4])).next().is_none())
    };
    for exchange in &loaded.exchanges {
        let has_phrase = |name: &str| assets.text(&phrase_path(name, exchange)).is_ok();
        findings.extend(check(Subject {
            exchange,
            broken: &loaded.broken,
            sources: &loaded.sources,
            has_phrase: &has_phrase,
            shows: &shows,
        }));
        findings.extend(pictures::missing(root, exchange)?);
    }
    sort(&mut findings);
    findings.dedup();
    Ok(Inputs { exchanges: loaded.exchanges, findings, sources: loaded.sources, hashes })
}

fn phrase_path(name: &str, exchange: &Exchange) -> String {
    format!("templates/phrases/{name}.{}.hbs", lang_of(exchange).tag())
}

/// Builds what `request` asks for. `done` is called after each format of each exchange, from any thread.
///
/// # Errors
/// When the disk fails or a template cannot be used.
pub fn build(request: &Request, done: &(dyn Fn() + Sync)) -> Result<Report, BuildError> {
    let inputs = load(&request.root, &request.exchanges)?;
    let assets = Assets::with_root(&request.root);
    let (wanted, unwritten): (Vec<&Exchange>, Vec<&Exchange>) =
        inputs.exchanges.iter().partition(|exchange| !has_error(exchange, &inputs.findings));
    let built: Vec<Checked<Vec<Built>>> = wanted
        .par_iter()
        .map(|exchange| one(exchange, request, &assets, &inputs, done))
        .collect::<Result<_, BuildError>>()?;
    let mut report = Report {
        unwritten: unwritten.into_iter().map(|exchange| exchange.id.clone()).collect(),
        findings: inputs.findings,
        sources: inputs.sources,
        ..Report::default()
    };
    for Checked { value, findings } in built {
        report.files.extend(value);
        report.findings.extend(findings);
    }
    sort(&mut report.findings);
    report.findings.dedup();
    Ok(report)
}

/// Whether something in the exchange's own files, or in the programme's, keeps it from being written.
fn has_error(exchange: &Exchange, findings: &[Finding]) -> bool {
    let folder = format!("inputs/{}/", exchange.id);
    findings.iter().any(|finding| {
        finding.severity == Severity::Error
            && (finding.file.starts_with(&folder) || finding.file == exchange.programme.file)
    })
}

fn one(
    exchange: &Exchange,
    request: &Request,
    assets: &Assets,
    inputs: &Inputs,
    done: &(dyn Fn() + Sync),
) -> Result<Checked<Vec<Built>>, BuildError> {
    let Checked { value: view, mut findings } = view_of(exchange, assets)?;
    let pictures = pictures::read(&request.root, &view)?;
    let stem = naming::stem(exchange, &view);
    let job = Job { view: &view, pictures: &pictures, assets, stem: &stem };
    let rendered: Vec<(Duration, Checked<Vec<crate::render::Artifact>>)> = request
        .formats
        .par_iter()
        .map(|format| {
            let begin = Instant::now();
            let made = render(*format, job)?;
            done();
            Ok((begin.elapsed(), made))
        })
        .collect::<Result<_, RenderError>>()?;
    let mut outputs = Outputs::open(request.out.join(&exchange.id))?;
    let mut files = Vec::new();
    for (time, made) in rendered {
        findings.extend(made.findings);
        for artifact in made.value {
            let outcome = outputs.write(&artifact.path, &artifact.bytes)?;
            findings.extend(beside(&outcome, &exchange.id, &artifact.path));
            files.push(Built {
                exchange: exchange.id.clone(),
                path: artifact.path,
                pages: artifact.pages,
                size: artifact.bytes.len(),
                time,
                outcome,
            });
        }
    }
    let folder = format!("inputs/{}/", exchange.id);
    let own = inputs
        .hashes
        .iter()
        .filter(|(path, _)| path.starts_with(&folder) || **path == exchange.programme.file);
    outputs.close(own.map(|(path, hash)| (path.clone(), hash.clone())))?;
    Ok(Checked { value: files, findings })
}

/// What the templates see of `exchange`.
///
/// # Errors
/// When a phrase cannot be read or asks for a fact that there is not.
fn view_of(exchange: &Exchange, assets: &Assets) -> Result<Checked<View>, BuildError> {
    let lang = lang_of(exchange);
    let overlay = assets.text(&format!("locales/{}.ftl", lang.tag()))?;
    let (words, _) = Words::new(lang, Some(&overlay));
    let labels = LABELS
        .iter()
        .map(|name| ((*name).to_owned(), words.get(&format!("label-{name}"), &[]).unwrap_or_default()))
        .collect();
    let digest = digest(exchange);
    let facts = facts(exchange, &digest, labels);
    let sources = phrases(assets, lang.tag())?;
    let phrases = Phrases::new(lang, sources.iter().map(|(name, source)| (name.as_str(), source.as_str())))?;
    let Checked { value, findings } = compose::record(exchange, &digest, &facts, &phrases)?;
    let view = View { version: VERSION, facts, document: value.document, sections: value.sections };
    Ok(Checked { value: view, findings })
}

fn phrases(assets: &Assets, tag: &str) -> Result<Vec<(String, String)>, StoreError> {
    let ending = format!(".{tag}.hbs");
    let names = assets.names("templates/phrases")?;
    let of_language = names.iter().filter_map(|name| name.strip_suffix(&ending));
    of_language
        .map(|name| Ok((name.to_owned(), assets.text(&format!("templates/phrases/{name}{ending}"))?)))
        .collect()
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

fn beside(outcome: &Outcome, exchange: &str, path: &str) -> Option<Finding> {
    let (id, name) = match outcome {
        Outcome::Written | Outcome::Unchanged => return None,
        Outcome::Beside(name) => ("output-edited", name),
        Outcome::Locked(name) => ("output-locked", name),
    };
    Some(Finding::warning(id).with("path", format!("{exchange}/{path}")).with("new", name))
}
