//! `quote-with-marks`: a quotation that brings its own quotation marks.

use super::context::{Found, Rule, RuleContext};
use crate::texts::Class;
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "quote-with-marks", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    for typed in context.texts.iter().filter(|typed| typed.class == Class::Quotation) {
        let words = typed.text.trim();
        let whole = typed.text.find(words).map(|start| start..start + words.len());
        if typed.quotes().inside.first().is_some_and(|inside| Some(inside) == whole.as_ref()) {
            found.add(typed.file, typed.place(whole.unwrap_or_default()), []);
        }
    }
}
