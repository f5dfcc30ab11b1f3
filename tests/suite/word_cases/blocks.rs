//! Blocks by where they stand: alone in paragraphs, inline, round tables, sections and pages.

use super::*;
use serde_json::json;

fn agenda() -> serde_json::Value {
    json!({"agenda": [
        {"zeit": "09:00", "titel": "Begrüßung"},
        {"zeit": "10:30", "titel": "Impuls & Gespräch"},
        {"zeit": "12:00", "titel": "Mittagspause"},
    ], "jahr": "2027"})
}

fn places() -> serde_json::Value {
    json!({"orte": [
        {"name": "Köln", "hinweise": [{"t": "Aufzug"}, {"t": "Parkplatz"}]},
        {"name": "Görlitz", "hinweise": []},
        {"name": "Jülich", "hinweise": [{"t": "Eingang < Hof"}]},
    ]})
}

/// A portrait page that ends a section, with a header of its own.
fn section_end(header: &str) -> String {
    paragraph(
        &format!(
            r#"<w:sectPr><w:headerReference w:type="default" r:id="{header}"/><w:type w:val="nextPage"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>"#
        ),
        "",
    )
}

super::cases!(
    each_over_paragraphs_leaves_no_blank_line,
    each_over_nothing_leaves_nothing,
    spaces_round_a_lone_tag_leave_nothing,
    a_split_tag_alone_in_its_paragraph_leaves_nothing,
    blank_lines_that_the_author_set_stay,
    several_paragraphs_per_pass,
    if_and_else_over_paragraphs,
    a_chain_of_else_if,
    if_inline,
    an_inline_block_over_runs_of_different_looks,
    unless_over_paragraphs,
    with_and_its_else,
    each_with_else,
    the_outer_level_is_reached,
    two_levels_out,
    where_a_loop_is,
    the_keys_of_an_object,
    block_parameters,
    a_list_of_strings,
    an_inline_block_in_a_loop,
    rich_values_of_a_loop_in_one_run,
    blocks_of_a_loop_in_one_paragraph,
    several_blocks_in_one_paragraph,
    several_lone_tags_in_one_paragraph,
    three_levels,
    if_round_a_loop,
    if_round_a_table,
    a_table_per_pass,
    tables_that_follow_each_other_stay_apart,
    a_page_per_pass,
    a_section_per_pass,
    a_heading_a_list_and_a_table_per_pass,
    an_empty_body_is_still_a_document,
    an_empty_header_keeps_a_paragraph,
    a_block_inside_a_block_level_content_control,
    a_block_round_a_content_control,
    helpers_that_compare,
    names_with_spaces_umlauts_and_numbers,
);

fn each_over_paragraphs_leaves_no_blank_line() -> Case {
    case(ps("Ablauf\n{{#each agenda}}\n{{zeit}} Uhr: {{titel}}\n{{/each}}\nEnde"), agenda()).text(&[
        "Ablauf",
        "09:00 Uhr: Begrüßung",
        "10:30 Uhr: Impuls & Gespräch",
        "12:00 Uhr: Mittagspause",
        "Ende",
    ])
}

fn each_over_nothing_leaves_nothing() -> Case {
    case(
        ps("A\n{{#each l}}\n{{this}}\n{{/each}}\n{{#each n}}\n{{this}}\n{{/each}}\nE"),
        json!({"l": [], "n": null}),
    )
    .text(&["A", "E"])
}

fn spaces_round_a_lone_tag_leave_nothing() -> Case {
    case(
        p("A") + &p("  {{#each l}} ") + &p("{{this}}") + &p("\u{a0}{{/each}}") + &p("E"),
        json!({"l": [1, 2]}),
    )
    .text(&["A", "1", "2", "E"])
}

fn a_split_tag_alone_in_its_paragraph_leaves_nothing() -> Case {
    case(
        split("{|{#each| l}|}") + &split("- {{th|is}}") + &split("{{/|each}}") + &p("E"),
        json!({"l": ["a", "b"]}),
    )
    .text(&["- a", "- b", "E"])
}

fn blank_lines_that_the_author_set_stay() -> Case {
    case(
        p("A") + &p("") + &ps("{{#each agenda}}\n{{titel}}") + &p("") + &p("{{/each}}") + &p("") + &p("Ende"),
        agenda(),
    )
    .text(&["A", "", "Begrüßung", "", "Impuls & Gespräch", "", "Mittagspause", "", "", "Ende"])
}

fn several_paragraphs_per_pass() -> Case {
    case(
        ps("{{#each orte}}\n{{n}}\n{{a}}\n—\n{{/each}}"),
        json!({"orte": [{"n": "Köln", "a": "Weg 1\n50667 Köln"}, {"n": "Bonn", "a": "Weg 2"}]}),
    )
    .text(&["Köln", "Weg 1\n50667 Köln", "—", "Bonn", "Weg 2", "—"])
}

fn if_and_else_over_paragraphs() -> Case {
    case(ps("Anfang\n{{#if ja}}\nja\n{{else}}\nnein\n{{/if}}\n{{#if nein}}\nja\n{{else}}\nnein\n{{/if}}\nEnde"), json!({"ja": true, "nein": false}))
        .text(&["Anfang", "ja", "nein", "Ende"])
}

fn a_chain_of_else_if() -> Case {
    case(
        ps("{{#each l}}\n{{#if a}}\nA\n{{else if b}}\nB\n{{else}}\nC\n{{/if}}\n{{#if a}}a{{else if b}}b{{else}}c{{/if}}\n{{/each}}"),
        json!({"l": [{"a": true, "b": false}, {"a": false, "b": true}, {"a": false, "b": false}]}),
    )
    .text(&["A", "a", "B", "b", "C", "c"])
}

fn if_inline() -> Case {
    case(
        p("Preis {{geld}} Euro{{#if eu}} netto{{else}} brutto{{/if}}."),
        json!({"eu": true, "geld": "12,50"}),
    )
    .text(&["Preis 12,50 Euro netto."])
}

fn an_inline_block_over_runs_of_different_looks() -> Case {
    let content = r("Preis {{#if eu}}")
        + &run("<w:b/>", "net")
        + &run("<w:i/>", "to{{else}}brut")
        + &r("to{{/if}} Euro");
    case(paragraph("", &content), json!({"eu": true})).text(&["Preis netto Euro"])
}

fn unless_over_paragraphs() -> Case {
    case(
        ps("{{#unless absage}}\nFindet statt\n{{else}}\nFällt aus\n{{/unless}}\nEnde"),
        json!({"absage": false}),
    )
    .text(&["Findet statt", "Ende"])
}

fn with_and_its_else() -> Case {
    case(ps("{{#with wer}}\n{{name}} aus {{../ort}}\n{{/with}}\n{{#with niemand}}\n{{name}}\n{{else}}\nniemand\n{{/with}}"), json!({"wer": {"name": "Weiß"}, "niemand": null, "ort": "Bonn"}))
        .text(&["Weiß aus Bonn", "niemand"])
}

fn each_with_else() -> Case {
    case(
        ps("{{#each l}}\n{{this}}\n{{else}}\nkeine\n{{/each}}\n{{#each m}}{{this}}{{else}}keine{{/each}}"),
        json!({"l": [], "m": []}),
    )
    .text(&["keine", "keine"])
}

fn the_outer_level_is_reached() -> Case {
    case(ps("{{#each agenda}}\n{{titel}} im Jahr {{../jahr}}\n{{/each}}"), agenda()).text(&[
        "Begrüßung im Jahr 2027",
        "Impuls & Gespräch im Jahr 2027",
        "Mittagspause im Jahr 2027",
    ])
}

fn two_levels_out() -> Case {
    case(
        ps("{{#each a}}\n{{#each b}}\n{{this}}{{../n}}{{../../x}}{{@root.x}}\n{{/each}}\n{{/each}}"),
        json!({"x": "!", "a": [{"n": 1, "b": ["p", "q"]}, {"n": 2, "b": ["r"]}]}),
    )
    .text(&["p1!!", "q1!!", "r2!!"])
}

fn where_a_loop_is() -> Case {
    case(ps("{{#each l}}\n{{@index}}{{#if @first}} erstes{{/if}}{{#if @last}} letztes{{/if}}: {{this}}\n{{/each}}"), json!({"l": ["a", "b", "c"]}))
        .text(&["0 erstes: a", "1: b", "2 letztes: c"])
}

fn the_keys_of_an_object() -> Case {
    case(ps("{{#each o}}\n{{@key}} = {{this}}\n{{/each}}"), json!({"o": {"z": 1, "a": 2}}))
        .text(&["z = 1", "a = 2"])
}

fn block_parameters() -> Case {
    case(ps("{{#each l as |wer nr|}}\n{{nr}} {{wer.name}}{{#each wer.m as |was|}} {{was}}/{{wer.name}}{{/each}}\n{{/each}}"), json!({"l": [{"name": "A", "m": [1, 2]}, {"name": "B", "m": []}]}))
        .text(&["0 A 1/A 2/A", "1 B"])
}

fn a_list_of_strings() -> Case {
    case(ps("{{#each namen}}\n- {{this}}\n{{/each}}\n{{#each namen}}{{this}}{{#unless @last}}; {{/unless}}{{/each}}."), json!({"namen": ["Ada", "Bob & Co", "Çelik"]}))
        .text(&["- Ada", "- Bob & Co", "- Çelik", "Ada; Bob & Co; Çelik."])
}

/// LibreOffice and Google Docs put into one run what Word cuts into several: text, breaks and all.
fn rich_values_of_a_loop_in_one_run() -> Case {
    let run = r#"<w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">Mit {{#each a}}{{inline this}}{{#unless @last}},</w:t><w:br/><w:t xml:space="preserve">{{/unless}}{{/each}} und {{#if b}}{{inline b}}{{else}}niemandem</w:t><w:tab/><w:t>{{/if}}.</w:t></w:r>"#;
    let data = json!({"a": ["eins", "zwei"], "b": "drei"});
    case(paragraph("", run) + &paragraph("", &r("{{#each a}}{{inline this}}; {{/each}}Ende")), data)
        .text(&["Mit eins,\nzwei und drei.", "eins; zwei; Ende"])
        .look(|filled| {
            let document = filled.tree("word/document.xml");
            let first = &all_of(&document, "w:p")[0];
            let said = all_of(first, "w:r").into_iter().filter(|run| !run.plain_text().is_empty());
            assert!(
                said.map(|run| run.find("w:rPr")).all(|own| own.is_some_and(|own| own.find("w:i").is_some()))
            );
        })
}

/// Blocks stand for the paragraph of their tag, so that a loop round it takes paragraphs, too.
fn blocks_of_a_loop_in_one_paragraph() -> Case {
    let said = |text: &str| json!([{"paragraph": [{"text": text}]}]);
    let body = ps("Vor {{#each a}}{{blocks this}}{{/each}} nach");
    case(body, json!({"a": [said("eins"), said("zwei")]})).text(&["Vor ", "eins", "zwei", " nach"])
}

fn an_inline_block_in_a_loop() -> Case {
    case(
        ps("{{#each l}}\n{{n}}{{#if vip}} (VIP){{/if}}\n{{/each}}"),
        json!({"l": [{"n": "Ada", "vip": true}, {"n": "Bob", "vip": false}]}),
    )
    .text(&["Ada (VIP)", "Bob"])
}

fn several_blocks_in_one_paragraph() -> Case {
    case(p("{{#if a}}A{{/if}}{{#each l}}[{{this}}]{{/each}}{{#unless a}}B{{/unless}} {{#with w}}{{x}}{{/with}}"), json!({"a": true, "l": [1, 2], "w": {"x": "X"}}))
        .text(&["A[1][2] X"])
}

fn several_lone_tags_in_one_paragraph() -> Case {
    case(ps("{{#if a}}{{#each l}}\n{{this}}\n{{/each}}{{/if}}\nEnde"), json!({"a": true, "l": [1, 2]}))
        .text(&["1", "2", "Ende"])
}

fn three_levels() -> Case {
    case(
        ps("{{#each a}}\nE1 {{n}}\n{{#each b}}\nE2 {{n}}\n{{#each c}}\nE3 {{n}}\n{{/each}}\n{{/each}}\n{{/each}}\nEnde"),
        json!({"a": [{"n": "1", "b": [{"n": "1.1", "c": [{"n": "1.1.1"}, {"n": "1.1.2"}]}, {"n": "1.2", "c": []}]}, {"n": "2", "b": []}]}),
    )
    .text(&["E1 1", "E2 1.1", "E3 1.1.1", "E3 1.1.2", "E2 1.2", "E1 2", "Ende"])
}

fn if_round_a_loop() -> Case {
    case(ps("{{#if agenda}}\nAblauf\n{{#each agenda}}\n{{titel}}\n{{/each}}\n{{/if}}\n{{#if leer}}\nnie\n{{/if}}\nEnde"), {
        let mut data = agenda();
        data["leer"] = json!([]);
        data
    })
    .text(&["Ablauf", "Begrüßung", "Impuls & Gespräch", "Mittagspause", "Ende"])
}

fn if_round_a_table() -> Case {
    case(
        ps("{{#if nein}}") + &table("weg") + &ps("{{/if}}\n{{#if ja}}") + &table("da") + &ps("{{/if}}\nEnde"),
        json!({"nein": false, "ja": true}),
    )
    .text(&["da", "Ende"])
}

fn a_table_per_pass() -> Case {
    case(
        ps("{{#each orte}}\n{{name}}")
            + &table("Hinweise | \n{{#each hinweise}}{{t}} | {{/each}}")
            + &ps("nach der Tabelle\n{{/each}}\nEnde"),
        places(),
    )
    .text(&[
        "Köln",
        "Hinweise | ",
        "Aufzug | ",
        "Parkplatz | ",
        "nach der Tabelle",
        "Görlitz",
        "Hinweise | ",
        "nach der Tabelle",
        "Jülich",
        "Hinweise | ",
        "Eingang < Hof | ",
        "nach der Tabelle",
        "Ende",
    ])
}

/// Word joins two tables with nothing between them into one.
fn tables_that_follow_each_other_stay_apart() -> Case {
    case(ps("{{#each l}}") + &table("{{this}} | x") + &ps("{{/each}}\nEnde"), json!({"l": ["a", "b"]})).look(
        |filled| {
            let document = filled.tree("word/document.xml");
            let names: Vec<&str> = document.find("w:body").unwrap().elements().map(|e| e.name()).collect();
            assert!(!names.windows(2).any(|pair| pair == ["w:tbl", "w:tbl"]), "{names:?}");
            assert_eq!(all_of(&document, "w:tbl").len(), 2);
        },
    )
}

fn a_page_per_pass() -> Case {
    case(ps("{{#each orte}}\n{{name}}") + PAGE_BREAK + &ps("{{/each}}\nEnde"), places())
        .text(&["Köln", "\u{C}", "Görlitz", "\u{C}", "Jülich", "\u{C}", "Ende"])
}

fn a_section_per_pass() -> Case {
    let body = ps("{{#each orte}}\n{{name}}") + &section_end("rIdheader1") + &ps("{{/each}}\nEnde");
    case(word(body).header("default", p("Kopf {{orte.0.name}}")), places())
        .text(&["Köln", "", "Görlitz", "", "Jülich", "", "Ende"])
        .part("header1.xml", &["Kopf Köln"])
        .look(|filled| {
            let document = filled.tree("word/document.xml");
            assert_eq!(all_of(&document, "w:sectPr").len(), 4);
            assert_eq!(values(&document, "w:headerReference", "r:id").len(), 4);
        })
}

fn a_heading_a_list_and_a_table_per_pass() -> Case {
    let body = ps("{{#each orte}}")
        + &styled("berschrift1", "{{name}}")
        + &ps("{{#each hinweise}}")
        + &item(1, 0, "{{t}}")
        + &ps("{{/each}}")
        + &table("{{name}} | {{len hinweise}}")
        + &ps("{{/each}}");
    case(body, places()).look(|filled| {
        let document = filled.tree("word/document.xml");
        assert_eq!(values(&document, "w:pStyle", "w:val"), ["berschrift1"; 3]);
        assert_eq!(all_of(&document, "w:numPr").len(), 3);
        assert_eq!(all_of(&document, "w:tbl").len(), 3);
    })
}

fn an_empty_body_is_still_a_document() -> Case {
    case(ps("{{#each l}}\n{{this}}\n{{/each}}"), json!({"l": []})).look(|filled| {
        assert!(lines(filled.tree("word/document.xml").find("w:body").unwrap()).iter().all(String::is_empty));
    })
}

fn an_empty_header_keeps_a_paragraph() -> Case {
    case(word(p("Text")).header("default", ps("{{#if x}}\nKopf\n{{/if}}")), json!({"x": false}))
        .text(&["Text"])
        .part("header1.xml", &[""])
}

fn a_block_inside_a_block_level_content_control() -> Case {
    case(
        sdt(r#"<w:id w:val="3"/>"#, &ps("{{#each l}}\n{{this}}\n{{/each}}")) + &p("Ende"),
        json!({"l": ["a", "b"]}),
    )
    .text(&["a", "b", "Ende"])
}

fn a_block_round_a_content_control() -> Case {
    case(
        ps("{{#each l}}") + &sdt(r#"<w:id w:val="3"/>"#, &p("{{this}}")) + &ps("{{/each}}"),
        json!({"l": ["a", "b"]}),
    )
    .text(&["a", "b"])
    .look(|filled| {
        let ids = values(&filled.tree("word/document.xml"), "w:id", "w:val");
        assert_eq!(ids.len(), 2);
        assert_ne!(ids[0], ids[1]);
    })
}

fn helpers_that_compare() -> Case {
    case(p("{{#if (and a (not b))}}1{{/if}}{{#if (or b a)}}2{{/if}}{{#if (gt n 3)}}3{{/if}}{{#if (eq s \"x\")}}4{{/if}}{{len l}}"), json!({"a": true, "b": false, "n": 4, "s": "x", "l": [1, 2]}))
        .text(&["12342"])
}

fn names_with_spaces_umlauts_and_numbers() -> Case {
    case(
        p("{{[Vor Name]}} {{straße}} {{l.1}} {{o.größe}}"),
        json!({"Vor Name": "Ada", "straße": "Weg", "l": ["a", "b"], "o": {"größe": 3}}),
    )
    .text(&["Ada Weg b 3"])
}
