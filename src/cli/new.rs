//! `austausch new`: the folder of an exchange to come.

use super::args::NewArgs;
use super::ask::Ask;
use super::exchanges::require_known;
use super::exit::Exit;
use super::say::Say;
use crate::intake::{Defaults, Fixed, defaults, inputs, scaffold};
use crate::model::{Exchange, Programme};
use crate::store::{Assets, write_new};
use crate::yaml::Loaded;
use diagnostics::{Checked, Diagnostic, Severity};
use german_text::Lang;
use std::collections::BTreeMap;

pub(super) fn run(args: &NewArgs, lang: Lang, say: &Say) -> Exit {
    let wanted: Vec<String> = args.from.iter().cloned().collect();
    if let Err(exit) = require_known(&args.folder.root, &wanted, say) {
        return exit;
    }
    let Checked { value: loaded, diagnostics } = match inputs(&args.folder.root, &[]) {
        Ok(loaded) => loaded,
        Err(error) => return say.machine(&error),
    };
    let Some(programme) = loaded.programme.clone() else {
        say.diagnostics(&diagnostics, &loaded.sources);
        return Exit::Findings;
    };
    let target = args.folder.root.join("inputs").join(&args.id).join("exchange.yaml");
    if target.exists() {
        return refuse(&[Diagnostic::error("new-exists").in_file(path(&args.id))], say);
    }
    let from = before(args, &loaded);
    let planned = match plan(args, &programme.value, from, &mut Ask::of_terminal(lang), say) {
        Ok(planned) => planned,
        Err(diagnostics) => return refuse(&diagnostics, say),
    };
    let written = scaffold(&planned, &programme.value, from, &Assets::with_root(&args.folder.root));
    let text = match written {
        Ok(text) => text,
        Err(error) => return say.machine(&error),
    };
    match write_new(&target, text.as_bytes()) {
        Ok(true) => {}
        Ok(false) => return refuse(&[Diagnostic::error("new-exists").in_file(path(&args.id))], say),
        Err(error) => return say.machine(&error),
    }
    say.line(&say.words("new-written", &[("path", path(&args.id).as_str().into())]));
    say.line(&say.words("new-next", &[("id", args.id.as_str().into())]));
    Exit::Good
}

fn path(id: &str) -> String {
    format!("inputs/{id}/exchange.yaml")
}

/// The exchange that is named, or the last one before the new one; the sample of `init` only if it is named.
fn before<'l>(args: &NewArgs, loaded: &'l Loaded) -> Option<&'l Exchange> {
    let mut exchanges = loaded.exchanges.iter();
    match &args.from {
        Some(id) => exchanges.find(|exchange| exchange.id == *id),
        None => exchanges.rfind(|exchange| exchange.id < args.id && !exchange.is_sample),
    }
}

fn plan(
    args: &NewArgs,
    programme: &Programme,
    from: Option<&Exchange>,
    ask: &mut Ask,
    say: &Say,
) -> Result<Defaults, Vec<Diagnostic>> {
    let mut fixed = Fixed {
        series: args.series.clone(),
        ordinal: args.ordinal,
        days: args.day.clone(),
        deadline: args.deadline,
        place: args.place.clone(),
        hosts: args.host.clone(),
    };
    let guess = |fixed: &Fixed| {
        let Checked { value, diagnostics } = defaults(&args.id, programme, from, fixed);
        value.ok_or(diagnostics)
    };
    let first = guess(&fixed)?;
    if !ask.is_open() {
        return Ok(first);
    }
    fixed.series.get_or_insert_with(|| ask.text(&say.words("new-ask-series", &[]), &first.series));
    if fixed.ordinal.is_none() {
        fixed.ordinal = ask.number(&say.words("new-ask-ordinal", &[]), first.ordinal);
    }
    fixed.place.get_or_insert_with(|| ask.text(&say.words("new-ask-place", &[]), &first.place));
    if fixed.hosts.is_empty() {
        let hosts = ask.text(&say.words("new-ask-hosts", &[]), &first.hosts.join(", "));
        fixed.hosts =
            hosts.split(',').map(|host| host.trim().to_owned()).filter(|host| !host.is_empty()).collect();
    }
    fixed.deadline.get_or_insert_with(|| ask.day(&say.words("new-ask-deadline", &[]), first.deadline));
    guess(&fixed)
}

fn refuse(diagnostics: &[Diagnostic], say: &Say) -> Exit {
    say.diagnostics(diagnostics, &BTreeMap::new());
    debug_assert!(diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error));
    Exit::Findings
}
