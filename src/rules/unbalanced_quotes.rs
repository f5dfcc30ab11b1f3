//! `unbalanced-quotes`: a quotation mark without its partner.

use super::context::{Found, Rule, RuleContext};
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "unbalanced-quotes", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    for typed in &context.texts {
        if let Some(range) = typed.quotes().alone.first() {
            let mark = typed.text.get(range.clone()).unwrap_or_default();
            found.add(typed.file, typed.place(range.clone()), [("mark", mark.into())]);
        }
    }
}
