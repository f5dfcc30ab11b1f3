//! `austausch template check`: each fault of a template with what is said about it, in both languages, word for word; and
//! templates without a fault, about which nothing is said.

mod left;

use crate::support::{Golden, Project, libreoffice, python, repo, run as run_tool, tool};
use crate::word_cases::{
    all, commented, note, p, paragraph, picture, ps, r, run, styled, table, text_box, word,
};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use word_template::{Known, check, check_with};

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
        body("klammer-zu-viel", ps("Guten Tag {{{titel}}\nGuten Tag {{titel}}}, bis bald")),
        body("andere-klammern", p("Guten Tag ｛｛titel｝｝")),
        body("eckige-klammern", p("Guten Tag [[titel]] und {ort.name}")),
        body("nur-zum-teil-fett", parted),
        body("teilvorlage-im-satz", p("Guten Tag {{> anrede}}")),
        body("leer", p("{{ }}")),
        body(
            "vergleich-wie-anderswo",
            ps(&conditions(&[r#"titel = "Fest""#, r#"titel == "Fest""#, r#"titel “Fest”"#])),
        ),
        body(
            "bedingung-wie-anderswo",
            ps(&conditions(&[
                "not absage",
                "absage and titel",
                "absage or titl",
                "titel != amt",
                "eq titel amt",
            ])),
        ),
        body(
            "angabe-fehlt",
            ps(&(conditions(&["", "(eq titel)", "(and absage (not))"])
                + "\n{{#each}}{{x}}{{/each}}{{#with}}{{x}}{{/with}}\n{{qr}} {{merge}} {{blocks}} {{image}} {{inline}}")),
        ),
        body(
            "angabe-zu-viel",
            ps(
                "{{#unless titel amt}}x{{else if titel amt}}y{{/unless}}\n{{#each punkt in agenda}}{{punkt.zeit}}{{/each}} {{qr titel amt}} {{blocks body titel amt}}",
            ),
        ),
        body("umbruch-statt-leerzeichen", paragraph("", &broken())),
        body("nicht-zu-verstehen", ps("{{titel,}}\n{{#if (eq titel}}x{{/if}}")),
    ]
}

/// Commands that a break parts from what follows, and a name with a break in it, which is none the worse for it.
fn broken() -> String {
    let line = |text: &str| r(text).replace("⏎", "</w:t><w:br/><w:t>");
    line("{{#if⏎absage}}x{{else⏎if titel}}{{ti⏎tel}}{{/if}}{{#if (eq⏎titel amt)}}x{{/if}}")
        + &r("{{qr⇥titel}}").replace("⇥", "</w:t><w:tab/><w:t>")
}

/// A block for each condition.
fn conditions(conditions: &[&str]) -> String {
    let blocks = conditions.iter().map(|condition| format!("{{{{#if {condition}}}}}x{{{{/if}}}}"));
    blocks.collect::<Vec<_>>().join("\n")
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
        body(
            "name-von-aussen-vertippt",
            ps("{{#each agenda}}\n{{titl}}{{#each wer}}{{tehma}} {{../../att}}{{atm}}{{/each}}\n{{/each}}"),
        ),
        body("name-der-eintraege", p("Um {{zeit}} geht es los")),
        body("name-weiter-innen", p("in der {{strasse}}")),
        body("name-in-einem-text", p("{{titel.kurz}}")),
        body(
            "name-in-einer-liste-von-texten",
            ps("{{#each agenda}}\n{{#each wer}}\n{{name}}\n{{/each}}\n{{/each}}"),
        ),
        body("name-wie-keiner", p("{{xyz}}")),
        body("strich-im-namen", p("{{follow–ups}}")),
        body("zu-weit-aussen", p("{{../titel}}")),
        body("stelle-ohne-wiederholung", ps("{{@index}}\n{{#each agenda}}{{@indx}}{{/each}}")),
        body("befehl-vertippt", ps("{{#eech agenda}}\n{{zeit}}\n{{/eech}}")),
        body("befehl-ohne-leerzeichen", ps("{{#eachagenda}}\n{{/eachagenda}}")),
        body(
            "befehl-vertippt-ende-richtig",
            ps("{{#eech agenda}}\n{{#uneless zeit}}x{{else}}y{{/unless}}\n{{/each}}\n{{#ifabsage}}x{{/if}}"),
        ),
        body(
            "befehl-vertippt-in-each",
            ps("{{#each agenda}}{{#wen zeit}}x{{/if}}{{#foo zeit}}x{{/with}}{{/each}}"),
        ),
        body(
            "name-als-block",
            ps(
                "{{#absage}}x{{/absage}}\n{{#agenda}}{{zeit}}{{/agenda}}\n{{#ort}}{{name}}{{/if}}\n{{#xyz}}x{{/xyz}}",
            ),
        ),
        body("befehl-deutsch", ps("{{#wenn absage}}\n{{/wenn}}")),
        body("leerzeichen-statt-punkt", p("{{ort name}}")),
        body("kein-befehl", p("{{fett titel}}")),
        body("name-wie-ein-befehl", ps("{{#each agenda}}\n{{len}}\n{{/each}}")),
        body("kein-block", p("{{#len agenda}}x{{/len}}")),
        body("form-eines-tages", p("{{date titel \"tt.mm.jj\"}}")),
        body("ganze-absaetze", p("{{body}}")),
        body("text-mit-hervorhebungen", p("{{zeile}}")),
        body("liste-als-wert", p("{{agenda}}")),
        body("gruppe-als-wert", p("{{ort}}")),
        body("zusammenfassen-ohne-zeile", p("{{merge titel}}")),
        body("diagramm-ohne-liste", p("{{chart ort}}")),
        Fault { name: "abschnitt-endet-hinter-der-wiederholung", template: section_behind() },
        body("diagramm-name-vertippt", p("{{chart agenda \"tehma\" „zeit“}}")),
        body("diagramm-name-wie-keiner", p("{{chart agenda \"thema\" \"xyz\"}}")),
        body("diagramm-ohne-anfuehrungszeichen", p("{{chart agenda thema zeit \"Was\"}}")),
        body("diagramm-aus-texten", ps("{{#each agenda}}\n{{chart wer \"a\" \"b\"}}\n{{/each}}")),
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
        body(
            "zu-viele-bloecke-ineinander",
            p(&format!("{}zu{}", "{{#if absage}}".repeat(102), "{{/if}}".repeat(102))),
        ),
        body("anfang-im-text-ende-in-der-tabelle", p("{{#if absage}}") + &table("a | b\nc | d{{/if}}")),
        body("ende-im-textfeld", p("{{#if absage}}") + &paragraph("", &text_box(3, &p("{{/if}}")))),
        Fault { name: "in-zwei-fussnoten", template: word(two).footnotes(&[&notes[0], &notes[1]]).bytes() },
    ]
}

/// A section whose end stands in the line that ends the repetition, and so behind it.
fn section_behind() -> Vec<u8> {
    let end = r#"<w:sectPr><w:headerReference w:type="default" r:id="rIdKopf"/></w:sectPr>"#;
    let body = ps("{{#each agenda}}\n{{thema}}") + &paragraph(end, &r("{{/each}}")) + &p("Ende");
    word(body).header_of_its_own("rIdKopf", &p("{{thema}}")).bytes()
}

/// Beside each of them lies `anrede.docx`, and a file that is none.
fn pieces() -> Vec<Fault> {
    vec![
        body("teilvorlage-vertippt", p("{{> anredde}}")),
        body("teilvorlage-fehlt", p("{{> briefkopf}}")),
        body("teilvorlage-mit-weg", p("{{> ../briefkopf}}")),
        body("teilvorlage-im-kreis", p("{{> teilvorlage-im-kreis}}")),
        body("teilvorlage-kaputt", p("{{> kaputt}}")),
        body("name-vertippt-in-der-teilvorlage", ps("eins\n{{#each agenda}}\n{{> anrede}}\n{{/each}}")),
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
        pictures_beside(),
        body("platzhalter-im-verweis", paragraph("", r#"<w:hyperlink r:id="{{titel}}"/>"#)),
        body("tabelle-ohne-ueberschriften", p("Ablauf") + &table(&format!("Zeit | Thema\n{loops}"))),
        body("ueberschrift-uebersprungen", head),
        body("erste-ueberschrift-zu-tief", styled("berschrift3", "Drei")),
        body("formatvorlage-unbekannt", styled("Fliesstext", "Guten Tag")),
        body("formatvorlagen-fehlen", p("{{blocks body}}")),
        Fault { name: "ohne-sprache", template: without_language() },
    ]
}

/// Pictures in a header, a footer and the notes: two without a word, one with a placeholder for its words.
fn pictures_beside() -> Fault {
    let own = |alt: &str| paragraph("", &picture("rIdBild", 7, alt));
    let text = paragraph("", &(r("x") + &note("footnote", 1) + &note("endnote", 1)));
    let template = word(text)
        .header("default", own(""))
        .footer("default", own("{{titel}}"))
        .footnotes(&[&own("")])
        .endnotes(&[&p("y")]);
    Fault { name: "bild-neben-dem-text-ohne-alternativtext", template: template.bytes() }
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
    let piece = word(ps("{{zeit}} {{../titel}}\n{{tehma}}")).bytes();
    let project = Project::empty().file("schema.json", schema().to_string());
    let mut project = project.file("anrede.docx", piece).file("kaputt.docx", "kein Word");
    for fault in faults {
        let template = format!("{}.docx", fault.name);
        project = project.file(&template, &fault.template);
        let run =
            project.run(["template", "check", &template, "--schema", "schema.json", "--lang", language]);
        writeln!(page, "{}\n", run.stdout().trim_end()).unwrap();
    }
    page
}

/// Files that are no schema, or one that cannot be used; the last ones can.
const SCHEMAS: [(&str, &str); 12] = [
    ("liste", "[]"),
    ("text", r#""x""#),
    ("zahl", "3"),
    ("nichts", "null"),
    ("daten", r#"{"titel": "Einladung"}"#),
    ("verweis-ins-leere", r##"{"$ref": "#/$defs/Brief", "$defs": {"Brif": {}}}"##),
    ("verweis-hinaus", r#"{"properties": {"titel": {"$ref": "https://example.org/titel.json"}}}"#),
    (
        "verweis-im-kreis",
        r##"{"$ref": "#/$defs/A", "$defs": {"A": {"$ref": "#/$defs/B"}, "B": {"allOf": [{"$ref": "#/$defs/A"}]}}}"##,
    ),
    ("baum", r##"{"properties": {"titel": {"type": "string"}, "teile": {"items": {"$ref": "#"}}}}"##),
    (
        "in-teilen",
        r##"{"properties": {"amt": {}}, "allOf": [{"$ref": "#/$defs/T"}], "$defs": {"T": {"properties": {"titel": {"type": "string"}}}}}"##,
    ),
    (
        "nur-teile",
        r##"{"allOf": [{"$ref": "#/$defs/T"}], "$defs": {"T": {"properties": {"titel": {"type": "string"}}}}}"##,
    ),
    (
        "ein-anderer-teil",
        r##"{"allOf": [{"$ref": "#/$defs/T"}], "$defs": {"T": {"properties": {"titl": {"type": "string"}}}}}"##,
    ),
];

/// What the program says to each of them; a template with a fault by its schema is not filled either.
fn said_of_schemas(language: &str) -> String {
    let mut page = String::new();
    let mut project = Project::empty().file("brief.docx", word(p("{{titel}}")).bytes());
    project = project.file("daten.json", r#"{"titel": "Einladung"}"#);
    for (name, schema) in SCHEMAS {
        let name = format!("{name}.json");
        project = project.file(&name, schema);
        let options = ["--schema", &name, "--lang", language];
        let check = project.run(["template", "check", "brief.docx"].iter().chain(&options)).stdout();
        writeln!(page, "{}\n", check.trim_end()).unwrap();
        let fill = ["template", "fill", "brief.docx", "daten.json", "fertig.docx"];
        let filled = project.run(fill.iter().chain(&options)).stdout();
        assert_eq!(filled.contains("fertig.docx"), !check.contains('['), "{name}: {filled}");
    }
    page
}

#[test]
fn each_fault_is_named_with_its_place_and_what_to_do() {
    let mut golden = Golden::folder("word-lint");
    let mut pages = String::new();
    for (subject, faults) in [
        ("getippt", typed()),
        ("namen", names()),
        ("bloecke", blocks()),
        ("teile", pieces()),
        ("ansicht", sight()),
        ("fremd", left::foreign()),
        ("zeichen", left::signs()),
        ("stellen", left::places()),
    ] {
        for language in ["de", "en"] {
            let page = said(&faults, language);
            golden = golden.file(&format!("{subject}.{language}.txt"), &page);
            pages += &page;
        }
    }
    for language in ["de", "en"] {
        golden = golden.file(&format!("schema.{language}.txt"), &said_of_schemas(language));
    }
    golden.done();
    for id in ids() {
        assert!(pages.contains(&format!("[{id}]")), "no fault is said to be `{id}`");
    }
}

/// All diagnostics that the lint knows.
fn ids() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut folders = vec![repo().join("crates/word-template/src/lint")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let source = fs::read_to_string(path).unwrap();
            let quoted = source.split("Diagnostic::").skip(1).filter_map(|rest| rest.split('"').nth(1));
            found.extend(quoted.filter(|id| id.starts_with("word-")).map(str::to_owned));
        }
    }
    assert!(found.len() > 15, "{found:?}");
    found
}

/// What is said about templates that fill well, and is right: their tables have no header rows, their placeholders are cut
/// by formatting, and they lack styles that blocks would get.
const RIGHT: [&str; 3] = ["word-table-head", "word-tag-look", "word-styles-missing"];

/// The same of single templates: one asks for a name in a block that its data leave out, two have styles without language.
const RIGHT_ONCE: [(&str, &str); 5] = [
    ("names_that_are_mistyped_are_said", "word-unknown-name"),
    ("lists_of_figures_are_said_once", "word-chart-entries"),
    ("a_note_whose_reference_is_dropped_goes_with_it", "word-unknown-name"),
    ("a_style_that_is_missing_is_made_and_said", "word-language-missing"),
    ("a_file_without_styles_gets_a_part_of_them", "word-language-missing"),
];

#[test]
fn templates_that_fill_well_are_not_accused() {
    let mut accused = Vec::new();
    for (name, case) in all().into_iter().filter(|(_, case)| !case.is_missing_empty()) {
        let check = check_with(&case.template, Known::Data(case.data()), case.partials()).unwrap();
        assert!(!check.has_errors(), "{name}: {:?}", check.diagnostics);
        let said = check
            .diagnostics
            .iter()
            .filter(|said| !RIGHT.contains(&said.id) && !RIGHT_ONCE.contains(&(name, said.id)));
        accused.extend(said.map(|diagnostic| format!("{name}: {diagnostic:?}")));
    }
    assert!(accused.is_empty(), "{}", accused.join("\n"));
}

/// A template with a fault at many places of its kinds, and the comments that a person reads in its copy.
#[test]
fn an_annotated_copy_says_each_finding_where_it_is() {
    let template = word(
        styled("berschrift1", "Einladung: {{titl}}")
            + &ps("Guten Tag {{amt}},\n{{#if absage}}\nes fällt aus.")
            + &table("Zeit | Thema\n{{#each agenda}}{{zeit}} | {{tehma}}{{/each}}")
            + &paragraph("", &commented(0, &r("Frist: {{xyz}}"))),
    )
    .header("default", p("{{atm}}"))
    .comments(&[&p("Von Hand")]);
    let project =
        Project::empty().file("brief.docx", template.bytes()).file("schema.json", schema().to_string());
    let words = ["template", "check", "brief.docx", "--schema", "schema.json", "--annotate", "mit.docx"];
    project.run(words).code(1);
    let said = python("comments.py", [project.path("mit.docx")]);
    let expected = [
        "austausch | Einladung: {{titl}} | Kopfzeile, Absatz 1: Den Namen „atm“ gibt es hier nicht ({{atm}}). Meinten Sie „amt“?",
        "austausch | Einladung: {{titl}} | Textkörper, Absatz 1: Den Namen „titl“ gibt es hier nicht ({{titl}}). Meinten Sie „titel“?",
        "austausch | {{#if absage}} | Textkörper, Absatz 3: {{#if absage}} hat kein Ende. Schreiben Sie {{/if}} dorthin, wo der Block enden soll.",
        "austausch | Zeit | Textkörper, Absatz 5, Tabelle 1 Zeile 1 Spalte 1: Die Tabelle wird mit Zeilen gefüllt, hat aber keine Überschriftenzeile. Setzen Sie den Cursor in die Zeile, die sagt, was in den Spalten steht, und wählen Sie unter „Tabellenlayout“ „Überschriften wiederholen“.",
        "austausch | {{tehma}}{{/each}} | Textkörper, Absatz 8, Tabelle 1 Zeile 2 Spalte 2: Den Namen „tehma“ gibt es hier nicht ({{tehma}}). Meinten Sie „thema“?",
        "Amt | Frist: {{xyz}} | Von Hand",
        "austausch | Frist: {{xyz}} | Textkörper, Absatz 9: Den Namen „xyz“ gibt es hier nicht ({{xyz}}). Hier gibt es: amt, titel, absage, follow_ups, ort, agenda, body, zeile.",
    ];
    let mut lines: Vec<&str> = said.lines().collect();
    let mut expected = expected.to_vec();
    lines.sort_unstable();
    expected.sort_unstable();
    assert_eq!(lines, expected);
    let wrong = python("word_check.py", [project.path("brief.docx"), project.path("mit.docx")]);
    assert!(wrong.is_empty(), "{wrong}");
    let pdf = libreoffice(&project.path("mit.docx"), &project.path("pages"));
    assert!(run_tool(tool("pdftotext").arg(pdf).arg("-")).ok().contains("Einladung: {{titl}}"));
}

/// Five faults, and what a person writes who reads only what is said about them: not one is left.
#[test]
fn five_faults_are_mended_from_their_messages_alone() {
    let letter = [
        "Einladung des Amts {{amtt}}",
        "{{#if absage}}",
        "Das Treffen fällt leider aus.",
        "Wir treffen uns in der {{ort}}.",
        "{{#each agenda}}",
        "{{zeit}} Uhr: {{thema}} ({{titel}})",
        "{{/each}}",
        "Mit freundlichen Grüßen, {{amt}",
    ];
    let project = |lines: &[String]| {
        Project::empty()
            .file("brief.docx", word(ps(&lines.join("\n"))).bytes())
            .file("schema.json", schema().to_string())
    };
    let mut lines: Vec<String> = letter.iter().map(|line| (*line).to_owned()).collect();
    let check = ["template", "check", "brief.docx", "--schema", "schema.json"];
    let said = project(&lines).run(check).code(1).stdout();
    // What is wrong, where, and what to write: nothing else is used below.
    let messages = [
        ("Absatz 1: Den Namen „amtt“ gibt es hier nicht ({{amtt}}).", "Meinten Sie „amt“?"),
        (
            "Absatz 2: {{#if absage}} hat kein Ende.",
            "Schreiben Sie {{/if}} dorthin, wo der Block enden soll.",
        ),
        (
            "Absatz 4: „ort“ ist eine Gruppe von Angaben. So lässt sich das nicht einsetzen ({{ort}}).",
            "Nennen Sie die einzelne Angabe, etwa {{ort.name}}.",
        ),
        (
            "Absatz 6: Den Namen „titel“ gibt es hier nicht ({{titel}}).",
            "Er steht eine Ebene weiter außen: Schreiben Sie „../titel“.",
        ),
        (
            "Absatz 8: Dem Platzhalter „{{amt}“ fehlt am Ende eine Klammer.",
            "Ein Platzhalter endet mit zwei geschweiften Klammern: }}.",
        ),
    ];
    for (message, hint) in messages {
        assert!(said.contains(message) && said.contains(hint), "{message} {hint}\nin\n{said}");
    }
    assert_eq!(said.matches("Fehler[").count(), messages.len(), "{said}");
    lines[0] = lines[0].replace("amtt", "amt");
    lines[2] += "{{/if}}";
    lines[3] = lines[3].replace("{{ort}}", "{{ort.name}}");
    lines[5] = lines[5].replace("{{titel}}", "{{../titel}}");
    lines[7] = lines[7].replace("{{amt}", "{{amt}}");
    let said = project(&lines).run(check).success().stdout();
    assert!(said.contains("Keine Befunde"), "{said}");
}

#[test]
fn needs_and_what_is_unused_are_told() {
    let body = ps(
        "{{titel}} {{ort.name}}\n{{#each agenda as |punkt nr|}}\n{{nr}} {{punkt.zeit}} {{@root.amt}}{{#each wer}}{{this}}{{/each}}\n{{/each}}\n{{blocks body}}",
    );
    let project =
        Project::empty().file("brief.docx", word(body).bytes()).file("schema.json", schema().to_string());
    let words =
        ["template", "check", "brief.docx", "--schema", "schema.json", "--needs", "--unused", "--json"];
    let said: Value = serde_json::from_str(&project.run(words).success().stdout()).unwrap();
    assert_eq!(
        said["needs"],
        json!([
            "titel",
            "ort.name",
            "agenda",
            "agenda[].zeit",
            "amt",
            "agenda[].wer",
            "agenda[].wer[]",
            "body"
        ])
    );
    assert_eq!(
        said["unused"],
        json!(["absage", "follow_ups", "ort.strasse", "agenda[].thema", "agenda[].url", "zeile"])
    );
    assert_eq!(said["findings"][0]["values"]["part"], "body");
}

/// The names in quotation marks are used, and nothing else of the entries; without any, the entries with all that is in them.
#[test]
fn needs_of_a_chart_are_told() {
    let data = json!({"l": [{"n": "Gera", "o": 7, "rest": 1}], "m": [{"n": "Gera", "o": 7}]});
    let check = |body: &str| check(&word(p(body)).bytes(), Known::Data(&data)).unwrap();
    let named = check("{{chart l \"n\" \"o\" \"Ort\"}}");
    assert_eq!(
        (named.needs, named.unused),
        (
            ["l", "l[].n", "l[].o"].map(str::to_owned).to_vec(),
            ["l[].rest", "m[]"].map(str::to_owned).to_vec(),
        )
    );
    let all = check("{{chart l}}");
    assert_eq!((all.needs, all.unused), (vec!["l".to_owned()], vec!["m[]".to_owned()]));
}

/// What filling will say about styles that a chart needs is foretold, once.
#[test]
fn styles_that_charts_need_are_foretold() {
    let data = json!({"l": [{"n": "Gera", "o": 7}]});
    let template = word(ps("{{chart l}}\n{{chart l}}")).bytes();
    let check = check(&template, Known::Data(&data)).unwrap();
    let styles: Vec<_> =
        check.diagnostics.iter().flat_map(|said| &said.args).filter(|(name, _)| *name == "styles").collect();
    assert_eq!(styles, [&("styles", diagnostics::Arg::from("Tabellentext"))]);
    let filled = crate::word_cases::filled(&template, &data);
    let missing = filled.diagnostics.iter().filter(|said| said.id == "word-style-missing");
    assert_eq!(missing.count(), 1);
}

/// What a piece brings with it is not known where it is put in: nothing is said about the heading behind it.
#[test]
fn a_piece_may_bring_headings() {
    let body = styled("berschrift1", "Eins") + &p("{{> teil}}") + &styled("berschrift3", "Drei");
    let case = crate::word_cases::case(body, json!({})).piece("teil", word(styled("berschrift2", "Zwei")));
    let check = check_with(&case.template, Known::Data(case.data()), case.partials()).unwrap();
    assert_eq!(check.diagnostics, []);
    case.check();
}

/// An umlaut may be one character or two, which nobody sees: that is said, in both languages, and where to type the name again.
#[test]
fn umlauts_of_two_characters_are_told() {
    let project = Project::empty()
        .file("brief.docx", word(p("{{gro\u{308}ße}} {{zusätze}}")).bytes())
        .file("daten.json", json!({"größe": "1", "zusa\u{308}tze": "2"}).to_string());
    let check = ["template", "check", "brief.docx", "--data", "daten.json", "--lang"];
    for (language, hints) in [
        (
            "de",
            [
                "Abhilfe: Im Namen steht ein Zeichen für sich, das aussieht wie ein Teil seines Buchstabens, etwa die Punkte eines Umlauts. Tippen Sie den Namen neu: „größe“.",
                "Abhilfe: In den Daten steht in diesem Namen ein Zeichen für sich, das aussieht wie ein Teil seines Buchstabens, etwa die Punkte eines Umlauts. Tippen Sie den Namen in den Daten neu.",
            ],
        ),
        (
            "en",
            [
                "help: The name has a character of its own that looks like a part of its letter, such as the dots of an umlaut. Type the name again: “größe”.",
                "help: In the data, this name has a character of its own that looks like a part of its letter, such as the dots of an umlaut. Type the name again in the data.",
            ],
        ),
    ] {
        let said = project.run(check.iter().chain(&[language])).stdout();
        for hint in hints {
            assert!(said.contains(hint), "{hint}\nin\n{said}");
        }
    }
}

#[test]
fn the_built_in_template_is_clean() {
    let template = fs::read(repo().join("templates/record/dokumentation.docx")).unwrap();
    let check = check(&template, Known::Schema(&austausch::facts::schema())).unwrap();
    assert_eq!(check.diagnostics, []);
    assert!(check.needs.contains(&"document.running_title".to_owned()), "{:?}", check.needs);
}

/// A name that the schema lacks is refused before anything is filled, even where these data would do without it.
#[test]
fn filling_may_be_checked_by_a_schema() {
    let project = Project::empty()
        .file("brief.docx", word(p("{{#if absge}}Fällt aus.{{/if}}")).bytes())
        .file("daten.json", "{}")
        .file("schema.json", schema().to_string());
    let fill = ["template", "fill", "brief.docx", "daten.json", "fertig.docx"];
    let said = project.run(fill.iter().chain(&["--schema", "schema.json"])).code(1).stdout();
    assert!(
        said.contains("Textkörper, Absatz 1: Den Namen „absge“ gibt es hier nicht ({{#if absge}})."),
        "{said}"
    );
    assert!(!project.path("fertig.docx").exists());
    let said = project.run(fill.iter().chain(&["--schema", "brief.docx"])).code(1).stdout();
    assert!(said.contains("Das Schema ist kein lesbares JSON"), "{said}");
    project.run(fill).success();
}

/// An office's own template that does not fit is named with all its faults when the record is built.
#[test]
fn building_names_all_faults_of_a_template() {
    let template = word(ps("{{event.plaec}}\n{{#each tables}}\n{{titel}}\n{{/each}}")).bytes();
    let project =
        Project::with_inputs("2016-04-06-sonneberg").file("templates/record/dokumentation.docx", template);
    let said = project.run(["build", "--format", "docx"]).code(1).stdout();
    for message in
        ["Absatz 1: Den Namen „plaec“ gibt es hier nicht", "Absatz 3: Den Namen „titel“ gibt es hier nicht"]
    {
        assert!(said.contains(message), "{message} in\n{said}");
    }
}
