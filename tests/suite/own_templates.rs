//! Word templates as files: which one holds, what is said of one that cannot be used, and a copy to start from.

use crate::support::{Project, run, venv_tool};
use crate::word_cases::{p, text, word};
use austausch::facts::names;
use ooxml::{Element, Package};
use serde_json::Value;
use std::fs;
use word_template::{Holds, Name};

const SONNEBERG: &str = "2016-04-06-sonneberg";
const RECORD: &str = "outputs/2016-04-06-sonneberg/2016-04-06_Sonneberg_Dokumentation.docx";
const OFFICE: &str = "templates/record/dokumentation.docx";
const OWN: &str = "inputs/2016-04-06-sonneberg/templates/record/dokumentation.docx";

/// A template that says who it is, and where the exchange was.
fn template(name: &str) -> Vec<u8> {
    word(p(&format!("{name}: {{{{event.place}}}}"))).bytes()
}

fn package(project: &Project, file: &str) -> Package {
    Package::read(&fs::read(project.path(file)).unwrap()).unwrap()
}

/// The paragraphs of a Word file's text.
fn lines(project: &Project, file: &str) -> Vec<String> {
    text(&package(project, file))["document"].clone()
}

/// What the program says of a template at `path`; Markdown is built all the same, Word is not.
fn said_of(path: &str, template: &[u8], options: &[&str]) -> String {
    let project = Project::with_inputs(SONNEBERG).file(path, template);
    let said = project.run(["build", "--format", "docx,md"].iter().chain(options)).code(1).stdout();
    assert!(project.path(&RECORD.replace(".docx", ".md")).is_file(), "{said}");
    assert!(!project.path(RECORD).exists(), "{said}");
    said
}

#[test]
fn the_named_file_holds_before_that_of_the_exchange_and_that_before_the_programmes() {
    let mut project = Project::with_inputs(SONNEBERG).file("neu.docx", template("Benannt"));
    for (path, name) in [(OFFICE, "Programm"), (OWN, "Austausch")] {
        project = project.file(path, template(name));
        project.run(["build", "--format", "docx"]).success();
        assert_eq!(lines(&project, RECORD), [format!("{name}: Sonneberg")]);
    }
    project.run(["build", "--format", "docx", "--template", "neu.docx"]).success();
    assert_eq!(lines(&project, RECORD), ["Benannt: Sonneberg"]);
}

#[test]
fn every_kind_takes_the_named_file_and_else_its_own_before_the_records() {
    let list = RECORD.replace("Dokumentation", "Teilnahmeliste");
    let mut project = Project::with_inputs(SONNEBERG).file("neu.docx", template("Benannt"));
    for (path, name) in [(OWN, "Dokumentation"), ("templates/participants/dokumentation.docx", "Liste")] {
        project = project.file(path, template(name));
        project.run(["build", "--kind", "participants", "--format", "docx"]).success();
        assert_eq!(lines(&project, &list), [format!("{name}: Sonneberg")]);
    }
    let options = ["build", "--kind", "participants", "--format", "docx", "--template", "neu.docx"];
    project.run(options).success();
    assert_eq!(lines(&project, &list), ["Benannt: Sonneberg"]);
}

#[test]
fn a_damaged_or_foreign_template_is_named_with_what_to_do_and_other_formats_go_on() {
    for (path, shown, options) in [
        (OFFICE, OFFICE, &[] as &[&str]),
        (OWN, OWN, &[]),
        ("alt/brief.docx", "alt/brief.docx", &["--template", "alt/brief.docx"]),
    ] {
        for damaged in [&b"%PDF-1.7 keine Word-Datei"[..], b"", &template("x")[..400]] {
            let said = said_of(path, damaged, options);
            assert!(said.contains("Fehler[word-"), "{said}");
            assert!(said.contains(&format!("--> {shown}")) && said.contains("Abhilfe: "), "{said}");
        }
    }
}

#[test]
fn a_name_that_the_record_does_not_have_is_said_with_its_tag_and_its_file() {
    let said = said_of(OFFICE, &word(p("Ort: {{event.plaec}}")).bytes(), &[]);
    assert!(said.contains("{{event.plaec}}") && said.contains(&format!("--> {OFFICE}")), "{said}");
}

#[test]
fn a_named_file_that_is_not_there_is_said_and_other_formats_go_on() {
    let said = said_of("anders.docx", b"", &["--template", "brief.docx"]);
    assert!(said.contains("Fehler[word-template-unread]") && said.contains("--> brief.docx"), "{said}");
    let english = said_of("anders.docx", b"", &["--template", "brief.docx", "--lang", "en"]);
    assert!(english.contains("cannot be read") && english.contains("open in Word, close it"), "{english}");
}

#[test]
fn a_named_file_that_no_format_needs_is_said() {
    let project = Project::with_inputs(SONNEBERG).file("neu.docx", template("Benannt"));
    let said = project.run(["build", "--format", "md", "--template", "neu.docx"]).success().stdout();
    assert!(said.contains("Warnung[word-template-unused]") && said.contains("--> neu.docx"), "{said}");
}

#[test]
fn properties_with_a_tag_stay_the_offices_and_the_others_are_the_documents() {
    let office = word(p("x")).title("Az. 4 {{event.place}}");
    let project = Project::with_inputs(SONNEBERG).file(OFFICE, office.bytes());
    project.run(["build", "--format", "docx"]).success();
    let core = package(&project, RECORD).tree("docProps/core.xml").unwrap();
    let said = |name: &str| core.find(name).map(Element::plain_text);
    assert_eq!(said("dc:title").as_deref(), Some("Az. 4 Sonneberg"));
    assert_eq!(said("dc:language").as_deref(), Some("de-DE"));
    assert!(
        said("dc:creator").is_some_and(|creator| creator.contains("Lange")),
        "not the template's own author"
    );
}

/// A project in which `brief.docx` is a template to start from.
fn started() -> Project {
    let project = Project::with_all_inputs();
    project.run(["template", "new", "brief.docx"]).success();
    project
}

#[test]
fn a_template_to_start_from_builds_every_record_without_a_finding_and_without_its_comments() {
    let project = started();
    let inputs = project.run(["check"]).success().stdout();
    let run = project.run(["build", "--format", "docx", "--template", "brief.docx"]).success();
    let ids = |said: &str| -> Vec<String> {
        let words = said.split_whitespace().map(|word| word.trim_end_matches(':').to_owned());
        words.filter(|word| word.contains('[') && word.contains(']')).collect()
    };
    assert_eq!(ids(&run.stdout()), ids(&inputs), "{}", run.stdout());
    let words = lines(&project, RECORD).join("\n");
    assert!(words.contains("Alle weiteren Namen") && words.contains("event.place: Sonneberg"), "{words}");
    assert!(!words.contains("{{"), "{words}");
    let record = package(&project, RECORD);
    assert_eq!(record.tree("word/comments.xml").unwrap().elements().count(), 0);
    let document = String::from_utf8(record.part("word/document.xml").unwrap().to_vec()).unwrap();
    assert!(!document.contains("<w:comment"), "marks without a comment");
}

#[test]
fn a_template_to_start_from_explains_every_name_once() {
    let project = started();
    let comments = package(&project, "brief.docx").tree("word/comments.xml").unwrap();
    let mut said: Vec<String> = comments
        .elements()
        .map(|comment| comment.find("w:p").unwrap().plain_text().split_once(": ").unwrap().0.to_owned())
        .collect();
    let names = names();
    let mut all = Vec::new();
    names
        .anywhere
        .iter()
        .chain(names.lists.values().flat_map(|list| &list.names))
        .for_each(|name| paths(name, &mut all));
    said.sort();
    all.sort();
    assert_eq!(said, all);
}

/// The paths of a name and its parts.
fn paths(name: &Name, all: &mut Vec<String>) {
    match &name.holds {
        Holds::Parts(parts) => {
            all.extend(name.optional.then(|| name.path.clone()));
            parts.iter().for_each(|part| paths(part, all));
        }
        _ => all.push(name.path.clone()),
    }
}

#[test]
fn a_template_to_start_from_is_a_sound_file_that_speaks_the_language_asked_for() {
    let project = started();
    let template = project.path("brief.docx");
    let audit = run(venv_tool("openxml-audit").args(["-m", "0", "-o", "json"]).arg(&template)).stdout;
    let audit: Value = serde_json::from_str(&audit).unwrap();
    let audit = audit.as_array().map_or(&audit, |reports| &reports[0]);
    assert_eq!(audit["errors"], Value::Array(Vec::new()), "{audit}");
    run(venv_tool("docx-integrity").args(["check", "--no-config", "--fail-on", "info"]).arg(&template)).ok();
    project.run(["template", "new", "--lang", "en", "--kind", "participants", "letter.docx"]).success();
    let comments = package(&project, "letter.docx").tree("word/comments.xml").unwrap().plain_text();
    let explains = |words: &str| comments.contains(words);
    assert!(explains("event.place: The town.Value: text.") && !explains("Wert: "));
}

#[test]
fn a_file_that_is_there_is_never_overwritten() {
    let project = Project::empty().file("brief.docx", "meins");
    let said = project.run(["template", "new", "brief.docx"]).code(2).stderr();
    assert!(said.contains("brief.docx gibt es schon"), "{said}");
    assert_eq!(project.read("brief.docx"), "meins");
}

#[test]
fn a_template_to_start_from_passes_its_own_check() {
    for kind in ["record", "participants", "guide"] {
        let project = Project::empty();
        project.run(["template", "new", "brief.docx", "--kind", kind]).success();
        let checked = project.run(["template", "check", "brief.docx"]).success();
        assert!(!checked.stdout().contains("Fehler["), "{kind}: {}", checked.stdout());
    }
}

#[test]
fn a_template_is_never_replaced_by_what_came_of_it() {
    let project = Project::empty().file("daten.json", "{}");
    project.run(["template", "new", "brief.docx"]).success();
    let before = fs::read(project.path("brief.docx")).unwrap();
    let run = project
        .run(["template", "fill", "./brief.docx", "daten.json", "brief.docx", "--missing", "empty"])
        .code(1);
    assert!(run.stdout().contains("template-over-itself"), "{}", run.stdout());
    assert_eq!(fs::read(project.path("brief.docx")).unwrap(), before);
}

#[test]
fn one_template_is_filled_with_the_data_of_many() {
    let project = Project::empty()
        .file("brief.docx", word(p("Gruß nach {{ort}}")).bytes())
        .file("daten/gera.json", r#"{"ort": "Gera"}"#)
        .file("daten/suhl.json", r#"{"name": "ohne Ort"}"#)
        .file("daten/weimar.json", r#"{"ort": "Weimar"}"#);
    let data = ["daten/gera.json", "daten/suhl.json", "daten/weimar.json"];
    let fill = ["template", "fill", "brief.docx"].into_iter().chain(data).chain(["--out", "briefe"]);
    let said = project.run(fill).code(1).stdout();
    // The letter that cannot be written is told by its data, and holds up no other.
    assert!(said.contains("word-unknown-name") && said.contains("daten/suhl.json"), "{said}");
    assert!(!project.path("briefe/suhl.docx").exists());
    assert_eq!(lines(&project, "briefe/gera.docx"), ["Gruß nach Gera"]);
    assert_eq!(lines(&project, "briefe/weimar.docx"), ["Gruß nach Weimar"]);
}

#[test]
fn data_are_read_as_windows_saves_them() {
    let text = "{\n  \"ort\": \"Sömmerda\"\n}";
    let utf16 = |unit: fn(u16) -> [u8; 2]| -> Vec<u8> {
        format!("\u{FEFF}{text}").encode_utf16().flat_map(unit).collect()
    };
    let latin: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let project = Project::empty()
        .file("brief.docx", word(p("Gruß nach {{ort}}")).bytes())
        .file("mark.json", format!("\u{FEFF}{text}"))
        .file("little.json", utf16(u16::to_le_bytes))
        .file("big.json", utf16(u16::to_be_bytes))
        .file("latin.json", latin)
        .file("half.json", &b"{\"ort\": \"S\xF6mmerda\""[..]);
    let fill = |data: &str| project.run(["template", "fill", "brief.docx", data, "fertig.docx"]);
    for data in ["mark.json", "little.json", "big.json"] {
        fill(data).success();
        assert_eq!(lines(&project, "fertig.docx"), ["Gruß nach Sömmerda"], "{data}");
    }
    let said = fill("latin.json").code(1).stdout();
    assert!(said.contains("Fehler[json-encoding]") && said.contains("latin.json:2:12"), "{said}");
    let said = fill("half.json").code(1).stdout();
    assert!(said.contains("Fehler[template-data]"), "{said}");
}

#[test]
fn letters_do_not_overwrite_each_other() {
    let project = Project::empty()
        .file("brief.docx", word(p("Gruß")).bytes())
        .file("a/gera.json", "{}")
        .file("b/Gera.json", "{}");
    let fill = |files: &[&'static str]| {
        project.run(["template", "fill", "brief.docx"].into_iter().chain(files.iter().copied()))
    };
    let said = fill(&["a/gera.json", "b/Gera.json", "--out", "briefe"]).code(1).stdout();
    assert!(said.contains("template-same-name"), "{said}");
    assert!(!project.path("briefe").exists());
    // Without a folder it would not be known which of the names is that of the letter.
    for files in [&["a/gera.json"][..], &["a/gera.json", "b/Gera.json", "fertig.docx"]] {
        let said = fill(files).code(2).stderr();
        assert!(said.contains("--out"), "{said}");
    }
}

/// A folder in which templates call one another without end, or are nested deeper than a stack is.
fn endless(files: &[(&str, String)]) -> Project {
    let exchange = "days: [{date: 2027-05-11}]\nplace: Musterstadt\nhosts: [musterstadt]\nauthors: [erika]\n";
    let mut project = Project::empty()
        .file("inputs/programme.yaml", "name: Muster\ntitle: Muster\nlanguage: de\noffice: {name: Büro, places: [Musterstadt]}\nsites: [{id: musterstadt, name: Musterstadt}]\npeople: [{id: erika, name: Erika Muster}]\n")
        .file("inputs/2027-05-11-musterstadt/exchange.yaml", exchange);
    for (path, text) in files {
        project = project.file(path, text);
    }
    project
}

#[test]
fn templates_that_never_end_are_refused_by_file() {
    let deep = |open: &str, close: &str, inner: &str, times: usize| {
        format!("{}{inner}{}", open.repeat(times), close.repeat(times))
    };
    let phrase = |name: &str| format!("templates/phrases/{name}.de.hbs");
    let cases: Vec<(Vec<(String, String)>, &str)> = vec![
        (vec![(phrase("kicker"), "a{{> title}}".into()), (phrase("title"), "a{{> kicker}}".into())], "templates/phrases/"),
        (vec![(phrase("title"), "a{{> title}}".into())], "templates/phrases/title.de.hbs"),
        (vec![(phrase("title"), "{{#if event.place}}{{> kicker}}{{/if}}".into()), (phrase("kicker"), "{{#if event.place}}{{> next}}{{/if}}".into()), (phrase("next"), "{{> title}}".into())], "templates/phrases/"),
        (vec![(phrase("title"), "{{#*inline \"x\"}}a{{> x}}{{/inline}}{{> x}}".into())], "templates/phrases/title.de.hbs"),
        (vec![(phrase("title"), "{{#*inline \"x\"}}{{#if true}}{{> y}}{{/if}}{{/inline}}{{#*inline \"y\"}}{{> x}}{{/inline}}{{> x}}".into())], "templates/phrases/title.de.hbs"),
        (vec![(phrase("title"), format!("{{{{{}}}}}", deep("(not ", ")", "event.place", 3000)))], "templates/phrases/title.de.hbs"),
        (vec![(phrase("title"), format!("{{{{#if {}}}}}a{{{{/if}}}}", deep("(not ", ")", "event.place", 3000)))], "templates/phrases/title.de.hbs"),
        (vec![(phrase("title"), deep("{{#if event.place}}", "{{/if}}", "a", 3000))], "templates/phrases/title.de.hbs"),
        // Each calls the next one ten times: that would say ten thousand million times a word.
        ((0..10).map(|n| (phrase(["title", "kicker", "next", "dateline", "authors", "duty", "byline", "round", "tally", "credit"][n]), if n == 9 { "wort ".into() } else { format!("{{{{> {}}}}}", ["kicker", "next", "dateline", "authors", "duty", "byline", "round", "tally", "credit"][n]).repeat(10) })).collect(), "templates/phrases/"),
        (vec![("templates/record/layout.md.hbs".into(), "{{#*inline \"x\"}}a{{> x}}{{/inline}}{{> x}}".into())], "templates/record/layout.md.hbs"),
    ];
    for (files, named) in cases {
        let files: Vec<(&str, String)> =
            files.iter().map(|(path, text)| (path.as_str(), text.clone())).collect();
        let shown: String = files
            .iter()
            .map(|(path, text)| format!("{path}: {}\n", text.chars().take(80).collect::<String>()))
            .collect();
        let told = endless(&files).run(["build", "--format", "md"]).code(1).stdout();
        assert!(told.contains("Fehler[template-too-deep]") && told.contains(named), "{shown}{told}");
    }
    let own = endless(&[]);
    let file = "inputs/2027-05-11-musterstadt/exchange.yaml";
    let text = own.read(file);
    let told = own
        .file(file, format!("{text}phrases:\n  title: 'a{{{{> title}}}}'\n"))
        .run(["check"])
        .code(1)
        .stdout();
    assert!(told.contains("Fehler[phrase-fault]") && told.contains("exchange.yaml:6:"), "{told}");
}

#[test]
fn templates_may_call_one_another_as_long_as_they_end() {
    let project = endless(&[
        ("templates/phrases/title.de.hbs", "{{#*inline \"x\"}}{{this}};{{/inline}}{{#each event.days}}{{#with date}}{{> x}}{{/with}}{{/each}}{{> kicker}}".into()),
        ("templates/phrases/kicker.de.hbs", "Erst {{> next}}, dann {{> next}}".into()),
        ("templates/phrases/next.de.hbs", "{{event.place}}".into()),
    ]);
    project.run(["build", "--format", "md"]).success();
    let name = project.files().into_iter().find(|file| file.ends_with(".md")).unwrap();
    let read = project.read(&name).replace('\\', "");
    assert!(read.contains("# 2027-05-11;Erst Musterstadt, dann Musterstadt"), "{read}");
}
