//! `austausch package`.

use super::exchanges::require_known;
use super::exit::Exit;
use super::handover_args::PackageArgs;
use super::report::size;
use super::say::Say;
use crate::pipeline::{PackageRequest, package};
use diagnostics::Severity;

pub(super) fn run(args: &PackageArgs, say: &Say) -> Exit {
    if let Err(exit) = require_known(args.folders.root(), &[], say) {
        return exit;
    }
    let request = PackageRequest {
        root: args.folders.root().to_owned(),
        out: args.folders.out(),
        recipient: args.recipient,
        edition: args.edition,
        files: args.files.clone(),
        address: args.address.clone(),
        zip: args.zip,
        day: args.today.named(),
    };
    let packaged = match package(&request) {
        Ok(packaged) => packaged,
        Err(error) => return say.machine(&error),
    };
    say.diagnostics(&packaged.diagnostics, &packaged.sources);
    if packaged.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error) {
        say.line(&say.words("package-refused", &[]));
        return Exit::Findings;
    }
    let count = i64::try_from(packaged.files).unwrap_or(i64::MAX);
    let size = size(packaged.bytes, say);
    let args = [
        ("folder", packaged.folder.as_str().into()),
        ("zip", packaged.zip.as_deref().unwrap_or("none").into()),
        ("count", count.into()),
        ("size", size.as_str().into()),
    ];
    say.line(&say.words("package-made", &args));
    Exit::Good
}
