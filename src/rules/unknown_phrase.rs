//! `unknown-phrase`: an own text for a phrase that there is not.

use super::context::{Found, Named, Rule, RuleContext};
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "unknown-phrase", severity: Severity::Error, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let event = &context.exchange.event;
    for (name, text) in &event.value.phrases {
        if let Named::Unknown(nearest) = (context.phrase)(name) {
            let suggestion = nearest.unwrap_or("none");
            found.add(&event.file, text.place, [("id", name.into()), ("suggestion", suggestion.into())]);
        }
    }
}
