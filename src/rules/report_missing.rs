//! `report-missing`: sites of the programme that have not filed a report yet.

use super::context::{Found, Rule, RuleContext};
use diagnostics::{Place, Severity};

pub(super) const RULE: Rule = Rule { id: "report-missing", severity: Severity::Hint, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let exchange = context.exchange;
    // What is published is closed, and where nobody has filed anything yet, everybody knows.
    let is_open = exchange.event.value.status.is_open() && !exchange.reports.is_empty();
    if !is_open || !context.is_whole() {
        return;
    }
    let sites = context.digest.sites.iter().filter_map(|index| exchange.programme.value.sites.get(*index));
    let missing: Vec<&str> = sites
        .filter(|site| !context.digest.reported.contains(site.id.as_str()))
        .map(|site| site.name.as_str())
        .collect();
    if !missing.is_empty() {
        let args = [("count", missing.len().into()), ("names", missing.join(", ").into())];
        found.add(&exchange.event.file, Place::default(), args);
    }
}
