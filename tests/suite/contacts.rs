//! Whom sites work with: the list goes out as an Excel file, is filled in by LibreOffice and openpyxl, comes back, and nothing of it is lost.

mod conflicts;
mod faulty;
mod random;

use crate::support::{Project, Run, python, repo, run};
use serde_json::{Value, json};
use std::process::Command;

pub const FILE: &str = "inputs/contacts/gera.yaml";
pub const LIST: &str = "outputs/2027-05-11-musterstadt/formulare/Kontakte_Gera_2027-05-11.xlsx";

const PROGRAMME: &str = "\
name: Muster
title: Muster-Gesamtvorhaben
language: de
office: {name: Koordinierungsstelle Muster, mail: office@example.org}
sites:
  - {id: gera, name: Gera}
  - {id: jena, name: Jena}
work_fields: [{id: arbeit, title: Arbeit und Teilhabe}, {id: wohnen, title: Wohnen}]
rules:
  - {id: report-missing, severity: \"off\"}
";

const EXCHANGE: &str = "\
series: {title: Muster-Erfahrungsaustausch, ordinal: 3}
days: [{date: 2027-05-11}]
place: Musterstadt
agenda: [{title: Räume, parts: [{text: Räume fehlen.}]}]
";

const KNOWN: &str = "\
# Die Liste von Gera.
site: gera
contacts:
  - id: kontakt-1
    partner: Jobcenter Gera
    kind: employment
    since: 2014-03
    person: Erika Mustermann
  # aus der Liste von 2015
  - {id: kontakt-2, partner: \"Verein „Lusan“\", kind: association, since: 2013, until: 2015-12-31}
";

/// An office that knows two contacts of Gera and has made its list.
pub fn office() -> Project {
    let project = Project::empty()
        .file("inputs/programme.yaml", PROGRAMME)
        .file("inputs/2027-05-11-musterstadt/exchange.yaml", EXCHANGE)
        .file(FILE, KNOWN);
    project.run(["forms", "--kind", "kontakte", "--site", "gera"]).success();
    project
}

/// Changes the list with openpyxl; gives the path of what came of it.
pub fn filled(project: &Project, name: &str, does: &Value) -> String {
    let out = project.path(name);
    let jobs = project.path("jobs.json");
    let job = json!([{"list": project.path(LIST), "out": out, "does": does}]);
    std::fs::write(&jobs, job.to_string()).unwrap();
    let done: Value = serde_json::from_str(&python("fill_contacts.py", [jobs])).unwrap();
    assert_eq!(done[0].as_array().unwrap().len(), does.as_array().unwrap().len(), "{done}");
    out.to_str().unwrap().to_owned()
}

pub fn import(project: &Project, file: &str) -> Run {
    project.run(["import", file, "--now", "2027-04-01T10:00"])
}

#[test]
fn a_list_is_the_same_bytes_each_time_and_comes_back_without_a_change() {
    let project = office();
    let first = std::fs::read(project.path(LIST)).unwrap();
    std::fs::remove_dir_all(project.path("outputs")).unwrap();
    project.run(["forms", "--kind", "kontakte", "--site", "gera"]).success();
    assert!(first == std::fs::read(project.path(LIST)).unwrap());
    let said = import(&project, project.path(LIST).to_str().unwrap()).success().stdout();
    assert!(said.contains("nichts hat sich geändert; 2 unverändert"), "{said}");
    assert!(!said.contains("Warnung"), "{said}");
    assert_eq!(project.read(FILE), KNOWN);
}

#[test]
fn what_openpyxl_writes_comes_in_and_comments_stay() {
    let project = office();
    let does = json!([
        ["text", "Kontakte", "C5", "Behörde, Amt"],
        ["text", "Kontakte", "G5", "04.2014"],
        ["text", "Kontakte", "J5", null],
        ["text", "Kontakte", "B7", "Wohnungsgesellschaft Elstertal"],
        ["text", "Kontakte", "C7", "Wohnungswirtschaft"],
        ["text", "Kontakte", "D7", "Wohnen"],
        ["text", "Kontakte", "E7", "Treffen mit mehreren"],
        ["text", "Kontakte", "F7", "vierteljährlich"],
        ["day", "Kontakte", "G7", "2015-02-01"],
        ["number", "Kontakte", "H7", 2016],
        ["text", "Kontakte", "I7", "Räume finden,\nauch kleine"],
    ]);
    let list = filled(&project, "Gera zurück.xlsx", &does);
    let said = import(&project, &list).success().stdout();
    let lines = [
        "geändert: Jobcenter Gera [kontakt-1], Art: Jobcenter, Agentur für Arbeit → Behörde, Amt",
        "geändert: Jobcenter Gera [kontakt-1], seit: 2014-03 → 2014-04",
        "geändert: Jobcenter Gera [kontakt-1], Ansprechperson: Erika Mustermann → (leer)",
        "neu: Wohnungsgesellschaft Elstertal [kontakt-3]",
        "4 Änderungen in inputs/contacts/gera.yaml; 1 unverändert",
    ];
    for line in lines {
        assert!(said.contains(line), "{line}\n{said}");
    }
    assert!(!said.contains("Warnung"), "{said}");
    let expected = "\
# Die Liste von Gera.
site: gera
contacts:
  - id: kontakt-1
    partner: Jobcenter Gera
    kind: authority
    since: 2014-04
  # aus der Liste von 2015
  - {id: kontakt-2, partner: \"Verein „Lusan“\", kind: association, since: 2013, until: 2015-12-31}
  - id: kontakt-3
    partner: \"Wohnungsgesellschaft Elstertal\"
    kind: housing
    field: wohnen
    form: meeting
    frequency: quarterly
    since: 2015-02-01
    until: 2016
    purpose: \"Räume finden,\\nauch kleine\"
";
    assert_eq!(project.read(FILE), expected);
    let kept: Vec<String> =
        project.files().into_iter().filter(|file| file.starts_with("inputs/contacts/received/")).collect();
    let [sheet, base] = kept.as_slice() else { panic!("{kept:?}") };
    assert_eq!(base, "inputs/contacts/received/gera.base.yaml");
    assert!(std::fs::read(project.path(sheet)).unwrap() == std::fs::read(&list).unwrap());
    // Once more: nothing is new, and a row without an id is known by its partner.
    let again = import(&project, &list).success().stdout();
    assert!(again.contains("nichts hat sich geändert; 3 unverändert"), "{again}");
    assert_eq!(project.read(FILE), expected);
    project.run(["check"]).success();
}

#[test]
fn what_libreoffice_saves_comes_in() {
    let project = office();
    let out = project.path("Gera LibreOffice.xlsx");
    let types = [
        ["Kontakte", "B7", "Stadtverwaltung Gera"],
        ["Kontakte", "C7", "Behörde, Amt"],
        ["Kontakte", "F7", "monatlich"],
        ["Kontakte", "G7", "03.2015"],
        ["Kontakte", "H7", "2016"],
        ["Kontakte", "K7", "0365 12345"],
        ["Kontakte", "H5", "1.12.2016"],
    ];
    let jobs = project.path("jobs.json");
    std::fs::write(&jobs, json!([{"list": project.path(LIST), "out": out, "types": types}]).to_string())
        .unwrap();
    let mut calc = Command::new("/usr/bin/python3");
    calc.arg("-B").arg(repo().join("tests/suite/python/type_contacts.py"));
    run(calc.args([&project.path("profile"), &jobs])).ok();
    let said = import(&project, out.to_str().unwrap()).success().stdout();
    assert!(said.contains("neu: Stadtverwaltung Gera [kontakt-3]"), "{said}");
    assert!(said.contains("bis: → 2016-12-01"), "{said}");
    assert!(!said.contains("Warnung"), "{said}");
    let file = project.read(FILE);
    let entry = "\
  - id: kontakt-3
    partner: \"Stadtverwaltung Gera\"
    kind: authority
    frequency: monthly
    since: 2015-03
    until: 2016
    reach: \"0365 12345\"
";
    assert!(file.ends_with(entry), "{file}");
    assert!(file.contains("  # aus der Liste von 2015\n"), "{file}");
}

#[test]
fn what_both_changed_waits_under_proposed_until_somebody_decides() {
    let project = office();
    let list = filled(
        &project,
        "a.xlsx",
        &json!([["text", "Kontakte", "G5", "2012"], ["text", "Kontakte", "J5", null]]),
    );
    let edited = KNOWN.replace("since: 2014-03", "since: 2011").replace("Erika Mustermann", "Jana Muster");
    let project = project.file(FILE, &edited);
    let said = import(&project, &list).success().stdout();
    assert!(said.contains("Warnung[contacts-conflict]"), "{said}");
    assert!(said.contains("Blatt „Kontakte“, Zeile 5, Spalte G (seit)"), "{said}");
    assert!(said.contains("„2012“") && said.contains("„2011“"), "{said}");
    assert!(said.contains("2 Angaben warten auf Ihre Entscheidung"), "{said}");
    let waiting = edited.replace(
        "    person: Jana Muster\n",
        "    person: Jana Muster\n    proposed:\n      since: 2012\n    withdrawn:\n      - person\n",
    );
    assert_eq!(project.read(FILE), waiting);
    let said = project.run(["check"]).success().stdout();
    assert_eq!(said.matches("Warnung[contact-conflict]").count(), 2, "{said}");
    // Once more it is the same, and what somebody decided stays.
    let said = import(&project, &list).success().stdout();
    assert!(!said.contains("Warnung") && said.contains("nichts hat sich geändert"), "{said}");
    assert_eq!(project.read(FILE), waiting);
    let settled = edited.replace("since: 2011", "since: 2012");
    let project = project.file(FILE, &settled);
    import(&project, &list).success();
    assert_eq!(project.read(FILE), settled);
    assert!(!project.run(["check"]).success().stdout().contains("contact-conflict"));
}

#[test]
fn a_contact_that_the_office_deleted_stays_away_and_one_that_the_list_lost_stays() {
    let project = office();
    let cleared: Vec<Value> =
        ["B6", "C6", "G6", "H6"].iter().map(|cell| json!(["text", "Kontakte", cell, null])).collect();
    let list = filled(&project, "a.xlsx", &json!(cleared));
    let said = import(&project, &list).success().stdout();
    assert!(said.contains("„Verein „Lusan““ (`kontakt-2`) steht nicht mehr in der Liste"), "{said}");
    assert_eq!(project.read(FILE), KNOWN);
    let list = filled(&project, "b.xlsx", &json!([["text", "Kontakte", "I6", "Chor"]]));
    let without = KNOWN
        .lines()
        .filter(|line| !line.contains("kontakt-2") && !line.contains("2015"))
        .collect::<Vec<_>>()
        .join("\n")
        + "\n";
    let project = project.file(FILE, &without);
    let said = import(&project, &list).success().stdout();
    assert!(said.contains("Warnung[contacts-deleted]") && said.contains("Zweck: Chor"), "{said}");
    assert_eq!(project.read(FILE), without);
}

#[test]
fn figures_are_told_by_site_and_half_year_and_two_spellings_are_suggested() {
    let project = office().file(
        "inputs/contacts/jena.yaml",
        "site: jena\ncontacts:\n  - {id: kontakt-1, partner: Jobcenter der Stadt Gera, kind: employment, since: 2016-05}\n  - {id: kontakt-2, partner: Anna Kramer, kind: person, since: 2016-01}\n",
    );
    let said = project.run(["contacts", "--from", "2015-2", "--to", "2016-1"]).success().stdout();
    let expected = "\
Gera
  2. Halbjahr 2015: 2 Partner, 1 beendet – Jobcenter, Agentur für Arbeit 1 und Verein, Initiative 1
  1. Halbjahr 2016: 1 Partner – Jobcenter, Agentur für Arbeit 1
Jena
  2. Halbjahr 2015: 0 Partner
  1. Halbjahr 2016: 2 Partner, 2 neu – Jobcenter, Agentur für Arbeit 1 und Privatperson 1
";
    assert_eq!(said, expected);
    let similar = project.run(["contacts", "--similar"]).success().stdout();
    assert!(similar.contains("„Jobcenter Gera“ (Gera, inputs/contacts/gera.yaml:5)"), "{similar}");
    assert!(similar.contains("„Jobcenter der Stadt Gera“ (Jena, inputs/contacts/jena.yaml:3)"), "{similar}");
    assert!(!similar.contains("Kramer"), "{similar}");
    let told = project.run(["contacts", "--json", "--to", "2016-1"]).success().stdout();
    let told: Value = serde_json::from_str(&told).unwrap();
    assert_eq!(told["figures"][0]["site"], "gera");
    assert_eq!(told["figures"][0]["half_year"], "2013-1");
    assert!(!told.to_string().contains("Kramer"));
    project.run(["contacts", "--site", "nirgends"]).code(2);
}

/// Names of private persons, and of those to ask: in no document that is made for others.
#[test]
fn no_document_names_a_contact() {
    let project = office();
    let file = project.read(FILE);
    let project = project.file(FILE, file.replace("Jobcenter Gera", "Zacharias Quittenbaum"));
    project.run(["build", "--format", "md,html"]).success();
    for file in project.files().iter().filter(|file| file.starts_with("outputs/") && !file.ends_with(".xlsx"))
    {
        let text = String::from_utf8_lossy(&std::fs::read(project.path(file)).unwrap()).into_owned();
        for name in ["Quittenbaum", "Mustermann"] {
            assert!(!text.contains(name), "{file}: {name}");
        }
    }
}

#[test]
fn a_person_in_contacts_is_forgotten_also_in_what_was_received() {
    let project = office();
    let project = project.file(
        FILE,
        KNOWN.replace("person: Erika Mustermann", "person: Erika Mustermann\n    reach: 0365 12345")
            + "  - {id: kontakt-3, partner: Berta Quittenbaum, kind: person, since: 2016, purpose: Besuche, proposed: {purpose: Besuche bei Berta, reach: 0365 12345}}\n",
    );
    project.run(["forms", "--kind", "kontakte", "--site", "gera"]).success();
    let list = filled(&project, "a.xlsx", &json!([["text", "Kontakte", "I5", "Kurse"]]));
    import(&project, &list).success();
    std::fs::remove_file(&list).unwrap();
    std::fs::remove_file(project.path("jobs.json")).unwrap();
    for name in ["Erika Mustermann", "Berta Quittenbaum"] {
        project.run(["forget", name, "--yes", "--today", "2027-06-01"]).success();
    }
    let file = project.read(FILE);
    assert!(file.contains("partner: N. N., kind: person, since: 2016}"), "{file}");
    assert!(!file.contains("0365") && file.contains("purpose: \"Kurse\""), "{file}");
    for file in project.files().iter().filter(|file| !file.ends_with(".lock")) {
        let words = austausch::incoming::words_in(&std::fs::read(project.path(file)).unwrap()).text;
        for name in ["Mustermann", "Quittenbaum"] {
            assert!(!words.contains(name), "{file}: {name}");
        }
    }
    // What was deleted on purpose does not come back.
    project.run(["check"]).success();
}
