//! A tree with marks → one template: what stands between the marks is text to the engine, and the engine decides the rest.

use super::mark::{MARK, Marks, number};
use super::row_loop::{StyleContext, path};
use super::rows::{HELPER, Path, RowLoop};
use super::{chart, row_loop};
use crate::error::{FillFault, TagCause};
use crate::markup::{
    BLOCKS, CHART, CHART_HELPER, IMAGE, INLINE, LOOP_ITERATION, NOTE, PART, QR, QR_HELPER, VALUE,
};
use crate::spot::Spot;
use crate::typed::typed_name;
use ooxml::{Element, Node, is_reference};
use std::iter::once;
use std::sync::{Arc, OnceLock};
use text_template::{Assembled, Piece, Tag, TagKind, TemplateFault, tags};

/// The template of a part: its text, and the tags in it.
#[derive(Default)]
pub(super) struct PartTemplate {
    pub(super) text: String,
    /// In the order of the text.
    pub(super) tags: Vec<TagSlot>,
    /// The row_loops of loops that need nothing but values.
    pub(super) row_loops: Arc<[RowLoop]>,
    /// Template as the engine reads it, once it was asked to.
    assembled: OnceLock<Result<Assembled, TemplateFault>>,
}

/// A tag in the template of a part.
pub(super) struct TagSlot {
    /// The byte of the text before which it stands.
    pub(super) at: usize,
    /// Its number among the marks.
    pub(super) mark: usize,
    pub(super) asked: SlotKind,
}

/// Request that a tag makes.
pub(super) enum SlotKind {
    Value(Path),
    /// The rows of a pass, by its number, for a list; where only the engine finds that, no path leads there. And what the engine
    /// is told.
    Rows(usize, Option<Path>, String),
    /// Request that only the engine knows.
    Other,
}

impl PartTemplate {
    /// Tells whether the engine is asked.
    pub(super) fn needs_engine(&self) -> bool {
        self.tags.iter().any(|tag| matches!(tag.asked, SlotKind::Other | SlotKind::Rows(_, None, _)))
    }

    /// The template as the engine reads it.
    pub(super) fn assembled(&self, marks: &Marks) -> Result<&Assembled, &TemplateFault> {
        self.assembled.get_or_init(|| Assembled::of(self.pieces(marks))).as_ref()
    }

    fn pieces<'a>(&'a self, marks: &'a Marks) -> impl Iterator<Item = Piece<'a>> {
        let starts = once(0).chain(self.tags.iter().map(|tag| tag.at));
        let ends = self.tags.iter().map(|tag| tag.at).chain(once(self.text.len()));
        let texts = starts.zip(ends).map(|(start, end)| self.text.get(start..end).unwrap_or_default());
        let tags = self.tags.iter().map(|tag| match (&tag.asked, marks.get(tag.mark)) {
            (SlotKind::Rows(_, _, told), _) => Some(Piece::Tag(TagKind::Value, told)),
            (_, Some((tag, _))) => Some(Piece::Tag(tag.kind, &tag.inner)),
            (_, None) => None,
        });
        let tags = tags.chain(once(None));
        let texts = texts.map(|text| Some(text).filter(|text| !text.is_empty()).map(Piece::Text));
        texts.zip(tags).flat_map(|(text, tag)| text.into_iter().chain(tag))
    }
}

/// Tells whether a tag puts in elements rather than characters.
pub(super) fn puts_in_elements(tag: &Tag) -> bool {
    tag.kind == TagKind::Value
        && matches!(tag.name(), "blocks" | "inline" | CHART_HELPER | QR_HELPER)
        && tag.has_values()
}

/// Writes the template of a part. With `look`, loops that need nothing but values are not for the engine.
pub(super) fn emit(
    root: &Element,
    part: &str,
    marks: &mut Marks,
    look: Option<&StyleContext<'_>>,
) -> Result<PartTemplate, FillFault> {
    let spot = Spot::of(part);
    let (made, row_loops, loops) = Default::default();
    let mut emit = Emit { made, row_loops, loops, marks, spot, look };
    emit.element(root)?;
    Ok(PartTemplate { row_loops: emit.row_loops.into(), ..emit.made })
}

struct Emit<'a> {
    made: PartTemplate,
    row_loops: Vec<RowLoop>,
    /// For each open block whether a pass is open in it.
    loops: Vec<bool>,
    marks: &'a mut Marks,
    spot: Spot,
    look: Option<&'a StyleContext<'a>>,
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

    fn written(&mut self, element: &Element) -> Result<(), FillFault> {
        self.made.text.push('<');
        self.made.text.push_str(element.name());
        let text = matches!(element.name(), "w:t" | "w:instrText");
        let kept = text && !element.children.is_empty();
        for (name, value) in element.attributes().filter(|(name, _)| !kept || *name != "xml:space") {
            self.attribute(element.name(), name, value)?;
        }
        if kept {
            self.made.text.push_str(" xml:space=\"preserve\"");
        }
        if element.children.is_empty() {
            self.made.text.push_str("/>");
            return Ok(());
        }
        self.made.text.push('>');
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
        self.made.text.push_str("</");
        self.made.text.push_str(element.name());
        self.made.text.push('>');
        Ok(())
    }

    /// Leaves a loop that needs nothing but values to [`row_loop`]; how many children that takes. `even` is whether the parent is an
    /// [even table](row_loop::is_even_table), once that is known.
    fn plain_loop(
        &mut self,
        parent: &Element,
        at: usize,
        child: &Element,
        even: &mut Option<bool>,
    ) -> Option<usize> {
        let look = self.look?;
        let mark = number(child)?;
        let list = row_loop::list_of_loop(&self.marks.get(mark)?.0.inner)?.to_owned();
        if !*even.get_or_insert_with(|| row_loop::is_even_table(parent)) {
            return None;
        }
        let (length, pass) = row_loop::plain_loop(parent, at, self.marks, look)?;
        let number = self.row_loops.len();
        self.row_loops.push(pass);
        self.ask(mark, SlotKind::Rows(number, path(&list), format!("{HELPER} {number} {list}")));
        Some(length)
    }

    fn attribute(&mut self, element: &str, name: &str, value: &str) -> Result<(), FillFault> {
        if !value.contains("{{") {
            self.raw_attribute(name, |emit| emit.literal(value, true));
            return Ok(());
        }
        let value = &typed_name(value);
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
            ("wp:docPr", "descr", Some(tag)) if tag.name() == QR_HELPER && tag.has_values() => QR,
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
        self.made.text.push(' ');
        self.made.text.push_str(name);
        self.made.text.push_str("=\"");
        value(self);
        self.made.text.push('"');
    }

    fn mark(&mut self, mark: usize, element: &Element) -> Result<(), FillFault> {
        let Some((tag, _)) = self.marks.get(mark) else { return Ok(()) };
        let (kind, helper, rich) = (tag.kind, tag.name().to_owned(), puts_in_elements(tag));
        let hoisted = element.children.first().and_then(Node::element).cloned();
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
                    CHART_HELPER => self.chart(mark)?,
                    QR_HELPER => self.wrapped(QR, hoisted.as_ref(), mark)?,
                    _ => self.wrapped(INLINE, hoisted.as_ref(), mark)?,
                }
            }
            TagKind::Value => self.tag(mark),
            TagKind::Comment => {}
        }
        Ok(())
    }

    fn open_or_close(&mut self, pass: bool, bracket: &str) {
        if pass {
            self.made.text.push_str(bracket);
            self.made.text.push_str(LOOP_ITERATION);
            self.made.text.push('>');
        }
    }

    /// Keeps the place and the tag of a chart until it is drawn: what is wrong with its entries is seen then.
    fn chart(&mut self, mark: usize) -> Result<(), FillFault> {
        let Some((tag, spot)) = self.marks.get(mark) else { return Ok(()) };
        let attributes = chart::placed(spot, &tag.inner);
        self.made.text.push('<');
        self.made.text.push_str(CHART);
        for (name, value) in attributes {
            self.raw_attribute(name, |emit| emit.literal(&value, true));
        }
        self.made.text.push_str("><v>");
        self.tag(mark);
        self.made.text.push_str(&format!("</v></{CHART}>"));
        Ok(())
    }

    fn wrapped(&mut self, name: &str, face: Option<&Element>, mark: usize) -> Result<(), FillFault> {
        self.made.text.push_str(&format!("<{name}>"));
        if let Some(face) = face {
            self.element(face)?;
        }
        self.made.text.push_str("<v>");
        self.tag(mark);
        self.made.text.push_str(&format!("</v></{name}>"));
        Ok(())
    }

    fn tag(&mut self, mark: usize) {
        if let Some((tag, _)) = self.marks.get(mark) {
            let path = path(&tag.inner).filter(|_| tag.kind == TagKind::Value);
            self.ask(mark, path.map_or(SlotKind::Other, SlotKind::Value));
        }
    }

    fn ask(&mut self, mark: usize, asked: SlotKind) {
        self.made.tags.push(TagSlot { at: self.made.text.len(), mark, asked });
    }

    /// Characters that mean something to XML become references. A line feed in a template means a space.
    fn literal(&mut self, text: &str, attribute: bool) {
        for c in text.chars() {
            match c {
                '&' => self.made.text.push_str("&amp;"),
                '<' => self.made.text.push_str("&lt;"),
                '>' => self.made.text.push_str("&gt;"),
                '"' => self.made.text.push_str("&quot;"),
                '\n' | '\r' if !attribute => self.made.text.push(' '),
                '\n' => self.made.text.push_str("&#10;"),
                '\r' => self.made.text.push_str("&#13;"),
                '\t' => self.made.text.push_str("&#9;"),
                c => self.made.text.push(c),
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
