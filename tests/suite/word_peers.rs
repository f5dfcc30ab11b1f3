//! What other people's programs say about the filled templates of [`word_cases`](crate::word_cases): nothing that the
//! template did not have, and pages in LibreOffice. Each program is called once for all files.

use crate::support::{libreoffice_all, python, run, scratch, tool};
use crate::word_cases::all;
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn no_program_finds_anything_in_a_filled_template() {
    let folder = scratch("word-filled");
    let (mut pairs, mut files) = (Vec::new(), Vec::new());
    for (name, case) in all() {
        let file = written(&folder, name, &case.fill().bytes);
        pairs.extend([written(&folder, &format!("{name}.template"), &case.template), file.clone()]);
        files.push(file);
    }
    let said = python("word_check.py", &pairs);
    assert!(said.is_empty(), "{said}");
    let pages = folder.join("pages");
    for pdf in libreoffice_all(&files, &pages) {
        let info = run(tool("pdfinfo").arg(&pdf)).ok();
        assert!(info.contains("Pages:"), "{}: {info}", pdf.display());
    }
}

fn written(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let file = folder.join(format!("{name}.docx"));
    fs::write(&file, bytes).unwrap();
    file
}
