//! What a finished document says and how it is built, read back by programs that are not ours.

use super::{plain, python};
use serde_json::Value;
use std::path::Path;

/// A document's text, headings and list items, in [`plain`] form.
pub struct Outline {
    /// Everything a reader sees.
    pub text: String,
    /// The headings in order.
    pub headings: Vec<Heading>,
    /// The items of all lists in order.
    pub items: Vec<Item>,
}

/// A heading.
#[derive(Debug, PartialEq, Eq)]
pub struct Heading {
    /// 1 is the highest.
    pub level: u64,
    /// Its words.
    pub text: String,
}

/// An item of a list, without the lists inside it.
#[derive(Debug, PartialEq, Eq)]
pub struct Item {
    /// 1 for a list that stands in no other.
    pub level: u64,
    /// Its words.
    pub text: String,
    /// The heading it stands under; empty before the first.
    pub under: String,
}

/// Reads a PDF by its tags (poppler), a Word file by its styles and numbering (lxml), HTML by its elements (lxml) and
/// Markdown through another parser than ours (markdown-it).
pub fn outline(file: &Path) -> Outline {
    let value: Value = serde_json::from_str(&python("outline.py", [file])).unwrap();
    let text = |value: &Value| plain(value.as_str().unwrap());
    let all = |key: &str| value[key].as_array().unwrap().clone();
    Outline {
        text: text(&value["text"]),
        headings: all("headings")
            .iter()
            .map(|h| Heading { level: h["level"].as_u64().unwrap(), text: text(&h["text"]) })
            .collect(),
        items: all("items")
            .iter()
            .map(|i| Item {
                level: i["level"].as_u64().unwrap(),
                text: text(&i["text"]),
                under: text(&i["under"]),
            })
            .collect(),
    }
}
