//! `part-without-content`: a part of the agenda for which nothing was filed.

use super::context::{Found, Rule, RuleContext};
use super::refer::item_place;
use crate::model::{Part, Report, SourceFile};
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "part-without-content", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    if !context.is_whole() {
        return;
    }
    let exchange = context.exchange;
    let event = &exchange.event;
    for item in &event.value.agenda {
        for part in &item.parts {
            let introduced = |id: &str| {
                let of_site = |report: &&SourceFile<Report>| report.value.site.value == id;
                exchange
                    .reports
                    .iter()
                    .find(of_site)
                    .is_some_and(|report| report.value.introduction.is_some())
            };
            let (place, what) = match part {
                Part::Site(id) if !introduced(id.as_str()) => (id.place, "introduction"),
                Part::Tables(_) if exchange.tables.is_empty() => (item_place(item), "tables"),
                Part::FollowUps(_) if event.value.all_follow_ups().next().is_none() => {
                    (item_place(item), "follow-ups")
                }
                _ => continue,
            };
            found.add(&event.file, place, [("what", what.into())]);
        }
    }
}
