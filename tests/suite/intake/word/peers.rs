//! What other people's programs make of the Word form.

use super::{FORM, Form, SAID, filled, imported, with_form};
use crate::support::{python, repo, run, tool, venv_tool};
use austausch::incoming::{IncomingFile, Labels, detect_and_parse};
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;
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

/// LibreOffice keeps the hint when somebody types beside it, and writes Enter as a second text in the same run.
#[test]
fn what_is_typed_in_libreoffice_key_by_key_is_read_as_it_was_typed() {
    let project = with_form();
    let out = project.path("typed.docx");
    let says = [
        ["people_1_name", "before", "Małgorzata Nowak"],
        ["people_1_food", "behind", "ohne Fleisch"],
        ["people_2_name", "within", "Jana"],
        ["successes_1_text", "before", "Erster Absatz.\nZweiter Absatz.\n\nVierter."],
        ["successes_2_text", "behind", "eins\nzwei"],
        ["remark", "before", "Wir kommen mit dem Zug."],
    ];
    let jobs = project.path("jobs.json");
    std::fs::write(&jobs, json!([{"form": project.path(FORM), "out": out, "says": says}]).to_string())
        .unwrap();
    let mut writer = Command::new("/usr/bin/python3");
    writer.arg("-B").arg(repo().join("tests/suite/python/type_form.py"));
    run(writer.args([&project.path("profile"), &jobs])).ok();
    let form = detect_and_parse(
        IncomingFile { name: "a.docx".to_owned(), bytes: std::fs::read(out).unwrap() },
        &Labels::default(),
    )
    .remove(0);
    let filing = form.filing.unwrap();
    let registration = filing.registration.unwrap();
    let people: Vec<(&str, Option<&str>)> = registration
        .people
        .iter()
        .map(|one| (one.name.value.as_str(), one.food.as_ref().map(|food| food.value.as_str())))
        .collect();
    assert_eq!(people, [("Małgorzata Nowak", Some("ohne Fleisch")), ("Hier Janatippen", None)]);
    assert_eq!(registration.remark.unwrap().value, "Wir kommen mit dem Zug.");
    let texts: Vec<&str> = filing.successes.iter().map(|one| one.text.value.as_str()).collect();
    // It does not save the blank line.
    assert_eq!(texts, ["Erster Absatz.\nZweiter Absatz.\nVierter.", "eins\nzwei"]);
    let told: Vec<&str> = form.diagnostics.iter().map(|diagnostic| diagnostic.id).collect();
    assert_eq!(told, ["import-word-hint"], "{:?}", form.diagnostics);
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
