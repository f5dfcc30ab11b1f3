//! `folder-date-differs`: a folder that is named after another day than the exchange.

use super::context::{Found, Rule, RuleContext};
use crate::model::When;
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "folder-date-differs", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let event = &context.exchange.event;
    let Some(day) = event.value.days.first() else { return };
    let named = context.exchange.id.get(..10).map(When::parse).and_then(|when| when.day());
    if let (Some(named), Some(date)) = (named, day.date.value.day())
        && named != date
    {
        let args = [("folder", named.to_string().into()), ("date", date.to_string().into())];
        found.add(&event.file, day.date.place, args);
    }
}
