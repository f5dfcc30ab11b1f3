//! `unbalanced-quotes`: a quotation mark without its partner.

use crate::check::quotes::Quotes;
use crate::check::{Desk, Found, Rule};
use crate::diag::Severity;

pub(super) const RULE: Rule = Rule { id: "unbalanced-quotes", severity: Severity::Warning, run };

fn run(desk: &Desk<'_>, found: &mut Found) {
    for typed in &desk.texts {
        if let Some(range) = Quotes::of(typed.text).alone.into_iter().next() {
            let mark = typed.text.get(range.clone()).unwrap_or_default();
            found.add(typed.file, typed.place(range), [("mark", mark.into())]);
        }
    }
}
