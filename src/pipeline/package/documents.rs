//! The documents that go into a package: as they were built, from inputs as they are.

use super::request::{PackageRequest, Recipient};
use crate::compose::KINDS;
use crate::facts::{dossier_label, edition_label, stem_of_edition};
use crate::model::{Edition, Exchange};
use crate::pipeline::dossier::DOSSIER;
use crate::pipeline::error::BuildError;
use crate::pipeline::load::Inputs;
use crate::pipeline::view_factory::ViewFactory;
use crate::rules::last_day;
use crate::store::{Assets, Outputs, read_file, sha256};
use chrono::NaiveDate;
use diagnostics::Diagnostic;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf, absolute};

/// Some offices take no larger file by mail.
const LARGEST: usize = 10 * 1024 * 1024;

/// A document with what it was made from.
pub(super) struct Document {
    /// Its name in the package, below `data/`.
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
    /// SHA-256 of each input by its path.
    pub(super) inputs: BTreeMap<String, String>,
    /// The id of its exchange, where it is of one.
    pub(super) exchange: Option<String>,
    /// The last day of that.
    pub(super) day: Option<NaiveDate>,
}

/// The documents that `request` asks for; what cannot go is told.
pub(super) fn documents(
    request: &PackageRequest,
    inputs: &Inputs,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Vec<Document>, BuildError> {
    let mut found = Vec::new();
    let mut names = BTreeSet::new();
    let paths = if request.files.is_empty() {
        records(request, inputs)?
    } else {
        request.files.iter().map(|file| named(request, file)).collect()
    };
    if paths.is_empty() {
        diagnostics.push(Diagnostic::error("package-nothing"));
    }
    for path in paths {
        if !is_for(request, inputs, &path)? {
            let diagnostic = Diagnostic::error("package-other-edition").in_file(shown(request, &path));
            diagnostics.push(diagnostic.with("edition", request.edition().name()));
            continue;
        }
        match document(request, inputs, &path) {
            Ok(document) if names.insert(german_text::folded(&document.name)) => found.push(document),
            Ok(document) => {
                let shown = shown(request, &path);
                let diagnostic = Diagnostic::error("package-name-twice").in_file(shown);
                diagnostics.push(diagnostic.with("name", document.name));
            }
            Err(diagnostic) => diagnostics.push(*diagnostic),
        }
    }
    Ok(found)
}

/// Where the records of all exchanges are when the edition is built, and the dossiers that are there. The sample of a new working folder is none.
fn records(request: &PackageRequest, inputs: &Inputs) -> Result<Vec<PathBuf>, BuildError> {
    let assets = Assets::with_root(&request.root);
    let mut paths = dossiers(request, inputs)?;
    for exchange in inputs.exchanges.iter().filter(|exchange| !exchange.is_sample) {
        if let Some(kind) = KINDS.first() {
            let view = ViewFactory::new(kind, &assets).view(exchange)?.value;
            let name = format!("{}.pdf", stem_of_edition(exchange, &view, request.edition()));
            paths.push(request.out.join(&exchange.id).join(name));
        }
    }
    Ok(paths)
}

/// Where dossiers of the edition are, as far as they were made.
fn dossiers(request: &PackageRequest, inputs: &Inputs) -> Result<Vec<PathBuf>, BuildError> {
    let Some(label) = dossier_label_of(inputs, request.edition()) else { return Ok(Vec::new()) };
    let folder = request.out.join(DOSSIER);
    let known = Outputs::known(&folder)?;
    let is_of_edition = |part: &str| part.split('_').any(|word| word == label);
    let is_one = |name: &&String| match name.split_once('/') {
        // What a dossier says as values lies in a folder of its own; how to read them is for an archive.
        Some((folder, name)) => {
            let is_kept = [".csv", ".json", ".pdf"].iter().any(|ending| name.ends_with(ending));
            let is_for = request.recipient == Recipient::Archive || name.ends_with(".csv");
            is_of_edition(folder) && is_kept && is_for
        }
        None => name.ends_with(&format!("_{label}.pdf")),
    };
    Ok(known.files.keys().filter(is_one).map(|name| folder.join(name)).collect())
}

fn dossier_label_of(inputs: &Inputs, edition: Edition) -> Option<&'static str> {
    inputs.exchanges.first().map(|exchange| dossier_label(exchange.programme.value.language, edition))
}

/// Tells whether the name of a document says that it is of the edition that is handed over, or of the one for everybody. With the internal edition,
/// an archive gets all.
fn is_for(request: &PackageRequest, inputs: &Inputs, path: &Path) -> Result<bool, BuildError> {
    if request.edition() == Edition::Internal {
        return Ok(true);
    }
    let allowed = [request.edition(), Edition::Public].into_iter();
    let labels: Vec<String> = match (exchange_of(inputs, path), KINDS.first()) {
        (Some(exchange), Some(kind)) => {
            let view = ViewFactory::new(kind, &Assets::with_root(&request.root)).view(exchange)?.value;
            allowed.filter_map(|edition| edition_label(&view, edition)).collect()
        }
        _ => allowed.filter_map(|edition| dossier_label_of(inputs, edition)).map(str::to_owned).collect(),
    };
    // Of what lies in a folder of its own, the folder says it.
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let folder = path.parent().and_then(Path::file_name).unwrap_or_default().to_string_lossy();
    let says = |words: &str| words.split('_').any(|part| labels.iter().any(|label| label == part));
    Ok(says(&stem) || says(&folder))
}

/// The exchange in whose folder of outputs a file is.
fn exchange_of<'i>(inputs: &'i Inputs, path: &Path) -> Option<&'i Exchange> {
    let folder = path.parent()?;
    inputs.exchanges.iter().find(|exchange| folder.ends_with(&exchange.id))
}

/// A file as somebody named it: from where they are, or below the working folder.
fn named(request: &PackageRequest, file: &Path) -> PathBuf {
    let here = Some(file).filter(|file| file.is_file()).and_then(|file| absolute(file).ok());
    here.unwrap_or_else(|| request.root.join(file))
}

fn shown(request: &PackageRequest, path: &Path) -> String {
    let roots = [Some(request.root.clone()), absolute(&request.root).ok()];
    let below = roots.iter().flatten().find_map(|root| path.strip_prefix(root).ok());
    below.unwrap_or(path).to_string_lossy().replace('\\', "/")
}

fn document(request: &PackageRequest, inputs: &Inputs, path: &Path) -> Result<Document, Box<Diagnostic>> {
    let shown = shown(request, path);
    let told = |id: &'static str| Box::new(Diagnostic::error(id).in_file(&shown));
    let Some((folder, name)) = made_in(path) else { return Err(told("package-not-built")) };
    let bytes = read_file(path).map_err(|_| told("package-not-built"))?;
    if !Outputs::is_own(folder, &name).unwrap_or(false) {
        return Err(told("package-edited"));
    }
    let known = Outputs::known(folder).map_err(|_| told("package-edited"))?;
    let made_from = known.inputs_of(&name).clone();
    // Pictures are inputs, too: what is on the disk counts.
    let is_now = |(path, hash): (&String, &String)| {
        read_file(&request.root.join(path)).is_ok_and(|bytes| sha256(&bytes) == *hash)
    };
    if let Some((path, _)) = made_from.iter().find(|input| !is_now(*input)) {
        return Err(Box::new(told("package-old").with("input", path.as_str())));
    }
    let ending = name.rsplit('.').next().unwrap_or_default().to_lowercase();
    if !matches!(ending.as_str(), "pdf" | "csv" | "json") {
        return Err(Box::new(told("package-kind").with("name", name.as_str())));
    }
    if request.recipient == Recipient::Ministry && bytes.len() >= LARGEST {
        return Err(Box::new(told("package-too-large").with("limit", LARGEST / (1024 * 1024))));
    }
    let exchange = exchange_of(inputs, path);
    Ok(Document {
        name: in_package(request, exchange, &name),
        bytes,
        inputs: made_from,
        exchange: exchange.map(|exchange| exchange.id.clone()),
        day: exchange.and_then(day_of),
    })
}

fn in_package(request: &PackageRequest, exchange: Option<&Exchange>, name: &str) -> String {
    match (request.recipient, exchange) {
        (Recipient::Ministry, _) => name.to_owned(),
        (Recipient::Archive, Some(exchange)) => format!("dokumente/{}/{name}", exchange.id),
        (Recipient::Archive, None) => format!("dokumente/{name}"),
    }
}

/// The folder with the list of what was made in which a file is, and its name there: `…_Daten/kennzahlen.csv`.
fn made_in(path: &Path) -> Option<(&Path, String)> {
    let has_list = |folder: &&Path| folder.join(Outputs::MANIFEST).is_file();
    let folder = path.ancestors().skip(1).take(2).find(has_list).or_else(|| path.parent())?;
    let name = path.strip_prefix(folder).ok()?.to_string_lossy().replace('\\', "/");
    Some((folder, name))
}

/// The last day of an exchange, where it is known.
fn day_of(exchange: &Exchange) -> Option<NaiveDate> {
    exchange.event.value.days.last().and_then(|day| last_day(&day.date.value))
}
