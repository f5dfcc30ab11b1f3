//! Hyphens at the ends of lines, told apart from those that somebody typed.
//!
//! Typst shows both by one glyph, and the one that comes first says what the glyph means in the file: a soft hyphen (U+00AD) where that
//! comes first. Readers that know nothing of `ActualText`, such as pdf.js, then lose every hyphen that was typed. A soft hyphen has a glyph
//! of its own in good fonts, which looks the same and stands for nothing else; in other fonts it is drawn.

use typst::layout::{Frame, FrameItem, Point};
use typst::model::Document as _;
use typst::syntax::Span;
use typst::text::TextItem;
use typst::visualize::{Curve, CurveItem, FillRule, Geometry, Shape};
use typst_layout::PagedDocument;

/// Character that Typst gives for the hyphen that it puts at the end of a line.
const SOFT: char = '\u{ad}';

/// Gives `document` with soft hyphens that share no glyph with typed ones.
pub(super) fn told_apart(document: PagedDocument) -> PagedDocument {
    if !document.pages().iter().any(|page| has_soft(&page.frame)) {
        return document;
    }
    let mut pages: ecow::EcoVec<_> = document.pages().into();
    for page in pages.make_mut() {
        mend(&mut page.frame);
    }
    PagedDocument::new(pages, document.info().clone())
}

fn has_soft(frame: &Frame) -> bool {
    frame.items().any(|(_, item)| match item {
        FrameItem::Group(group) => has_soft(&group.frame),
        FrameItem::Text(text) => is_soft(text),
        FrameItem::Shape(..) | FrameItem::Image(..) | FrameItem::Link(..) | FrameItem::Tag(_) => false,
    })
}

fn is_soft(text: &TextItem) -> bool {
    text.text.chars().eq([SOFT])
}

fn mend(frame: &mut Frame) {
    if !has_soft(frame) {
        return;
    }
    frame.retain(|item| {
        match item {
            FrameItem::Group(group) => mend(&mut group.frame),
            FrameItem::Text(text) if is_soft(text) => match own_glyph(text) {
                Some(glyph) => text.glyphs.iter_mut().for_each(|shown| shown.id = glyph),
                None => *item = drawn(text),
            },
            FrameItem::Text(_)
            | FrameItem::Shape(..)
            | FrameItem::Image(..)
            | FrameItem::Link(..)
            | FrameItem::Tag(_) => {}
        }
        true
    });
}

/// The glyph of the font for a soft hyphen, if it is another one than for a typed hyphen.
fn own_glyph(text: &TextItem) -> Option<u16> {
    let font = text.font.ttf();
    let glyph = font.glyph_index(SOFT).map(|glyph| glyph.0)?;
    let box_of = |id| font.glyph_bounding_box(id);
    let looks = box_of(font.glyph_index(SOFT)?).is_some() && box_of(font.glyph_index('-')?).is_some();
    (looks && text.glyphs.iter().all(|shown| shown.id != glyph)).then_some(glyph)
}

/// The hyphen as a shape, which nobody reads.
fn drawn(text: &TextItem) -> FrameItem {
    let bounds = text.bbox();
    let mut curve = Curve::new();
    curve.move_(bounds.min);
    for corner in [Point::new(bounds.max.x, bounds.min.y), bounds.max, Point::new(bounds.min.x, bounds.max.y)]
    {
        curve.line(corner);
    }
    curve.0.push(CurveItem::Close);
    let shape = Shape {
        geometry: Geometry::Curve(curve),
        fill: Some(text.fill.clone()),
        fill_rule: FillRule::default(),
        stroke: None,
    };
    FrameItem::Shape(shape, Span::detached())
}
