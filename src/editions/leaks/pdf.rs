//! The texts of a PDF beside those of its pages: metadata, outline, alternative texts, addresses of links. The words of the pages stand in the
//! source that they were set from, which is searched, too; of the bytes, those of their streams are searched as far as they are text.

use lopdf::{Dictionary, Document, Object};

/// Hands each string of a PDF to `said`, and the text of each page.
pub(super) fn strings(bytes: &[u8], said: &mut dyn FnMut(&str)) {
    let Ok(document) = Document::load_mem(bytes) else { return };
    of_dictionary(&document.trailer, said);
    for object in document.objects.values() {
        of_object(object, said);
    }
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    for page in pages {
        if let Ok(text) = document.extract_text(&[page]) {
            said(&without_hyphens(&text));
        }
    }
}

fn of_object(object: &Object, said: &mut dyn FnMut(&str)) {
    match object {
        Object::String(bytes, _) => said(&text(bytes)),
        Object::Name(name) => said(&String::from_utf8_lossy(name)),
        Object::Array(items) => items.iter().for_each(|item| of_object(item, said)),
        Object::Dictionary(map) => of_dictionary(map, said),
        Object::Stream(stream) => {
            of_dictionary(&stream.dict, said);
            let plain = stream.decompressed_content().unwrap_or_else(|_| stream.content.clone());
            if let Ok(text) = std::str::from_utf8(&plain) {
                said(&super::tags::text(text));
            }
        }
        Object::Null | Object::Boolean(_) | Object::Integer(_) | Object::Real(_) | Object::Reference(_) => {}
    }
}

fn of_dictionary(map: &Dictionary, said: &mut dyn FnMut(&str)) {
    map.iter().for_each(|(_, value)| of_object(value, said));
}

/// A string for people: UTF-16 or UTF-8 with a mark at its beginning, else one byte a letter (ISO 32000-1, 7.9.2.2).
fn text(bytes: &[u8]) -> String {
    match bytes {
        [0xFE, 0xFF, rest @ ..] => {
            let units = rest.chunks_exact(2).map(|pair| match pair {
                [high, low] => u16::from_be_bytes([*high, *low]),
                _ => 0,
            });
            char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
        }
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        bytes => bytes.iter().map(|byte| char::from(*byte)).collect(),
    }
}

/// Words that a line's end cut, put together.
fn without_hyphens(text: &str) -> String {
    text.replace("\u{ad}\n", "").replace("-\n", "").replace("\u{2010}\n", "")
}
