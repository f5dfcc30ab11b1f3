//! Links: their words and where they lead.

use super::*;
use serde_json::json;

super::cases!(
    the_words_of_a_link,
    where_a_link_leads,
    where_a_link_leads_as_word_saves_it,
    each_copy_leads_elsewhere,
    an_address_that_runs_code_is_not_kept,
    a_link_within_the_file_follows_its_bookmark,
);

fn the_words_of_a_link() -> Case {
    let content = r("Mail: ") + &link("rIdL", "{{mail}}") + &r(".");
    case(word(paragraph("", &content)).link("rIdL", "https://example.org/"), json!({"mail": "a@b.de"}))
        .text(&["Mail: a@b.de."])
        .look(|filled| assert_eq!(filled.links(), ["https://example.org/"]))
}

fn where_a_link_leads() -> Case {
    let content = link("rIdL", "Mail");
    case(word(paragraph("", &content)).link("rIdL", "mailto:{{mail}}"), json!({"mail": "a@b.de"}))
        .text(&["Mail"])
        .look(|filled| assert_eq!(filled.links(), ["mailto:a@b.de"]))
}

/// Word and LibreOffice write braces in an address as `%7B`.
fn where_a_link_leads_as_word_saves_it() -> Case {
    let content = link("rIdL", "Karte");
    case(
        word(paragraph("", &content)).link("rIdL", "https://example.org/%7B%7Bort%7D%7D?x=%7b%7bn%7d%7d"),
        json!({"ort": "bonn", "n": 1}),
    )
    .text(&["Karte"])
    .look(|filled| assert_eq!(filled.links(), ["https://example.org/bonn?x=1"]))
}

fn each_copy_leads_elsewhere() -> Case {
    let body = ps("{{#each leute}}")
        + &paragraph("", &(r("{{name}}: ") + &link("rIdL", "{{mail}}")))
        + &ps("{{/each}}");
    case(
        word(body).link("rIdL", "mailto:{{mail}}"),
        json!({"leute": [{"name": "A", "mail": "a@x.de"}, {"name": "B", "mail": "b@x.de"}]}),
    )
    .text(&["A: a@x.de", "B: b@x.de"])
    .look(|filled| assert_eq!(filled.links(), ["mailto:a@x.de", "mailto:b@x.de"]))
}

fn an_address_that_runs_code_is_not_kept() -> Case {
    let content = link("rIdL", "hier");
    case(word(paragraph("", &content)).link("rIdL", "{{adresse}}"), json!({"adresse": "javascript:alert(1)"}))
        .text(&["hier"])
        .any_findings()
        .look(|filled| {
            assert!(
                !filled.links().iter().any(|link| link.starts_with("javascript")),
                "{:?}",
                filled.links()
            );
        })
}

fn a_link_within_the_file_follows_its_bookmark() -> Case {
    let body = ps("{{#each l}}")
        + &paragraph("", &bookmark(5, "ziel", &r("{{this}}")))
        + &paragraph("", &format!(r#"<w:hyperlink w:anchor="ziel">{}</w:hyperlink>"#, r("zu {{this}}")))
        + &ps("{{/each}}");
    case(body, json!({"l": ["A", "B"]})).text(&["A", "zu A", "B", "zu B"]).look(|filled| {
        let document = filled.tree("word/document.xml");
        let names = values(&document, "w:bookmarkStart", "w:name");
        assert_eq!(names, values(&document, "w:hyperlink", "w:anchor"));
        assert_ne!(names[0], names[1]);
    })
}
