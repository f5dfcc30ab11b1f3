//! `austausch forms`.

use super::args::FormsArgs;
use super::exchanges::require_known;
use super::exit::Exit;
use super::report::print_report;
use super::say::Say;
use crate::pipeline::{FormRequest, forms};
use std::time::Instant;

pub(super) fn run(args: &FormsArgs, say: &Say) -> Exit {
    let begin = Instant::now();
    if let Err(exit) = require_known(args.folders.root(), args.exchange.as_slice(), say) {
        return exit;
    }
    let request = FormRequest {
        root: args.folders.root().to_owned(),
        out: args.folders.out(),
        exchange: args.exchange.clone(),
        sites: if args.given_back.is_empty() { args.site.clone() } else { args.given_back.clone() },
        kind: args.kind,
        given_back: (!args.given_back.is_empty()).then(|| args.now.time().date()),
    };
    match forms(&request) {
        Ok(report) => print_report(&report, &request.out, begin.elapsed(), say),
        Err(error) => say.machine(&error),
    }
}
