//! `unknown-person`: an id that names nobody in the programme's list of people.

use super::context::{Found, Rule, RuleContext};
use super::refer::{all, pairs, people, unknown};
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "unknown-person", severity: Severity::Error, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let programme = &context.exchange.programme;
    if context.broken.contains(&programme.file) {
        return;
    }
    let known = pairs(&programme.value.people, |person| (&person.id, &person.name));
    unknown(people(context), &known, found);
    let deputies = programme.value.sites.iter().filter_map(|site| site.deputy.as_ref());
    unknown(all(&programme.file, deputies), &known, found);
}
