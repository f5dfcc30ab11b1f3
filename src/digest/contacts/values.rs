//! What a contact says, key by key, as it is written in a file.

use crate::model::{ContactProposal, NetworkContact, Spanned, Text, When};
use german_text::folded;

/// The keys of a contact but its id, in the order of files and lists.
pub const CONTACT_KEYS: [&str; 10] =
    ["partner", "kind", "field", "form", "frequency", "since", "until", "purpose", "person", "reach"];

/// The values of a contact by their keys, in that order; keys that say nothing are left out.
pub fn contact_values(contact: &NetworkContact) -> Vec<(&'static str, String)> {
    let own = ContactProposal {
        partner: Some(contact.partner.clone()),
        kind: contact.kind,
        field: contact.field.clone(),
        form: contact.form,
        frequency: contact.frequency,
        since: contact.since.clone(),
        until: contact.until.clone(),
        purpose: contact.purpose.clone(),
        person: contact.person.clone(),
        reach: contact.reach.clone(),
    };
    proposed_values(&own)
}

/// The values that a site proposes, likewise.
pub fn proposed_values(proposal: &ContactProposal) -> Vec<(&'static str, String)> {
    let ContactProposal { partner, kind, field, form, frequency, since, until, purpose, person, reach } =
        proposal;
    let text = |text: &Option<Text>| text.as_ref().map(|text| text.value.clone());
    let date = |date: &Option<Spanned<When>>| date.as_ref().map(|date| date.value.to_string());
    let all = [
        text(partner),
        kind.map(|kind| kind.name().to_owned()),
        text(field),
        form.map(|form| form.name().to_owned()),
        frequency.map(|frequency| frequency.name().to_owned()),
        date(since),
        date(until),
        text(purpose),
        text(person),
        text(reach),
    ];
    CONTACT_KEYS.into_iter().zip(all).filter_map(|(key, value)| Some((key, value?))).collect()
}

/// Returns what a partner is known by within a site: the name without case, accents' encoding and blanks.
pub fn partner_key(name: &str) -> String {
    folded(&name.split_whitespace().collect::<Vec<_>>().join(" "))
}
