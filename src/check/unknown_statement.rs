//! `unknown-statement`: a finding that stands for a statement nobody filed.

use super::Subject;
use super::refer::{all, unknown};
use crate::diag::Finding;

pub(super) fn run(subject: Subject<'_>, findings: &mut Vec<Finding>) {
    let sites = format!("inputs/{}/sites/", subject.exchange.id);
    if subject.broken.iter().any(|file| file.starts_with(&sites)) {
        return;
    }
    let statements = subject.exchange.reports.iter().flat_map(|report| report.value.statements());
    let known: Vec<(&str, &str)> = statements.map(|(_, statement)| (statement.id.as_str(), "")).collect();
    let merged = &subject.exchange.findings;
    unknown(
        "unknown-statement",
        all(&merged.file, merged.value.findings.iter().flat_map(|finding| &finding.from)),
        &known,
        findings,
    );
}
