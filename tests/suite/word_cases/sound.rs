//! Files that Word opens without a murmur: ids, references, grids, sections, and parts that nobody touched.

use super::*;
use ooxml::Relationships;
use serde_json::json;
use std::collections::BTreeSet;

fn three() -> serde_json::Value {
    json!({"l": ["a", "b", "c"]})
}

pub(super) fn distinct(values: &[String]) -> usize {
    values.iter().collect::<BTreeSet<_>>().len()
}

fn in_loop(content: &str) -> String {
    p("{{#each l}}") + content + &p("{{/each}}")
}

super::cases!(
    fresh_paragraph_ids,
    fresh_picture_ids,
    fresh_bookmarks_and_references_that_follow,
    a_bookmark_round_a_loop_stays_whole,
    half_a_bookmark_never_stays,
    each_pass_has_a_comment_of_its_own,
    a_comment_is_referred_to_once,
    each_pass_has_a_footnote_of_its_own,
    each_pass_has_an_endnote_of_its_own,
    a_note_whose_reference_is_dropped_goes_with_it,
    each_row_has_its_own_notes,
    a_note_in_a_loop_may_loop_itself,
    a_note_in_a_loop_may_hold_a_table_that_grows,
    a_comment_on_what_is_dropped_goes_with_it,
    what_is_kept_beside_a_comment_goes_with_it,
    text_boxes_in_a_loop_have_ids_of_their_own,
    an_inline_loop_has_fresh_ids_too,
    fields_stay_paired_in_inline_blocks,
    a_block_that_ends_in_a_field_takes_it_in,
    an_empty_content_control_keeps_a_paragraph,
    sections_and_their_headers_stay,
    a_tag_alone_in_the_paragraph_that_ends_a_section_keeps_the_section,
    tracked_changes_count_as_accepted,
    moved_and_restyled_text_counts_as_accepted,
    a_deleted_row_is_gone,
    a_deleted_paragraph_mark_joins_two_paragraphs,
    a_paragraph_that_was_moved_away_joins_what_is_left,
    a_deleted_cell_is_gone,
    pictures_of_the_template_and_of_the_data_have_ids_of_their_own,
    parts_without_tags_are_the_same_bytes,
    a_file_without_tags_keeps_every_part,
    measures_beyond_any_page_are_cut,
    word_is_not_asked_to_refresh,
    the_documents_title_and_language_are_the_files,
    a_title_that_is_a_tag_stays_one,
);

fn fresh_paragraph_ids() -> Case {
    let paragraph =
        r#"<w:p w14:paraId="1A2B3C4D" w14:textId="77777777"><w:r><w:t>{{this}}</w:t></w:r></w:p>"#;
    case(in_loop(paragraph), three()).text(&["a", "b", "c"]).look(|filled| {
        let ids = values(&filled.tree("word/document.xml"), "w:p", "w14:paraId");
        assert_eq!(distinct(&ids), ids.len(), "{ids:?}");
        // ECMA-376 and [MS-DOCX] 2.6.2.3: below 0x80000000.
        assert!(
            ids.iter().all(|id| u32::from_str_radix(id, 16).is_ok_and(|id| id > 0 && id < 0x8000_0000)),
            "{ids:?}"
        );
    })
}

fn fresh_picture_ids() -> Case {
    let content = paragraph("", &(r("{{this}} ") + &picture("rIdBild", 7, "Logo")));
    case(word(in_loop(&content)).picture("rIdBild"), three()).text(&["a ", "b ", "c "]).look(|filled| {
        let document = filled.tree("word/document.xml");
        let ids = values(&document, "wp:docPr", "id");
        assert_eq!((ids.len(), distinct(&ids)), (3, 3));
        assert_eq!(distinct(&values(&document, "a:blip", "r:embed")), 1, "one picture serves all");
    })
}

fn fresh_bookmarks_and_references_that_follow() -> Case {
    let body = in_loop(
        &(paragraph("", &bookmark(4, "ort", &r("{{this}}")))
            + &paragraph("", &(r("siehe ") + &field("REF ort \\h", &r("{{this}}"))))),
    );
    case(body, three()).text(&["a", "siehe a", "b", "siehe b", "c", "siehe c"]).look(|filled| {
        let document = filled.tree("word/document.xml");
        let names = values(&document, "w:bookmarkStart", "w:name");
        assert_eq!(distinct(&names), 3, "{names:?}");
        assert_eq!(distinct(&values(&document, "w:bookmarkStart", "w:id")), 3);
        assert_eq!(values(&document, "w:bookmarkStart", "w:id"), values(&document, "w:bookmarkEnd", "w:id"));
        let codes: Vec<String> = all_of(&document, "w:instrText")
            .iter()
            .map(|e| e.plain_text().split_whitespace().nth(1).unwrap().to_owned())
            .collect();
        assert_eq!(codes, names);
    })
}

fn a_bookmark_round_a_loop_stays_whole() -> Case {
    let body = p("vor")
        + r#"<w:bookmarkStart w:id="9" w:name="alle"/>"#
        + &in_loop(&p("{{this}}"))
        + r#"<w:bookmarkEnd w:id="9"/>"#
        + &p("nach");
    case(body, three()).text(&["vor", "a", "b", "c", "nach"]).look(|filled| {
        let document = filled.tree("word/document.xml");
        assert_eq!(
            (all_of(&document, "w:bookmarkStart").len(), all_of(&document, "w:bookmarkEnd").len()),
            (1, 1)
        );
    })
}

/// A bookmark that begins in the tag's own paragraph goes with it, both ends.
fn half_a_bookmark_never_stays() -> Case {
    let body =
        paragraph("", &(r#"<w:bookmarkStart w:id="9" w:name="halb"/>"#.to_owned() + &r("{{#each l}}")))
            + &paragraph("", &(r("{{this}}") + r#"<w:bookmarkEnd w:id="9"/>"#))
            + &p("{{/each}}");
    case(body, three()).text(&["a", "b", "c"]).look(|filled| {
        let document = filled.tree("word/document.xml");
        let ends = values(&document, "w:bookmarkEnd", "w:id");
        assert_eq!(values(&document, "w:bookmarkStart", "w:id"), ends);
        assert_eq!(distinct(&ends), ends.len());
    })
}

fn each_pass_has_a_comment_of_its_own() -> Case {
    let body = in_loop(&paragraph("", &commented(0, &r("{{this}}"))));
    case(word(body).comments(&[&p("zu {{this}}")]), three())
        .text(&["a", "b", "c"])
        .part("comments.xml", &["zu a", "zu b", "zu c"])
        .look(|filled| {
            let document = filled.tree("word/document.xml");
            let ids = values(&document, "w:commentReference", "w:id");
            assert_eq!(ids, values(&filled.tree("word/comments.xml"), "w:comment", "w:id"));
            assert_eq!(ids, values(&document, "w:commentRangeStart", "w:id"));
            assert_eq!(ids, values(&document, "w:commentRangeEnd", "w:id"));
        })
}

fn a_comment_is_referred_to_once() -> Case {
    let again = r#"<w:r><w:commentReference w:id="0"/></w:r>"#;
    let body = in_loop(&paragraph("", &(commented(0, &r("{{this}}")) + again)));
    case(word(body).comments(&[&p("zu {{this}}")]), three())
        .text(&["a", "b", "c"])
        .part("comments.xml", &["zu a", "zu b", "zu c"])
        .look(|filled| {
            let ids = values(&filled.tree("word/document.xml"), "w:commentReference", "w:id");
            assert_eq!(ids, values(&filled.tree("word/comments.xml"), "w:comment", "w:id"));
        })
}

fn each_pass_has_a_footnote_of_its_own() -> Case {
    let body = in_loop(&paragraph("", &(r("{{this}}") + &note("footnote", 1))));
    case(word(body).footnotes(&[&p("Quelle {{this}}")]), three())
        .part("footnotes.xml", &["Quelle a", "Quelle b", "Quelle c"])
        .look(|filled| {
            let ids = values(&filled.tree("word/document.xml"), "w:footnoteReference", "w:id");
            assert_eq!(distinct(&ids), 3);
        })
}

fn each_pass_has_an_endnote_of_its_own() -> Case {
    let body = in_loop(&paragraph("", &(r("{{this}}") + &note("endnote", 1))));
    case(word(body).endnotes(&[&p("Quelle {{this}}")]), three())
        .part("endnotes.xml", &["Quelle a", "Quelle b", "Quelle c"])
}

fn a_note_whose_reference_is_dropped_goes_with_it() -> Case {
    let body = p("{{#if x}}")
        + &paragraph("", &(r("Satz") + &note("footnote", 1)))
        + &p("{{/if}}")
        + &paragraph("", &(r("Ende") + &note("footnote", 2)));
    case(word(body).footnotes(&[&p("Quelle {{q}}"), &p("bleibt")]), json!({"x": false}))
        .text(&["Ende"])
        .part("footnotes.xml", &["bleibt"])
        .look(|filled| {
            let notes = filled.tree("word/footnotes.xml");
            assert_eq!(values(&notes, "w:footnote", "w:id"), ["-1", "0", "2"]);
        })
}

fn each_row_has_its_own_notes() -> Case {
    let noted = |text: &str, id: u32| cell(&paragraph("", &(r(text) + &note("footnote", id))));
    let rows = row(&(noted("{{#each l}}{{n}}", 2) + &noted("{{w}}{{/each}}", 1)));
    let template = word(grid(2, &rows) + &paragraph("", &(r("Ende") + &note("footnote", 3)))).footnotes(&[
        &p("Wert {{w}} von {{n}}"),
        &p("Name {{n}}"),
        &p("bleibt"),
    ]);
    case(template, json!({"l": [{"n": "A", "w": 1}, {"n": "B", "w": 2}]}))
        .text(&["A | 1", "B | 2", "Ende"])
        .part("footnotes.xml", &["Name A", "Wert 1 von A", "Name B", "Wert 2 von B", "bleibt"])
        .look(|filled| {
            let references = values(&filled.tree("word/document.xml"), "w:footnoteReference", "w:id");
            let notes = filled.tree("word/footnotes.xml");
            assert_eq!(references, ["1", "2", "3", "4", "5"], "LibreOffice goes by the order");
            let said: Vec<String> = references
                .iter()
                .map(|id| {
                    let all = all_of(&notes, "w:footnote");
                    all.into_iter().find(|note| note.attribute("w:id") == Some(id)).unwrap().plain_text()
                })
                .collect();
            assert_eq!(said, ["Name A", "Wert 1 von A", "Name B", "Wert 2 von B", "bleibt"]);
        })
}

fn a_note_in_a_loop_may_loop_itself() -> Case {
    let body = in_loop(&paragraph("", &(r("{{n}}") + &note("endnote", 1))));
    let content =
        ps("{{#each m}}") + &paragraph("", &link("rIdSeite", "{{this}} in {{../n}}")) + &ps("{{/each}}");
    let template = word(body).endnotes(&[&content]).part(
        "word/_rels/endnotes.xml.rels",
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdSeite" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.org/%7B%7Bthis%7D%7D" TargetMode="External"/></Relationships>"#,
    );
    case(template, json!({"l": [{"n": "A", "m": ["x", "y"]}, {"n": "B", "m": ["z"]}]}))
        .text(&["A", "B"])
        .part("endnotes.xml", &["x in A", "y in A", "z in B"])
        .look(|filled| {
            let links = Relationships::of(&filled.package, "word/endnotes.xml").unwrap();
            let ids = values(&filled.tree("word/endnotes.xml"), "w:hyperlink", "r:id");
            let targets: Vec<&str> = ids.iter().map(|id| links.get(id).unwrap().target.as_str()).collect();
            assert_eq!(targets, ["https://example.org/x", "https://example.org/y", "https://example.org/z"]);
        })
}

fn a_note_in_a_loop_may_hold_a_table_that_grows() -> Case {
    let line = row(&(cell(&p("{{#each m}}{{w}}")) + &cell(&p("mal{{/each}}"))));
    let content = p("{{n}} zählt") + &grid(2, &line) + &p("");
    let body = grid(2, &line) + &in_loop(&paragraph("", &(r("{{n}}") + &note("footnote", 1))));
    let rows = |of: [&str; 2]| json!([{"w": of[0]}, {"w": of[1]}]);
    let data = json!({
        "m": rows(["9", "8"]),
        "l": [{"n": "A", "m": rows(["1", "2"])}, {"n": "B", "m": rows(["3", "4"])}]
    });
    case(word(body).footnotes(&[&content]), data)
        .text(&["9 | mal", "8 | mal", "A", "B"])
        .part("footnotes.xml", &["A zählt", "1 | mal", "2 | mal", "", "B zählt", "3 | mal", "4 | mal", ""])
}

fn a_comment_on_what_is_dropped_goes_with_it() -> Case {
    let body = paragraph("", &commented(0, &r("{{#if x}}")))
        + &paragraph("", &commented(1, &r("nur mit x")))
        + &p("{{/if}}")
        + &paragraph("", &commented(2, &r("{{y}}")));
    case(word(body).comments(&[&p("Bedingung"), &p("zu x"), &p("zu y")]), json!({"x": false, "y": "Y"}))
        .text(&["Y"])
        .part("comments.xml", &["zu y"])
        .look(|filled| {
            let document = filled.tree("word/document.xml");
            assert_eq!(values(&document, "w:commentRangeStart", "w:id"), ["2"]);
            assert_eq!(values(&document, "w:commentReference", "w:id"), ["2"]);
        })
}

fn what_is_kept_beside_a_comment_goes_with_it() -> Case {
    let comment = |id: &str| format!(r#"<w:p w14:paraId="{id}"><w:r><w:t>zu {{{{y}}}}</w:t></w:r></w:p>"#);
    let body = p("{{#if x}}")
        + &paragraph("", &commented(0, &r("nur mit x")))
        + &p("{{/if}}")
        + &paragraph("", &commented(1, &r("{{y}}")));
    let beside = |name: &str, entry: &dyn Fn(&str, &str) -> String| {
        let entries = entry("0A000001", "1B000001") + &entry("0A000002", "1B000002");
        format!(r#"<x:{name} xmlns:x="urn:x">{entries}</x:{name}>"#)
    };
    let word = word(body)
        .comments(&[&comment("0A000001"), &comment("0A000002")])
        .beside(
            "commentsExtended",
            &beside("commentsEx", &|paragraph, _| {
                format!(r#"<x:commentEx x:paraId="{paragraph}" x:done="0"/>"#)
            }),
        )
        .beside(
            "commentsIds",
            &beside("commentsIds", &|paragraph, lasting| {
                format!(r#"<x:commentId x:paraId="{paragraph}" x:durableId="{lasting}"/>"#)
            }),
        )
        .beside(
            "commentsExtensible",
            &beside("commentsExtensible", &|_, lasting| {
                format!(r#"<x:commentExtensible x:durableId="{lasting}"/>"#)
            }),
        );
    case(word, json!({"x": false, "y": "Y"})).text(&["Y"]).part("comments.xml", &["zu Y"]).look(|filled| {
        let left = |part: &str, name: &str, attribute: &str| {
            values(&filled.tree(&format!("word/{part}.xml")), name, attribute)
        };
        assert_eq!(left("commentsExtended", "x:commentEx", "x:paraId"), ["0A000002"]);
        assert_eq!(left("commentsIds", "x:commentId", "x:durableId"), ["1B000002"]);
        assert_eq!(left("commentsExtensible", "x:commentExtensible", "x:durableId"), ["1B000002"]);
    })
}

fn text_boxes_in_a_loop_have_ids_of_their_own() -> Case {
    let body = in_loop(&paragraph("", &text_box(30, &p("{{this}}"))));
    case(body, three()).text(&["", "[txbx] a", "", "[txbx] b", "", "[txbx] c"]).look(|filled| {
        assert_eq!(distinct(&values(&filled.tree("word/document.xml"), "wp:docPr", "id")), 3);
    })
}

fn an_inline_loop_has_fresh_ids_too() -> Case {
    let content = r("{{#each l}}")
        + &bookmark(3, "da", &r("{{this}}"))
        + &picture("rIdBild", 7, "Bild")
        + &r("{{/each}}");
    case(word(paragraph("", &content)).picture("rIdBild"), three()).text(&["abc"]).look(|filled| {
        let document = filled.tree("word/document.xml");
        assert_eq!(distinct(&values(&document, "wp:docPr", "id")), 3);
        assert_eq!(distinct(&values(&document, "w:bookmarkStart", "w:name")), 3);
    })
}

fn fields_stay_paired_in_inline_blocks() -> Case {
    let content = r("{{#each l}}") + &field("PAGE", &r("1")) + &r("{{this}} {{/each}}");
    case(paragraph("", &content), three()).text(&["1a 1b 1c "]).look(|filled| {
        let document = filled.tree("word/document.xml");
        assert_eq!(values(&document, "w:fldChar", "w:fldCharType").len(), 9);
    })
}

fn a_block_that_ends_in_a_field_takes_it_in() -> Case {
    let looped = r("{{#each l}}") + &field("PAGE", &r("1{{/each}}")) + &r(" Ende");
    let gone = r("Seite ") + &field("PAGE", &r("1{{#if nein}}")) + &r(" weg{{/if}} Ende");
    let mut data = three();
    data["nein"] = json!(false);
    case(paragraph("", &looped) + &paragraph("", &gone), data).text(&["111 Ende", "Seite  Ende"]).look(
        |filled| {
            let document = filled.tree("word/document.xml");
            assert_eq!(values(&document, "w:fldChar", "w:fldCharType").len(), 9);
        },
    )
}

fn an_empty_content_control_keeps_a_paragraph() -> Case {
    case(sdt(r#"<w:id w:val="3"/>"#, &ps("{{#each l}}\n{{this}}\n{{/each}}")) + &p("Ende"), json!({"l": []}))
        .look(|filled| {
            let document = filled.tree("word/document.xml");
            assert!(
                all_of(&document, "w:sdtContent").iter().all(|content| content.elements().next().is_some())
            );
            assert_eq!(lines(document.find("w:body").unwrap()).last().unwrap(), "Ende");
        })
}

fn sections_and_their_headers_stay() -> Case {
    let section = r#"<w:sectPr><w:headerReference w:type="default" r:id="rIdheader1"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>"#;
    let body = p("{{a}}")
        + &paragraph(section, &r("Ende des Abschnitts {{a}}"))
        + &p("{{#if x}}")
        + &p("weg")
        + &p("{{/if}}")
        + &p("zwei");
    case(word(body).header("default", p("Kopf")).header("first", p("Erste")), json!({"a": "x", "x": false}))
        .text(&["x", "Ende des Abschnitts x", "zwei"])
        .look(|filled| {
            let document = filled.tree("word/document.xml");
            assert_eq!(
                values(&document, "w:headerReference", "r:id"),
                ["rIdheader1", "rIdheader1", "rIdheader2"]
            );
        })
}

fn a_tag_alone_in_the_paragraph_that_ends_a_section_keeps_the_section() -> Case {
    let section = r#"<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>"#;
    let body = p("{{#if x}}") + &p("quer") + &paragraph(section, &r("{{/if}}")) + &p("hoch");
    case(body, json!({"x": true})).look(|filled| {
        let document = filled.tree("word/document.xml");
        assert_eq!(values(&document, "w:pgSz", "w:w"), ["16838", "11906"]);
        let lines = lines(document.find("w:body").unwrap());
        assert_eq!((lines[0].as_str(), lines.last().unwrap().as_str()), ("quer", "hoch"));
    })
}

fn tracked_changes_count_as_accepted() -> Case {
    let content = r("Frau ")
        + r#"<w:del w:id="1" w:author="x"><w:r><w:delText>{{alt}}</w:delText></w:r></w:del><w:ins w:id="2" w:author="x"><w:r><w:t>{{name}}</w:t></w:r></w:ins>"#
        + &r(".");
    case(paragraph("", &content), json!({"name": "Weiß"})).text(&["Frau Weiß."]).look(|filled| {
        let document = filled.tree("word/document.xml");
        assert!(all_of(&document, "w:del").is_empty() && all_of(&document, "w:ins").is_empty());
    })
}

fn moved_and_restyled_text_counts_as_accepted() -> Case {
    let moved = r#"<w:moveFrom w:id="1" w:author="x"><w:r><w:t>{{name}} alt</w:t></w:r></w:moveFrom><w:moveTo w:id="2" w:author="x"><w:r><w:t>{{name}} neu</w:t></w:r></w:moveTo>"#;
    let restyled = r#"<w:r><w:rPr><w:b/><w:rPrChange w:id="3" w:author="x"><w:rPr/></w:rPrChange></w:rPr><w:t xml:space="preserve"> fett</w:t></w:r>"#;
    case(paragraph("", &(moved.to_owned() + restyled)), json!({"name": "Weiß"}))
        .text(&["Weiß neu fett"])
        .look(|filled| {
            assert!(all_of(&filled.tree("word/document.xml"), "w:rPrChange").is_empty());
        })
}

fn a_deleted_row_is_gone() -> Case {
    let gone = r#"<w:tr><w:trPr><w:del w:id="5" w:author="x"/></w:trPr>"#.to_owned()
        + &cell(
            r#"<w:p><w:del w:id="6" w:author="x"><w:r><w:delText>weg {{x}}</w:delText></w:r></w:del></w:p>"#,
        )
        + "</w:tr>";
    case(grid(1, &(row(&cell(&p("da"))) + &gone)) + &p("Ende"), json!({})).text(&["da", "Ende"])
}

fn a_deleted_paragraph_mark_joins_two_paragraphs() -> Case {
    let first = r#"<w:p><w:pPr><w:rPr><w:del w:id="7" w:author="x"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">eins </w:t></w:r></w:p>"#;
    case(first.to_owned() + &p("zwei") + &p("Ende"), json!({})).text(&["eins zwei", "Ende"])
}

/// Its mark was moved with it: what stands before and behind is one paragraph.
fn a_paragraph_that_was_moved_away_joins_what_is_left() -> Case {
    let moved = r#"<w:p><w:pPr><w:rPr><w:moveFrom w:id="7" w:author="x"/></w:rPr></w:pPr><w:moveFrom w:id="8" w:author="x"><w:r><w:t>{{alt}}</w:t></w:r></w:moveFrom></w:p>"#;
    let half = r#"<w:p><w:pPr><w:rPr><w:moveFrom w:id="9" w:author="x"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">eins </w:t></w:r></w:p>"#;
    case(p("vor") + moved + half + &p("zwei") + &p("Ende"), json!({})).text(&["vor", "eins zwei", "Ende"])
}

fn a_deleted_cell_is_gone() -> Case {
    let gone = special_cell(
        r#"<w:cellDel w:id="5" w:author="x"/>"#,
        r#"<w:p><w:del w:id="6" w:author="x"><w:r><w:delText>{{x}}</w:delText></w:r></w:del></w:p>"#,
    );
    let rows = row(&(cell(&p("a")) + &gone + &cell(&p("{{y}}")))) + &row(&gone);
    case(grid(3, &rows) + &p("Ende"), json!({"y": "b"})).text(&["a | b", "Ende"]).look(|filled| {
        assert!(all_of(&filled.tree("word/document.xml"), "w:cellDel").is_empty());
    })
}

/// Those of copies and those of new pictures are counted apart, whatever numbers the template has.
fn pictures_of_the_template_and_of_the_data_have_ids_of_their_own() -> Case {
    let numbers = [4_294_967_295_u32, 2_147_483_647, 100_001, 100_002, 1, 2];
    let own: String = numbers.iter().map(|id| paragraph("", &picture("rIdBild", *id, "Logo"))).collect();
    let figure = json!({"figures": [{"file": "a.png", "alt": "A", "caption": [], "credit": []}]});
    let body = own + &in_loop(&(paragraph("", &picture("rIdBild", 3, "Logo")) + &p("{{blocks ../x}}")));
    case(word(body).picture("rIdBild"), json!({"l": [1, 2, 3], "x": [figure]}))
        .shows("a.png", &png(4, 2))
        .any_findings()
        .look(|filled| {
            let ids = values(&filled.tree("word/document.xml"), "wp:docPr", "id");
            assert_eq!((ids.len(), distinct(&ids)), (12, 12), "{ids:?}");
        })
}

fn parts_without_tags_are_the_same_bytes() -> Case {
    let template = word(p("{{x}}") + &paragraph("", &picture("rIdBild", 1, "fest")))
        .header("default", p("fest"))
        .part("customXml/item1.xml", "<a  b = '1' />\n");
    case(template.picture("rIdBild"), json!({"x": 1})).text(&["1", ""]).look(|filled| {
        for part in [
            "word/header1.xml",
            "customXml/item1.xml",
            "word/media/rIdBild.png",
            "word/styles.xml",
            "word/numbering.xml",
            "word/settings.xml",
        ] {
            assert!(filled.package.part(part) == filled.template.part(part), "{part}");
        }
    })
}

fn measures_beyond_any_page_are_cut() -> Case {
    let content = concat!(
        r#"<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblCellMar><w:left w:w="2147483647" w:type="dxa"/>"#,
        r#"<w:right w:w="2147483647" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="2147483647"/>"#,
        r#"<w:gridCol w:w="2147483647"/></w:tblGrid><w:tr><w:tc><w:p><w:r><w:t>{{blocks x}}</w:t></w:r></w:p></w:tc>"#,
        r#"<w:tc><w:p><w:pPr><w:ind w:left="-2147483648" w:right="2147483647"/></w:pPr><w:r><w:t>b</w:t></w:r></w:p></w:tc>"#,
        r#"</w:tr></w:tbl>"#,
    );
    case(content.to_owned() + &p("Ende"), json!({"x": [{"paragraph": [{"text": "a"}]}]}))
        .any_findings()
        .text(&["a | b", "Ende"])
}

fn a_file_without_tags_keeps_every_part() -> Case {
    let template = word(p("Text { mit } Klammern") + &table("a | b")).header("default", p("Kopf"));
    case(template, json!({})).text(&["Text { mit } Klammern", "a | b"]).look(|filled| {
        for part in filled.template.names().filter(|name| name.starts_with("word/")) {
            assert!(filled.package.part(part) == filled.template.part(part), "{part}");
        }
    })
}

fn word_is_not_asked_to_refresh() -> Case {
    case(word(p("{{x}}")), json!({"x": 1})).look(|filled| {
        assert!(all_of(&filled.tree("word/settings.xml"), "w:updateFields").is_empty());
    })
}

fn core_title(filled: &Filled) -> String {
    filled.tree("docProps/core.xml").find("dc:title").unwrap().plain_text()
}

fn language(filled: &Filled) -> Vec<String> {
    values(&filled.tree("word/styles.xml"), "w:lang", "w:val")
}

fn the_documents_title_and_language_are_the_files() -> Case {
    let data = json!({"document": {"title": "Bericht {{x}} & mehr", "language": "en"}});
    case(word(p("{{document.title}}")), data).text(&["Bericht {{x}} & mehr"]).look(|filled| {
        assert_eq!(core_title(filled), "Bericht {{x}} & mehr");
        assert_eq!(language(filled), ["en-GB"]);
    })
}

fn a_title_that_is_a_tag_stays_one() -> Case {
    let data = json!({"document": {"title": "Bericht"}, "x": "Eigener"});
    case(word(p("{{x}}")).title("{{x}} Titel"), data).look(|filled| {
        assert_eq!(core_title(filled), "Eigener Titel");
        assert_eq!(language(filled), ["de-DE"]);
    })
}
