//! A PDF: its pages as they are drawn, notes and links on them, what it says of itself, and all else that is reached from its root.
//!
//! Numbers of objects, their order and how they are packed say nothing; neither do the producer and the day of the last saving, which every program writes.

use super::part::{At, Part};
use crate::pipeline::verify::lines::{tagged, words};
use crate::store::sha256;
use lopdf::{Dictionary, Document, Object, ObjectId, decode_text_string};
use ooxml::{Element, Node, Package};
use std::collections::{BTreeMap, VecDeque};

/// Keys that say how a stream is packed, and those that lead back up.
const UNCOMPARED: [&[u8]; 8] =
    [b"Length", b"Filter", b"DecodeParms", b"DL", b"Parent", b"P", b"StructParent", b"StructParents"];

/// What every program writes when it saves.
const OF_SAVING: [&[u8]; 2] = [b"Producer", b"ModDate"];

/// The same in what a file says of itself for catalogues (XMP): by what and when it was saved, and the name of that saving.
const OF_SAVING_DESCRIBED: [&str; 4] =
    ["pdf:Producer", "xmp:ModifyDate", "xmp:MetadataDate", "xmpMM:InstanceID"];

/// What of a page is compared for itself.
const OF_PAGE: [&[u8]; 3] = [b"Contents", b"Resources", b"Annots"];

/// Reads the parts of a PDF; none where it is none.
pub(super) fn parts(bytes: &[u8]) -> Option<Vec<Part>> {
    let document = Document::load_mem(bytes).ok()?;
    let pages = document.get_pages();
    let numbers = pages.iter().map(|(number, id)| (*id, *number)).collect();
    let mut reader = Reader { document: &document, numbers, sums: BTreeMap::new() };
    let count = pages.len().to_string();
    let mut parts = vec![Part { kind: "pages", words: vec![count.clone()], whole: count, ..Part::default() }];
    for (number, id) in &pages {
        if let Ok(page) = document.get_dictionary(*id) {
            reader.page(*number, *id, page, &mut parts);
        }
    }
    let info = document.trailer.get(b"Info").ok().map(|info| reader.resolved(info).clone());
    if let Some(Object::Dictionary(info)) = &info {
        for (key, value) in sorted(info).into_iter().filter(|(key, _)| !OF_SAVING.contains(key)) {
            let said = decode_text_string(value).unwrap_or_default();
            let whole = format!("{}{}\n", String::from_utf8_lossy(key), reader.written(value));
            parts.push(Part { kind: "properties", words: words(&said), whole, ..Part::default() });
        }
    }
    let root = document.trailer.get(b"Root").ok()?;
    if let Object::Dictionary(root) = reader.resolved(root)
        && let Ok(Object::Stream(about)) = root.get(b"Metadata").map(|about| reader.resolved(about))
    {
        let text = String::from_utf8_lossy(&plain(about)).into_owned();
        let whole = described(&text);
        parts.push(Part { kind: "metadata", words: words(&tagged(&text)), whole, ..Part::default() });
    }
    parts.push(Part { kind: "structure", whole: reader.reached(root), ..Part::default() });
    Some(parts)
}

struct Reader<'d> {
    document: &'d Document,
    /// The number of each page.
    numbers: BTreeMap<ObjectId, u32>,
    /// What objects that pages stand on come to; nothing while one is read.
    sums: BTreeMap<ObjectId, String>,
}

impl<'d> Reader<'d> {
    fn resolved<'o>(&self, object: &'o Object) -> &'o Object
    where
        'd: 'o,
    {
        match object {
            Object::Reference(id) => self.document.get_object(*id).unwrap_or(object),
            object => object,
        }
    }

    fn page(&mut self, number: u32, id: ObjectId, page: &Dictionary, parts: &mut Vec<Part>) {
        let mut drawn = sha256(&self.document.get_page_content(id));
        for (key, value) in sorted(page) {
            if key != b"Contents" && key != b"Annots" && !UNCOMPARED.contains(&key) {
                drawn.push_str(&String::from_utf8_lossy(key));
                drawn.push_str(&self.written(value));
            }
        }
        let at = At::Page(number);
        parts.push(Part { kind: "drawing", at: at.clone(), whole: drawn, ..Part::default() });
        let Ok(Object::Array(notes)) = page.get(b"Annots").map(|notes| self.resolved(notes).clone()) else {
            return;
        };
        for note in &notes {
            let whole = self.written(note);
            let note = self.resolved(note).as_dict().ok();
            let is_link = note.is_some_and(|note| {
                note.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| name == b"Link")
            });
            let target = note.and_then(|note| note.get(b"A").ok()).map(|action| self.resolved(action));
            let target = target.and_then(|action| action.as_dict().ok()).and_then(|map| map.get(b"URI").ok());
            let text = note.and_then(|note| note.get(b"Contents").ok());
            let said = if is_link { target } else { text };
            let said = said.and_then(|said| decode_text_string(self.resolved(said)).ok()).unwrap_or_default();
            let kind = if is_link { "links" } else { "annotations" };
            parts.push(Part { kind, at: at.clone(), words: words(&said), whole });
        }
    }

    /// What an object comes to, with all that it stands on.
    fn written(&mut self, object: &Object) -> String {
        match object {
            Object::Reference(id) => {
                if let Some(number) = self.numbers.get(id) {
                    return format!("page {number}");
                }
                if let Some(sum) = self.sums.get(id) {
                    return sum.clone();
                }
                self.sums.insert(*id, String::new());
                let sum = match self.document.get_object(*id) {
                    Ok(object) => sha256(self.written(object).as_bytes()),
                    Err(_) => "null".to_owned(),
                };
                self.sums.insert(*id, sum.clone());
                sum
            }
            Object::Array(items) => {
                let items: Vec<String> = items.iter().map(|item| self.written(item)).collect();
                format!("[{}]", items.join(" "))
            }
            Object::Dictionary(map) => self.map(map),
            Object::Stream(stream) => {
                format!("{}{}", self.map(&stream.dict), sha256(&plain(stream)))
            }
            object => simple(object),
        }
    }

    fn map(&mut self, map: &Dictionary) -> String {
        let mut out = String::from("<<");
        for (key, value) in sorted(map).into_iter().filter(|(key, _)| !UNCOMPARED.contains(key)) {
            out.push_str(&format!("/{} {}", String::from_utf8_lossy(key), self.written(value)));
        }
        out + ">>"
    }

    /// Writes all objects that are reached from one, numbered as they are met, but what is compared for itself.
    fn reached(&self, root: &Object) -> String {
        let mut met = Met { numbers: BTreeMap::new(), queue: VecDeque::new() };
        let mut out = String::new();
        met.write(root, &mut out);
        while let Some(id) = met.queue.pop_front() {
            out.push('\n');
            match self.document.get_object(id) {
                Ok(Object::Dictionary(map)) if self.numbers.contains_key(&id) => {
                    met.map(map, &OF_PAGE, &mut out);
                }
                // What is on pages is compared there.
                Ok(Object::Dictionary(map)) if map.has(b"Subtype") && map.has(b"Rect") => {}
                Ok(Object::Dictionary(map)) => met.map(map, &[b"Metadata"], &mut out),
                Ok(object) => met.write(object, &mut out),
                Err(_) => out.push_str("null"),
            }
        }
        out
    }
}

/// Objects by the order in which they are met.
struct Met {
    numbers: BTreeMap<ObjectId, usize>,
    queue: VecDeque<ObjectId>,
}

impl Met {
    fn write(&mut self, object: &Object, out: &mut String) {
        match object {
            Object::Reference(id) => {
                let next = self.numbers.len();
                let number = *self.numbers.entry(*id).or_insert_with(|| {
                    self.queue.push_back(*id);
                    next
                });
                out.push_str(&format!("{number} R"));
            }
            Object::Array(items) => {
                out.push('[');
                for item in items {
                    self.write(item, out);
                    out.push(' ');
                }
                out.push(']');
            }
            Object::Dictionary(map) => self.map(map, &[], out),
            Object::Stream(stream) => {
                self.map(&stream.dict, &[], out);
                out.push_str(&sha256(&plain(stream)));
            }
            object => out.push_str(&simple(object)),
        }
    }

    fn map(&mut self, map: &Dictionary, without: &[&[u8]], out: &mut String) {
        out.push_str("<<");
        let is_meant = |key: &[u8]| !without.contains(&key) && !UNCOMPARED[..4].contains(&key);
        for (key, value) in sorted(map).into_iter().filter(|(key, _)| is_meant(key)) {
            out.push_str(&format!("/{} ", String::from_utf8_lossy(key)));
            self.write(value, out);
        }
        out.push_str(">>");
    }
}

/// What a file says of itself for catalogues, without spaces between elements: programs set those anew.
fn described(text: &str) -> String {
    fn write(element: &Element, out: &mut String) {
        out.push_str(&format!("<{}", element.name()));
        for (name, value) in element.attributes().filter(|(name, _)| !name.starts_with("xmlns")) {
            out.push_str(&format!(" {name}={value:?}"));
        }
        out.push('>');
        for child in &element.children {
            match child {
                Node::Text(text) => out.push_str(text.trim()),
                Node::Element(child) if OF_SAVING_DESCRIBED.contains(&child.name()) => {}
                Node::Element(child) => write(child, out),
            }
        }
        out.push_str("</>");
    }
    let end = "</x:xmpmeta>";
    let (from, to) = (text.find("<x:xmpmeta"), text.rfind(end).map(|at| at + end.len()));
    let inner = from.zip(to).and_then(|(from, to)| text.get(from..to)).unwrap_or(text);
    let Ok(tree) = Package::read_part("metadata", inner.as_bytes()) else { return text.to_owned() };
    let mut out = String::new();
    write(&tree, &mut out);
    out
}

fn sorted(map: &Dictionary) -> Vec<(&[u8], &Object)> {
    let mut all: Vec<(&[u8], &Object)> = map.iter().map(|(key, value)| (key.as_slice(), value)).collect();
    all.sort_unstable_by_key(|(key, _)| *key);
    all
}

/// The bytes of a stream as they were before they were packed.
fn plain(stream: &lopdf::Stream) -> Vec<u8> {
    stream.get_plain_content().unwrap_or_else(|_| stream.content.clone())
}

/// An object that holds no others.
fn simple(object: &Object) -> String {
    match object {
        Object::Boolean(is_true) => is_true.to_string(),
        Object::Integer(number) => number.to_string(),
        Object::Real(number) => number.to_string(),
        Object::Name(name) => format!("/{}", String::from_utf8_lossy(name)),
        Object::String(bytes, _) => format!("({})", bytes.escape_ascii()),
        Object::Null
        | Object::Array(_)
        | Object::Dictionary(_)
        | Object::Stream(_)
        | Object::Reference(_) => "null".to_owned(),
    }
}
