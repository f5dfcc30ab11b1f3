//! `aside-contradicts`: a statement that is set aside and stands in a finding, too, or is set aside twice.

use super::context::{Found, Rule, RuleContext};
use diagnostics::Severity;
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule { id: "aside-contradicts", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let merged = &context.exchange.findings;
    let findings = merged.value.findings.iter();
    let cited: BTreeMap<&str, &str> = findings
        .flat_map(|finding| finding.cited().into_iter().map(|id| (id.as_str(), finding.id.as_str())))
        .collect();
    let mut first: BTreeMap<&str, u32> = BTreeMap::new();
    for aside in &merged.value.aside {
        let id = ("id", aside.id.as_str().into());
        if let Some(finding) = cited.get(aside.id.as_str()) {
            let args = [id, ("what", "used".into()), ("finding", (*finding).into())];
            found.add(&merged.file, aside.id.place, args);
        } else if let Some(line) = first.get(aside.id.as_str()) {
            found.add(&merged.file, aside.id.place, [id, ("what", "twice".into()), ("line", (*line).into())]);
        } else {
            first.insert(aside.id.as_str(), aside.id.place.line);
        }
    }
}
