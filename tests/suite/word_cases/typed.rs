//! Typed values: blocks and inlines in the template's own styles, and content controls that are set.

use super::*;
use ooxml::Element;
use serde_json::{Value, json};

fn text(words: &str) -> Value {
    json!([{"text": words}])
}

fn paragraph_of(words: &str) -> Value {
    json!({"paragraph": text(words)})
}

/// A list nested to the depth of its words.
fn nested(start: Option<u32>, words: &[&str]) -> Value {
    let (first, rest) = words.split_first().unwrap();
    let mut blocks = vec![paragraph_of(first)];
    if !rest.is_empty() {
        blocks.push(nested(start, rest));
    }
    json!({"list": {"items": [{"number": start, "blocks": blocks, "origin": null}]}})
}

fn list(start: Option<u32>, words: &[&str]) -> Value {
    let item = |(index, word): (u32, &&str)| json!({"number": start.map(|start| start + index), "blocks": [paragraph_of(word)], "origin": null});
    let items: Vec<Value> = (0..).zip(words).map(item).collect();
    json!({"list": {"items": items}})
}

/// Lines of the body that say something.
fn said(filled: &Filled) -> Vec<String> {
    let lines = &filled.text()["document"];
    lines.iter().filter(|line| !line.trim().is_empty()).cloned().collect()
}

/// A cell of a table with these words.
fn cell_of(words: &str) -> Value {
    json!({"text": text(words), "points": []})
}

/// The style of the paragraph with these words.
fn style_of(filled: &Filled, words: &str) -> Option<String> {
    let document = filled.tree("word/document.xml");
    let paragraph =
        all_of(&document, "w:p").into_iter().find(|p| p.plain_text() == words).expect("such a paragraph");
    Some(paragraph.find("w:pPr")?.find("w:pStyle")?.attribute("w:val")?.to_owned())
}

super::cases!(
    paragraphs_and_headings_in_the_templates_styles,
    bullets_to_depth_four,
    numbered_lists_that_each_count_from_their_start,
    a_table_with_a_header_row,
    a_quote_and_who_said_it,
    blocks_in_a_loop_and_in_a_cell,
    blocks_of_nothing_leave_no_line,
    a_style_that_is_missing_is_made_and_said,
    a_file_without_styles_gets_a_part_of_them,
    a_table_has_lines_in_a_german_template,
    each_place_gives_its_own_width,
    blocks_stand_in_both_copies_of_a_text_box,
    emphasis_and_links_within_a_line,
    inlines_keep_the_look_of_their_tag,
    a_checkbox_is_set,
    a_date_is_set,
    an_entry_of_a_list_is_chosen,
    controls_without_text_are_set_where_they_stand,
    controls_are_set_in_each_pass,
    lines_of_a_value_stay_lines_in_a_control,
);

fn paragraphs_and_headings_in_the_templates_styles() -> Case {
    let body = json!([{"heading": {"level": 3, "text": text("Überschrift")}}, paragraph_of("Erstens."), paragraph_of("Zweitens.")]);
    case(ps("vor\n{{blocks x}}\nnach"), json!({"x": body}))
        .any_findings()
        .text(&["vor", "Überschrift", "Erstens.", "Zweitens.", "nach"])
        .look(|filled| {
            assert_eq!(style_of(filled, "Überschrift").as_deref(), Some("berschrift2"));
        })
}

fn bullets_to_depth_four() -> Case {
    case(ps("{{blocks x}}\nnach"), json!({"x": [nested(None, &["eins", "zwei", "drei", "vier"])]}))
        .any_findings()
        .look(|filled| {
            assert_eq!(said(filled), ["eins", "zwei", "drei", "vier", "nach"]);
            assert_eq!(style_of(filled, "eins").as_deref(), Some("Aufzhlungszeichen"));
            assert_eq!(style_of(filled, "zwei").as_deref(), Some("Aufzhlungszeichen2"));
            assert_ne!(style_of(filled, "drei"), style_of(filled, "vier"));
        })
}

fn numbered_lists_that_each_count_from_their_start() -> Case {
    let body = json!([
        list(Some(1), &["a", "b"]),
        paragraph_of("zwischen"),
        list(Some(1), &["c"]),
        list(Some(7), &["g"])
    ]);
    case(ps("{{blocks x}}"), json!({"x": body})).any_findings().look(|filled| {
        assert_eq!(said(filled), ["a", "b", "zwischen", "c", "g"]);
        let document = filled.tree("word/document.xml");
        let lists: std::collections::BTreeSet<String> =
            values(&document, "w:numId", "w:val").into_iter().collect();
        assert!(lists.len() >= 2, "{lists:?}");
        assert!(
            values(&filled.tree("word/numbering.xml"), "w:startOverride", "w:val").contains(&"7".to_owned())
        );
    })
}

fn a_table_with_a_header_row() -> Case {
    let table = json!({"table": {"caption": text("Übersicht"), "header": [cell_of("Was"), cell_of("Wer")], "rows": [[cell_of("Raum & Zeit"), cell_of("Amt")], [cell_of("Essen"), cell_of("")]]}});
    case(ps("{{blocks x}}\nEnde"), json!({"x": [table]})).any_findings().look(|filled| {
        assert_eq!(said(filled), ["Übersicht", "Was | Wer", "Raum & Zeit | Amt", "Essen | ", "Ende"]);
        let document = filled.tree("word/document.xml");
        assert_eq!(all_of(&document, "w:tblHeader").len(), 1);
        assert_eq!(all_of(&document, "w:gridCol").len(), 2);
    })
}

fn a_quote_and_who_said_it() -> Case {
    let quote = json!({"quote": {"text": text("„Gut.“"), "by": text("Eine Teilnehmerin")}});
    case(ps("{{blocks x}}"), json!({"x": [quote]})).any_findings().look(|filled| {
        assert_eq!(said(filled), ["„Gut.“", "– Eine Teilnehmerin"]);
        assert_eq!(style_of(filled, "„Gut.“").as_deref(), Some("Zitat"));
    })
}

fn blocks_in_a_loop_and_in_a_cell() -> Case {
    let sections = json!([{"t": "A", "body": [paragraph_of("a1"), list(Some(1), &["a2"])]}, {"t": "B", "body": [list(Some(1), &["b1", "b2"])]}]);
    let rows = row(&(cell(&p("{{#each s}}{{t}}")) + &cell(&p("{{blocks body}}")) + &cell(&p("{{/each}}"))));
    case(
        ps("{{#each s}}")
            + &styled("berschrift1", "{{t}}")
            + &ps("{{blocks body}}\n{{/each}}")
            + &grid(3, &rows),
        json!({"s": sections}),
    )
    .any_findings()
    .look(|filled| {
        let lines = said(filled);
        assert_eq!(lines[..6], ["A", "a1", "a2", "B", "b1", "b2"]);
        assert!(lines[6].starts_with("A | a1 / a2") && lines[7].starts_with("B | b1 / b2"), "{lines:?}");
    })
}

fn blocks_of_nothing_leave_no_line() -> Case {
    case(ps("vor\n{{blocks x}}\nnach"), json!({"x": []})).text(&["vor", "nach"])
}

fn a_style_that_is_missing_is_made_and_said() -> Case {
    let only = r#"<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style><w:style w:type="table" w:styleId="Tabellenraster"><w:name w:val="Table Grid"/></w:style>"#;
    case(
        word(ps("{{blocks x}}")).styles(only),
        json!({"x": [nested(None, &["eins", "zwei"]), {"quote": {"text": text("Q"), "by": []}}]}),
    )
    .any_findings()
    .look(|filled| {
        assert_eq!(said(filled), ["eins", "zwei", "Q"]);
        assert!(!filled.diagnostics.is_empty());
        let known = values(&filled.tree("word/styles.xml"), "w:style", "w:styleId");
        for words in ["eins", "zwei", "Q"] {
            assert!(
                style_of(filled, words).is_some_and(|style| known.contains(&style)),
                "{words}: {known:?}"
            );
        }
    })
}

fn data_table() -> Value {
    json!({"table": {"caption": null, "header": [cell_of("Was"), cell_of("Wer")], "rows": [[cell_of("Raum"), cell_of("Amt")]]}})
}

/// Neither the part nor a relationship to it nor its media type.
fn a_file_without_styles_gets_a_part_of_them() -> Case {
    let whole = word(p("{{blocks x}}")).package();
    let mut bare = ooxml::Package::default();
    for name in whole.names().filter(|name| !matches!(*name, "word/styles.xml" | "word/numbering.xml")) {
        let text = String::from_utf8(whole.part(name).unwrap().to_vec()).unwrap();
        let kept = |entry: &&str| !entry.contains("styles") && !entry.contains("numbering");
        let text = match name {
            "[Content_Types].xml" | "word/_rels/document.xml.rels" => {
                text.split_inclusive('>').filter(kept).collect()
            }
            _ => text,
        };
        bare.set(name, text.into_bytes());
    }
    let data = json!({"x": [list(Some(1), &["eins"]), list(None, &["Punkt"])]});
    let bare = case(p(""), data).of(bare.write().unwrap());
    bare.any_findings().text(&["eins", "Punkt"]).look(|filled| {
        assert_eq!(style_of(filled, "eins").as_deref(), Some("ListNumber"));
        let styles = filled.tree("word/styles.xml");
        assert_eq!(values(&styles, "w:style", "w:styleId"), ["ListNumber", "ListBullet"]);
        assert_eq!(values(&filled.tree("word/numbering.xml"), "w:startOverride", "w:val"), ["1"]);
    })
}

fn a_table_has_lines_in_a_german_template() -> Case {
    case(ps("{{blocks x}}"), json!({"x": [data_table()]})).any_findings().look(|filled| {
        assert_eq!(values(&filled.tree("word/document.xml"), "w:tblStyle", "w:val"), ["Tabellenraster"]);
        assert!(filled.diagnostics.iter().all(|diagnostic| !format!("{diagnostic:?}").contains("Tabelle 2")));
    })
}

/// The page is 9072 wide; two columns leave 708 between them, a cell 216 and a text box 288.
fn each_place_gives_its_own_width() -> Case {
    let section = r#"<w:sectPr><w:type w:val="continuous"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1134" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/><w:cols w:num="2" w:space="708"/></w:sectPr>"#;
    let body = p("{{blocks x}}")
        + &paragraph(section, "")
        + &grid(2, &row(&(cell(&p("a")) + &cell(&p("{{blocks x}}")))))
        + &paragraph("", &text_box(9, &p("{{blocks x}}")))
        + &p("{{blocks x}}");
    case(body, json!({"x": [data_table()]})).any_findings().look(|filled| {
        let document = filled.tree("word/document.xml");
        let made = all_of(&document, "w:tblPr").into_iter().filter(|own| own.find("w:tblLayout").is_some());
        let widths: Vec<&str> =
            made.map(|own| own.find("w:tblW").unwrap().attribute("w:w").unwrap()).collect();
        assert_eq!(widths, ["4182", "2052", "2546", "2552", "9072"]);
    })
}

fn blocks_stand_in_both_copies_of_a_text_box() -> Case {
    let content = p("{{blocks x}}") + &p("{{inline y}}");
    case(paragraph("", &text_box(9, &content)), json!({"x": [paragraph_of("Absatz")], "y": text("Zeile")}))
        .any_findings()
        .text(&["", "[txbx] Absatz", "[txbx] Zeile"])
        .look(|filled| {
            let document = filled.tree("word/document.xml");
            let old = all_of(&document, "mc:Fallback");
            assert_eq!(old[0].plain_text(), "AbsatzZeile");
            assert!(all_of(&document, "w:p").len() == 5, "a paragraph round two boxes of two");
        })
}

fn emphasis_and_links_within_a_line() -> Case {
    let x = json!([{"text": "a "}, {"strong": text("fett")}, {"text": " & "}, {"emphasis": text("schräg")}, "line-break", {"link": {"url": "https://example.org/?a=1&b=2", "content": text("Seite")}}]);
    case(p("vor {{inline x}} nach"), json!({"x": x}))
        .any_findings()
        .text(&["vor a fett & schräg\nSeite (https://example.org/?a=1&b=2) nach"])
        .look(|filled| {
            assert_eq!(filled.links(), ["https://example.org/?a=1&b=2"]);
            let document = filled.tree("word/document.xml");
            let looks = |words: &str| {
                let run =
                    all_of(&document, "w:r").into_iter().find(|r| r.plain_text() == words).unwrap().clone();
                run.find("w:rPr").is_some_and(|look| look.elements().next().is_some())
            };
            assert!(looks("fett") && looks("schräg") && !looks("a "));
        })
}

fn inlines_keep_the_look_of_their_tag() -> Case {
    let content = run(r#"<w:color w:val="C00000"/>"#, "{{inline x}}");
    case(paragraph("", &content), json!({"x": [{"text": "rot "}, {"strong": text("fett")}]}))
        .any_findings()
        .text(&["rot fett"])
        .look(|filled| {
            assert_eq!(values(&filled.tree("word/document.xml"), "w:color", "w:val"), ["C00000", "C00000"]);
        })
}

fn a_checkbox_is_set() -> Case {
    let checkbox = |id: u32, tag: &str| {
        sdt(
            &format!(
                r#"<w:tag w:val="{{{{{tag}}}}}"/><w:id w:val="{id}"/><w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>"#
            ),
            &r("☐"),
        )
    };
    let content = checkbox(1, "ja") + &r(" ja ") + &checkbox(2, "nein") + &r(" nein");
    case(paragraph("", &content), json!({"ja": true, "nein": false})).text(&["☒ ja ☐ nein"]).look(|filled| {
        assert_eq!(values(&filled.tree("word/document.xml"), "w14:checked", "w14:val"), ["1", "0"]);
    })
}

fn a_date_is_set() -> Case {
    let date = sdt(
        r#"<w:tag w:val="{{tag}}"/><w:id w:val="1"/><w:date><w:dateFormat w:val="d. MMMM yyyy"/><w:lid w:val="de-DE"/><w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>"#,
        &r("Datum wählen"),
    );
    case(paragraph("", &(r("am ") + &date)), json!({"tag": "2016-04-06"})).text(&["am 6. April 2016"]).look(
        |filled| {
            let dates = values(&filled.tree("word/document.xml"), "w:date", "w:fullDate");
            assert!(dates[0].starts_with("2016-04-06"), "{dates:?}");
        },
    )
}

fn an_entry_of_a_list_is_chosen() -> Case {
    let choice = sdt(
        r#"<w:tag w:val="{{stand}}"/><w:id w:val="1"/><w:dropDownList><w:listItem w:displayText="Entwurf" w:value="draft"/><w:listItem w:displayText="veröffentlicht" w:value="published"/></w:dropDownList>"#,
        &r("Bitte wählen"),
    );
    case(paragraph("", &(r("Stand: ") + &choice)), json!({"stand": "published"}))
        .text(&["Stand: veröffentlicht"])
}

fn lines_of_a_value_stay_lines_in_a_control() -> Case {
    let control = sdt(
        r#"<w:tag w:val="{{anschrift}}"/><w:id w:val="1"/><w:text w:multiLine="1"/>"#,
        &r("Anschrift eingeben"),
    );
    case(paragraph("", &control), json!({"anschrift": "Weg 1\n12345 Berlin\tOst"}))
        .text(&["Weg 1\n12345 Berlin\tOst"])
}

fn controls_without_text_are_set_where_they_stand() -> Case {
    let named = |id: u32| format!(r#"<w:tag w:val="{{{{name}}}}"/><w:id w:val="{id}"/>"#);
    let inner = sdt(&named(3), "");
    let body = sdt(&named(1), "")
        + &paragraph("", &(r("In der Zeile: ") + &sdt(&named(2), "<w:r><w:tab/></w:r>")))
        + &sdt(r#"<w:id w:val="4"/>"#, &inner)
        + &sdt(&named(5), &table("x | y"));
    case(body, json!({"name": "Gera"})).look(|filled| {
        let body = filled.tree("word/document.xml");
        let body = body.find("w:body").unwrap();
        let inside: Vec<Vec<&str>> = all_of(body, "w:sdtContent")
            .into_iter()
            .map(|content| content.elements().map(Element::name).collect())
            .collect();
        assert_eq!(inside, [&["w:p"][..], &["w:r", "w:r"], &["w:sdt"], &["w:p"], &["w:tbl"]]);
        assert_eq!(lines(body), ["Gera", "In der Zeile: \tGera", "Gera", "Gera | "]);
    })
}

fn controls_are_set_in_each_pass() -> Case {
    let checkbox = sdt(
        r#"<w:tag w:val="{{da}}"/><w:id w:val="1"/><w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>"#,
        &r("☐"),
    );
    case(
        ps("{{#each l}}") + &paragraph("", &(checkbox + &r(" {{n}}"))) + &ps("{{/each}}"),
        json!({"l": [{"da": true, "n": "A"}, {"da": false, "n": "B"}]}),
    )
    .text(&["☒ A", "☐ B"])
}
