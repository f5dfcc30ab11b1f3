//! `quorum-differs`: figures of a quorum that contradict one another, or decisions without one.

use crate::check::{Desk, Found, Rule};
use crate::diag::Severity;
use crate::exchange::Part;

pub(super) const RULE: Rule = Rule { id: "quorum-differs", severity: Severity::Warning, run };

fn run(desk: &Desk<'_>, found: &mut Found) {
    let event = &desk.exchange.event;
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
    let decided = desk.parts().any(|part| matches!(part, Part::Decision(decision) if !decision.failed()));
    if present.value > of.value {
        found.add(&event.file, present.place, figures("present"));
    }
    if needed.value > of.value {
        found.add(&event.file, needed.place, figures("needed"));
    } else if needed.value > present.value && decided {
        found.add(&event.file, present.place, figures("decided"));
    }
}
