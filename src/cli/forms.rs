//! `austausch forms`.

use super::Exit;
use super::args::FormsArgs;
use super::build::{known, told};
use super::clock;
use super::say::Say;
use crate::pipeline::{FormRequest, forms};
use std::time::Instant;

pub(super) fn run(args: &FormsArgs, say: &Say) -> Exit {
    let begin = Instant::now();
    if let Err(exit) = known(&args.root, args.exchange.as_slice(), say) {
        return exit;
    }
    let request = FormRequest {
        root: args.root.clone(),
        out: if args.out.is_absolute() { args.out.clone() } else { args.root.join(&args.out) },
        exchange: args.exchange.clone(),
        sites: if args.given_back.is_empty() { args.site.clone() } else { args.given_back.clone() },
        kind: args.kind,
        given_back: (!args.given_back.is_empty()).then(|| args.now.unwrap_or_else(clock::now).date()),
    };
    match forms(&request) {
        Ok(report) => told(&report, &request.out, begin.elapsed(), say),
        Err(error) => say.machine(&error),
    }
}
