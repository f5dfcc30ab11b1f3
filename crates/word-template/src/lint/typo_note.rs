//! Words for what was meant as a tag and is none.

use super::excerpt::shortened;
use super::foreign::remedy;
use super::location::{LocatedDiagnostic, TagLocation};
use super::typo::{Typo, is_unseen};
use diagnostics::Diagnostic;

/// Notes a tag that is none. Names in other brackets are judged by whether there is such a name.
pub(super) fn typo_note(typo: &Typo, text: &str, place: &TagLocation) -> Option<LocatedDiagnostic> {
    let diagnostic = match typo {
        Typo::Unclosed { brace } => Diagnostic::error("word-tag-open")
            .with("kind", if *brace { "brace" } else { "none" })
            .with("rest", String::new()),
        Typo::Unopened => Diagnostic::error("word-tag-stray").with("kind", "none"),
        Typo::Gap => gap(text),
        Typo::Brace => Diagnostic::error("word-tag-brace").with("kind", "within"),
        Typo::Left => Diagnostic::warning("word-tag-brace").with("kind", "behind"),
        Typo::Unknown => {
            let name = text.trim_matches(['{', '}', '^', ' ']);
            Diagnostic::error("word-tag-kind").with("kind", kind(text)).with("name", name)
        }
        Typo::LookAlike(sign) => {
            Diagnostic::error("word-tag-sign").with("sign", sign.to_string()).with("code", code(*sign))
        }
        Typo::Foreign(program) => {
            let suggestion = remedy(text);
            let help = if *program == "comment" {
                "comment"
            } else if suggestion.is_empty() {
                "none"
            } else {
                "meant"
            };
            Diagnostic::error("word-tag-foreign").with("help", help).with("suggestion", suggestion)
        }
        Typo::Bracketed(_) | Typo::Section(..) => return None,
    };
    Some(place.note(diagnostic.with("tag", shortened(text))))
}

/// Something between two braces: a space, or a sign that nobody sees.
fn gap(text: &str) -> Diagnostic {
    let between = text.char_indices().filter(|(at, c)| {
        let braces = |part: &str, back: bool| {
            let part = part.trim_matches(|c: char| c.is_whitespace() || is_unseen(c));
            if back { part.ends_with(['{', '}']) } else { part.starts_with(['{', '}']) }
        };
        let (before, after) = (text.get(..*at).unwrap_or_default(), text.get(*at..).unwrap_or_default());
        is_unseen(*c) && braces(before, true) && braces(after, false)
    });
    let unseen = between.map(|(_, c)| c).next();
    Diagnostic::error("word-tag-gap")
        .with("kind", if unseen.is_some() { "unseen" } else { "space" })
        .with("code", unseen.map(code).unwrap_or_default())
}

/// The number of a sign: `U+200B`.
pub(super) fn code(sign: char) -> String {
    format!("U+{:04X}", u32::from(sign))
}

/// Names what a tag asks for that there is not.
fn kind(text: &str) -> &'static str {
    let inner = text.trim_start_matches('{').trim_start();
    match inner.chars().next() {
        Some('>') => "partial",
        Some('^') => "inverted",
        Some('}') | None => "empty",
        _ => "other",
    }
}
