//! `photo-without-consent`: a picture of which nobody can show who agreed to its publication, or on what other ground it is published.

use super::context::{Found, Rule, RuleContext};
use crate::model::{Photo, Text, Use, Withheld};
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "photo-without-consent", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let exchange = context.exchange;
    let says = |text: Option<&Text>| text.is_some_and(|text| !text.as_str().trim().is_empty());
    let shared = exchange.event.value.pictures.as_ref();
    // A note for all pictures tells that all were asked.
    let is_covered =
        shared.is_some_and(|pictures| says(pictures.consent.as_ref()) || says(pictures.legal_basis.as_ref()));
    let is_open = |photo: &&Photo| photo.consents.is_empty() && !says(photo.legal_basis.as_ref());
    for photo in context.photos().filter(is_open) {
        // Words prove nothing; those that deny are told by `photo-withheld`.
        let (what, place) = match photo.consent.as_ref().filter(|words| says(Some(words))) {
            Some(_) if exchange.withheld(photo, Use::Print) == Some(Withheld::Words) => continue,
            Some(words) => ("words", words.place),
            None if is_covered => continue,
            None => ("nothing", photo.file.place),
        };
        let args = [("name", (&photo.file.value).into()), ("what", what.into())];
        found.add(&exchange.event.file, place, args);
    }
}
