//! From statements to findings: every statement is accounted for, sites are counted once, and nothing is merged by the program.

use crate::support::Project;
use serde_json::Value;
use std::collections::BTreeSet;

const FOLDER: &str = "inputs/2027-05-11-musterstadt";

const PROGRAMME: &str = "\
name: Muster
language: de
sites:
  - {id: adorf, name: Adorf}
  - {id: berga, name: Berga}
  - {id: calau, name: Calau}
  - {id: dohna, name: Dohna}
  - {id: elstra, name: Elstra, until: 2026-12}
work_fields:
  - {id: netzwerk, title: Netzwerkarbeit}
  - {id: sozialraum, title: Sozialraum}
show_counts: true
";

const EVENT: &str = "\
days: [{date: 2027-05-11}]
place: Musterstadt
agenda:
  - title: Bericht
    parts:
      - findings: {kind: obstacle}
";

const ADORF: &str = "\
site: adorf
successes:
  - {id: adorf-e1, text: Ein Fest im Hof}
obstacles:
  - {id: adorf-h1, field: sozialraum, text: Der Aufzug im Haus ist seit Monaten defekt}
  - {id: adorf-h2, field: netzwerk, text: Am Abend fährt kein Bus}
  - {id: adorf-h3, text: Nur für die Koordinierungsstelle, internal: true}
";

const BERGA: &str = "\
site: berga
obstacles:
  - id: berga-h1
    field: sozialraum
    text: |
      Ohne Aufzug kommen
      Bewohner:innen nicht zu uns
  - {id: berga-h2, field: netzwerk, text: Der Bus fährt am Abend nicht}
";

const CALAU: &str = "\
site: calau
obstacles:
  - {id: calau-h1, field: sozialraum, text: Aufzug weiterhin kaputt}
";

const ELSTRA: &str = "\
site: elstra
obstacles:
  - {id: elstra-h1, text: Aufzug kaputt}
";

fn project(findings: &str) -> Project {
    let project = Project::empty()
        .file("inputs/programme.yaml", PROGRAMME)
        .file(&format!("{FOLDER}/exchange.yaml"), EVENT)
        .file(&format!("{FOLDER}/sites/adorf.yaml"), ADORF)
        .file(&format!("{FOLDER}/sites/berga.yaml"), BERGA)
        .file(&format!("{FOLDER}/sites/calau.yaml"), CALAU)
        .file(&format!("{FOLDER}/sites/elstra.yaml"), ELSTRA);
    if findings.is_empty() { project } else { project.file(&format!("{FOLDER}/findings.yaml"), findings) }
}

fn said(project: &Project, words: &[&str]) -> String {
    project.run([&["findings"], words].concat()).success().stdout()
}

const MERGED: &str = "\
findings:
  - id: hemmnis-1
    kind: obstacle
    text: Aufzüge fallen aus
    from: [adorf-h1]
    details:
      - {text: 'Wege versperrt', from: [adorf-h1, calau-h1]}
  - {id: hemmnis-2, kind: obstacle, text: Abends fährt kein Bus, from: [adorf-h2, adorf-h2]}
  - {id: hemmnis-3, kind: obstacle, text: Es fehlt an Räumen, raised: in der Diskussion}
  - {id: hemmnis-4, kind: obstacle, text: Kaputtes, from: [elstra-h1]}
aside:
  - {id: adorf-e1, reason: gehört nicht hierher}
";

#[test]
fn what_is_open_is_shown_with_what_is_near() {
    assert_eq!(
        said(&project(MERGED), &[]),
        "\
Zusammenfassen: Musterstadt (2027-05-11-musterstadt)
Es liegen 3 Berichte vor, es fehlt: Dohna. Nicht mitgezählt, bis Sie darüber entscheiden: der Bericht von Elstra.
8 Aussagen: 4 zusammengefasst, 1 weggelegt, 1 intern, 2 offen.

Hemmnisse
  berga-h2 (Berga): Der Bus fährt am Abend nicht → hemmnis-2 (fast wortgleich: Bus, fährt, Abend); hemmnis-1 (kaum Gemeinsames)
  berga-h1 (Berga): Ohne Aufzug kommen Bewohner:innen nicht zu uns → hemmnis-4 (Aufzug); hemmnis-1 (Aufzug); hemmnis-3 (kaum Gemeinsames)
"
    );
}

#[test]
fn the_most_named_obstacles_come_first_and_ties_are_told() {
    assert_eq!(
        said(&project(MERGED), &["--rank"]),
        "\
Hemmnisse nach Standorten, Musterstadt (2027-05-11-musterstadt)
Es liegen 3 Berichte vor, es fehlt: Dohna. Nicht mitgezählt, bis Sie darüber entscheiden: der Bericht von Elstra.
  1. Aufzüge fallen aus (hemmnis-1): 2 von 3 Berichten – Adorf und Calau
  2. Abends fährt kein Bus (hemmnis-2): 1 von 3 Berichten – Adorf
  3. Es fehlt an Räumen (hemmnis-3): 0 von 3 Berichten, gleichauf
  3. Kaputtes (hemmnis-4): 0 von 3 Berichten, gleichauf
"
    );
    let json: Value = serde_json::from_str(&said(&project(MERGED), &["--rank", "--json"])).unwrap();
    assert_eq!(json["ranking"][0]["sites"], serde_json::json!(["Adorf", "Calau"]));
    assert_eq!(json["ranking"][3]["rank"], 3);
}

#[test]
fn a_record_counts_sites_once_says_how_a_finding_came_up_and_what_is_missing() {
    let project = project(MERGED);
    project.run(["build", "--format", "md"]).success();
    let files = project.files();
    let record = files.iter().find(|file| file.starts_with("outputs/") && file.ends_with(".md")).unwrap();
    let record = project.read(record).replace(['\u{a0}', '\u{202f}'], " ");
    let list = &record[record.find("- Aufzüge fallen aus").unwrap()..];
    assert!(
        list.starts_with(
            "\
- Aufzüge fallen aus (2 von 3 Berichten)
  - Wege versperrt (2 von 3 Berichten)
- Abends fährt kein Bus (1 von 3 Berichten)
- Es fehlt an Räumen (in der Diskussion)
- Kaputtes

Ausgewertet sind drei Berichte; von einem Standort lag nichts vor.
"
        ),
        "{list}"
    );
}

#[test]
fn a_report_from_outside_counts_once_somebody_decided() {
    let counted = |decision: &str| {
        let project =
            project(MERGED).file(&format!("{FOLDER}/sites/elstra.yaml"), format!("{decision}{ELSTRA}"));
        let json: Value = serde_json::from_str(&said(&project, &["--json"])).unwrap();
        (json["reports"]["counted"].as_u64().unwrap(), json["reports"]["undecided"].clone())
    };
    assert_eq!(counted(""), (3, serde_json::json!(["Elstra"])));
    assert_eq!(counted("counts: true\n"), (4, serde_json::json!([])));
    assert_eq!(counted("counts: false\n"), (3, serde_json::json!([])));
}

#[test]
fn a_file_to_start_from_has_every_open_statement_and_is_never_written_over() {
    let project = project("");
    assert_eq!(
        said(&project, &["--draft"]),
        "geschrieben: inputs/2027-05-11-musterstadt/findings.yaml. Über jede Aussage darin entscheiden Sie; „austausch findings“ zeigt, was noch offen ist.\n"
    );
    let draft = project.read(&format!("{FOLDER}/findings.yaml"));
    let statements = draft.split("\naside: []\n").nth(1).unwrap();
    assert_eq!(
        statements,
        "
# Erfolge:
#
#   (ohne)
#   - adorf-e1 (Adorf): Ein Fest im Hof

# Hemmnisse:
#
#   Netzwerkarbeit
#   - adorf-h2 (Adorf): Am Abend fährt kein Bus
#       → berga-h2 (fast wortgleich: Abend, fährt, Bus); adorf-h1 (kaum Gemeinsames)
#   - berga-h2 (Berga): Der Bus fährt am Abend nicht
#       → adorf-h2 (fast wortgleich: Bus, fährt, Abend); adorf-h1 (kaum Gemeinsames)
#
#   Sozialraum
#   - calau-h1 (Calau): Aufzug weiterhin kaputt
#       → elstra-h1 (fast wortgleich: Aufzug, kaputt); berga-h1 (Aufzug); adorf-h1 (Aufzug)
#   - adorf-h1 (Adorf): Der Aufzug im Haus ist seit Monaten defekt
#       → elstra-h1 (Aufzug); berga-h1 (Aufzug); calau-h1 (Aufzug)
#   - berga-h1 (Berga): Ohne Aufzug kommen Bewohner:innen nicht zu uns
#       → elstra-h1 (Aufzug); adorf-h1 (Aufzug); calau-h1 (Aufzug)
#
#   (ohne)
#   - elstra-h1 (Elstra): Aufzug kaputt
#       → calau-h1 (fast wortgleich: Aufzug, kaputt); berga-h1 (Aufzug); adorf-h1 (Aufzug)
"
    );
    let again = project.run(["findings", "--draft"]);
    assert!(
        again.stdout().contains("Es gibt schon eine findings.yaml; sie bleibt, wie sie ist."),
        "{}",
        again.stdout()
    );
    assert_eq!(project.read(&format!("{FOLDER}/findings.yaml")), draft);
    // The draft alone decides nothing.
    assert!(said(&project, &[]).contains("8 Aussagen: 0 zusammengefasst, 0 weggelegt, 1 intern, 7 offen.\n"));
}

/// A document for the office alone, as Markdown.
fn internal(project: &Project, kind: &str, called: &str) -> String {
    project.run(["build", "--kind", kind, "--format", "md"]).success();
    let file = format!("outputs/2027-05-11-musterstadt/2027-05-11_Musterstadt_{called}_Intern.md");
    project.read(&file).replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn the_reading_copy_says_where_findings_come_from() {
    let read = internal(&project(MERGED), "reports", "Rückmeldungen");
    let sources = read.split("## Woher die Aussagen stammen\n").nth(1).unwrap();
    assert!(
        sources.starts_with(
            "
### Hemmnisse

- Aufzüge fallen aus
  - Adorf: Der Aufzug im Haus ist seit Monaten defekt (adorf-h1)
  - Wege versperrt
    - Adorf: Der Aufzug im Haus ist seit Monaten defekt (adorf-h1)
    - Calau: Aufzug weiterhin kaputt (calau-h1)
- Abends fährt kein Bus
  - Adorf: Am Abend fährt kein Bus (adorf-h2)
  - Adorf: Am Abend fährt kein Bus (adorf-h2)
- Es fehlt an Räumen (zustande gekommen: in der Diskussion)
- Kaputtes
  - Elstra: Aufzug kaputt (elstra-h1)

### Weggelegt

- Adorf: Ein Fest im Hof (adorf-e1) – Grund: gehört nicht hierher

### Noch offen

- Berga: Ohne Aufzug kommen\\
  Bewohner:innen nicht zu uns (berga-h1)
- Berga: Der Bus fährt am Abend nicht (berga-h2)
"
        ),
        "{sources}"
    );
    let empty = internal(&project(""), "reports", "Rückmeldungen");
    assert!(!empty.contains("Woher die Aussagen stammen"), "{empty}");
}

#[test]
fn cards_have_every_statement_with_room_to_write() {
    let read = internal(&project(MERGED), "cards", "Karten");
    let rows: Vec<&str> = read.lines().filter(|line| line.starts_with("| **")).collect();
    assert_eq!(rows.len(), 8, "{read}");
    assert!(
        rows[1].starts_with(
            "| **Am Abend fährt kein Bus**<br>Adorf · Netzwerkarbeit · adorf-h2 | Abends fährt kein Bus"
        ),
        "{read}"
    );
    assert!(
        read.contains("Nur für die Koordinierungsstelle<br>adorf-h3") || read.contains("· adorf-h3 · Intern"),
        "{read}"
    );
}

/// Whatever is placed, set aside or internal: all of it together with what is open is all that was filed.
#[test]
fn every_statement_is_accounted_for() {
    for seed in 0..12 {
        let mut chance = fastrand::Rng::with_seed(seed);
        let (mut reports, mut filed, mut from, mut aside) =
            (Vec::new(), BTreeSet::new(), Vec::new(), Vec::new());
        let (mut placed, mut hidden) = (BTreeSet::new(), BTreeSet::new());
        for site in ["adorf", "berga", "calau", "elstra"] {
            let mut report = format!("site: {site}\nobstacles:\n");
            for number in 1..=chance.usize(1..6) {
                let id = format!("{site}-h{number}");
                let internal = chance.bool() && chance.bool();
                report +=
                    &format!("  - {{id: {id}, text: Aussage {number} von {site}, internal: {internal}}}\n");
                filed.insert(id.clone());
                match chance.u8(0..4) {
                    0 => from.push(id.clone()),
                    1 => aside.push(id.clone()),
                    _ if internal => drop(hidden.insert(id.clone())),
                    _ => continue,
                }
                placed.insert(id);
            }
            reports.push((site, report));
        }
        let aside: String = aside.iter().map(|id| format!("  - {{id: {id}, reason: nein}}\n")).collect();
        let findings = format!(
            "findings:\n  - {{id: h1, kind: obstacle, text: Eins, from: [{0}], details: [{{text: Zwei, from: [{0}]}}]}}\naside:\n{aside}",
            from.join(", ")
        );
        let findings = if aside.is_empty() { findings.replace("aside:\n", "") } else { findings };
        let project = reports.into_iter().fold(project(&findings), |project, (site, report)| {
            project.file(&format!("{FOLDER}/sites/{site}.yaml"), report)
        });
        let json: Value = serde_json::from_str(&said(&project, &["--json"])).unwrap();
        let sum: u64 = ["placed", "aside", "internal", "open"]
            .map(|what| json["statements"][what].as_u64().unwrap())
            .iter()
            .sum();
        assert_eq!(sum, json["statements"]["filed"].as_u64().unwrap(), "{seed}: {json}");
        assert_eq!(sum, filed.len() as u64, "{seed}: {json}");
        let open =
            json["open"].as_array().unwrap().iter().map(|open| open["id"].as_str().unwrap().to_owned());
        assert_eq!(open.collect::<BTreeSet<_>>(), &filed - &placed, "{seed}: {json}");
    }
}
