//! `unknown-site`: an id that names no site of the programme.

use crate::check::refer::{all, pairs, sites, unknown};
use crate::check::{Desk, Found, Rule};
use crate::diag::Severity;
use crate::exchange::Part;

pub(super) const RULE: Rule = Rule { id: "unknown-site", severity: Severity::Error, run };

fn run(desk: &Desk<'_>, found: &mut Found) {
    let programme = &desk.exchange.programme;
    if desk.broken.contains(&programme.file) {
        return;
    }
    let known = pairs(&programme.value.sites, |site| (&site.id, &site.name));
    unknown(sites(desk), &known, found);
    let event = &desk.exchange.event;
    let introduced = desk.parts().filter_map(|part| if let Part::Site(id) = part { Some(id) } else { None });
    unknown(all(&event.file, event.value.newcomers.iter().chain(introduced)), &known, found);
}
