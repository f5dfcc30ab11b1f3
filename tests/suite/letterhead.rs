//! A letterhead that LibreOffice Writer made, as an office would make one: tags typed into header, list, table and
//! footnote, one of them half in bold. It is filled by the program, and LibreOffice shows the letter.

use crate::support::{Project, libreoffice, python, repo, run, tool};
use crate::word_cases::text;
use ooxml::Package;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::process::Command;

/// Debian's own Python: the module that drives LibreOffice belongs to it and to no other.
const PYTHON: &str = "/usr/bin/python3";

fn data() -> String {
    json!({
        "amt": "Amt für Schule & Sport", "az": "III/4-2", "titel": "Sommerfest", "name": "Frau Weiß", "ort": "Bonn",
        "orte": [{"name": "Köln", "anzahl": 3}, {"name": "Görlitz", "anzahl": 12}],
        "agenda": [{"zeit": "09:00", "titel": "Begrüßung"}, {"zeit": "10:30", "titel": "Impuls <neu>"}],
        "stand": "6. April 2016"
    })
    .to_string()
}

#[test]
fn a_letterhead_made_in_writer_is_filled() {
    let project = Project::empty().file("daten.json", data());
    let template = project.path("briefkopf.docx");
    let script = repo().join("tests/suite/python/letterhead.py");
    let mut writer = Command::new(PYTHON);
    run(writer.arg("-B").arg(script).args([&project.path("profile"), &template])).ok();
    project.run(["template", "fill", "briefkopf.docx", "daten.json", "brief.docx"]).success();

    assert_eq!(checked(&project), ["word-tag-look", "word-table-head"]);

    let letter = project.path("brief.docx");
    let parts = text(&Package::read(&fs::read(&letter).unwrap()).unwrap());
    assert_eq!(
        parts["document"],
        [
            "Einladung: Sommerfest",
            "Guten Tag Frau Weiß,",
            "wir treffen uns in Bonn. Aus diesen Orten kommen Gäste:",
            "Köln: 3",
            "Görlitz: 12",
            "Der Ablauf:",
            "Zeit | Titel",
            "09:00 | Begrüßung",
            "10:30 | Impuls <neu>",
            "Mit freundlichen Grüßen",
        ]
    );
    assert_eq!(parts["header1.xml"], ["Amt für Schule & Sport · Aktenzeichen III/4-2"]);
    assert_eq!(parts["footnotes.xml"].concat().trim(), "Stand: 6. April 2016");
    let said = python("word_check.py", [&template, &letter]);
    assert!(said.is_empty(), "{said}");
    assert_shown(&letter, project.path("pages").as_path());
}

/// What the program finds in the template: Writer's table has no header row, and a tag was typed half in bold.
fn checked(project: &Project) -> Vec<String> {
    let words = ["template", "check", "briefkopf.docx", "--data", "daten.json", "--json"];
    let said: Value = serde_json::from_str(&project.run(words).success().stdout()).unwrap();
    let ids = said["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|diagnostic| diagnostic["id"].as_str().unwrap().to_owned());
    ids.collect()
}

/// The page says it all, and the list has its numbers.
fn assert_shown(letter: &Path, folder: &Path) {
    let page = run(tool("pdftotext").arg("-layout").arg(libreoffice(letter, folder)).arg("-")).ok();
    for words in ["Aktenzeichen III/4-2", "Einladung: Sommerfest", "Impuls <neu>", "Stand: 6. April 2016"] {
        assert!(page.contains(words), "{words} in\n{page}");
    }
    let lines: Vec<String> =
        page.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    for item in ["1. Köln: 3", "2. Görlitz: 12"] {
        assert!(lines.iter().any(|line| line == item), "{item} in\n{page}");
    }
}
