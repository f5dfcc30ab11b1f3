//! `austausch check`.

use super::args::CheckArgs;
use super::exchanges::require_known;
use super::exit::Exit;
use super::say::Say;
use crate::pipeline::load;
use diagnostics::{Severity, json, summary};

pub(super) fn run(args: &CheckArgs, say: &Say) -> Exit {
    if let Err(exit) = require_known(&args.folder.root, &args.exchanges, say) {
        return exit;
    }
    let inputs = match load(&args.folder.root, &args.exchanges) {
        Ok(inputs) => inputs,
        Err(error) => return say.machine(&error),
    };
    if args.json.json {
        say.json(json(&inputs.diagnostics, say.locale()).trim_end());
    } else {
        say.diagnostics(&inputs.diagnostics, &inputs.sources);
        say.line(&summary(&inputs.diagnostics, say.locale()));
    }
    if inputs.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error) {
        Exit::Findings
    } else {
        Exit::Good
    }
}
