//! `austausch template check`.

use super::Exit;
use super::args::TemplateCheckArgs;
use super::put::put_one;
use super::say::Say;
use super::template::partials_beside;
use crate::render::{Known, TemplateCheck, check_template_with, schema_fault};
use crate::store::{StoreError, read_file};
use diagnostics::{Arg, Diagnostic, Place, hint, json_object, message, summary};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::path::Path;
use yaml_source::{place_after, utf16};

pub(super) fn run(args: &TemplateCheckArgs, say: &Say) -> Exit {
    match checked(args, say) {
        Ok(checked) => {
            print(args, &checked, say);
            if checked.check.has_errors() { Exit::Findings } else { Exit::Good }
        }
        Err(error) => say.machine(&error),
    }
}

/// What was found, and where the annotated copy is, if one was written.
struct Checked {
    check: TemplateCheck,
    annotated: Option<String>,
}

/// Checks the template; the annotated copy is written, where one is asked for.
fn checked(args: &TemplateCheckArgs, say: &Say) -> Result<Checked, StoreError> {
    let file = args.template.display().to_string();
    let refused = |finding: Diagnostic, file: &str| {
        let mut check = TemplateCheck::default();
        check.findings.push(finding.in_file(file));
        Checked { check, annotated: None }
    };
    let template = read_file(&args.template)?;
    let given = args.data.as_deref().or(args.schema.as_deref());
    let known = match given.map(|path| read_json(path, args.data.is_some())).transpose()? {
        Some(Ok(value)) => value,
        Some(Err(finding)) => {
            return Ok(refused(finding, &given.unwrap_or(&args.template).display().to_string()));
        }
        None => crate::facts::schema(),
    };
    let known = if args.data.is_some() { Known::Data(&known) } else { Known::Schema(&known) };
    let partials = partials_beside(&args.template);
    let mut check = match check_template_with(&template, known, &partials) {
        Ok(check) => check,
        Err(error) => return Ok(refused(error.finding(), &file)),
    };
    let mut annotated = None;
    if let Some(out) = &args.annotate {
        let words = |finding: &Diagnostic| {
            let words = say.locale();
            [Some(message(finding, words)), hint(finding, words)].into_iter().flatten().collect()
        };
        match check.annotated(&template, &words) {
            Ok(bytes) => annotated = Some(put_one(out, &bytes)?),
            Err(error) => return Ok(refused(error.finding(), &file)),
        }
    }
    for finding in &mut check.findings {
        finding.file.clone_from(&file);
    }
    let (annotated, beside) = annotated.map_or((None, None), |there| (Some(there.path), there.finding));
    check.findings.extend(beside);
    Ok(Checked { check, annotated })
}

/// A file of JSON, or what is wrong with it; that of a schema must be one.
pub(super) fn read_json(path: &Path, data: bool) -> Result<Result<Value, Diagnostic>, StoreError> {
    let id = if data { "template-data" } else { "template-schema" };
    let read = json(&read_file(path)?, id);
    Ok(read.and_then(|value| match schema_fault(&value).filter(|_| !data) {
        Some(finding) => Err(finding),
        None => Ok(value),
    }))
}

/// The JSON in a file's bytes; else the finding `id`, or one about the encoding, and where the file stops being JSON.
pub(super) fn json(bytes: &[u8], id: &'static str) -> Result<Value, Diagnostic> {
    let number = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let at = |error: &serde_json::Error| Place::new(number(error.line()), number(error.column()), 1);
    let read = |text: &str| text.parse::<Value>().map_err(|error| Diagnostic::error(id).at(at(&error)));
    // Editors and shells of Windows write a byte order mark, or UTF-16.
    if let Some(text) = utf16(bytes) {
        return read(&text);
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match str::from_utf8(bytes) {
        Ok(text) => read(text),
        Err(error) => {
            // What is no JSON in any encoding is another mistake.
            read(&String::from_utf8_lossy(bytes))?;
            let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
            Err(Diagnostic::error("json-encoding").at(place_after(&String::from_utf8_lossy(before))))
        }
    }
}

fn print(args: &TemplateCheckArgs, checked: &Checked, say: &Say) {
    let check = &checked.check;
    if args.json {
        return say.json(&format!("{:#}", as_json(args, check, say)));
    }
    say.findings(&check.findings, &BTreeMap::new());
    for (asked, id, paths) in
        [(args.needs, "template-needs", &check.needs), (args.unused, "template-unused", &check.unused)]
    {
        if asked {
            say.line(&say.words(id, &[]));
            paths.iter().for_each(|path| say.line(&format!("  {path}")));
            say.line("");
        }
    }
    if let Some(path) = &checked.annotated {
        say.line(&say.words("template-annotated", &[("path", path.as_str().into())]));
    }
    let (path, summary) = (args.template.display().to_string(), summary(&check.findings, say.locale()));
    let values = [("path", path.as_str().into()), ("summary", summary.as_str().into())];
    say.line(&say.words("template-checked", &values));
}

/// Findings with all their values; needs and what is unused where they are asked for.
fn as_json(args: &TemplateCheckArgs, check: &TemplateCheck, say: &Say) -> Value {
    let findings: Vec<Value> = check.findings.iter().map(|finding| valued(finding, say)).collect();
    let mut all = Map::new();
    all.insert("findings".to_owned(), Value::Array(findings));
    for (asked, name, paths) in [(args.needs, "needs", &check.needs), (args.unused, "unused", &check.unused)]
    {
        if asked {
            all.insert(name.to_owned(), json!(paths));
        }
    }
    Value::Object(all)
}

fn valued(finding: &Diagnostic, say: &Say) -> Value {
    let values: Map<String, Value> = finding
        .args
        .iter()
        .map(|(name, arg)| {
            let value = match arg {
                Arg::Text(text) => json!(text),
                Arg::Number(number) => json!(number),
            };
            ((*name).to_owned(), value)
        })
        .collect();
    let mut object = json_object(finding, say.locale());
    if let Value::Object(fields) = &mut object {
        fields.insert("values".to_owned(), Value::Object(values));
    }
    object
}
