//! `finding-without-statement`: a finding that stands for no statement.

use super::context::{Found, Rule, RuleContext};
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
    for finding in merged.value.findings.iter().filter(|finding| finding.from.is_empty()) {
        found.add(&merged.file, finding.id.place, [("id", (&finding.id.value).into())]);
    }
}
