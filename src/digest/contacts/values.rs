//! What a contact says, key by key, as it is written in a file.

use crate::model::NetworkContact;
use german_text::folded;

/// The keys of a contact but its id, in the order of files and lists.
pub const CONTACT_KEYS: [&str; 10] =
    ["partner", "kind", "field", "form", "frequency", "since", "until", "purpose", "person", "reach"];

/// The values of a contact by their keys, in that order; keys that say nothing are left out.
pub fn contact_values(contact: &NetworkContact) -> Vec<(&'static str, String)> {
    let text = |text: &Option<crate::model::Text>| text.as_ref().map(|text| text.value.clone());
    let date = |date: &Option<crate::model::Spanned<crate::model::When>>| {
        date.as_ref().map(|date| date.value.to_string())
    };
    let all = [
        Some(contact.partner.value.clone()),
        contact.kind.map(|kind| kind.name().to_owned()),
        text(&contact.field),
        contact.form.map(|form| form.name().to_owned()),
        contact.frequency.map(|frequency| frequency.name().to_owned()),
        date(&contact.since),
        date(&contact.until),
        text(&contact.purpose),
        text(&contact.person),
        text(&contact.reach),
    ];
    CONTACT_KEYS.into_iter().zip(all).filter_map(|(key, value)| Some((key, value?))).collect()
}

/// Returns what a partner is known by within a site: the name without case, accents' encoding and blanks.
pub fn partner_key(name: &str) -> String {
    folded(&name.split_whitespace().collect::<Vec<_>>().join(" "))
}
