//! `finding-on-internal`: a finding that stands for a statement which its site meant for the office alone, and is printed for others.

use super::context::{Found, Rule, RuleContext};
use diagnostics::Severity;
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule { id: "finding-on-internal", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let statements = context.exchange.reports.iter().flat_map(|report| report.value.statements());
    let internal: BTreeSet<&str> = statements
        .filter(|(_, statement)| statement.internal)
        .map(|(_, statement)| statement.id.as_str())
        .collect();
    let merged = &context.exchange.findings;
    for finding in &merged.value.findings {
        let (hidden, open): (Vec<_>, Vec<_>) =
            finding.cited().into_iter().partition(|id| internal.contains(id.as_str()));
        // One that stands for nothing else is not printed.
        for id in hidden.into_iter().filter(|_| !open.is_empty()) {
            found.add(&merged.file, id.place, [("id", id.as_str().into())]);
        }
    }
}
