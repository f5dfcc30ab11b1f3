//! The day goes on: what the sites said is merged on the page by keyboard, becomes theme tables, seats and papers; what is said at the meeting is
//! typed in LibreOffice; the record counts all of it.

use super::{Day, ID, plain};
use crate::merging_page::browsed;
use crate::support::{repo, run, said};
use austausch::intake::{Replayed, replay};
use austausch::model::MergedFindings;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::process::Command;
use yaml_reader::read;

const FOLDER: &str = "inputs/2016-11-02-nordhausen";
const STEM: &str = "outputs/2016-11-02-nordhausen/2016-11-02_Nordhausen";

pub(super) fn goes_on(day: &mut Day) {
    everything_is_merged_by_keyboard(day);
    everybody_has_a_seat(day);
    the_papers_are_there(day);
    the_mitschrift_is_typed_and_comes_in(day);
    the_record_counts(day);
    the_ministry_gets_a_dossier_over_three_exchanges(day);
}

fn findings(day: &Day) -> MergedFindings {
    let path = format!("{FOLDER}/findings.yaml");
    let read = read::<MergedFindings>(&path, day.project.read(&path).as_bytes());
    assert!(read.diagnostics.is_empty(), "{:#?}", read.diagnostics);
    read.value.unwrap()
}

/// Every statement that was filed is in a finding, set aside or internal; the log made again gives the same findings.
fn everything_is_merged_by_keyboard(day: &mut Day) {
    day.project.run(["findings", ID, "--page"]).success();
    let page = day.project.path(&format!("{STEM}_Zusammenführen_Intern.html"));
    let answer = browsed("whole", &page, &json!({"by": "EM"}));
    let name = answer["saved"]["name"].as_str().unwrap().to_owned();
    day.put(&name, answer["saved"]["text"].as_str().unwrap());
    day.project.run(["import", &name]).success();
    let told: Value =
        serde_json::from_str(&day.project.run(["findings", ID, "--json"]).success().stdout()).unwrap();
    let count = |what: &str| told["statements"][what].as_u64().unwrap();
    let sum = count("placed") + count("aside") + count("internal");
    assert_eq!((count("open"), sum), (0, count("filed")), "{told}");
    let (printed, secret) = (day.sites.printed().count() as u64, day.sites.secret().count() as u64);
    assert_eq!((count("filed"), count("internal")), (printed + secret, secret), "{told}");
    let log = day.project.read(&format!("{FOLDER}/decisions.jsonl"));
    assert_eq!(replay(Replayed::default(), &log), Replayed::of(&findings(day)), "{log}");
}

/// The day's people, who registered in their forms, each sit at one table.
fn everybody_has_a_seat(day: &Day) {
    day.project.run(["tables", ID, "--count", "2"]).success();
    let told: Value =
        serde_json::from_str(&day.project.run(["tables", ID, "--json"]).success().stdout()).unwrap();
    let tables = told["tables"].as_array().unwrap();
    assert_eq!(tables.len(), 2, "{told}");
    let seats: Vec<String> = tables
        .iter()
        .flat_map(|table| table["seats"].as_array().unwrap())
        .map(|seat| seat["who"].to_string())
        .collect();
    let people: BTreeSet<&String> = seats.iter().collect();
    // Fourteen sites registered one person each; the host, which named nobody, has a seat as a site.
    assert_eq!((seats.len(), people.len()), (15, 15), "{told}");
    let rest = told["moved"].as_array().unwrap().len() + told["problems"].as_array().unwrap().len();
    assert_eq!(rest, 0, "run again it moves nobody: {told}");
}

fn the_papers_are_there(day: &Day) {
    let kinds = [
        ("seating-plan", "Sitzplan", "gera, N. aus"),
        ("worksheets", "Arbeitsblätter", "fehlt ein Raum für Gruppen"),
        ("host-script", "Ablauf", "Erfolge und Hemmnisse"),
        ("badges", "Namensschilder", "N. aus gera"),
        ("table-cards", "Tischkarten", ""),
    ];
    for (kind, name, words) in kinds {
        day.project.run(["build", ID, "--kind", kind, "--format", "pdf,docx,html"]).success();
        let start = format!("{STEM}_{name}");
        let made: Vec<_> = day
            .project
            .files()
            .into_iter()
            .filter(|file| file.starts_with(&start) && !file.contains("_Artikel"))
            .map(|file| day.project.path(&file))
            .collect();
        assert_eq!(made.len(), 3, "{kind}: {made:?}");
        for (file, page) in made.iter().zip(said(&made)) {
            assert!(plain(&page.body).contains(words), "{} lacks {words}", file.display());
        }
    }
}

/// Typed key by key while people speak, saved by LibreOffice, taken in through the same door.
fn the_mitschrift_is_typed_and_comes_in(day: &mut Day) {
    day.project.run(["forms", ID, "--kind", "mitschrift"]).success();
    let form = day.project.files().into_iter().find(|file| file.contains("/formulare/Mitschrift_")).unwrap();
    let job = json!([{
        "form": day.project.path(&form), "out": day.project.path("mitschrift.docx"),
        "says": [
            ["item_1_text", "before", "Alle berichteten reihum.\nDanach wurde gelost."],
            ["item_1_decisions_1_text", "before", "Die Raumbörse wird eingerichtet."],
            ["item_1_decisions_1_for", "before", "13"],
            ["item_1_decisions_1_against", "before", "0"],
            ["item_1_decisions_1_abstained", "before", "1"],
            ["item_1_tasks_1_what", "before", "Raumbörse aufsetzen"],
            ["item_1_tasks_1_who", "before", "Weimar"],
            ["item_1_tasks_1_due", "before", "31.3.2017"],
            ["table_1_text", "before", "Ein Vertrag für alle Räume spart Zeit."],
        ],
    }]);
    let list = day.project.path("keys.json");
    fs::write(&list, job.to_string()).unwrap();
    let script = repo().join("tests/suite/python/type_form.py");
    let mut writer = Command::new("/usr/bin/python3");
    run(writer.arg("-B").arg(script).args([&day.project.path("profile"), &list])).ok();
    let said = day.project.run(["import", "mitschrift.docx"]).success().stdout();
    assert!(!said.contains("Warnung") && !said.contains("abgelehnt"), "{said}");
}

/// Each finding with the number of reports that it stands for, and what was said on the day, in every format.
fn the_record_counts(day: &mut Day) {
    let exchange = format!("{FOLDER}/exchange.yaml");
    let counted = ["success", "obstacle", "plan", "need"]
        .map(|kind| format!("      - findings: {{kind: {kind}, counts: true}}\n"))
        .concat()
        + "      - tables: all\n";
    let text = day
        .project
        .read(&exchange)
        .replace("      - findings: {kind: success}\n", &counted)
        .replace("      - findings: {kind: obstacle}\n", "");
    day.put(&exchange, text);
    day.project.run(["build", ID, "--format", "pdf,docx,html,md"]).success();
    let files: Vec<_> = ["pdf", "docx", "html", "md"]
        .iter()
        .map(|ending| day.project.path(&format!("{STEM}_Dokumentation_Entwurf.{ending}")))
        .collect();
    let findings = findings(day);
    let site_of = |id: &str| id.rsplit_once('-').unwrap().0.to_owned();
    for (file, page) in files.iter().zip(said(&files)) {
        let page = plain(&page.body);
        for finding in &findings.findings {
            let sites: BTreeSet<String> = finding.from.iter().map(|id| site_of(id.as_str())).collect();
            let told = format!("{} ({} von 15 Berichten)", plain(finding.text.as_str()), sites.len());
            assert!(page.contains(&told), "{} lacks {told}\n{page}", file.display());
        }
        for words in [
            "Alle berichteten reihum.",
            "Danach wurde gelost.",
            "Die Raumbörse wird eingerichtet.",
            "Raumbörse aufsetzen",
            "31. März 2017",
            "Ein Vertrag für alle Räume spart Zeit.",
        ] {
            assert!(page.contains(words), "{} lacks {words}", file.display());
        }
    }
    let most = findings.findings.iter().map(|finding| finding.from.len()).max();
    assert!(most > Some(3), "what many said is one finding: {most:?}");
}

/// The dossier is over the day and the two exchanges before it, and goes to the ministry in a package that nobody can change unnoticed.
fn the_ministry_gets_a_dossier_over_three_exchanges(day: &Day) {
    let project = &day.project;
    project.run(["build", "--edition", "ministry", "--format", "pdf"]).success();
    project
        .run([
            "dossier",
            "--from",
            "2014-01",
            "--to",
            "2016-12",
            "--edition",
            "ministry",
            "--format",
            "pdf,md",
        ])
        .success();
    let files = project.files();
    let dossier = files.iter().find(|file| file.contains("/dossier/") && file.ends_with(".md")).unwrap();
    let read = plain(&project.read(dossier));
    for exchange in ["Altenburg 2014", "Sonneberg 2016", "Nordhausen 2016"] {
        assert!(read.contains(exchange), "{exchange} in {read}");
    }
    for secret in day.sites.secret() {
        assert!(!read.contains(&plain(secret)), "{secret} in {read}");
    }
    project.run(["package", "--for", "ministry", "--today", "2016-12-20"]).success();
    let package = project.path("outputs/pakete/ministerium");
    project.run(["verify", "outputs/pakete/ministerium"]).success();
    let pdf = fs::read_dir(package.join("data")).unwrap().map(|entry| entry.unwrap().path());
    let pdf = pdf.into_iter().find(|path| path.to_string_lossy().contains("_Dossier_")).unwrap();
    let mut bytes = fs::read(&pdf).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&pdf, bytes).unwrap();
    let said = project.run(["verify", "outputs/pakete/ministerium"]).code(1).stdout();
    assert!(said.contains("_Dossier_"), "{said}");
}
