//! Open statements and what they may belong to, in one line each.

use crate::digest::Suggested;
use diagnostics::Words;

/// Puts a text into one line: line ends, tabs and characters that steer become blanks.
pub fn one_line(text: &str) -> String {
    let blank = |c: char| if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c };
    text.chars().map(blank).collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Puts what is offered into a line: ids, each with the words that both have.
pub fn suggested_words(suggested: &[Suggested<'_>], words: &Words) -> String {
    let say = |id: &str| words.get(id, &[]).unwrap_or_default();
    let line = |near: &Suggested<'_>| {
        let shared = match near.shared.as_slice() {
            [] => say("findings-hardly"),
            shared => shared.join(", "),
        };
        let same =
            if near.is_nearly_the_same { format!("{}: ", say("findings-same")) } else { String::new() };
        format!("{} ({same}{shared})", near.candidate.id())
    };
    suggested.iter().map(line).collect::<Vec<_>>().join("; ")
}
