//! `austausch import`.

use super::args::ImportArgs;
use super::exchanges::require_known;
use super::exit::Exit;
use super::say::Say;
use crate::facts::ContactWords;
use crate::intake::{
    About, Batch, Change, ContactChange, Contacted, Decided, Import, Imported, Noted, NotedChange, Outcome,
    What, field_at, filed_words, import,
};
use crate::model::{FiledKey, StatementKind};
use diagnostics::{Diagnostic, Severity, summary};
use german_text::Lang;

pub(super) fn run(args: &ImportArgs, lang: Lang, say: &Say) -> Exit {
    let wanted: Vec<String> = args.exchange.iter().cloned().collect();
    if let Err(exit) = require_known(&args.folder.root, &wanted, say) {
        return exit;
    }
    let request = Import {
        root: &args.folder.root,
        files: &args.files,
        exchange: args.exchange.as_deref(),
        now: args.now.time(),
        dry_run: args.dry_run,
    };
    match import(&request) {
        Ok(batch) => print(&batch, args.dry_run, lang, say),
        Err(error) => say.machine(&error),
    }
}

fn print(batch: &Batch, dry_run: bool, lang: Lang, say: &Say) -> Exit {
    if dry_run {
        say.line(&say.words("import-dry-run", &[]));
    }
    for imported in &batch.imported {
        print_imported(imported, lang, say);
    }
    batch.decided.iter().for_each(|decided| print_decided(decided, dry_run, say));
    batch.noted.iter().for_each(|noted| print_noted(noted, dry_run, say));
    let words = ContactWords::of(say.locale());
    batch.contacted.iter().for_each(|contacted| print_contacted(contacted, &words, dry_run, say));
    for refused in &batch.refused {
        // On a dry run nothing is put anywhere.
        let aside = refused.aside.as_deref().filter(|_| !dry_run).unwrap_or("none");
        let id = if refused.is_known { "import-refused-again" } else { "import-refused" };
        let args = [("name", refused.name.as_str().into()), ("aside", aside.into())];
        say.line(&say.words(id, &args));
    }
    say.line("");
    say.diagnostics(&batch.diagnostics, &batch.sources);
    for remark in &batch.remarks {
        print_remark(remark, batch, say);
    }
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let is_new = |imported: &&Imported| !matches!(imported.outcome, Outcome::Known(_));
    let args = [
        ("imported", count(batch.imported.iter().filter(is_new).count()).into()),
        ("refused", count(batch.refused.len()).into()),
    ];
    // Where only decisions, notes or contacts came, there is nothing to say of reports.
    if (batch.decided.is_empty() && batch.noted.is_empty() && batch.contacted.is_empty())
        || !batch.imported.is_empty()
        || !batch.refused.is_empty()
    {
        say.line(&say.words(if dry_run { "import-would" } else { "import-done" }, &args));
    }
    let all: Vec<Diagnostic> = batch.diagnostics.iter().chain(&batch.remarks).cloned().collect();
    if !all.is_empty() {
        say.line(&summary(&all, say.locale()));
    }
    let is_bad = all.iter().any(|diagnostic| diagnostic.severity == Severity::Error);
    if is_bad { Exit::Findings } else { Exit::Good }
}

/// What became of a file of decisions, and how things stand with all statements.
fn print_decided(decided: &Decided, dry_run: bool, say: &Say) {
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX).into();
    let args = [
        ("name", decided.name.as_str().into()),
        ("file", decided.file.as_str().into()),
        ("made", count(decided.made)),
        ("known", count(decided.known)),
        ("left", count(decided.left)),
        ("dry", if dry_run { "yes" } else { "no" }.into()),
    ];
    say.line(&say.words("import-decided", &args));
    let args = [
        ("filed", count(decided.filed)),
        ("placed", count(decided.placed)),
        ("aside", count(decided.aside)),
        ("internal", count(decided.internal)),
        ("open", count(decided.open)),
    ];
    say.line(&say.words("findings-sum", &args));
}

/// What became of a list of contacts, each value with what stood there before.
fn print_contacted(contacted: &Contacted, words: &ContactWords, dry_run: bool, say: &Say) {
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX).into();
    let args = [
        ("name", contacted.name.as_str().into()),
        ("site", contacted.site.as_str().into()),
        ("file", contacted.file.as_str().into()),
        ("made", count(contacted.changes.len())),
        ("known", count(contacted.known)),
        ("waiting", count(contacted.waiting)),
        ("left", count(contacted.left)),
        ("dry", if dry_run { "yes" } else { "no" }.into()),
    ];
    say.line(&say.words("import-contacted", &args));
    contacted.changes.iter().for_each(|change| print_contact_change(change, words, say));
}

fn print_contact_change(change: &ContactChange, words: &ContactWords, say: &Say) {
    let shown = |text: &str| {
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        words.replace(char::is_control, "\u{FFFD}")
    };
    let key = change.key.unwrap_or("partner");
    let value = |value: &Option<String>| {
        value.as_deref().map_or_else(|| "none".to_owned(), |value| shown(words.word(key, value)))
    };
    let (partner, before, after) = (shown(&change.partner), value(&change.before), value(&change.after));
    let args = [
        ("id", change.id.as_str().into()),
        ("partner", partner.as_str().into()),
        ("head", words.head(key).into()),
        ("before", before.as_str().into()),
        ("after", after.as_str().into()),
    ];
    let id = if change.key.is_none() { "import-contacted-new" } else { "import-contacted-changed" };
    say.line(&say.words(id, &args));
}

/// What became of a Mitschrift, each text with where it stands now.
fn print_noted(noted: &Noted, dry_run: bool, say: &Say) {
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX).into();
    let args = [
        ("name", noted.name.as_str().into()),
        ("exchange", noted.exchange.as_str().into()),
        ("made", count(noted.changes.len())),
        ("known", count(noted.known)),
        ("left", count(noted.left)),
        ("dry", if dry_run { "yes" } else { "no" }.into()),
    ];
    say.line(&say.words("import-noted", &args));
    noted.changes.iter().for_each(|change| print_noted_change(change, say));
}

fn print_noted_change(change: &NotedChange, say: &Say) {
    let shown = |text: &str| text.replace(char::is_control, "\u{FFFD}");
    let (text, place) = (shown(&change.text), shown(&change.place));
    let before = change.before.as_deref().map(shown);
    let args = [
        ("kind", change.kind.into()),
        ("place", if place.is_empty() { "none" } else { place.as_str() }.into()),
        ("before", before.as_deref().unwrap_or_default().into()),
        ("text", text.as_str().into()),
        ("file", change.file.as_str().into()),
    ];
    let id = if before.is_some() { "import-noted-changed" } else { "import-noted-new" };
    say.line(&say.words(id, &args));
}

fn print_imported(imported: &Imported, lang: Lang, say: &Say) {
    let (id, changes, at): (_, &[Change], _) = match &imported.outcome {
        Outcome::New(changes) => ("import-new", changes, ""),
        Outcome::Empty => ("import-later", &[], ""),
        Outcome::Updated(changes) if changes.is_empty() => ("import-same", changes, ""),
        Outcome::Updated(changes) => ("import-updated", changes, ""),
        Outcome::Beside(changes) => ("import-beside", changes, ""),
        Outcome::Known(at) => ("import-known", &[], at.as_deref().unwrap_or("none")),
    };
    let at = filed_words(at, lang);
    let args = [
        ("site", imported.site.as_str().into()),
        ("name", imported.name.as_str().into()),
        ("file", imported.file.as_str().into()),
        ("at", at.as_str().into()),
    ];
    say.line(&say.words(id, &args));
    for change in changes {
        print_change(change, say);
    }
}

fn print_change(change: &Change, say: &Say) {
    let (id, before, after) = match &change.what {
        What::Added { text } => ("added", "", text.as_str()),
        What::Changed { before, after } => ("changed", before.as_str(), after.as_str()),
        What::Detailed { text, details } => {
            let id = if details.is_empty() { "import-undetailed" } else { "import-detailed" };
            return print_line(id, change, text, &details.join("; "), say);
        }
        What::Proposed { ours, theirs } => ("proposed", ours.as_str(), theirs.as_str()),
        What::Removed { text } => ("removed", "", text.as_str()),
        What::Withdrawn { text } => ("withdrawn", "", text.as_str()),
        What::Marked { text } => ("marked", "", text.as_str()),
        What::Hidden { text } => ("hidden", "", text.as_str()),
        What::Opened { text } => ("opened", "", text.as_str()),
        What::Returned { text } => ("returned", "", text.as_str()),
        What::KeptOut => ("kept-out", "", ""),
    };
    let id = match change.about {
        About::Statement { .. } => format!("import-{id}"),
        About::Key(_) => format!("import-key-{id}"),
    };
    print_line(&id, change, before, after, say);
}

/// A line about a change.
fn print_line(id: &str, change: &Change, before: &str, after: &str, say: &Say) {
    let (about, number) = match &change.about {
        About::Statement { kind: of, id } => (say.words(kind(*of), &[]), id.as_str()),
        About::Key(key) => (say.words(key_words(*key), &[]), ""),
    };
    // What a site typed must not steer the terminal.
    let one_line = |text: &str| {
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        words.replace(char::is_control, "\u{FFFD}")
    };
    let (before, after) = (one_line(before), one_line(after));
    let args = [
        ("kind", about.as_str().into()),
        ("id", number.into()),
        ("before", before.as_str().into()),
        ("text", after.as_str().into()),
    ];
    say.line(&say.words(id, &args));
}

/// The name of a key of a report.
const fn key_words(key: FiledKey) -> &'static str {
    match key {
        FiledKey::Introduction => "key-introduction",
        FiledKey::Series => "key-series",
        FiledKey::Registration => "key-registration",
        FiledKey::LastPlans => "key-last-plans",
    }
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

/// A diagnostic about a report, under the field of the form in which it was typed.
fn print_remark(remark: &Diagnostic, batch: &Batch, say: &Say) {
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
    say.diagnostics(std::slice::from_ref(remark), &batch.sources);
}
