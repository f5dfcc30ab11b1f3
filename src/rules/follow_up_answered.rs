//! `follow-up-answered`: a site reports that it has done or dropped what still counts as open.

use super::context::{Found, Rule, RuleContext};
use crate::model::{FollowUpState, PlanState};
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "follow-up-answered", severity: Severity::Hint, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let event = &context.exchange.event;
    for (_, task) in event.value.all_follow_ups().filter(|(_, task)| task.state == FollowUpState::Open) {
        let Some(id) = &task.id else { continue };
        for report in &context.exchange.reports {
            let answers = report.value.last_plans.iter().filter(|answer| answer.id.value == id.value);
            for answer in answers {
                let state = match answer.state {
                    PlanState::Done => "done",
                    PlanState::Dropped => "dropped",
                    PlanState::Partly | PlanState::Open => continue,
                };
                let site = report.value.site.value.as_str();
                found.add(&event.file, id.place, [("site", site.into()), ("state", state.into())]);
            }
        }
    }
}
