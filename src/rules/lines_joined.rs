//! `lines-joined`: a line end that may have been meant, and is none: within a sentence, or in what stands in one line.

use super::context::{Found, Rule, RuleContext, remarks};
use crate::model::{Part, Text, When};
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "lines-joined", severity: Severity::Hint, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    remarks(context, found);
    for (text, place) in in_sentences(context) {
        if text.contains('\n') {
            found.add(&context.exchange.event.file, place, [("kind", "value".into())]);
        }
    }
}

/// Collects what documents say within a line or a sentence.
fn in_sentences<'a>(context: &RuleContext<'a>) -> impl Iterator<Item = (&'a str, diagnostics::Place)> {
    let event = &context.exchange.event.value;
    let address =
        event.address.iter().flat_map(|address| std::iter::once(&address.street).chain(&address.town));
    let announced = event.announcement.iter().map(|told| &told.place);
    let next =
        event.next.iter().flat_map(|next| next.place.iter().chain(&next.venue).chain(&next.meeting_point));
    let reasons = context.parts().filter_map(|part| match part {
        Part::Postponed(postponed) => postponed.reason.as_ref(),
        _ => None,
    });
    let texts = std::iter::once(&event.place)
        .chain(&event.venue)
        .chain(&event.motto)
        .chain(event.series.iter().map(|series| &series.title))
        .chain(&event.dateline)
        .chain(event.sign_off.iter().flat_map(|sign_off| &sign_off.places))
        .chain(address)
        .chain(announced)
        .chain(next)
        .chain(reasons)
        .map(|text: &Text| (text.as_str(), text.place));
    let due = event.all_follow_ups().filter_map(|(_, task)| task.due.as_ref());
    let words = due.filter_map(|due| match &due.value {
        When::Words(words) => Some((words.as_str(), due.place)),
        _ => None,
    });
    texts.chain(words)
}
