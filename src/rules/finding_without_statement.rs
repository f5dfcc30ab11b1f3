//! `finding-without-statement`: a finding that stands for no statement and does not say how it came up.

use super::context::{Found, Rule, RuleContext};
use crate::model::MergedFinding;
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "finding-without-statement", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let merged = &context.exchange.findings;
    // Where no site filed anything, findings were written down from the talk itself.
    let nobody_filed =
        context.exchange.reports.iter().all(|report| report.value.statements().next().is_none());
    if nobody_filed || !context.is_whole() {
        return;
    }
    let is_unfounded = |finding: &&MergedFinding| finding.cited().is_empty() && finding.raised.is_none();
    for finding in merged.value.findings.iter().filter(is_unfounded) {
        found.add(&merged.file, finding.id.place, [("id", (&finding.id.value).into())]);
    }
}
