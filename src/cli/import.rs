//! `austausch import`.

use super::Exit;
use super::args::ImportArgs;
use super::build::known;
use super::clock;
use super::say::Say;
use crate::diag::{Finding, Severity, summary};
use crate::exchange::StatementKind;
use crate::intake::{Batch, Change, Import, Imported, Outcome, What, field_at, import};

pub(super) fn run(args: &ImportArgs, say: &Say) -> Exit {
    let wanted: Vec<String> = args.exchange.iter().cloned().collect();
    if let Err(exit) = known(&args.root, &wanted, say) {
        return exit;
    }
    let request = Import {
        root: &args.root,
        files: &args.files,
        exchange: args.exchange.as_deref(),
        now: args.now.unwrap_or_else(clock::now),
        dry_run: args.dry_run,
    };
    match import(&request) {
        Ok(batch) => print(&batch, args.dry_run, say),
        Err(error) => say.machine(&error),
    }
}

fn print(batch: &Batch, dry_run: bool, say: &Say) -> Exit {
    if dry_run {
        say.line(&say.words("import-dry-run", &[]));
    }
    for imported in &batch.imported {
        told(imported, say);
    }
    for refused in &batch.refused {
        // On a dry run nothing is put anywhere.
        let aside = refused.aside.as_deref().filter(|_| !dry_run).unwrap_or("none");
        let id = if refused.is_known { "import-refused-again" } else { "import-refused" };
        let args = [("name", refused.name.as_str().into()), ("aside", aside.into())];
        say.line(&say.words(id, &args));
    }
    say.line("");
    say.findings(&batch.findings, &batch.sources);
    for remark in &batch.remarks {
        remarked(remark, batch, say);
    }
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let args =
        [("imported", count(batch.imported.len()).into()), ("refused", count(batch.refused.len()).into())];
    say.line(&say.words(if dry_run { "import-would" } else { "import-done" }, &args));
    let all: Vec<Finding> = batch.findings.iter().chain(&batch.remarks).cloned().collect();
    if !all.is_empty() {
        say.line(&summary(&all, say.locale()));
    }
    let is_bad = all.iter().any(|finding| finding.severity == Severity::Error);
    if is_bad { Exit::Findings } else { Exit::Good }
}

fn told(imported: &Imported, say: &Say) {
    let (id, changes): (_, &[Change]) = match &imported.outcome {
        Outcome::New(changes) => ("import-new", changes),
        Outcome::Updated(changes) if changes.is_empty() => ("import-same", changes),
        Outcome::Updated(changes) => ("import-updated", changes),
        Outcome::Known => ("import-known", &[]),
    };
    let args = [
        ("site", imported.site.as_str().into()),
        ("name", imported.name.as_str().into()),
        ("file", imported.file.as_str().into()),
    ];
    say.line(&say.words(id, &args));
    for change in changes {
        changed(change, say);
    }
}

fn changed(change: &Change, say: &Say) {
    let (id, before, after) = match &change.what {
        What::Added { text } => ("import-added", "", text),
        What::Changed { before, after } => ("import-changed", before.as_str(), after),
        What::Proposed { ours, theirs } => ("import-proposed", ours.as_str(), theirs),
        What::Removed { text } => ("import-removed", "", text),
        What::Withdrawn { text } => ("import-withdrawn", "", text),
        What::Marked { text } => ("import-marked", "", text),
    };
    let kind = say.words(kind(change.kind), &[]);
    // What a site typed must not steer the terminal.
    let one_line = |text: &str| {
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        words.replace(char::is_control, "\u{FFFD}")
    };
    let (before, after) = (one_line(before), one_line(after));
    let args = [
        ("kind", kind.as_str().into()),
        ("id", change.id.as_str().into()),
        ("before", before.as_str().into()),
        ("text", after.as_str().into()),
    ];
    say.line(&say.words(id, &args));
}

/// The name of a kind of statements.
pub(super) const fn kind(kind: StatementKind) -> &'static str {
    match kind {
        StatementKind::Success => "statement-success",
        StatementKind::Obstacle => "statement-obstacle",
        StatementKind::Plan => "statement-plan",
        StatementKind::Need => "statement-need",
    }
}

/// A finding about a report, under the field of the form in which it was typed.
fn remarked(remark: &Finding, batch: &Batch, say: &Say) {
    let field = batch.sources.get(&remark.file).and_then(|text| field_at(text, remark.place.line));
    let site =
        batch.imported.iter().find(|imported| imported.file == remark.file).map(|imported| &imported.site);
    if let (Some((list, number)), Some(site)) = (field, site) {
        let list = say.words(&format!("list-{list}"), &[]);
        let number = i64::try_from(number).unwrap_or(i64::MAX);
        let args =
            [("site", site.as_str().into()), ("list", list.as_str().into()), ("number", number.into())];
        say.line(&say.words("import-field", &args));
    }
    say.findings(std::slice::from_ref(remark), &batch.sources);
}
