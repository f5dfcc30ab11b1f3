//! What other people's programs say about both records. Each of them sees other mistakes; none sees all.

use crate::support::{Record, libreoffice, python, records, run, tool, venv_tool, verapdf, word};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

#[test]
fn verapdf_finds_pdf_ua_1_and_pdf_a_2a() {
    let files = files(".pdf");
    let broken = verapdf("ua1,2a", &files.iter().map(PathBuf::as_path).collect::<Vec<_>>());
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

#[test]
fn pdfua_has_no_finding() {
    for file in files(".pdf") {
        let report = json(&run(venv_tool("pdfua").args(["check", "--format", "json"]).arg(&file)).stdout);
        assert_eq!(report["findings"], Value::Array(Vec::new()), "{}", file.display());
        assert!(report["summary"]["rules_run"].as_u64() > Some(5), "{report}");
    }
}

#[test]
fn qpdf_finds_clean_syntax() {
    for file in files(".pdf") {
        run(tool("qpdf").args(["--check", "--no-warn"]).arg(&file)).ok();
    }
}

/// Tags are thousands of small objects: in compressed streams they take a third less room at least.
#[test]
fn small_objects_lie_in_compressed_streams() {
    let size = |file: &Path| std::fs::metadata(file).unwrap().len();
    let files = files(".pdf");
    let folder = crate::support::scratch("unpacked");
    let unpacked: u64 = files
        .iter()
        .enumerate()
        .map(|(number, file)| {
            let plain = folder.join(format!("{number}.pdf"));
            run(tool("qpdf").args(["--object-streams=disable", "--no-warn"]).arg(file).arg(&plain)).ok();
            size(&plain)
        })
        .sum();
    let packed: u64 = files.iter().map(|file| size(file)).sum();
    assert!(packed * 10 < unpacked * 8, "{packed} bytes, {unpacked} without object streams");
}

#[test]
fn the_pdf_has_pages_a_title_and_its_tags() {
    for file in files(".pdf") {
        let info = run(tool("pdfinfo").arg(&file)).ok();
        assert!(page_count(&file) > 0);
        assert!(line(&info, "Title:").contains("Erfahrungsaustausch"), "{info}");
        assert_eq!(line(&info, "Tagged:"), "yes");
    }
}

#[test]
fn openxml_audit_finds_nothing() {
    for file in files(".docx") {
        // It ends with 1 where it found something; the report says what.
        let report = json(&run(venv_tool("openxml-audit").args(["-m", "0", "-o", "json"]).arg(&file)).stdout);
        let report = report.as_array().map_or(&report, |reports| &reports[0]);
        assert_eq!(report["errors"], Value::Array(Vec::new()), "{}", file.display());
        assert_eq!((report["error_count"].as_u64(), report["warning_count"].as_u64()), (Some(0), Some(0)));
    }
}

#[test]
fn docx_integrity_finds_nothing() {
    for file in files(".docx") {
        run(venv_tool("docx-integrity").args(["check", "--no-config", "--fail-on", "info"]).arg(&file)).ok();
    }
}

#[test]
fn python_docx_opens_every_file() {
    for file in files(".docx") {
        let said = python("word_opens.py", [&file]);
        let mut numbers = said.split(' ').map(str::to_owned);
        assert!(numbers.next().unwrap().parse::<u32>().unwrap() > 20, "paragraphs: {said}");
        assert!(said.contains("Erfahrungsaustausch"), "title: {said}");
    }
}

/// Word repairs or refuses a file with a repeated id; no validator looks for them.
#[test]
fn ids_in_word_files_are_unique() {
    for file in files(".docx") {
        for (part, content) in word::parts(&file).iter().filter(|(part, _)| part.starts_with("word/")) {
            for attribute in ["<wp:docPr ", "<w:bookmarkStart "] {
                unique(&format!("{} {part} {attribute}", file.display()), ids(content, attribute, " id=\""));
                unique(
                    &format!("{} {part} {attribute}", file.display()),
                    ids(content, attribute, " w:id=\""),
                );
            }
            unique(&format!("{} {part} paraId", file.display()), ids(content, "<w:p ", " w14:paraId=\""));
        }
    }
}

#[test]
fn libreoffice_shows_every_word_file() {
    for record in records() {
        let file = record.file(".docx");
        let folder = file.parent().unwrap().join("libreoffice");
        let pdf = libreoffice(&file, &folder);
        let pages = page_count(&pdf);
        assert!(pages > 0);
        let pictures = pictures(&pdf, &folder);
        assert_eq!(pictures.len() as u64, pages, "{pictures:?}");
        assert_same_length(record, pages);
    }
}

/// The same record in Word takes about as many pages as in PDF; a lost list or a doubled one shows here.
fn assert_same_length(record: &Record, pages: u64) {
    let ours = page_count(&record.file(".pdf"));
    assert!(pages.abs_diff(ours) <= 1 + ours / 2, "{}: {pages} pages in Word, {ours} in PDF", record.name);
}

fn files(ending: &str) -> Vec<PathBuf> {
    records().iter().map(|record| record.file(ending)).collect()
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|e| panic!("{e} in\n{text}"))
}

fn page_count(pdf: &Path) -> u64 {
    line(&run(tool("pdfinfo").arg(pdf)).ok(), "Pages:").parse().unwrap()
}

/// What `pdfinfo` says after a label.
fn line(info: &str, label: &str) -> String {
    let found = info.lines().find_map(|line| line.strip_prefix(label));
    found.unwrap_or_else(|| panic!("no {label} in\n{info}")).trim().to_owned()
}

fn pictures(pdf: &Path, folder: &Path) -> Vec<PathBuf> {
    run(tool("pdftoppm").args(["-r", "50", "-png"]).arg(pdf).arg(folder.join("page"))).ok();
    let pages = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    pages.filter(|path| path.extension().is_some_and(|e| e == "png")).collect()
}

/// The values of an attribute in every element that begins with `element`.
fn ids(xml: &str, element: &str, attribute: &str) -> Vec<String> {
    let starts = xml.lines().filter(|line| line.trim_start().starts_with(element));
    starts.filter_map(|line| Some(line.split_once(attribute)?.1.split_once('"')?.0.to_owned())).collect()
}

fn unique(what: &str, ids: Vec<String>) {
    let mut seen = BTreeSet::new();
    let twice: Vec<String> = ids.into_iter().filter(|id| !seen.insert(id.clone())).collect();
    assert!(twice.is_empty(), "{what}: twice {twice:?}");
}
