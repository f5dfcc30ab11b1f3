//! Fields that the engine writes (ECMA-376 part 1, clause 17.16): their marks, their codes, and what they show until Word works them out.

use crate::blocks::BlockWriter;
use crate::bookmark::bookmark_name;
use crate::role::Role;
use document::{Counted, Inline, Register};
use ooxml::Element;

/// What stands where a number of a page will be, until somebody refreshes the fields.
const UNKNOWN_PAGE: &str = "…";

/// A mark of a field: `begin`, `separate` or `end`.
pub(crate) fn mark(kind: &'static str) -> Element {
    Element::new("w:r").child(Element::new("w:fldChar").with("w:fldCharType", kind))
}

/// A part of the code of a field.
pub(crate) fn code(text: &str) -> Element {
    Element::new("w:r").child(Element::new("w:instrText").with("xml:space", "preserve").text(text))
}

/// The beginning of a field up to what it shows; one that Word must work out anew before it shows it is `stale` (clause 17.16.18).
fn opening(instruction: &str, stale: bool) -> [Element; 3] {
    let begin = Element::new("w:fldChar").with("w:fldCharType", "begin");
    let begin = if stale { begin.with("w:dirty", "true") } else { begin };
    [Element::new("w:r").child(begin), code(instruction), mark("separate")]
}

impl BlockWriter<'_, '_> {
    /// The words above a figure or a table. Its number is one that Word counts, in the bookmark to which references lead.
    pub(crate) fn caption(&mut self, counted: Option<&Counted>, words: &[Inline]) -> Vec<Element> {
        let Some(counted) = counted else { return self.inlines(words) };
        let mut number = vec![self.text(&format!("{}\u{a0}", counted.word))];
        number.extend(opening(&format!(" SEQ {} \\* ARABIC ", sequence(&counted.word)), false));
        number.extend([self.text(&counted.number.to_string()), mark("end")]);
        let mut out = match self.book.bookmark(&counted.id) {
            Some((start, end)) => std::iter::once(start).chain(number).chain([end]).collect(),
            None => number,
        };
        if !words.is_empty() {
            out.push(self.text(": "));
            out.extend(self.inlines(words));
        }
        out
    }

    /// What stands behind a reference: the number of the page of what it leads to.
    pub(crate) fn page_of(&mut self, target: &str, word: &str) -> Vec<Element> {
        let mut out = vec![self.text(&format!(", {word}\u{a0}"))];
        out.extend(opening(&format!(" PAGEREF {} \\h ", bookmark_name(target)), true));
        out.extend([self.text(UNKNOWN_PAGE), mark("end")]);
        out
    }

    /// A list of what is counted by a word. Its entries follow from the captions, once all are there.
    pub(crate) fn register(&mut self, register: &Register, width: i32) -> Element {
        let role = Role::Contents(1);
        let look = Element::new("w:pPr").child(crate::paragraph::value("w:pStyle", self.book.style(role)));
        let look = if self.book.styles.property(role, "w:tabs").is_some() {
            look
        } else {
            let tab = crate::paragraph::value("w:tab", "right");
            let tab = tab.with("w:leader", "dot").with("w:pos", width.to_string());
            look.child(Element::new("w:tabs").child(tab))
        };
        let instruction = format!(" TOC \\h \\z \\c \"{}\" ", sequence(&register.word));
        let shown = self.text("\u{a0}");
        Element::new("w:p").child(look).children(opening(&instruction, false)).child(shown).child(mark("end"))
    }
}

/// The name of a sequence: one word.
fn sequence(word: &str) -> String {
    word.split_whitespace().collect::<Vec<_>>().join("_")
}
