//! `invisible-character`: a character that nobody sees, and that changes how text is searched, broken or ordered.

use super::context::{Found, Rule, RuleContext};
use diagnostics::Severity;
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule { id: "invisible-character", severity: Severity::Warning, run };

/// Where Word would part a word: in a finished document it hides the word from whoever searches for it.
const SOFT_HYPHEN: char = '\u{ad}';

fn run(context: &RuleContext<'_>, found: &mut Found) {
    for typed in &context.texts {
        let mut told = BTreeSet::new();
        for (at, c) in typed.text.char_indices().filter(|(_, c)| invisible(*c) || *c == SOFT_HYPHEN) {
            if !has_a_use(typed.text, at, c) && told.insert(c) {
                let kind = match c {
                    SOFT_HYPHEN => "hyphen",
                    c if is_direction(c) => "direction",
                    _ => "nothing",
                };
                let args =
                    [("code", code(c).into()), ("word", word(typed.text, at).into()), ("kind", kind.into())];
                found.add(typed.file, typed.place(at..at + c.len_utf8()), args);
            }
        }
    }
}

/// A control that came as an escape, such as `\e`: those that were typed as they are do not come so far.
const fn is_control(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{84}' | '\u{86}'..='\u{9f}')
}

/// Tells whether `c` shows nothing: a control, zero width, a byte order mark, a control of the direction of writing, a tag.
pub const fn invisible(c: char) -> bool {
    is_control(c)
        || matches!(c, '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{180e}' | '\u{e0000}'..='\u{e007f}')
        || is_direction(c)
}

/// A character as its code point: `U+200B`.
pub(super) fn code(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

const fn is_direction(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Joiners have a use beside letters that join and in emoji, controls of direction in a text that has both directions.
fn has_a_use(text: &str, at: usize, c: char) -> bool {
    let beside =
        |found: Option<char>| found.is_some_and(|other| !other.is_whitespace() && u32::from(other) >= 0x590);
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    let behind = text.get(at + c.len_utf8()..).and_then(|behind| behind.chars().next());
    match c {
        '\u{200c}' | '\u{200d}' => beside(before) && beside(behind),
        _ => {
            is_direction(c)
                && text.chars().any(
                    |c| matches!(c, '\u{590}'..='\u{61b}' | '\u{61d}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}'),
                )
        }
    }
}

/// The word in which the byte `at` stands, without what cannot be seen.
fn word(text: &str, at: usize) -> String {
    let before = text.get(..at).unwrap_or_default().rsplit(char::is_whitespace).next().unwrap_or_default();
    let behind = text.get(at..).unwrap_or_default().split(char::is_whitespace).next().unwrap_or_default();
    before.chars().chain(behind.chars()).filter(|c| !invisible(*c) && *c != SOFT_HYPHEN).collect()
}
