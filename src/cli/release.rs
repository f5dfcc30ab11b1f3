//! `austausch release`.

use super::exchanges::{find_exchange, require_known, tell_nothing};
use super::exit::Exit;
use super::release_args::ReleaseArgs;
use super::report::print_report;
use super::say::Say;
use crate::compose::Kind;
use crate::intake::{NotReleased, Releasing, release};
use crate::model::{Edition, Exchange};
use crate::pipeline::{
    Format, Inputs, Release, Request, Sent, build, hash_of, keep_releases, load, releases,
};
use crate::store::{hold, read_file, write_over};
use crate::yaml::Loaded;
use diagnostics::{Diagnostic, Severity};
use std::collections::BTreeMap;
use std::time::Instant;

/// Tells that a published version says something else by now.
const CHANGED: &str = "published-changed";

pub(super) fn run(args: &ReleaseArgs, say: &Say) -> Exit {
    let root = args.folders.root();
    if let Err(exit) = require_known(root, args.exchange.as_slice(), say) {
        return exit;
    }
    let _held = match hold(&root.join("inputs")) {
        Ok(held) => held,
        Err(error) => return say.machine(&error),
    };
    let Inputs { exchanges, diagnostics, sources, .. } = match load(root, args.exchange.as_slice()) {
        Ok(inputs) => inputs,
        Err(error) => return say.machine(&error),
    };
    let loaded = Loaded { exchanges, ..Loaded::default() };
    let Some(exchange) = find_exchange(&loaded, args.exchange.as_deref()) else { return tell_nothing(say) };
    if args.checked_by.as_deref().is_some_and(|other| is_same_person(exchange, other, &args.by)) {
        say.error(&say.words("release-same-person", &[]));
        return Exit::Usage;
    }
    let folder = format!("inputs/{}/", exchange.id);
    let is_own = |told: &Diagnostic| told.file.starts_with(&folder) || told.file == exchange.programme.file;
    let faults: Vec<Diagnostic> = diagnostics
        .iter()
        .filter(|told| told.severity == Severity::Error && told.id != CHANGED && is_own(told))
        .cloned()
        .collect();
    if !faults.is_empty() {
        say.diagnostics(&faults, &sources);
        say.error(&say.words("release-faults", &[("exchange", exchange.id.as_str().into())]));
        return Exit::Findings;
    }
    let is_changed = diagnostics.iter().any(|told| told.id == CHANGED && is_own(told));
    let file = root.join(&exchange.event.file);
    let before = match read_file(&file) {
        Ok(bytes) => bytes,
        Err(error) => return say.machine(&error),
    };
    let releasing = Releasing {
        by: args.by.clone(),
        change: args.change.clone(),
        first: say.words("release-first", &[]),
        day: args.now.time().date(),
    };
    let entered = match release(exchange, &releasing, is_changed, &before) {
        Ok(entered) => entered,
        Err(reason) => return refuse(&args.by, &reason, exchange, say),
    };
    if let Some(bytes) = &entered.bytes
        && let Err(error) = write_over(&file, bytes)
    {
        return say.machine(&error);
    }
    let begin = Instant::now();
    // The edition for everybody comes first: what may not be in it is a reason to release nothing.
    let public = Request { edition: Some(Edition::Public), ..request(args, exchange) };
    let built = build(&public, &|_| {}).and_then(|report| {
        let is_made = !report.files.is_empty() && report.failures.is_empty();
        if is_made { build(&request(args, exchange), &|_| {}) } else { Ok(report) }
    });
    let report = match built {
        Ok(report) => report,
        Err(error) => {
            // What was not made is not released.
            return write_over(&file, &before)
                .err()
                .map_or_else(|| say.machine(&error), |error| say.machine(&error));
        }
    };
    let exit = print_report(&report, &args.folders.out(), begin.elapsed(), say);
    if report.files.is_empty() || !report.failures.is_empty() || !report.unwritten.is_empty() {
        let restored = write_over(&file, &before);
        say.error(&say.words("release-not-built", &[("exchange", exchange.id.as_str().into())]));
        return restored.err().map_or(exit.max(Exit::Findings), |error| say.machine(&error));
    }
    let (out, names) = (args.folders.out(), report.files.iter().map(|file| file.outcome.name(&file.path)));
    let hash = |name: &str| Some((name.to_owned(), hash_of(&out, exchange, name)?));
    let files: BTreeMap<String, String> = names.filter_map(hash).collect();
    if let Some(part) = args.file.iter().find(|part| files.keys().all(|name| !name.contains(part.as_str()))) {
        say.error(&say.words("release-no-file", &[("name", part.as_str().into())]));
        return write_over(&file, &before).err().map_or(Exit::Usage, |error| say.machine(&error));
    }
    if let Some(change) = args.change.as_deref().filter(|_| !entered.is_new) {
        let told = [("version", entered.version.as_str().into()), ("change", change.into())];
        say.error(&say.words("release-change-unused", &told));
    }
    keep(args, exchange, (&entered.version, &entered.by), files, say)
}

fn is_same_person(exchange: &Exchange, one: &str, other: &str) -> bool {
    let name = |who: &str| exchange.person_name(who).unwrap_or(who).trim().to_lowercase();
    name(one) == name(other)
}

fn request(args: &ReleaseArgs, exchange: &Exchange) -> Request {
    let kind = Kind::record();
    Request {
        root: args.folders.root().to_owned(),
        out: args.folders.out(),
        exchanges: vec![exchange.id.clone()],
        part: None,
        kind,
        formats: Format::usual(kind),
        edition: None,
        with_inputs: false,
        template: None,
    }
}

/// Keeps what was released, and tells it.
fn keep(
    args: &ReleaseArgs,
    exchange: &Exchange,
    (version, by): (&str, &str),
    files: BTreeMap<String, String>,
    say: &Say,
) -> Exit {
    let root = args.folders.root();
    let mut all = match releases(root, exchange) {
        Ok(all) => all,
        Err(error) => return say.machine(&error),
    };
    let at = args.now.time().format("%Y-%m-%dT%H:%M").to_string();
    let chosen: Vec<String> = files
        .keys()
        .filter(|name| args.file.is_empty() || args.file.iter().any(|part| name.contains(part.as_str())))
        .cloned()
        .collect();
    let sent = args.to.iter().map(|to| Sent { to: to.clone(), at: at.clone(), files: chosen.clone() });
    match all.last_mut().filter(|last| last.version == version && last.files == files) {
        Some(last) => last.sent.extend(sent),
        None => all.push(Release {
            version: version.to_owned(),
            at: at.clone(),
            by: by.to_owned(),
            checked_by: args.checked_by.clone(),
            alone: args.alone.clone(),
            sent: sent.collect(),
            files,
        }),
    }
    if let Err(error) = keep_releases(root, exchange, &all) {
        return say.machine(&error);
    }
    let count = all.last().map_or(0, |last| last.files.len());
    let number = i64::try_from(count).unwrap_or(i64::MAX);
    let to = args.to.join("; ");
    let told = [
        ("exchange", exchange.id.as_str().into()),
        ("version", version.into()),
        ("count", number.into()),
        ("sent", if to.is_empty() { "no".into() } else { "yes".into() }),
        ("to", to.as_str().into()),
    ];
    say.line(&say.words("release-done", &told));
    Exit::Good
}

fn refuse(by: &str, reason: &NotReleased, exchange: &Exchange, say: &Say) -> Exit {
    let (why, known, exit) = match reason {
        NotReleased::Unknown(known) => ("unknown", known.join(", "), Exit::Usage),
        NotReleased::NoChange => ("no-change", String::new(), Exit::Usage),
        NotReleased::NotEdited => ("not-edited", exchange.event.file.clone(), Exit::Findings),
    };
    let args = [("why", why.into()), ("by", by.into()), ("known", known.as_str().into())];
    say.error(&say.words("release-refused", &args));
    exit
}
