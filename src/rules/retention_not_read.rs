//! `retention-not-read`: how long something is kept is typed in a way that nobody reads.

use super::context::{Found, Rule, RuleContext};
use diagnostics::Severity;
use german_text::read_retention_period;

pub(super) const RULE: Rule = Rule { id: "retention-not-read", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let programme = &context.exchange.programme;
    let Some(retention) = &programme.value.retention else { return };
    let typed = [&retention.food, &retention.access, &retention.registration, &retention.received];
    for text in typed.into_iter().flatten().filter(|text| read_retention_period(text.as_str()).is_none()) {
        found.add(&programme.file, text.place, [("text", text.value.as_str().into())]);
    }
}
