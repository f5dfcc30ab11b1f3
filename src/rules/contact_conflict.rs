//! `contact-conflict`: a site's newer list says otherwise what the office had edited, and nobody has decided between the two yet.

use super::context::{Found, Rule, RuleContext};
use crate::digest::proposed_values;
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "contact-conflict", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    for file in context.exchange.contacts.iter() {
        for contact in &file.value.contacts {
            let partner = || ("partner", contact.partner.as_str().into());
            if let Some(proposed) = &contact.proposed {
                let values = proposed_values(&proposed.value);
                let text: Vec<String> = values.iter().map(|(key, value)| format!("{key}: {value}")).collect();
                let args = [("what", "proposed".into()), partner(), ("text", text.join("; ").into())];
                found.add(&file.file, proposed.place, args);
            }
            for key in &contact.withdrawn {
                let args = [("what", "withdrawn".into()), partner(), ("text", key.value.name().into())];
                found.add(&file.file, key.place, args);
            }
        }
    }
}
