//! What looks like a placeholder and would stay in the file as it was typed: tags of other programs and languages, places that
//! are not filled, letters and signs that nobody sees. Check and filling say the same of it.

use super::{Fault, body, schema};
use crate::support::Project;
use crate::word_cases::{
    cell, grid, link, p, paragraph, picture, ps, r, row, sdt, table, text_box, watermark, word,
};
use serde_json::{Value, json};
use word_template::{FillOptions, Known, check, fill};

/// Tags of other programs.
pub fn foreign() -> Vec<Fault> {
    vec![
        body(
            "jinja",
            ps(
                "{% if absage %}x{% elif titel == \"Fest\" %}y{%- else -%}z{% endif %}\n{%tr for punkt in agenda %}{%tr endfor %}{# Notiz #}\n{% set x = 1 %} {% if absage",
            ),
        ),
        body(
            "docxtemplater",
            ps(
                "{#agenda}{zeit} {thema}{/agenda} {titel} {#ort}{name}{/}\n{^absage}x{/absage} {#xyz}x{/xyz} {#each agenda}{thema}{/each} {#FF0000} {%bild} ${amt}",
            ),
        ),
        body("carbone", p("{d.titel} {d.agenda[i].zeit} {d.agenda[i+1].zeit}")),
        body(
            "andere-marken",
            ps(
                "<<titel>> «amt» %titel% <%= titel %> <% if (absage) { %>\n+++FOR punkt IN agenda+++ +++INS titel+++ +++END-FOR punkt+++\n<<[titel]>> <<foreach [punkt in agenda]>> <</foreach>> [#if absage] [/#if]",
            ),
        ),
        body(
            "sonst-anders",
            ps(
                "{{#if absage}}a{{sonst}}b{{/if}} {{#if absage}}a{{ELSE}}b{{/if}}\n{{#if absage}}a{{elseif titel}}b{{Else}}c{{/if}} {{#if absage}}a{{sonst wenn titel}}b{{/if}} {{#if absage}}a{{#else}}b{{/if}}",
            ),
        ),
        body(
            "ende-anders",
            ps(
                "{{#if absage}}a{{endif}} {{#each agenda}}{{zeit}}{{end}} {{#if absage}}a{{#end}} {{#if absage}}a{{/}}\n{{#if absage}}a{{/wenn}} {{#each agenda}}{{#if zeit}}a{{END IF}}{{ende}} {{#if absage}}a{{/if absage}}",
            ),
        ),
        body(
            "befehl-anders",
            ps(
                "{{#IF absage}}a{{/if}} {{#für punkt in agenda}}{{/für}} {{#jede agenda}}{{/jede}} {{#wiederhole agenda}}{{/wiederhole}}\n{{if absage}} {{each agenda}} {{wenn absage}} {{count agenda}}",
            ),
        ),
        body(
            "rechnen-und-formate",
            ps(
                "{{titel|upper}} {{titel:kurz}} {{titel,2}} {{titel * 2}} {{titel+amt}} {{titel - 1}} {{titel + \", \" + amt}}\n{{absage ? \"ja\" : \"nein\"}} {{agenda[0].zeit}} {{len(agenda)}} {{upper(titel)}} {{#if (eq titel ´Fest´)}}x{{/if}}",
            ),
        ),
        body(
            "werte-anderer-art",
            ps(
                "{{inline ort}} {{or agenda titel}} {{or titel agenda}} {{titel || amt}} {{titel.}}\n{{#each agenda}}{{.}}{{index}}{{/each}} {{^absage}}x{{/absage}} {Titel} {{#if absage}}a{{else}}b{{else}}c{{/if}}",
            ),
        ),
        body(
            "liste-zaehlen",
            ps(
                "{{agenda.length}} {{agenda.anzahl}} {{agenda.zeit}}\n{{lookup agenda 0}} {{lookup agenda \"0\"}}",
            ),
        ),
    ]
}

/// Letters of other scripts, and signs that nobody sees.
pub fn signs() -> Vec<Fault> {
    vec![
        body(
            "buchstabe-einer-anderen-schrift",
            ps(
                "{{tit\u{435}l}} {{\u{3BF}rt.name}} {{\u{FF54}itel}} {{tite1}}\n{{#\u{435}ach agenda}}{{zeit}}{{/\u{435}ach}} {{#if absage}}a{{\u{435}lse}}b{{/if}}\nДовідка для Олени",
            ),
        ),
        body(
            "zeichen-das-man-nicht-sieht",
            p(
                "{\u{200B}{titel}} {{titel}\u{FEFF}} {\u{AD}{titel}\u{202A}} {{ti\u{200B}tel}} {{ti\u{2066}tel}}",
            ),
        ),
        body("drei-punkte", ps("{{#each agenda}}\n{{…/titel}} {{zeit…}} {{…/…/titel}}\n{{/each}}")),
        body(
            "umbruch-zwischen-namen",
            paragraph(
                "",
                &r("{{#if (and titel⏎absage)}}ja{{/if}} {{ti⏎tel}}").replace('⏎', "</w:t><w:br/><w:t>"),
            ),
        ),
        body("ueber-zwei-zellen", table("{{ti | tel}}")),
        body("nachverfolgt-geloescht", deleted()),
    ]
}

/// Parts of tags, and ends of blocks, that were deleted under tracked changes.
fn deleted() -> String {
    let gone = |text: &str| {
        format!(
            r#"<w:del w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>"#
        )
    };
    paragraph("", &(r("Betreff {{ti") + &gone("tel}}") + &r(" Ende")))
        + &paragraph("", &(gone("{{ti") + &r("tel}} Ende")))
        + &paragraph("", &(r("{{#if absage}}x") + &gone("{{/if}}")))
        + &paragraph("", &(gone("{{#each agenda}}") + &r("x{{/each}}")))
        + &paragraph("", &(r("fertig") + &gone("{{amt}}")))
}

const MATHS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/math";
const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";

/// A formula, cut as Word cuts it.
fn equation(texts: &[&str]) -> String {
    let runs: String = texts.iter().map(|text| format!("<m:r><m:t>{text}</m:t></m:r>")).collect();
    paragraph("", &format!(r#"<m:oMath xmlns:m="{MATHS}">{runs}</m:oMath>"#))
}

/// A frame that shows another part.
fn frame(inside: &str, alt: &str) -> String {
    paragraph(
        "",
        &format!(
            r#"<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="2000000" cy="900000"/><wp:docPr id="3" name="Diagramm 3" descr="{alt}"/><a:graphic><a:graphicData uri="u">{inside}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"#
        ),
    )
}

fn drawn(name: &str, texts: &[&str]) -> String {
    let runs: String = texts.iter().map(|text| format!("<a:r><a:t>{text}</a:t></a:r>")).collect();
    format!(r#"<?xml version="1.0"?><{name} xmlns:a="{DRAWING}"><a:p>{runs}</a:p></{name}>"#)
}

/// Places in which no tag is filled, and those that nobody sees in the line.
pub fn places() -> Vec<Fault> {
    let chart =
        r#"<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rIdchart"/>"#;
    let smart = r#"<dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" r:dm="rIddiagramData"/>"#;
    let chunk = |content: Vec<u8>| {
        let beside = word(p("x") + r#"<w:altChunk r:id="rIdaFChunk"/>"#).beside("aFChunk", "");
        beside.part("word/aFChunk.xml", content).bytes()
    };
    let numbered = r#"<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{{titel}} %1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#;
    vec![
        body("in-einer-formel", equation(&["n={", "{titel}", "}"])),
        Fault {
            name: "im-titel-eines-diagramms",
            template: word(frame(chart, "Zahlen")).beside("chart", &drawn("c", &["{{ti", "tel}}"])).bytes(),
        },
        Fault {
            name: "in-einer-smartart-grafik",
            template: word(frame(smart, "Ablauf"))
                .beside("diagramData", &drawn("d", &["{{titel}}", " {{amt}}"]))
                .bytes(),
        },
        Fault {
            name: "in-einer-eingefuegten-seite",
            template: chunk(b"<html><p>{{titel}}</p></html>".to_vec()),
        },
        Fault { name: "in-einer-eingefuegten-datei", template: chunk(word(p("{{titel}}")).bytes()) },
        Fault { name: "in-einer-nummerierung", template: word(p("x")).numbering(numbered).bytes() },
        body(
            "in-einer-zeichnung",
            frame("<lc:locked><a:p><a:r><a:t>{{titel}}</a:t></a:r></a:p></lc:locked>", "{{titl}}")
                .replace("<lc:locked>", r#"<lc:locked xmlns:lc="l">"#),
        ),
        Fault {
            name: "bild-im-text",
            template: word(
                p("{{image titel}}")
                    + &paragraph("", &picture("rIdBild", 8, "{titel} {% if absage %}"))
                    + &paragraph("", &picture("rIdBild", 7, "{{image titl}}")),
            )
            .picture("rIdBild")
            .bytes(),
        },
        Fault {
            name: "im-wasserzeichen",
            template: word(p("x")).header("default", paragraph("", &watermark("{{titl}}"))).bytes(),
        },
        Fault {
            name: "in-der-adresse-eines-links",
            template: word(paragraph("", &link("rIdLink", "Seite")))
                .link("rIdLink", "https://example.org/%7B%7Btitl%7D%7D")
                .bytes(),
        },
        body(
            "in-einem-feld",
            paragraph("", &crate::word_cases::field("INCLUDEPICTURE \"{{titl}}\"", &r("x"))),
        ),
        body(
            "in-einem-steuerelement",
            sdt(r#"<w:alias w:val="{{atm}}"/><w:tag w:val="{{titl}}"/><w:id w:val="1"/>"#, &p("x")),
        ),
        body(
            "im-alternativtext-der-tabelle",
            grid(1, &row(&cell(&p("x"))))
                .replace("</w:tblPr>", r#"<w:tblDescription w:val="{{titl}}"/></w:tblPr>"#),
        ),
        body("in-einem-textfeld", paragraph("", &text_box(3, &p("{{titl}} {titel}")))),
    ]
}

/// What stands in the messages of a check and what filling says must not differ in whether anything is said.
fn data() -> Value {
    json!({
        "amt": "Amt", "titel": "Fest", "absage": true, "follow_ups": "x", "ort": {"name": "Gera", "strasse": "Weg"},
        "agenda": [{"zeit": "9", "thema": "T", "url": "u", "wer": ["A"]}], "body": [], "zeile": []
    })
}

/// Nothing of it stays in a file without a word.
#[test]
fn filling_says_what_the_check_says() {
    for fault in foreign().into_iter().chain(signs()).chain(places()) {
        let check = check(&fault.template, Known::Data(&data())).unwrap();
        assert!(!check.diagnostics.is_empty(), "{}", fault.name);
        let filled = fill(&fault.template, &data(), &FillOptions::default());
        let told = filled.as_ref().map_or(1, |filled| filled.diagnostics.len());
        assert!(told > 0, "{}: {:?}", fault.name, check.diagnostics);
        assert_eq!(filled.is_err(), check.has_errors(), "{}: {:?}", fault.name, check.diagnostics);
    }
}

/// What is only written in braces, or in the signs of other scripts, is no placeholder.
#[test]
fn ordinary_braces_are_not_accused() {
    let text = [
        "Die Menge {1, 2} und {a b}, ein Bild {x} und 50 % von 20 %",
        "x << y und y >> z, „«Wort»“, [1], [[2]], +++ Eilmeldung, a+b, <%>",
        "\\{ein\\} {„Zitat“} Довідка для Олени, Ελλάδα",
        "{{titel}} {{ort.name}}, {{#each agenda}}{{zeit}}{{/each}} {{len agenda}} {{lookup ort \"name\"}}",
        "{{#if absage}}a{{else}}b{{/if}} {{#if (eq titel „Fest“)}}x{{else if (and titel absage)}}y{{/if}}",
    ];
    let body = ps(&text.join("\n")) + &equation(&["M={{1,2},{3,4}}"]);
    let template = word(body).bytes();
    let check = check(&template, Known::Data(&data())).unwrap();
    let said: Vec<_> = check.diagnostics.iter().filter(|said| said.id != "word-tag-look").collect();
    assert!(said.is_empty(), "{said:?}");
    let filled = fill(&template, &data(), &FillOptions::default()).unwrap();
    assert!(filled.diagnostics.is_empty(), "{:?}", filled.diagnostics);
}

/// A value may have the name of a word for `else` or for an end.
#[test]
fn names_like_words_stay_names() {
    let data = json!({"sonst": "S", "end": "E", "ende": {"endif": "F"}, "l": [{"else_": 1, "end": "x"}]});
    let template = word(ps(
        "{{#if end}}{{end}} {{sonst}}{{/if}}\n{{#with ende}}{{endif}}{{/with}}\n{{#each l}}{{end}}{{/each}}",
    ))
    .bytes();
    assert_eq!(check(&template, Known::Data(&data)).unwrap().diagnostics, []);
    let filled = fill(&template, &data, &FillOptions::default()).unwrap();
    assert_eq!(filled.diagnostics, []);
    assert_eq!(
        crate::word_cases::text(&ooxml::Package::read(&filled.value).unwrap())["document"],
        ["E S", "F", "x"]
    );
}

/// What is told may be ordinary text: the file is written all the same.
#[test]
fn doubtful_brackets_are_told_and_the_file_is_written() {
    let project = Project::empty()
        .file("brief.docx", word(ps("{titel} name}} und [[amt]]")).bytes())
        .file("daten.json", data().to_string());
    let said =
        project.run(["template", "fill", "brief.docx", "daten.json", "fertig.docx"]).success().stdout();
    for message in ["[word-tag-brackets]", "„{titel}“", "„name}}“", "„[[amt]]“", "geschrieben: fertig.docx"]
    {
        assert!(said.contains(message), "{message} in\n{said}");
    }
}

/// An office's own template in which a word of another language stands builds no record.
#[test]
fn building_says_it_too() {
    let template = word(ps("{{#if event.draft}}Entwurf{{sonst}}Endfassung{{/if}}\n{% if x %}")).bytes();
    let project =
        Project::with_inputs("2016-04-06-sonneberg").file("templates/record/dokumentation.docx", template);
    let said = project.run(["build", "--format", "docx"]).code(1).stdout();
    for message in ["Schreiben Sie {{else}}.", "„{% if x %}“", "Schreiben Sie {{#if x}}."] {
        assert!(said.contains(message), "{message} in\n{said}");
    }
}

/// The stricter form of the standard is named, and how to save the other one.
#[test]
fn a_strict_file_is_named() {
    let mut package = word(p("x")).package();
    let root = String::from_utf8(package.part("_rels/.rels").unwrap().to_vec()).unwrap();
    let strict = root.replace(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
        "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument",
    );
    package.set("_rels/.rels", strict.into_bytes());
    let project = Project::empty()
        .file("brief.docx", package.write().unwrap())
        .file("schema.json", schema().to_string());
    let check = ["template", "check", "brief.docx", "--schema", "schema.json"];
    let said = project.run(check).code(1).stdout();
    assert!(said.contains("„Strict Open XML-Dokument“"), "{said}");
    let said = project.run(check.iter().chain(&["--lang", "en"])).code(1).stdout();
    assert!(said.contains("“Strict Open XML Document”"), "{said}");
}

/// A control character of the data is named with the name under which it stands.
#[test]
fn control_characters_of_the_data_are_told() {
    let project = Project::empty()
        .file("brief.docx", word(p("{{titel}}")).bytes())
        .file("daten.json", json!({"titel": "eins\u{c}zwei"}).to_string());
    let message = "In den Daten steht unter „titel“ das Zeichen U+000C";
    for command in [
        &["template", "check", "brief.docx", "--data", "daten.json"][..],
        &["template", "fill", "brief.docx", "daten.json", "fertig.docx"],
    ] {
        let said = project.run(command).success().stdout();
        assert!(said.contains(message), "{said}");
    }
}
