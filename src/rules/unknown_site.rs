//! `unknown-site`: an id that names no site of the programme.

use super::context::{Found, Rule, RuleContext};
use super::refer::{all, pairs, sites, sites_over_time, unknown};
use crate::model::Part;
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "unknown-site", severity: Severity::Error, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let programme = &context.exchange.programme;
    if context.broken.contains(&programme.file) {
        return;
    }
    let known = pairs(&programme.value.sites, |site| (&site.id, &site.name));
    unknown(sites(context).chain(sites_over_time(context)), &known, found);
    let event = &context.exchange.event;
    let introduced =
        context.parts().filter_map(|part| if let Part::Site(id) = part { Some(id) } else { None });
    unknown(all(&event.file, event.value.newcomers.iter().chain(introduced)), &known, found);
}
