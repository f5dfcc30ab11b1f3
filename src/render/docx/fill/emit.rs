//! A tree with marks → one Handlebars template: what stands between the marks is text to the engine, and the engine decides the rest.

use super::mark::{MARK, Marks, Spot, number};
use super::notes::{NOTE, PART};
use super::qr;
use super::{FillFault, TagCause};
use crate::ooxml::{Element, Node};
use crate::template::{Tag, TagKind, tags};

/// Round what one pass of a loop puts out.
pub(in crate::render::docx) const PASS: &str = "austausch:pass";
/// Round the value of a tag that puts in blocks.
pub(super) const BLOCKS: &str = "austausch:blocks";
/// Round the value of a tag that puts in a run of inlines, after the properties of the run it stood in.
pub(super) const INLINE: &str = "austausch:inline";
/// An attribute that holds the picture to be shown.
pub(super) const IMAGE: &str = "austausch:image";
/// An attribute that holds the value of a content control.
pub(super) const VALUE: &str = "austausch:value";
/// An attribute that holds where a link leads.
pub(super) const HREF: &str = "austausch:href";

/// A template larger than this goes on in another one, where no block is open: the engine looks up the line of every tag from the
/// first line on.
const LARGE: usize = 16 << 10;

/// A template, and which tag stands on which of its lines.
#[derive(Default)]
pub(super) struct Emitted {
    pub(super) source: String,
    pub(super) lines: Vec<usize>,
}

/// Whether a tag puts in elements rather than characters.
pub(super) fn puts_in_elements(tag: &Tag) -> bool {
    tag.kind == TagKind::Value && matches!(tag.name(), "blocks" | "inline" | qr::HELPER) && tag.has_values()
}

/// Writes the templates of a part, which say it one after the other.
pub(super) fn emit(root: &Element, part: &str, marks: &mut Marks) -> Result<Vec<Emitted>, FillFault> {
    let spot = Spot { part: part.to_owned(), ..Spot::default() };
    let mut emit = Emit { done: Vec::new(), now: Emitted::default(), loops: Vec::new(), marks, spot };
    emit.element(root)?;
    emit.cut();
    Ok(emit.done)
}

struct Emit<'a> {
    done: Vec<Emitted>,
    now: Emitted,
    /// For each open block whether a pass is open in it.
    loops: Vec<bool>,
    marks: &'a mut Marks,
    spot: Spot,
}

impl Emit<'_> {
    fn element(&mut self, element: &Element) -> Result<(), FillFault> {
        if let Some(mark) = number(element) {
            return self.mark(mark, element);
        }
        if element.name() == NOTE {
            let part = element.attribute(PART).unwrap_or_default().to_owned();
            let outside = std::mem::replace(&mut self.spot, Spot { part, ..Spot::default() });
            self.written(element)?;
            self.spot = outside;
            return Ok(());
        }
        self.written(element)
    }

    fn cut(&mut self) {
        self.done.push(std::mem::take(&mut self.now));
    }

    fn written(&mut self, element: &Element) -> Result<(), FillFault> {
        if self.loops.is_empty() && self.now.source.len() >= LARGE {
            self.cut();
        }
        self.now.source.push('<');
        self.now.source.push_str(element.name());
        let text = matches!(element.name(), "w:t" | "w:instrText");
        let kept = text && !element.children.is_empty();
        for (name, value) in element.attributes().filter(|(name, _)| !kept || *name != "xml:space") {
            self.attribute(element.name(), name, value)?;
        }
        if kept {
            self.now.source.push_str(" xml:space=\"preserve\"");
        }
        if element.children.is_empty() {
            self.now.source.push_str("/>");
            return Ok(());
        }
        self.now.source.push('>');
        for child in &element.children {
            match child {
                Node::Element(child) => self.element(child)?,
                Node::Text(text) => self.literal(text, false),
            }
        }
        self.now.source.push_str("</");
        self.now.source.push_str(element.name());
        self.now.source.push('>');
        Ok(())
    }

    fn attribute(&mut self, element: &str, name: &str, value: &str) -> Result<(), FillFault> {
        if !value.contains("{{") {
            self.raw_attribute(name, |emit| emit.literal(value, true));
            return Ok(());
        }
        let found =
            tags(value).map_err(|(at, fault)| self.spot.fault(fault, value.get(at..).unwrap_or_default()))?;
        let only = match found.as_slice() {
            [(_, tag)] if tag.kind == TagKind::Value => Some(tag.clone()),
            _ => None,
        };
        let name = match (element, name, &only) {
            ("wp:docPr", "descr", Some(tag)) if tag.name() == "image" => IMAGE,
            ("wp:docPr", "descr", Some(tag)) if tag.name() == qr::HELPER && tag.has_values() => qr::QR,
            ("w:tag", "w:val", Some(tag)) => {
                let plain = tag.inner.clone();
                self.raw_attribute("w:val", |emit| emit.literal(&plain, true));
                VALUE
            }
            _ => name,
        };
        let mut pieces = Vec::new();
        let mut from = 0;
        for (range, tag) in found {
            pieces.push((value.get(from..range.start).unwrap_or_default().to_owned(), Some(tag)));
            from = range.end;
        }
        pieces.push((value.get(from..).unwrap_or_default().to_owned(), None));
        self.raw_attribute(name, |emit| {
            for (text, tag) in pieces {
                emit.literal(&text, true);
                if let Some(tag) = tag.filter(|tag| tag.kind != TagKind::Comment) {
                    let spot = emit.spot.clone();
                    let mark = emit.marks.add(tag, &spot);
                    emit.tag(mark);
                }
            }
        });
        Ok(())
    }

    fn raw_attribute(&mut self, name: &str, value: impl FnOnce(&mut Self)) {
        self.now.source.push(' ');
        self.now.source.push_str(name);
        self.now.source.push_str("=\"");
        value(self);
        self.now.source.push('"');
    }

    fn mark(&mut self, mark: usize, element: &Element) -> Result<(), FillFault> {
        let Some((tag, _)) = self.marks.get(mark) else { return Ok(()) };
        let (kind, helper, rich) = (tag.kind, tag.name().to_owned(), puts_in_elements(tag));
        let lifted = element.children.first().and_then(Node::element).cloned();
        match kind {
            TagKind::Open => {
                self.tag(mark);
                let pass = helper == "each" && element.attribute(INNER).is_none();
                self.loops.push(pass);
                self.open_or_close(pass, "<");
            }
            TagKind::Else | TagKind::Close => {
                let pass = self.loops.pop().unwrap_or_default();
                self.open_or_close(pass, "</");
                self.tag(mark);
                if kind == TagKind::Else {
                    self.loops.push(false);
                }
            }
            TagKind::Value if rich => {
                if element.attribute(INNER).is_some() {
                    return Err(self.marks.fault(mark, TagCause::TextOnly));
                }
                match helper.as_str() {
                    "blocks" => self.wrapped(BLOCKS, None, mark)?,
                    qr::HELPER => self.wrapped(qr::QR, lifted.as_ref(), mark)?,
                    _ => self.wrapped(INLINE, lifted.as_ref(), mark)?,
                }
            }
            TagKind::Value => self.tag(mark),
            TagKind::Comment => {}
        }
        Ok(())
    }

    fn open_or_close(&mut self, pass: bool, bracket: &str) {
        if pass {
            self.now.source.push_str(bracket);
            self.now.source.push_str(PASS);
            self.now.source.push('>');
        }
    }

    fn wrapped(&mut self, name: &str, face: Option<&Element>, mark: usize) -> Result<(), FillFault> {
        self.now.source.push_str(&format!("<{name}>"));
        if let Some(face) = face {
            self.element(face)?;
        }
        self.now.source.push_str("<v>");
        self.tag(mark);
        self.now.source.push_str(&format!("</v></{name}>"));
        Ok(())
    }

    /// One tag a line, and the line breaks within the tags: the line of a fault says the tag, and none is ever alone on its line.
    fn tag(&mut self, mark: usize) {
        if let Some((tag, _)) = self.marks.get(mark) {
            self.now.source.push_str(&format!("{{{{{}\n}}}}", tag.inner.replace('\n', " ")));
            self.now.lines.push(mark);
        }
    }

    /// Characters that mean something to XML or to Handlebars become references. A line feed in a template means a space.
    fn literal(&mut self, text: &str, attribute: bool) {
        for c in text.chars() {
            match c {
                '&' => self.now.source.push_str("&amp;"),
                '<' => self.now.source.push_str("&lt;"),
                '>' => self.now.source.push_str("&gt;"),
                '"' => self.now.source.push_str("&quot;"),
                '{' => self.now.source.push_str("&#123;"),
                '\\' => self.now.source.push_str("&#92;"),
                '\n' | '\r' if !attribute => self.now.source.push(' '),
                '\n' => self.now.source.push_str("&#10;"),
                '\r' => self.now.source.push_str("&#13;"),
                '\t' => self.now.source.push_str("&#9;"),
                c => self.now.source.push(c),
            }
        }
    }
}

/// Said of a mark that stands among characters, where there is no room for elements.
const INNER: &str = "inner";

/// Says of the marks within one text that they stand among characters.
pub(super) fn mark_inner(element: &mut Element) {
    let text = matches!(element.name(), "w:t" | "w:instrText");
    for child in element.elements_mut() {
        if text && child.name() == MARK {
            child.set(INNER, "1");
        }
        mark_inner(child);
    }
}

/// Says so of all marks in a part that holds nothing but texts.
pub(super) fn mark_all_inner(element: &mut Element) {
    if element.name() == MARK {
        element.set(INNER, "1");
    }
    element.elements_mut().for_each(mark_all_inner);
}
