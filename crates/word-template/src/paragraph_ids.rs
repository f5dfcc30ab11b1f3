//! Ids of paragraphs whose words have a known source: Word keeps them when it saves (LibreOffice does not), so a paragraph is still
//! known where somebody deleted its bookmark.

use ooxml::Element;
use std::collections::BTreeSet;

/// The namespace of the ids, and the prefix that a part calls it by.
const NAMESPACE: (&str, &str) = ("xmlns:w14", "http://schemas.microsoft.com/office/word/2010/wordml");

/// Ids are below this number, and none is zero ([MS-DOCX], clause 2.6.2.3).
const END: u32 = 0x8000_0000;

/// Gives each paragraph below `root` an id made of the name of its first bookmark round words with a source (`_au…`), if it has none: the
/// same file has the same ids. A part that does not know such ids gets none.
pub(crate) fn identify_paragraphs(root: &mut Element) {
    let (prefix, address) = NAMESPACE;
    let ignores = root.attribute("mc:Ignorable").unwrap_or_default();
    let is_known =
        root.attribute(prefix) == Some(address) && ignores.split_whitespace().any(|it| it == "w14");
    if is_known {
        let mut taken = BTreeSet::new();
        collect(root, &mut taken);
        identify(root, &mut taken);
    }
}

fn collect(element: &Element, taken: &mut BTreeSet<String>) {
    taken.extend(element.attribute("w14:paraId").map(str::to_ascii_uppercase));
    element.elements().for_each(|child| collect(child, taken));
}

fn identify(element: &mut Element, taken: &mut BTreeSet<String>) {
    if element.name() == "w:p"
        && element.attribute("w14:paraId").is_none()
        && let Some(name) = source_of(element)
    {
        let mut number = hash(name);
        let id = loop {
            let id = format!("{number:08X}");
            if taken.insert(id.clone()) {
                break id;
            }
            number = number % (END - 1) + 1;
        };
        element.set("w14:paraId", id);
    }
    element.elements_mut().for_each(|child| identify(child, taken));
}

/// The name of the first bookmark of a source in a paragraph; it may stand in a link.
fn source_of(paragraph: &Element) -> Option<&str> {
    paragraph.elements().find_map(|child| match child.name() {
        "w:bookmarkStart" => child.attribute("w:name").filter(|name| name.starts_with("_au")),
        "w:hyperlink" => source_of(child),
        _ => None,
    })
}

/// A number from one on, made of a name (FNV-1a).
fn hash(name: &str) -> u32 {
    let hash =
        name.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    hash % (END - 1) + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn root(ignored: &str) -> Element {
        let (prefix, address) = NAMESPACE;
        let bookmark = |name: &str| Element::new("w:bookmarkStart").with("w:name", name.to_owned());
        let paragraph = |child| Element::new("w:p").child(child);
        let link = Element::new("w:hyperlink").child(bookmark("_au2"));
        let known = paragraph(bookmark("_au1")).with("w14:paraId", "00000001");
        Element::new("w:body").with(prefix, address).with("mc:Ignorable", ignored.to_owned()).children([
            paragraph(bookmark("_au1")),
            paragraph(bookmark("_au1")),
            paragraph(link),
            paragraph(bookmark("_Ref1")),
            known,
        ])
    }

    fn ids(mut root: Element) -> Vec<Option<String>> {
        identify_paragraphs(&mut root);
        root.elements().map(|child| child.attribute("w14:paraId").map(str::to_owned)).collect()
    }

    #[test]
    fn paragraphs_with_a_source_have_ids_that_stay() {
        let found = ids(root("w14"));
        let of = |id: &str| Some(id.to_owned());
        let first = hash("_au1");
        assert_eq!(
            found,
            [
                of(&format!("{first:08X}")),
                of(&format!("{:08X}", first + 1)),
                of(&format!("{:08X}", hash("_au2"))),
                None,
                of("00000001"),
            ]
        );
        assert_eq!(ids(root("w14")), found);
        assert_eq!(ids(root("wp14")).into_iter().flatten().collect::<Vec<_>>(), ["00000001"]);
    }
}
