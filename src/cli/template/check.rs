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
    let refused = |diagnostic: Diagnostic, file: &str| {
        let mut check = TemplateCheck::default();
        check.diagnostics.push(diagnostic.in_file(file));
        Checked { check, annotated: None }
    };
    let template = read_file(&args.template)?;
    let given = args.data.as_deref().or(args.schema.as_deref());
    let known = match given.map(|path| read_json(path, args.data.is_some())).transpose()? {
        Some(Ok(value)) => value,
        Some(Err(diagnostic)) => {
            return Ok(refused(diagnostic, &given.unwrap_or(&args.template).display().to_string()));
        }
        None => crate::facts::schema(),
    };
    let known = if args.data.is_some() { Known::Data(&known) } else { Known::Schema(&known) };
    let partials = partials_beside(&args.template);
    let mut check = match check_with(&template, known, &partials) {
        Ok(check) => check,
        Err(error) => return Ok(refused(error.diagnostic(), &file)),
    };
    let mut annotated = None;
    if let Some(out) = &args.annotate {
        let words = |diagnostic: &Diagnostic| {
            let words = say.locale();
            [Some(message(diagnostic, words)), hint(diagnostic, words)].into_iter().flatten().collect()
        };
        match check.annotated(&template, &words) {
            Ok(bytes) => annotated = Some(write_file(out, &bytes)?),
            Err(error) => return Ok(refused(error.diagnostic(), &file)),
        }
    }
    for diagnostic in &mut check.diagnostics {
        diagnostic.file.clone_from(&file);
    }
    let (annotated, beside) = annotated.map_or((None, None), |there| (Some(there.path), there.diagnostic));
    check.diagnostics.extend(beside);
    Ok(Checked { check, annotated })
}

fn print(args: &TemplateCheckArgs, checked: &Checked, say: &Say) {
    let check = &checked.check;
    if args.json.json {
        return say.json(&format!("{:#}", as_json(args, check, say)));
    }
    say.diagnostics(&check.diagnostics, &BTreeMap::new());
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
    let (path, summary) = (args.template.display().to_string(), summary(&check.diagnostics, say.locale()));
    let values = [("path", path.as_str().into()), ("summary", summary.as_str().into())];
    say.line(&say.words("template-checked", &values));
}

/// Diagnostics with all their values; needs and what is unused where they are asked for.
fn as_json(args: &TemplateCheckArgs, check: &TemplateCheck, say: &Say) -> Value {
    let diagnostics: Vec<Value> =
        check.diagnostics.iter().map(|diagnostic| json_with_values(diagnostic, say)).collect();
    let mut all = Map::new();
    all.insert("findings".to_owned(), Value::Array(diagnostics));
    for (asked, name, paths) in [(args.needs, "needs", &check.needs), (args.unused, "unused", &check.unused)]
    {
        if asked {
            all.insert(name.to_owned(), json!(paths));
        }
    }
    Value::Object(all)
}

fn json_with_values(diagnostic: &Diagnostic, say: &Say) -> Value {
    let values: Map<String, Value> = diagnostic
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
    let mut object = json_object(diagnostic, say.locale());
    if let Value::Object(fields) = &mut object {
        fields.insert("values".to_owned(), Value::Object(values));
    }
    object
}
