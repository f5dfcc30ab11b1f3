//! `statement-unused`: a statement that went into no finding.

use crate::check::{Desk, Found, Rule};
use crate::diag::Severity;
use crate::exchange::{Part, Status};
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule { id: "statement-unused", severity: Severity::Warning, run };

fn run(desk: &Desk<'_>, found: &mut Found) {
    let merged = &desk.exchange.findings.value.findings;
    // As long as a draft has no finding, the office has not begun to merge. What is agreed and has a place for findings should
    // have some.
    let has_place = desk.parts().any(|part| matches!(part, Part::Findings(_)));
    let is_begun = !merged.is_empty() || (has_place && desk.exchange.event.value.status != Status::Draft);
    if !is_begun || !desk.is_whole() {
        return;
    }
    let used: BTreeSet<&str> =
        merged.iter().flat_map(|finding| &finding.from).map(|id| id.as_str()).collect();
    for report in &desk.exchange.reports {
        for (_, statement) in
            report.value.statements().filter(|(_, statement)| !used.contains(statement.id.as_str()))
        {
            found.add(&report.file, statement.id.place, [("id", (&statement.id.value).into())]);
        }
    }
}
