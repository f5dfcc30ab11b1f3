//! Characters of the data that cannot stand in a Word file.

use diagnostics::Diagnostic;
use ooxml::is_allowed;
use serde_json::Value;
use std::collections::BTreeSet;

/// Says where the data have characters that XML forbids (XML 1.0, clause 2.2), each character once.
pub(crate) fn forbidden(data: &Value) -> Vec<Diagnostic> {
    let (mut path, mut known, mut said) = (String::new(), BTreeSet::new(), Vec::new());
    walk(data, &mut path, &mut known, &mut said);
    said
}

fn walk(data: &Value, path: &mut String, known: &mut BTreeSet<char>, said: &mut Vec<Diagnostic>) {
    let before = path.len();
    match data {
        Value::String(text) if is_suspect(text) => {
            for c in text.chars().filter(|c| !is_allowed(*c) && *c != '\u{B}') {
                if known.insert(c) {
                    let code = format!("U+{:04X}", u32::from(c));
                    let diagnostic = Diagnostic::warning("word-data-character").with("name", path.as_str());
                    said.push(diagnostic.with("character", code));
                }
            }
        }
        Value::Array(list) => {
            for value in list {
                path.push_str("[]");
                walk(value, path, known, said);
                path.truncate(before);
            }
        }
        Value::Object(map) => {
            for (name, value) in map {
                path.push_str(if before == 0 { "" } else { "." });
                path.push_str(name);
                walk(value, path, known, said);
                path.truncate(before);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Tells whether a text may hold such a character: its bytes say so faster than its characters.
fn is_suspect(text: &str) -> bool {
    text.bytes().any(|byte| byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r') || byte == 0xEF)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn each_character_is_said_once_with_its_place() {
        let data = json!({"a": "eins\u{c}zwei", "b": [{"n": "x\u{c}\u{1}"}, "gut\n\t\r"], "c": "\u{FFFE}"});
        let said = forbidden(&data);
        let named: Vec<_> =
            said.iter().map(|said| (said.words_of("name"), said.words_of("character"))).collect();
        assert_eq!(
            named,
            [(Some("a"), Some("U+000C")), (Some("b[].n"), Some("U+0001")), (Some("c"), Some("U+FFFE")),]
        );
    }
}
