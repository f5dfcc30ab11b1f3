//! `{{qr address}}`: in a text, in a cell, in a text box, in the place of a picture.

use super::*;
use ooxml::{Element, Relationships};
use serde_json::{Value, json};

super::cases!(
    a_code_in_a_line,
    a_code_says_its_language,
    a_code_in_a_narrow_cell,
    a_code_fills_its_text_box,
    a_code_in_the_place_of_a_picture,
    a_code_in_each_row,
    codes_in_a_header,
    no_address_no_code,
    no_address_no_picture,
    a_text_that_is_too_long_stays_a_text,
    a_code_that_is_too_fine_is_said,
    data_may_be_called_qr,
);

const ADDRESS: &str = "https://www.thinka.de/termine?jahr=2027&ort=Weißensee";

fn data() -> Value {
    json!({"url": ADDRESS, "leer": "", "lang": format!("https://a.de/{}", "ü".repeat(1400)), "text": "Tisch <4>"})
}

/// Width and height of each drawing, and its words.
fn drawn(filled: &Filled, part: &str) -> Vec<(i64, i64, String)> {
    let number = |element: &Element, name: &str| element.attribute(name).unwrap().parse().unwrap();
    all_of(&filled.tree(part), "wp:extent")
        .into_iter()
        .zip(values(&filled.tree(part), "wp:docPr", "descr"))
        .map(|(extent, alt)| (number(extent, "cx"), number(extent, "cy"), alt))
        .collect()
}

fn led_to() -> String {
    format!("QR-Code: führt zu {ADDRESS}")
}

/// Pixels for programs that know no vectors, vectors for all others: both are there, and not what stood there before.
fn are_pictures(filled: &Filled, part: &str) {
    let links = Relationships::of(&filled.package, part).unwrap();
    let document = filled.tree(part);
    for (name, ending) in [("a:blip", ".png"), ("asvg:svgBlip", ".svg")] {
        for id in values(&document, name, "r:embed") {
            let target = &links.get(&id).unwrap().target;
            assert!(target.ends_with(ending), "{target}");
            assert!(filled.package.part(target).is_some(), "{target}");
        }
    }
    assert_eq!(all_of(&document, "a:blip").len(), all_of(&document, "asvg:svgBlip").len());
    assert!(filled.package.part("word/media/rIdBild.png").is_none());
}

fn a_code_in_a_line() -> Case {
    let line = paragraph("", &(r("Anmeldung: ") + &run("<w:b/>", "vor {{qr url}} nach")));
    case(line, data()).text(&["Anmeldung: vor  nach"]).look(|filled| {
        assert_eq!(drawn(filled, "word/document.xml"), [(900_000, 900_000, led_to())]);
        are_pictures(filled, "word/document.xml");
    })
}

fn a_code_says_its_language() -> Case {
    let said = json!({"document": {"language": "en"}, "url": "mailto:a@b.de", "text": "Tisch <4>"});
    case(p("{{qr url}}{{qr text}}"), said).look(|filled| {
        let alt: Vec<String> =
            drawn(filled, "word/document.xml").into_iter().map(|(_, _, alt)| alt).collect();
        assert_eq!(alt, ["QR code: leads to mailto:a@b.de", "QR code with the text “Tisch <4>”"]);
    })
}

/// A cell of 40 mm has room, one of 20 mm less.
fn a_code_in_a_narrow_cell() -> Case {
    let narrow = r#"<w:tc><w:tcPr><w:tcW w:w="1134" w:type="dxa"/></w:tcPr>"#.to_owned()
        + &p("{{qr url}}")
        + "</w:tc>";
    case(grid(2, &row(&(narrow + &cell(&p("{{qr url}}"))))), data()).look(|filled| {
        let [narrow, wide] = drawn(filled, "word/document.xml").try_into().unwrap();
        assert_eq!((narrow.0, narrow.1, wide.0), (582_930, 582_930, 900_000));
    })
}

/// The box is 50 × 20 mm; what Word leaves free in it is not to be had.
fn a_code_fills_its_text_box() -> Case {
    case(paragraph("", &text_box(3, &p("{{qr url}}"))), data()).look(|filled| {
        let codes: Vec<_> =
            drawn(filled, "word/document.xml").into_iter().filter(|(cx, cy, _)| cx == cy).collect();
        assert!(
            codes.iter().all(|(side, _, alt)| (500_000..650_000).contains(side) && *alt == led_to()),
            "{codes:?}"
        );
        assert!(!codes.is_empty());
    })
}

fn a_code_in_the_place_of_a_picture() -> Case {
    let body = paragraph("", &picture("rIdBild", 7, "{{qr url}}"));
    case(word(body).picture("rIdBild"), data()).look(|filled| {
        assert_eq!(drawn(filled, "word/document.xml"), [(1_080_000, 1_080_000, led_to())]);
        are_pictures(filled, "word/document.xml");
    })
}

/// The same address twice is drawn once.
fn a_code_in_each_row() -> Case {
    let rows = table("Was | Anmeldung\n{{#each l}}{{n}} | {{qr u}}{{/each}}");
    let data = json!({"l": [{"n": "A", "u": "https://a.de"}, {"n": "B", "u": "https://b.de"}, {"n": "C", "u": "https://a.de"}]});
    case(rows, data).text(&["Was | Anmeldung", "A | ", "B | ", "C | "]).look(|filled| {
        assert_eq!(drawn(filled, "word/document.xml").len(), 3);
        let media = filled.package.names().filter(|name| name.starts_with("word/media/"));
        assert_eq!(media.count(), 4);
    })
}

fn codes_in_a_header() -> Case {
    case(word(p("x")).header("default", p("{{qr url}}")), data()).look(|filled| {
        assert_eq!(drawn(filled, "word/header1.xml").len(), 1);
        are_pictures(filled, "word/header1.xml");
    })
}

fn no_address_no_code() -> Case {
    case(p("vor {{qr leer}}nach"), data()).text(&["vor nach"])
}

fn no_address_no_picture() -> Case {
    let body = paragraph("", &(r("vor") + &picture("rIdBild", 7, "{{qr leer}}")));
    case(word(body).picture("rIdBild"), data())
        .text(&["vor"])
        .look(|filled| assert_eq!(all_of(&filled.tree("word/document.xml"), "w:drawing").len(), 0))
}

fn a_text_that_is_too_long_stays_a_text() -> Case {
    let long = data()["lang"].as_str().unwrap().to_owned();
    case(p("{{qr lang}}"), data()).any_findings().text(&[&long]).look(|filled| {
        assert_eq!(filled.diagnostics[0].id, "word-qr-long");
    })
}

fn a_code_that_is_too_fine_is_said() -> Case {
    let data = json!({"url": format!("https://a.de/{}", "x".repeat(600))});
    case(p("{{qr url}}"), data).any_findings().text(&[""]).look(|filled| {
        assert_eq!(filled.diagnostics[0].id, "word-qr-small");
    })
}

fn data_may_be_called_qr() -> Case {
    case(p("{{qr}}"), json!({"qr": "A & B"})).text(&["A & B"])
}
