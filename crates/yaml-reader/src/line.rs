//! Lines of YAML: where their value begins, and how it looks in quotes or behind a proper blank.

use diagnostics::Diagnostic;
use yaml_source::{is_odd_gap, is_odd_space, is_unseen};

/// The line with all from `column` (1-based, in characters) on in quotes; `None` when nothing stands there.
pub(crate) fn quote_from(line: &str, column: u32) -> Option<String> {
    let skip = usize::try_from(column).ok()?.checked_sub(1)?;
    let start = line.char_indices().nth(skip)?.0;
    let (before, value) = line.split_at_checked(start)?;
    let value = value.trim_end();
    (!value.is_empty()).then(|| format!("{before}{}", quote(value)))
}

/// Text in double quotes, or in single ones where it holds signs that mean something in double quotes.
pub(crate) fn quote(value: &str) -> String {
    if value.contains(['"', '\\']) {
        format!("'{}'", value.replace('\'', "''"))
    } else {
        format!("\"{value}\"")
    }
}

/// The column (1-based, in characters) at which the value of a line begins: behind dashes and `key: `.
pub(crate) fn value_column(line: &str) -> Option<u32> {
    let mut rest = line.trim_start_matches(' ');
    while let Some(behind) = rest.strip_prefix("- ") {
        rest = behind.trim_start_matches(' ');
    }
    if let Some(colon) = key_end(rest) {
        let behind = rest.get(colon + 1..)?;
        let value = behind.trim_start_matches(' ');
        if value.len() < behind.len() || behind.is_empty() {
            rest = value;
        }
    }
    let skipped = line.get(..line.len() - rest.len())?.chars().count();
    (!rest.trim().is_empty()).then(|| u32::try_from(skipped + 1).ok())?
}

/// The line with a proper blank behind the colon of its key, where none or a no-break space stands; and the colon's
/// column.
pub(crate) fn add_space(line: &str) -> Option<(String, u32)> {
    let start = line.len() - line.trim_start_matches([' ', '-']).len();
    let colon = start + key_end(line.get(start..)?)?;
    let (before, behind) = (line.get(..=colon)?, line.get(colon + 1..)?);
    let value = behind.trim_start_matches(is_odd_gap);
    // `https://…` and `10:30` are values.
    let is_value =
        value.is_empty() || value.starts_with([' ', '/']) || value.starts_with(|c: char| c.is_ascii_digit());
    let column = u32::try_from(before.chars().count()).ok()?;
    (!is_value).then(|| (format!("{before} {value}"), column))
}

/// The byte at which the colon of a key stands.
pub(crate) fn key_end(text: &str) -> Option<usize> {
    // Looks no further than the key goes: a line may be as long as the file.
    let end = text.find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '-')))?;
    (end > 0 && text.get(end..)?.starts_with(':')).then_some(end)
}

/// The diagnostic about an odd space, with what it is: a space that does not break, or something that nobody sees at all.
pub(crate) fn about_odd_space(diagnostic: Diagnostic, character: char) -> Diagnostic {
    let is_seen = is_odd_space(character) && !is_unseen(character);
    let code = format!("U+{:04X}", u32::from(character));
    diagnostic.with("sign", if is_seen { "space" } else { "unseen" }).with("code", code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_value_of_a_line_is_found() {
        assert_eq!(value_column("  - title: *innen"), Some(12));
        assert_eq!(value_column("- *innen"), Some(3));
        assert_eq!(value_column("title:"), None);
        assert_eq!(value_column("  "), None);
    }

    #[test]
    fn quotes_are_chosen_by_what_they_hold() {
        assert_eq!(quote_from("a: x: y ", 4).as_deref(), Some("a: \"x: y\""));
        assert_eq!(quote_from("ä: \"Wir\" sind's", 4).as_deref(), Some("ä: '\"Wir\" sind''s'"));
        assert_eq!(quote_from("a: b", 9), None);
    }

    #[test]
    fn a_blank_belongs_behind_the_colon() {
        assert_eq!(add_space("  - ort:\u{A0}Jena"), Some(("  - ort: Jena".to_owned(), 8)));
        assert_eq!(add_space("ort:Jena"), Some(("ort: Jena".to_owned(), 4)));
        assert_eq!(add_space("https://example.org"), None);
        assert_eq!(add_space("ort: Jena"), None);
    }
}
