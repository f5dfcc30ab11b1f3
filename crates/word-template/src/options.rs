//! Data and options with which a template is filled.

use crate::partials::Partials;
use crate::picture::Pictures;
use serde_json::Value;
use text_template::Missing;

/// Options of filling.
#[derive(Clone, Debug, Default)]
pub struct FillOptions {
    /// Behaviour where the template asks for a name that the data does not have.
    pub missing: Missing,
    /// The pictures that the data names, by the name it uses.
    pub pictures: Pictures,
    /// The headings in order, each with the page it stands on, as far as that is known: what a table of contents shows.
    pub pages: Vec<(String, u32)>,
    /// The Word files that the template may put in.
    pub partials: Partials,
    /// Set when Word is to ask, on opening the file, if it shall refresh page numbers and the like.
    pub ask_refresh: bool,
}

/// Data that a template is filled with: any JSON.
#[derive(Clone, Debug)]
pub struct FillData(Value);

impl FillData {
    /// The JSON.
    pub fn value(&self) -> &Value {
        &self.0
    }
}

impl From<Value> for FillData {
    fn from(mut value: Value) -> Self {
        break_lines(&mut value);
        Self(value)
    }
}

/// Line breaks as Outlook, PowerPoint and Word's own fields write them (U+000B), and as Unicode has them (U+2028, U+2029), become line feeds.
fn break_lines(value: &mut Value) {
    match value {
        Value::String(text) if text.contains(OTHER_BREAKS) => *text = text.replace(OTHER_BREAKS, "\n"),
        Value::Array(list) => list.iter_mut().for_each(break_lines),
        Value::Object(map) => map.values_mut().for_each(break_lines),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

const OTHER_BREAKS: [char; 3] = ['\u{b}', '\u{2028}', '\u{2029}'];
