//! `austausch forms`.

use super::Exit;
use super::args::FormsArgs;
use super::build::{known, told};
use super::say::Say;
use crate::build::{FormRequest, forms};
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
        sites: args.site.clone(),
        kind: args.kind,
    };
    match forms(&request) {
        Ok(report) => told(&report, &request.out, begin.elapsed(), say),
        Err(error) => {
            say.error(&say.words("machine-error", &[("error", error.to_string().as_str().into())]));
            Exit::Machine
        }
    }
}
