//! `unknown-statement`: a finding that stands for a statement nobody filed.

use crate::check::refer::{all, unknown};
use crate::check::{Desk, Found, Rule};
use crate::diag::Severity;

pub(super) const RULE: Rule = Rule { id: "unknown-statement", severity: Severity::Error, run };

fn run(desk: &Desk<'_>, found: &mut Found) {
    let sites = format!("inputs/{}/sites/", desk.exchange.id);
    if desk.broken.iter().any(|file| file.starts_with(&sites)) {
        return;
    }
    let statements = desk.exchange.reports.iter().flat_map(|report| report.value.statements());
    let known: Vec<(&str, &str)> = statements.map(|(_, statement)| (statement.id.as_str(), "")).collect();
    let merged = &desk.exchange.findings;
    let from = merged.value.findings.iter().flat_map(|finding| &finding.from);
    unknown(all(&merged.file, from), &known, found);
}
