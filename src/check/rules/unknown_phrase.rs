//! `unknown-phrase`: an own text for a phrase that there is not.

use crate::check::{Desk, Found, Named, Rule};
use crate::diag::Severity;

pub(super) const RULE: Rule = Rule { id: "unknown-phrase", severity: Severity::Error, run };

fn run(desk: &Desk<'_>, found: &mut Found) {
    let event = &desk.exchange.event;
    for (name, text) in &event.value.phrases {
        if let Named::Unknown(nearest) = (desk.phrase)(name) {
            let suggestion = nearest.unwrap_or("none");
            found.add(&event.file, text.place, [("id", name.into()), ("suggestion", suggestion.into())]);
        }
    }
}
