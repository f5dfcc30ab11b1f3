//! `austausch verify`.

use super::exit::Exit;
use super::handover_args::VerifyArgs;
use super::say::Say;
use crate::pipeline::verify;
use diagnostics::{Severity, summary};
use std::collections::BTreeMap;

pub(super) fn run(args: &VerifyArgs, say: &Say) -> Exit {
    let verified = match verify(&args.folder.root, &args.path) {
        Ok(verified) => verified,
        Err(error) => return say.machine(&error),
    };
    let path = args.path.display().to_string();
    if verified.what == "nothing" && verified.diagnostics.is_empty() {
        say.error(&say.words("verify-nothing", &[("path", path.as_str().into())]));
        return Exit::Usage;
    }
    say.diagnostics(&verified.diagnostics, &BTreeMap::new());
    let count = i64::try_from(verified.files).unwrap_or(i64::MAX);
    if verified.diagnostics.is_empty() {
        let said = [("what", verified.what.into()), ("count", count.into())];
        say.line(&say.words("verify-good", &said));
        return Exit::Good;
    }
    say.line(&summary(&verified.diagnostics, say.locale()));
    let is_bad = verified.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error);
    if is_bad { Exit::Findings } else { Exit::Good }
}
