//! `contact-twice`: a contact that stands twice in the list of a site: the same partner for the same thing at the same time.

use super::context::{Found, Rule, RuleContext};
use crate::digest::{begins, ends, partner_key};
use crate::model::NetworkContact;
use chrono::NaiveDate;
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "contact-twice", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    for file in context.exchange.contacts.iter() {
        for (at, contact) in file.value.contacts.iter().enumerate() {
            let mut before = file.value.contacts.iter().take(at);
            if let Some(other) = before.find(|other| is_same(contact, other)) {
                let args =
                    [("partner", contact.partner.as_str().into()), ("line", other.partner.place.line.into())];
                found.add(&file.file, contact.partner.place, args);
            }
        }
    }
}

/// Tells whether two contacts say the same: a site may have several with one partner, about other things, in other forms, or one after the other.
fn is_same(one: &NetworkContact, other: &NetworkContact) -> bool {
    let field = |contact: &NetworkContact| contact.field.as_ref().map(|field| field.value.clone());
    let (from, until) = period(one);
    let (other_from, other_until) = period(other);
    partner_key(one.partner.as_str()) == partner_key(other.partner.as_str())
        && field(one) == field(other)
        && one.form == other.form
        && from <= other_until
        && other_from <= until
}

fn period(contact: &NetworkContact) -> (NaiveDate, NaiveDate) {
    let from = contact.since.as_ref().and_then(|since| begins(&since.value));
    let until = contact.until.as_ref().and_then(|until| ends(&until.value));
    (from.unwrap_or(NaiveDate::MIN), until.unwrap_or(NaiveDate::MAX))
}
