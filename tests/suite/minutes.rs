//! The record laid out as minutes: the same content under a head with who was there, numbered headings and lines to sign; and the records
//! that were found in the field.

use crate::support::Project;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;

const PROGRAMME: &str = "\
name: Muster
layout: minutes
people:
  - {id: erika-muster, name: Erika Muster}
  - {id: max-beispiel, name: Max Beispiel}
";

const MEETING: &str = "\
series: {title: Sitzung des Vorstands, ordinal: 10}
days: [{date: 2027-01-27, start: \"19:02\", end: \"0:10\"}]
place: Musterstadt
numbering: {agenda: top}
attendance:
  people:
    - {name: Paul Reuter, organisation: Verein}
    - {name: Elena Ramos, mode: online}
    - {name: Clara Wolf, presence: absent}
  apologies: [Karl Krank]
  absent: alle anderen Mitglieder
roles:
  - {task: Sitzungsleitung, people: [erika-muster]}
  - {task: Protokoll, people: [max-beispiel]}
  - {task: Getränke, people: [max-beispiel]}
agenda:
  - title: Wahlen
  - title: Protokolle
    parts:
      - approval: {number: \"2.1\", record: Das Protokoll vom 20. Januar 2027, tally: {for: 1, against: 0, abstained: 1}}
      - decision: {number: \"2.2\", text: Es wird verteilt., tally: {for: 2}}
      - contribution: {by: Jost, text: Das dauert zu lange.}
    follow_ups: [{what: Verteiler prüfen, who: Jost}]
  - title: Geheimes
    internal: true
    parts: [{text: Geheim.}]
  - title: Post
follow_ups: [{what: Raum suchen}]
";

fn meeting(keys: &str) -> Project {
    Project::empty()
        .file("inputs/programme.yaml", PROGRAMME)
        .file("inputs/2027-01-27-musterstadt/exchange.yaml", format!("{MEETING}{keys}"))
}

/// The only Markdown file among the outputs: its name, and what it says.
fn built(project: &Project) -> (String, String) {
    project.run(["build", "--format", "md"]).success();
    let files = project.files();
    let mut records = files.iter().filter(|file| file.starts_with("outputs/") && file.ends_with(".md"));
    let file = records.next_back().unwrap();
    let name = file.rsplit('/').next().unwrap().to_owned();
    (name, project.read(file).replace(['\u{a0}', '\u{202f}'], " "))
}

#[test]
fn minutes_have_a_head_numbered_items_and_lines_to_sign() {
    let project = meeting("");
    assert_eq!(
        project.run(["check"]).success().stdout(),
        "Keine Befunde\n",
        "items without content are normal"
    );
    let (name, text) = built(&project);
    assert_eq!(name, "2027-01-27_Musterstadt_Protokoll_Entwurf-nicht-genehmigt.md");
    let text = text.replace("\u{a0}", "").lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
    let parts = [
        "Protokoll\n\n**Entwurf, nicht genehmigt**\n\n# 10. Sitzung des Vorstands in Musterstadt\n",
        "**Datum**\\\nMittwoch, 27. Januar 2027\n",
        "**Zeit**\\\n19.02 bis 0.10 Uhr (Ende am Folgetag)\n",
        "**Ort**\\\nMusterstadt\n",
        "**Sitzungsleitung**\\\nErika Muster\n\n**Protokoll**\\\nMax Beispiel\n\n**Getränke**\\\nMax Beispiel\n",
        "**Anwesend**\\\nPaul Reuter (Verein), Elena Ramos (online)\n",
        "**Entschuldigt**\\\nKarl Krank\n\n**Abwesend**\\\nClara Wolf\\\nalle anderen Mitglieder\n",
        "## TOP 01: Wahlen\n\n## TOP 02: Protokolle\n",
        "**Genehmigung 2.1:** Das Protokoll vom 20. Januar 2027 wurde genehmigt. (1/0/1 ja/nein/enthalten)\n",
        "**Beschluss 2.2:** Es wird verteilt. (einstimmig, 2 Stimmen)\n",
        "**Jost:** Das dauert zu lange.\n",
        "| Verteiler prüfen | Jost | offen |\n\n## TOP 04: Post\n\n## Weitere Vereinbarungen\n",
        "| Raum suchen | offen |\n\n## Unterschriften\n",
        "| Sitzungsleitung | Erika Muster |",
        "| Protokoll | Max Beispiel |",
    ];
    let mut from = 0;
    for part in parts {
        let at = text[from..].find(part).unwrap_or_else(|| panic!("{part} behind {from} in\n{text}"));
        from += at + part.len();
    }
    assert!(!text.contains("Geheim") && !text.contains("| Getränke |"), "{text}");
}

#[test]
fn minutes_say_that_they_are_not_approved_until_they_are() {
    let mark = |keys: &str| {
        let (name, text) = built(&meeting(keys));
        (name.contains("_Entwurf-nicht-genehmigt"), text.contains("**Entwurf, nicht genehmigt**"), text)
    };
    let (named, marked, text) = mark(
        "status: published\npublished: 2027-02-03\napproval: {objections_until: 2027-02-14, by: die 11. Sitzung}\n",
    );
    assert!(named && marked, "{text}");
    assert!(
        text.contains("## Genehmigung und Unterschriften\n\nEinwände sind bis zum 14. Februar 2027 möglich. Zu genehmigen durch die 11. Sitzung.\n"),
        "{text}"
    );
    let approved = "status: agreed
approval:
  objections_until: 2027-02-14
  objections:
    - {text: Es waren acht Stimmen., by: Clara Wolf, date: 2027-02-01, outcome: berichtigt}
  approved: 2027-02-17
  by: die 11. Sitzung
";
    let (named, marked, text) = mark(approved);
    assert!(!named && !marked && !text.contains("Entwurf"), "{text}");
    for line in [
        "Einwände waren bis zum 14. Februar 2027 möglich. Genehmigt am 17. Februar 2027 durch die 11. Sitzung.",
        "- Clara Wolf (1. Februar 2027): Es waren acht Stimmen. – berichtigt",
    ] {
        assert!(text.lines().any(|other| other == line), "{line} in\n{text}");
    }
    // The other layout says the same of a record that is to be approved.
    let (named, marked, text) =
        mark("layout: record\nstatus: agreed\napproval: {objections_until: 2027-02-14}\n");
    assert!(named && marked && text.contains("## Genehmigung\n"), "{text}");
    let (named, marked, text) = mark("layout: record\n");
    assert!(!named && !marked && text.contains("**Entwurf, nicht abgestimmt**"), "{text}");
}

/// The texts of a value, without those of keys that only link things.
fn texts(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => {
            found.extend(text.lines().map(|line| line.trim().to_owned()).filter(|line| line.len() > 3));
        }
        Value::Array(items) => items.iter().for_each(|item| texts(item, found)),
        Value::Object(map) => map.values().for_each(|item| texts(item, found)),
        _ => {}
    }
}

#[test]
fn both_layouts_say_the_same() {
    for exchange in ["2027-05-11-beispiel", "2014-02-06-altenburg", "2016-04-06-sonneberg"] {
        let said = |layout: &str| {
            let project = Project::with_inputs(exchange);
            let path = format!("inputs/{exchange}/exchange.yaml");
            let own = project.read(&path);
            let is_other = |line: &&str| !line.starts_with("layout:") && !line.starts_with("status:");
            let text: String = own.lines().filter(is_other).map(|line| format!("{line}\n")).collect();
            let project = project.file(&path, format!("{text}layout: {layout}\nstatus: agreed\n"));
            built(&project).1.replace('\\', "")
        };
        let (record, minutes) = (said("record"), said("minutes"));
        let source =
            fs::read_to_string(crate::support::repo().join(format!("inputs/{exchange}/exchange.yaml")))
                .unwrap();
        let mut typed = BTreeSet::new();
        let mut source: Value = serde_saphyr::from_str(&source).unwrap();
        // What things are called is said in sentences, of which minutes have others.
        source.as_object_mut().unwrap().remove("words");
        texts(&source, &mut typed);
        let lost: Vec<&String> =
            typed.iter().filter(|text| record.contains(*text) && !minutes.contains(*text)).collect();
        assert!(lost.is_empty(), "{exchange}: minutes lose {lost:#?}\n{minutes}");
        assert!(minutes.starts_with("Protokoll\n") && record.starts_with("Dokumentation\n"));
    }
}
