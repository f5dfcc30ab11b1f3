//! Reading and writing XML (1.0, fifth edition) as trees.

use super::events::no_root;
use super::reading::read;
use super::tree::Tree;
use super::{Element, Node, OoxmlError};
use std::borrow::Cow;

/// The first line of every part that Word writes.
const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

impl Element {
    /// The root element of a part. Comments and processing instructions are passed over.
    ///
    /// # Errors
    /// When the bytes are neither UTF-8 nor UTF-16, not well-formed, nest deeper than 256 levels,
    /// or have a document type declaration or an entity other than XML's own five.
    pub fn parse(bytes: &[u8]) -> Result<Self, OoxmlError> {
        Self::parse_without(bytes, |_| false)
    }

    /// Parses without the elements whose names are `unwanted`, and without all that is in them.
    ///
    /// # Errors
    /// As [`Element::parse`]; the attributes of what is left out are not looked at.
    pub fn parse_without(bytes: &[u8], unwanted: impl Fn(&str) -> bool) -> Result<Self, OoxmlError> {
        let mut tree = Tree::without(unwanted);
        read(bytes, &mut tree)?;
        tree.root.ok_or_else(|| no_root(bytes))
    }

    /// The bytes of a part with this root: always well-formed, whatever characters its names and values hold.
    pub fn to_bytes(&self) -> Vec<u8> {
        self.to_bytes_with(&mut |_, _| false)
    }

    /// Returns the same bytes, where `put` may write an element itself; it says whether it did.
    pub fn to_bytes_with(&self, put: &mut dyn FnMut(&Self, &mut String) -> bool) -> Vec<u8> {
        let mut out = String::from(DECLARATION);
        self.write_with(&mut out, put);
        out.into_bytes()
    }

    /// Writes the element as XML.
    pub fn write(&self, out: &mut String) {
        self.write_with(out, &mut |_, _| false);
    }

    fn write_with(&self, out: &mut String, put: &mut dyn FnMut(&Self, &mut String) -> bool) {
        if put(self, out) {
            return;
        }
        let name = sound_name(self.name());
        out.push('<');
        out.push_str(&name);
        for (key, value) in self.attributes() {
            out.push(' ');
            out.push_str(&sound_name(key));
            out.push_str("=\"");
            write_escaped(value, true, out);
            out.push('"');
        }
        if self.children.is_empty() {
            out.push_str("/>");
            return;
        }
        out.push('>');
        for child in &self.children {
            match child {
                Node::Element(element) => element.write_with(out, put),
                Node::Text(text) => write_escaped(text, false, out),
            }
        }
        out.push_str("</");
        out.push_str(&name);
        out.push('>');
    }
}

/// Escapes for content or for an attribute in double quotes. Characters that XML forbids (clause 2.2) become U+FFFD,
/// and white space that a reader would change (2.11, 3.3.3) is written as a reference.
pub fn write_escaped(text: &str, attribute: bool, out: &mut String) {
    // No character up to U+007F but these means anything, and of those above only two that begin with this byte.
    let plain = |byte: u8| !matches!(byte, 0..0x20 | b'&' | b'<' | b'>' | b'"' | 0xEF);
    if text.bytes().all(plain) {
        out.push_str(text);
        return;
    }
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' if attribute => out.push_str("&quot;"),
            '\r' => out.push_str("&#13;"),
            '\n' if attribute => out.push_str("&#10;"),
            '\t' if attribute => out.push_str("&#9;"),
            c if is_allowed(c) => out.push(c),
            _ => out.push('\u{FFFD}'),
        }
    }
}

/// Tells whether XML can hold the character at all (1.0, clause 2.2, production `Char`).
pub const fn is_allowed(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..)
}

/// A name in which every character that none may hold (clause 2.3, the common subset) is `_`.
fn sound_name(name: &str) -> Cow<'_, str> {
    let starts = |c: char| c.is_alphabetic() || c == '_';
    let holds = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | ':');
    if name.starts_with(starts) && name.chars().all(holds) {
        return Cow::Borrowed(name);
    }
    let mut sound = String::from("_");
    sound.extend(name.chars().map(|c| if holds(c) { c } else { '_' }));
    Cow::Owned(sound)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn again(xml: &str) -> String {
        let bytes = Element::parse(xml.as_bytes()).unwrap().to_bytes();
        String::from_utf8(bytes).unwrap().replace(DECLARATION, "")
    }

    #[test]
    fn what_is_read_is_written() {
        for xml in [
            "<w:p w:a=\"1\" b=\"x &amp; &quot;y&quot;&#10;\"><w:t xml:space=\"preserve\"> a &lt;b&gt; </w:t><w:x/></w:p>",
            "<a>ä 😀 \n\t]]&gt;&#13;</a>",
        ] {
            assert_eq!(again(xml), xml);
        }
        assert_eq!(
            again("<a><![CDATA[<b> & ]]><!-- c --><?pi?>&#x41;&apos;</a>"),
            "<a>&lt;b&gt; &amp; A'</a>"
        );
    }

    #[test]
    fn what_is_not_wanted_is_left_out() {
        let xml = b"<a><x k=\"1\"><b>1</b><x>2<x/></x>3</x><b>4<x/>5</b></a>";
        let read = Element::parse_without(xml, |name| name == "x").unwrap();
        assert_eq!(String::from_utf8(read.to_bytes()).unwrap().replace(DECLARATION, ""), "<a><b>45</b></a>");
        let deep = format!("<a>{}", "<x>".repeat(300));
        for bad in ["<a><x></a>", "<a><x><b></x></a>", "<x/>", &deep] {
            assert!(Element::parse_without(bad.as_bytes(), |name| name == "x").is_err(), "{bad}");
        }
    }

    #[test]
    fn whatever_it_holds_is_well_formed() {
        let mut evil = Element::new("1 <b").with("x=\"", "\u{1}<&\"\u{FFFE}").text("]]>\u{0}\u{FFFF}<!--");
        evil.set("ok", "\n");
        let read = Element::parse(&evil.to_bytes()).unwrap();
        assert_eq!(read.plain_text(), "]]>\u{FFFD}\u{FFFD}<!--");
        assert_eq!(read.attribute("ok"), Some("\n"));
    }

    #[test]
    fn bad_bytes_are_errors() {
        let deep = "<a>".repeat(300);
        for bad in [
            "",
            "a",
            "<a",
            "<a>",
            "</a>",
            "<a></b>",
            "<a/><b/>",
            "<a/>x",
            "<a b=1/>",
            "<a b='1' b='2'/>",
            "<a>&x;</a>",
            "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
            "<a b='&x;'/>",
            "<a>&</a>",
            "<a>&#0;</a>",
            "<a>&#xD800;</a>",
            &deep,
        ] {
            assert!(Element::parse(bad.as_bytes()).is_err(), "{bad}");
        }
        assert!(Element::parse(b"<a>\xFF</a>").is_err());
    }
}
