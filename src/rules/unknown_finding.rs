//! `unknown-finding`: a theme table that is about a finding which `findings.yaml` does not have.

use super::context::{Found, Rule, RuleContext};
use super::refer::{all, unknown};
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "unknown-finding", severity: Severity::Error, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let merged = &context.exchange.findings;
    if context.broken.contains(&format!("inputs/{}/findings.yaml", context.exchange.id)) {
        return;
    }
    let findings = merged.value.findings.iter();
    let known: Vec<(&str, &str)> =
        findings.map(|finding| (finding.id.as_str(), finding.text.as_str())).collect();
    let cited = context.exchange.tables.iter().flat_map(|table| all(&table.file, &table.value.findings));
    unknown(cited, &known, found);
}
