//! Files of decisions at the door: two people's are merged statement by statement, what cannot be is told, and nothing is lost on the way.

mod chance;

use crate::support::Project;
use austausch::intake::{Replayed, replay};
use austausch::model::MergedFindings;
use serde_json::Value;
use yaml_reader::read;

const ID: &str = "2027-05-11-musterstadt";
const FOLDER: &str = "inputs/2027-05-11-musterstadt";
const FINDINGS: &str = "inputs/2027-05-11-musterstadt/findings.yaml";
const LOG: &str = "inputs/2027-05-11-musterstadt/decisions.jsonl";

const PROGRAMME: &str = "\
name: Muster
language: de
sites: [{id: adorf, name: Adorf}, {id: berga, name: Berga}, {id: calau, name: Calau}]
work_fields: [{id: netzwerk, title: Netzwerkarbeit}]
";

const EVENT: &str = "days: [{date: 2027-05-11}]\nplace: Musterstadt\nagenda: []\n";

const ADORF: &str = "\
site: adorf
obstacles:
  - {id: adorf-h1, field: netzwerk, text: Der Aufzug ist defekt}
  - {id: adorf-h2, text: Am Abend fährt kein Bus}
  - {id: adorf-h3, text: Nur für die Koordinierungsstelle, internal: true}
";

const BERGA: &str = "\
site: berga
obstacles:
  - {id: berga-h1, text: Ohne Aufzug kommt niemand}
  - {id: berga-h2, text: Der Bus fährt am Abend nicht}
";

/// Comments, a list in brackets and one in lines, points with statements of their own: all as people type it.
const MERGED: &str = "\
# Im Wortlaut der Koordinierungsstelle.
findings:
  # Das Wichtigste zuerst.
  - id: hemmnis-1
    kind: obstacle
    # So gesagt.
    text: Aufzüge fallen aus
    from: [adorf-h1]
    details:
      - text: Wege sind versperrt
        from:
          - berga-h1
  - id: hemmnis-4
    kind: obstacle
    text: Es fehlt an Räumen
    raised: in der Diskussion

aside:
  - {id: adorf-h2, reason: gehört nicht hierher}
";

fn project(findings: &str) -> Project {
    let project = Project::empty()
        .file("inputs/programme.yaml", PROGRAMME)
        .file(&format!("{FOLDER}/exchange.yaml"), EVENT)
        .file(&format!("{FOLDER}/sites/adorf.yaml"), ADORF)
        .file(&format!("{FOLDER}/sites/berga.yaml"), BERGA);
    if findings.is_empty() { project } else { project.file(FINDINGS, findings) }
}

fn file(rest: &str) -> String {
    format!(
        "# Zusammenführen\n\naustausch: decisions/1\nexchange: \"{ID}\"\nsaved: 2027-05-10\nby: \"EM\"\n{rest}"
    )
}

/// A file of decisions, imported; what the program said.
fn import(project: Project, name: &str, rest: &str) -> (Project, String) {
    let project = project.file(name, file(rest));
    let said = project.run(["import", name]).stdout();
    (project, said)
}

fn findings(project: &Project) -> MergedFindings {
    let read = read::<MergedFindings>(FINDINGS, project.read(FINDINGS).as_bytes());
    assert!(read.diagnostics.is_empty(), "{:#?}", read.diagnostics);
    read.value.unwrap()
}

/// Every statement that was filed has one place: the sum says so.
fn accounted(project: &Project) -> [u64; 4] {
    let json: Value = serde_json::from_str(&project.run(["findings", "--json"]).success().stdout()).unwrap();
    let counts =
        ["placed", "aside", "internal", "open"].map(|what| json["statements"][what].as_u64().unwrap());
    assert_eq!(counts.iter().sum::<u64>(), json["statements"]["filed"].as_u64().unwrap(), "{json}");
    counts
}

const NEW: &str = "\
findings:
  - {id: neu-a-1, kind: obstacle, field: netzwerk, text: Aufzüge fallen aus}
  - {id: neu-a-2, kind: obstacle, text: Darin steht nichts}
statements:
  - id: adorf-h1
    text: Der Aufzug ist defekt
    offered: [berga-h1]
    findings: [neu-a-1]
  - id: berga-h1
    text: Ohne Aufzug kommt niemand
    findings: [neu-a-1]
  - id: adorf-h2
    text: Am Abend fährt kein Bus
    aside: betrifft nur Adorf
";

#[test]
fn decisions_begin_a_file_and_a_log() {
    let (project, said) = import(project(""), "ed.austausch.txt", NEW);
    assert_eq!(
        said,
        "\
ed.austausch.txt: 3 Entscheidungen eingetragen → inputs/2027-05-11-musterstadt/findings.yaml
5 Aussagen: 2 zusammengefasst, 1 weggelegt, 1 intern, 1 offen.

Warnung[decisions-no-member]: Die neue Zusammenfassung „Darin steht nichts“ steht für keine Aussage; sie wurde nicht angelegt.
 --> ed.austausch.txt:9:41
  |
9 |   - {id: neu-a-2, kind: obstacle, text: Darin steht nichts}
  |                                         ^^^^^^^^^^^^^^^^^^
  |
  = Abhilfe: Soll sie bleiben, tragen Sie sie in inputs/2027-05-11-musterstadt/findings.yaml ein, und schreiben Sie unter raised, wie sie zustande kam.


1 Warnung
"
    );
    assert_eq!(
        project.read(FINDINGS),
        "\
findings:
  - id: hemmnis-1
    kind: obstacle
    field: netzwerk
    text: \"Aufzüge fallen aus\"
    from:
      - adorf-h1
      - berga-h1
aside:
  - id: adorf-h2
    reason: \"betrifft nur Adorf\"
"
    );
    let lines: Vec<Value> =
        project.read(LOG).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 4);
    assert!(lines.iter().all(|line| line["day"] == "2027-05-10" && line["who"] == "EM"), "{lines:?}");
    assert_eq!(lines[1]["offered"], serde_json::json!(["berga-h1"]));
    assert_eq!(lines[1]["chosen"], serde_json::json!({"findings": ["hemmnis-1"]}));
    assert_eq!(lines[3]["chosen"], serde_json::json!({"aside": "betrifft nur Adorf"}));
    assert_eq!(replay(Replayed::default(), &project.read(LOG)), Replayed::of(&findings(&project)));
}

#[test]
fn a_file_that_people_wrote_keeps_its_comments() {
    let start = project(MERGED);
    let before = Replayed::of(&findings(&start));
    let (project, said) = import(
        start,
        "ed.txt",
        "\
findings:
  - {id: hemmnis-1, before: Aufzüge fallen aus, text: Aufzüge fallen oft aus}
  - {id: neu-a-1, kind: obstacle, text: Abends fährt kein Bus}
statements:
  - {id: berga-h1, text: Ohne Aufzug kommt niemand, before: [hemmnis-1], findings: [hemmnis-4]}
  - {id: adorf-h2, text: Am Abend fährt kein Bus, reason_before: gehört nicht hierher, findings: [neu-a-1]}
  - {id: berga-h2, text: Der Bus fährt am Abend nicht, findings: [neu-a-1, hemmnis-1]}
",
    );
    assert!(said.starts_with("ed.txt: 4 Entscheidungen eingetragen"), "{said}");
    assert_eq!(
        project.read(FINDINGS),
        "\
# Im Wortlaut der Koordinierungsstelle.
findings:
  # Das Wichtigste zuerst.
  - id: hemmnis-1
    kind: obstacle
    # So gesagt.
    text: \"Aufzüge fallen oft aus\"
    from: [adorf-h1, berga-h2]
    details:
      - text: Wege sind versperrt
  - id: hemmnis-4
    kind: obstacle
    text: Es fehlt an Räumen
    raised: in der Diskussion
    from:
      - berga-h1
  - id: hemmnis-5
    kind: obstacle
    text: \"Abends fährt kein Bus\"
    from:
      - adorf-h2
      - berga-h2

aside: []
"
    );
    assert_eq!(accounted(&project), [4, 0, 1, 0]);
    assert_eq!(replay(before, &project.read(LOG)), Replayed::of(&findings(&project)));
}

#[test]
fn two_people_are_merged_by_statement_and_a_contradiction_is_told() {
    let (project, _) = import(project(""), "ed.txt", NEW);
    let before = project.read(FINDINGS);
    let (project, said) = import(
        project,
        "bo.txt",
        "\
findings:
  - {id: neu-b-1, kind: obstacle, text: Aufzüge fallen aus}
  - {id: neu-b-2, kind: obstacle, text: Am Abend fährt nichts}
statements:
  - {id: adorf-h1, text: Der Aufzug ist defekt, findings: [neu-b-1]}
  - {id: berga-h1, text: Ohne Aufzug kommt niemand, findings: [neu-b-2]}
  - {id: adorf-h2, text: Am Abend fährt kein Bus, findings: [neu-b-2]}
  - {id: berga-h2, text: Der Bus fährt am Abend nicht, findings: [neu-b-2]}
",
    );
    assert_eq!(
        said,
        "\
bo.txt: eine Entscheidung eingetragen, eine stand schon da, 2 nicht → inputs/2027-05-11-musterstadt/findings.yaml
5 Aussagen: 3 zusammengefasst, 1 weggelegt, 1 intern, 0 offen.

Warnung[decisions-contradict]: Über die Aussage „berga-h1“ ist schon anders entschieden. In inputs/2027-05-11-musterstadt/findings.yaml ist sie in „hemmnis-1 (Aufzüge fallen aus)“, nach dieser Datei in „Am Abend fährt nichts“. Es bleibt, wie es ist.
  --> bo.txt:12:10
   |
12 |   - {id: berga-h1, text: Ohne Aufzug kommt niemand, findings: [neu-b-2]}
   |          ^^^^^^^^
   |
   = Abhilfe: Einigen Sie sich, und tragen Sie es in inputs/2027-05-11-musterstadt/findings.yaml ein, oder machen Sie die Seite mit `austausch findings --page` neu und verschieben die Aussage dort.

Warnung[decisions-contradict]: Über die Aussage „adorf-h2“ ist schon anders entschieden. In inputs/2027-05-11-musterstadt/findings.yaml ist sie weggelegt („betrifft nur Adorf“), nach dieser Datei in „Am Abend fährt nichts“. Es bleibt, wie es ist.
  --> bo.txt:13:10
   |
13 |   - {id: adorf-h2, text: Am Abend fährt kein Bus, findings: [neu-b-2]}
   |          ^^^^^^^^
   |
   = Abhilfe: Einigen Sie sich, und tragen Sie es in inputs/2027-05-11-musterstadt/findings.yaml ein, oder machen Sie die Seite mit `austausch findings --page` neu und verschieben die Aussage dort.


2 Warnungen
"
    );
    let now = project.read(FINDINGS);
    assert_eq!(now.replace("  - id: hemmnis-2\n    kind: obstacle\n    text: \"Am Abend fährt nichts\"\n    from:\n      - berga-h2\n", ""), before);
    assert_eq!(replay(Replayed::default(), &project.read(LOG)), Replayed::of(&findings(&project)));
}

#[test]
fn another_reason_is_entered_and_two_people_s_reasons_are_a_contradiction() {
    let aside = |before: &str, reason: &str| {
        format!("statements:\n  - {{id: adorf-h2, text: Am Abend fährt kein Bus, {before}aside: {reason}}}\n")
    };
    let (project, _) = import(project(""), "ed.txt", &aside("", "betrifft nur Adorf"));
    let (project, said) =
        import(project, "ed2.txt", &aside("reason_before: betrifft nur Adorf, ", "steht im Fahrplan"));
    assert!(said.starts_with("ed2.txt: eine Entscheidung eingetragen"), "{said}");
    assert!(project.read(FINDINGS).contains("reason: \"steht im Fahrplan\""), "{}", project.read(FINDINGS));
    assert_eq!(replay(Replayed::default(), &project.read(LOG)), Replayed::of(&findings(&project)));
    let (project, said) = import(project, "bo.txt", &aside("", "gehört nicht hierher"));
    assert!(
        said.contains("Warnung[decisions-contradict]") && said.contains("weggelegt („steht im Fahrplan“)"),
        "{said}"
    );
    assert!(project.read(FINDINGS).contains("reason: \"steht im Fahrplan\""), "{}", project.read(FINDINGS));
}

#[test]
fn what_does_not_fit_any_more_is_told_and_not_entered() {
    let (project, said) = import(
        project(MERGED),
        "ed.txt",
        "\
findings:
  - {id: hemmnis-1, before: Aufzüge fielen aus, text: Aufzüge fallen oft aus}
  - {id: hemmnis-9, before: Weg, text: Fort}
statements:
  - {id: jena-h1, text: Die gibt es nicht, findings: [hemmnis-1]}
  - {id: berga-h2, text: Der Bus fährt nie, findings: [hemmnis-1]}
  - {id: adorf-h3, text: Nur für die Koordinierungsstelle, findings: [hemmnis-9]}
",
    );
    for id in ["decisions-wording", "decisions-no-finding", "decisions-no-statement", "decisions-changed"] {
        assert!(said.contains(&format!("Warnung[{id}]: ")), "{id}\n{said}");
    }
    assert!(said.contains("keine Entscheidung einzutragen, 5 nicht"), "{said}");
    assert!(said.contains("„Der Bus fährt nie“, jetzt heißt es „Der Bus fährt am Abend nicht“"), "{said}");
    assert_eq!(project.read(FINDINGS), MERGED);
    assert!(!project.files().contains(&LOG.to_owned()));
    let english = project.run(["--lang", "en", "import", "ed.txt"]).stdout();
    assert!(english.contains("no decision to enter, 5 not") && !english.contains("Aussage"), "{english}");
}

#[test]
fn files_that_are_refused_say_why_and_are_put_aside() {
    let refused = |findings: &str, text: String, says: &str| {
        let project = project(findings).file("ed.txt", text);
        let before = project.files();
        let run = project.run(["import", "ed.txt"]).code(1);
        assert!(run.stdout().contains(says), "{says}\n{}", run.stdout());
        let new: Vec<String> = project.files().into_iter().filter(|file| !before.contains(file)).collect();
        assert!(
            new.iter().all(|file| file.contains("/received/abgelehnt/") || file.ends_with(".lock")),
            "{new:?}"
        );
        assert!(new.iter().any(|file| file.contains("/received/abgelehnt/")), "{new:?}");
    };
    refused(
        "",
        file(NEW).replace(ID, "2026-01-01-anderswo"),
        "Einen Austausch „2026-01-01-anderswo“ gibt es hier nicht.",
    );
    refused("", file(NEW).replace("decisions/1", "decisions/7"), "import-version");
    refused("", file(NEW).replace("kind: obstacle", "kind: unfug"), "Fehler[");
    refused("findings: [{id: 1\n", file(NEW), "decisions-broken");
    let page =
        "<!DOCTYPE html>\n<html><script type=\"application/json\" id=\"merging-data\">{}</script></html>\n";
    refused("", page.to_owned(), "Das ist die Seite „Zusammenführen“ selbst");
    let published =
        project("").file(&format!("{FOLDER}/exchange.yaml"), format!("status: published\n{EVENT}"));
    let said = published.file("ed.txt", file(NEW)).run(["import", "ed.txt"]).code(1).stdout();
    assert!(said.contains("schon veröffentlicht"), "{said}");
    let said =
        project("").file("ed.txt", file(NEW)).run(["import", "ed.txt", "--dry-run"]).success().stdout();
    assert!(said.contains("3 Entscheidungen würden eingetragen"), "{said}");
}

/// A comment at an id that is to go is not lost: then nothing is entered, and what to do is told.
#[test]
fn a_comment_that_would_go_holds_the_decisions_up() {
    let noted = MERGED.replace("          - berga-h1\n", "          # nachfragen\n          - berga-h1\n");
    let rest = "statements:\n  - {id: berga-h1, text: Ohne Aufzug kommt niemand, before: [hemmnis-1], findings: []}\n";
    let (project, said) = import(project(&noted), "ed.txt", rest);
    assert!(said.contains("Fehler[decisions-edit]"), "{said}");
    assert_eq!(project.read(FINDINGS), noted);
}

#[test]
fn decisions_come_in_a_mail_beside_a_late_report_and_from_windows() {
    let report = "austausch: report/1\nexchange: 2027-05-11-musterstadt\nsite: calau\nobstacles:\n  - {text: Aufzug weiterhin kaputt}\n";
    let part = |name: &str, text: &str| {
        format!(
            "--b\nContent-Type: text/plain; charset=utf-8; name=\"{name}\"\nContent-Disposition: attachment; filename=\"{name}\"\n\n{text}\n"
        )
    };
    let windows = file(NEW).replace('\n', "\r\n");
    let mail = format!(
        "From: a@example.org\nTo: b@example.org\nSubject: Anbei\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n{}{}--b--\n",
        part("Entscheidungen.austausch.txt", &windows),
        part("Rueckmeldung.austausch.txt", report)
    );
    let project = project("").file("post.eml", mail);
    let said = project.run(["import", "post.eml"]).success().stdout();
    assert!(
        said.contains("Calau: erste Rückmeldung") && said.contains("3 Entscheidungen eingetragen"),
        "{said}"
    );
    assert_eq!(accounted(&project), [2, 1, 1, 2], "{said}");
}
