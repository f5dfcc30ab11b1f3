//! `outcome-of-open`: a follow-up that is still open, but whose outcome is told.

use super::context::{Found, Rule, RuleContext};
use crate::model::FollowUpState;
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "outcome-of-open", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let event = &context.exchange.event;
    let open = event.value.all_follow_ups().filter(|(_, task)| task.state == FollowUpState::Open);
    for outcome in open.filter_map(|(_, task)| task.outcome.as_ref()) {
        found.add(&event.file, outcome.place, []);
    }
}
