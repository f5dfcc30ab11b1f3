//! `{{> name}}`: the text of another Word file in the place of the tag.

use super::*;
use ooxml::{Element, Relationships, relation};
use serde_json::{Value, json};

super::cases!(
    a_piece_in_the_place_of_its_tag,
    a_piece_means_what_it_would_mean_there,
    a_piece_in_a_piece,
    styles_are_known_by_their_names,
    lists_of_a_piece_count_for_themselves,
    lists_of_styles_count_for_themselves_in_a_piece,
    lists_of_styles_that_come_along_count_for_themselves,
    pictures_and_links_come_along,
    notes_come_along,
    notes_come_to_a_file_without_any,
    a_piece_in_a_header,
    a_piece_in_a_cell,
    bookmarks_keep_apart,
    headers_sections_and_comments_stay_behind,
    prefixes_come_along,
);

fn data() -> Value {
    json!({"amt": "Amt & Söhne", "orte": [{"amt": "Gera"}, {"amt": "Suhl"}]})
}

fn a_piece_in_the_place_of_its_tag() -> Case {
    case(ps("vor\n{{> briefkopf}}\nnach {{amt}}"), data())
        .piece("briefkopf", word(p("Kopf von {{amt}}") + &table("a | {{amt}}")))
        .text(&["vor", "Kopf von Amt & Söhne", "a | Amt & Söhne", "nach Amt & Söhne"])
}

fn a_piece_means_what_it_would_mean_there() -> Case {
    case(ps("{{#each orte}}\n{{>zeile}}\n{{/each}}\n{{#if fehlt}}\n{{> zeile}}\n{{/if}}"), data())
        .missing_is_empty()
        .piece("zeile", word(ps("{{amt}} im Bereich von {{../amt}}\n{{#if @last}}\nEnde\n{{/if}}")))
        .text(&["Gera im Bereich von Amt & Söhne", "Suhl im Bereich von Amt & Söhne", "Ende"])
}

fn a_piece_in_a_piece() -> Case {
    case(p("{{> aussen}}") + &split("{|{> in|nen}}"), data())
        .piece("aussen", word(ps("a\n{{> innen}}\ne")))
        .piece("innen", word(p("{{amt}}")))
        .text(&["a", "Amt & Söhne", "e", "Amt & Söhne"])
}

/// English Word's ids for what German Word calls otherwise; and a style that only the piece has, based on another.
fn styles_are_known_by_their_names() -> Case {
    let styles = concat!(
        r#"<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault></w:docDefaults>"#,
        r#"<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>"#,
        r#"<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="Heading 1"/><w:basedOn w:val="Normal"/></w:style>"#,
        r#"<w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Absender"/><w:basedOn w:val="Klein"/></w:style>"#,
        r#"<w:style w:type="paragraph" w:styleId="Klein"><w:name w:val="Klein"/><w:basedOn w:val="Normal"/><w:rPr><w:sz w:val="14"/></w:rPr></w:style>"#
    );
    let piece = word(styled("Heading1", "Kopf") + &styled("Zitat", "Absender") + &p("x")).styles(styles);
    case(p("{{> kopf}}") + &styled("Zitat", "Zitat"), data()).piece("kopf", piece).look(|filled| {
        let (document, styles) = (filled.tree("word/document.xml"), filled.tree("word/styles.xml"));
        assert_eq!(values(&document, "w:pStyle", "w:val"), ["berschrift1", "Zitatx", "Zitat"]);
        let made = all_of(&styles, "w:style");
        let of = |id: &str| made.iter().find(|style| style.attribute("w:styleId") == Some(id)).unwrap();
        assert_eq!(of("Zitatx").find("w:basedOn").unwrap().attribute("w:val"), Some("Klein"));
        assert_eq!(of("Klein").find("w:basedOn").unwrap().attribute("w:val"), Some("Standard"));
    })
}

fn lists_of_a_piece_count_for_themselves() -> Case {
    let body = item(2, 0, "eins") + &p("{{> liste}}") + &item(2, 0, "zwei") + &p("{{> liste}}");
    case(body, data()).piece("liste", word(item(2, 0, "a") + &item(2, 0, "b") + &item(1, 0, "-"))).look(
        |filled| {
            let (document, lists) = (filled.tree("word/document.xml"), filled.tree("word/numbering.xml"));
            let used = values(&document, "w:numId", "w:val");
            assert_eq!((&used[0], &used[1], &used[5]), (&used[4], &used[2], &used[6]));
            assert!(used[0] != used[1] && used[1] != used[5] && used[3] != used[1], "{used:?}");
            let shown = values(&lists, "w:num", "w:numId");
            assert!(used.iter().all(|id| shown.contains(id)), "{used:?} {shown:?}");
        },
    )
}

/// Styles for a list of two levels, which the list names; one based on another; one that takes the number away; bullets; a heading.
fn numbered(name: &str, body: &str) -> Word {
    let style = |id: &str, base: &str, own: &str| {
        format!(
            r#"<w:style w:type="paragraph" w:styleId="{name}{id}"><w:name w:val="{name} {id}"/><w:basedOn w:val="{base}"/><w:pPr>{own}</w:pPr></w:style>"#
        )
    };
    let list = |id: u32| format!(r#"<w:numPr><w:numId w:val="{id}"/></w:numPr>"#);
    let styles = [
        r#"<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault></w:docDefaults>"#.to_owned(),
        r#"<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>"#.to_owned(),
        style("A", "Standard", &format!(r#"{}<w:ind w:left="500"/>"#, list(7))),
        style("B", &format!("{name}A"), r#"<w:ind w:left="900"/>"#),
        style("Ohne", &format!("{name}A"), &list(0)),
        style("Punkt", "Standard", &list(1)),
        style("Kapitel", "Standard", &format!(r#"{}<w:outlineLvl w:val="0"/>"#, list(7))),
    ];
    let level = |level: u32, style: &str| {
        format!(
            r#"<w:lvl w:ilvl="{level}"><w:start w:val="{}"/><w:numFmt w:val="decimal"/><w:pStyle w:val="{name}{style}"/><w:lvlText w:val="%{}."/></w:lvl>"#,
            level + 3,
            level + 1
        )
    };
    let bullet = r#"<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl></w:abstractNum>"#;
    let lists = format!(
        r#"{bullet}<w:abstractNum w:abstractNumId="7">{}{}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="7"><w:abstractNumId w:val="7"/></w:num>"#,
        level(0, "A"),
        level(1, "B")
    );
    word(body).styles(&styles.concat()).numbering(&lists)
}

/// A paragraph in each of those styles.
fn numbered_piece(name: &str) -> Word {
    let own = |style: &str| styled(&format!("{name}{style}"), style);
    let aligned =
        format!(r#"<w:pStyle w:val="{name}A"/><w:keepNext/><w:spacing w:after="0"/><w:jc w:val="right"/>"#);
    let body = [own("A"), own("B"), paragraph(&aligned, &r("A")), own("Ohne"), own("Punkt"), own("Kapitel")];
    numbered(name, &body.concat())
}

/// The list and the level that each paragraph has itself.
fn own_lists(document: &Element) -> Vec<String> {
    let of = |paragraph: &&Element| {
        let number = paragraph.find("w:pPr").and_then(|own| own.find("w:numPr"));
        let value = |name| number.and_then(|number| number.find(name)?.attribute("w:val")).unwrap_or("-");
        format!("{} {}", value("w:numId"), value("w:ilvl"))
    };
    all_of(document, "w:p").iter().map(of).collect()
}

fn lists_of_styles_count_for_themselves_in_a_piece() -> Case {
    let body = styled("LA", "eins") + &p("{{> liste}}") + &styled("LA", "zwei") + &p("{{> liste}}");
    case(numbered("L", &body), data()).piece("liste", numbered_piece("L")).look(|filled| {
        let (document, lists) = (filled.tree("word/document.xml"), filled.tree("word/numbering.xml"));
        let expected = [
            "- -", "8 0", "8 1", "8 0", "- -", "- -", "- -", // the first time
            "- -", "9 0", "9 1", "9 0", "- -", "- -", "- -",
        ];
        assert_eq!(own_lists(&document), expected);
        let new =
            all_of(&lists, "w:num").into_iter().find(|list| list.attribute("w:numId") == Some("9")).unwrap();
        assert_eq!(values(new, "w:abstractNumId", "w:val"), ["7"]);
        assert_eq!(values(new, "w:startOverride", "w:val")[..3], ["3", "4", "1"]);
        let aligned = all_of(&document, "w:p")[3].find("w:pPr").unwrap();
        let order: Vec<_> = aligned.elements().map(Element::name).collect();
        assert_eq!(order, ["w:pStyle", "w:keepNext", "w:numPr", "w:spacing", "w:ind", "w:jc"]);
        assert_eq!(values(&document, "w:ind", "w:left"), ["500", "900", "500", "500", "900", "500"]);
    })
}

fn lists_of_styles_that_come_along_count_for_themselves() -> Case {
    case(ps("{{> liste}}\n{{> liste}}"), data()).piece("liste", numbered_piece("Fremd")).look(|filled| {
        let (document, lists) = (filled.tree("word/document.xml"), filled.tree("word/numbering.xml"));
        let own = own_lists(&document);
        assert!(own[0] != own[6] && own[0] == own[2] && own[6] == own[8], "{own:?}");
        assert!(own[1].ends_with(" 1") && own[3..6] == ["- -"; 3] && own[9..] == ["- -"; 3], "{own:?}");
        let known = values(&lists, "w:num", "w:numId");
        assert!(values(&document, "w:numId", "w:val").iter().all(|id| known.contains(id)));
    })
}

fn pictures_and_links_come_along() -> Case {
    let line = paragraph("", &(picture("rIdBild", 7, "Wappen") + &link("rIdL", "Karte {{amt}}")));
    let piece = word(line).picture("rIdBild").link("rIdL", "https://example.org/{{amt}}");
    let own = paragraph("", &picture("rIdBild", 7, "eigenes"));
    case(word(own + &ps("{{> kopf}}\n{{> kopf}}")).picture("rIdBild"), json!({"amt": "gera"}))
        .piece("kopf", piece)
        .text(&["", "Karte gera", "Karte gera"])
        .look(|filled| {
            assert_eq!(filled.links(), ["https://example.org/gera"; 2]);
            let document = filled.tree("word/document.xml");
            let links = Relationships::of(&filled.package, "word/document.xml").unwrap();
            let shown = values(&document, "a:blip", "r:embed");
            assert!(shown.iter().all(|id| links.get(id).unwrap().kind == relation::IMAGE));
            let media = filled.package.names().filter(|name| name.starts_with("word/media/"));
            assert_eq!(media.count(), 1, "the same picture is there once");
        })
}

fn noted() -> Word {
    let line = paragraph("", &(r("Satz") + &note("footnote", 1)));
    word(line).footnotes(&[&paragraph("", &(r("Note {{amt}} ") + &link("rIdN", "dort")))])
        .part("word/_rels/footnotes.xml.rels", r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdN" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.org/" TargetMode="External"/></Relationships>"#)
}

fn notes_come_along() -> Case {
    let own = paragraph("", &(r("vor") + &note("footnote", 1)));
    case(word(own + &ps("{{> n}}\n{{#each orte}}\n{{> n}}\n{{/each}}")).footnotes(&[&p("eigene")]), data())
        .piece("n", noted())
        .part("footnotes.xml", &["eigene", "Note Amt & Söhne dort", "Note Gera dort", "Note Suhl dort"])
}

fn notes_come_to_a_file_without_any() -> Case {
    case(p("{{> n}}"), data()).piece("n", noted()).part("footnotes.xml", &["Note Amt & Söhne dort"])
}

fn a_piece_in_a_header() -> Case {
    let line = paragraph("", &(picture("rIdBild", 7, "Wappen") + &r("{{amt}}") + &note("footnote", 1)));
    let piece = word(line).picture("rIdBild").footnotes(&[&p("bleibt fort")]);
    case(word(p("x")).header("default", p("{{> kopf}}")), data())
        .piece("kopf", piece)
        .part("header1.xml", &["Amt & Söhne"])
        .look(|filled| {
            let links = Relationships::of(&filled.package, "word/header1.xml").unwrap();
            let id = &values(&filled.tree("word/header1.xml"), "a:blip", "r:embed")[0];
            assert!(filled.package.part(&links.get(id).unwrap().target).is_some());
        })
}

fn a_piece_in_a_cell() -> Case {
    case(table("a | {{> t}}\nb | c"), data())
        .piece("t", word(p("vor") + &table("x | {{amt}}")))
        .text(&["a | vor / x | Amt & Söhne / ", "b | c"])
}

fn bookmarks_keep_apart() -> Case {
    let piece = word(paragraph("", &(bookmark(1, "ziel", &r("Ziel")) + &field("REF ziel", &r("Ziel")))));
    case(paragraph("", &bookmark(1, "ziel", &r("eigenes"))) + &ps("{{> z}}\n{{> z}}"), data())
        .piece("z", piece)
        .look(|filled| {
            let document = filled.tree("word/document.xml");
            let names = values(&document, "w:bookmarkStart", "w:name");
            let codes: Vec<String> =
                all_of(&document, "w:instrText").iter().map(|code| code.plain_text()).collect();
            assert_eq!(codes, [format!(" REF {} ", names[1]), format!(" REF {} ", names[2])]);
            let ids: std::collections::BTreeSet<_> =
                values(&document, "w:bookmarkStart", "w:id").into_iter().collect();
            assert_eq!((names.len(), ids.len()), (3, 3));
        })
}

fn headers_sections_and_comments_stay_behind() -> Case {
    let section = paragraph(r#"<w:sectPr><w:pgSz w:w="16838" w:h="11906"/></w:sectPr>"#, &r("quer"));
    let piece = word(section + &paragraph("", &commented(0, &r("Text"))))
        .header("default", p("fremder Kopf"))
        .comments(&[&p("fremd")]);
    case(word(p("{{> q}}")).header("default", p("Kopf")), data())
        .piece("q", piece)
        .text(&["quer", "Text"])
        .part("header1.xml", &["Kopf"])
        .look(|filled| {
            assert_eq!(all_of(&filled.tree("word/document.xml"), "w:sectPr").len(), 1);
            assert!(filled.package.part("word/header2.xml").is_none());
        })
}

fn prefixes_come_along() -> Case {
    let mut package = word(p("x")).package();
    let xml = String::from_utf8(package.part("word/document.xml").unwrap().to_vec()).unwrap();
    let xml = xml.replacen(
        "<w:document ",
        r#"<w:document xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" "#,
        1,
    );
    let xml = xml
        .replace(r#"mc:Ignorable="w14""#, r#"mc:Ignorable="w14 w15""#)
        .replace("<w:p>", r#"<w:p w15:collapsed="1">"#);
    package.set("word/document.xml", xml.into_bytes());
    case(p("{{> x}}"), data()).piece_of("x", package.write().unwrap()).text(&["x"]).look(|filled| {
        let document = filled.tree("word/document.xml");
        assert_eq!(document.attribute("mc:Ignorable"), Some("w14 w15"));
        assert!(document.attribute("xmlns:w15").is_some());
    })
}

/// A file that was damaged on its way is put in or refused, and never more than that.
#[test]
fn any_bytes_are_put_in_or_refused() {
    let line = paragraph(
        "",
        &(picture("rIdBild", 7, "Wappen") + &bookmark(1, "z", &r("{{amt}}")) + &note("footnote", 1)),
    );
    let whole = word(item(2, 0, "a") + &styled("Zitat", "b") + &line)
        .picture("rIdBild")
        .footnotes(&[&p("x")])
        .bytes();
    let template = p("{{> x}}");
    let mut refused = 0;
    for at in (0..whole.len()).step_by(7) {
        let mut bent = whole.clone();
        bent[at] ^= 0x15;
        refused += u32::from(!case(template.clone(), data()).piece_of("x", bent).fills());
    }
    assert!(refused > 0);
    assert!(case(template, data()).piece_of("x", whole).fills());
}

/// Each file puts in the next one many times.
#[test]
fn files_that_multiply_are_refused() {
    let many = |name: &str| word(format!("{{{{> {name}}}}}\n").repeat(30).lines().map(p).collect::<String>());
    let bomb =
        case(p("{{> a}}"), data()).piece("a", many("b")).piece("b", many("c")).piece("c", word(p("x")));
    assert!(!bomb.fills());
    let circle = case(p("{{> a}}"), data()).piece("a", many("b")).piece("b", many("a"));
    assert!(!circle.fills());
}
