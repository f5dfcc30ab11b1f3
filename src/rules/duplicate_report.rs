//! `duplicate-report`: two reports of one site.

use super::context::{Found, Rule, RuleContext};
use diagnostics::Severity;
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule { id: "duplicate-report", severity: Severity::Error, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let mut first = BTreeMap::new();
    for report in &context.exchange.reports {
        let site = &report.value.site;
        if let Some(earlier) = first.insert(site.as_str(), report.file.as_str()) {
            found.add(&report.file, site.place, [("site", (&site.value).into()), ("file", earlier.into())]);
        }
    }
}
