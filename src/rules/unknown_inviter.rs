//! `unknown-inviter`: an id under `inviters` that is neither a person's nor an organisation's nor a site's.

use super::context::{Found, Rule, RuleContext};
use super::refer::{all, unknown};
use crate::model::Attendance;
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "unknown-inviter", severity: Severity::Error, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let (programme, event) = (&context.exchange.programme, &context.exchange.event);
    if context.broken.contains(&programme.file) {
        return;
    }
    let people = programme.value.people.iter().map(|person| (person.id.as_str(), person.name.as_str()));
    let listed = event.value.attendance.iter().flat_map(Attendance::everyone);
    let listed = listed.filter_map(|person| Some((person.id.as_ref()?.as_str(), person.name.as_str())));
    let organisations = programme
        .value
        .organisations
        .iter()
        .map(|known| (known.id.as_str(), known.names.first().map_or("", |name| name.name.as_str())));
    let sites = programme.value.sites.iter().map(|site| (site.id.as_str(), site.name.as_str()));
    let known: Vec<(&str, &str)> = people.chain(listed).chain(organisations).chain(sites).collect();
    unknown(all(&event.file, &event.value.inviters), &known, found);
}
