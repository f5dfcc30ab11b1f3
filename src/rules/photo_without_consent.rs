//! `photo-without-consent`: a picture of which nobody can show who agreed to its publication, or on what other ground it is published.

use super::context::{Found, Rule, RuleContext};
use crate::model::{Photo, Text, Use, Withheld};
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "photo-without-consent", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let says = |text: &Option<Text>| text.as_ref().is_some_and(|text| !text.as_str().trim().is_empty());
    let is_open = |photo: &&Photo| photo.consents.is_empty() && !says(&photo.legal_basis);
    for photo in context.photos().filter(is_open) {
        // Words prove nothing; those that deny are told by `photo-withheld`.
        let (what, place) = match photo.consent.as_ref().filter(|_| says(&photo.consent)) {
            Some(_) if photo.withheld(Use::Print) == Some(Withheld::Words) => continue,
            Some(words) => ("words", words.place),
            None => ("nothing", photo.file.place),
        };
        let args = [("name", (&photo.file.value).into()), ("what", what.into())];
        found.add(&context.exchange.event.file, place, args);
    }
}
