//! `mail-not-valid`: an address for mail that no mail can reach.

use super::link_not_valid::is_mail;
use crate::check::{Desk, Found, Rule};
use crate::diag::Severity;

pub(super) const RULE: Rule = Rule { id: "mail-not-valid", severity: Severity::Warning, run };

fn run(desk: &Desk<'_>, found: &mut Found) {
    let programme = &desk.exchange.programme;
    let office = programme.value.office.iter().filter_map(|office| office.mail.as_ref());
    let sites = programme.value.sites.iter().filter_map(|site| site.mail.as_ref());
    for mail in office.chain(sites).filter(|mail| !is_mail(mail.as_str())) {
        found.add(&programme.file, mail.place, [("mail", (&mail.value).into())]);
    }
}
