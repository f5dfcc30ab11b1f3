//! `kind-differs`: a finding that stands for a statement of another kind.

use crate::check::{Desk, Found, Rule};
use crate::diag::Severity;
use crate::exchange::{StatementKind, Text};
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule { id: "kind-differs", severity: Severity::Warning, run };

fn run(desk: &Desk<'_>, found: &mut Found) {
    let merged = &desk.exchange.findings;
    let statements = desk.exchange.reports.iter().flat_map(|report| report.value.statements());
    let kinds: BTreeMap<&str, StatementKind> =
        statements.map(|(kind, statement)| (statement.id.as_str(), kind)).collect();
    for finding in &merged.value.findings {
        let differs = |id: &&Text| kinds.get(id.as_str()).is_some_and(|kind| *kind != finding.kind);
        for id in finding.from.iter().filter(differs) {
            found.add(
                &merged.file,
                id.place,
                [("id", (&id.value).into()), ("finding", (&finding.id.value).into())],
            );
        }
    }
}
