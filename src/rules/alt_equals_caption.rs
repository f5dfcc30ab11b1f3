//! `alt-equals-caption`: a picture whose description only repeats its caption.

use super::context::{Found, Rule, RuleContext};
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "alt-equals-caption", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    for photo in context.photos() {
        let Some(caption) = &photo.caption else { continue };
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        if words(caption.as_str()) == words(photo.alt.as_str()) {
            found.add(&context.exchange.event.file, photo.alt.place, []);
        }
    }
}
