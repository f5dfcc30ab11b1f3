//! `mail-not-valid`: an address for mail that no mail can reach.

use super::context::{Found, Rule, RuleContext};
use super::link_not_valid::is_mail;
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "mail-not-valid", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let programme = &context.exchange.programme;
    let office = programme.value.office.iter().filter_map(|office| office.mail.as_ref());
    let sites = programme.value.sites.iter().filter_map(|site| site.mail.as_ref());
    for mail in office.chain(sites).filter(|mail| !is_mail(mail.as_str())) {
        found.add(&programme.file, mail.place, [("mail", (&mail.value).into())]);
    }
}
