//! `austausch template check`.

use super::read::{partials_beside, read_json};
use crate::cli::args::TemplateCheckArgs;
use crate::cli::exit::Exit;
use crate::cli::say::Say;
use crate::cli::write::write_file;
use crate::store::{StoreError, read_file};
use diagnostics::{Arg, Diagnostic, hint, json_object, message, summary};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use word_template::{Known, TemplateCheck, check_with};

pub(super) fn run(args: &TemplateCheckArgs, say: &Say) -> Exit {
    match check(args, say) {
        Ok(checked) => {
            print(args, &checked, say);
            if checked.check.has_errors() { Exit::Findings } else { Exit::Good }
        }
        Err(error) => say.machine(&error),
    }
}

/// Outcome of a check, and where the annotated copy is, if one was written.
struct Checked {
    check: TemplateCheck,
    annotated: Option<String>,
}

/// Checks the template; the annotated copy is written, where one is asked for.
fn check(args: &TemplateCheckArgs, say: &Say) -> Result<Checked, StoreError> {
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
    let mut check = match check_with(&template, known, &partials) {
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
            Ok(bytes) => annotated = Some(write_file(out, &bytes)?),
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

fn print(args: &TemplateCheckArgs, checked: &Checked, say: &Say) {
    let check = &checked.check;
    if args.json.json {
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
    let findings: Vec<Value> = check.findings.iter().map(|finding| json_with_values(finding, say)).collect();
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

fn json_with_values(finding: &Diagnostic, say: &Say) -> Value {
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
