//! What was agreed: it keeps its id from exchange to exchange, is told with its state, and is lost nowhere.

use crate::support::Project;

const PROGRAMME: &str = "\
name: Muster
title: Muster-Gesamtvorhaben
language: de
sites:
  - {id: musterstadt, name: Musterstadt}
  - {id: auestadt, name: Auestadt}
people:
  - {id: erika-muster, name: Erika Muster}
rules:
  - {id: report-missing, severity: \"off\"}
";

const FIRST: &str = "\
series: {title: Muster-Erfahrungsaustausch, ordinal: 3}
days: [{date: 2027-05-11}]
place: Musterstadt
numbering: {agenda: top}
agenda:
  - id: raeume
    title: Räume
    parts: [{text: Räume fehlen.}]
    follow_ups:
      - {what: Raumliste anlegen, sites: [auestadt], people: [erika-muster], who: und alle anderen, due: Mitte Juni 2027}
      - {id: schluessel, what: Schlüssel zählen, state: done, outcome: Es sind zwölf.}
  - id: netz
    title: Netz
    parts: [{text: Das Netz wächst.}]
  - title: Intern
    internal: true
    parts: [{text: Geheim.}]
    follow_ups: [{what: Geheimes klären}]
follow_ups:
  - {id: einladung, what: Einladung verschicken, who: Büro, due: jährlich im April, item: netz}
  - {what: Aufgegebenes, item: netz, state: dropped}
";

/// The first exchange, with `second` as the next one.
fn office(first: &str) -> Project {
    Project::empty()
        .file("inputs/programme.yaml", PROGRAMME)
        .file("inputs/2027-05-11-musterstadt/exchange.yaml", first)
}

fn said(project: &Project) -> String {
    project.run(["check"]).success().stdout()
}

/// The Markdown record of the exchange in that folder.
fn record(project: &Project, id: &str) -> String {
    project.run(["build", id, "--format", "md"]).success();
    let files = project.files();
    let folder = format!("outputs/{id}/");
    let file = files.iter().find(|file| file.starts_with(&folder) && file.ends_with(".md")).unwrap();
    project.read(file).replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn open_ones_are_carried_over_with_their_ids_and_where_they_come_from() {
    let project = office(FIRST);
    assert_eq!(said(&project), "Keine Befunde\n");
    project.run(["new", "2027-11-03-auestadt"]).success();
    let path = "inputs/2027-11-03-auestadt/exchange.yaml";
    let text = project.read(path);
    let carried = "follow_ups:
  - id: einladung
    what: \"Einladung verschicken\"
    who: \"Büro\"
    due: \"jährlich im April\"
    from: {exchange: \"2027-05-11-musterstadt\", date: 2027-05-11, place: \"Musterstadt\", item: \"Netz\"}
  - id: musterstadt-2027-05-11-3
    what: \"Raumliste anlegen\"
    who: \"und alle anderen\"
    sites: [auestadt]
    people: [erika-muster]
    due: \"Mitte Juni 2027\"
    from: {exchange: \"2027-05-11-musterstadt\", date: 2027-05-11, place: \"Musterstadt\", item: \"Räume\"}
  - id: musterstadt-2027-05-11-5
    what: \"Geheimes klären\"
    from: {exchange: \"2027-05-11-musterstadt\", date: 2027-05-11, place: \"Musterstadt\", item: \"Intern\"}
    internal: true
";
    assert!(text.contains(carried), "{text}");
    for gone in ["schluessel", "Schlüssel zählen", "Aufgegebenes"] {
        assert!(!text.contains(gone), "{gone} in\n{text}");
    }
    assert_eq!(said(&project), "Keine Befunde\n", "nothing is blamed");

    // One is done, a new one comes; the exchange after that takes over what is left, from where it comes.
    let edited = text.replace(
        "    who: \"Büro\"\n",
        "    who: \"Büro\"\n    state: done\n    outcome: Sie ging am 3. Juni hinaus.\n",
    ) + "  - {what: Neues tun}\n";
    let list = edited.find("follow_ups:\n  - id").unwrap();
    let (head, list) = edited.split_at(list);
    let (list, tail) = list.split_at(list.find("\n\n").unwrap() + 1);
    let neu = tail.find("  - {what: Neues tun}").unwrap();
    let (tail, neu) = tail.split_at(neu);
    let project = project.file(path, format!("{head}{list}{neu}{tail}"));
    project.run(["new", "2028-05-03-musterstadt"]).success();
    let third = project.read("inputs/2028-05-03-musterstadt/exchange.yaml");
    let carried = "follow_ups:
  - id: musterstadt-2027-05-11-3
    what: \"Raumliste anlegen\"
    who: \"und alle anderen\"
    sites: [auestadt]
    people: [erika-muster]
    due: \"Mitte Juni 2027\"
    from: {exchange: \"2027-05-11-musterstadt\", date: 2027-05-11, place: \"Musterstadt\", item: \"Räume\"}
";
    assert!(third.contains(carried), "{third}");
    assert!(
        third.contains("from: {exchange: \"2027-11-03-auestadt\", date: 2027-11-03, place: \"Auestadt\"}"),
        "{third}"
    );
    assert!(!third.contains("einladung"), "{third}");

    let record = record(&project, "2027-11-03-auestadt");
    let told = "\
| Was | Wer | Bis wann | Stand |
| --- | --- | --- | --- |
| Einladung verschicken (Netz) | Büro | jährlich im April | erledigt: Sie ging am 3. Juni hinaus. |
| Raumliste anlegen (Räume) | Auestadt, Erika Muster, und alle anderen | Mitte Juni 2027 | offen |
";
    assert!(record.contains(told), "{record}");
    assert!(record.contains("Was aus den Vereinbarungen in Musterstadt (11. Mai 2027) wurde"), "{record}");
    assert!(record.contains("Neue Vereinbarungen"), "{record}");
    assert!(!record.contains("Geheim"), "{record}");
}

#[test]
fn they_stand_at_their_item_where_no_part_prints_them_all() {
    let record = record(&office(FIRST), "2027-05-11-musterstadt");
    let told = "\
Räume fehlen.

Vereinbarte Schritte

| Was | Wer | Bis wann | Stand |
| --- | --- | --- | --- |
| Raumliste anlegen | Auestadt, Erika Muster, und alle anderen | Mitte Juni 2027 | offen |
| Schlüssel zählen |  |  | erledigt: Es sind zwölf. |
";
    assert!(record.contains(told), "{record}");
    assert!(record.contains("| Aufgegebenes |  |  | entfallen |"), "{record}");
    assert!(!record.contains("Geheim"), "{record}");

    let all = FIRST.replace("[{text: Das Netz wächst.}]", "[{follow_ups: all}]");
    let together = self::record(&office(&all), "2027-05-11-musterstadt");
    assert_eq!(together.matches("Raumliste anlegen").count(), 1, "{together}");
    assert!(together.contains("| Raumliste anlegen (zu TOP 01 Räume) |"), "{together}");
}

#[test]
fn ids_that_repeat_are_told() {
    let twice = FIRST.replace("id: schluessel", "id: einladung");
    let project = office(&twice);
    let said = project.run(["check"]).code(1).stdout();
    assert!(said.contains("duplicate-id"), "{said}");
}

#[test]
fn a_form_asks_its_site_what_became_of_what_it_agreed_to_do() {
    let project = office(FIRST);
    project.run(["new", "2027-11-03-auestadt"]).success();
    project.run(["forms", "2027-11-03-auestadt", "--kind", "web"]).success();
    let page = |site: &str| {
        let files = project.files();
        let name = format!("Formular_{site}_");
        project.read(files.iter().find(|file| file.contains(&name)).unwrap())
    };
    let asked = "{\"id\":\"musterstadt-2027-05-11-3\",\"text\":\"Raumliste anlegen\",\"from\":{\"de\":\"vom 11. Mai 2027, Mitte Juni 2027\"";
    assert!(page("Auestadt").replace('\u{a0}', " ").contains(asked));
    assert!(!page("Musterstadt").contains("musterstadt-2027-05-11-3"));
    assert!(page("Musterstadt").contains("Raumliste anlegen"), "others are reminded");
    assert!(!page("Musterstadt").contains("Geheimes"), "nobody sees what is internal");
}

/// Both exchanges, of which the second carries on what the first left open.
fn two_exchanges() -> Project {
    let project = office(FIRST);
    project.run(["new", "2027-11-03-auestadt"]).success();
    project
}

fn listed(project: &Project, args: &[&str]) -> String {
    let line = ["follow-ups"].iter().chain(args).copied().chain(["--today", "2027-12-01"]);
    project.run(line.collect::<Vec<_>>()).success().stdout()
}

#[test]
fn all_are_listed_once_as_they_stand_now() {
    let project = two_exchanges();
    assert_eq!(
        listed(&project, &[]),
        "Vereinbarungen: 3 offen, davon 1 überfällig; 2 erledigt oder entfallen
  überfällig [musterstadt-2027-05-11-3]: Raumliste anlegen · Auestadt, Erika Muster, und alle anderen · bis Mitte Juni 2027 · 2027-05-11-musterstadt
  offen [einladung]: Einladung verschicken · Büro · jährlich im April · 2027-05-11-musterstadt
  offen [musterstadt-2027-05-11-5]: Geheimes klären · 2027-05-11-musterstadt · intern
  entfallen: Aufgegebenes · 2027-05-11-musterstadt
  erledigt [schluessel]: Schlüssel zählen · 2027-05-11-musterstadt · Es sind zwölf.
"
    );
    let overdue = listed(&project, &["--overdue"]);
    assert!(overdue.contains("Raumliste") && !overdue.contains("Einladung"), "{overdue}");
    let of_site = listed(&project, &["--open", "--site", "musterstadt"]);
    assert_eq!(of_site, "Vereinbarungen: 0 offen; 0 erledigt oder entfallen\n");
    project.run(["follow-ups", "--site", "nirgends"]).code(2);
    let json: serde_json::Value = serde_json::from_str(&listed(&project, &["--json"])).unwrap();
    let all = json["follow_ups"].as_array().unwrap();
    assert_eq!((all.len(), &all[0]["overdue"], &all[0]["state"]), (5, &true.into(), &"open".into()));
    assert_eq!(all[0]["stands_in"], "inputs/2027-11-03-auestadt/exchange.yaml");
}

#[test]
fn what_became_of_one_is_entered_where_it_stands_and_remarks_stay() {
    let project = two_exchanges();
    let path = "inputs/2027-11-03-auestadt/exchange.yaml";
    let before = project.read(path);
    let noted =
        before.replace("what: \"Einladung verschicken\"", "what: \"Einladung verschicken\"  # ruft noch an");
    let project = project.file(path, &noted);
    let said = project
        .run(["follow-ups", "done", "einladung", "--outcome", "Sie ging am 4. Mai hinaus."])
        .success()
        .stdout();
    assert_eq!(said, format!("{path}: „einladung“ ist jetzt erledigt.\n"));
    let after = project.read(path);
    let new: Vec<&str> = after.lines().filter(|line| !noted.contains(line)).collect();
    assert_eq!(new, ["    state: done", "    outcome: \"Sie ging am 4. Mai hinaus.\""]);
    assert!(after.contains("# ruft noch an"), "{after}");
    assert!(listed(&project, &["--open"]).starts_with("Vereinbarungen: 2 offen"));
    let again = project.run(["follow-ups", "done", "einladung"]).code(1).stderr();
    assert!(again.contains("schon erledigt oder entfallen"), "{again}");
    let unknown = project.run(["follow-ups", "done", "niemand"]).code(2).stderr();
    assert!(unknown.contains("Offen sind: musterstadt-2027-05-11-3"), "{unknown}");
}

#[test]
fn a_published_record_is_not_changed() {
    let first = FIRST.to_owned() + "status: published\npublished: 2027-06-01\n";
    let project = office(&first);
    let said = project.run(["follow-ups", "done", "einladung", "--dropped"]).code(1).stderr();
    assert!(said.contains("austausch new") && said.contains("2027-05-11-musterstadt"), "{said}");
    assert_eq!(project.read("inputs/2027-05-11-musterstadt/exchange.yaml"), first);
}
