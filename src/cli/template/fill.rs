//! `austausch template fill`.

use super::read::{json, partials_beside, read_json};
use crate::cli::args::FillArgs;
use crate::cli::exit::Exit;
use crate::cli::say::Say;
use crate::cli::write::{show_path, split_path};
use crate::pipeline::beside;
use crate::render::picture::{Prepared, prepare};
use crate::render::word_pictures;
use crate::store::{NewFile, Outcome, Outputs, StoreError, is_same_file, read_below, read_file};
use diagnostics::{Diagnostic, Severity};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use text_template::Missing;
use word_template::{FillData, FillError, FillOptions, Known, Partials, WordTemplate, check_with, refused};

pub(super) fn run(args: &FillArgs, say: &Say) -> Exit {
    let Some(letters) = letters(args) else {
        say.error(&say.words("template-fill-files", &[]));
        return Exit::Usage;
    };
    match fill_all(args, &letters, say) {
        Ok(exit) => exit,
        Err(error) => say.machine(&error),
    }
}

/// One file to be made.
struct Letter<'a> {
    data: &'a Path,
    out: PathBuf,
}

/// Data and the file to write, or with `--out` any number of data; none when it is neither.
fn letters(args: &FillArgs) -> Option<Vec<Letter<'_>>> {
    match (args.data.as_slice(), &args.out) {
        ([data, out], None) => Some(vec![Letter { data, out: out.clone() }]),
        (_, None) => None,
        (all, Some(folder)) => {
            let out = |data: &Path| {
                let mut name = data.file_stem().unwrap_or_default().to_owned();
                name.push(".docx");
                folder.join(name)
            };
            Some(all.iter().map(|data| Letter { data, out: out(data) }).collect())
        }
    }
}

/// The template as bytes, and as it was read.
struct Source {
    bytes: Vec<u8>,
    /// The Word files that it puts in.
    partials: Partials,
    read: Result<WordTemplate, FillError>,
}

/// Reads the template once, and fills it for each of the letters.
fn fill_all(args: &FillArgs, letters: &[Letter<'_>], say: &Say) -> Result<Exit, StoreError> {
    let bytes = read_file(&args.template)?;
    let partials = partials_beside(&args.template);
    let mut diagnostics = clashes(args, letters);
    if diagnostics.is_empty()
        && let Some(path) = &args.schema
    {
        diagnostics = faults(&bytes, &args.template, path, &partials)?;
    }
    if !diagnostics.is_empty() {
        say.diagnostics(&diagnostics, &BTreeMap::new());
        return Ok(Exit::Findings);
    }
    let source = Source { read: WordTemplate::read(&bytes, &partials), bytes, partials };
    let mut exit = Exit::Good;
    // A template that cannot be read is told once.
    let letters = if source.read.is_err() { letters.get(..1).unwrap_or(letters) } else { letters };
    let mut outputs = letters.first().map(|letter| Outputs::at(split_path(&letter.out).0));
    for some in letters.chunks(AT_ONCE) {
        let made = some.iter().map(|letter| fill_letter(args, &source, letter)).collect();
        if let Some(outputs) = &mut outputs {
            exit = exit.max(write_letters(outputs, some, made, say)?);
        }
    }
    Ok(exit)
}

/// So many letters are in memory, and in one round of writing.
const AT_ONCE: usize = 64;

/// A letter that was filled, if there was no error, and what is to be said of it.
struct Filled {
    bytes: Option<Vec<u8>>,
    diagnostics: Vec<Diagnostic>,
}

/// Writes letters, unless somebody edited what is there, and tells of each.
fn write_letters(
    outputs: &mut Outputs,
    letters: &[Letter<'_>],
    mut made: Vec<Result<Filled, StoreError>>,
    say: &Say,
) -> Result<Exit, StoreError> {
    let names: Vec<(PathBuf, String)> = letters.iter().map(|letter| split_path(&letter.out)).collect();
    let bytes = |made: &mut Result<Filled, StoreError>| made.as_mut().ok().and_then(|made| made.bytes.take());
    let bytes: Vec<Option<Vec<u8>>> = made.iter_mut().map(bytes).collect();
    let files: Vec<NewFile<'_>> = names
        .iter()
        .zip(&bytes)
        .filter_map(|((_, name), bytes)| Some((name.as_str(), bytes.as_deref()?)))
        .collect();
    let mut outcomes = outputs.write(&files, &BTreeMap::new())?.into_iter();
    let mut exit = Exit::Good;
    for (((folder, name), bytes), made) in names.iter().zip(&bytes).zip(made) {
        let outcome = bytes.as_ref().and_then(|_| outcomes.next()).transpose();
        exit = exit.max(match made.and_then(|made| Ok((made.diagnostics, outcome?))) {
            Ok((diagnostics, outcome)) => print_letter(folder, name, diagnostics, outcome.as_ref(), say),
            Err(error) => say.machine(&error),
        });
    }
    Ok(exit)
}

/// Says what became of one letter.
fn print_letter(
    folder: &Path,
    name: &str,
    mut diagnostics: Vec<Diagnostic>,
    outcome: Option<&Outcome>,
    say: &Say,
) -> Exit {
    diagnostics.extend(outcome.and_then(|outcome| beside(outcome, &show_path(folder), name)));
    say.diagnostics(&diagnostics, &BTreeMap::new());
    let Some(outcome) = outcome else { return Exit::Findings };
    let path = show_path(&folder.join(outcome.name(name)));
    say.line(&say.words("template-filled", &[("path", path.as_str().into())]));
    Exit::Good
}

/// Files that would be written over the template, or over each other.
fn clashes(args: &FillArgs, letters: &[Letter<'_>]) -> Vec<Diagnostic> {
    let mut names = BTreeSet::new();
    let clash = |letter: &Letter<'_>| {
        if is_same_file(&args.template, &letter.out) {
            return Some(Diagnostic::error("template-over-itself").in_file(show_name(&args.template)));
        }
        // Upper and lower case are one on many disks.
        let again = !names.insert(show_name(&letter.out).to_lowercase());
        let diagnostic = || Diagnostic::error("template-same-name").with("path", show_name(&letter.out));
        again.then(|| diagnostic().in_file(show_name(letter.data)))
    };
    letters.iter().filter_map(clash).collect()
}

/// Fills; nothing is made where a diagnostic is an error.
fn fill_letter(args: &FillArgs, source: &Source, letter: &Letter<'_>) -> Result<Filled, StoreError> {
    let data = match json(&read_file(letter.data)?, "template-data") {
        Ok(data) => FillData::from(data),
        Err(diagnostic) => {
            return Ok(Filled { bytes: None, diagnostics: vec![diagnostic.in_file(show_name(letter.data))] });
        }
    };
    let pictures =
        word_pictures(pictures(data.value(), letter.data.parent().unwrap_or_else(|| Path::new(""))));
    let missing = if args.missing == "empty" { Missing::Empty } else { Missing::Error };
    let (partials, ask_refresh) = (source.partials.clone(), args.ask_refresh);
    let options = FillOptions { missing, pictures, partials, ask_refresh, ..FillOptions::default() };
    let refused = |error: &FillError| refused(&source.bytes, Known::Data(data.value()), &options, error);
    let (written, diagnostics) = match &source.read {
        Ok(template) => match template.fill(&data, &options) {
            Ok(made) => (Some(made.value), made.diagnostics),
            Err(error) => (None, refused(&error)),
        },
        Err(error) => (None, refused(error)),
    };
    let bytes =
        written.filter(|_| diagnostics.iter().all(|diagnostic| diagnostic.severity != Severity::Error));
    // Among many letters it matters whose data a place of the template does not suit.
    let about = if args.out.is_some() { letter.data } else { &args.template };
    let diagnostics =
        diagnostics.into_iter().map(|diagnostic| diagnostic.in_file(show_name(about))).collect();
    Ok(Filled { bytes, diagnostics })
}

/// The errors of a template by the schema in a file.
fn faults(
    template: &[u8],
    file: &Path,
    path: &Path,
    partials: &Partials,
) -> Result<Vec<Diagnostic>, StoreError> {
    let schema = match read_json(path, false)? {
        Ok(schema) => schema,
        Err(diagnostic) => return Ok(vec![diagnostic.in_file(show_name(path))]),
    };
    let mut diagnostics = match check_with(template, Known::Schema(&schema), partials) {
        Ok(check) => check.diagnostics,
        Err(error) => vec![error.diagnostic()],
    };
    diagnostics.retain(|diagnostic| diagnostic.severity == Severity::Error);
    Ok(diagnostics.into_iter().map(|diagnostic| diagnostic.in_file(show_name(file))).collect())
}

fn show_name(path: &Path) -> String {
    path.display().to_string()
}

/// The pictures that the data names: files below its own folder.
fn pictures(data: &Value, folder: &Path) -> Prepared {
    let mut names = BTreeSet::new();
    picture_names(data, &mut names);
    let mut pictures = Prepared::new();
    for name in names {
        if let Ok(bytes) = read_below(folder, &name) {
            pictures.insert(name, prepare(&bytes));
        }
    }
    pictures
}

fn picture_names(data: &Value, names: &mut BTreeSet<String>) {
    match data {
        Value::String(text) => {
            let ending = text.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
            if text.len() < 300 && ["png", "jpg", "jpeg", "gif", "webp", "svg"].contains(&ending.as_str()) {
                names.insert(text.clone());
            }
        }
        Value::Array(list) => list.iter().for_each(|value| picture_names(value, names)),
        Value::Object(map) => map.values().for_each(|value| picture_names(value, names)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
