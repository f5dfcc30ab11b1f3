//! `finding-on-changed`: a finding that stands for a statement which its site has worded anew or taken back, until somebody has looked.

use super::context::{Found, Rule, RuleContext};
use crate::model::Statement;
use diagnostics::Severity;
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule { id: "finding-on-changed", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let statements = context.exchange.reports.iter().flat_map(|report| report.value.statements());
    let is_changed = |statement: &&Statement| statement.proposed.is_some() || statement.withdrawn;
    let changed: BTreeMap<&str, &Statement> = statements
        .map(|(_, statement)| statement)
        .filter(is_changed)
        .map(|statement| (statement.id.as_str(), statement))
        .collect();
    let merged = &context.exchange.findings;
    for finding in &merged.value.findings {
        for id in finding.cited() {
            let Some(statement) = changed.get(id.as_str()) else { continue };
            let (what, now) = match &statement.proposed {
                Some(proposed) => ("changed", proposed.text.as_str()),
                None => ("withdrawn", ""),
            };
            let args = [
                ("id", id.as_str().into()),
                ("finding", finding.id.as_str().into()),
                ("what", what.into()),
                ("before", statement.text.as_str().into()),
                ("now", now.into()),
            ];
            found.add(&merged.file, id.place, args);
        }
    }
}
