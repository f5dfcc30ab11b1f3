//! `site-without-name`: a site that has neither `name` nor `names`, so that nothing can be printed of it.

use crate::check::{Desk, Found, Rule};
use crate::diag::Severity;

pub(super) const RULE: Rule = Rule { id: "site-without-name", severity: Severity::Error, run };

fn run(desk: &Desk<'_>, found: &mut Found) {
    let programme = &desk.exchange.programme;
    for site in programme.value.sites.iter().filter(|site| site.name.value.trim().is_empty()) {
        found.add(&programme.file, site.id.place, [("id", (&site.id.value).into())]);
    }
}
