//! Tags wherever Word lets people type, however Word cut them up.

use super::*;
use serde_json::json;

const NASTY: &str = "A & B <C> \"D\" 'E' &amp; </w:t>";

super::cases!(
    values_with_umlauts,
    a_tag_split_over_three_runs,
    a_tag_split_between_its_braces,
    a_tag_split_at_every_character,
    a_tag_with_proofing_marks_and_a_bookmark_between,
    a_tag_with_revision_ids_between,
    typographic_quotes_in_a_tag,
    no_break_spaces_in_a_tag,
    escapes_in_every_part,
    three_braces_are_text_too,
    what_data_says_is_no_tag,
    a_backslash_before_a_tag_is_a_backslash,
    a_note_to_authors_leaves_nothing,
    numbers_and_booleans,
    null_is_empty,
    a_missing_name_is_empty_when_asked,
    line_breaks_and_tabs_in_a_value,
    spaces_round_values_stay,
    a_value_looks_like_the_beginning_of_its_tag,
    words_between_two_tags_keep_their_look,
    all_headers_and_footers,
    blocks_in_a_header,
    a_footnote,
    an_endnote,
    a_comment,
    both_copies_of_a_text_box,
    content_controls,
    a_tag_that_begins_before_a_content_control,
    document_properties,
    the_alt_text_of_a_picture,
    a_field_keeps_its_code_and_its_result_is_filled,
    an_old_form_of_insertion_is_filled,
);

fn values_with_umlauts() -> Case {
    case(
        p("Guten Tag {{name}}, willkommen in {{ort}}."),
        json!({"name": "Jörg Müßig-Ärger", "ort": "Übach-Palenberg 🚀"}),
    )
    .text(&["Guten Tag Jörg Müßig-Ärger, willkommen in Übach-Palenberg 🚀."])
}

fn a_tag_split_over_three_runs() -> Case {
    case(split("Frau {{|name|}} aus {{o|rt}}"), json!({"name": "Weiß", "ort": "Bonn"}))
        .text(&["Frau Weiß aus Bonn"])
}

fn a_tag_split_between_its_braces() -> Case {
    case(split("Frau {|{name}|} und {{ort}|}."), json!({"name": "Weiß", "ort": "Bonn"}))
        .text(&["Frau Weiß und Bonn."])
}

fn a_tag_split_at_every_character() -> Case {
    case(split("H|e|r|r| |{|{|n|a|m|e|}|}| |E|n|d|e"), json!({"name": "Weiß"})).text(&["Herr Weiß Ende"])
}

fn a_tag_with_proofing_marks_and_a_bookmark_between() -> Case {
    let marked = [
        r("Frau {{"),
        r#"<w:proofErr w:type="spellStart"/>"#.into(),
        bookmark(1, "stelle", &r("na")),
        r#"<w:proofErr w:type="spellEnd"/>"#.into(),
        r("me}}!"),
    ];
    case(paragraph("", &marked.concat()), json!({"name": "Weiß"})).text(&["Frau Weiß!"])
}

fn a_tag_with_revision_ids_between() -> Case {
    let content = r#"<w:r w:rsidR="00A100A1"><w:t>{{na</w:t></w:r><w:r w:rsidR="00B200B2"><w:rPr><w:lang w:val="en-US"/></w:rPr><w:t>me}}</w:t></w:r>"#;
    case(paragraph("", content), json!({"name": "Weiß"})).text(&["Weiß"])
}

fn typographic_quotes_in_a_tag() -> Case {
    case(
        ps("{{#if (eq stand „fertig“)}}deutsch{{/if}}\n{{#if (eq stand “fertig”)}}englisch{{/if}}\n{{#if (eq stand \"fertig\")}}gerade{{/if}}\n{{#if (eq stand »fertig«)}}Guillemets{{/if}}"),
        json!({"stand": "fertig"}),
    )
    .text(&["deutsch", "englisch", "gerade", "Guillemets"])
}

fn no_break_spaces_in_a_tag() -> Case {
    case(
        p("{{\u{a0}name\u{a0}}}, {{#if\u{a0}da}}ja{{/if}}{{#each\u{202f}l}}{{this}}{{/each}}"),
        json!({"name": "Weiß", "da": true, "l": [1]}),
    )
    .text(&["Weiß, ja1"])
}

fn escapes_in_every_part() -> Case {
    let template = word(format!("{}{}", p("Wert: {{x}}"), table("{{x}}")))
        .header("default", p("K {{x}}"))
        .footer("default", p("F {{x}}"));
    case(template, json!({"x": NASTY}))
        .text(&[&format!("Wert: {NASTY}"), NASTY])
        .part("header1.xml", &[&format!("K {NASTY}")])
        .part("footer1.xml", &[&format!("F {NASTY}")])
}

fn three_braces_are_text_too() -> Case {
    case(p("{{{x}}} {{&x}}"), json!({"x": "<b> & c"})).text(&["<b> & c <b> & c"])
}

fn what_data_says_is_no_tag() -> Case {
    case(p("{{x}}{{y}}"), json!({"x": "{{y}", "y": "} {{#each x}}"})).text(&["{{y}} {{#each x}}"])
}

/// Handlebars would print the tag; but offices type paths.
fn a_backslash_before_a_tag_is_a_backslash() -> Case {
    case(p("Liegt unter P:\\Amt\\{{ordner}}"), json!({"ordner": "Briefe"}))
        .text(&["Liegt unter P:\\Amt\\Briefe"])
}

fn a_note_to_authors_leaves_nothing() -> Case {
    case(ps("Anfang\n{{! nur für uns }}\nvor{{!-- auch das -- }} --}} nach\nEnde"), json!({}))
        .text(&["Anfang", "vor nach", "Ende"])
}

fn numbers_and_booleans() -> Case {
    case(
        p("Null {{n}} Zahl {{z}} negativ {{m}} Bruch {{b}} wahr {{w}}"),
        json!({"n": 0, "z": 42, "m": -3, "b": 1.5, "w": true}),
    )
    .text(&["Null 0 Zahl 42 negativ -3 Bruch 1.5 wahr true"])
}

fn null_is_empty() -> Case {
    case(p("A[{{x}}]B"), json!({"x": null})).text(&["A[]B"])
}

fn a_missing_name_is_empty_when_asked() -> Case {
    case(
        ps("A[{{fehlt}}]B[{{da}}]\n{{#if weg.ist}}nein{{else}}ja{{/if}}{{#each keine}}x{{/each}}\nEnde"),
        json!({"da": "x"}),
    )
    .missing_is_empty()
    .text(&["A[]B[x]", "ja", "Ende"])
}

fn line_breaks_and_tabs_in_a_value() -> Case {
    case(ps("Adresse: {{adr}}\nEnde"), json!({"adr": "Weg 1\n12345 Berlin\r\nTel.\t030"}))
        .text(&["Adresse: Weg 1\n12345 Berlin\nTel.\t030", "Ende"])
}

fn spaces_round_values_stay() -> Case {
    let content = r("  {{a}}  ") + "<w:r><w:tab/></w:r>" + &r("{{b}}|Ende ");
    case(paragraph("", &content), json!({"a": "links", "b": " mit Leerzeichen "}))
        .text(&["  links  \t mit Leerzeichen |Ende "])
}

fn a_value_looks_like_the_beginning_of_its_tag() -> Case {
    let content = r("vor ") + &run("<w:b/>", "{{na") + &run("<w:i/>", "me}}") + &r(" nach");
    case(paragraph("", &content), json!({"name": "Weiß"})).text(&["vor Weiß nach"]).look(|filled| {
        let document = filled.tree("word/document.xml");
        let run = all_of(&document, "w:r").into_iter().find(|run| run.plain_text() == "Weiß").unwrap();
        let properties = run.find("w:rPr").unwrap();
        assert!(properties.find("w:b").is_some() && properties.find("w:i").is_none());
    })
}

fn words_between_two_tags_keep_their_look() -> Case {
    let content = r("{{a}} ") + &run("<w:b/>", "fett") + &r(" {{a}}") + &run("<w:i/>", " schräg {{a}}");
    case(paragraph("", &content), json!({"a": "x"})).text(&["x fett x schräg x"]).look(|filled| {
        let document = filled.tree("word/document.xml");
        let bold: String = all_of(&document, "w:r")
            .iter()
            .filter(|r| !all_of(r, "w:b").is_empty())
            .map(|r| r.plain_text())
            .collect();
        assert_eq!(bold, "fett");
        let slanted: String = all_of(&document, "w:r")
            .iter()
            .filter(|r| !all_of(r, "w:i").is_empty())
            .map(|r| r.plain_text())
            .collect();
        assert_eq!(slanted, " schräg x");
    })
}

fn all_headers_and_footers() -> Case {
    let template = word(p("Text {{az}}"))
        .header("default", p("Std {{amt}}"))
        .header("first", p("Erste {{amt}} {{az}}"))
        .header("even", p("Gerade {{st}}"))
        .footer("default", paragraph("", &(r("{{az}} Seite ") + &field("PAGE", &r("1")))))
        .footer("first", p("Fuß {{st}}"))
        .footer("even", p("Fuß gerade {{st}}"));
    case(template, json!({"amt": "Amt für Schule", "az": "III/4-2", "st": "Entwurf"}))
        .text(&["Text III/4-2"])
        .part("header1.xml", &["Std Amt für Schule"])
        .part("header2.xml", &["Erste Amt für Schule III/4-2"])
        .part("header3.xml", &["Gerade Entwurf"])
        .part("footer1.xml", &["III/4-2 Seite 1"])
        .part("footer2.xml", &["Fuß Entwurf"])
        .part("footer3.xml", &["Fuß gerade Entwurf"])
}

fn blocks_in_a_header() -> Case {
    let header = table("{{#each stellen}}{{n}}{{/each}} | Stelle")
        + &ps("{{#if intern}}\nNur intern\n{{/if}}\nKopfende");
    case(
        word(p("Text")).header("default", header),
        json!({"stellen": [{"n": "Nord"}, {"n": "Süd"}], "intern": true}),
    )
    .text(&["Text"])
    .part("header1.xml", &["NordSüd | Stelle", "Nur intern", "Kopfende"])
}

fn a_footnote() -> Case {
    let template =
        word(paragraph("", &(r("Satz") + &note("footnote", 1))))
            .footnotes(&[&(split("Quelle: {|{q}}") + &ps("{{#each m}}\nauch {{this}}\n{{/each}}"))]);
    case(template, json!({"q": "Müller & Co", "m": ["A", "B"]}))
        .text(&["Satz"])
        .part("footnotes.xml", &["Quelle: Müller & Co", "auch A", "auch B"])
}

fn an_endnote() -> Case {
    let template = word(paragraph("", &(r("Satz") + &note("endnote", 1)))).endnotes(&[&p("Quelle: {{q}}")]);
    case(template, json!({"q": "Müller & Co"})).text(&["Satz"]).part("endnotes.xml", &["Quelle: Müller & Co"])
}

fn a_comment() -> Case {
    let template =
        word(paragraph("", &(r("Satz ") + &commented(0, &r("{{q}}"))))).comments(&[&p("K: {{q}}")]);
    case(template, json!({"q": "bitte prüfen"}))
        .text(&["Satz bitte prüfen"])
        .part("comments.xml", &["K: bitte prüfen"])
}

fn both_copies_of_a_text_box() -> Case {
    let inside = ps("Az. {{az}}\n{{#each l}}\n- {{this}}\n{{/each}}");
    let content = r("Vor ") + &text_box(90, &inside) + &r(" nach");
    case(paragraph("", &content) + &p("Ende"), json!({"az": "III/4", "l": ["a", "b"]}))
        .text(&["Vor  nach", "[txbx] Az. III/4", "[txbx] - a", "[txbx] - b", "Ende"])
        .look(|filled| {
            let document = filled.tree("word/document.xml");
            let old = all_of(&document, "mc:Fallback");
            let lines = lines(all_of(old[0], "w:txbxContent")[0]);
            assert_eq!(lines, ["Az. III/4", "- a", "- b"]);
        })
}

fn content_controls() -> Case {
    let content = sdt(r#"<w:alias w:val="Name"/><w:id w:val="1"/>"#, &p("Name: {{name}}"))
        + &paragraph("", &(r("in ") + &sdt(r#"<w:id w:val="2"/>"#, &r("{{ort}}")) + &r(".")));
    case(content, json!({"name": "Weiß", "ort": "Bonn"})).text(&["Name: Weiß", "in Bonn."])
}

fn a_tag_that_begins_before_a_content_control() -> Case {
    let content = r("{{#if da}}ja ") + &sdt(r#"<w:id w:val="2"/>"#, &r("{{ort}}")) + &r("{{/if}}.");
    case(paragraph("", &content), json!({"da": true, "ort": "Bonn"})).text(&["ja Bonn."])
}

fn document_properties() -> Case {
    let template = word(p("{{titel}}")).title("{{titel}} {{ort}}").property("Aktenzeichen", "{{az}}");
    case(template, json!({"titel": "Einladung & mehr", "ort": "Bonn", "az": "III/4"}))
        .text(&["Einladung & mehr"])
        .look(|filled| {
            let core = filled.tree("docProps/core.xml");
            assert_eq!(core.find("dc:title").unwrap().plain_text(), "Einladung & mehr Bonn");
            assert_eq!(filled.tree("docProps/custom.xml").plain_text(), "III/4");
        })
}

fn the_alt_text_of_a_picture() -> Case {
    let content = paragraph("", &picture("rIdBild", 7, "Logo von {{amt}}"));
    case(word(content).picture("rIdBild"), json!({"amt": "Stadt \"Bonn\" & Rat"})).text(&[""]).look(
        |filled| {
            let document = filled.tree("word/document.xml");
            assert_eq!(
                all_of(&document, "wp:docPr")[0].attribute("descr"),
                Some("Logo von Stadt \"Bonn\" & Rat")
            );
        },
    )
}

fn a_field_keeps_its_code_and_its_result_is_filled() -> Case {
    let content = r("vor ") + &field("DOCPROPERTY Firma", &r("{{name}}")) + &r(" nach");
    case(paragraph("", &content), json!({"name": "Weiß"})).text(&["vor Weiß nach"])
}

fn an_old_form_of_insertion_is_filled() -> Case {
    let content =
        r("Frau ") + r#"<w:ins w:id="1" w:author="x"><w:r><w:t>{{na</w:t></w:r></w:ins>"# + &r("me}}.");
    case(paragraph("", &content), json!({"name": "Weiß"})).text(&["Frau Weiß."])
}
