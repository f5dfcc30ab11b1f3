//! Pictures, one below the other, each with its caption: a grid would be a table that holds no data. Two without captions stand side by side in
//! one line.

use crate::blocks::{BlockWriter, LayoutContext};
use crate::book::Medium;
use crate::paragraph::Setting;
use crate::role::Role;
use document::{Figure, FundingNote, Inline};
use ooxml::{Element, relation};

/// English Metric Units in a twentieth of a point.
pub(crate) const EMU_PER_TWIP: i64 = 635;
/// English Metric Units in a pixel of a screen (96 to the inch): no picture is shown larger than that.
const EMU_PER_PIXEL: i64 = 9525;
/// English Metric Units in a millimetre.
pub(crate) const EMU_PER_MM: i64 = 36_000;

/// How high one picture, one of several, and a logo may be.
const SINGLE_MM: i64 = 75;
const ONE_OF_SEVERAL_MM: i64 = 62;
const LOGO_MM: i64 = 14;

/// Room between two pictures in a line, in twentieths of a point: what stands there is three blanks.
const GAP: i64 = 240;

impl BlockWriter<'_, '_> {
    pub(crate) fn figures(&mut self, figures: &[Figure], place: &LayoutContext, out: &mut Vec<Element>) {
        let (_, room) = place.room();
        let height = if figures.len() == 1 { SINGLE_MM } else { ONE_OF_SEVERAL_MM };
        let mut rest = figures;
        loop {
            rest = match rest {
                [] => return,
                [one, other, behind @ ..] if self.pair(one, other, room, place, out) => behind,
                [figure, behind @ ..] => {
                    self.figure(figure, room, height, place, out);
                    behind
                }
            };
        }
    }

    /// Sets two pictures of one height in a line, as wide as the text as far as that height may go. Not, where one of them has a caption, which
    /// would stand below both, or cannot be shown.
    fn pair(
        &mut self,
        one: &Figure,
        other: &Figure,
        width: i32,
        place: &LayoutContext,
        out: &mut Vec<Element>,
    ) -> bool {
        if !caption(one).is_empty() || !caption(other).is_empty() {
            return false;
        }
        let (Some(left), Some(right)) = (self.book.medium(&one.file), self.book.medium(&other.file)) else {
            return false;
        };
        // At one height, widths are as the shapes: of a share of all the room, by width times the other's height.
        let shape =
            |medium: &Medium, other: &Medium| i64::from(medium.width.max(1)) * i64::from(other.height.max(1));
        let (first, second) = (shape(&left, &right), shape(&right, &left));
        let room = i64::from(width) - GAP;
        let wide = |part: i64| i32::try_from(room * part / (first + second)).unwrap_or(width);
        let mut line = Vec::new();
        for (figure, medium, part) in [(one, &left, first), (other, &right, second)] {
            if !line.is_empty() {
                line.push(self.text("   "));
            }
            let drawing = self.drawing(figure, medium, wide(part), ONE_OF_SEVERAL_MM);
            line.extend(self.in_source(figure.source.as_deref(), vec![drawing]));
        }
        let mut setting = self.setting(Some(Role::Picture), place);
        setting.keep_next = false;
        out.push(setting.paragraph(line));
        true
    }

    fn figure(
        &mut self,
        figure: &Figure,
        width: i32,
        height_mm: i64,
        place: &LayoutContext,
        out: &mut Vec<Element>,
    ) {
        let caption = caption(figure);
        match self.book.medium(&figure.file) {
            Some(medium) => {
                let drawing = self.drawing(figure, &medium, width, height_mm);
                let drawing = self.in_source(figure.source.as_deref(), vec![drawing]);
                let mut setting = self.setting(Some(Role::Picture), place);
                setting.keep_next = !caption.is_empty();
                out.push(setting.paragraph(drawing));
            }
            // What the picture shows is said instead.
            None => {
                let alt = self.text(&format!("[{}]", figure.alt));
                let alt = self.in_source(figure.source.as_deref(), vec![alt]);
                out.push(self.setting(Some(Role::Caption), place).paragraph(alt));
            }
        }
        if !caption.is_empty() {
            out.push(self.paragraph(Some(Role::Caption), &caption, place));
        }
    }

    /// Logos, and the note below them.
    pub(crate) fn funding(&mut self, funding: &FundingNote, place: &LayoutContext) -> Vec<Element> {
        let logos = self.logos(&funding.logos, place.width);
        let note =
            (!funding.note.is_empty()).then(|| self.paragraph(Some(Role::Funding), &funding.note, place));
        logos.into_iter().chain(note).collect()
    }

    /// Logos in one line, all of one height.
    fn logos(&mut self, logos: &[Figure], width: i32) -> Option<Element> {
        let mut content = Vec::new();
        for logo in logos {
            if let Some(medium) = self.book.medium(&logo.file) {
                if !content.is_empty() {
                    content.push(self.text("   "));
                }
                content.push(self.drawing(logo, &medium, width, LOGO_MM));
            }
        }
        let style = self.style(Some(Role::Funding));
        (!content.is_empty())
            .then(|| Setting { style, keep_next: true, ..Setting::default() }.paragraph(content))
    }

    fn drawing(&mut self, figure: &Figure, medium: &Medium, width: i32, height_mm: i64) -> Element {
        let (cx, cy) =
            size((medium.width, medium.height), i64::from(width) * EMU_PER_TWIP, height_mm * EMU_PER_MM);
        let id = self.book.drawing_id().to_string();
        let embed = self.links.add(relation::IMAGE, &medium.part, false);
        let name = medium.part.rsplit('/').next().unwrap_or_default().to_owned();
        Element::new("w:r").child(Element::new("w:drawing").child(inline(
            &id,
            &name,
            &figure.alt,
            &embed,
            cx,
            cy,
        )))
    }
}

/// Caption and credit.
fn caption(figure: &Figure) -> Vec<Inline> {
    let mut out = figure.caption.clone();
    if !out.is_empty() && !figure.credit.is_empty() {
        out.push(Inline::Text(" · ".to_owned()));
    }
    out.extend(figure.credit.iter().cloned());
    out
}

/// The size of a picture in a frame: its own, made smaller until it fits, its proportions kept.
fn size((width, height): (u32, u32), widest: i64, highest: i64) -> (i64, i64) {
    let (width, height) = (i64::from(width.max(1)), i64::from(height.max(1)));
    let by_width = widest.min(width * EMU_PER_PIXEL).max(1);
    let by_height = highest.min(height * EMU_PER_PIXEL).max(1);
    if by_width * height <= by_height * width {
        (by_width, (by_width * height / width).max(1))
    } else {
        ((by_height * width / height).max(1), by_height)
    }
}

/// The largest size of a picture in a frame, its proportions kept.
pub(crate) fn fitted((width, height): (u32, u32), (cx, cy): (i64, i64)) -> (i64, i64) {
    let (width, height) = (i64::from(width.max(1)), i64::from(height.max(1)));
    let (cx, cy) = (cx.clamp(1, i64::from(i32::MAX)), cy.clamp(1, i64::from(i32::MAX)));
    if cx * height <= cy * width {
        (cx, (cx * height / width).max(1))
    } else {
        ((cy * width / height).max(1), cy)
    }
}

/// Gives a frame another size.
pub(crate) fn placed(frame: &mut Element, (cx, cy): (i64, i64)) {
    if let Some(extent) = frame.find_mut("wp:extent") {
        extent.set("cx", cx.to_string());
        extent.set("cy", cy.to_string());
    }
}

pub(crate) const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";
const PLACED: &str = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
pub(crate) const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A picture in the line (ECMA-376 part 1, clause 20.4.2.8). The namespaces stand here, so that any part can hold it.
pub(crate) fn inline(id: &str, name: &str, alt: &str, embed: &str, cx: i64, cy: i64) -> Element {
    let e = Element::new;
    let extent = e("a:ext").with("cx", cx.to_string()).with("cy", cy.to_string());
    let picture = e("pic:pic")
        .with("xmlns:pic", PICTURE)
        .child(
            e("pic:nvPicPr")
                .child(e("pic:cNvPr").with("id", id.to_owned()).with("name", name.to_owned()))
                .child(e("pic:cNvPicPr")),
        )
        .child(
            e("pic:blipFill")
                .child(e("a:blip").with("xmlns:r", OFFICE).with("r:embed", embed.to_owned()))
                .child(e("a:stretch").child(e("a:fillRect"))),
        )
        .child(
            e("pic:spPr")
                .child(e("a:xfrm").child(e("a:off").with("x", "0").with("y", "0")).child(extent))
                .child(e("a:prstGeom").with("prst", "rect").child(e("a:avLst"))),
        );
    framed((id, name, alt), (cx, cy), PICTURE, picture)
}

/// Something drawn in the line: its id, name and words; its size; what kind it is of, and itself.
pub(crate) fn framed(
    (id, name, alt): (&str, &str, &str),
    (cx, cy): (i64, i64),
    kind: &'static str,
    content: Element,
) -> Element {
    let e = Element::new;
    let placed = e("wp:inline").with("xmlns:wp", PLACED);
    ["distT", "distB", "distL", "distR"]
        .into_iter()
        .fold(placed, |placed, side| placed.with(side, "0"))
        .children([
            e("wp:extent").with("cx", cx.to_string()).with("cy", cy.to_string()),
            e("wp:docPr")
                .with("id", id.to_owned())
                .with("name", name.to_owned())
                .with("descr", alt.to_owned()),
            e("wp:cNvGraphicFramePr")
                .child(e("a:graphicFrameLocks").with("xmlns:a", DRAWING).with("noChangeAspect", "1")),
            e("a:graphic")
                .with("xmlns:a", DRAWING)
                .child(e("a:graphicData").with("uri", kind).child(content)),
        ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_fit_and_keep_their_proportions() {
        assert_eq!(size((4000, 2000), 1_000_000, 1_000_000), (1_000_000, 500_000));
        assert_eq!(size((2000, 4000), 1_000_000, 1_000_000), (500_000, 1_000_000));
        assert_eq!(size((10, 10), 1_000_000, 1_000_000), (95_250, 95_250));
    }
}
