//! Doing what was listed.

use super::deletion_plan::{Act, NOBODY, Plan};
use super::request::Request;
use crate::model::Exchange;
use crate::pipeline::{Inputs, load};
use crate::store::{Outputs, StoreError, hold, may_change, read_file, remove, write_over};
use diagnostics::Diagnostic;
use std::collections::BTreeSet;
use yaml_source::{PathSegment, YamlEditor, YamlValue};

/// Result of carrying a plan out.
#[derive(Debug, Default)]
pub struct Done {
    /// Files that were written anew.
    pub edited: usize,
    /// Files that went, those in outputs, too.
    pub deleted: usize,
    /// New versions of published records: the exchange and the number.
    pub versions: Vec<(String, String)>,
    /// Diagnostics about what was not done, and what there is to do.
    pub diagnostics: Vec<Diagnostic>,
}

/// Does what `plan` lists; `change` is what a new version of a published record says about itself. Where somebody edited one of the inputs
/// since the list was made, or the disk would not let it be changed, nothing is done, and that is told. Outputs are told one by one.
///
/// # Errors
/// When another process works on the inputs, or the disk does not give them.
pub fn carry_out(request: &Request<'_>, plan: &Plan, change: &str) -> Result<Done, StoreError> {
    let _held = hold(&request.root.join("inputs"))?;
    let mut done = Done::default();
    done.diagnostics.extend(plan.acts.iter().filter_map(|act| obstacle(request, act)));
    if !done.diagnostics.is_empty() {
        // Half of it would leave ids that nobody has.
        return Ok(done);
    }
    for act in &plan.acts {
        let path = request.root.join(&act.path);
        let not = |error: &StoreError| not_done(&act.path, error);
        let made = match &act.after {
            Some(bytes) => write_over(&path, bytes).map(|()| done.edited += 1),
            None => remove(&path).map(|()| done.deleted += 1),
        };
        done.diagnostics.extend(made.err().as_ref().map(not));
    }
    let folders: BTreeSet<&String> = plan.outputs.iter().map(|(exchange, _)| exchange).collect();
    for exchange in folders {
        let folder = request.out.join(exchange);
        let paths: Vec<&str> =
            plan.outputs.iter().filter(|(of, _)| of == exchange).map(|(_, path)| path.as_str()).collect();
        for (path, gone) in paths.iter().zip(Outputs::forget(&folder, &paths)?) {
            let shown = folder.join(path);
            let shown =
                shown.strip_prefix(request.root).unwrap_or(&shown).to_string_lossy().replace('\\', "/");
            match gone {
                Ok(true) => done.deleted += 1,
                Ok(false) => done.diagnostics.push(Diagnostic::error("forget-changed").in_file(shown)),
                Err(error) => done.diagnostics.push(not_done(&shown, &error)),
            }
        }
    }
    for marker in &plan.markers {
        done.diagnostics
            .extend(write_over(&request.root.join(marker), b"").err().map(|error| not_done(marker, &error)));
    }
    renew(request, plan, change, &mut done)?;
    Ok(done)
}

/// Why a file cannot be changed: somebody changed it since the list was made, or the disk does not let it.
fn obstacle(request: &Request<'_>, act: &Act) -> Option<Diagnostic> {
    let path = request.root.join(&act.path);
    match read_file(&path) {
        Ok(now) if now != act.before => Some(Diagnostic::error("forget-changed").in_file(&act.path)),
        Ok(_) => may_change(&path).err().map(|error| not_done(&act.path, &error)),
        Err(error) => Some(not_done(&act.path, &error)),
    }
}

fn not_done(file: &str, error: &StoreError) -> Diagnostic {
    let diagnostic = Diagnostic::error("forget-not-done").in_file(file).with("why", error.cause());
    diagnostic.with("error", error.source.to_string())
}

/// Gives published records that say other words now their new version.
fn renew(request: &Request<'_>, plan: &Plan, change: &str, done: &mut Done) -> Result<(), StoreError> {
    let inputs = load(request.root, &[])?;
    for id in changed_exchanges(&inputs).difference(&plan.changed) {
        let Some(exchange) = inputs.exchanges.iter().find(|exchange| exchange.id == *id) else { continue };
        let is_it = |diagnostic: &&Diagnostic| {
            diagnostic.id == "published-changed" && diagnostic.file == exchange.event.file
        };
        let Some(diagnostic) = inputs.diagnostics.iter().find(is_it) else { continue };
        let next = diagnostic.words_of("next").unwrap_or_default().to_owned();
        match add_version(request, exchange, &next, change) {
            Ok(true) => done.versions.push((id.clone(), next)),
            Ok(false) => done.diagnostics.push(diagnostic.clone()),
            Err(error) => done.diagnostics.push(not_done(&exchange.event.file, &error)),
        }
    }
    Ok(())
}

/// Exchanges of which what is published differs from what their inputs say.
pub(super) fn changed_exchanges(inputs: &Inputs) -> BTreeSet<String> {
    let is_changed = |id: &str| id == "published-changed";
    let files = inputs
        .diagnostics
        .iter()
        .filter(|diagnostic| is_changed(diagnostic.id))
        .map(|diagnostic| &diagnostic.file);
    let of = |file: &String| Some(file.strip_prefix("inputs/")?.split_once('/')?.0.to_owned());
    files.filter_map(of).collect()
}

/// Adds a version; `false` where nobody is known who could have made it, or the file could not be edited.
fn add_version(
    request: &Request<'_>,
    exchange: &Exchange,
    number: &str,
    change: &str,
) -> Result<bool, StoreError> {
    let event = &exchange.event.value;
    let makers = event.versions.iter().rev().map(|version| version.by.as_str());
    let authors = event.authors.iter().map(|author| author.as_str());
    let people = exchange.programme.value.people.iter();
    let named = people.filter(|person| person.name.as_str() != NOBODY).map(|person| person.id.as_str());
    let named: Vec<&str> = named.collect();
    let by = makers.chain(authors).find(|id| named.contains(id)).or(named.first().copied());
    let path = request.root.join(&exchange.event.file);
    let (Some(by), Some(mut sheet)) = (by, YamlEditor::open(&read_file(&path)?)) else { return Ok(false) };
    let entry = YamlValue::Map(vec![
        ("number", YamlValue::Text(number.to_owned())),
        ("date", YamlValue::Name(request.today.to_string())),
        ("by", YamlValue::Name(by.to_owned())),
        ("change", YamlValue::Text(change.to_owned())),
    ]);
    if sheet.push(&[PathSegment::Key("versions")], &[entry]).is_err() {
        return Ok(false);
    }
    write_over(&path, &sheet.bytes())?;
    Ok(true)
}
