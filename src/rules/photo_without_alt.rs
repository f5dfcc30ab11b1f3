//! `photo-without-alt`: a picture without a description.

use super::context::{Found, Rule, RuleContext};
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "photo-without-alt", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let file = &context.exchange.event.file;
    for photo in context.photos().filter(|photo| says_nothing(photo.alt.as_str(), photo.file.as_str())) {
        found.add(file, photo.alt.place, [("name", (&photo.file.value).into())]);
    }
    let programme = &context.exchange.programme;
    let logos = programme.value.funding.iter().flat_map(|funding| &funding.logos);
    for logo in logos.filter(|logo| says_nothing(logo.alt.as_str(), logo.file.as_str())) {
        found.add(&programme.file, logo.alt.place, [("name", (&logo.file.value).into())]);
    }
}

/// Nothing at all, a mere `Foto`, or the name of the file.
fn says_nothing(alt: &str, file: &str) -> bool {
    let name = file.rsplit('/').next().unwrap_or(file);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let alt = alt.trim();
    !alt.chars().any(char::is_alphanumeric)
        || [name, stem, "Foto", "Bild", "Logo", "Photo", "Picture", "Image"]
            .iter()
            .any(|word| alt.eq_ignore_ascii_case(word))
}
