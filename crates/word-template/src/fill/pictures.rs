//! Pictures and QR codes in the place of those that a template shows as examples.

use super::mark::Marks;
use super::rich::Rich;
use super::{qr, values};
use crate::blocks::BlockWriter;
use crate::markup::{IMAGE, QR};
use diagnostics::Diagnostic;
use ooxml::Element;

/// Shows in a drawing what its alternative text asked for. One that the data have not goes with what stood in its place.
pub(super) fn show(drawing: &mut Element, rich: &[Rich], marks: &Marks, writer: &mut BlockWriter<'_, '_>) {
    let mut take = |name| {
        drawing.elements_mut().find_map(|placed| placed.find_mut("wp:docPr").and_then(|own| own.take(name)))
    };
    if let Some(text) = take(QR) {
        return qr::replace(drawing, &text, writer);
    }
    let Some(number) = take(IMAGE) else { return };
    match number.parse::<usize>().ok().and_then(|number| rich.get(number)) {
        Some(Rich::Picture(picture)) if !picture.is_none() => {
            drawing.elements_mut().for_each(|placed| values::set_picture(placed, picture, writer));
        }
        shown => {
            if let Some(Rich::Picture(picture)) = shown {
                let none = Diagnostic::warning("word-picture-none");
                writer.book.say_once(marks.told(picture.tag, none));
            }
            *drawing = Element::new("w:t");
        }
    }
}
