//! `austausch findings`.

use super::args::FindingsArgs;
use super::exchanges::{find_exchange, load_inputs, require_known, tell_nothing};
use super::exit::Exit;
use super::report::print_report;
use super::say::Say;
use super::write::show_path;
use crate::digest::{OpenStatement, Placement};
use crate::intake::{
    LISTS, Merging, RankedFinding, findings_draft, merging, merging_json, one_line, ranking_json,
    suggested_words,
};
use crate::model::StatementKind;
use crate::pipeline::{MergingRequest, merging_page};
use crate::store::write_new;
use diagnostics::Diagnostic;
use german_text::{Lang, list};
use std::collections::BTreeMap;
use std::time::Instant;

pub(super) fn run(args: &FindingsArgs, lang: Lang, say: &Say) -> Exit {
    if args.page {
        return page(args, say);
    }
    let root = args.folders.root();
    let loaded = match load_inputs(root, args.exchange.as_deref(), say) {
        Ok(loaded) => loaded,
        Err(exit) => return exit,
    };
    let Some(exchange) = find_exchange(&loaded, args.exchange.as_deref()) else { return tell_nothing(say) };
    let merging = merging(exchange);
    if args.draft {
        return draft(args, &merging, say);
    }
    match (args.rank, args.json.json) {
        (true, true) => say.json(&format!("{:#}", ranking_json(&merging, StatementKind::Obstacle))),
        (false, true) => say.json(&format!("{:#}", merging_json(&merging))),
        (true, false) => tell_ranking(&merging, lang, say),
        (false, false) => tell_open(&merging, lang, say),
    }
    Exit::Good
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// Whose reports count, whose are missing, and whose wait for a decision.
fn tell_reports(heading: &str, merging: &Merging<'_>, lang: Lang, say: &Say) {
    let place = one_line(merging.exchange.event.value.place.as_str());
    let args = [("place", place.as_str().into()), ("exchange", merging.exchange.id.as_str().into())];
    say.line(&say.words(heading, &args));
    let (missing, undecided) = (merging.missing(), merging.undecided());
    let (names, waiting) = (list(&missing, lang), list(&undecided, lang));
    let args = [
        ("count", number(merging.digest.counted.len()).into()),
        ("missing", number(missing.len()).into()),
        ("names", names.as_str().into()),
        ("undecided", number(undecided.len()).into()),
        ("waiting", waiting.as_str().into()),
    ];
    say.line(&say.words("findings-reports", &args));
}

fn tell_open(merging: &Merging<'_>, lang: Lang, say: &Say) {
    tell_reports("findings-heading", merging, lang, say);
    let args = [
        ("filed", number(merging.statements.len()).into()),
        ("placed", number(merging.count(Placement::Placed)).into()),
        ("aside", number(merging.count(Placement::Aside)).into()),
        ("internal", number(merging.count(Placement::Internal)).into()),
        ("open", number(merging.count(Placement::Open)).into()),
    ];
    say.line(&say.words("findings-sum", &args));
    for (kind, name) in LISTS {
        let of_kind: Vec<_> = merging.open.iter().filter(|open| open.filed.kind == kind).collect();
        if !of_kind.is_empty() {
            say.line("");
            say.line(&say.words(name, &[]));
        }
        for open in of_kind {
            say.line(&open_line(merging, open, say));
        }
    }
}

fn open_line(merging: &Merging<'_>, open: &OpenStatement<'_>, say: &Say) -> String {
    let site = one_line(merging.site_name(open.filed.report.value.site.as_str()));
    let text = one_line(open.filed.statement.text.as_str());
    let near = suggested_words(&open.suggested, say.locale());
    let args = [
        ("id", open.filed.statement.id.as_str().into()),
        ("site", site.as_str().into()),
        ("text", text.as_str().into()),
        ("near", near.as_str().into()),
        ("suggested", number(open.suggested.len()).into()),
    ];
    say.words("findings-open", &args)
}

fn tell_ranking(merging: &Merging<'_>, lang: Lang, say: &Say) {
    tell_reports("findings-rank-heading", merging, lang, say);
    let ranked = merging.ranked(StatementKind::Obstacle);
    if ranked.is_empty() {
        say.line(&say.words("findings-rank-none", &[]));
    }
    for ranked in &ranked {
        say.line(&rank_line(merging, ranked, lang, say));
    }
}

fn rank_line(merging: &Merging<'_>, ranked: &RankedFinding<'_>, lang: Lang, say: &Say) -> String {
    let sites = list(&ranked.sites, lang);
    let text = one_line(ranked.finding.text.as_str());
    let rank = format!("{:>3}", ranked.rank.rank);
    let named = ranked.rank.named.unwrap_or_default();
    let args = [
        ("rank", rank.as_str().into()),
        ("tied", i64::from(ranked.rank.is_tied).into()),
        ("id", ranked.finding.id.as_str().into()),
        ("text", text.as_str().into()),
        ("count", number(ranked.rank.count).into()),
        ("of", number(merging.digest.counted.len()).into()),
        ("sites", sites.as_str().into()),
        ("since", number(named.run).into()),
        ("times", number(named.times).into()),
    ];
    say.words("findings-rank", &args)
}

/// Writes the page on which somebody merges.
fn page(args: &FindingsArgs, say: &Say) -> Exit {
    let begin = Instant::now();
    if let Err(exit) = require_known(args.folders.root(), args.exchange.as_slice(), say) {
        return exit;
    }
    let request = MergingRequest {
        root: args.folders.root().to_owned(),
        out: args.folders.out(),
        exchange: args.exchange.clone(),
    };
    match merging_page(&request) {
        Ok(None) => tell_nothing(say),
        Ok(Some(report)) => print_report(&report, &request.out, begin.elapsed(), say),
        Err(error) => say.machine(&error),
    }
}

/// Writes a file to start from; one that is there is never touched.
fn draft(args: &FindingsArgs, merging: &Merging<'_>, say: &Say) -> Exit {
    let name = format!("inputs/{}/findings.yaml", merging.exchange.id);
    let target = args.folders.root().join("inputs").join(&merging.exchange.id).join("findings.yaml");
    match write_new(&target, findings_draft(merging, say.locale(), &|id| say.words(id, &[])).as_bytes()) {
        Ok(true) => {
            say.line(&say.words("findings-draft-written", &[("path", show_path(&target).as_str().into())]));
            Exit::Good
        }
        Ok(false) => {
            say.diagnostics(&[Diagnostic::error("findings-exist").in_file(name)], &BTreeMap::new());
            Exit::Findings
        }
        Err(error) => say.machine(&error),
    }
}
