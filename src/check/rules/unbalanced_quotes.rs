//! `unbalanced-quotes`: a quotation mark without its partner.

use crate::check::{Desk, Found, Rule};
use crate::diag::Severity;

pub(super) const RULE: Rule = Rule { id: "unbalanced-quotes", severity: Severity::Warning, run };

fn run(desk: &Desk<'_>, found: &mut Found) {
    for typed in &desk.texts {
        if let Some(range) = typed.quotes().alone.first() {
            let mark = typed.text.get(range.clone()).unwrap_or_default();
            found.add(typed.file, typed.place(range.clone()), [("mark", mark.into())]);
        }
    }
}
