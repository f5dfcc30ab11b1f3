//! `site-without-name`: a site that has neither `name` nor `names`, so that nothing can be printed of it.

use super::context::{Found, Rule, RuleContext};
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "site-without-name", severity: Severity::Error, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let programme = &context.exchange.programme;
    for site in programme.value.sites.iter().filter(|site| site.name.value.trim().is_empty()) {
        found.add(&programme.file, site.id.place, [("id", (&site.id.value).into())]);
    }
}
