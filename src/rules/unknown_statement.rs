//! `unknown-statement`: a finding that stands for a statement nobody filed, or such a one set aside.

use super::context::{Found, Rule, RuleContext};
use super::refer::{all, unknown};
use crate::model::MergedFinding;
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "unknown-statement", severity: Severity::Error, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let sites = format!("inputs/{}/sites/", context.exchange.id);
    if context.broken.iter().any(|file| file.starts_with(&sites)) {
        return;
    }
    let statements = context.exchange.reports.iter().flat_map(|report| report.value.statements());
    let known: Vec<(&str, &str)> = statements.map(|(_, statement)| (statement.id.as_str(), "")).collect();
    let merged = &context.exchange.findings;
    let from = merged.value.findings.iter().flat_map(MergedFinding::cited);
    let from = from.chain(merged.value.aside.iter().map(|aside| &aside.id));
    unknown(all(&merged.file, from), &known, found);
}
