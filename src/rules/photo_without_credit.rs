//! `photo-without-credit`: a picture that does not say who took it.

use super::context::{Found, Rule, RuleContext};
use crate::model::Photo;
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "photo-without-credit", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let is_named = |photo: &&Photo| {
        context.exchange.credit(photo).is_some_and(|credit| !credit.as_str().trim().is_empty())
    };
    for photo in context.photos().filter(|photo| !is_named(photo)) {
        found.add(&context.exchange.event.file, photo.file.place, [("name", (&photo.file.value).into())]);
    }
}
