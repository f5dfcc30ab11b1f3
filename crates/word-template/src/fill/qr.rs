//! `{{qr address}}`: a QR code as a picture, drawn as vectors for programs that can, as pixels for those that cannot.

use super::room::Room;
use crate::blocks::BlockWriter;
use crate::book::Medium;
use crate::figures::{EMU_PER_MM, EMU_PER_TWIP, inline, placed};
use diagnostics::{Diagnostic, WordArg};
use image::codecs::png::PngEncoder;
use image::{ExtendedColorType, ImageEncoder as _};
use ooxml::{Element, relation};
use qrcode::{Color, EcLevel, QrCode};
use std::fmt::Write as _;

/// The width of a code in the text: 25 mm.
const USUAL: i64 = 25 * EMU_PER_MM;
/// Space that stays free round a code, in modules (ISO/IEC 18004).
const QUIET: usize = 4;
/// Telephones read smaller modules only with luck: a third of a millimetre.
const LEAST: i64 = EMU_PER_MM / 3;
/// Pixels a module, for programs that show no vectors: print sharpness at the usual size.
const PIXELS: usize = 10;
const SVG: &str = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";

/// A code: which of its modules are dark, row by row, with what stays free round them.
struct Code {
    side: usize,
    dark: Vec<bool>,
}

impl Code {
    /// The code of a text; none if that is too long.
    fn of(text: &str) -> Option<Self> {
        let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
        let (width, colors) = (code.width(), code.to_colors());
        let side = width + 2 * QUIET;
        let inner = |at: usize| at.checked_sub(QUIET).filter(|at| *at < width);
        let dark = (0..side * side).map(|at| {
            let place = inner(at / side).zip(inner(at % side));
            place.is_some_and(|(y, x)| colors.get(y * width + x) == Some(&Color::Dark))
        });
        Some(Self { side, dark: dark.collect() })
    }

    /// Dark modules that touch in a row are one rectangle, so that no gaps show between them. The white ground ends half a module
    /// before the edge, so that it does not cover the lines of a cell.
    fn svg(&self) -> Vec<u8> {
        let (side, ground, shown) = (self.side, self.side - 1, self.side * PIXELS);
        let mut out = format!(
            r##"<svg xmlns="http://www.w3.org/2000/svg" width="{shown}" height="{shown}" viewBox="0 0 {side} {side}" shape-rendering="crispEdges"><path fill="#fff" d="M.5.5h{ground}v{ground}H.5z"/><path d=""##
        );
        for (y, row) in self.dark.chunks(side).enumerate() {
            let mut x = 0;
            for run in row.chunk_by(|a, b| a == b) {
                if run.first() == Some(&true) {
                    let length = run.len();
                    let _ = write!(out, "M{x} {y}h{length}v1h-{length}z");
                }
                x += run.len();
            }
        }
        out.push_str(r#""/></svg>"#);
        out.into_bytes()
    }

    fn png(&self) -> Vec<u8> {
        let shown = self.side * PIXELS;
        let ground = PIXELS / 2..shown - PIXELS / 2;
        // Of each pixel its lightness, then whether it is there at all.
        let pixels: Vec<u8> = (0..shown * shown)
            .flat_map(|at| {
                let (y, x) = (at / shown, at % shown);
                let dark = self.dark.get(y / PIXELS * self.side + x / PIXELS) == Some(&true);
                let there = ground.contains(&y) && ground.contains(&x);
                [if dark { 0 } else { 255 }, if there { 255 } else { 0 }]
            })
            .collect();
        let size = u32::try_from(shown).unwrap_or_default();
        let mut bytes = Vec::new();
        // Memory takes any number of bytes, and the size is that of the pixels.
        let _ = PngEncoder::new(&mut bytes).write_image(&pixels, size, size, ExtendedColorType::La8);
        bytes
    }
}

/// The code of a text as a run, set as the one in which the tag stood; the text itself where it is too long.
pub(super) fn run(
    text: &str,
    face: Option<&Element>,
    writer: &mut BlockWriter<'_, '_>,
    room: &Room,
) -> Option<Element> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let side = match room.boxed() {
        Some(side) => i64::from(side) * EMU_PER_TWIP,
        None => USUAL.min(i64::from(room.width()) * EMU_PER_TWIP),
    };
    let run = Element::new("w:r").children(face.cloned());
    let shown = match drawn(text, side, writer) {
        Some((inline, _)) => Element::new("w:drawing").child(inline),
        None => Element::new("w:t").with("xml:space", "preserve").text(text),
    };
    Some(run.child(shown))
}

/// Shows the code of `text` in the place of a picture or a shape, as large as it fits.
pub(super) fn replace(drawing: &mut Element, text: &str, writer: &mut BlockWriter<'_, '_>) {
    let text = text.trim();
    let side = |name: &str| {
        let extent = drawing.elements().find_map(|placed| placed.find("wp:extent"))?;
        extent.attribute(name)?.parse::<i64>().ok()
    };
    let side = side("cx").unwrap_or(USUAL).min(side("cy").unwrap_or(USUAL)).clamp(1, i64::from(i32::MAX));
    let made = if text.is_empty() { None } else { drawn(text, side, writer) };
    let Some((made, alt)) = made else {
        // What a template showed in its place as an example would lead elsewhere.
        *drawing = Element::new("w:t").with("xml:space", "preserve").text(text);
        return;
    };
    for frame in drawing.elements_mut() {
        placed(frame, (side, side));
        if let Some(properties) = frame.find_mut("wp:docPr") {
            properties.set("descr", alt.clone());
        }
        if let Some((old, new)) = frame.find_mut("a:graphic").zip(made.find("a:graphic")) {
            *old = new.clone();
        }
    }
}

/// The code of a text as a picture in the line, and its words for those who do not see it.
fn drawn(text: &str, side: i64, writer: &mut BlockWriter<'_, '_>) -> Option<(Element, String)> {
    let Some(code) = Code::of(text) else {
        let diagnostic = Diagnostic::warning("word-qr-long").with("text", shortened(text));
        writer.book.diagnostics.push(diagnostic.with("bytes", text.len()));
        return None;
    };
    let modules = i64::try_from(code.side).unwrap_or(i64::MAX);
    if side / modules < LEAST {
        let needed = (modules * LEAST + EMU_PER_MM - 1) / EMU_PER_MM;
        let diagnostic = Diagnostic::warning("word-qr-small").with("text", shortened(text));
        let diagnostic =
            diagnostic.with("millimetres", usize::try_from(side / EMU_PER_MM).unwrap_or_default());
        writer.book.diagnostics.push(diagnostic.with("needed", usize::try_from(needed).unwrap_or_default()));
    }
    let pixels = u32::try_from(code.side * PIXELS).unwrap_or_default();
    let medium = |media_type, ending, bytes| Medium::new(media_type, ending, (pixels, pixels), bytes);
    let png = writer.book.made(&format!("qr png {text}"), || medium("image/png", "png", code.png()));
    let svg = writer.book.made(&format!("qr svg {text}"), || medium("image/svg+xml", "svg", code.svg()));
    let alt = words(text, writer);
    let embed = writer.links.add(relation::IMAGE, &png.part, false);
    let vectors = writer.links.add(relation::IMAGE, &svg.part, false);
    let id = writer.book.drawing_id().to_string();
    let mut inline = inline(&id, &format!("QR {id}"), &alt, &embed, side, side);
    draw_vectors(&mut inline, &vectors);
    Some((inline, alt))
}

fn words(text: &str, writer: &mut BlockWriter<'_, '_>) -> String {
    let leads = ["http://", "https://", "mailto:"].iter().any(|start| text.starts_with(start));
    let kind = if leads { "address" } else { "text" };
    writer.book.say("qr-alt", &[("kind", WordArg::from(kind)), ("text", WordArg::from(text))])
}

/// Word from 2016 on and LibreOffice show these instead of the pixels.
fn draw_vectors(element: &mut Element, id: &str) {
    if element.name() == "a:blip" {
        let vectors = Element::new("asvg:svgBlip").with("xmlns:asvg", SVG).with("r:embed", id.to_owned());
        let extension = Element::new("a:ext").with("uri", "{96DAC541-7B7A-43D3-8B79-37D633B846F1}");
        element.push(Element::new("a:extLst").child(extension.child(vectors)));
    }
    for child in element.elements_mut() {
        draw_vectors(child, id);
    }
}

/// As much of a text as fits into a message.
fn shortened(text: &str) -> String {
    if text.chars().count() <= 60 {
        text.to_owned()
    } else {
        text.chars().take(57).chain("…".chars()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_its_corners_and_stays_free_round_them() {
        let code = Code::of("https://a.de").unwrap();
        assert_eq!(code.side, 21 + 2 * QUIET);
        let at = |x: usize, y: usize| code.dark[y * code.side + x];
        for (x, y) in [(4, 4), (24, 4), (4, 24)] {
            assert!(at(x, y), "{x} {y}");
        }
        assert!((0..code.side).all(|x| !at(x, 3) && !at(3, x) && !at(x, 25) && !at(25, x)));
        assert!(Code::of(&"x".repeat(3000)).is_none());
    }
}
