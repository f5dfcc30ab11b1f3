//! Theme tables and seats: everybody has one or is named, what somebody typed holds, and what is written again changes only what has to.

use crate::support::{Golden, Project};
use serde_json::Value;
use std::collections::BTreeMap;

const FOLDER: &str = "inputs/2027-05-11-musterstadt";

/// An invented exchange: fourteen reports, most with registrations.
fn project() -> Project {
    Project::fixture("tische")
}

fn json(project: &Project, words: &[&str]) -> Value {
    let said = project.run([&["tables", "--json"], words].concat());
    serde_json::from_str(&said.stdout()).unwrap_or_else(|error| panic!("{error}: {}", said.stderr()))
}

/// Who sits at which table, by name or site.
fn seats(json: &Value) -> BTreeMap<String, u64> {
    let mut seats = BTreeMap::new();
    for table in json["tables"].as_array().unwrap() {
        for seat in table["seats"].as_array().unwrap() {
            let who = &seat["who"];
            let name = who["name"].as_str().or(who["site"].as_str()).unwrap().to_owned();
            assert!(seats.insert(name, table["number"].as_u64().unwrap()).is_none(), "twice: {who}");
        }
    }
    seats
}

fn files(project: &Project) -> BTreeMap<String, String> {
    let tables = format!("{FOLDER}/tables/");
    let files = project.files().into_iter().filter(|file| file.starts_with(&tables));
    files.map(|file| (file.clone(), project.read(&file))).collect()
}

#[test]
fn the_most_named_obstacles_become_tables_and_everybody_has_a_seat() {
    let project = project();
    let german = project.run(["tables", "--seats", "4..6"]);
    let said = german.stdout();
    assert!(!said.contains("Rollstuhl"), "what somebody needs is printed nowhere");
    assert!(files(&project).values().all(|file| !file.contains("Rollstuhl")));
    let written: String = files(&project).iter().map(|(name, text)| format!("{name}\n{text}\n")).collect();
    assert!(said.contains("Nora Neri"), "{said}");
    let again = project.run(["tables"]);
    let english = project.run(["tables", "--lang", "en", "--check"]);
    Golden::folder("intake/tables")
        .file("proposed.de.txt", &said)
        .file("files.txt", &written)
        .file("again.de.txt", &again.stdout())
        .file("check.en.txt", &english.stdout())
        .file("tables.json", &format!("{:#}\n", json(&project, &["--check"])))
        .done();
}

#[test]
fn run_again_it_changes_nothing_and_comments_stay() {
    let project = project();
    project.run(["tables"]);
    let first = files(&project);
    assert_eq!(first.len(), 3);
    let (name, text) = first.first_key_value().unwrap();
    let commented = text.replace("title: ", "# Titel noch offen\ntitle: ") + "# Stühle holen\n";
    let project = project.file(name, &commented);
    project.run(["tables"]);
    let mut expected = first.clone();
    expected.insert(name.clone(), commented);
    assert_eq!(files(&project), expected);
    assert!(project.run(["tables"]).stdout().contains("An den Dateien ändert sich nichts."));
}

#[test]
fn a_late_report_gets_a_seat_and_moves_nobody() {
    let project = project();
    project.run(["tables"]);
    let before = seats(&json(&project, &["--check"]));
    let late = "site: ohrdruf\nobstacles: []\nregistration: {people: [{name: Otto Ohr}]}\n";
    let project = project.file(&format!("{FOLDER}/sites/ohrdruf.yaml"), late);
    let told = json(&project, &[]);
    let mut after = seats(&told);
    assert!(after.remove("Otto Ohr").is_some());
    assert_eq!((after, told["moved"].as_array().unwrap().len()), (before, 0));
}

#[test]
fn who_does_not_come_leaves_and_is_named() {
    let project = project();
    project.run(["tables"]);
    let before = seats(&json(&project, &["--check"]));
    let event = project.read(&format!("{FOLDER}/exchange.yaml"))
        + "attendance: {people: [{name: Mia Müller, presence: excused}, {name: Elif Erdem, presence: absent}]}\n";
    let project = project.file(&format!("{FOLDER}/exchange.yaml"), event);
    let said = project.run(["tables"]).stdout();
    assert!(said.contains("Mia Müller (Mölln): kommt nicht mehr, der Platz an Thementisch"), "{said}");
    let after = seats(&json(&project, &["--check"]));
    assert!(!after.contains_key("Mia Müller") && !after.contains_key("Elif Erdem"));
    let moved = before.iter().filter(|(who, table)| after.get(*who).is_some_and(|now| now != *table)).count();
    assert!(moved <= 2, "{moved}");
    assert!(!files(&project).values().any(|file| file.contains("Mia Müller")));
}

#[test]
fn what_somebody_typed_never_moves_and_a_check_says_what_it_breaks() {
    let typed = "number: 1\ntitle: Räume\nplaces: 2\nfindings: [hemmnis-1]\nseats:\n  - {site: adorf, name: Jana Adler} # Wunsch der Leitung\n  - {site: adorf, name: Karl Adler}\n  - {site: nerchau, name: Nora Neri}\n";
    let other = "number: 2\ntitle: Bus\noffers: [Rampe]\nseats:\n  - {site: adorf, name: Jana Adler}\n  - {site: jessen}\n  - {name: Gast vom Land}\n";
    let project = project()
        .file(&format!("{FOLDER}/tables/1-raeume.yaml"), typed)
        .file(&format!("{FOLDER}/tables/2-bus.yaml"), other);
    let check = project.run(["tables", "--check"]).code(1).stdout();
    let files_before = files(&project);
    Golden::folder("intake/tables-typed").file("check.de.txt", &check).done();
    for (what, words) in [
        ("too many", "An Thementisch 1 sitzen 3, Platz haben 2."),
        ("a need", "Nora Neri (Nerchau) sitzt an Thementisch 1"),
        ("a second seat", "Jana Adler (Adorf) hat zwei Plätze"),
        ("who stays away", "Jessen: hat gemeldet, dass niemand kommt"),
        ("nobody forgotten", "Gül Gönül (Golzow) hat keinen Platz"),
    ] {
        assert!(check.contains(words), "{what}: {check}");
    }
    assert_eq!(files_before, files(&project), "a check writes nothing");
    let after = seats(&json(&project, &[]));
    assert_eq!(
        ["Jana Adler", "Karl Adler", "Nora Neri", "Gast vom Land"].map(|who| after[who]),
        [1, 1, 1, 2],
        "seats that somebody typed"
    );
    assert!(files(&project)[&format!("{FOLDER}/tables/1-raeume.yaml")].starts_with(typed));
}

#[test]
fn nothing_is_written_while_a_file_is_broken_or_nothing_is_merged() {
    let broken = project().file(&format!("{FOLDER}/sites/moelln.yaml"), "site: moelln\nregistratoin: {}\n");
    let said = broken.run(["tables"]).code(1);
    assert!(said.stdout().contains("verlöre den Platz"), "{}", said.stdout());
    assert!(files(&broken).is_empty());
    let empty = project().file(&format!("{FOLDER}/findings.yaml"), "findings: []\n");
    assert!(empty.run(["tables"]).code(1).stdout().contains("Noch ist nichts zusammengefasst"));
}

#[test]
fn who_sat_together_last_time_is_mixed_and_told_where_it_cannot_be() {
    let project = project()
        .file("inputs/2026-05-11-altort/exchange.yaml", "days: [{date: 2026-05-11}]\nplace: Altort\nagenda: [{title: Tische, parts: [{tables: all}]}]\n")
        .file("inputs/2026-05-11-altort/tables/1.yaml", "number: 1\ntitle: Alt\nsites: [berga, moelln]\n");
    let told = json(&project, &["2027-05-11-musterstadt", "--count", "1", "--seats", "1..30"]);
    let again: Vec<&Value> =
        told["unmet"].as_array().unwrap().iter().filter(|unmet| unmet["what"] == "again").collect();
    assert_eq!(again.len(), 1, "{told:#}");
    assert_eq!(again[0]["who"].as_array().unwrap().len(), 2);
}
