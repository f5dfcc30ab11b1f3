//! `contact-without-kind`: a partner without a kind that may be a private person, whose name only the office may see.

use super::context::{Found, Rule, RuleContext};
use crate::people::may_be_a_person;
use diagnostics::Severity;
use german_text::folded;
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule { id: "contact-without-kind", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let programme = &context.exchange.programme.value;
    let names = programme.organisations.iter().flat_map(|organisation| &organisation.names);
    let sites = programme.sites.iter().map(|site| site.name.as_str());
    let known = names.map(|name| name.name.as_str()).chain(sites);
    let known: BTreeSet<String> = known.flat_map(str::split_whitespace).map(folded).collect();
    for file in context.exchange.contacts.iter() {
        for contact in file.value.contacts.iter().filter(|contact| contact.kind.is_none()) {
            if may_be_a_person(contact.partner.as_str(), &|word| known.contains(&folded(word))) {
                let args = [("partner", contact.partner.as_str().into())];
                found.add(&file.file, contact.partner.place, args);
            }
        }
    }
}
