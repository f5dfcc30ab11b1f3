//! What other people's programs make of the Word form.

use super::{FORM, Form, SAID, filled, imported, with_form};
use crate::support::{python, run, tool, venv_tool};
use serde_json::Value;
use std::path::Path;
use tempfile::TempDir;

#[test]
fn other_programs_save_it_and_nothing_is_lost() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("form.docx");
    std::fs::write(&file, filled(Form::of(&with_form())).bytes()).unwrap();
    let office = folder.path().join("office");
    let profile = format!("-env:UserInstallation=file://{}", folder.path().join("profile").display());
    let mut soffice = tool("soffice");
    soffice.arg(profile).args(["--headless", "--norestore", "--convert-to", "docx", "--outdir"]);
    run(soffice.arg(&office).arg(&file)).ok();
    assert_eq!(imported(&std::fs::read(office.join("form.docx")).unwrap()), SAID, "LibreOffice");
    let saved = folder.path().join("python.docx");
    python("resave.py", [&file, &saved] as [&Path; 2]);
    assert_eq!(imported(&std::fs::read(saved).unwrap()), SAID, "python-docx");
}

#[test]
fn validators_find_nothing() {
    let folder = TempDir::new().unwrap();
    let project = with_form();
    let full = folder.path().join("full.docx");
    std::fs::write(&full, filled(Form::of(&project)).bytes()).unwrap();
    for file in [&project.path(FORM), &full] {
        let audit = run(venv_tool("openxml-audit").args(["-m", "0", "-o", "json"]).arg(file)).stdout;
        let audit: Value = serde_json::from_str(&audit).unwrap();
        let audit = audit.as_array().map_or(&audit, |reports| &reports[0]);
        assert_eq!(audit["errors"], Value::Array(Vec::new()));
        assert_eq!((audit["error_count"].as_u64(), audit["warning_count"].as_u64()), (Some(0), Some(0)));
        let check = ["check", "--no-config", "--fail-on", "info"];
        run(venv_tool("docx-integrity").args(check).arg(file)).ok();
    }
}
