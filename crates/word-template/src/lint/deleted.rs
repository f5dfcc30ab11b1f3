//! What was deleted under tracked changes and had been part of a tag.

use super::location::PARAGRAPH;
use super::typos::typed;
use ooxml::Element;
use std::collections::BTreeSet;
use text_template::{Tag, TagKind};

/// Deletions of a part, as far as they concern its tags.
#[derive(Debug, Default)]
pub(super) struct Deleted {
    /// The paragraphs whose tags would be sound with what was deleted, by their number.
    sound: BTreeSet<usize>,
    /// Tags of blocks that were deleted.
    tags: Vec<Tag>,
}

impl Deleted {
    /// Reads them from a part whose tracked changes were not accepted yet.
    pub(super) fn of(root: &Element) -> Self {
        let mut all = Self::default();
        all.element(root);
        all
    }

    fn element(&mut self, element: &Element) {
        if element.name() == "w:p" {
            self.paragraph(element);
        }
        element.elements().for_each(|child| self.element(child));
    }

    fn paragraph(&mut self, paragraph: &Element) {
        let (mut whole, mut kept) = (String::new(), String::new());
        texts(paragraph, false, &mut whole, &mut kept);
        if whole == kept {
            return;
        }
        let (whole, kept) = (typed(&whole), typed(&kept));
        let number = paragraph.attribute(PARAGRAPH).and_then(|number| number.parse::<usize>().ok());
        self.sound.extend(number.filter(|_| whole.typos.is_empty() && !kept.typos.is_empty()));
        let mut left: Vec<&Tag> = kept.tags.iter().map(|(_, tag)| tag).collect();
        for (_, tag) in &whole.tags {
            match left.iter().position(|own| *own == tag) {
                Some(at) => drop(left.remove(at)),
                None if tag.kind != TagKind::Value => self.tags.push(tag.clone()),
                None => {}
            }
        }
    }

    /// Tells whether the tags of that paragraph would be sound with what was deleted.
    pub(super) fn completes(&self, paragraph: Option<usize>) -> bool {
        paragraph.is_some_and(|number| self.sound.contains(&number))
    }

    /// Tells whether a tag of that kind was deleted that begins or ends a block of that name.
    pub(super) fn has(&self, kind: TagKind, name: &str) -> bool {
        self.tags.iter().any(|tag| tag.kind == kind && tag.name() == name)
    }
}

/// The text of a paragraph with what was deleted, and without it.
fn texts(element: &Element, gone: bool, whole: &mut String, kept: &mut String) {
    for child in element.elements().filter(|child| !matches!(child.name(), "w:p" | "mc:Fallback")) {
        match child.name() {
            "w:t" | "w:instrText" | "w:delText" | "w:delInstrText" => {
                let text = child.plain_text();
                whole.push_str(&text);
                if !gone {
                    kept.push_str(&text);
                }
            }
            // What was moved away stands elsewhere.
            "w:moveFrom" => {}
            name => texts(child, gone || name == "w:del", whole, kept),
        }
    }
}
