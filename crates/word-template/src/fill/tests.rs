use super::*;
use crate::error::{FillError, TagCause};
use crate::options::{FillData, FillOptions};
use crate::package::{DOCUMENT_TYPE, TEMPLATE_TYPE};
use crate::partials::Partials;
use ooxml::{ContentTypes, Package, Relationships, relation};
use serde_json::{Value, json};
use text_template::{Fault, Missing};

pub(crate) fn package(body: &str) -> Package {
    let mut package = Package::default();
    package.set(
        "[Content_Types].xml",
        br#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#.to_vec(),
    );
    let mut links = Relationships::of(&package, "").unwrap();
    links.add(relation::DOCUMENT, "word/document.xml", false);
    links.store(&mut package);
    let mut links = Relationships::of(&package, "word/document.xml").unwrap();
    links.add(relation::NUMBERING, "word/numbering.xml", false);
    links.store(&mut package);
    package.set(
        "word/numbering.xml",
        br#"<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"#.to_vec(),
    );
    package
        .set("word/document.xml", format!("<w:document><w:body>{body}</w:body></w:document>").into_bytes());
    package
}

pub(crate) fn filled(body: &str, data: &Value) -> Result<String, FillError> {
    let made = fill(&package(body).write().unwrap(), data, &FillOptions::default())?;
    let package = Package::read(&made.value).unwrap();
    let text = String::from_utf8(package.part("word/document.xml").unwrap().to_vec()).unwrap();
    let body = text.split_once("<w:body>").unwrap().1.split_once("</w:body>").unwrap().0;
    Ok(body.replace(" xml:space=\"preserve\"", ""))
}

pub(crate) fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

#[test]
fn a_tag_may_be_cut_anywhere() {
    let body = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>a {</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:t>{\u{A0}x</w:t></w:r><w:r><w:t>}} c</w:t></w:r></w:p>";
    assert_eq!(
        filled(body, &json!({"x": "<&{{y}}\n2"})).unwrap(),
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>a &lt;&amp;{{y}}</w:t><w:br/><w:t>2</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:t/></w:r><w:r><w:t> c</w:t></w:r></w:p>"
    );
}

#[test]
fn blocks_take_the_extent_of_where_they_stand() {
    let data = json!({"l": [{"n": "1", "m": ["a", "b"]}, {"n": "2", "m": []}]});
    let body = [
        p("{{#each l}}{{#each m}}"),
        p("{{this}}{{../n}}"),
        p("{{else}}"),
        p("-"),
        p("{{/each}}"),
        p("{{/each}}"),
    ]
    .concat();
    assert_eq!(filled(&body, &data).unwrap(), [p("a1"), p("b1"), p("-")].concat());
    let cell = |text: &str| format!("<w:tc>{}</w:tc>", p(text));
    let table = |rows: &str, columns: usize| {
        format!("<w:tbl><w:tblGrid>{}</w:tblGrid>{rows}</w:tbl>", "<w:gridCol w:w=\"9\"/>".repeat(columns))
    };
    let row =
        |cells: &[&str]| format!("<w:tr>{}</w:tr>", cells.iter().map(|text| cell(text)).collect::<String>());
    let rows = table(&row(&["{{#each l}}{{n}}", "x{{/each}}"]), 2);
    assert_eq!(filled(&rows, &data).unwrap(), table(&[row(&["1", "x"]), row(&["2", "x"])].concat(), 2));
    let columns = table(&row(&["a", "{{#each l}}", "{{n}}", "y", "{{/each}}"]), 5);
    let made = filled(&columns, &data).unwrap();
    let sized = row(&["a", "1", "y", "2", "y"])
        .replace("<w:tc>", "<w:tc><w:tcPr><w:tcW w:w=\"9\" w:type=\"dxa\"/></w:tcPr>");
    assert_eq!(made, table(&sized, 5));
    let inline = p("{{#each l}}{{n}}{{#unless @last}}, {{/unless}}{{/each}}.");
    assert_eq!(filled(&inline, &data).unwrap(), p("1, 2."));
}

#[test]
fn a_line_of_which_nothing_is_left_goes_with_its_blocks() {
    let data = json!({"l": ["a", "b", "c"]});
    let line = "{{#if (ne this \"b\")}}{{this}}{{/if}}";
    for body in [
        p(&format!("{{{{#each l}}}}{line}")) + &p("{{/each}}"),
        p("{{#each l}}") + &p(&format!("{line}{{{{/each}}}}")),
        p("{{#each l}}") + &p(line) + &p("{{/each}}"),
    ] {
        assert_eq!(filled(&body, &data).unwrap(), p("a") + &p("c"), "{body}");
    }
}

#[test]
fn lists_start_anew_in_each_pass_round_them() {
    let item = |id: &str, text: &str| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{id}\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
        )
    };
    let body = [
        p("{{#each l}}"),
        p("{{n}}"),
        p("{{#each m}}"),
        item("1", "{{this}}"),
        p("{{/each}}"),
        p("{{/each}}"),
    ]
    .concat();
    let data = json!({"l": [{"n": "A", "m": [1, 2]}, {"n": "B", "m": [3]}]});
    assert_eq!(
        filled(&body, &data).unwrap(),
        [p("A"), item("1", "1"), item("1", "2"), p("B"), item("2", "3")].concat()
    );
}

#[test]
fn copies_have_their_own_ids_and_references_follow() {
    let body = [
        &p("{{#each l}}"),
        "<w:p><w:bookmarkStart w:id=\"7\" w:name=\"a\"/><w:r><w:instrText> REF a </w:instrText></w:r><w:bookmarkEnd w:id=\"7\"/></w:p>",
        &p("{{/each}}"),
    ]
    .concat();
    let made = filled(&body, &json!({"l": [1, 2]})).unwrap();
    assert!(
        made.contains("w:id=\"7\" w:name=\"a\"") && made.contains("w:id=\"10002\" w:name=\"a_2\""),
        "{made}"
    );
    assert!(
        made.contains("REF a <") && made.contains("REF a_2 <") && made.contains("bookmarkEnd w:id=\"10002\""),
        "{made}"
    );
}

#[test]
fn faults_say_where_they_are() {
    for (body, place) in [
        ([p("a"), p("{{x.y}}")].concat(), "word/document.xml ¶2: {{x.y}}"),
        (p("{{#each l}}"), "word/document.xml ¶1: {{#each l}}"),
        (p("a {{b"), "word/document.xml ¶1: {{b"),
        ([p("{{/if}}"), p("")].concat(), "word/document.xml ¶1: {{/if}}"),
    ] {
        let error = filled(&body, &json!({"l": []})).unwrap_err().to_string();
        assert!(error.starts_with(place), "{error}");
    }
}

#[test]
fn any_bytes_are_filled_or_refused() {
    let whole = package(&[p("{{#each l}}"), p("{{this}}"), p("{{/each}}")].concat()).write().unwrap();
    let data = json!({"l": ["a"]});
    for at in 0..whole.len() {
        let mut bent = whole.clone();
        bent[at] ^= 0x15;
        let _ = fill(&bent, &data, &FillOptions::default());
        assert!(fill(&whole[..at], &data, &FillOptions::default()).is_err());
    }
    let first = fill(&whole, &data, &FillOptions::default()).unwrap().value;
    assert_eq!(fill(&whole, &data, &FillOptions::default()).unwrap().value, first);
}

/// A table with a row that a loop repeats; in the names of the loop, `item` stands before those of its items.
fn repeated(each: &str, item: &str) -> String {
    let tag = |name: &str| format!("{{{{{item}{name}}}}}");
    let marker = |tag: &str| format!("<w:tr><w:tc>{}</w:tc><w:tc><w:p/></w:tc></w:tr>", p(tag));
    let first = format!(
        "<w:tc><w:tcPr><w:tcW w:w=\"9\"/></w:tcPr><w:p w14:paraId=\"0000000B\"><w:pPr><w:jc w:val=\"right\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>Nr. {}: {}</w:t><w:tab/></w:r></w:p></w:tc>",
        tag("a"),
        tag("b.c")
    );
    let second = format!(
        "<w:tc><w:p/><w:p w14:paraId=\"0000000C\"><w:r/><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p></w:tc>",
        tag("d")
    );
    let row = format!("<w:tr w14:paraId=\"0000000A\"><w:trPr><w:cantSplit/></w:trPr>{first}{second}</w:tr>");
    let head = format!("<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>", p("{{titel}}"), p("&lt;Kopf&gt;"));
    let grid = "<w:tblPr/><w:tblGrid><w:gridCol w:w=\"9\"/><w:gridCol w:w=\"9\"/></w:tblGrid>";
    format!("<w:tbl>{grid}{head}{}{row}{}</w:tbl>{}", marker(each), marker("{{/each}}"), p("Ende"))
}

/// Fills a body with its rows written straight, or as a tree as everything else; how many loops are written straight.
fn filled_by(
    body: &str,
    data: &Value,
    missing: Missing,
    straight: bool,
) -> (usize, Result<String, FillError>) {
    let mut template = WordTemplate::of(package(body), &Partials::default()).unwrap();
    let mut row_loops = 0;
    for story in &mut template.stories {
        row_loops += format!("{:?}", story.nodes).matches("Rows(").count();
        if !straight {
            story.nodes = plan::plan(&story.tree, &story.part, &mut template.marks, None).unwrap();
        }
    }
    let made =
        template.fill(&FillData::from(data.clone()), &FillOptions { missing, ..FillOptions::default() });
    let xml = made.map(|made| {
        let package = Package::read(&made.value).unwrap();
        String::from_utf8(package.part("word/document.xml").unwrap().to_vec()).unwrap()
    });
    (row_loops, xml)
}

#[test]
fn rows_written_straight_are_those_of_the_tree() {
    let bodies = [
        repeated("{{#each l}}", ""),
        repeated("{{#each l as |x|}}", "x."),
        repeated("{{#each l}}", "").replace("Nr. ", "{{#if d}}Nr. {{else}}{{@index}} {{/if}}"),
        repeated("{{#each l}}", "").replace("<w:p/><w:p w14", &(p("{{#if d}} {{d}} {{/if}}") + "<w:p w14")),
        repeated("{{#each l}}", "")
            .replace("<w:p/><w:p w14", &(p("{{#unless d}}") + &p("-") + &p("{{/unless}}") + "<w:p w14")),
        repeated("{{#each l}}{{#if a}}", "").replace("{{/each}}", "{{/if}}{{/each}}"),
        repeated("{{#each l}}", "").replace(
            "<w:p/><w:p w14:paraId=\"0000000C\"><w:r/>",
            "<w:p><w:r><w:t>{{#each ../l}}</w:t><w:br/><w:t>{{a}}{{/each}}</w:t></w:r>",
        ),
        repeated("{{#each l}}", "")
            .replace("<w:t>Nr. ", "<w:t>{{#with b}}{{c}}\t</w:t></w:r><w:r><w:noBreakHyphen/><w:t>{{/with}}"),
    ];
    let evil = "<w:p> & \"Grüße\" 'ä' \u{1}\u{FFFF} {{evil}} \\";
    let lists = [
        json!([]),
        json!(null),
        json!([{"a": 1, "b": {"c": "x"}, "d": ""}, {"a": 2.5, "b": {"c": null}, "d": true}]),
        json!([{"a": evil, "b": {"c": evil}, "d": evil}]),
        json!([{"a": "x\ny", "b": {"c": "\r\n\t"}, "d": "\n"}, {"a": "", "b": {"c": "1\t2"}, "d": " "}]),
        json!([{"a": -0.0, "b": {"c": 1e300}, "d": false}, {"a": 1, "b": {}, "d": 3}, []]),
        json!({"one": {"a": 1, "b": {"c": 2}, "d": 3}}),
        json!([{"a": 1, "b": {"c": 2}, "d": [1]}]),
        json!("x"),
    ];
    let mut straight_loops = 0;
    for body in &bodies {
        for list in &lists {
            for missing in [Missing::Error, Missing::Empty] {
                let data = json!({"titel": "T", "l": list});
                let (row_loops, straight) = filled_by(body, &data, missing, true);
                straight_loops += row_loops;
                assert_eq!(straight, filled_by(body, &data, missing, false).1, "{body}\n{list}");
            }
        }
    }
    assert_eq!(straight_loops, bodies.len() * lists.len() * 2);
}

#[test]
fn what_is_wrong_in_rows_of_values_is_told_with_its_place() {
    let told = |data: &Value| match filled(&repeated("{{#each l}}", ""), data) {
        Err(FillError::Tag(fault)) => (fault.spot.to_string(), fault.tag.to_string()),
        other => panic!("{other:?}"),
    };
    let missing = json!({"titel": "T", "l": [{"a": 1, "b": {"c": 2}, "d": 3}, {"a": 1, "b": {}, "d": 3}]});
    assert_eq!(told(&missing), ("word/document.xml ¶5 [T1 R3 C1]".to_owned(), "{{b.c}}".to_owned()));
    let list = json!({"titel": "T", "l": [{"a": 1, "b": {"c": {"e": 1}}, "d": 3}]});
    assert_eq!(told(&list), told(&missing));
    let no_list = ("word/document.xml ¶3 [T1 R2 C1]".to_owned(), "{{#each l}}".to_owned());
    assert_eq!(told(&json!({"titel": "T", "l": "x"})), no_list);
    assert_eq!(told(&json!({"titel": "T"})), no_list);
}

#[test]
fn a_part_that_becomes_too_large_is_refused_before_it_is_whole() {
    let long = "x".repeat(1 << 20);
    let made = filled(&p(&"{{a}}".repeat(70)), &json!({"a": long}));
    assert!(matches!(made, Err(FillError::TooLarge(part)) if part == "word/document.xml"));
}

#[test]
fn a_table_of_contents_within_another_goes_with_it() {
    let field = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    let code = "<w:r><w:instrText> TOC \\o </w:instrText></w:r>";
    let begin = format!("<w:p>{}{code}{}</w:p>", field("begin"), field("separate"));
    let end = format!("<w:p>{}</w:p>", field("end"));
    let inner = format!("{begin}{}{end}", p("old"));
    let outer = format!("{begin}{}{inner}{end}", p("old").repeat(3));
    let made = filled(&(p("{{x}}") + &outer), &json!({"x": 1})).unwrap();
    assert_eq!((made.matches("TOC").count(), made.contains("old")), (1, false), "{made}");
    let twice = format!("{begin}{end}").repeat(2);
    let made = filled(&(p("{{x}}") + &twice), &json!({"x": 1})).unwrap();
    assert_eq!(made.matches("TOC").count(), 2, "{made}");
}

#[test]
fn tables_of_contents_that_list_different_headings_do_not_hide_any_from_each_other() {
    let field = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    let contents = |code: &str, old: usize| {
        let code = format!("<w:r><w:instrText> TOC {code} </w:instrText></w:r>");
        let begin = format!("<w:p>{}{code}{}</w:p>", field("begin"), field("separate"));
        format!("{begin}{}<w:p>{}</w:p>", p("old").repeat(old), field("end"))
    };
    let heading = |text: &str| p(text).replace("<w:p>", "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>");
    // The second one, which lists nothing, shrinks over the place where the headings stand.
    let body =
        contents("\\u", 0) + &contents("\\t \"Bild;1\"", 4) + &heading("{{x}}") + &heading("B") + &p("end");
    let made = filled(&body, &json!({"x": "A"})).unwrap();
    let count = |text: &str| made.matches(&format!("<w:t>{text}</w:t>")).count();
    assert_eq!((count("A"), count("B"), count("old")), (2, 2, 0), "{made}");
}

#[test]
fn paragraphs_that_lost_their_ends_become_one() {
    let lost = |text: &str| p(text).replace("<w:p>", "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>");
    let last = p("d").replace("<w:p>", "<w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr>");
    let made =
        filled(&[lost("a"), lost("b"), lost("{{x}}"), last, p("e")].concat(), &json!({"x": "c"})).unwrap();
    let run = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let joined = ["a", "b", "c", "d"].map(run).concat();
    assert_eq!(made, format!("<w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr>{joined}</w:p>{}", p("e")));
}

#[test]
fn lists_and_groups_are_no_text() {
    let data = json!({"l": [{"n": "1"}, {"n": ["2"]}], "o": {"k": 1}, "url": [1], "t": "x"});
    let cause = |body: &str| match filled(&p(body), &data) {
        Err(FillError::Tag(fault)) => (fault.tag.to_string(), fault.cause),
        made => panic!("{body}: {made:?}"),
    };
    for (body, tag, name) in [
        ("{{t}} {{l}}", "{{l}}", "l"),
        ("{{t}} {{o}}{{#if t}}{{/if}}", "{{o}}", "o"),
        ("{{#each l}}{{n}}{{/each}}", "{{n}}", "n"),
        ("{{#each l}}{{this}}{{/each}}", "{{this}}", "this"),
        ("{{#each l}}{{../o}}{{/each}}", "{{../o}}", "../o"),
        ("{{#with o}}{{@root.l}}{{/with}}", "{{@root.l}}", "@root.l"),
    ] {
        let found = cause(body);
        assert_eq!(found, (tag.to_owned(), TagCause::Engine(Fault::NoText(name.to_owned()))));
    }
    for body in ["{{qr o}}", "{{merge l}}", "{{inline o}}", "{{blocks o}}", "{{blocks l}}"] {
        let (tag, cause) = cause(body);
        assert_eq!(tag, body);
        assert!(matches!(cause, TagCause::Engine(Fault::Refused(_))), "{body}: {cause:?}");
    }
}

#[test]
fn conditions_may_ask_for_what_is_not_there() {
    let data = json!({"yes": true, "n": null});
    for (condition, holds) in [
        ("(not no)", true),
        ("(not yes)", false),
        ("(eq no \"x\")", false),
        ("(eq no n)", true),
        ("(ne no \"x\")", true),
        ("(and yes (not no))", true),
        ("(or no yes)", true),
    ] {
        let body = p(&format!("{{{{#if {condition}}}}}a{{{{else}}}}b{{{{/if}}}}"));
        assert_eq!(filled(&body, &data).unwrap(), p(if holds { "a" } else { "b" }), "{condition}");
    }
    assert_eq!(filled(&p("{{#eq yes true}}a{{/eq}}{{#not yes}}b{{/not}}"), &data).unwrap(), p("a"));
}

#[test]
fn a_block_that_is_given_two_values_is_refused() {
    let data = json!({"status": "final", "yes": true, "l": [1]});
    for body in [
        "{{#if status \"draft\"}}x{{/if}}",
        "{{#if not yes}}x{{/if}}",
        "{{#unless yes and yes}}x{{/unless}}",
        "{{#if yes}}{{else if status \"draft\"}}x{{/if}}",
        "{{#each l l}}x{{/each}}",
        "{{#if}}x{{/if}}",
    ] {
        let Err(FillError::Tag(fault)) = filled(&p(body), &data) else { panic!("{body}") };
        assert_eq!(fault.cause, TagCause::Engine(Fault::Syntax), "{body}");
    }
}

#[test]
fn what_is_filled_is_a_document_also_where_it_was_saved_as_a_template() {
    let mut template = package(&p("{{x}}"));
    let types = String::from_utf8(template.part("[Content_Types].xml").unwrap().to_vec()).unwrap();
    template.set("[Content_Types].xml", types.replace(DOCUMENT_TYPE, TEMPLATE_TYPE).into_bytes());
    let made = fill(&template.write().unwrap(), &json!({"x": "a"}), &FillOptions::default()).unwrap();
    let made = Package::read(&made.value).unwrap();
    assert_eq!(ContentTypes::of(&made).unwrap().get("word/document.xml"), Some(DOCUMENT_TYPE));
    let types = String::from_utf8(made.part("[Content_Types].xml").unwrap().to_vec()).unwrap();
    assert_eq!(types.matches("/word/document.xml").count(), 1, "{types}");
}
