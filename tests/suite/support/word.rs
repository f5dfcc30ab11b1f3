//! A Word file as text: each XML part with one element per line and sorted attributes, so that golden files show what
//! changed and not how it was written.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::fs;
use std::io::{Cursor, Read as _};
use std::path::Path;
use zip::ZipArchive;

/// The XML parts of a Word file by name, in the file's order, pretty-printed; other parts only by their length.
pub fn parts(file: &Path) -> Vec<(String, String)> {
    let mut archive = ZipArchive::new(Cursor::new(fs::read(file).unwrap())).unwrap();
    (0..archive.len())
        .map(|index| {
            let mut part = archive.by_index(index).unwrap();
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).unwrap();
            let name = part.name().unwrap().into_owned();
            if name.ends_with(".xml") || name.ends_with(".rels") {
                (name, pretty(&String::from_utf8(bytes).unwrap()))
            } else {
                (name, format!("{} bytes\n", bytes.len()))
            }
        })
        .collect()
}

/// XML with one element per line, indented, attributes sorted; an element that holds only text stays on its line.
pub fn pretty(xml: &str) -> String {
    let mut printer = Printer::default();
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event().unwrap() {
            Event::Start(element) => printer.open(&element),
            Event::Empty(element) => printer.line(&format!("<{}/>", tag(&element))),
            Event::End(element) => printer.close(element.name().into_inner()),
            Event::Text(text) => printer.text.push_str(&text),
            Event::GeneralRef(reference) => printer.text.push_str(&format!("&{};", &*reference)),
            Event::CData(text) => printer.text.push_str(&format!("<![CDATA[{}]]>", &*text)),
            Event::Eof => return printer.out,
            Event::Decl(_) | Event::PI(_) | Event::DocType(_) | Event::Comment(_) => {}
        }
    }
}

/// Collects the lines; a start tag waits until it is known whether elements or only text follow.
#[derive(Default)]
struct Printer {
    out: String,
    depth: usize,
    waiting: Option<String>,
    text: String,
}

impl Printer {
    fn open(&mut self, element: &BytesStart<'_>) {
        self.flush();
        self.waiting = Some(tag(element));
        self.depth += 1;
    }

    fn close(&mut self, name: &str) {
        self.depth -= 1;
        if let Some(start) = self.waiting.take() {
            let text = std::mem::take(&mut self.text);
            self.push(&format!("<{start}>{text}</{name}>"));
        } else {
            self.line(&format!("</{name}>"));
        }
    }

    fn line(&mut self, line: &str) {
        self.flush();
        self.push(line);
    }

    /// Writes what waits: an open start tag, and text that is more than an indent.
    fn flush(&mut self) {
        if let Some(start) = self.waiting.take() {
            self.depth -= 1;
            self.push(&format!("<{start}>"));
            self.depth += 1;
        }
        let text = std::mem::take(&mut self.text);
        if !text.trim().is_empty() {
            self.push(&text);
        }
    }

    fn push(&mut self, line: &str) {
        self.out.push_str(&"  ".repeat(self.depth));
        self.out.push_str(line);
        self.out.push('\n');
    }
}

fn tag(element: &BytesStart<'_>) -> String {
    let mut attributes: Vec<String> = element
        .attributes()
        .map(|attribute| attribute.map(|a| format!(" {}=\"{}\"", a.key.into_inner(), a.value)).unwrap())
        .collect();
    attributes.sort();
    format!("{}{}", element.name().into_inner(), attributes.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_sorted_and_text_is_kept_byte_for_byte() {
        let xml = r#"<?xml version="1.0"?><w:p z="1" a="2"><w:r><w:t xml:space="preserve"> A &amp; B </w:t><w:br/></w:r></w:p>"#;
        let expected = "<w:p a=\"2\" z=\"1\">\n  <w:r>\n    <w:t xml:space=\"preserve\"> A &amp; B </w:t>\n    \
                        <w:br/>\n  </w:r>\n</w:p>\n";
        assert_eq!(pretty(xml), expected);
        assert_eq!(pretty(expected), expected);
    }
}
