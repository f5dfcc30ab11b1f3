//! `kind-differs`: a finding that stands for a statement of another kind.

use super::context::{Found, Rule, RuleContext};
use crate::model::{StatementKind, Text};
use diagnostics::Severity;
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule { id: "kind-differs", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let merged = &context.exchange.findings;
    let statements = context.exchange.reports.iter().flat_map(|report| report.value.statements());
    let kinds: BTreeMap<&str, StatementKind> =
        statements.map(|(kind, statement)| (statement.id.as_str(), kind)).collect();
    for finding in &merged.value.findings {
        let differs = |id: &&Text| kinds.get(id.as_str()).is_some_and(|kind| *kind != finding.kind);
        for id in finding.cited().into_iter().filter(differs) {
            found.add(
                &merged.file,
                id.place,
                [("id", (&id.value).into()), ("finding", (&finding.id.value).into())],
            );
        }
    }
}
