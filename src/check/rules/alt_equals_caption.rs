//! `alt-equals-caption`: a picture whose description only repeats its caption.

use crate::check::{Desk, Found, Rule};
use crate::diag::Severity;

pub(super) const RULE: Rule = Rule { id: "alt-equals-caption", severity: Severity::Warning, run };

fn run(desk: &Desk<'_>, found: &mut Found) {
    for photo in desk.photos() {
        let Some(caption) = &photo.caption else { continue };
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        if words(caption.as_str()) == words(photo.alt.as_str()) {
            found.add(&desk.exchange.event.file, photo.alt.place, []);
        }
    }
}
