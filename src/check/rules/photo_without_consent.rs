//! `photo-without-consent`: a picture of which nobody can show who agreed to its publication, or on what other ground it is published.

use crate::check::{Desk, Found, Rule};
use crate::diag::Severity;
use crate::exchange::{Photo, Text, Use, Withheld};

pub(super) const RULE: Rule = Rule { id: "photo-without-consent", severity: Severity::Warning, run };

fn run(desk: &Desk<'_>, found: &mut Found) {
    let says = |text: &Option<Text>| text.as_ref().is_some_and(|text| !text.as_str().trim().is_empty());
    let is_open = |photo: &&Photo| photo.consents.is_empty() && !says(&photo.legal_basis);
    for photo in desk.photos().filter(is_open) {
        // Words prove nothing; those that deny are told by `photo-withheld`.
        let (what, place) = match photo.consent.as_ref().filter(|_| says(&photo.consent)) {
            Some(_) if photo.withheld(Use::Print) == Some(Withheld::Words) => continue,
            Some(words) => ("words", words.place),
            None => ("nothing", photo.file.place),
        };
        let args = [("name", (&photo.file.value).into()), ("what", what.into())];
        found.add(&desk.exchange.event.file, place, args);
    }
}
