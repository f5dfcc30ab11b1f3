//! `character-not-shown`: a character that pages cannot show.

use super::context::{Found, Rule, RuleContext};
use super::invisible_character::{code, invisible};
use crate::texts::Typed;
use diagnostics::Severity;
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule { id: "character-not-shown", severity: Severity::Warning, run };

/// Where a character was lost.
const LOST: char = '\u{fffd}';

/// Where something that is no character was lost: a picture, a field.
const OBJECT: char = '\u{fffc}';

fn run(context: &RuleContext<'_>, found: &mut Found) {
    for typed in &context.texts {
        let mut told = BTreeSet::new();
        for (at, c) in typed.text.char_indices().filter(|(_, c)| !is_common(*c) && !invisible(*c)) {
            // Fonts have a sign for it, but it says that the real character is lost.
            let is_lost = matches!(c, LOST | OBJECT);
            if (is_lost || !(context.shows)(c)) && !is_bullet(typed, at, c) && told.insert(c) {
                let kind = match c {
                    '\u{e000}'..='\u{f8ff}' | '\u{f0000}'.. => "private",
                    LOST => "replacement",
                    OBJECT => "object",
                    _ => "font",
                };
                let args =
                    [("character", c.to_string().into()), ("code", code(c).into()), ("kind", kind.into())];
                found.add(typed.file, typed.place(at..at + c.len_utf8()), args);
            }
        }
    }
}

/// Tells whether it is the bullet of a list of Word, which is read as one.
fn is_bullet(typed: &Typed<'_>, at: usize, c: char) -> bool {
    let line = typed.text.get(..at).and_then(|before| before.rsplit('\n').next()).unwrap_or_default();
    matches!(c, '\u{f000}'..='\u{f0ff}')
        && line.trim().is_empty()
        && typed.markdown().remarks.iter().any(|remark| remark.id == "list-read")
}

/// Letters and signs of European languages, which the built-in fonts have: no need to look at the fonts for them.
const fn is_common(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='~' | '\u{a0}'..='\u{17f}' | '‐'..='―' | '‘'..='„' | '•' | '…' | '\u{202f}' | '€' | '→')
}
