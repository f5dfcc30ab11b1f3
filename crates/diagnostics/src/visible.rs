//! Text as people typed it, so that a terminal shows it and obeys nothing in it.

use std::borrow::Cow;

/// Tells whether a terminal would act on `c` instead of showing it: controls but for the ends of lines and tabs, controls of the direction of
/// writing (Unicode Standard Annex 9), line and paragraph separators.
const fn steers(c: char) -> bool {
    matches!(c,
        '\0'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        | '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{206f}')
}

/// The text with a picture of every character that would steer a terminal (`␛`), U+FFFD where there is none; as many characters as before.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(steers) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(|c| if steers(c) { picture(c) } else { c }).collect())
}

/// Unicode has a block of them.
fn picture(control: char) -> char {
    match control {
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(control)).unwrap_or('\u{FFFD}'),
        '\u{7f}' => '\u{2421}',
        _ => '\u{FFFD}',
    }
}

/// JSON that says the same, with escapes for every character in its strings that would steer a terminal.
pub fn visible_json(json: &str) -> Cow<'_, str> {
    if !json.contains(steers) {
        return Cow::Borrowed(json);
    }
    let mut escaped = String::with_capacity(json.len());
    for c in json.chars() {
        if steers(c) {
            // All of them are in the first plane.
            escaped.push_str(&format!("\\u{:04x}", u32::from(c)));
        } else {
            escaped.push(c);
        }
    }
    Cow::Owned(escaped)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_typed_steers_the_terminal() {
        let typed = "a\u{1b}[31m\u{9b}2J\u{202e}b\r\u{7}\u{2028}c";
        assert_eq!(visible(typed), "a␛[31m\u{FFFD}2J\u{FFFD}b␍␇\u{FFFD}c");
        assert_eq!(visible("Äpfel\n\tund „Birnen“ 🍐 \u{200d}"), "Äpfel\n\tund „Birnen“ 🍐 \u{200d}");
    }

    #[test]
    fn json_says_the_same_with_escapes() {
        let value = serde_json::json!({ "a\u{202e}": "b\u{9b}\u{1b}\n\u{7f}" });
        let text = serde_json::to_string_pretty(&value).unwrap();
        let escaped = visible_json(&text);
        assert!(!escaped.contains(steers), "{escaped:?}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&escaped).unwrap(), value);
    }
}
