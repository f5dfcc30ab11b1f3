//! Texts as they stand in messages.

/// A text in one line, as much as fits into a message.
pub(super) fn shortened(text: &str) -> String {
    let plain = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if plain.chars().count() <= 60 {
        return plain;
    }
    plain.chars().take(57).chain("…".chars()).collect()
}
