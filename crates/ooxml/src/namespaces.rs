//! Prefixes: each namespace that Word files use gets the one that Word itself writes, so that elements can be known by their names as written
//! (Namespaces in XML 1.0). Other programs may choose other ones, or none.

use super::{Element, Node};

/// The namespaces of Word files, each with the prefix that Word gives it.
const KNOWN: [(&str, &str); 19] = [
    ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"),
    ("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"),
    ("http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "wp"),
    ("http://schemas.openxmlformats.org/drawingml/2006/main", "a"),
    ("http://schemas.openxmlformats.org/drawingml/2006/picture", "pic"),
    ("http://schemas.openxmlformats.org/drawingml/2006/chart", "c"),
    ("http://schemas.openxmlformats.org/officeDocument/2006/math", "m"),
    ("http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"),
    ("http://schemas.microsoft.com/office/word/2010/wordml", "w14"),
    ("http://schemas.microsoft.com/office/word/2012/wordml", "w15"),
    ("http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "wps"),
    ("http://schemas.microsoft.com/office/word/2010/wordprocessingGroup", "wpg"),
    ("urn:schemas-microsoft-com:vml", "v"),
    ("urn:schemas-microsoft-com:office:office", "o"),
    ("http://schemas.openxmlformats.org/package/2006/metadata/core-properties", "cp"),
    ("http://purl.org/dc/elements/1.1/", "dc"),
    ("http://purl.org/dc/terms/", "dcterms"),
    ("http://schemas.openxmlformats.org/package/2006/relationships", ""),
    ("http://schemas.openxmlformats.org/package/2006/content-types", ""),
];

fn usual(namespace: &str) -> Option<&'static str> {
    KNOWN.iter().find(|(known, _)| *known == namespace).map(|(_, prefix)| *prefix)
}

/// The prefix that an attribute of that name declares; the empty one is that of names without any.
fn declared(attribute: &str) -> Option<&str> {
    match attribute.strip_prefix("xmlns")? {
        "" => Some(""),
        rest => rest.strip_prefix(':'),
    }
}

/// Tells whether the XML in `text` may give a namespace of Word files another prefix than Word does. It may say so of a text that only looks
/// like it.
pub(super) fn has_others(text: &str) -> bool {
    text.match_indices("xmlns").any(|(at, word)| {
        let behind = text.get(at + word.len()..).unwrap_or_default();
        let Some((prefix, behind)) = behind.split_once('=') else { return false };
        let value = behind.trim_start();
        let Some(quote) = value.chars().next().filter(|c| matches!(c, '"' | '\'')) else { return false };
        let namespace = value.get(1..).and_then(|value| value.split(quote).next()).unwrap_or_default();
        usual(namespace).is_some_and(|usual| prefix.trim().trim_start_matches(':') != usual)
    })
}

/// Gives all names in the tree the prefixes that Word uses.
pub(super) fn rename(root: Element) -> Element {
    renamed(root, &mut Vec::new())
}

/// A prefix within what declares it: as it was written, and as it is to be.
type Scope = Vec<(String, String)>;

fn renamed(element: Element, scope: &mut Scope) -> Element {
    let outside = scope.len();
    for (attribute, namespace) in element.attributes() {
        if let Some(prefix) = declared(attribute) {
            let taken = KNOWN.iter().any(|(_, known)| *known == prefix);
            let new = match usual(namespace) {
                Some(usual) => usual.to_owned(),
                // Word's own prefix means something else here: it must not be read as Word's.
                None if taken && !prefix.is_empty() => format!("own-{prefix}"),
                None => prefix.to_owned(),
            };
            scope.push((prefix.to_owned(), new));
        }
    }
    let mut made = Element::new(name(element.name(), scope));
    for (attribute, value) in element.attributes() {
        match (attribute, declared(attribute)) {
            (_, Some(prefix)) => made.set(declaration(new(prefix, scope).unwrap_or(prefix)), value),
            // Names without a prefix are those of the element itself, whatever the default is.
            (own, None) if !own.contains(':') && own != "Requires" => made.set(own, value),
            (own, None) => {
                let lists =
                    matches!(own.rsplit(':').next(), Some("Ignorable" | "Requires" | "MustUnderstand"));
                let value = if lists { prefixes(value, scope) } else { value.to_owned() };
                made.set(if own.contains(':') { name(own, scope) } else { own.to_owned() }, value);
            }
        }
    }
    made.children = element
        .children
        .into_iter()
        .map(|child| match child {
            Node::Element(child) => Node::Element(renamed(child, scope)),
            text @ Node::Text(_) => text,
        })
        .collect();
    scope.truncate(outside);
    made
}

fn new<'s>(prefix: &str, scope: &'s Scope) -> Option<&'s str> {
    scope.iter().rev().find(|(old, _)| old == prefix).map(|(_, new)| new.as_str())
}

fn declaration(prefix: &str) -> String {
    if prefix.is_empty() { "xmlns".to_owned() } else { format!("xmlns:{prefix}") }
}

fn name(name: &str, scope: &Scope) -> String {
    let (prefix, local) = name.split_once(':').unwrap_or(("", name));
    match new(prefix, scope).unwrap_or(prefix) {
        "" => local.to_owned(),
        prefix => format!("{prefix}:{local}"),
    }
}

/// A list of prefixes, as `mc:Ignorable` has one (ECMA-376 part 3, clause 7.2).
fn prefixes(list: &str, scope: &Scope) -> String {
    let all = list.split_whitespace().map(|prefix| new(prefix, scope).unwrap_or(prefix));
    all.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use crate::Element;

    const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    #[track_caller]
    fn read(xml: &str) -> String {
        let mut out = String::new();
        Element::parse(xml.as_bytes()).unwrap().write(&mut out);
        out
    }

    #[test]
    fn names_get_the_prefixes_of_word_whatever_they_were() {
        let usual = format!("<w:p xmlns:w=\"{W}\" w:id=\"1\"><w:r r:id=\"2\" xmlns:r=\"{R}\"/></w:p>");
        assert_eq!(read(&usual), usual);
        let other = format!("<x:p xmlns:x='{W}' x:id='1'><x:r xmlns:rel=\"{R}\" rel:id='2'/></x:p>");
        assert_eq!(
            read(&other).replace(" xmlns:r=", "|"),
            format!("<w:p xmlns:w=\"{W}\" w:id=\"1\"><w:r|\"{R}\" r:id=\"2\"/></w:p>")
        );
        let none = format!("<p xmlns=\"{W}\" xmlns:y=\"{W}\" y:id=\"1\"><r a=\"b\"/></p>");
        assert_eq!(read(&none), format!("<w:p xmlns:w=\"{W}\" w:id=\"1\"><w:r a=\"b\"/></w:p>"));
    }

    #[test]
    fn a_prefix_of_word_that_means_something_else_is_not_taken_for_it() {
        let swapped = format!("<x:p xmlns:x=\"{W}\"><w:p xmlns:w=\"urn:w\" w:a=\"1\"/></x:p>");
        assert_eq!(
            read(&swapped),
            format!("<w:p xmlns:w=\"{W}\"><own-w:p xmlns:own-w=\"urn:w\" own-w:a=\"1\"/></w:p>")
        );
        let mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";
        let ignored =
            format!("<x:p xmlns:x=\"{W}\" xmlns:k=\"{mc}\" xmlns:q=\"urn:q\" k:Ignorable=\"q x\"/>");
        assert_eq!(
            read(&ignored),
            format!("<w:p xmlns:w=\"{W}\" xmlns:mc=\"{mc}\" xmlns:q=\"urn:q\" mc:Ignorable=\"q w\"/>")
        );
    }

    #[test]
    fn utf_16_is_read_as_utf_8_is_and_blanks_between_elements_are_nothing() {
        let xml = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n<a>\n  <b>\u{fc}\u{1F389} x </b>\n</a>";
        let told = |bytes: Vec<u8>| {
            let mut out = String::new();
            Element::parse(&bytes).unwrap().write(&mut out);
            out
        };
        let units: Vec<u16> = std::iter::once(0xFEFF).chain(xml.encode_utf16()).collect();
        let expected = "<a><b>\u{fc}\u{1F389} x </b></a>";
        assert_eq!(told(units.iter().flat_map(|unit| unit.to_le_bytes()).collect()), expected);
        assert_eq!(told(units.iter().flat_map(|unit| unit.to_be_bytes()).collect()), expected);
        assert_eq!(told(xml.as_bytes().to_vec()), expected);
        let mut odd: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
        odd.pop();
        assert!(Element::parse(&odd).is_err());
        assert!(Element::parse(&[0xFF, 0xFE, 0x00, 0xD8]).is_err());
    }
}
