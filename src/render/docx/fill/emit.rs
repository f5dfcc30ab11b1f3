//! A tree with marks → one Handlebars template: what stands between the marks is text to the engine, and the engine decides the rest.

use super::chart;
use super::mark::{MARK, Marks, Spot, number};
use super::notes::{NOTE, PART};
use super::qr;
use super::rows::{self, HELPER, Look, Pass, Path, path};
use super::{FillFault, TagCause};
use crate::ooxml::{Element, Node, is_reference};
use crate::template::{Tag, TagKind, tags};
use std::ops::Range;
use std::sync::Arc;

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

/// Bytes times tags of a template beyond which that takes minutes: no office's template comes near it, with 1,000 tags in 16 MiB.
const MOST: usize = 16 << 30;

/// A template, and which tag stands on which of its lines.
#[derive(Default)]
pub(super) struct Emitted {
    pub(super) source: String,
    pub(super) lines: Vec<usize>,
    /// What its tags ask for, each with its bytes in the source, as far as that is nothing but values.
    pub(super) asked: Vec<(Range<usize>, Asked)>,
    /// Whether anything else is asked for.
    pub(super) needs_engine: bool,
}

/// What a tag asks for.
pub(super) enum Asked {
    Value(Path),
    /// The rows of a pass, by its number, for a list.
    Rows(usize, Path),
}

impl Emitted {
    fn put(&mut self, tag: &str, mark: usize, asked: Option<Asked>) {
        let start = self.source.len();
        self.source.push_str(tag);
        self.lines.push(mark);
        match asked {
            Some(asked) => self.asked.push((start..self.source.len(), asked)),
            None => self.needs_engine = true,
        }
    }
}

/// Whether a tag puts in elements rather than characters.
pub(super) fn puts_in_elements(tag: &Tag) -> bool {
    tag.kind == TagKind::Value
        && matches!(tag.name(), "blocks" | "inline" | chart::HELPER | qr::HELPER)
        && tag.has_values()
}

/// The templates of a part.
#[derive(Default)]
pub(super) struct Templates {
    /// They say the part one after the other.
    pub(super) texts: Vec<Emitted>,
    /// The passes of loops that need nothing but values.
    pub(super) passes: Arc<[Pass]>,
}

/// Writes the templates of a part. With `look`, loops that need nothing but values are not for the engine.
pub(super) fn emit(
    root: &Element,
    part: &str,
    marks: &mut Marks,
    look: Option<&Look<'_>>,
) -> Result<Templates, FillFault> {
    let spot = Spot::of(part);
    let mut emit = Emit {
        done: Vec::new(),
        now: Emitted::default(),
        passes: Vec::new(),
        loops: Vec::new(),
        marks,
        spot,
        look,
    };
    emit.element(root)?;
    emit.cut();
    if let Some(long) =
        emit.done.iter().find(|done| done.source.len().saturating_mul(done.lines.len()) > MOST)
    {
        let is_opening =
            |mark: &usize| emit.marks.get(*mark).is_some_and(|(tag, _)| tag.kind == TagKind::Open);
        let opening = long.lines.iter().copied().find(is_opening).unwrap_or_default();
        return Err(emit.marks.fault(opening, TagCause::Long(long.lines.len())));
    }
    Ok(Templates { texts: emit.done, passes: emit.passes.into() })
}

struct Emit<'a> {
    done: Vec<Emitted>,
    now: Emitted,
    passes: Vec<Pass>,
    /// For each open block whether a pass is open in it.
    loops: Vec<bool>,
    marks: &'a mut Marks,
    spot: Spot,
    look: Option<&'a Look<'a>>,
}

impl Emit<'_> {
    fn element(&mut self, element: &Element) -> Result<(), FillFault> {
        if let Some(mark) = number(element) {
            return self.mark(mark, element);
        }
        if element.name() == NOTE {
            let inside = Spot::of(element.attribute(PART).unwrap_or_default());
            let outside = std::mem::replace(&mut self.spot, inside);
            // Notes end up in another part than the one whose rows are written here.
            let look = self.look.take();
            self.written(element)?;
            (self.spot, self.look) = (outside, look);
            return Ok(());
        }
        self.written(element)
    }

    fn cut(&mut self) {
        self.done.push(std::mem::take(&mut self.now));
    }

    fn cut_if_large(&mut self) {
        if self.loops.is_empty() && self.now.source.len() >= LARGE {
            self.cut();
        }
    }

    fn written(&mut self, element: &Element) -> Result<(), FillFault> {
        self.cut_if_large();
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
        let (mut at, mut even) = (0, None);
        while let Some(child) = element.children.get(at) {
            match child {
                Node::Element(child) => {
                    if let Some(length) = self.plain_loop(element, at, child, &mut even) {
                        at += length;
                        continue;
                    }
                    self.element(child)?;
                }
                Node::Text(text) => self.literal(text, false),
            }
            at += 1;
        }
        self.now.source.push_str("</");
        self.now.source.push_str(element.name());
        self.now.source.push('>');
        Ok(())
    }

    /// Leaves a loop that needs nothing but values to [`rows`]; how many children that takes. `even` is whether the parent is an
    /// [even table](rows::is_even_table), once that is known.
    fn plain_loop(
        &mut self,
        parent: &Element,
        at: usize,
        child: &Element,
        even: &mut Option<bool>,
    ) -> Option<usize> {
        let look = self.look?;
        let mark = number(child)?;
        let list = rows::list_of_loop(&self.marks.get(mark)?.0.inner)?.to_owned();
        if !*even.get_or_insert_with(|| rows::is_even_table(parent)) {
            return None;
        }
        let (length, pass) = rows::plain_loop(parent, at, self.marks, look)?;
        let number = self.passes.len();
        self.passes.push(pass);
        let asked = path(&list).map(|list| Asked::Rows(number, list));
        self.now.put(&format!("{{{{{HELPER} {number} {list}\n}}}}"), mark, asked);
        Some(length)
    }

    fn attribute(&mut self, element: &str, name: &str, value: &str) -> Result<(), FillFault> {
        if !value.contains("{{") {
            self.raw_attribute(name, |emit| emit.literal(value, true));
            return Ok(());
        }
        let found =
            tags(value).map_err(|(at, fault)| self.spot.fault(fault, value.get(at..).unwrap_or_default()))?;
        if let Some((_, tag)) = found.first().filter(|_| is_reference(name)) {
            let tag = format!("{{{{{}}}}}", tag.inner).into();
            return Err(FillFault { spot: self.spot.clone(), tag, cause: TagCause::Reference });
        }
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
                self.cut_if_large();
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
                self.cut_if_large();
                if element.attribute(INNER).is_some() {
                    return Err(self.marks.fault(mark, TagCause::TextOnly));
                }
                match helper.as_str() {
                    "blocks" => self.wrapped(BLOCKS, None, mark)?,
                    chart::HELPER => self.wrapped(chart::CHART, None, mark)?,
                    qr::HELPER => self.wrapped(qr::QR, lifted.as_ref(), mark)?,
                    _ => self.wrapped(INLINE, lifted.as_ref(), mark)?,
                }
            }
            TagKind::Value => {
                self.cut_if_large();
                self.tag(mark);
            }
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
            let asked = path(&tag.inner).filter(|_| tag.kind == TagKind::Value).map(Asked::Value);
            self.now.put(&format!("{{{{{}\n}}}}", tag.inner.replace('\n', " ")), mark, asked);
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
