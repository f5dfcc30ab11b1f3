//! `character-not-shown`: a character that pages cannot show.

use super::invisible_character::{code, invisible};
use crate::check::{Desk, Found, Rule};
use crate::diag::Severity;
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule { id: "character-not-shown", severity: Severity::Warning, run };

fn run(desk: &Desk<'_>, found: &mut Found) {
    for typed in &desk.texts {
        let mut told = BTreeSet::new();
        for (at, c) in typed.text.char_indices().filter(|(_, c)| !is_common(*c) && !invisible(*c)) {
            // Fonts have a sign for it, but it says that the real character is lost.
            let is_lost = c == '\u{fffd}';
            if (is_lost || !(desk.shows)(c)) && told.insert(c) {
                let kind = match c {
                    '\u{e000}'..='\u{f8ff}' | '\u{f0000}'.. => "private",
                    '\u{fffd}' => "replacement",
                    _ => "font",
                };
                let args =
                    [("character", c.to_string().into()), ("code", code(c).into()), ("kind", kind.into())];
                found.add(typed.file, typed.place(at..at + c.len_utf8()), args);
            }
        }
    }
}

/// Letters and signs of European languages, which the built-in fonts have: no need to look at the fonts for them.
const fn is_common(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='~' | '\u{a0}'..='\u{17f}' | '‐'..='―' | '‘'..='„' | '•' | '…' | '\u{202f}' | '€' | '→')
}
