//! Faults that strangers' templates showed: files of other programs, rows that begin in a later cell, lines and pages that nothing stands on.

use super::sound::distinct;
use super::*;
use ooxml::Relationships;
use serde_json::json;

fn places() -> serde_json::Value {
    json!({"orte": [{"n": "Gera", "z": 3}, {"n": "Suhl", "z": 5}], "nein": false, "ja": true, "titel": "Fest"})
}

super::cases!(
    a_row_that_begins_in_its_second_cell,
    a_row_beside_a_cell_that_goes_on,
    a_row_under_a_condition_that_begins_in_its_second_cell,
    a_paragraph_of_nothing_but_a_condition_leaves_no_line,
    a_paragraph_of_nothing_but_a_loop_leaves_no_line,
    a_list_entry_of_nothing_but_a_condition_leaves_no_bullet,
    a_page_break_behind_the_last_makes_no_page,
    a_counter_from_one,
    a_day_in_words,
    line_breaks_as_outlook_writes_them,
    a_control_shows_no_placeholder_and_no_other_store,
    a_link_of_half_a_tag_goes,
    passes_have_permissions_of_their_own,
    captions_of_a_loop_count,
    a_caption_in_a_text_box_counts_once,
    a_signature_goes_with_what_was_signed,
    the_programs_own_comments_are_no_part_of_a_template,
    another_prefix_than_words_own,
    utf_16,
    a_row_of_one_cell_beside_one_that_goes_on,
    a_condition_from_mid_line_to_mid_line,
    a_loop_from_mid_line_to_mid_line,
    replies_to_comments_follow_their_copies,
    embedded_objects_have_ids_of_their_own,
    names_that_read_as_words_of_json,
    a_list_among_objects_has_no_names,
);

fn a_row_that_begins_in_its_second_cell() -> Case {
    case(table("Nr | Ort | Zahl\n• | {{#each orte}}{{n}} | {{z}}{{/each}}"), places()).text(&[
        "Nr | Ort | Zahl",
        "• | Gera | 3",
        "• | Suhl | 5",
    ])
}

fn a_row_beside_a_cell_that_goes_on() -> Case {
    let merged = |more: &str, text: &str| special_cell(&format!("<w:vMerge{more}/>"), &p(text));
    let rows = row(&(merged(" w:val=\"restart\"", "Orte") + &cell(&p("Ort")) + &cell(&p("Zahl"))))
        + &row(&(merged("", "") + &cell(&p("{{#each orte}}{{n}}")) + &cell(&p("{{z}}{{/each}}"))))
        + &row(&(merged("", "") + &cell(&p("Summe")) + &cell(&p("8"))));
    case(grid(3, &rows), places()).text(&["Orte | Ort | Zahl", " | Gera | 3", " | Suhl | 5", " | Summe | 8"])
}

fn a_row_under_a_condition_that_begins_in_its_second_cell() -> Case {
    let body = "• | {{#if nein}}{{titel}} | nie{{/if}}\n• | {{#if ja}}{{titel}} | immer{{/if}}";
    case(table(body), places()).text(&["• | Fest | immer"])
}

fn a_paragraph_of_nothing_but_a_condition_leaves_no_line() -> Case {
    case(
        ps("Zeile 1\n{{#if nein}}Zeile 2{{/if}}\n{{#if ja}}Zeile 3{{/if}}\nvor {{#if nein}}nie{{/if}}\n{{#unless ja}}A{{else}}B{{/unless}}"),
        places(),
    )
    .text(&["Zeile 1", "Zeile 3", "vor ", "B"])
}

fn a_paragraph_of_nothing_but_a_loop_leaves_no_line() -> Case {
    let marked = paragraph("", &bookmark(7, "hier", &r("{{#each l}}{{this}}, {{/each}}")));
    case(p("vor") + &marked + &p("nach"), json!({"l": []})).text(&["vor", "nach"]).look(|filled| {
        let names = values(&filled.tree("word/document.xml"), "w:bookmarkStart", "w:name");
        assert_eq!(names, ["hier"], "a reference to it still leads somewhere");
    })
}

fn a_list_entry_of_nothing_but_a_condition_leaves_no_bullet() -> Case {
    case(item(1, 0, "eins") + &item(1, 0, "{{#if nein}}zwei{{/if}}") + &item(1, 0, "drei"), places())
        .text(&["eins", "drei"])
}

fn a_page_break_behind_the_last_makes_no_page() -> Case {
    let page = "<w:r><w:br w:type=\"page\"/></w:r>";
    let body = p("{{#each orte}}Ort {{n}}") + &paragraph("", &(page.to_owned() + &r("{{/each}}"))) + &p("");
    case(body, places()).any_findings().look(|filled| {
        let tree = filled.tree("word/document.xml");
        assert_eq!(values(&tree, "w:br", "w:type"), ["page"], "one between two");
    })
}

fn a_counter_from_one() -> Case {
    case(p("{{#each orte}}{{@number}}. {{n}} {{/each}}"), places()).text(&["1. Gera 2. Suhl "])
}

fn a_day_in_words() -> Case {
    let data = json!({"tag": "2026-05-01", "monat": "2026-05", "bald": "bald", "date": "eigenes"});
    let tags = "{{date tag \"long\"}}|{{date tag}}|{{date tag \"short\"}}|{{date tag \"d. MMMM\"}}|{{date monat}}|{{date bald}}|{{date}}";
    case(p(tags), data).text(&["1. Mai 2026|1. Mai 2026|01.05.2026|1. Mai|Mai 2026|bald|eigenes"])
}

fn line_breaks_as_outlook_writes_them() -> Case {
    case(
        p("{{x}}") + &table("{{#each l}}{{this}} | x{{/each}}"),
        json!({"x": "eins\u{b}zwei", "l": ["a\u{b}b"]}),
    )
    .text(&["eins\nzwei", "a\nb | x"])
}

fn a_control_shows_no_placeholder_and_no_other_store() -> Case {
    let bound = "<w:showingPlcHdr/><w:dataBinding w:xpath=\"/a\" w:storeItemID=\"{1}\"/>";
    let content = paragraph("", &run("<w:rStyle w:val=\"Platzhaltertext\"/>", "{{titel}}"));
    let chosen = format!("<w:tag w:val=\"{{{{titel}}}}\"/>{bound}");
    case(sdt(bound, &content) + &sdt(&chosen, &p("x")), places()).any_findings().text(&["Fest", "Fest"]).look(
        |filled| {
            let tree = filled.tree("word/document.xml");
            for name in ["w:showingPlcHdr", "w:dataBinding", "w:rStyle"] {
                assert!(all_of(&tree, name).is_empty(), "{name}");
            }
        },
    )
}

fn a_link_of_half_a_tag_goes() -> Case {
    let half = format!("{}<w:hyperlink w:anchor=\"x\">{}</w:hyperlink>{}", r("{{ti"), r("tel}}"), r(" ja"));
    case(paragraph("", &half), places())
        .text(&["Fest ja"])
        .look(|filled| assert!(all_of(&filled.tree("word/document.xml"), "w:hyperlink").is_empty()))
}

fn passes_have_permissions_of_their_own() -> Case {
    let within =
        "<w:permStart w:id=\"5\" w:edGrp=\"everyone\"/>".to_owned() + &r("{{n}}") + "<w:permEnd w:id=\"5\"/>";
    let body = p("{{#each orte}}") + &paragraph("", &within) + &p("{{/each}}");
    case(body, places()).text(&["Gera", "Suhl"]).look(|filled| {
        let tree = filled.tree("word/document.xml");
        let starts = values(&tree, "w:permStart", "w:id");
        assert_eq!(starts.len(), 2);
        assert_ne!(starts[0], starts[1]);
        assert_eq!(starts, values(&tree, "w:permEnd", "w:id"));
    })
}

fn captions_of_a_loop_count() -> Case {
    let caption = |code: &str| paragraph("", &(r("Bild ") + &field(code, &r("1")) + &r(": {{n}}")));
    let body =
        p("{{#each orte}}") + &caption("SEQ Bild \\* ARABIC") + &caption("SEQ Eigen \\r 1") + &p("{{/each}}");
    case(body, places()).any_findings().text(&[
        "Bild 1: Gera",
        "Bild 1: Gera",
        "Bild 2: Suhl",
        "Bild 1: Suhl",
    ])
}

fn a_caption_in_a_text_box_counts_once() -> Case {
    let caption = |code: &str| paragraph("", &(r("Bild ") + &field(code, &r("1")) + &r(": {{n}}")));
    let framed = paragraph("", &text_box(7, &caption("SEQ Bild \\* ARABIC")));
    let body = p("{{#each orte}}") + &framed + &caption("SEQ bild \\* ARABIC") + &p("{{/each}}");
    case(body, places()).any_findings().text(&[
        "",
        "[txbx] Bild 1: Gera",
        "Bild 2: Gera",
        "",
        "[txbx] Bild 3: Suhl",
        "Bild 4: Suhl",
    ])
}

fn a_signature_goes_with_what_was_signed() -> Case {
    let kind = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature";
    let mut package = word(p("{{titel}}")).package();
    package.set("_xmlsignatures/origin.sigs", Vec::new());
    package.set("_xmlsignatures/sig1.xml", b"<Signature/>".to_vec());
    let mut links = Relationships::of(&package, "").unwrap();
    links.add(&format!("{kind}/origin"), "_xmlsignatures/origin.sigs", false);
    links.store(&mut package);
    let mut signed = Relationships::of(&package, "_xmlsignatures/origin.sigs").unwrap();
    signed.add(&format!("{kind}/signature"), "_xmlsignatures/sig1.xml", false);
    signed.store(&mut package);
    case(p(""), places()).of(package.write().unwrap()).text(&["Fest"]).look(|filled| {
        assert!(filled.package.names().all(|name| !name.starts_with("_xmlsignatures")));
        assert!(!String::from_utf8_lossy(filled.package.part("_rels/.rels").unwrap()).contains("signature"));
    })
}

fn the_programs_own_comments_are_no_part_of_a_template() -> Case {
    let body = paragraph("", &commented(1, &r("{{titel}}")));
    let mut package = word(body).comments(&[&p("Zu {{/each}} fehlt der Anfang.")]).package();
    let text = String::from_utf8(package.part("word/comments.xml").unwrap().to_vec()).unwrap();
    let ours = text.replace("w:author=\"Amt\"", "w:author=\"austausch\"");
    assert_ne!(ours, text);
    package.set("word/comments.xml", ours.into_bytes());
    case(p(""), places()).of(package.write().unwrap()).text(&["Fest"])
}

fn another_prefix_than_words_own() -> Case {
    let mut package = word(p("{{titel}}") + &table("{{#each orte}}{{n}} | {{z}}{{/each}}")).package();
    let text = String::from_utf8(package.part("word/document.xml").unwrap().to_vec()).unwrap();
    let other = text
        .replace("<w:", "<x:")
        .replace("</w:", "</x:")
        .replace(" w:", " x:")
        .replace("xmlns:w=", "xmlns:x=");
    package.set("word/document.xml", other.into_bytes());
    case(p(""), places()).of(package.write().unwrap()).text(&["Fest", "Gera | 3", "Suhl | 5"])
}

fn utf_16() -> Case {
    let mut package = word(p("{{titel}} ä")).package();
    let text = String::from_utf8(package.part("word/document.xml").unwrap().to_vec()).unwrap();
    let text = text.replace("UTF-8", "UTF-16");
    let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
    package.set("word/document.xml", units.flat_map(u16::to_le_bytes).collect());
    case(p(""), places()).of(package.write().unwrap()).text(&["Fest ä"])
}

fn a_condition_from_mid_line_to_mid_line() -> Case {
    let body = "Vor {{#if ja}}eins\nzwei{{/if}} nach\nVor {{#if nein}}eins\nzwei{{/if}} nach\nVor {{#if nein}}a\nb{{else}}c\nd{{/if}} nach";
    case(ps(body), places()).any_findings().text(&["Vor eins", "zwei nach", "Vor  nach", "Vor c", "d nach"])
}

fn a_loop_from_mid_line_to_mid_line() -> Case {
    let body =
        "Orte: {{#each orte}}{{n}}\n({{z}}){{/each}} Ende\nListe: {{#each orte}}{{n}}\n{{/each}}\nZuletzt";
    case(ps(body), places()).any_findings().text(&[
        "Orte: Gera",
        "(3)Suhl",
        "(5) Ende",
        "Liste: Gera",
        "Suhl",
        "Zuletzt",
    ])
}

fn replies_to_comments_follow_their_copies() -> Case {
    let comment =
        |id: &str, text: &str| format!(r#"<w:p w14:paraId="{id}"><w:r><w:t>{text}</w:t></w:r></w:p>"#);
    let body =
        p("{{#each orte}}") + &paragraph("", &commented(0, &commented(1, &r("{{n}}")))) + &p("{{/each}}");
    let word = word(body)
        .comments(&[&comment("0A000001", "Bitte prüfen"), &comment("0A000002", "Erledigt")])
        .beside(
            "commentsExtended",
            r#"<x:commentsEx xmlns:x="urn:x"><x:commentEx x:paraId="0A000001" x:done="0"/><x:commentEx x:paraId="0A000002" x:paraIdParent="0A000001" x:done="0"/></x:commentsEx>"#,
        )
        .beside(
            "commentsIds",
            r#"<x:commentsIds xmlns:x="urn:x"><x:commentId x:paraId="0A000001" x:durableId="1B000001"/><x:commentId x:paraId="0A000002" x:durableId="1B000002"/></x:commentsIds>"#,
        )
        .beside(
            "commentsExtensible",
            r#"<x:commentsExtensible xmlns:x="urn:x"><x:commentExtensible x:durableId="1B000001"/><x:commentExtensible x:durableId="1B000002"/></x:commentsExtensible>"#,
        );
    case(word, places()).any_findings().text(&["Gera", "Suhl"]).look(|filled| {
        let ids = values(&filled.tree("word/comments.xml"), "w:p", "w14:paraId");
        let [first, second, answer, other] = ids.as_slice() else { panic!("{ids:?}") };
        assert_eq!(distinct(&ids), 4);
        let extended = filled.tree("word/commentsExtended.xml");
        let known: Vec<String> = [first, second, answer, other].map(Clone::clone).to_vec();
        assert_eq!(values(&extended, "x:commentEx", "x:paraId"), known);
        let answered = [first, second].map(Clone::clone).to_vec();
        assert_eq!(values(&extended, "x:commentEx", "x:paraIdParent"), answered);
        let lasting = values(&filled.tree("word/commentsIds.xml"), "x:commentId", "x:durableId");
        assert_eq!(distinct(&lasting), 4);
        let extensible =
            values(&filled.tree("word/commentsExtensible.xml"), "x:commentExtensible", "x:durableId");
        assert_eq!(extensible, lasting);
    })
}

fn embedded_objects_have_ids_of_their_own() -> Case {
    let object = r##"<w:r><w:object><v:shapetype id="_x0000_t75"/><v:shape id="_x0000_i1025" type="#_x0000_t75"/><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" Type="Embed" ShapeID="_x0000_i1025" ObjectID="_7"/></w:object></w:r>"##;
    let body = p("{{#each orte}}") + &paragraph("", &(object.to_owned() + &r("{{n}}"))) + &p("{{/each}}");
    case(body, places()).any_findings().text(&["Gera", "Suhl"]).look(|filled| {
        let tree = filled.tree("word/document.xml");
        let shapes = values(&tree, "v:shape", "id");
        assert_eq!((shapes[0].as_str(), distinct(&shapes)), ("_x0000_i1025", 2));
        assert_eq!(values(&tree, "o:OLEObject", "ShapeID"), shapes);
        assert_eq!(distinct(&values(&tree, "o:OLEObject", "ObjectID")), 2);
        let types = values(&tree, "v:shapetype", "id").iter().map(|id| format!("#{id}")).collect::<Vec<_>>();
        assert_eq!((values(&tree, "v:shape", "type"), distinct(&types)), (types.clone(), 2));
    })
}

fn names_that_read_as_words_of_json() -> Case {
    let data = json!({"false": "F", "null": 0});
    case(p("{{#if [false]}}f{{[false]}}{{/if}}{{#if [null]}}n{{/if}}{{#if [true]}}t{{/if}}."), data)
        .missing_is_empty()
        .any_findings()
        .text(&["fF."])
}

fn a_list_among_objects_has_no_names() -> Case {
    let data = json!({"users": [{"name": "A"}, [], {"name": "B"}]});
    case(p("{{#each users}}[{{name}}]{{/each}}"), data).missing_is_empty().any_findings().text(&["[A][][B]"])
}

fn a_row_of_one_cell_beside_one_that_goes_on() -> Case {
    let merged = |more: &str, text: &str| special_cell(&format!("<w:vMerge{more}/>"), &p(text));
    let rows = row(&(cell(&p("Ort")) + &merged(" w:val=\"restart\"", "Bemerkung")))
        + &row(&(cell(&p("{{#each orte}}{{n}} {{z}}{{/each}}")) + &merged("", "")))
        + &row(&(cell(&p("oder: {{#each orte}}{{n}} {{/each}}")) + &merged("", "")));
    case(grid(2, &rows), places()).text(&["Ort | Bemerkung", "Gera 3 | ", "Suhl 5 | ", "oder: Gera Suhl  | "])
}
