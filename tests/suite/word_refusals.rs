//! What the program says to files that are no templates and to tags that are wrong: in both languages, word for word, and
//! nothing is written. The golden files are what an office reads.

use crate::support::{Golden, Project, repo};
use crate::word_cases::{field, filled, p, paragraph, picture, ps, r, table, try_fill, word};
use diagnostics::{hint, message};
use german_text::Lang;
use ooxml::Package;
use serde_json::{Value, json};
use std::fmt::Write as _;
use word_template::{FillOptions, Known, fill, refused};

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
    let deep = format!("{}{}", "<w:sdt>".repeat(10_000), "</w:sdt>".repeat(10_000));
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

/// A template with one part changed.
fn with_part(part: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    let mut package = word(p("{{name}}")).header("default", p("Kopf")).package();
    let text = String::from_utf8(package.part(part).unwrap_or_default().to_vec()).unwrap();
    package.set(part, change(text).into_bytes());
    package.write().unwrap()
}

/// A link of the document, or of another part.
fn leading(part: &str, kind: &str, target: &str) -> Vec<u8> {
    let link = format!(
        r#"<Relationship Id="rIdKreis" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}"/>"#
    );
    with_part(part, |text| match text.is_empty() {
        true => format!(
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{link}</Relationships>"#
        ),
        false => text.replace("</Relationships>", &format!("{link}</Relationships>")),
    })
}

/// A template with one more entry, whatever its name.
fn with_entry(name: &str) -> Vec<u8> {
    word(p("{{name}}")).part(name, "<a/>").bytes()
}

/// An archive that has an entry twice, which no library writes: the name of another one is changed.
fn with_entry_twice(new: &[u8]) -> Vec<u8> {
    let old = b"word/documend.xml";
    let mut bytes = with_entry("word/documend.xml");
    while let Some(place) = bytes.windows(old.len()).position(|window| window == old) {
        bytes[place..place + new.len()].copy_from_slice(new);
    }
    bytes
}

/// What the list of types says of the text.
fn of_type(kind: &str) -> Vec<u8> {
    const OWN: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    with_part("[Content_Types].xml", |text| text.replace(OWN, kind))
}

/// Parts of 4 MiB that take no room in the archive: each of them may be.
fn swelling() -> Vec<u8> {
    let parts = (0..70).map(|number| format!("word/media/{number}.bin"));
    parts.fold(word(p("{{name}}")), |word, name| word.part(&name, vec![0; 4 << 20])).bytes()
}

fn of_many_parts() -> Vec<u8> {
    (0..5000)
        .fold(word(p("{{name}}")), |word, number| word.part(&format!("customXml/{number}.xml"), ""))
        .bytes()
}

/// Files that were made to harm.
fn hostile() -> Vec<Fault> {
    let dtd =
        |text: String| text.replacen("?>", "?><!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>", 1);
    vec![
        fault(
            "bombe-aus-einem-teil",
            word(p("{{name}}")).part("word/media/bild.bin", vec![0; 20 << 20]).bytes(),
        ),
        fault("bombe-aus-vielen-teilen", swelling()),
        fault("fuenftausend-teile", of_many_parts()),
        document(
            "milliarde-lacher",
            &xml("<!DOCTYPE d [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'><!ENTITY c '&b;&b;&b;'>]>", "&c;"),
        ),
        fault("dtd-in-den-typen", with_part("[Content_Types].xml", dtd)),
        fault("dtd-in-den-beziehungen", with_part("word/_rels/document.xml.rels", dtd)),
        fault("dtd-in-den-eigenschaften", with_part("docProps/core.xml", dtd)),
        document(
            "zehntausend-ebenen",
            &xml("", &format!("{}{}", "<w:ins>".repeat(10_000), "</w:ins>".repeat(10_000))),
        ),
        fault("kreis-auf-sich-selbst", leading("word/_rels/document.xml.rels", "header", "document.xml")),
        fault("kreis-ueber-die-kopfzeile", leading("word/_rels/header1.xml.rels", "footer", "document.xml")),
        fault("kopfzeile-in-der-kopfzeile", leading("word/_rels/header1.xml.rels", "header", "header1.xml")),
        fault("zweimal-derselbe-teil", with_entry_twice(b"word/document.xml")),
        fault("zweimal-bis-auf-die-grossen-buchstaben", with_entry_twice(b"word/DOCUMENT.xml")),
        fault("name-ab-der-wurzel", with_entry("/etc/passwd")),
        fault("name-mit-laufwerk", with_entry("C:/Windows/win.ini")),
        fault("name-nach-oben", with_entry("word/../../../etc/passwd")),
        fault("name-mit-rueckstrichen", with_entry(r"..\..\autostart.bat")),
        fault(
            "mitten-im-teil-abgeschnitten",
            with_part("word/document.xml", |text| text[..text.len() / 2].to_owned()),
        ),
        fault("typ-fehlt", of_type("")),
        fault(
            "typ-einer-tabelle",
            of_type("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
        ),
        fault("typ-eines-bildes", of_type("image/png")),
        fault("ohne-typen", without("[Content_Types].xml")),
    ]
}

/// A link whose address only the data would know, as Word never writes it.
fn linked() -> String {
    paragraph("", r#"<w:hyperlink r:id="{{name}}"><w:r><w:t>hier</w:t></w:r></w:hyperlink>"#)
}

/// A block within a hundred others.
fn deep() -> String {
    format!("{}{{{{name}}}}{}", "{{#if name}}".repeat(101), "{{/if}}".repeat(101))
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
        body("platzhalter-im-verweis", &linked()),
        body("hundert-bloecke-ineinander", &p(&deep())),
        body("hundertmal-sonst", &p(&format!("{{{{#if name}}}}a{}{{{{/if}}}}", "{{else if name}}b".repeat(100)))),
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
fn files_that_were_made_to_harm_are_refused_in_words() {
    let faults = hostile();
    Golden::folder("word-hostile")
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

/// Templates for each thing that filling itself refuses.
fn refused_while_filling() -> Vec<Fault> {
    let noted = |id: u32| r#"<w:r><w:footnoteReference w:id=""#.to_owned() + &id.to_string() + r#""/></w:r>"#;
    vec![
        body("fill-unknown-name", &p("{{naem}}")),
        body("fill-unknown-helper", &p("{{fett name}}")),
        body("fill-no-list", &ps("{{#each name}}\n{{this}}\n{{/each}}")),
        body("fill-tag-open", &p("zwei {{name drei")),
        body("fill-tag-kind", &p("{{#> andere}}")),
        body("fill-tag-unreadable", &p("{{name..}}")),
        body("fill-block-open", &ps("{{#each l}}\n{{this}}")),
        body("fill-block-stray", &ps("{{this}}\n{{/each}}")),
        body("fill-block-crossed", &ps("{{#each l}}\n{{#if name}}\n{{/each}}\n{{/if}}")),
        fault(
            "fill-block-apart",
            word(paragraph("", &(noted(1) + &noted(2))))
                .footnotes(&[&p("{{#if name}}"), &p("{{/if}}")])
                .bytes(),
        ),
        body("fill-block-cells", &(table("{{#if name}}a | {{else}}b{{/if}}") + &p("x"))),
        body(
            "fill-block-field",
            &paragraph("", &(field("HYPERLINK a", &r("a {{#if name}}b")) + &r("c{{/if}}"))),
        ),
        fault(
            "fill-picture-alone",
            word(paragraph("", &picture("rIdBild", 7, "{{image name}} und mehr"))).picture("rIdBild").bytes(),
        ),
        body("fill-tag-reference", &linked()),
        body("fill-block-deep", &p(&deep())),
        fault("fill-text-only", word(p("x")).title("Bericht {{blocks l}}").bytes()),
        body("fill-no-text", &p("{{l}}")),
        body("fill-refused", &p("{{blocks l name}}")),
    ]
}

/// A name that some entries of a list have, and others do not: to the check of the template it is there.
fn lacking() -> Fault {
    let template = word(ps("{{#each l}}\n{{n}}\n{{/each}}")).bytes();
    Fault { name: "fill-name-lacking", template, data: json!({"l": [{"n": 1}, {"m": 2}]}) }
}

/// What is shown where the check of a template knows no more: every message of filling, word for word.
#[test]
fn each_refusal_of_filling_has_its_words() {
    let faults: Vec<Fault> = refused_while_filling().into_iter().chain([lacking()]).collect();
    let [de, en] = [Lang::De, Lang::En].map(|lang| {
        let words = austausch::words::load(lang, None).0;
        let said = faults.iter().map(|Fault { name, template, data }| {
            let options = FillOptions::default();
            let error = fill(template, data, &options).unwrap_err();
            let mut diagnostic = error.diagnostic();
            if diagnostic.id != *name {
                diagnostic = refused(template, Known::Data(data), &options, &error).remove(0);
            }
            assert_eq!(diagnostic.id, *name);
            format!("{name}: {}\n    {}\n", message(&diagnostic, &words), hint(&diagnostic, &words).unwrap())
        });
        said.collect::<String>()
    });
    Golden::folder("word-filling").file("de.txt", &de).file("en.txt", &en).done();
    let read = |path: &str| std::fs::read_to_string(repo().join(path)).unwrap();
    // The lint says the same of pieces of templates, and has a golden file of them.
    let (ids, pieces) = (read("locales/de.ftl"), read("tests/golden/word-lint/teile.de.txt"));
    let ids = ids.lines().filter(|line| line.starts_with("fill-")).filter_map(|line| line.split(' ').next());
    let known: Vec<&str> = faults.iter().map(|fault| fault.name).collect();
    let unnamed: Vec<&str> =
        ids.filter(|id| !known.contains(id) && !pieces.contains(&format!("[{id}]"))).collect();
    assert!(unnamed.is_empty(), "no template is refused with {unnamed:?}");
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
