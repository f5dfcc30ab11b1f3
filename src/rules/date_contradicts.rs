//! `date-contradicts`: what must lie before the exchange and lies after it, or the other way round.

use super::context::{Found, Rule, RuleContext};
use crate::digest::{begins, ends};
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "date-contradicts", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let event = &context.exchange.event;
    let days = || event.value.days.iter().filter_map(|day| day.date.value.day());
    let (Some(first), Some(last)) = (days().min(), days().max()) else { return };
    let announced = event.value.announcement.iter().filter_map(|said| said.date.as_ref());
    let before = (announced.map(|date| ("announcement", date)))
        .chain(event.value.deadline.iter().map(|date| ("deadline", date)))
        .chain(event.value.reply_by.iter().map(|date| ("reply", date)));
    for (what, date) in before.filter(|(_, date)| begins(&date.value).is_some_and(|day| day > last)) {
        let args = [("what", what.into()), ("date", date.value.to_string().into())];
        found.add(&event.file, date.place, args);
    }
    let after = (event.value.published.iter().map(|date| ("published", date)))
        .chain(event.value.versions.iter().map(|version| ("version", &version.date)));
    for (what, date) in after.filter(|(_, date)| ends(&date.value).is_some_and(|day| day < first)) {
        let args = [("what", what.into()), ("date", date.value.to_string().into())];
        found.add(&event.file, date.place, args);
    }
}
