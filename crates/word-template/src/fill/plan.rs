//! A tree with marks → what is to be filled: whatever stands below no tag is kept as it is, to be copied.

use super::block::{in_order, pair};
use super::mark::{MARK, Marks, number, puts_in_elements};
use super::picture_names;
use super::row_loop::{self, StyleContext, row_loop};
use super::rows::RowLoop;
use crate::error::{FillFault, TagCause};
use crate::markup::{IMAGE, NOTE, PART, QR, QR_HELPER, VALUE};
use crate::spot::Spot;
use crate::typed::typed_name;
use ooxml::{Element, Node, is_reference};
use std::iter::once;
use std::ops::Range;
use text_template::{Asked, Fault, Piece, Tag, TagKind, TemplateNode, has_its_values, nest, tags};

/// What a part puts out.
pub(super) type Nodes = Vec<TemplateNode<Content>>;

/// Something that a part puts out as it is, or round what is to be filled.
#[derive(Debug)]
pub(super) enum Content {
    /// A node, and how many bytes it takes.
    Ready(Node, usize),
    Element(Box<Shell>),
    Rich(Box<RichTag>),
    Rows(Box<RowLoop>),
}

/// An element in which something is to be filled.
#[derive(Debug)]
pub(super) struct Shell {
    /// The element with those attributes that are known.
    pub(super) start: Element,
    pub(super) attributes: Vec<(String, Attribute)>,
    pub(super) children: Nodes,
    /// True when characters stand in it: passes of loops leave no trace there.
    pub(super) is_text: bool,
}

/// An attribute that is filled.
#[derive(Debug)]
pub(super) enum Attribute {
    Text(Nodes),
    /// The picture that a frame shows, or none.
    Picture(Nodes),
}

/// A tag that puts in elements rather than characters.
#[derive(Debug)]
pub(super) struct RichTag {
    pub(super) asked: Asked,
    /// How the run is set in which it stood.
    pub(super) face: Option<Element>,
}

/// Plans a part. With `look`, loops over rows that need nothing but values are written without a tree.
pub(super) fn plan(
    root: &Element,
    part: &str,
    marks: &mut Marks,
    look: Option<&StyleContext<'_>>,
) -> Result<Nodes, FillFault> {
    let mut planner = Planner { marks, spot: Spot::of(part), look };
    let content = planner.element(root)?;
    Ok(vec![TemplateNode::Content(content)])
}

/// Plans a part that holds nothing but texts.
pub(super) fn plan_texts(root: &Element, part: &str, marks: &mut Marks) -> Result<Nodes, FillFault> {
    let mut order = Vec::new();
    in_order(root, &mut order);
    pair(&order, marks)?;
    plan(root, part, marks, None)
}

struct Planner<'a> {
    marks: &'a mut Marks,
    spot: Spot,
    look: Option<&'a StyleContext<'a>>,
}

impl Planner<'_> {
    fn element(&mut self, element: &Element) -> Result<Content, FillFault> {
        if element.name() != NOTE {
            return self.planned(element);
        }
        let inside = Spot::of(element.attribute(PART).unwrap_or_default());
        let outside = std::mem::replace(&mut self.spot, inside);
        // Notes end up in another part than the one whose rows are written here.
        let look = self.look.take();
        let planned = self.planned(element);
        (self.spot, self.look) = (outside, look);
        planned
    }

    fn planned(&mut self, element: &Element) -> Result<Content, FillFault> {
        let is_text = matches!(element.name(), "w:t" | "w:instrText");
        let is_kept = is_text && !element.children.is_empty();
        let mut start = Element::new(element.name());
        let mut attributes = Vec::new();
        for (name, value) in element.attributes().filter(|(name, _)| !is_kept || *name != "xml:space") {
            if value.contains("{{") {
                self.attribute(element.name(), name, value, (&mut start, &mut attributes))?;
            } else {
                start.set(name, value);
            }
        }
        if is_kept {
            start.set("xml:space", "preserve");
        }
        let children = self.children(element)?;
        if attributes.is_empty()
            && children.iter().all(|child| matches!(child, TemplateNode::Content(Content::Ready(..))))
        {
            let mut size = size_of(&start);
            for child in children {
                if let TemplateNode::Content(Content::Ready(node, own)) = child {
                    start.children.push(node);
                    size += own;
                }
            }
            return Ok(Content::Ready(Node::Element(start), size));
        }
        let is_text = element.elements().any(|child| child.attribute(INNER).is_some());
        Ok(Content::Element(Box::new(Shell { start, attributes, children, is_text })))
    }

    fn children(&mut self, element: &Element) -> Result<Nodes, FillFault> {
        let mut pieces = Vec::with_capacity(element.children.len());
        let (mut at, mut even) = (0, None);
        while let Some(child) = element.children.get(at) {
            let mut length = 1;
            pieces.push(match child {
                Node::Text(text) => ready_text(&text.replace(['\n', '\r'], " ")),
                Node::Element(child) => match number(child) {
                    Some(mark) => match self.rows(element, at, &mut even) {
                        Some((taken, rows)) => {
                            length = taken;
                            Piece::Content(rows)
                        }
                        None => self.mark(mark, child)?,
                    },
                    None => Piece::Content(self.element(child)?),
                },
            });
            at += length;
        }
        nest(pieces).map_err(|misfit| self.marks.misfit(misfit))
    }

    /// Leaves a loop that needs nothing but values to [`row_loop()`]; how many children that takes. `even` is whether the parent is an
    /// [even table](row_loop::is_even_table), once that is known.
    fn rows(&self, parent: &Element, at: usize, even: &mut Option<bool>) -> Option<(usize, Content)> {
        let look = self.look?;
        if !*even.get_or_insert_with(|| row_loop::is_even_table(parent)) {
            return None;
        }
        let (length, rows) = row_loop(parent, at, self.marks, look)?;
        Some((length, Content::Rows(Box::new(rows))))
    }

    fn mark(&mut self, mark: usize, element: &Element) -> Result<Piece<Content>, FillFault> {
        let unreadable = |planner: &Self| planner.marks.fault(mark, TagCause::Engine(Fault::Syntax));
        let tag = self.marks.get(mark).map(|(tag, _)| tag);
        if tag.is_some_and(|tag| tag.kind == TagKind::Value && tag.name() == "image" && tag.has_values()) {
            return Err(self.marks.fault(mark, TagCause::PictureOnly));
        }
        if !tag.is_some_and(puts_in_elements) {
            return self.marks.piece(mark).ok_or_else(|| unreadable(self));
        }
        if element.attribute(INNER).is_some() {
            return Err(self.marks.fault(mark, TagCause::TextOnly));
        }
        let asked = self.marks.asked(mark).filter(|asked| has_its_values(&asked.expression));
        let asked = asked.ok_or_else(|| unreadable(self))?;
        let face = element.children.first().and_then(Node::element).cloned();
        Ok(Piece::Content(Content::Rich(Box::new(RichTag { asked, face }))))
    }

    /// Plans an attribute with tags, as a known one or as one to be filled.
    fn attribute(
        &mut self,
        element: &str,
        name: &str,
        value: &str,
        (start, attributes): (&mut Element, &mut Vec<(String, Attribute)>),
    ) -> Result<(), FillFault> {
        let value = &typed_name(value);
        let found =
            tags(value).map_err(|(at, fault)| self.spot.fault(fault, value.get(at..).unwrap_or_default()))?;
        if let Some((_, tag)) = found.first().filter(|_| is_reference(name)) {
            let tag = format!("{{{{{}}}}}", tag.inner).into();
            return Err(FillFault { spot: self.spot.clone(), tag, cause: TagCause::Reference });
        }
        let own = match (element, name, found.as_slice()) {
            ("wp:docPr", "descr", found) => self.picture(value, found)?.unwrap_or(name),
            ("w:tag", "w:val", [(_, tag)]) if tag.kind == TagKind::Value => {
                start.set("w:val", tag.inner.as_str());
                VALUE
            }
            _ => name,
        };
        let mut order = Vec::new();
        let mut pieces = Vec::new();
        let mut from = 0;
        let end = value.len()..value.len();
        for (range, tag) in found.into_iter().map(|(range, tag)| (range, Some(tag))).chain(once((end, None)))
        {
            pieces.extend(value.get(from..range.start).filter(|text| !text.is_empty()).map(ready_text));
            from = range.end;
            let Some(tag) = tag.filter(|tag| tag.kind != TagKind::Comment) else { continue };
            let mark = self.marks.add(tag, &self.spot.clone());
            order.push(mark);
            let unreadable = || self.marks.fault(mark, TagCause::Engine(Fault::Syntax));
            let is_picture =
                own == IMAGE && self.marks.get(mark).is_some_and(|(tag, _)| picture_names::shows(tag));
            pieces.push(if is_picture {
                let asked = self.marks.asked(mark).filter(|asked| has_its_values(&asked.expression));
                let asked = asked.ok_or_else(unreadable)?;
                Piece::Content(Content::Rich(Box::new(RichTag { asked, face: None })))
            } else {
                self.marks.piece(mark).ok_or_else(unreadable)?
            });
        }
        pair(&order, self.marks)?;
        let nodes = nest(pieces).map_err(|misfit| self.marks.misfit(misfit))?;
        let filled = if own == IMAGE { Attribute::Picture(nodes) } else { Attribute::Text(nodes) };
        attributes.push((own.to_owned(), filled));
        Ok(())
    }

    /// The attribute that an alternative text with those tags fills where it asks for a picture or a code; none where it is words.
    fn picture(&self, text: &str, found: &[(Range<usize>, Tag)]) -> Result<Option<&'static str>, FillFault> {
        let tags: Vec<Tag> = found.iter().map(|(_, tag)| tag.clone()).collect();
        let Some(shown) = tags.iter().find(|tag| picture_names::shows(tag)) else { return Ok(None) };
        let mut from = 0;
        let mut rest = String::new();
        for range in found.iter().map(|(range, _)| range.clone()).chain(once(text.len()..text.len())) {
            rest.push_str(text.get(from..range.start).unwrap_or_default());
            from = range.end;
        }
        match picture_names::unfit(&tags, &rest).and_then(|unfit| tags.get(unfit)) {
            Some(unfit) => {
                let tag = format!("{{{{{}}}}}", unfit.inner).into();
                Err(FillFault { spot: self.spot.clone(), tag, cause: TagCause::PictureAlone })
            }
            None => Ok(Some(if shown.name() == QR_HELPER { QR } else { IMAGE })),
        }
    }
}

fn ready_text(text: &str) -> Piece<Content> {
    Piece::Content(Content::Ready(Node::Text(text.to_owned()), text.len()))
}

/// About how many bytes an element takes without its children.
pub(super) fn size_of(element: &Element) -> usize {
    let attributes = element.attributes().map(|(name, value)| name.len() + value.len() + 4);
    2 * element.name().len() + 5 + attributes.sum::<usize>()
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
