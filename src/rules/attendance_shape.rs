//! `attendance-shape`: attendance told in words and as groups.

use super::context::{Found, Rule, RuleContext};
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "attendance-shape", severity: Severity::Error, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let event = &context.exchange.event;
    let Some(attendance) = &event.value.attendance else { return };
    if let (Some(_), Some(group)) = (&attendance.phrase, attendance.groups.first()) {
        found.add(&event.file, group.name.place, []);
    }
}
