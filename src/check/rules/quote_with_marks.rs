//! `quote-with-marks`: a quotation that brings its own quotation marks.

use crate::check::texts::Class;
use crate::check::{Desk, Found, Rule};
use crate::diag::Severity;

pub(super) const RULE: Rule = Rule { id: "quote-with-marks", severity: Severity::Warning, run };

fn run(desk: &Desk<'_>, found: &mut Found) {
    for typed in desk.texts.iter().filter(|typed| typed.class == Class::Quotation) {
        let words = typed.text.trim();
        let whole = typed.text.find(words).map(|start| start..start + words.len());
        if typed.quotes().inside.first().is_some_and(|inside| Some(inside) == whole.as_ref()) {
            found.add(typed.file, typed.place(whole.unwrap_or_default()), []);
        }
    }
}
