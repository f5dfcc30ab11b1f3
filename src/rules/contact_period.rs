//! `contact-period`: a contact that ends before it began, or that is said to begin long after the last meeting that is known.

use super::context::{Found, Rule, RuleContext};
use crate::digest::{begins, day_of, ends};
use crate::model::NetworkContact;
use chrono::{Datelike as _, NaiveDate};
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "contact-period", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let exchange = context.exchange;
    let last = exchange.all.iter().chain([exchange]).filter_map(day_of).max();
    for file in exchange.contacts.iter() {
        for contact in &file.value.contacts {
            let partner = || ("partner", contact.partner.as_str().into());
            if let Some(since) = contact.since.as_ref().filter(|_| is_turned(contact)) {
                let until = contact.until.as_ref().map(|until| until.value.to_string()).unwrap_or_default();
                let args = [("since", since.value.to_string().into()), ("until", until.into())];
                let place = contact.until.as_ref().map_or(since.place, |until| until.place);
                found.add(&file.file, place, args.into_iter().chain([partner(), ("what", "turned".into())]));
            } else if let Some(since) = &contact.since
                && is_far(begins(&since.value), last)
            {
                let args = [("since", since.value.to_string().into()), ("until", "none".into())];
                found.add(
                    &file.file,
                    since.place,
                    args.into_iter().chain([partner(), ("what", "far".into())]),
                );
            }
        }
    }
}

/// Tells whether a contact ends before it began.
fn is_turned(contact: &NetworkContact) -> bool {
    let since = contact.since.as_ref().and_then(|since| begins(&since.value));
    let until = contact.until.as_ref().and_then(|until| ends(&until.value));
    since.zip(until).is_some_and(|(since, until)| until < since)
}

/// Tells whether it begins later than in the year after the last meeting: nobody knows that yet.
fn is_far(since: Option<NaiveDate>, last: Option<NaiveDate>) -> bool {
    since.zip(last).is_some_and(|(since, last)| since.year() > last.year() + 1)
}
