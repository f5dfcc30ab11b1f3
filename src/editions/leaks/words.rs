//! Texts of markup that is nearly text.

/// Typst's source with what is escaped in it as it is read.
pub(super) fn typst(source: &str) -> String {
    without_backslashes(&source.replace("\\u{a0}", " ").replace("~", " "))
}

/// Markdown as it is read.
pub(super) fn markdown(source: &str) -> String {
    without_backslashes(source)
}

fn without_backslashes(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut letters = source.chars().peekable();
    while let Some(c) = letters.next() {
        match (c, letters.peek()) {
            ('\\', Some(next)) if next.is_ascii_punctuation() => {}
            _ => out.push(c),
        }
    }
    out
}

/// A calendar's lines, put together where they are folded (RFC 5545, 3.1), without escapes (3.3.11).
pub(super) fn calendar(source: &str) -> String {
    let unfolded = source.replace("\r\n ", "").replace("\r\n\t", "").replace("\n ", "");
    unfolded.replace("\\n", "\n").replace("\\N", "\n").replace("\\,", ",").replace("\\;", ";")
}
