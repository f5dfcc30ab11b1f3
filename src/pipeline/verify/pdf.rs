//! The words of a PDF's pages in the order in which they were set, without what runs over each page, and its alternative texts.

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Encoding, Object, ObjectId, decode_text_string};
use std::collections::BTreeMap;

/// Reads the text of a PDF; none where it is none.
pub(super) fn text(bytes: &[u8]) -> Option<String> {
    let document = Document::load_mem(bytes).ok()?;
    let pages = document.get_pages();
    let mut text: String = pages.into_values().filter_map(|page| on_page(&document, page)).collect();
    if text.trim().is_empty() {
        return None;
    }
    for hyphen in ["\u{ad}\n", "\u{2010}\n"] {
        text = text.replace(hyphen, "");
    }
    for object in document.objects.values() {
        if let Object::Dictionary(map) = object {
            alternative(map, &mut text);
        }
    }
    Some(text)
}

fn on_page(document: &Document, page: ObjectId) -> Option<String> {
    let fonts = document.get_page_fonts(page).ok()?;
    let encodings: BTreeMap<Vec<u8>, Encoding<'_>> = fonts
        .into_iter()
        .filter_map(|(name, font)| Some((name, font.get_font_encoding(document).ok()?)))
        .collect();
    let content = Content::decode(&document.get_page_content(page)).ok()?;
    let mut walk = Walk { text: String::new(), encoding: None, artifacts: Vec::new() };
    for operation in &content.operations {
        let operands = operation.operands.as_slice();
        match operation.operator.as_str() {
            // What runs over each page is marked as no part of the text (ISO 32000-1, 14.8.2.2).
            "BDC" | "BMC" => {
                let is_artifact =
                    operands.first().is_some_and(|tag| tag.as_name().is_ok_and(|name| name == b"Artifact"));
                walk.artifacts.push(is_artifact);
            }
            "EMC" => drop(walk.artifacts.pop()),
            "Tf" => {
                let name = operands.first().and_then(|name| name.as_name().ok());
                walk.encoding = name.and_then(|name| encodings.get(name));
            }
            "Tj" | "TJ" | "'" | "\"" => walk.show(operands),
            "ET" => walk.text.push('\n'),
            _ => {}
        }
    }
    Some(walk.text)
}

struct Walk<'e> {
    text: String,
    encoding: Option<&'e Encoding<'e>>,
    artifacts: Vec<bool>,
}

impl Walk<'_> {
    fn show(&mut self, operands: &[Object]) {
        if self.artifacts.contains(&true) {
            return;
        }
        for operand in operands {
            match operand {
                Object::String(bytes, _) => {
                    let said = self.encoding.and_then(|encoding| Document::decode_text(encoding, bytes).ok());
                    self.text.push_str(&said.unwrap_or_default());
                }
                Object::Array(items) => self.show(items),
                _ => {}
            }
        }
    }
}

fn alternative(map: &Dictionary, out: &mut String) {
    if let Ok(words) = map.get(b"Alt").and_then(decode_text_string) {
        out.push('\n');
        out.push_str(&words);
    }
}
