//! `quorum-differs`: figures of a quorum that contradict one another, or decisions without one.

use super::context::{Found, Rule, RuleContext};
use crate::model::{Part, Spanned};
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "quorum-differs", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let event = &context.exchange.event;
    let Some(quorum) = event.value.attendance.as_ref().and_then(|attendance| attendance.quorum.as_ref())
    else {
        return;
    };
    let (present, of, needed) = (&quorum.present, quorum.of.as_ref(), quorum.needed.as_ref());
    let figures = |what: &'static str| {
        let number = |number: Option<&Spanned<u32>>| number.map_or(0, |number| number.value).into();
        [
            ("what", what.into()),
            ("present", number(Some(present))),
            ("of", number(of)),
            ("needed", number(needed)),
        ]
    };
    let decided = context.parts().any(|part| matches!(part, Part::Decision(decision) if !decision.failed()));
    if of.is_some_and(|of| present.value > of.value) {
        found.add(&event.file, present.place, figures("present"));
    }
    let is_enough = needed.map(|needed| present.value >= needed.value);
    if let (Some(needed), true) = (needed, of.zip(needed).is_some_and(|(of, needed)| needed.value > of.value))
    {
        found.add(&event.file, needed.place, figures("needed"));
    } else if quorum.reached.zip(is_enough).is_some_and(|(said, is_enough)| said != is_enough) {
        found.add(&event.file, present.place, figures("reached"));
    } else if quorum.is_reached() == Some(false) && decided {
        let what = if needed.is_some() { "decided" } else { "decided-without" };
        found.add(&event.file, present.place, figures(what));
    }
}
