//! A section for each pass of a loop, with a header and a footer of its own.

use super::*;
use ooxml::{Element, Relationships, relation};
use serde_json::{Value, json};

super::cases!(
    each_pass_has_its_header,
    the_last_pass_ends_the_document,
    nothing_to_repeat_leaves_no_header,
    headers_of_each_pass_hold_pictures_links_and_lists,
    a_header_of_other_sections_too_stays_one,
    first_headers_and_footers_of_each_pass,
    sections_under_a_condition,
);

fn places() -> Value {
    json!({"titel": "Bericht", "orte": [
        {"name": "Köln", "wer": ["Öz", "Groß"], "url": "https://a.de/koeln"},
        {"name": "Suhl", "wer": ["Weiß"], "url": "https://a.de/suhl"},
        {"name": "Gera", "wer": [], "url": "https://a.de/gera"},
    ]})
}

/// The end of a section with these references.
fn end(references: &[(&str, &str, &str)], text: &str) -> String {
    let references: String = references
        .iter()
        .map(|(edge, kind, id)| format!(r#"<w:{edge}Reference w:type="{kind}" r:id="{id}"/>"#))
        .collect();
    let section = format!(
        r#"<w:sectPr>{references}<w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>"#
    );
    paragraph(&section, &r(text))
}

/// A file with a header that only the section in its body refers to.
fn with_header(body: String, header: &str) -> Word {
    word(body).header_of_its_own("rIdKopf", header)
}

/// What the header of each section says, in order; a section without one has that of the section before.
fn headers(filled: &Filled, edge: &str, kind: &str) -> Vec<String> {
    let links = Relationships::of(&filled.package, "word/document.xml").unwrap();
    let document = filled.tree("word/document.xml");
    let own = |section: &Element| {
        let is_it = |own: &&Element| own.name() == edge && own.attribute("w:type") == Some(kind);
        let id = section.elements().find(is_it)?.attribute("r:id")?;
        let part = &links.get(id).unwrap().target;
        Some(filled.tree(part).plain_text())
    };
    all_of(&document, "w:sectPr").into_iter().map(|section| own(section).unwrap_or_default()).collect()
}

fn each_pass_has_its_header() -> Case {
    let body = ps("{{#each orte}}\nOrt")
        + &end(&[("header", "default", "rIdKopf")], "{{name}}")
        + &ps("{{/each}}\nEnde");
    case(with_header(body, &p("{{../titel}}: {{name}}")), places())
        .text(&["Ort", "Köln", "Ort", "Suhl", "Ort", "Gera", "Ende"])
        .look(|filled| {
            assert_eq!(
                headers(filled, "w:headerReference", "default"),
                ["Bericht: Köln", "Bericht: Suhl", "Bericht: Gera", ""]
            );
        })
}

/// Nothing follows: an empty page after the last one would be a surprise.
fn the_last_pass_ends_the_document() -> Case {
    let body =
        ps("{{#each orte}}") + &end(&[("header", "default", "rIdKopf")], "{{name}}") + &ps("{{/each}}");
    case(with_header(body, &p("{{name}}")), places()).text(&["Köln", "Suhl", "Gera"]).look(|filled| {
        assert_eq!(headers(filled, "w:headerReference", "default"), ["Köln", "Suhl", "Gera"]);
        let document = filled.tree("word/document.xml");
        assert_eq!(document.find("w:body").unwrap().elements().last().unwrap().name(), "w:sectPr");
    })
}

fn nothing_to_repeat_leaves_no_header() -> Case {
    let body =
        ps("{{#each orte}}") + &end(&[("header", "default", "rIdKopf")], "{{name}}") + &ps("{{/each}}\nEnde");
    let links = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>"#;
    let template = with_header(body, &p("{{name}}")).part("word/_rels/kopf.xml.rels", links);
    case(template, json!({"orte": []})).text(&["Ende"]).look(|filled| {
        assert!(filled.package.part("word/kopf.xml").is_none());
        let links = Relationships::of(&filled.package, "word/document.xml").unwrap();
        assert!(links.first(relation::HEADER).is_none());
        let types = String::from_utf8(filled.package.part("[Content_Types].xml").unwrap().to_vec()).unwrap();
        assert!(!types.contains("kopf.xml"), "{types}");
        assert!(filled.package.part("word/_rels/kopf.xml.rels").is_none());
    })
}

fn headers_of_each_pass_hold_pictures_links_and_lists() -> Case {
    let header = paragraph("", &link("rIdL", "{{name}}"))
        + &ps("{{#each wer}}\n{{this}}\n{{/each}}")
        + &paragraph("", &r("{{qr url}}"));
    let links = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdL" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="{{url}}" TargetMode="External"/></Relationships>"#;
    let body = ps("{{#each orte}}") + &end(&[("header", "default", "rIdKopf")], "x") + &ps("{{/each}}");
    let template = with_header(body, &header).part("word/_rels/kopf.xml.rels", links);
    case(template, places()).look(|filled| {
        assert_eq!(headers(filled, "w:headerReference", "default"), ["KölnÖzGroß", "SuhlWeiß", "Gera"]);
        for (part, address) in
            [("word/kopf.xml", "koeln"), ("word/kopf_2.xml", "suhl"), ("word/kopf_3.xml", "gera")]
        {
            let links = Relationships::of(&filled.package, part).unwrap();
            let root = filled.tree(part);
            let id = &values(&root, "w:hyperlink", "r:id")[0];
            assert_eq!(links.get(id).unwrap().target, format!("https://a.de/{address}"));
            assert_eq!(links.iter().filter(|link| link.external).count(), 1);
            assert_eq!(
                values(&root, "wp:docPr", "descr"),
                [format!("QR-Code: führt zu https://a.de/{address}")]
            );
        }
    })
}

fn a_header_of_other_sections_too_stays_one() -> Case {
    let references = [("header", "default", "rIdKopf")];
    let body = end(&references, "vorn")
        + &ps("{{#each orte}}")
        + &end(&references, "{{name}}")
        + &ps("{{/each}}\nEnde");
    case(with_header(body, &p("{{titel}}")), places()).look(|filled| {
        assert_eq!(
            headers(filled, "w:headerReference", "default"),
            ["Bericht", "Bericht", "Bericht", "Bericht", ""]
        );
        assert!(filled.package.part("word/kopf_2.xml").is_none());
    })
}

fn first_headers_and_footers_of_each_pass() -> Case {
    let references = [("header", "first", "rIdErste"), ("footer", "default", "rIdFuss")];
    let body = ps("{{#each orte as |ort|}}") + &end(&references, "x") + &ps("{{/each}}");
    let template = word(body)
        .header_of_its_own("rIdErste", &p("{{ort.name}}"))
        .footer_of_its_own("rIdFuss", &p("Seite von {{name}}"));
    case(template, places()).look(|filled| {
        assert_eq!(headers(filled, "w:headerReference", "first"), ["Köln", "Suhl", "Gera"]);
        assert_eq!(
            headers(filled, "w:footerReference", "default"),
            ["Seite von Köln", "Seite von Suhl", "Seite von Gera"]
        );
    })
}

fn sections_under_a_condition() -> Case {
    let body = ps("{{#each orte}}\n{{#if wer}}")
        + &end(&[("header", "default", "rIdKopf")], "{{name}}")
        + &ps("{{/if}}\n{{/each}}\nEnde");
    case(with_header(body, &p("{{name}}")), places()).text(&["Köln", "Suhl", "Ende"]).look(|filled| {
        assert_eq!(headers(filled, "w:headerReference", "default"), ["Köln", "Suhl", ""]);
    })
}
