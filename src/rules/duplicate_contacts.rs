//! `duplicate-contacts`: two lists of contacts of one site, or one under the name of another site.

use super::context::{Found, Rule, RuleContext};
use diagnostics::Severity;
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule { id: "duplicate-contacts", severity: Severity::Error, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let mut first = BTreeMap::new();
    for file in context.exchange.contacts.iter() {
        let site = &file.value.site;
        let own = file.file.rsplit('/').next().and_then(|name| name.strip_suffix(".yaml"));
        let is_other = own.is_some_and(|own| {
            let sites = &context.exchange.programme.value.sites;
            own != site.value && sites.iter().any(|site| site.id.value == own)
        });
        let args = |what: &'static str, other: &str| {
            [("site", (&site.value).into()), ("what", what.into()), ("file", other.into())]
        };
        if let Some(earlier) = first.insert(site.as_str(), file.file.as_str()) {
            found.add(&file.file, site.place, args("twice", earlier));
        } else if is_other {
            found.add(&file.file, site.place, args("other", own.unwrap_or_default()));
        }
    }
}
