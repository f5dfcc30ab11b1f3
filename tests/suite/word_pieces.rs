//! `{{> name}}` on the command line: the other file lies beside the template, wherever that lies.

use crate::support::Project;
use crate::word_cases::{p, ps, text, word};
use ooxml::Package;
use std::fs;

fn said(project: &Project, file: &str) -> Vec<String> {
    let package = Package::read(&fs::read(project.path(file)).unwrap()).unwrap();
    text(&package)["document"].clone()
}

#[test]
fn filling_finds_pieces_beside_the_template() {
    let project = Project::empty()
        .file("vorlagen/brief.docx", word(ps("{{> kopf}}\n{{anrede}}")).bytes())
        .file("vorlagen/kopf.docx", word(p("Amt {{amt}}")).bytes())
        .file("daten.json", r#"{"amt": "Sonneberg", "anrede": "Guten Tag"}"#);
    project.run(["template", "fill", "vorlagen/brief.docx", "daten.json", "fertig.docx"]).success();
    assert_eq!(said(&project, "fertig.docx"), ["Amt Sonneberg", "Guten Tag"]);
    project.run(["template", "check", "vorlagen/brief.docx", "--data", "daten.json"]).success();
}

#[test]
fn building_finds_pieces_beside_its_template() {
    let record = "outputs/2016-04-06-sonneberg/2016-04-06_Sonneberg_Dokumentation.docx";
    let template = || word(ps("{{> kopf}}\n{{event.place}}")).bytes();
    let of_the_office = Project::with_inputs("2016-04-06-sonneberg")
        .file("templates/record/dokumentation.docx", template())
        .file("templates/record/kopf.docx", word(p("{{document.kicker}}")).bytes());
    of_the_office.run(["build", "--format", "docx"]).success();
    assert_eq!(said(&of_the_office, record), ["Dokumentation", "Sonneberg"]);
    let given = Project::with_inputs("2016-04-06-sonneberg")
        .file("eigene/brief.docx", template())
        .file("eigene/kopf.docx", word(p("{{document.kicker}}")).bytes());
    given.run(["build", "--format", "docx", "--template", "eigene/brief.docx"]).success();
    assert_eq!(said(&given, record), ["Dokumentation", "Sonneberg"]);
}
