//! `photo-without-consent`: a picture that says neither who agreed to its publication nor on what other ground it is published.

use crate::check::{Desk, Found, Rule};
use crate::diag::Severity;
use crate::exchange::{Photo, Text};

pub(super) const RULE: Rule = Rule { id: "photo-without-consent", severity: Severity::Warning, run };

fn run(desk: &Desk<'_>, found: &mut Found) {
    let says = |text: &Option<Text>| text.as_ref().is_some_and(|text| !text.as_str().trim().is_empty());
    let is_open = |photo: &&Photo| !says(&photo.consent) && !says(&photo.legal_basis);
    for photo in desk.photos().filter(is_open) {
        found.add(&desk.exchange.event.file, photo.file.place, [("name", (&photo.file.value).into())]);
    }
}
