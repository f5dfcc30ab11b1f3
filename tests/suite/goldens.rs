//! What the program writes for the shipped exchanges, kept as golden files that a reviewer reads in a diff: Typst source,
//! HTML, Markdown and the parts of the Word file. The PDF's are in `tag_tree`.

use crate::support::{Golden, Project, records, word};
use std::fs;

#[test]
fn typst_source() {
    for record in records() {
        let source = fs::read_to_string(record.typ().join("main.typ")).unwrap();
        Golden::folder(&format!("typ/{}", record.name)).file("main.typ", &source).done();
    }
}

#[test]
fn html_page_and_article() {
    for record in records() {
        Golden::folder(&format!("html/{}", record.name))
            .file("page.html", &record.read(".html"))
            .file("article.html", &record.read("_Artikel.html"))
            .done();
    }
}

#[test]
fn markdown() {
    for record in records() {
        Golden::folder(&format!("md/{}", record.name)).file("record.md", &record.read(".md")).done();
    }
}

#[test]
fn word_part_by_part() {
    // The invented exchange would add much to read; what its Word file holds, `every_key` looks at.
    for record in records().iter().filter(|record| record.name != "beispiel") {
        let parts = word::parts(&record.file(".docx"));
        let names: String = parts.iter().map(|(name, _)| format!("{name}\n")).collect();
        let mut golden = Golden::folder(&format!("docx/{}", record.name)).file("parts.txt", &names);
        for (name, content) in parts.iter().filter(|(name, _)| !name.ends_with('/')) {
            golden = golden.file(name.trim_start_matches('/'), content);
        }
        golden.done();
    }
}

#[test]
fn the_same_inputs_give_the_same_bytes() {
    let built = || {
        let project = Project::with_all_inputs();
        project.run(["build"]).success();
        let files = project.files().into_iter().filter(|file| file.starts_with("outputs/"));
        files.map(|file| (fs::read(project.path(&file)).unwrap(), file)).collect::<Vec<_>>()
    };
    let (first, second) = (built(), built());
    assert!(first.len() >= 10, "both exchanges in all formats: {}", first.len());
    for ((bytes, name), (again, same)) in first.iter().zip(&second) {
        assert_eq!(name, same);
        assert!(bytes == again, "{name} differs between two builds of the same inputs");
    }
    assert_eq!(first.len(), second.len());
}
