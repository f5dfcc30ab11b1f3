//! `filed-not-read`: a report whose moment of filing is none.

use super::context::{Found, Rule, RuleContext};
use diagnostics::Severity;
use german_text::read_moment;

pub(super) const RULE: Rule = Rule { id: "filed-not-read", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    for report in &context.exchange.reports {
        let not_read = |filed: &&crate::model::Text| read_moment(filed.as_str()).is_none();
        if let Some(filed) = report.value.filed.as_ref().filter(not_read) {
            found.add(&report.file, filed.place, [("typed", (&filed.value).into())]);
        }
    }
}
