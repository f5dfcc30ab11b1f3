//! `unknown-person`: an id that names nobody in the programme's list of people.

use crate::check::refer::{all, pairs, people, unknown};
use crate::check::{Desk, Found, Rule};
use crate::diag::Severity;

pub(super) const RULE: Rule = Rule { id: "unknown-person", severity: Severity::Error, run };

fn run(desk: &Desk<'_>, found: &mut Found) {
    let programme = &desk.exchange.programme;
    if desk.broken.contains(&programme.file) {
        return;
    }
    let known = pairs(&programme.value.people, |person| (&person.id, &person.name));
    unknown(people(desk), &known, found);
    let deputies = programme.value.sites.iter().filter_map(|site| site.deputy.as_ref());
    unknown(all(&programme.file, deputies), &known, found);
}
