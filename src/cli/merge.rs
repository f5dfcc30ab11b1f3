//! `austausch merge`.

use super::exit::Exit;
use super::programmes::find_programmes;
use super::say::Say;
use super::shard_args::MergeArgs;
use crate::pipeline::{joined_before, merge};
use diagnostics::summary;
use std::collections::BTreeMap;

pub(super) fn run(args: &MergeArgs, say: &Say) -> Exit {
    let programmes = match find_programmes(args.programmes.as_deref(), &args.folders, say) {
        Ok(programmes) => programmes,
        Err(exit) => return exit,
    };
    let merged = match merge(&programmes) {
        Ok(Some(merged)) => merged,
        Ok(None) => {
            if let Some(file) = joined_before(&programmes) {
                say.line(&say.words("merge-before", &[("file", file.as_str().into())]));
                return Exit::Good;
            }
            say.error(&say.words("merge-nothing", &[]));
            return Exit::Findings;
        }
        Err(error) => return say.machine(&error),
    };
    say.diagnostics(&merged.diagnostics, &BTreeMap::new());
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let id = if merged.is_joined { "merge-done" } else { "merge-refused" };
    let given = [
        ("shards", count(merged.shards).into()),
        ("exchanges", count(merged.exchanges).into()),
        ("files", count(merged.files).into()),
    ];
    say.line(&say.words(id, &given));
    if merged.diagnostics.is_empty() {
        return Exit::Good;
    }
    say.line(&summary(&merged.diagnostics, say.locale()));
    Exit::Findings
}
