//! `quorum-differs`: figures of a quorum that contradict one another, or decisions without one.

use super::context::{Found, Rule, RuleContext};
use crate::model::Part;
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "quorum-differs", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let event = &context.exchange.event;
    let Some(quorum) = event.value.attendance.as_ref().and_then(|attendance| attendance.quorum.as_ref())
    else {
        return;
    };
    let (present, of, needed) = (&quorum.present, &quorum.of, &quorum.needed);
    let figures = |what: &'static str| {
        let number = |number: u32| number.into();
        [
            ("what", what.into()),
            ("present", number(present.value)),
            ("of", number(of.value)),
            ("needed", number(needed.value)),
        ]
    };
    let decided = context.parts().any(|part| matches!(part, Part::Decision(decision) if !decision.failed()));
    if present.value > of.value {
        found.add(&event.file, present.place, figures("present"));
    }
    if needed.value > of.value {
        found.add(&event.file, needed.place, figures("needed"));
    } else if needed.value > present.value && decided {
        found.add(&event.file, present.place, figures("decided"));
    }
}
