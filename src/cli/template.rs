//! `austausch template`: Word templates apart from any exchange.

use super::Exit;
use super::args::{FillArgs, TemplateCommand};
use super::say::Say;
use super::template_check::{no_json, read_json};
use crate::diag::{Finding, Severity};
use crate::render::picture::{Prepared, prepare};
use crate::render::{FillOptions, Known, Partials, check_template_with, fill, refused};
use crate::store::{StoreError, file_names, is_same_file, read_below, read_file, write_over};
use crate::template::Missing;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

pub(super) fn run(command: &TemplateCommand, say: &Say) -> Exit {
    match command {
        TemplateCommand::Fill(args) => fill_template(args, say),
        TemplateCommand::Check(args) => super::template_check::run(args, say),
        TemplateCommand::New(args) => super::template_new::run(args, say),
    }
}

fn fill_template(args: &FillArgs, say: &Say) -> Exit {
    match filled(args) {
        Ok(findings) => {
            say.findings(&findings, &BTreeMap::new());
            if findings.iter().any(|finding| finding.severity == Severity::Error) {
                return Exit::Findings;
            }
            say.line(
                &say.words("template-filled", &[("path", args.out.display().to_string().as_str().into())]),
            );
            Exit::Good
        }
        Err(error) => say.machine(&error),
    }
}

/// Fills and writes, unless a finding is an error.
fn filled(args: &FillArgs) -> Result<Vec<Finding>, StoreError> {
    let template = read_file(&args.template)?;
    if is_same_file(&args.template, &args.out) {
        return Ok(vec![Finding::error("template-over-itself").in_file(shown(&args.template))]);
    }
    let data: Value = match serde_json::from_slice(&read_file(&args.data)?) {
        Ok(data) => data,
        Err(error) => {
            let finding = no_json("template-data", &error);
            return Ok(vec![finding.in_file(shown(&args.data))]);
        }
    };
    let partials = partials_beside(&args.template, &template)?;
    if let Some(path) = &args.schema {
        let faults = faults(&template, &args.template, path, &partials)?;
        if !faults.is_empty() {
            return Ok(faults);
        }
    }
    let pictures = pictures(&data, args.data.parent().unwrap_or_else(|| Path::new("")))?;
    let missing = if args.missing == "empty" { Missing::Empty } else { Missing::Error };
    let ask_refresh = args.ask_refresh;
    let options = FillOptions { missing, pictures, partials, ask_refresh, ..FillOptions::default() };
    let (written, findings) = match fill(&template, &data, &options) {
        Ok(made) => (Some(made.value), made.findings),
        Err(error) => (None, refused(&template, Known::Data(&data), &options, &error)),
    };
    if let Some(bytes) =
        written.filter(|_| findings.iter().all(|finding| finding.severity != Severity::Error))
    {
        write_over(&args.out, &bytes)?;
    }
    Ok(findings.into_iter().map(|finding| finding.in_file(shown(&args.template))).collect())
}

/// The errors of a template by the schema in a file.
fn faults(
    template: &[u8],
    file: &Path,
    path: &Path,
    partials: &Partials,
) -> Result<Vec<Finding>, StoreError> {
    let schema = match read_json(path, false)? {
        Ok(schema) => schema,
        Err(finding) => return Ok(vec![finding.in_file(shown(path))]),
    };
    let mut findings = match check_template_with(template, Known::Schema(&schema), partials) {
        Ok(check) => check.findings,
        Err(error) => vec![error.finding()],
    };
    findings.retain(|finding| finding.severity == Severity::Error);
    Ok(findings.into_iter().map(|finding| finding.in_file(shown(file))).collect())
}

/// The Word files in the folder of a template, as far as it puts them in.
pub(super) fn partials_beside(path: &Path, template: &[u8]) -> Result<Partials, StoreError> {
    let folder = path.parent().unwrap_or_else(|| Path::new(""));
    let listed = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    Partials::gather(template, file_names(listed)?, |name| read_below(folder, name))
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// The pictures that the data names: files below its own folder.
fn pictures(data: &Value, folder: &Path) -> Result<Prepared, StoreError> {
    let mut names = BTreeSet::new();
    picture_names(data, &mut names);
    let mut pictures = Prepared::new();
    for name in names {
        if let Some(bytes) = read_below(folder, &name)? {
            pictures.insert(name, prepare(&bytes));
        }
    }
    Ok(pictures)
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
