//! The templates for records that ship, saved once by LibreOffice as an office would, make of all records what they made before.

use crate::support::{Project, libreoffice_to, repo};
use crate::word_cases::text;
use ooxml::Package;
use std::fs;
use std::path::{Path, PathBuf};

/// The template as LibreOffice writes it, beside it in a folder of its own.
fn resaved(template: &Path) -> PathBuf {
    let folder = template.parent().unwrap().join("gespeichert");
    fs::create_dir_all(&folder).unwrap();
    libreoffice_to("docx", &[template.to_owned()], &folder).remove(0)
}

/// What each of the files says: the words of its body, its headers and notes, without how lines and spaces are set.
fn words(folder: &Path) -> Vec<(String, Vec<String>)> {
    let mut files: Vec<PathBuf> = walk(folder);
    files.retain(|file| file.extension().is_some_and(|ending| ending == "docx"));
    files.sort();
    let said = |file: &PathBuf| {
        let told = text(&Package::read(&fs::read(file).unwrap()).unwrap());
        let (document, others) = told.into_iter().partition::<Vec<_>, _>(|(part, _)| part == "document");
        // LibreOffice writes a header for each kind of page, and one that says nothing where there was none.
        let mut others: Vec<String> = others.into_iter().map(|(_, lines)| unpaged(&plain(&lines))).collect();
        others.retain(|line| !line.is_empty());
        others.sort();
        others.dedup();
        document.into_iter().map(|(_, lines)| plain(&lines)).chain(others).collect()
    };
    let name = |file: &PathBuf| file.strip_prefix(folder).unwrap().display().to_string();
    files.iter().map(|file| (name(file), said(file))).collect()
}

fn plain(lines: &[String]) -> String {
    lines
        .join(" ")
        .split_whitespace()
        .filter(|word| *word != "|" && *word != "/")
        .collect::<Vec<_>>()
        .join(" ")
}

/// A footer without its page numbers, which every program counts anew.
fn unpaged(line: &str) -> String {
    let is_number = |word: &&str| !word.bytes().all(|byte| byte.is_ascii_digit());
    line.split(' ').filter(is_number).collect::<Vec<_>>().join(" ")
}

fn walk(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
}

/// Builds all records with both, without a diagnostic about the template.
fn builds_the_same(project: &Project, template: &Path, kind: &str) {
    let build = |template: &Path, out: &str| {
        let template = template.to_str().unwrap();
        let run =
            project.run(["build", "--kind", kind, "--format", "docx", "--template", template, "--out", out]);
        let said = run.success().stdout();
        assert!(!said.contains("Befund") && !said.contains("docx:"), "{said}");
        words(&project.path(out))
    };
    let before = build(template, "vorher");
    assert!(!before.is_empty());
    assert_eq!(build(&resaved(template), "nachher"), before);
}

#[test]
fn the_template_of_the_record_that_libreoffice_saved_makes_the_same() {
    let template = fs::read(repo().join("templates/record/dokumentation.docx")).unwrap();
    let project = Project::with_all_inputs().file("vorlagen/dokumentation.docx", template);
    for kind in ["record", "participants"] {
        builds_the_same(&project, &project.path("vorlagen/dokumentation.docx"), kind);
    }
}

#[test]
fn a_template_to_start_from_that_libreoffice_saved_makes_the_same() {
    let project = Project::with_all_inputs();
    fs::create_dir(project.path("vorlagen")).unwrap();
    project.run(["template", "new", "vorlagen/brief.docx"]).success();
    builds_the_same(&project, &project.path("vorlagen/brief.docx"), "record");
}
