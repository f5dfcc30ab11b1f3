//! `austausch dossier`.

use super::exchanges::require_known;
use super::exit::Exit;
use super::handover_args::DossierArgs;
use super::report::print_report;
use super::say::Say;
use crate::compose::Kind;
use crate::digest::{begins, ends};
use crate::model::Edition;
use crate::pipeline::{DossierRequest, Format, dossier, known_sites};
use std::time::Instant;

pub(super) fn run(args: &DossierArgs, say: &Say) -> Exit {
    let begin = Instant::now();
    let root = args.folders.root();
    if let Err(exit) = require_known(root, &[], say) {
        return exit;
    }
    if let (Some(from), Some(to)) = (&args.from, &args.to)
        && begins(from).zip(ends(to)).is_some_and(|(from, to)| to < from)
    {
        let (from, to) = (from.to_string(), to.to_string());
        let told = [("from", from.as_str().into()), ("to", to.as_str().into())];
        say.error(&say.words("dossier-backwards", &told));
        return Exit::Usage;
    }
    let asked: Vec<String> = args.sites.iter().chain(&args.site).cloned().collect();
    match known_sites(root) {
        Ok(known) => {
            if let Some(site) = asked.iter().find(|site| !known.contains(site)) {
                say.error(&say.words("dossier-unknown-site", &[("site", site.as_str().into())]));
                return Exit::Usage;
            }
        }
        Err(error) => return say.machine(&error),
    }
    let name = if args.site.is_some() { "site-sheet" } else { "dossier" };
    let Some(kind) = Kind::parse(name) else { return Exit::Usage };
    let usual = || if args.site.is_some() { vec![Format::Docx] } else { Format::usual(kind) };
    let mut formats = if args.format.is_empty() { usual() } else { args.format.clone() };
    formats.sort_unstable();
    formats.dedup();
    let request = DossierRequest {
        root: root.to_owned(),
        out: args.folders.out(),
        kind,
        from: args.from.clone(),
        until: args.to.clone(),
        sites: asked,
        // A site reads everything of itself.
        is_full: args.full,
        edition: args.site.is_some().then_some(Edition::Internal).or(args.edition),
        formats,
    };
    match dossier(&request) {
        Ok(Some(report)) => print_report(&report, &request.out, begin.elapsed(), say),
        Ok(None) => {
            say.error(&say.words("dossier-none", &[]));
            Exit::Findings
        }
        Err(error) => say.machine(&error),
    }
}
