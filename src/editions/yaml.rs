//! A value as the lines of a file, as people write them.

use serde_json::{Map, Value};
use yaml_source::{scalar, simple};

/// The lines of a file: keys with their values.
pub(super) fn lines(value: &Value) -> String {
    let mut out = String::new();
    if let Value::Object(map) = value {
        put_map(map, 0, &mut out);
    }
    if out.is_empty() { "{}\n".to_owned() } else { out }
}

fn put_map(map: &Map<String, Value>, indent: usize, out: &mut String) {
    for (index, (key, value)) in map.iter().enumerate() {
        if index > 0 || indent == 0 {
            put_indent(indent, out);
        }
        out.push_str(&bare(key));
        out.push(':');
        put_after_colon(value, indent + 2, out);
    }
}

/// A key of the model stands bare; of others nobody knows.
fn bare(key: &str) -> String {
    let is_bare = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    if is_bare && !["y", "n", "yes", "no", "on", "off", "true", "false", "null"].contains(&key) {
        return key.to_owned();
    }
    simple(key)
}

fn put_indent(indent: usize, out: &mut String) {
    out.extend(std::iter::repeat_n(' ', indent));
}

fn put_after_colon(value: &Value, indent: usize, out: &mut String) {
    match value {
        Value::Object(map) if !map.is_empty() => {
            out.push('\n');
            put_indent(indent, out);
            put_map(map, indent, out);
        }
        Value::Array(items) if !items.is_empty() => {
            out.push('\n');
            for item in items {
                put_indent(indent, out);
                out.push_str("- ");
                match item {
                    Value::Object(map) if !map.is_empty() => put_map(map, indent + 2, out),
                    item => put_scalar(item, indent + 2, out),
                }
            }
        }
        value => {
            out.push(' ');
            put_scalar(value, indent, out);
        }
    }
}

/// A scalar with the end of its line; a text of several lines stands below.
fn put_scalar(value: &Value, indent: usize, out: &mut String) {
    match value {
        Value::String(text) => match block(text) {
            Some(head) => {
                out.push_str(head);
                out.push('\n');
                for line in text.lines() {
                    if !line.is_empty() {
                        put_indent(indent, out);
                        out.push_str(line);
                    }
                    out.push('\n');
                }
                return;
            }
            None => out.push_str(&simple_or_quoted(text)),
        },
        Value::Array(_) => out.push_str("[]"),
        Value::Object(_) => out.push_str("{}"),
        other => out.push_str(&other.to_string()),
    }
    out.push('\n');
}

fn simple_or_quoted(text: &str) -> String {
    if text.contains([' ', '\n']) { scalar(text) } else { simple(text) }
}

/// How a text stands as lines of its own, where nothing in it needs an escape.
fn block(text: &str) -> Option<&'static str> {
    let is_clean = |line: &str| {
        !line.ends_with([' ', '\t'])
            && !line.starts_with('\t')
            && line.chars().all(|c| !c.is_control() && !is_odd(c))
    };
    let body = text.strip_suffix('\n').unwrap_or(text);
    let is_block = body.contains('\n')
        && !text.contains('\r')
        && !body.starts_with([' ', '\n'])
        && !body.ends_with('\n')
        && body.split('\n').all(is_clean);
    is_block.then_some(if text.ends_with('\n') { "|" } else { "|-" })
}

/// Tells whether YAML may take a character for the end of a line, or for none.
const fn is_odd(c: char) -> bool {
    matches!(c, '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::lines;
    use serde_json::{Value, json};

    #[test]
    fn what_is_written_is_read_again() {
        let value = json!({
            "title": "Öl: \"ja\"", "status": "no", "count": 3, "flag": true, "none": [], "day": "2016-04-06",
            "text": "Zeile\n\n  tiefer\n- Punkt\n", "tail": "ohne\nEnde", "odd": "a \nb", "lead": " vorn\nhinten",
            "list": ["a b", "c", "zwei\nZeilen\n"],
            "things": [{"id": "x", "inner": {"deep": ["y"]}}, {"id": "z"}],
        });
        let text = lines(&value);
        let read: Value = serde_saphyr::from_str(&text).unwrap();
        assert_eq!(read, value, "{text}");
        assert!(text.contains("text: |\n  Zeile\n\n    tiefer\n"), "{text}");
        assert_eq!(lines(&json!({})), "{}\n");
    }
}
