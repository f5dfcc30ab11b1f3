//! The lists of contacts that sites fill in: an Excel file for each, beside their forms.

use super::error::BuildError;
use super::forms::choose_sites;
use super::load::load;
use super::office_words::words;
use super::outputs::{FormFile, write_forms};
use super::report::Report;
use crate::facts::{FormNames, contact_sheet, lang_of, message_words};
use crate::intake::named_or_current;
use crate::render::contact_list;
use crate::store::Assets;
use diagnostics::{Severity, sort};
use std::path::PathBuf;
use std::time::Instant;

/// Request for lists of contacts.
#[derive(Clone, Debug)]
pub struct ContactListsRequest {
    /// The folder that holds `inputs`.
    pub root: PathBuf,
    /// Where outputs go; each exchange has a folder in it.
    pub out: PathBuf,
    /// Beside the forms of which exchange; none means the latest.
    pub exchange: Option<String>,
    /// For which sites, by id; none means all.
    pub sites: Vec<String>,
}

/// Writes the lists that `request` asks for, each with the contacts that the office knows.
///
/// # Errors
/// When the disk fails or the words cannot be used.
pub fn contact_lists(request: &ContactListsRequest) -> Result<Report, BuildError> {
    let begin = Instant::now();
    let inputs = load(&request.root, &[])?;
    let mut report = Report { sources: inputs.sources, ..Report::default() };
    let exchange = named_or_current(&inputs.exchanges, request.exchange.as_deref());
    let id = exchange.map(|exchange| exchange.id.clone()).or_else(|| request.exchange.clone());
    // A contact that a broken file names would be missing without a word.
    let event = id.as_ref().map(|id| format!("inputs/{id}/exchange.yaml")).unwrap_or_default();
    let is_of =
        |file: &str| file == event || file == "inputs/programme.yaml" || file.starts_with("inputs/contacts/");
    report.diagnostics = inputs.diagnostics;
    report.diagnostics.retain(|diagnostic| diagnostic.severity == Severity::Error && is_of(&diagnostic.file));
    let sites = exchange.map(|exchange| (exchange, choose_sites(exchange, &request.sites)));
    let sites = sites.map(|(exchange, (sites, unknown))| {
        report.diagnostics.extend(unknown);
        (exchange, sites)
    });
    sort(&mut report.diagnostics);
    let Some((exchange, sites)) = sites.filter(|_| report.diagnostics.is_empty()) else {
        report.unwritten.extend(id);
        return Ok(report);
    };
    let assets = Assets::with_root(&request.root);
    let lang = lang_of(exchange);
    let words = words(lang, &assets)?.sharing(message_words(&crate::facts::words(exchange, lang), lang));
    let names = FormNames::new(exchange);
    let mut made = Vec::new();
    for site in sites {
        let name = format!("{}.xlsx", names.contacts(&site.id.value));
        made.push(contact_list(&contact_sheet(exchange, site, &words), name)?);
    }
    let made_from = inputs.hashes.into_iter().filter(|(path, _)| is_of(path)).collect();
    let time = begin.elapsed();
    let files: Vec<FormFile<'_>> =
        made.iter().map(|file| (file.path.as_str(), file.bytes.as_slice(), time)).collect();
    write_forms(&mut report, (&request.root, &request.out), &exchange.id, &files, &made_from)?;
    Ok(report)
}
