//! The folder that `--format typ` writes is all that the ordinary Typst compiler needs, and gives the same pages.

use crate::support::{python, records, run, tool};
use std::path::Path;
use tempfile::TempDir;

#[test]
fn the_ordinary_compiler_makes_the_same_pages() {
    for record in records() {
        let out = TempDir::new().unwrap();
        let pdf = out.path().join("typ.pdf");
        let folder = record.typ();
        python("typst_compile.py", [folder.join("main.typ"), folder.join("fonts"), pdf.clone()]);
        let (ours, theirs) = (pages(&record.file(".pdf")), pages(&pdf));
        assert_eq!(ours.len(), theirs.len(), "{}: number of pages", record.name);
        for (number, (our, their)) in ours.iter().zip(&theirs).enumerate() {
            assert_eq!(our, their, "{}: page {}", record.name, number + 1);
        }
    }
}

/// The words of each page with their layout.
fn pages(pdf: &Path) -> Vec<String> {
    let text = run(tool("pdftotext").arg("-layout").arg(pdf).arg("-")).ok();
    text.split_terminator('\u{c}').map(str::to_owned).collect()
}
