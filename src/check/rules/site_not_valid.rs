//! `site-not-valid`: a site that did not belong to the programme on that day.

use crate::check::refer::{period, sites};
use crate::check::{Desk, Found, Rule};
use crate::diag::Severity;
use crate::digest::{Period, valid_on};
use crate::exchange::Text;

pub(super) const RULE: Rule = Rule { id: "site-not-valid", severity: Severity::Warning, run };

fn run(desk: &Desk<'_>, found: &mut Found) {
    let (event, programme) = (&desk.exchange.event.value, &desk.exchange.programme.value);
    // Who comes for the first time may begin later.
    let is_new = |id: &Text| event.newcomers.iter().any(|newcomer| newcomer.value == id.value);
    for reference in sites(desk).filter(|reference| !is_new(reference.id)) {
        let Some(site) = programme.sites.iter().find(|site| site.id.value == reference.id.value) else {
            continue;
        };
        if !valid_on(Period::new(site.from.as_ref(), site.until.as_ref()), desk.digest.day) {
            let args = [
                ("id", (&reference.id.value).into()),
                ("period", period(site.from.as_ref(), site.until.as_ref()).into()),
            ];
            found.add(reference.file, reference.id.place, args);
        }
    }
}
