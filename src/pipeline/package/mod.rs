//! What is handed over: documents with the sums by which whoever receives them can tell that nothing changed. Nothing is packed that is not as it was
//! built, from inputs as they are.

mod documents;
mod inputs;
mod request;
mod texts;

pub use request::{PackageRequest, Recipient};

use self::documents::{Document, documents};
use self::inputs::{Editions, InputFiles, whole};
use super::error::BuildError;
use super::load::{Inputs, load};
use super::office_words::words;
use super::outputs::beside;
use crate::facts::{lang_of, message_words};
use crate::intake::named_or_current;
use crate::model::{Edition, Exchange};
use crate::render::{RenderError, cover_letter};
use crate::store::{Assets, NewFile, Outputs, sha256};
use bagit::{Bag, Files, pack};
use chrono::NaiveDate;
use diagnostics::{Diagnostic, Severity, sort};
use serde_json::json;
use std::collections::BTreeMap;

/// The folder of packages, below that of outputs.
pub(in crate::pipeline) const PACKAGES: &str = "pakete";

/// What came of it.
#[derive(Debug, Default)]
pub struct Packaged {
    /// The folder, from that of outputs.
    pub folder: String,
    /// The zip, likewise.
    pub zip: Option<String>,
    /// How many files are in it.
    pub files: usize,
    /// How many bytes.
    pub bytes: usize,
    /// What was noticed; with an error nothing was written.
    pub diagnostics: Vec<Diagnostic>,
    /// The texts in which diagnostics have their places.
    pub sources: BTreeMap<String, String>,
}

/// Makes a package.
///
/// # Errors
/// When the disk fails or a template cannot be used.
pub fn package(request: &PackageRequest) -> Result<Packaged, BuildError> {
    let inputs = load(&request.root, &[])?;
    let mut packaged = Packaged { sources: inputs.sources.clone(), ..Packaged::default() };
    let refused = refused(request);
    packaged.diagnostics.extend(refused);
    let documents = documents(request, &inputs, &mut packaged.diagnostics)?;
    if packaged.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error) {
        sort(&mut packaged.diagnostics);
        return Ok(packaged);
    }
    let bag = bag(request, &inputs, &documents, &mut packaged.diagnostics)?;
    if packaged.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error) {
        return Ok(packaged);
    }
    write(request, &inputs, &bag, &mut packaged)?;
    Ok(packaged)
}

/// Tells what no recipient gets so.
fn refused(request: &PackageRequest) -> Option<Diagnostic> {
    if request.recipient == Recipient::Archive {
        return None;
    }
    if request.edition() == Edition::Internal {
        return Some(Diagnostic::error("package-internal"));
    }
    request.zip.then(|| Diagnostic::error("package-no-zip"))
}

/// The files of the bag.
fn bag(
    request: &PackageRequest,
    inputs: &Inputs,
    documents: &[Document],
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Files, BuildError> {
    let edition = request.edition();
    let editions = (edition != Edition::Internal).then(|| Editions::of(inputs, edition, diagnostics));
    let exchange = named_or_current(&inputs.exchanges, None);
    let programme = exchange.map(|exchange| &exchange.programme.value);
    let day = request.day.or_else(|| documents.iter().filter_map(|document| document.day).max());
    let day_shown = day.map(|day| day.to_string());
    let office = programme.and_then(|programme| programme.office.as_ref());
    let info = [
        ("Source-Organization", office.map(|office| office.name.value.clone())),
        ("Contact-Email", office.and_then(|office| office.mail.as_ref()).map(|mail| mail.value.clone())),
        ("External-Description", programme.map(texts::title)),
        ("Bagging-Date", day_shown.clone()),
        ("Bag-Software-Agent", Some("austausch".to_owned())),
    ];
    let info: Vec<(&str, String)> = info.into_iter().filter_map(|(name, text)| Some((name, text?))).collect();
    let mut bag = Bag::new(info.iter().map(|(name, text)| (*name, text.as_str())));
    for document in documents {
        bag.add(&document.name, document.bytes.clone());
    }
    match request.recipient {
        Recipient::Ministry => {
            if let Some(exchange) = exchange {
                bag.add("Anschreiben.pdf", letter(request, exchange, documents, day)?);
            }
        }
        Recipient::Archive => {
            let own = match &editions {
                Some(editions) => editions.files(request),
                None => whole(request, diagnostics)?,
            };
            archive(documents, &own, editions.is_some(), &mut bag);
        }
    }
    let files = bag.files();
    if let Some(editions) = editions {
        let guard = editions.guard(request, inputs)?;
        diagnostics
            .extend(guard.look(files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice(), None))));
    }
    Ok(files)
}

/// Adds what only an archive gets: the inputs, what was built from what, and how sums are checked.
fn archive(documents: &[Document], own: &InputFiles, is_edition: bool, bag: &mut Bag) {
    for (name, bytes) in own {
        bag.add(&format!("inputs/{name}"), bytes.clone());
    }
    let made: Vec<serde_json::Value> = documents
        .iter()
        .map(|document| {
            let from: Vec<(String, String)> = if is_edition {
                // The sums of what the office has would lead to it.
                of_edition(document, own)
            } else {
                document.inputs.clone().into_iter().collect()
            };
            let from = from.into_iter().map(|(path, hash)| json!({"file": path, "sha256": hash}));
            json!({
                "file": format!("data/{}", document.name),
                "sha256": sha256(&document.bytes),
                "made_from": from.collect::<Vec<_>>(),
            })
        })
        .collect();
    let origin = format!("{:#}\n", json!({ "documents": made }));
    bag.add("herkunft.json", origin.into_bytes());
    bag.add("LIESMICH.txt", texts::READ_ME.as_bytes().to_vec());
}

/// What of the inputs in the package a document was made from: those of its exchange, or all of a dossier.
fn of_edition(document: &Document, own: &InputFiles) -> Vec<(String, String)> {
    let is_of = |name: &str| match (&document.exchange, name.split_once('/')) {
        (Some(exchange), Some((folder, _))) => folder == exchange,
        (Some(_), None) => name == "programme.yaml",
        (None, _) => true,
    };
    let meant = own.iter().filter(|(name, _)| is_of(name));
    meant.map(|(name, bytes)| (format!("inputs/{name}"), sha256(bytes))).collect()
}

fn letter(
    request: &PackageRequest,
    exchange: &Exchange,
    documents: &[Document],
    day: Option<NaiveDate>,
) -> Result<Vec<u8>, BuildError> {
    let assets = Assets::with_root(&request.root);
    let lang = lang_of(exchange);
    let words = words(lang, &assets)?.sharing(message_words(&crate::facts::words(exchange, lang), lang));
    let letter = texts::letter(exchange, documents, day, &request.address, &words, lang);
    Ok(cover_letter(&assets, &letter)?)
}

/// Writes the package; what an earlier one had and this one has not goes, unless somebody changed it.
fn write(
    request: &PackageRequest,
    inputs: &Inputs,
    files: &Files,
    packaged: &mut Packaged,
) -> Result<(), BuildError> {
    let folder = request.folder();
    let mut new: Vec<(String, Vec<u8>)> =
        files.iter().map(|(name, bytes)| (format!("{folder}/{name}"), bytes.clone())).collect();
    packaged.files = new.len();
    packaged.bytes = new.iter().map(|(_, bytes)| bytes.len()).sum();
    packaged.folder = format!("{PACKAGES}/{folder}");
    if request.zip {
        let zip = pack(&folder, files)
            .map_err(|error| RenderError::Format { format: "zip", message: error.to_string() })?;
        packaged.zip = Some(format!("{PACKAGES}/{folder}.zip"));
        new.push((format!("{folder}.zip"), zip));
    }
    let new: Vec<NewFile<'_>> = new.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    let out = request.out.join(PACKAGES);
    let mut outputs = Outputs::at(&out);
    let outcomes = outputs.write(&new, &inputs.hashes)?;
    for ((name, _), outcome) in new.iter().zip(outcomes) {
        match outcome {
            Ok(outcome) => packaged.diagnostics.extend(beside(&outcome, PACKAGES, name)),
            Err(error) => return Err(error.into()),
        }
    }
    let old = outputs.left(&|path| path.starts_with(&format!("{folder}/")));
    let old: Vec<&str> = old.iter().map(String::as_str).collect();
    if !old.is_empty() {
        Outputs::forget(&out, &old)?;
    }
    Ok(())
}
