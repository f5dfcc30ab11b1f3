//! What other people's programs make of the Mitschrift: filled in LibreOffice, by real keys, and saved as a Word file.

use super::{EXCHANGE, MITSCHRIFT, TABLE, empty, entered, filled, meeting};
use crate::support::{libreoffice_to, python, repo, run, venv_tool};
use austausch::incoming::{IncomingFile, Labels, detect_and_parse};
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

/// Fills in a Mitschrift by one of the scripts that drive LibreOffice.
fn written(script: &str, job: &Value, folder: &Path) {
    let jobs = folder.join("jobs.json");
    std::fs::write(&jobs, json!([job]).to_string()).unwrap();
    let mut writer = Command::new("/usr/bin/python3");
    writer.arg("-B").arg(repo().join("tests/suite/python").join(script));
    run(writer.args([&folder.join("profile"), &jobs])).ok();
}

#[test]
fn a_mitschrift_filled_in_libreoffice_is_entered() {
    let project = meeting();
    let out = project.path("notizen.docx");
    let says = json!({
        "people_10_name": "Nora Neu",
        "item_4_text": "Erster Absatz.\nZweiter Absatz.",
        "item_4_decisions_1_text": "Die Raumliste erscheint zweimal im Jahr.",
        "item_4_decisions_1_for": "11", "item_4_decisions_1_against": "2", "item_4_decisions_1_abstained": "1",
        "item_4_tasks_2_what": "Raumliste drucken lassen",
        "item_4_tasks_2_due": "30. Juni 2027",
        "table_1_text": "Ein Vertrag spart Zeit.\nDer Laden bleibt offen.",
    });
    let ticks = ["people_10_present", "people_1_excused"];
    let job = json!({"form": project.path(MITSCHRIFT), "out": out, "says": says, "ticks": ticks});
    written("fill_form.py", &job, &project.path(""));
    let said = project.run(["import", "notizen.docx"]).success().stdout();
    assert!(said.contains("7 Angaben eingetragen") && !said.contains("Warnung"), "{said}");
    let exchange = project.read(EXCHANGE);
    for words in [
        "- name: \"Nora Neu\"",
        "{person: erika-muster, mode: on-site, presence: excused}",
        "- text: \"Erster Absatz.\\n\\nZweiter Absatz.\"",
        "text: \"Die Raumliste erscheint zweimal im Jahr.\"\n          tally:\n            for: 11\n            against: 2\n            abstained: 1",
        "- what: \"Raumliste drucken lassen\"\n        due: 2027-06-30",
    ] {
        assert!(exchange.contains(words), "{words} in {exchange}");
    }
    assert!(
        project
            .read(TABLE)
            .contains("  - text: \"Ein Vertrag spart Zeit.\"\n  - text: \"Der Laden bleibt offen.\"")
    );
}

#[test]
fn what_is_typed_key_by_key_is_read_as_it_was_typed() {
    let project = meeting();
    let out = project.path("getippt.docx");
    let says = [
        ["item_4_text", "before", "Erster Absatz.\nZweiter Absatz."],
        ["item_4_decisions_1_text", "behind", "Małgorzata übernimmt"],
        ["item_4_decisions_1_for", "before", "12"],
        ["table_2_text", "behind", "eins\nzwei"],
        ["table_2_tasks_1_who", "before", "Jana"],
        ["table_2_tasks_1_what", "before", "Dank sagen"],
    ];
    let job = json!({"form": project.path(MITSCHRIFT), "out": out, "says": says});
    written("type_form.py", &job, &project.path(""));
    let sent = IncomingFile { name: "a.docx".to_owned(), bytes: std::fs::read(out).unwrap() };
    let form = detect_and_parse(sent, &Labels::default()).remove(0);
    let notes = form.notes.unwrap_or_else(|| panic!("{:?}", form.diagnostics));
    let item = &notes.items[0];
    assert_eq!(item.text.as_ref().unwrap().value, "Erster Absatz.\n\nZweiter Absatz.");
    let decision = &item.decisions[0];
    assert_eq!(decision.text.value, "Małgorzata übernimmt");
    assert_eq!(decision.in_favour.as_ref().unwrap().value, "12");
    let table = &notes.tables[0];
    let results: Vec<&str> = table.results.iter().map(|result| result.value.as_str()).collect();
    assert_eq!(results, ["eins", "zwei"]);
    let task = &table.follow_ups[0];
    assert_eq!((task.what.value.as_str(), task.who.as_ref().unwrap().value.as_str()), ("Dank sagen", "Jana"));
    assert!(form.diagnostics.is_empty(), "{:?}", form.diagnostics);
}

#[test]
fn other_programs_save_it_and_nothing_is_lost() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("form.docx");
    let bytes = filled(empty(&meeting())).bytes();
    std::fs::write(&file, &bytes).unwrap();
    let whole = entered(super::Form::read(&bytes));
    let saved = folder.path().join("python.docx");
    python("resave.py", [&file, &saved] as [&Path; 2]);
    assert!(entered(super::Form::read(&std::fs::read(saved).unwrap())) == whole, "python-docx");
    let office = libreoffice_to("docx", &[file], &folder.path().join("office")).remove(0);
    let found = entered(super::Form::read(&std::fs::read(office).unwrap()));
    assert!(found == whole, "LibreOffice: {}\n{}", found.0, found.1);
}

#[test]
fn validators_find_nothing() {
    let folder = TempDir::new().unwrap();
    let project = meeting();
    let full = folder.path().join("full.docx");
    std::fs::write(&full, filled(empty(&project)).bytes()).unwrap();
    for file in [&project.path(MITSCHRIFT), &full] {
        let audit = run(venv_tool("openxml-audit").args(["-m", "0", "-o", "json"]).arg(file)).stdout;
        let audit: Value = serde_json::from_str(&audit).unwrap();
        let audit = audit.as_array().map_or(&audit, |reports| &reports[0]);
        assert_eq!(audit["errors"], Value::Array(Vec::new()));
        assert_eq!((audit["error_count"].as_u64(), audit["warning_count"].as_u64()), (Some(0), Some(0)));
        let check = ["check", "--no-config", "--fail-on", "info"];
        run(venv_tool("docx-integrity").args(check).arg(file)).ok();
    }
}
