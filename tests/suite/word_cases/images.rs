//! Pictures whose alternative text is a tag.

use super::*;
use serde_json::{Value, json};

super::cases!(
    a_wide_picture_fills_the_width_of_its_frame,
    a_high_picture_fills_the_height_of_its_frame,
    a_picture_in_each_pass,
    the_same_picture_twice_is_there_once,
    a_picture_without_alternative_text_is_said,
    a_picture_that_is_missing_is_said_and_the_old_one_stays,
    a_picture_in_the_header,
    alternative_texts_with_words_round_a_tag,
    a_picture_that_libreoffice_saved,
    a_picture_under_a_condition,
    a_picture_that_the_data_have_not_goes,
    a_picture_in_a_piece,
);

fn jpeg(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let picture =
        image::RgbImage::from_fn(width, height, |x, y| image::Rgb([(x * 7) as u8, (y * 5) as u8, 90]));
    picture.write_to(&mut bytes, image::ImageFormat::Jpeg).unwrap();
    bytes.into_inner()
}

fn logo(tag: &str) -> Word {
    word(paragraph("", &picture("rIdBild", 7, tag))).picture("rIdBild")
}

fn wappen() -> Value {
    json!({"logo": {"file": "wappen.png", "alt": "Wappen & Stadt"}})
}

/// Width and height of each picture, the same in the line and in the drawing.
fn sizes(filled: &Filled, part: &str) -> Vec<(f64, f64)> {
    let root = filled.tree(part);
    let read = |name: &str| -> Vec<(f64, f64)> {
        let number = |axis| values(&root, name, axis).into_iter().map(|size| size.parse().unwrap());
        number("cx").zip(number("cy").collect::<Vec<f64>>()).collect()
    };
    assert_eq!(read("wp:extent"), read("a:ext"));
    read("wp:extent")
}

/// The bytes of the picture that each drawing shows.
fn shown(filled: &Filled, part: &str) -> Vec<String> {
    let links = ooxml::Relationships::of(&filled.package, part).unwrap();
    let ids = values(&filled.tree(part), "a:blip", "r:embed");
    ids.iter().map(|id| links.get(id).unwrap().target.clone()).collect()
}

/// The frame is 60 × 30 mm.
fn a_wide_picture_fills_the_width_of_its_frame() -> Case {
    case(logo("{{image logo}}"), wappen()).shows("wappen.png", &png(400, 100)).look(|filled| {
        assert_eq!(sizes(filled, "word/document.xml"), [(2_160_000.0, 540_000.0)]);
        let document = filled.tree("word/document.xml");
        assert_eq!(values(&document, "wp:docPr", "descr"), ["Wappen & Stadt"]);
        let media = &shown(filled, "word/document.xml")[0];
        let read = image::load_from_memory(filled.package.part(media).unwrap()).unwrap();
        assert_eq!((read.width(), read.height()), (400, 100));
    })
}

fn a_high_picture_fills_the_height_of_its_frame() -> Case {
    case(logo("{{image logo}}"), json!({"logo": {"file": "turm.jpg", "alt": "Turm"}}))
        .shows("turm.jpg", &jpeg(120, 240))
        .look(|filled| {
            assert_eq!(sizes(filled, "word/document.xml"), [(540_000.0, 1_080_000.0)]);
            assert!(shown(filled, "word/document.xml")[0].ends_with(".jpg"));
        })
}

fn a_picture_in_each_pass() -> Case {
    let body = p("{{#each l}}")
        + &paragraph("", &(r("{{n}} ") + &picture("rIdBild", 7, "{{image b}}")))
        + &p("{{/each}}");
    let data = json!({"l": [{"n": "A", "b": {"file": "a.png", "alt": "a"}}, {"n": "B", "b": {"file": "b.png", "alt": "b"}}]});
    case(word(body).picture("rIdBild"), data)
        .shows("a.png", &png(40, 10))
        .shows("b.png", &png(10, 40))
        .text(&["A ", "B "])
        .look(|filled| {
            let document = filled.tree("word/document.xml");
            assert_eq!(values(&document, "wp:docPr", "descr"), ["a", "b"]);
            let [first, second] = shown(filled, "word/document.xml").try_into().unwrap();
            assert_ne!(first, second);
        })
}

fn the_same_picture_twice_is_there_once() -> Case {
    let body =
        paragraph("", &(picture("rIdBild", 7, "{{image logo}}") + &picture("rIdBild", 8, "{{image logo}}")));
    case(word(body).picture("rIdBild"), wappen()).shows("wappen.png", &png(40, 10)).look(|filled| {
        let [first, second] = shown(filled, "word/document.xml").try_into().unwrap();
        assert_eq!(first, second);
        let media = filled.package.names().filter(|name| name.starts_with("word/media/"));
        assert_eq!(media.count(), 1, "the template's own has gone");
    })
}

fn a_picture_without_alternative_text_is_said() -> Case {
    case(logo("{{image logo}}"), json!({"logo": "wappen.png"}))
        .shows("wappen.png", &png(40, 10))
        .any_findings()
        .look(|filled| {
            assert_eq!(
                filled.diagnostics.iter().map(|diagnostic| diagnostic.id).collect::<Vec<_>>(),
                ["word-picture-alt"]
            );
        })
}

fn a_picture_that_is_missing_is_said_and_the_old_one_stays() -> Case {
    case(logo("{{image logo}}"), wappen()).any_findings().look(|filled| {
        assert_eq!(
            filled.diagnostics.iter().map(|diagnostic| diagnostic.id).collect::<Vec<_>>(),
            ["word-picture-missing"]
        );
        assert_eq!(shown(filled, "word/document.xml"), ["word/media/rIdBild.png"]);
    })
}

fn a_picture_in_the_header() -> Case {
    let links = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdKopf" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/rIdBild.png"/></Relationships>"#;
    let template = word(p("{{logo.alt}}"))
        .header("default", paragraph("", &picture("rIdKopf", 7, "{{image logo}}")))
        .picture("rIdBild")
        .part("word/_rels/header1.xml.rels", links);
    case(template, wappen()).shows("wappen.png", &png(30, 30)).look(|filled| {
        assert_eq!(sizes(filled, "word/header1.xml"), [(1_080_000.0, 1_080_000.0)]);
        assert_ne!(shown(filled, "word/header1.xml"), ["word/media/rIdBild.png"]);
    })
}

fn alternative_texts_with_words_round_a_tag() -> Case {
    case(logo("Logo von {{name}}"), json!({"name": "Gera"})).look(|filled| {
        assert_eq!(values(&filled.tree("word/document.xml"), "wp:docPr", "descr"), ["Logo von Gera"]);
        assert_eq!(shown(filled, "word/document.xml"), ["word/media/rIdBild.png"]);
    })
}

/// LibreOffice writes the alternative text into the picture, too.
fn a_picture_that_libreoffice_saved() -> Case {
    let saved = picture("rIdBild", 7, "{{image logo}}")
        .replace("descr=", r#"title="{{image logo}}" descr="#)
        .replace(r#"name="bild.png""#, r#"name="bild.png" descr="{{image logo}}""#);
    case(word(paragraph("", &saved)).picture("rIdBild"), wappen()).shows("wappen.png", &png(40, 10)).look(
        |filled| {
            let document = filled.tree("word/document.xml");
            assert_eq!(values(&document, "wp:docPr", "descr"), ["Wappen & Stadt"]);
            assert_eq!(values(&document, "wp:docPr", "title"), [""; 0]);
            assert_eq!(values(&document, "pic:cNvPr", "descr"), [""; 0]);
        },
    )
}

fn a_picture_under_a_condition() -> Case {
    let logo = |id, condition: &str| {
        let alt = format!("{{{{#if {condition}}}}}{{{{image logo}}}}{{{{/if}}}}");
        paragraph("", &(r("x") + &picture("rIdBild", id, &alt)))
    };
    let mut data = wappen();
    data["nein"] = json!(false);
    case(word(logo(7, "logo") + &logo(8, "nein")).picture("rIdBild"), data)
        .shows("wappen.png", &png(40, 10))
        .text(&["x", "x"])
        .look(|filled| {
            let document = filled.tree("word/document.xml");
            assert_eq!(values(&document, "wp:docPr", "descr"), ["Wappen & Stadt"]);
        })
}

fn a_picture_that_the_data_have_not_goes() -> Case {
    let body = p("{{#each l}}")
        + &paragraph("", &(r("x") + &picture("rIdBild", 7, "{{image this}}")))
        + &p("{{/each}}");
    case(word(body).picture("rIdBild"), json!({"l": [null, null]})).text(&["x", "x"]).any_findings().look(
        |filled| {
            let said: Vec<&str> = filled.diagnostics.iter().map(|diagnostic| diagnostic.id).collect();
            assert_eq!(said, ["word-picture-none"]);
            assert!(all_of(&filled.tree("word/document.xml"), "w:drawing").is_empty());
        },
    )
}

fn a_picture_in_a_piece() -> Case {
    case(p("{{> zeichen}}"), wappen())
        .piece("zeichen", logo("{{image logo}}"))
        .shows("wappen.png", &png(40, 10))
        .look(|filled| {
            assert_eq!(values(&filled.tree("word/document.xml"), "wp:docPr", "descr"), ["Wappen & Stadt"]);
        })
}
