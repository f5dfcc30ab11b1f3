//! `austausch template check`: each fault of a template with what is said about it, in both languages, word for word; and
//! templates without a fault, about which nothing is said.

use crate::support::{Golden, Project, repo};
use crate::word_cases::{
    all, cell, header_row, note, p, paragraph, picture, ps, r, row, run, split, styled, table, text_box, word,
};
use austausch::render::{Known, check_template};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;

/// What an invitation may hold, as JSON Schema.
fn schema() -> Value {
    json!({
        "type": "object",
        "properties": {
            "amt": {"type": "string"},
            "titel": {"type": "string"},
            "absage": {"type": "boolean"},
            "follow_ups": {"type": "string"},
            "ort": {"$ref": "#/$defs/Ort"},
            "agenda": {"type": "array", "items": {"$ref": "#/$defs/Punkt"}},
            "body": {"type": "array", "items": {"$ref": "#/$defs/Block"}},
            "zeile": {"type": "array", "items": {"$ref": "#/$defs/Inline"}}
        },
        "$defs": {
            "Ort": {"type": "object", "properties": {"name": {"type": "string"}, "strasse": {"type": ["string", "null"]}}},
            "Punkt": {"type": "object", "properties": {"zeit": {"type": "string"}, "thema": {"type": "string"}, "url": {"type": "string"}, "wer": {"type": "array", "items": {"type": "string"}}}},
            "Block": {"oneOf": [{"type": "string"}, {"type": "object"}]},
            "Inline": {"oneOf": [{"type": "string"}, {"type": "object"}]}
        }
    })
}

/// A template with one fault, under a name that says which.
struct Fault {
    name: &'static str,
    template: Vec<u8>,
}

fn body(name: &'static str, body: impl AsRef<str>) -> Fault {
    Fault { name, template: word(body).bytes() }
}

fn typed() -> Vec<Fault> {
    let parted = paragraph("", &(r("Herr {{") + &run("<w:b/>", "titel") + &r("}}")));
    vec![
        body("klammer-fehlt-am-ende", p("Guten Tag {{titel}, bis bald")),
        body("kein-ende", ps("eins\nzwei {{titel und weiter")),
        body("auf-zwei-absaetze-verteilt", ps("Guten Tag {{\ntitel}}, bis bald")),
        body("klammer-fehlt-am-anfang", p("Guten Tag {titel}}")),
        body("leerzeichen-zwischen-klammern", p("Guten Tag { {titel} }")),
        body("andere-klammern", p("Guten Tag ｛｛titel｝｝")),
        body("eckige-klammern", p("Guten Tag [[titel]] und {ort.name}")),
        body("nur-zum-teil-fett", parted),
        body("teilvorlage", p("{{> briefkopf}}")),
        body("leer", p("{{ }}")),
        body("nicht-zu-verstehen", ps("{{titel,}}\n{{#if (eq titel}}x{{/if}}")),
    ]
}

fn names() -> Vec<Fault> {
    let fields = table("Zeit | Thema\n{{#each agenda}}{{zeit}} | {{tehma}}{{/each}}").replacen(
        "<w:tr>",
        "<w:tr><w:trPr><w:tblHeader/></w:trPr>",
        1,
    );
    let note = paragraph("", &(r("x") + &note("footnote", 1)));
    vec![
        body("name-vertippt", ps("Guten Tag\n{{titl}}")),
        body("name-vertippt-in-if", ps("{{#if absge}}\nFällt aus\n{{/if}}")),
        body("name-vertippt-in-each", ps("{{#each agend}}\n{{zeit}} {{irgendwas}}\n{{/each}}")),
        body("name-vertippt-in-der-tabelle", p("vor") + &fields),
        Fault { name: "name-vertippt-im-kopf", template: word(p("x")).header("first", p("{{atm}}")).bytes() },
        Fault {
            name: "name-vertippt-in-der-fussnote",
            template: word(note).footnotes(&[&p("{{titl}}")]).bytes(),
        },
        Fault {
            name: "name-vertippt-in-den-eigenschaften",
            template: word(p("x")).title("{{titl}}").bytes(),
        },
        body("name-von-aussen", ps("{{#each agenda}}\n{{thema}} in {{titel}}\n{{/each}}")),
        body("name-der-eintraege", p("Um {{zeit}} geht es los")),
        body("name-weiter-innen", p("in der {{strasse}}")),
        body("name-in-einem-text", p("{{titel.kurz}}")),
        body("name-wie-keiner", p("{{xyz}}")),
        body("strich-im-namen", p("{{follow–ups}}")),
        body("zu-weit-aussen", p("{{../titel}}")),
        body("stelle-ohne-wiederholung", ps("{{@index}}\n{{#each agenda}}{{@indx}}{{/each}}")),
        body("befehl-vertippt", ps("{{#eech agenda}}\n{{zeit}}\n{{/eech}}")),
        body("befehl-ohne-leerzeichen", ps("{{#eachagenda}}\n{{/eachagenda}}")),
        body("befehl-deutsch", ps("{{#wenn absage}}\n{{/wenn}}")),
        body("leerzeichen-statt-punkt", p("{{ort name}}")),
        body("kein-befehl", p("{{fett titel}}")),
        body("name-wie-ein-befehl", ps("{{#each agenda}}\n{{url}}\n{{/each}}")),
        body("ganze-absaetze", p("{{body}}")),
        body("text-mit-hervorhebungen", p("{{zeile}}")),
        body("liste-als-wert", p("{{agenda}}")),
        body("gruppe-als-wert", p("{{ort}}")),
        body("wiederholung-ueber-text", ps("{{#each titel}}\n{{this}}\n{{/each}}")),
    ]
}

fn blocks() -> Vec<Fault> {
    let two = paragraph("", &(r("x") + &note("footnote", 1) + &note("footnote", 2)));
    let notes = [p("{{#if absage}}eins"), p("zwei{{/if}}")];
    vec![
        body("if-ohne-ende", ps("{{#each agenda}}\n{{#if zeit}}\n{{zeit}}\n{{/each}}")),
        body("each-ohne-ende", ps("eins\n{{#each agenda}}\n{{zeit}}")),
        body("ende-ohne-anfang", ps("{{titel}}\n{{/each}}")),
        body("sonst-ohne-anfang", ps("{{titel}}\n{{else}}")),
        body("ueber-kreuz", ps("{{#each agenda}}\n{{#if zeit}}\n{{/each}}\n{{/if}}")),
        body("falsches-ende", ps("{{#if absage}}\nfällt aus\n{{/each}}")),
        body("anfang-im-text-ende-in-der-tabelle", p("{{#if absage}}") + &table("a | b\nc | d{{/if}}")),
        body("ende-im-textfeld", p("{{#if absage}}") + &paragraph("", &text_box(3, &p("{{/if}}")))),
        Fault { name: "in-zwei-fussnoten", template: word(two).footnotes(&[&notes[0], &notes[1]]).bytes() },
    ]
}

fn sight() -> Vec<Fault> {
    let head =
        styled("berschrift1", "Eins") + &styled("berschrift3", "Drei") + &styled("berschrift2", "Zwei");
    let loops = "{{#each agenda}}{{zeit}} | {{thema}}{{/each}}";
    vec![
        Fault {
            name: "bild-ohne-alternativtext",
            template: word(paragraph("", &picture("rIdBild", 7, ""))).picture("rIdBild").bytes(),
        },
        body("tabelle-ohne-ueberschriften", p("Ablauf") + &table(&format!("Zeit | Thema\n{loops}"))),
        body("ueberschrift-uebersprungen", head),
        body("erste-ueberschrift-zu-tief", styled("berschrift3", "Drei")),
        body("formatvorlage-unbekannt", styled("Fliesstext", "Guten Tag")),
        body("formatvorlagen-fehlen", p("{{blocks body}}")),
        Fault { name: "ohne-sprache", template: without_language() },
    ]
}

fn without_language() -> Vec<u8> {
    let mut package = word(p("Guten Tag")).package();
    let styles = String::from_utf8(package.part("word/styles.xml").unwrap().to_vec()).unwrap();
    package.set("word/styles.xml", styles.replace(r#"<w:lang w:val="de-DE"/>"#, "").into_bytes());
    package.write().unwrap()
}

/// What the program says to each of them.
fn said(faults: &[Fault], language: &str) -> String {
    let mut page = String::new();
    let mut project = Project::empty().file("schema.json", schema().to_string());
    for fault in faults {
        let template = format!("{}.docx", fault.name);
        project = project.file(&template, &fault.template);
        let run =
            project.run(["template", "check", &template, "--schema", "schema.json", "--lang", language]);
        writeln!(page, "{}\n", run.stdout().trim_end()).unwrap();
    }
    page
}

#[test]
fn each_fault_is_named_with_its_place_and_what_to_do() {
    let mut golden = Golden::folder("word-lint");
    let mut pages = String::new();
    for (subject, faults) in
        [("getippt", typed()), ("namen", names()), ("bloecke", blocks()), ("ansicht", sight())]
    {
        for language in ["de", "en"] {
            let page = said(&faults, language);
            golden = golden.file(&format!("{subject}.{language}.txt"), &page);
            pages += &page;
        }
    }
    golden.done();
    for id in ids() {
        assert!(pages.contains(&format!("[{id}]")), "no fault is said to be `{id}`");
    }
}

/// All findings that the lint knows.
fn ids() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for entry in fs::read_dir(repo().join("src/render/docx/lint")).unwrap() {
        let source = fs::read_to_string(entry.unwrap().path()).unwrap();
        let quoted = source.split("Finding::").skip(1).filter_map(|rest| rest.split('"').nth(1));
        found.extend(quoted.filter(|id| id.starts_with("word-")).map(str::to_owned));
    }
    assert!(found.len() > 15, "{found:?}");
    found
}

/// Templates that fill well have no faults. What is said about them is right: it is about how their tables look, or that
/// the beginning and the end of a placeholder look different on purpose.
#[test]
fn templates_that_fill_well_are_not_accused() {
    let fine = [
        "word-table-head",
        "word-tag-look",
        "word-styles-missing",
        "word-alt-missing",
        "word-heading-skipped",
    ];
    let mut accused = Vec::new();
    for (name, case) in all() {
        let check = check_template(&case.template, Known::Data(case.data())).unwrap();
        let said = check.findings.iter().filter(|finding| !fine.contains(&finding.id));
        accused.extend(said.map(|finding| format!("{name}: {finding:?}")));
    }
    assert!(accused.is_empty(), "{}", accused.join("\n"));
}

#[test]
fn the_built_in_template_is_clean() {
    let template = fs::read(repo().join("templates/record/dokumentation.docx")).unwrap();
    let check = check_template(&template, Known::Schema(&austausch::view::schema())).unwrap();
    assert_eq!(check.findings, []);
    assert!(check.needs.contains(&"document.running_title".to_owned()), "{:?}", check.needs);
}
