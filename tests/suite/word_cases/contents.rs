//! Tables of contents: entries, bookmarks and page numbers of what came out.

use super::*;
use serde_json::json;
use std::collections::BTreeSet;

super::cases!(
    a_table_of_contents_lists_what_came_of_the_loop,
    entries_look_as_those_of_the_template,
    page_numbers_of_headings_that_are_known,
    a_table_of_contents_without_headings,
    a_table_of_contents_in_one_paragraph_among_text,
    styles_named_in_the_field_and_outline_levels,
    headings_that_have_bookmarks_keep_them,
    a_list_of_pictures_without_counted_captions_stays,
    a_list_of_pictures_lists_the_captions_that_came_out,
    entries_that_show_tags_of_headings_are_no_tags,
    contents_as_libreoffice_writes_them,
    contents_with_marked_entries_stay,
    a_running_head_shows_a_heading_and_no_tag,
    a_cross_reference_shows_what_its_bookmark_says,
    a_field_without_an_end_keeps_its_tags,
    word_asks_only_where_it_is_told_to,
);

fn shown(code: &str) -> String {
    let begin = r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> CODE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>"#;
    begin.replace("CODE", code)
}

const END: &str = r#"<w:r><w:fldChar w:fldCharType="end"/></w:r>"#;

/// A table of contents as Word writes it: in a content control, with a paragraph of its own for its end.
fn contents(code: &str, properties: &str) -> String {
    let entry = paragraph(properties, &(shown(code) + &r("alt\t1"))) + &paragraph("", END);
    sdt(
        r#"<w:id w:val="77"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>"#,
        &entry,
    )
}

const TWO_LEVELS: &str = r#"TOC \o "1-2" \h \z \u"#;
const ENTRY: &str = r#"<w:pStyle w:val="Verzeichnis1"/>"#;

fn chapters() -> String {
    ps("{{#each l}}")
        + &styled("berschrift1", "Kapitel {{this}}")
        + &styled("berschrift2", "Teil {{this}}")
        + &styled("berschrift3", "zu tief")
        + &ps("{{/each}}")
}

/// The entries: what they say, and the numbers of their pages.
fn entries(filled: &Filled) -> Vec<String> {
    let document = filled.tree("word/document.xml");
    let lines = lines(document.find("w:body").unwrap());
    lines.into_iter().filter(|line| line.contains('\t')).collect()
}

/// Each entry leads to a bookmark of its own, in which its words stand.
fn leads_to_headings(filled: &Filled) {
    let document = filled.tree("word/document.xml");
    let names = values(&document, "w:bookmarkStart", "w:name");
    let anchors = values(&document, "w:hyperlink", "w:anchor");
    assert_eq!(anchors.iter().collect::<BTreeSet<_>>().len(), anchors.len());
    assert!(anchors.iter().all(|anchor| names.contains(anchor)), "{anchors:?} in {names:?}");
    for link in all_of(&document, "w:hyperlink") {
        let anchor = link.attribute("w:anchor").unwrap();
        let heading = all_of(&document, "w:p").into_iter().find(|paragraph| {
            values(paragraph, "w:bookmarkStart", "w:name").iter().any(|name| name == anchor)
        });
        let words = all_of(link, "w:t")[0].plain_text();
        assert_eq!(heading.unwrap().plain_text(), words);
        assert!(link.plain_text().contains(&format!("PAGEREF {anchor} ")));
    }
    let fields =
        |kind: &str| values(&document, "w:fldChar", "w:fldCharType").iter().filter(|k| *k == kind).count();
    assert_eq!(fields("begin"), fields("end"));
    assert_eq!(fields("begin"), fields("separate"));
}

fn a_table_of_contents_lists_what_came_of_the_loop() -> Case {
    let body = contents(TWO_LEVELS, ENTRY) + &chapters();
    case(body, json!({"l": ["a", "b"]}))
        .any_findings()
        .text(&[
            "Kapitel a\t\u{A0}",
            "Teil a\t\u{A0}",
            "Kapitel b\t\u{A0}",
            "Teil b\t\u{A0}",
            "",
            "Kapitel a",
            "Teil a",
            "zu tief",
            "Kapitel b",
            "Teil b",
            "zu tief",
        ])
        .look(leads_to_headings)
        .look(|filled| assert_eq!(filled.diagnostics[0].id, "word-contents-pages"))
}

fn entries_look_as_those_of_the_template() -> Case {
    let own = r#"<w:pStyle w:val="Verzeichnis1"/><w:tabs><w:tab w:val="right" w:leader="hyphen" w:pos="8000"/></w:tabs>"#;
    case(contents(TWO_LEVELS, own) + &chapters(), json!({"l": ["a"]})).any_findings().look(|filled| {
        let document = filled.tree("word/document.xml");
        assert_eq!(values(&document, "w:tab", "w:leader"), ["hyphen", "dot"]);
        assert_eq!(values(&document, "w:tab", "w:pos"), ["8000", "9072"]);
        let styles = values(&document, "w:pStyle", "w:val");
        assert_eq!(styles[..2], ["Verzeichnis1", "Verzeichnis2"]);
    })
}

/// Two headings with the same words are told apart by their order.
fn page_numbers_of_headings_that_are_known() -> Case {
    let body = contents(TWO_LEVELS, ENTRY) + &chapters() + &styled("berschrift1", "Kapitel a");
    case(body, json!({"l": ["a", "b"]}))
        .pages(&[
            ("Kapitel a", 2),
            ("Teil a", 2),
            ("zu tief", 2),
            ("Kapitel b", 3),
            ("Teil b", 4),
            ("Kapitel a", 9),
        ])
        .look(leads_to_headings)
        .look(|filled| {
            assert_eq!(
                entries(filled),
                ["Kapitel a\t2", "Teil a\t2", "Kapitel b\t3", "Teil b\t4", "Kapitel a\t9"]
            );
        })
}

fn a_table_of_contents_without_headings() -> Case {
    case(contents(TWO_LEVELS, ENTRY) + &chapters(), json!({"l": []})).text(&["", ""]).look(leads_to_headings)
}

fn a_table_of_contents_in_one_paragraph_among_text() -> Case {
    let field = paragraph("", &(r("Inhalt: ") + &shown("TOC") + &r("alt") + END + &r(" Ende")));
    case(field + &chapters(), json!({"l": ["a"]})).any_findings().text(&[
        "Inhalt: Kapitel a\t\u{A0}",
        "Teil a\t\u{A0}",
        "zu tief\t\u{A0}",
        " Ende",
        "Kapitel a",
        "Teil a",
        "zu tief",
    ])
}

fn styles_named_in_the_field_and_outline_levels() -> Case {
    let named = contents(r#"TOC \n \h \t "Quote;1""#, ENTRY);
    let outlined = contents(r"TOC \n \h \u", ENTRY);
    let level = paragraph(r#"<w:outlineLvl w:val="0"/>"#, &r("Gliederung {{x}}"));
    case(named + &outlined + &styled("Zitat", "Zitat {{x}}") + &level, json!({"x": 1})).text(&[
        "Zitat 1",
        "",
        "Gliederung 1",
        "",
        "Zitat 1",
        "Gliederung 1",
    ])
}

fn headings_that_have_bookmarks_keep_them() -> Case {
    let heading = paragraph(
        r#"<w:pStyle w:val="berschrift1"/>"#,
        &bookmark(5, "_Toc123456789", &r("Kapitel {{this}}")),
    );
    let body = contents(TWO_LEVELS, ENTRY) + &p("{{#each l}}") + &heading + &p("{{/each}}");
    case(body, json!({"l": ["a", "b"]})).any_findings().look(leads_to_headings).look(|filled| {
        let names = values(&filled.tree("word/document.xml"), "w:bookmarkStart", "w:name");
        assert_eq!((names.len(), names[0].as_str()), (2, "_Toc123456789"));
    })
}

fn a_list_of_pictures_without_counted_captions_stays() -> Case {
    let list = paragraph("", &(shown(r#"TOC \h \z \c "Abbildung""#) + &r("Abbildung 1") + END));
    case(list + &chapters(), json!({"l": ["a"]})).text(&["Abbildung 1", "Kapitel a", "Teil a", "zu tief"])
}

/// Captions as Word's dialogue makes them: the number is a field. Their list shows the tags that they held when it was made.
fn a_list_of_pictures_lists_the_captions_that_came_out() -> Case {
    let list = paragraph(
        r#"<w:pStyle w:val="Verzeichnis1"/>"#,
        &(shown(r#"TOC \h \z \c "Abbildung""#) + &r("Abbildung 1: {{this}}\t1") + END),
    );
    let caption =
        |text: &str| paragraph("", &(r("Abbildung ") + &field("SEQ Abbildung", &r("1")) + &r(text)));
    let body = list + &ps("{{#each l}}") + &caption(": {{this}}") + &ps("{{/each}}") + &ps("Kein Bild");
    case(body, json!({"l": ["Haus", "Hof"]}))
        .any_findings()
        .text(&[
            "Abbildung 1: Haus\t\u{A0}",
            "Abbildung 2: Hof\t\u{A0}",
            "Abbildung 1: Haus",
            "Abbildung 2: Hof",
            "Kein Bild",
        ])
        .look(|filled| {
            let styles = values(&filled.tree("word/document.xml"), "w:pStyle", "w:val");
            assert_eq!(styles, ["Verzeichnis1", "Verzeichnis1"]);
        })
}

/// Word and LibreOffice fill the contents of a template with its headings as they stand there: with their tags.
fn entries_that_show_tags_of_headings_are_no_tags() -> Case {
    let entry = |text: &str| paragraph(ENTRY, &(r(text) + &r("\t3")));
    let field = paragraph(ENTRY, &(shown(TWO_LEVELS) + &r("Kapitel {{this}}\t1")))
        + &entry("{{#if schluss}}{{titel}}")
        + &entry("{{/if}}")
        + &paragraph("", END);
    case(field + &chapters(), json!({"l": ["a"]}))
        .any_findings()
        .text(&["Kapitel a\t\u{A0}", "Teil a\t\u{A0}", "", "Kapitel a", "Teil a", "zu tief"])
        .look(leads_to_headings)
}

/// LibreOffice writes `\f` into every contents, whether entries were marked or not.
fn contents_as_libreoffice_writes_them() -> Case {
    case(contents(r#"TOC \f \o "1-2" \h"#, ENTRY) + &chapters(), json!({"l": ["a"]}))
        .any_findings()
        .text(&["Kapitel a\t\u{A0}", "Teil a\t\u{A0}", "", "Kapitel a", "Teil a", "zu tief"])
        .look(leads_to_headings)
}

/// Entries that authors marked are no headings: only Word puts them in.
fn contents_with_marked_entries_stay() -> Case {
    let marked = paragraph("", &(r("Text") + &field(r#"TC "Anhang" \l 1"#, "")));
    case(contents(r#"TOC \f \o "1-2""#, ENTRY) + &chapters() + &marked, json!({"l": ["a"]})).text(&[
        "alt\t1",
        "",
        "Kapitel a",
        "Teil a",
        "zu tief",
        "Text",
    ])
}

fn a_running_head_shows_a_heading_and_no_tag() -> Case {
    let head = paragraph(
        "",
        &(field(r#"STYLEREF "Überschrift 1" \* MERGEFORMAT"#, &r("Kapitel {{this}}"))
            + &r(" – ")
            + &field("STYLEREF 2", &r("Teil {{this}}"))
            + &r(" {{titel}}")),
    );
    case(word(chapters()).header("default", head), json!({"l": ["a", "b"], "titel": "Fest"}))
        .text(&["Kapitel a", "Teil a", "zu tief", "Kapitel b", "Teil b", "zu tief"])
        .part("header1.xml", &["Kapitel a – Teil a Fest"])
}

fn a_cross_reference_shows_what_its_bookmark_says() -> Case {
    let target = paragraph(
        "",
        &(r("Nach ") + &bookmark(7, "_Ref1", &r("{{titel}} in {{#if ort}}{{ort}}{{/if}}")) + &r(".")),
    );
    let simple = r#"<w:fldSimple w:instr=" REF _Ref1 \h "><w:r><w:t>{{titel}} in {{#if ort}}{{ort}}{{/if}}</w:t></w:r></w:fldSimple>"#;
    let body = paragraph(
        "",
        &(r("Siehe ")
            + &field("REF _Ref1 \\h", &r("{{titel}} in {{#if ort}}{{ort}}{{/if}}"))
            + &r("; ")
            + simple),
    ) + &target;
    case(body, json!({"titel": "Fest", "ort": "Suhl"}))
        .text(&["Siehe Fest in Suhl; Fest in Suhl", "Nach Fest in Suhl."])
}

/// What stands behind the beginning of a broken field is text, not what it shows.
fn a_field_without_an_end_keeps_its_tags() -> Case {
    case(paragraph("", &shown("TOC")) + &ps("{{titel}}"), json!({"titel": "Fest"})).text(&["", "Fest"])
}

fn word_asks_only_where_it_is_told_to() -> Case {
    let template = word(contents(TWO_LEVELS, ENTRY) + &chapters()).header("even", p("{{l.[0]}}"));
    case(template, json!({"l": ["a"]})).asks_refresh().look(|filled| {
        let settings = filled.tree("word/settings.xml");
        assert_eq!(values(&settings, "w:updateFields", "w:val"), ["true"]);
        assert_eq!(settings.elements().next().unwrap().name(), "w:evenAndOddHeaders");
    })
}
