//! The record in Word says on every page that it is a draft, as long as it is one.

use crate::support::{Project, libreoffice, repo, run, tool};
use crate::word_cases::{all_of, values};
use ooxml::Package;
use std::fs;
use std::path::PathBuf;

/// The record of Sonneberg in that state, built as Word.
fn record(status: &str) -> (Project, PathBuf) {
    let name = "inputs/2016-04-06-sonneberg/exchange.yaml";
    let exchange = fs::read_to_string(repo().join(name)).unwrap();
    let line = exchange.lines().find(|line| line.starts_with("status:")).unwrap();
    let exchange = exchange.replace(line, &format!("status: {status}"));
    let project = Project::with_inputs("2016-04-06-sonneberg").file(name, exchange);
    project.run(["build", "--format", "docx"]).success();
    let file = project.files().into_iter().find(|file| file.ends_with(".docx")).unwrap();
    let path = project.path(&file);
    (project, path)
}

fn words_behind(package: &Package) -> Vec<String> {
    let headers = package.names().filter(|name| name.starts_with("word/header"));
    let trees: Vec<_> = headers.map(|part| package.tree(part).unwrap()).collect();
    assert!(trees.iter().all(|tree| all_of(tree, "w:pict").len() == all_of(tree, "v:shape").len()));
    trees.iter().flat_map(|tree| values(tree, "v:textpath", "string")).collect()
}

#[test]
fn a_draft_says_so_behind_the_text_of_every_page() {
    let (project, file) = record("draft");
    let package = Package::read(&fs::read(&file).unwrap()).unwrap();
    assert_eq!(words_behind(&package), ["Entwurf", "Entwurf"], "on the first page and on the others");
    let pdf = libreoffice(&file, &project.path("pages"));
    for page in ["1", "2"] {
        let text = run(tool("pdftotext").args(["-f", page, "-l", page]).arg(&pdf).arg("-")).ok();
        assert!(text.contains("Entwurf"), "{text}");
    }
}

#[test]
fn a_record_that_is_published_says_nothing_of_it() {
    let (_project, file) = record("published");
    assert!(words_behind(&Package::read(&fs::read(&file).unwrap()).unwrap()).is_empty());
}
