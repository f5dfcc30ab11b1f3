//! The page on which the office merges what sites said, beside the documents of the exchange.

use super::error::BuildError;
use super::load::load;
use super::outputs::{beside, shown_folder};
use super::report::{Built, Report};
use crate::facts::merging_stem;
use crate::intake::{merging, merging_page as facts, named_or_current};
use crate::render::MergingPage;
use crate::store::{Assets, Outputs};
use diagnostics::{Severity, sort};
use std::path::PathBuf;
use std::time::Instant;

/// Request for the page.
#[derive(Clone, Debug)]
pub struct MergingRequest {
    /// The folder that holds `inputs`.
    pub root: PathBuf,
    /// Where outputs go; each exchange has a folder in it.
    pub out: PathBuf,
    /// For which exchange; none means the latest.
    pub exchange: Option<String>,
}

/// Writes the page; `None` where there is no exchange that it could be for.
///
/// # Errors
/// When the disk fails or a template cannot be used.
pub fn merging_page(request: &MergingRequest) -> Result<Option<Report>, BuildError> {
    let begin = Instant::now();
    let inputs = load(&request.root, &[])?;
    let exchange = named_or_current(&inputs.exchanges, request.exchange.as_deref());
    let mut report = Report { sources: inputs.sources, ..Report::default() };
    let Some(id) = exchange.map(|exchange| exchange.id.clone()).or_else(|| request.exchange.clone()) else {
        return Ok(None);
    };
    // A statement that could not be read would be missing on the page without a word.
    let folder = format!("inputs/{id}/");
    let is_of = |file: &str| file.starts_with(&folder) || file == "inputs/programme.yaml";
    report.diagnostics = inputs.diagnostics;
    report.diagnostics.retain(|diagnostic| diagnostic.severity == Severity::Error && is_of(&diagnostic.file));
    sort(&mut report.diagnostics);
    let Some(exchange) = exchange.filter(|_| report.diagnostics.is_empty()) else {
        report.unwritten.push(id);
        return Ok(Some(report));
    };
    let assets = Assets::with_root(&request.root);
    let name = format!("{}.html", merging_stem(exchange));
    let page = MergingPage::new(&assets)?.page(&facts(&merging(exchange)), name)?;
    let made_from = inputs.hashes.into_iter().filter(|(path, _)| is_of(path)).collect();
    let mut outputs = Outputs::at(request.out.join(&exchange.id));
    let shown = shown_folder(&request.root, &request.out, &exchange.id);
    for outcome in outputs.write(&[(page.path.as_str(), page.bytes.as_slice())], &made_from)? {
        match outcome {
            Ok(outcome) => {
                report.diagnostics.extend(beside(&outcome, &shown, &page.path));
                report.files.push(Built {
                    exchange: exchange.id.clone(),
                    path: page.path.clone(),
                    pages: None,
                    size: page.bytes.len(),
                    time: begin.elapsed(),
                    outcome,
                });
            }
            Err(error) => report.failures.push(error.into()),
        }
    }
    Ok(Some(report))
}
