//! The forms that sites fill in: one file per site, beside the documents of the exchange.

use super::{BuildError, Built, Report, beside, load, naming};
use crate::diag::{Finding, Severity, sort};
use crate::exchange::{Exchange, Site};
use crate::render::{Artifact, WebForm, WordForm};
use crate::store::{Assets, Outcome, Outputs};
use crate::view::{FormFacts, begin_of, form_facts, form_sites};
use std::path::PathBuf;
use std::time::Instant;

/// The folder of the forms, below that of the exchange.
const FOLDER: &str = "formulare";

/// How a form is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormKind {
    /// A page to open in a browser, without a network.
    Web,
    /// A Word file.
    Word,
}

impl FormKind {
    /// Every kind with its name.
    pub const ALL: [(&'static str, Self); 2] = [("web", Self::Web), ("word", Self::Word)];

    /// The kind of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(known, _)| *known == name).map(|(_, kind)| kind)
    }
}

/// Which forms are wanted.
#[derive(Clone, Debug)]
pub struct FormRequest {
    /// The folder that holds `inputs`.
    pub root: PathBuf,
    /// Where outputs go; each exchange has a folder in it.
    pub out: PathBuf,
    /// For which exchange; none means the latest.
    pub exchange: Option<String>,
    /// For which sites, by id; none means all.
    pub sites: Vec<String>,
    /// How they are made; none means in every way.
    pub kind: Option<FormKind>,
}

/// Writes the forms that `request` asks for.
///
/// # Errors
/// When the disk fails or a template cannot be used.
pub fn forms(request: &FormRequest) -> Result<Report, BuildError> {
    let inputs = load(&request.root, &[])?;
    let mut report = Report { sources: inputs.sources, ..Report::default() };
    let wanted = |exchange: &&Exchange| request.exchange.as_ref().is_none_or(|id| *id == exchange.id);
    let exchange =
        inputs.exchanges.iter().filter(wanted).max_by_key(|exchange| (begin_of(exchange), &exchange.id));
    let id = exchange.map(|exchange| exchange.id.clone()).or_else(|| request.exchange.clone());
    // What a site filed may hold mistakes: its form asks it to mend them.
    let event = id.as_ref().map(|id| format!("inputs/{id}/exchange.yaml")).unwrap_or_default();
    report.findings = inputs.findings;
    report.findings.retain(|finding| {
        finding.severity == Severity::Error
            && [event.as_str(), "inputs/programme.yaml"].contains(&finding.file.as_str())
    });
    let Some(exchange) = exchange.filter(|_| report.findings.is_empty()) else {
        report.unwritten.extend(id);
        return Ok(report);
    };
    let (sites, unknown) = chosen(exchange, &request.sites);
    report.findings.extend(unknown);
    if report.findings.is_empty() {
        let of = |path: &String| *path == event || *path == exchange.programme.file;
        let made_from = inputs.hashes.into_iter().filter(|(path, _)| of(path));
        write(request, exchange, &inputs.exchanges, &sites, made_from, &mut report)?;
    } else {
        report.unwritten.push(exchange.id.clone());
    }
    sort(&mut report.findings);
    Ok(report)
}

/// The sites that are meant, and what was said about names that no site has.
fn chosen<'a>(exchange: &'a Exchange, wanted: &[String]) -> (Vec<&'a Site>, Vec<Finding>) {
    let all = form_sites(exchange);
    let known = || all.iter().map(|site| site.id.as_str()).collect::<Vec<_>>().join(", ");
    let unknown = wanted.iter().filter(|id| all.iter().all(|site| site.id.value != **id)).map(|id| {
        Finding::error("form-unknown-site")
            .with("site", id)
            .with("exchange", &exchange.id)
            .with("known", known())
    });
    let findings = unknown.collect();
    let sites =
        all.iter().copied().filter(|site| wanted.is_empty() || wanted.contains(&site.id.value)).collect();
    (sites, findings)
}

/// What makes the forms of the kinds that are wanted.
struct Press {
    web: Option<WebForm>,
    word: Option<WordForm>,
}

impl Press {
    fn new(request: &FormRequest) -> Result<Self, BuildError> {
        let assets = Assets::with_root(&request.root);
        let wants = |kind| request.kind.is_none_or(|wanted| wanted == kind);
        Ok(Self {
            web: wants(FormKind::Web).then(|| WebForm::new(&assets)).transpose()?,
            word: wants(FormKind::Word).then(|| WordForm::new(&assets)).transpose()?,
        })
    }

    fn forms(
        &self,
        exchange: &Exchange,
        site: &Site,
        facts: &FormFacts,
    ) -> Result<Vec<Artifact>, BuildError> {
        let name = &site.name.value;
        let mut made = Vec::new();
        if let Some(web) = &self.web {
            made.push(web.page(facts, format!("{}.html", naming::form_stem(exchange, name)))?);
        }
        if let Some(word) = &self.word {
            made.push(word.file(facts, format!("{}.docx", naming::word_form_stem(exchange, name)))?);
        }
        Ok(made)
    }
}

fn write(
    request: &FormRequest,
    exchange: &Exchange,
    all: &[Exchange],
    sites: &[&Site],
    made_from: impl Iterator<Item = (String, String)>,
    report: &mut Report,
) -> Result<(), BuildError> {
    let press = Press::new(request)?;
    let mut outputs = Outputs::open(request.out.join(&exchange.id).join(FOLDER))?;
    for site in sites {
        let begin = Instant::now();
        let facts = form_facts(exchange, all, site);
        for made in press.forms(exchange, site, &facts)? {
            let below = |name: String| format!("{FOLDER}/{name}");
            let outcome = match outputs.write(&made.path, &made.bytes)? {
                Outcome::Beside(name) => Outcome::Beside(below(name)),
                Outcome::Locked(name) => Outcome::Locked(below(name)),
                outcome => outcome,
            };
            let path = below(made.path);
            report.findings.extend(beside(&outcome, &exchange.id, &path));
            report.files.push(Built {
                exchange: exchange.id.clone(),
                path,
                pages: None,
                size: made.bytes.len(),
                time: begin.elapsed(),
                outcome,
            });
        }
    }
    outputs.close(made_from)?;
    Ok(())
}
