//! `photo-without-alt`: a picture without a description.

use super::context::{Found, Rule, RuleContext};
use super::empty_words::picture_says_nothing;
use crate::model::Text;
use diagnostics::{Arg, Severity};

pub(super) const RULE: Rule = Rule { id: "photo-without-alt", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let file = &context.exchange.event.file;
    for photo in
        context.photos().filter(|photo| picture_says_nothing(photo.alt.as_str(), photo.file.as_str()))
    {
        found.add(file, photo.alt.place, args(&photo.alt, &photo.file));
    }
    let programme = &context.exchange.programme;
    let logos = programme.value.funding.iter().flat_map(|funding| &funding.logos);
    for logo in logos.filter(|logo| picture_says_nothing(logo.alt.as_str(), logo.file.as_str())) {
        found.add(&programme.file, logo.alt.place, args(&logo.alt, &logo.file));
    }
}

fn args(alt: &Text, file: &Text) -> [(&'static str, Arg); 3] {
    let has_words = if alt.value.trim().is_empty() { "no" } else { "yes" };
    [("name", (&file.value).into()), ("alt", alt.value.trim().into()), ("words", has_words.into())]
}
