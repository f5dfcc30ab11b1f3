//! A text in Markdown: its marks and signs.

use super::part::Part;

/// All signs of a text that says the same words.
pub(super) fn parts(source: &str, is_said: bool) -> Vec<Part> {
    let whole = if is_said { plain(source) } else { String::new() };
    vec![Part { kind: "marks", whole, ..Part::default() }]
}

/// A text without what programs for texts change when they save it, and nobody sees: ends of lines, blank lines at the end, spaces that keep words on one
/// line.
pub(super) fn plain(source: &str) -> String {
    source.replace("\r\n", "\n").replace(['\u{a0}', '\u{202f}'], " ").trim_end().to_owned()
}
