//! `photo-without-credit`: a picture that does not say who took it.

use crate::check::{Desk, Found, Rule};
use crate::diag::Severity;
use crate::exchange::Photo;

pub(super) const RULE: Rule = Rule { id: "photo-without-credit", severity: Severity::Warning, run };

fn run(desk: &Desk<'_>, found: &mut Found) {
    let is_named =
        |photo: &&Photo| photo.credit.as_ref().is_some_and(|credit| !credit.as_str().trim().is_empty());
    for photo in desk.photos().filter(|photo| !is_named(photo)) {
        found.add(&desk.exchange.event.file, photo.file.place, [("name", (&photo.file.value).into())]);
    }
}
