//! Values as the program writes them into a file that people wrote.

use super::parsed::ParsedValue;
use crate::scalar::{scalar, simple};
use crate::tree::lines;

/// A value to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum YamlValue {
    /// Text, written in quotation marks.
    Text(String),
    /// An id, a date or a word to choose, bare where it can be.
    Name(String),
    /// Yes.
    True,
    /// A whole number.
    Number(u32),
    /// A list.
    List(Vec<Self>),
    /// Keys with their values.
    Map(Vec<(&'static str, Self)>),
}

impl YamlValue {
    /// On one line.
    pub(super) fn flow(&self) -> String {
        let joined = |parts: Vec<String>| parts.join(", ");
        match self {
            Self::Text(text) => scalar(text),
            Self::Name(name) => simple(name),
            Self::True => "true".to_owned(),
            Self::Number(number) => number.to_string(),
            Self::List(items) => format!("[{}]", joined(items.iter().map(Self::flow).collect())),
            Self::Map(pairs) => {
                let pair = |(key, value): &(&str, Self)| format!("{key}: {}", value.flow());
                format!("{{{}}}", joined(pairs.iter().map(pair).collect()))
            }
        }
    }

    /// Behind the colon of a key that stands behind `indent` blanks: on lines of their own; a scalar stays on the line.
    pub(super) fn after_colon(&self, indent: usize) -> String {
        let mut out = String::new();
        self.put_after_colon(indent, &mut out);
        out
    }

    /// Behind a dash that stands behind `indent` blanks; a map begins on the line of its dash.
    pub(super) fn after_dash(&self, indent: usize) -> String {
        let mut out = String::new();
        self.put_after_dash(indent, &mut out);
        out
    }

    fn put_after_colon(&self, indent: usize, out: &mut String) {
        let indent = indent + 2;
        match self {
            Self::List(items) if !items.is_empty() => {
                for item in items {
                    begin_line(indent, out);
                    out.push_str("- ");
                    item.put_after_dash(indent, out);
                }
            }
            Self::Map(pairs) if !pairs.is_empty() => {
                for pair in pairs {
                    begin_line(indent, out);
                    put_pair(pair, indent, out);
                }
            }
            _ => {
                out.push(' ');
                out.push_str(&self.flow());
            }
        }
    }

    fn put_after_dash(&self, indent: usize, out: &mut String) {
        let Self::Map(pairs) = self else { return out.push_str(&self.flow()) };
        if pairs.is_empty() {
            out.push_str(&self.flow());
        }
        for (index, pair) in pairs.iter().enumerate() {
            if index > 0 {
                begin_line(indent + 2, out);
            }
            put_pair(pair, indent + 2, out);
        }
    }

    /// Parses the value as it would be read from a file in which it is written.
    pub(super) fn parsed(&self) -> ParsedValue {
        match self {
            // As it is read again.
            Self::Text(text) | Self::Name(text) => ParsedValue::Scalar(lines(text.clone())),
            Self::True => ParsedValue::Scalar("true".to_owned()),
            Self::Number(number) => ParsedValue::Scalar(number.to_string()),
            Self::List(items) => ParsedValue::List(items.iter().map(Self::parsed).collect()),
            Self::Map(pairs) => ParsedValue::Map(
                pairs.iter().map(|(key, value)| ((*key).to_owned(), value.parsed())).collect(),
            ),
        }
    }
}

/// The lines of a new file: keys with their values, each in the form that people write.
pub fn write_keys(pairs: &[(&'static str, YamlValue)]) -> String {
    let mut out = String::new();
    for pair in pairs {
        put_pair(pair, 0, &mut out);
        out.push('\n');
    }
    out
}

fn begin_line(indent: usize, out: &mut String) {
    out.push('\n');
    out.extend(std::iter::repeat_n(' ', indent));
}

fn put_pair((key, value): &(&'static str, YamlValue), indent: usize, out: &mut String) {
    out.push_str(key);
    out.push(':');
    value.put_after_colon(indent, out);
}
