//! The helpers that call other programs, tried on files made by hand: they find what is there, and they can fail.

use crate::support::{Heading, Item, Outline, libreoffice, outline, python, run, tool, venv_tool, verapdf};
use std::fs;
use std::path::PathBuf;
use tempfile::TempDir;

const TYPST: &str = r#"
#set document(title: "Bericht", date: datetime(year: 2016, month: 4, day: 6))
#set text(lang: "de")
#title()
= Überblick
Ein Absatz.
- eins
  - eins eins
- zwei
"#;

const HTML: &str = "<!doctype html><html lang=de><head><title>x</title></head><body><nav><ol><li>Überblick</li></ol></nav>
<h1>Bericht</h1><h2>Überblick</h2><p>Ein Absatz.</p><ul><li>eins<ul><li>eins eins</li></ul></li><li><p>zwei</p></li></ul>";

const MARKDOWN: &str = "# Bericht\n\n## Überblick\n\nEin Absatz.\n\n- eins\n  - eins eins\n- zwei\n";

/// A folder with one Typst document, compiled to PDF/A-2a and PDF/UA-1.
fn typst(folder: &TempDir) -> PathBuf {
    let (main, pdf) = (folder.path().join("main.typ"), folder.path().join("main.pdf"));
    fs::write(&main, TYPST).unwrap();
    python("typst_compile.py", [&main, folder.path(), &pdf]);
    pdf
}

/// A folder with one Word file, written by python-docx.
fn word(folder: &TempDir) -> PathBuf {
    let file = folder.path().join("a.docx");
    let script = "import docx, sys; d = docx.Document(); d.add_heading('Bericht', 0); d.add_heading('Überblick', 2)
d.add_paragraph('Ein Absatz.'); d.add_paragraph('eins', 'List Bullet'); d.add_paragraph('eins eins', 'List Bullet 2')
d.add_paragraph('zwei', 'List Bullet'); d.save(sys.argv[1])";
    run(venv_tool("python").args(["-c", script]).arg(&file)).ok();
    file
}

fn assert_outline(found: &Outline, chapter: u64) {
    let item = |level: u64, text: &str| Item { level, text: text.into(), under: "Überblick".into() };
    let heading = |level: u64, text: &str| Heading { level, text: text.into() };
    assert_eq!(found.headings, [heading(1, "Bericht"), heading(chapter, "Überblick")]);
    assert_eq!(found.items, [item(1, "eins"), item(2, "einseins"), item(1, "zwei")]);
    assert!(found.text.contains("EinAbsatz."), "{}", found.text);
}

#[test]
fn an_outline_is_read_from_pdf_tags() {
    let folder = TempDir::new().unwrap();
    assert_outline(&outline(&typst(&folder)), 1);
}

#[test]
fn an_outline_is_read_from_html_and_markdown() {
    let folder = TempDir::new().unwrap();
    for (name, content) in [("a.html", HTML), ("a.md", MARKDOWN)] {
        fs::write(folder.path().join(name), content).unwrap();
        assert_outline(&outline(&folder.path().join(name)), 2);
    }
}

#[test]
fn an_outline_is_read_from_word() {
    let folder = TempDir::new().unwrap();
    assert_outline(&outline(&word(&folder)), 2);
}

#[test]
fn libreoffice_shows_a_word_file() {
    let folder = TempDir::new().unwrap();
    let pdf = libreoffice(&word(&folder), folder.path());
    assert!(run(tool("pdftotext").arg(pdf).arg("-")).ok().contains("Ein Absatz."));
}

#[test]
fn a_tag_tree_shows_elements_titles_and_text() {
    let folder = TempDir::new().unwrap();
    let tree = python("pdf_tags.py", [typst(&folder)]);
    assert!(tree.starts_with("Document language: de\nDocument\n  Title as P\n    \"Bericht\"\n"), "{tree}");
    assert!(tree.contains("\n  L numbering=Circle\n    LI\n      Lbl\n"), "{tree}");
}

#[test]
fn verapdf_passes_a_good_file_and_fails_a_bad_one() {
    let folder = TempDir::new().unwrap();
    let good = typst(&folder);
    let bad = folder.path().join("bad.pdf");
    let script = "import pikepdf, sys; p = pikepdf.open(sys.argv[1]); del p.Root['/StructTreeRoot']; p.save(sys.argv[2])";
    run(venv_tool("python").args(["-c", script]).args([&good, &bad])).ok();
    assert_eq!(verapdf("ua1,2a", &[&good]), Vec::<String>::new());
    let broken = verapdf("ua1", &[&bad]);
    assert!(broken.iter().any(|line| line.contains("7.1-11")), "{broken:?}");
}

#[test]
fn verapdf_tells_of_a_file_that_is_no_pdf() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("a.pdf");
    fs::write(&file, "Hallo").unwrap();
    assert_eq!(verapdf("ua1", &[&file]).len(), 1);
}

#[test]
#[should_panic(expected = "run tests/run")]
fn a_missing_program_fails_the_test() {
    tool("no-such-program");
}
