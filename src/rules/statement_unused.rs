//! `statement-unused`: statements of a site that nobody has put into a finding or set aside.

use super::context::{Found, Rule, RuleContext};
use crate::digest::{Placement, statements};
use crate::model::{Part, Status};
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "statement-unused", severity: Severity::Warning, run };

/// So many ids are named; the list of all of them would be read by nobody.
const NAMED: usize = 5;

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let exchange = context.exchange;
    let merged = &exchange.findings.value;
    let has_begun = !(merged.findings.is_empty() && merged.aside.is_empty());
    // As long as a draft has no finding, the office has not begun to merge. What is agreed and has a place for findings should
    // have some; what is published is closed.
    let has_place = context.parts().any(|part| matches!(part, Part::Findings(_)));
    let is_begun = match exchange.event.value.status {
        Status::Draft | Status::Announced => has_begun,
        Status::Agreed => has_begun || has_place,
        Status::Published => false,
    };
    if !is_begun || !context.is_whole() {
        return;
    }
    let filed = statements(exchange);
    for report in &exchange.reports {
        let open: Vec<_> = filed
            .iter()
            .filter(|filed| filed.placement == Placement::Open && filed.report.file == report.file)
            .map(|filed| filed.statement)
            .collect();
        let Some(first) = open.first() else { continue };
        let ids: Vec<&str> = open.iter().take(NAMED).map(|statement| statement.id.as_str()).collect();
        let site = report.value.site.as_str();
        let known = exchange.programme.value.sites.iter().find(|known| known.id.as_str() == site);
        let args = [
            ("site", known.map_or(site, |known| known.name.as_str()).into()),
            ("count", open.len().into()),
            ("ids", ids.join(", ").into()),
            ("more", (open.len() - ids.len()).into()),
        ];
        found.add(&report.file, first.id.place, args);
    }
}
