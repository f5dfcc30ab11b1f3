//! Values as the program writes them.

/// Text in double quotes, with everything escaped that YAML would read as something else.
///
/// ```
/// use yaml_source::{scalar, simple};
/// assert_eq!(scalar("Öl: \"ja\"\nnein"), r#""Öl: \"ja\"\nnein""#);
/// assert_eq!(simple("gera-liebschwitz"), "gera-liebschwitz");
/// assert_eq!(simple("no"), r#""no""#);
/// ```
pub fn scalar(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{FEFF}' => out.push_str(&escaped(c)),
            c if c.is_control() => out.push_str(&escaped(c)),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

fn escaped(c: char) -> String {
    format!("\\u{:04x}", u32::from(c))
}

/// A name or a date bare where YAML reads it as that text and nothing else, else in double quotes.
pub fn simple(text: &str) -> String {
    let words = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];
    let is_name = text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    let is_date = text.len() >= 7
        && text.starts_with(|c: char| c.is_ascii_digit())
        && text.chars().all(|c| c.is_ascii_digit() || c == '-')
        && !text.contains("--")
        && text.contains('-');
    let is_bare = is_name && !words.contains(&text.to_ascii_lowercase().as_str()) || is_date;
    if is_bare { text.to_owned() } else { scalar(text) }
}
