//! What the program says to files that are no templates and to tags that are wrong: in both languages, word for word, and
//! nothing is written. The golden files are what an office reads.

use crate::support::{Golden, Project};
use crate::word_cases::{filled, p, paragraph, ps, r, table, try_fill, word};
use austausch::ooxml::Package;
use serde_json::{Value, json};
use std::fmt::Write as _;

/// A template that cannot be filled, under a name that says why.
struct Fault {
    name: &'static str,
    template: Vec<u8>,
    data: Value,
}

fn fault(name: &'static str, template: Vec<u8>) -> Fault {
    Fault { name, template, data: json!({"l": [1, 2], "name": "Weiß"}) }
}

fn body(name: &'static str, body: &str) -> Fault {
    fault(name, word(body).bytes())
}

/// A template whose body is this text, XML or not.
fn document(name: &'static str, content: &str) -> Fault {
    let mut package = word("").package();
    package.set("word/document.xml", content.as_bytes().to_vec());
    fault(name, package.write().unwrap())
}

fn without(part: &str) -> Vec<u8> {
    let package = word(p("{{name}}")).package();
    let mut rest = Package::default();
    for name in package.names().filter(|name| *name != part) {
        rest.set(name, package.part(name).unwrap().to_vec());
    }
    rest.write().unwrap()
}

fn with_macros() -> Vec<u8> {
    let mut package = word(p("{{name}}")).part("word/vbaProject.bin", vec![0; 16]).package();
    let types = String::from_utf8(package.part("[Content_Types].xml").unwrap().to_vec()).unwrap();
    let types = types.replace(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
    );
    package.set("[Content_Types].xml", types.into_bytes());
    package.write().unwrap()
}

/// The body, declared as Word declares it, with something before or in it.
fn xml(before: &str, inside: &str) -> String {
    format!(
        r#"<?xml version="1.0"?>{before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>{inside}</w:t></w:r></w:p></w:body></w:document>"#
    )
}

/// Files that are no Word templates.
fn files() -> Vec<Fault> {
    let whole = word(p("{{name}}")).bytes();
    let deep = format!("{}{}", "<w:sdt>".repeat(3000), "</w:sdt>".repeat(3000));
    vec![
        fault("leer", Vec::new()),
        fault("text", b"Sehr geehrte Damen und Herren".to_vec()),
        fault("abgeschnitten", whole[..whole.len() / 2].to_vec()),
        fault("altes-word", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".repeat(64)),
        fault("zip-ohne-word", {
            let mut package = Package::default();
            package.set("bericht.txt", b"Hallo".to_vec());
            package.write().unwrap()
        }),
        fault("ohne-inhalt", without("word/document.xml")),
        fault("ohne-beziehungen", without("_rels/.rels")),
        fault("makros", with_macros()),
        fault("zu-gross", word(p("{{name}}")).part("word/media/bild.bin", vec![0; 20 << 20]).bytes()),
        document("kein-xml", "<w:document"),
        document("dtd", &xml("<!DOCTYPE w:document>", "x")),
        document("entitaeten", &xml("<!DOCTYPE d [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]>", "&b;")),
        document("unbekannte-entitaet", &xml("", "&auml;")),
        document("zu-tief", &xml("", &deep)),
    ]
}

/// Templates whose tags are wrong.
fn tags() -> Vec<Fault> {
    vec![
        body("fehlender-name", &ps("Guten Tag\n{{naem}}")),
        body("fehlender-name-in-der-tabelle", &(p("vor") + &table("Zeit | Titel\n{{#each l}}{{this}} | {{titel}}{{/each}}"))),
        fault("fehlender-name-im-kopf", word(p("x")).header("default", p("{{amt}}")).bytes()),
        fault("fehlender-name-in-der-fussnote", word(paragraph("", &(r("x") + r#"<w:r><w:footnoteReference w:id="1"/></w:r>"#))).footnotes(&[&p("{{quelle}}")]).bytes()),
        body("nicht-zu", &ps("eins\nzwei {{name drei\nvier")),
        body("each-ohne-ende", &ps("{{#each l}}\n{{this}}")),
        body("ende-ohne-anfang", &ps("{{this}}\n{{/each}}")),
        body("falsches-ende", &ps("{{#each l}}\n{{#if name}}\n{{/each}}\n{{/if}}")),
        body("unbekannter-helfer", &p("{{#jedes l}}{{this}}{{/jedes}}")),
        body("unbekannter-helfer-mit-wert", &p("{{fett name}}")),
        body("kaputter-ausdruck", &p("{{name..}}")),
        body("leer", &p("{{}}")),
        body("each-ueber-text", &ps("{{#each name}}\n{{this}}\n{{/each}}")),
        body("teilvorlage", &p("{{> andere}}")),
        Fault {
            name: "zu-viele-durchlaeufe",
            template: word(ps("{{#each a}}\n{{#each ../a}}\n{{#each ../../a}}\n{{#each ../../../a}}\nx\n{{/each}}\n{{/each}}\n{{/each}}\n{{/each}}")).bytes(),
            data: json!({"a": vec![0; 300]}),
        },
    ]
}

/// What the program says to each of them, the program's language after the name.
fn said(faults: &[Fault], language: &str) -> String {
    let mut page = String::new();
    for fault in faults {
        let template = format!("{}.docx", fault.name);
        let project =
            Project::empty().file(&template, &fault.template).file("daten.json", fault.data.to_string());
        let run =
            project.run(["template", "fill", &template, "daten.json", "fertig.docx", "--lang", language]);
        let written = project.files().contains(&"fertig.docx".to_owned());
        assert!(!written, "{}: nothing is written", fault.name);
        let run = run.code(1);
        let said = run.stdout() + &run.stderr();
        assert!(!said.contains("panicked"), "{}: {said}", fault.name);
        writeln!(page, "{}\n", said.trim_end()).unwrap();
    }
    page
}

#[test]
fn files_that_are_no_templates_are_refused_in_words() {
    let faults = files();
    Golden::folder("word-files")
        .file("de.txt", &said(&faults, "de"))
        .file("en.txt", &said(&faults, "en"))
        .done();
}

#[test]
fn tags_that_are_wrong_are_named_with_their_place() {
    let faults = tags();
    Golden::folder("word-tags")
        .file("de.txt", &said(&faults, "de"))
        .file("en.txt", &said(&faults, "en"))
        .done();
}

/// Whatever a file holds, there is an answer and no panic; what is written can be read.
#[test]
fn bent_files_give_an_answer() {
    let template =
        word(ps("{{#each l}}\n{{this}} {{../name}}\n{{/each}}") + &table("{{#each l}}{{this}} | x{{/each}}"))
            .header("default", p("{{name}}"));
    let package = template.package();
    let document = package.part("word/document.xml").unwrap().to_vec();
    let data = json!({"l": [1, 2], "name": "Weiß"});
    let start = document.windows(6).position(|window| window == b"<w:bod").unwrap();
    let mut written = 0;
    for (count, place) in (start..document.len()).step_by(7).enumerate() {
        let mut bent = document.clone();
        match count % 4 {
            0 => drop(bent.drain(place..(place + 1 + count % 40).min(document.len()))),
            1 => bent[place] = b"<>&{}/\"\xFF "[count % 9],
            2 => drop(bent.splice(place..place, *b"{{#if name}}")),
            _ => drop(bent.splice(place..place, *b"{{/each}}")),
        }
        let mut package = package.clone();
        package.set("word/document.xml", bent);
        if let Some(bytes) = try_fill(&package.write().unwrap(), &data) {
            Package::read(&bytes).unwrap().tree("word/document.xml").unwrap();
            written += 1;
        }
    }
    assert!(written > 5, "{written}");
}

#[test]
fn bent_archives_give_an_answer() {
    let whole = word(p("{{name}}")).bytes();
    let data = json!({"name": "Weiß"});
    for place in (0..whole.len()).step_by(3) {
        let mut bent = whole.clone();
        bent[place] ^= 0x55;
        let _ = try_fill(&bent, &data);
        let _ = try_fill(&whole[..place], &data);
    }
}

/// A link out of the file is kept as it is and nobody follows it.
#[test]
fn what_leads_out_of_the_file_stays() {
    let template = word(p("{{name}}")).link("rIdAussen", "https://example.org/bild.png");
    let filled = filled(&template.bytes(), &json!({"name": "x"}));
    let relations =
        String::from_utf8(filled.package.part("word/_rels/document.xml.rels").unwrap().to_vec()).unwrap();
    assert!(
        relations.contains(r#"Target="https://example.org/bild.png" TargetMode="External""#),
        "{relations}"
    );
}
