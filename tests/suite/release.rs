//! A release is answered for by two people, keeps what it changed and what was sent to whom; excerpts go to those who spoke.

use crate::support::Project;
use std::fs;

const ID: &str = "2027-05-11-musterstadt";
const EXCHANGE: &str = "inputs/2027-05-11-musterstadt/exchange.yaml";

const PROGRAMME: &str = "\
name: Muster
office: {name: Koordinierungsstelle Muster, places: [Musterstadt], mail: office@muster.example}
sites: [{id: musterstadt, name: Musterstadt}]
people:
  - {id: erika-muster, name: Erika Muster, initials: EM}
  - {id: max-vortrag, name: Max Vortrag}
rules: [{id: report-missing, severity: \"off\"}]
";

const RECORD: &str = "\
# Erst abstimmen
status: agreed # noch nicht fertig
series: {title: Muster-Erfahrungsaustausch, ordinal: 3}
days: [{date: 2027-05-11}]
place: Musterstadt
hosts: [musterstadt]
attendance:
  people: [{name: Gisela Gastfrau, organisation: Trägerhaus}]
agenda:
  - title: Begrüßung
    parts: [{text: Alle waren da.}]
  - title: Wohnen im Quartier
    speakers: [max-vortrag]
    parts: [{text: Wohnen ist ein Recht.}]
";

fn project() -> Project {
    Project::empty().file("inputs/programme.yaml", PROGRAMME).file(EXCHANGE, RECORD)
}

#[test]
fn a_release_is_entered_built_and_kept() {
    let project = project();
    let now = ["--now", "2027-06-15T10:00"];
    let released = |more: &[&str]| {
        let all = ["release", ID, "--by", "Erika Muster"].iter().chain(more).chain(&now).copied();
        project.run(all.collect::<Vec<_>>())
    };
    released(&["--checked-by", "erika-muster"]).code(2);
    released(&[]).code(2);
    assert_eq!(project.read(EXCHANGE), RECORD);
    let said =
        released(&["--checked-by", "Max Beispiel", "--to", "Ministerium, Frau X", "--file", "_Öffentlich"]);
    let said = said.success().stdout();
    assert!(said.contains("Fassung 1.0 freigegeben") && said.contains("an: Ministerium, Frau X"), "{said}");
    let event = project.read(EXCHANGE);
    assert!(event.contains("# Erst abstimmen") && event.contains("# noch nicht fertig"), "{event}");
    assert!(event.contains("status: published") && event.contains("published: 2027-06-15"), "{event}");
    assert!(event.contains("number: \"1.0\"") && event.contains("by: erika-muster"), "{event}");
    let kept: serde_json::Value =
        serde_json::from_str(&project.read(&format!("inputs/{ID}/released.json"))).unwrap();
    let last = &kept[0];
    assert_eq!(last["checked_by"], "Max Beispiel");
    assert!(last["files"].as_object().unwrap().len() >= 10, "{last}");
    let sent = last["sent"][0]["files"].as_array().unwrap();
    assert!(
        !sent.is_empty() && sent.iter().all(|file| file.as_str().unwrap().contains("_Öffentlich")),
        "{sent:?}"
    );
    // Sent once more, it is the same version.
    released(&["--alone", "Urlaub", "--to", "Träger"]).success();
    let kept: serde_json::Value =
        serde_json::from_str(&project.read(&format!("inputs/{ID}/released.json"))).unwrap();
    assert_eq!((kept.as_array().unwrap().len(), kept[0]["sent"].as_array().unwrap().len()), (1, 2));
    assert_eq!(project.read(EXCHANGE), event);
    assert!(!project.run(["status", ID]).success().stdout().contains("[released-changed]"));
    let file = project.path(&format!("outputs/{ID}/2027-05-11_Musterstadt_Dokumentation_Öffentlich.md"));
    fs::write(&file, "anders").unwrap();
    let said = project.run(["status", ID]).success();
    let said = said.stdout() + &said.stderr();
    assert!(said.contains("[released-changed]") && said.contains("Ministerium, Frau X; Träger"), "{said}");
    // Another wording is another version, and says what is new.
    fs::write(project.path(EXCHANGE), event.replace("ein Recht", "ein Menschenrecht")).unwrap();
    let said = released(&["--alone", "Urlaub"]).code(2).stderr();
    assert!(said.contains("--change"), "{said}");
    released(&["--alone", "Urlaub", "--change", "Ein Wort berichtigt"]).success();
    assert!(project.read(EXCHANGE).contains("number: \"1.1\""));
}

#[test]
fn what_may_not_be_handed_out_is_not_released() {
    let project = project();
    let leaky = RECORD.replace("Alle waren da.", "Gisela Gastfrau war da.");
    fs::write(project.path(EXCHANGE), &leaky).unwrap();
    let run = project.run(["release", ID, "--by", "erika-muster", "--alone", "Urlaub"]).code(1);
    let said = run.stdout() + &run.stderr();
    assert!(said.contains("[edition-leak]") && said.contains("nicht freigegeben"), "{said}");
    assert_eq!(project.read(EXCHANGE), leaky);
    assert!(
        !project
            .files()
            .iter()
            .any(|file| file.ends_with("released.json") || file.ends_with("published.json"))
    );
}

#[test]
fn each_speaker_gets_an_excerpt_with_a_letter() {
    let project = project();
    let said = project.run(["excerpt", ID, "--until", "2027-06-01"]).success().stdout();
    assert!(said.contains("Ein Auszug mit Anschreiben"), "{said}");
    let folder = format!("outputs/{ID}/auszuege/");
    let files: Vec<String> = project.files().into_iter().filter(|file| file.starts_with(&folder)).collect();
    assert_eq!(files.len(), 2, "{files:?}");
    let word = files.iter().find(|file| file.ends_with(".docx")).unwrap();
    let text = austausch::incoming::words_in(&fs::read(project.path(word)).unwrap()).text;
    assert!(text.contains("Wohnen ist ein Recht.") && text.contains("Auszug zur Abstimmung"), "{text}");
    assert!(!text.contains("Alle waren da.") && !text.contains("Gastfrau"), "{text}");
    let mail = files.iter().find(|file| file.ends_with(".eml")).unwrap();
    let text = austausch::incoming::words_in(&fs::read(project.path(mail)).unwrap()).text;
    assert!(text.contains("Max Vortrag") && text.contains("1. Juni 2027"), "{text}");
    let said = project.run(["excerpt", ID, "--speaker", "Niemand"]).code(1).stderr();
    assert!(said.contains("unter speakers"), "{said}");
}
