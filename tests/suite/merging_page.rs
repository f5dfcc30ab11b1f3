//! The page *Zusammenführen*: fourteen reports are merged by keyboard in a real browser, the file of decisions comes in through the door, and
//! `findings.yaml` and the log say just that.

use crate::support::{Golden, Project, repo, run, scratch, tool};
use austausch::intake::{Replayed, replay};
use austausch::model::MergedFindings;
use serde_json::{Value, json};
use std::path::Path;
use yaml_reader::read;

const ID: &str = "2016-04-06-sonneberg";
const FOLDER: &str = "inputs/2016-04-06-sonneberg";
const PAGE: &str = "outputs/2016-04-06-sonneberg/2016-04-06_Sonneberg_Zusammenführen_Intern.html";

/// Sonneberg 2016 as it stood the night before: fourteen reports, and nothing merged.
fn the_night_before() -> Project {
    let project = Project::with_inputs(ID);
    let event =
        project.read(&format!("{FOLDER}/exchange.yaml")).replace("status: published", "status: draft");
    let project = project.file(&format!("{FOLDER}/exchange.yaml"), event);
    for file in ["findings.yaml", "sites/eisenberg.yaml"] {
        std::fs::remove_file(project.path(&format!("{FOLDER}/{file}"))).unwrap();
    }
    project
}

fn with_page() -> Project {
    let project = the_night_before();
    project.run(["findings", ID, "--page"]).success();
    project
}

/// What happened in the browser; nothing may have gone wrong.
pub fn browsed(scenario: &str, page: &Path, data: &Value) -> Value {
    let folder = scratch(&format!("merging-{scenario}"));
    let mut node = tool("node");
    node.arg(repo().join("tests/browser/merging.mjs"))
        .arg(scenario)
        .arg(page)
        .arg(&folder)
        .arg(data.to_string());
    node.env("AUSTAUSCH_TEST_BROWSER", super::web::packages());
    let answer: Value = serde_json::from_str(&run(&mut node).ok()).unwrap();
    let wrong: Vec<&str> = answer["wrong"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert!(wrong.is_empty(), "{}\n{}", folder.display(), wrong.join("\n"));
    answer
}

/// How far the exchange is merged, as the program says it.
fn merged(project: &Project) -> Value {
    serde_json::from_str(&project.run(["findings", ID, "--json"]).success().stdout()).unwrap()
}

/// Placed, set aside, internal and open; together they are all that was filed.
fn sum(project: &Project) -> [u64; 4] {
    let json = merged(project);
    let counts =
        ["placed", "aside", "internal", "open"].map(|what| json["statements"][what].as_u64().unwrap());
    assert_eq!(counts.iter().sum::<u64>(), json["statements"]["filed"].as_u64().unwrap(), "{json}");
    counts
}

fn findings(project: &Project) -> MergedFindings {
    let path = format!("{FOLDER}/findings.yaml");
    let read = read::<MergedFindings>(&path, project.read(&path).as_bytes());
    assert!(read.diagnostics.is_empty(), "{:#?}", read.diagnostics);
    read.value.unwrap()
}

/// The log made again from `start` gives what stands in `findings.yaml`.
fn replays_from(start: Replayed, project: &Project) {
    let log = project.read(&format!("{FOLDER}/decisions.jsonl"));
    assert_eq!(replay(start, &log), Replayed::of(&findings(project)), "{log}");
}

/// A file of decisions, saved and imported.
fn decided(project: Project, name: &str, text: &str) -> (Project, String) {
    let project = project.file(name, text);
    let said = project.run(["import", name]).stdout();
    (project, said)
}

#[test]
fn every_state_of_the_page_can_be_read_by_everybody_at_every_width() {
    let report = format!("{FOLDER}/sites/jena.yaml");
    let project = the_night_before();
    let hidden = "obstacles:\n  - {id: jena-h9, text: Das bleibt unter uns, internal: true}\n";
    let text = project.read(&report).replacen("obstacles:\n", hidden, 1);
    let project = project.file(&report, text);
    project.run(["findings", ID, "--page"]).success();
    let answer = browsed("looks", &project.path(PAGE), &json!(null));
    assert_eq!(
        answer["locks"],
        json!(["nur für die Koordinierungsstelle", "nur für die Koordinierungsstelle"])
    );
}

#[test]
fn a_programme_that_speaks_english_has_its_page_in_english_and_a_switch() {
    let programme = "name: Sample\nlanguage: en\nsites: [{id: adorf, name: Adorf}]\n";
    let report = "site: adorf\nobstacles:\n  - {id: adorf-h1, text: The lift is broken}\n";
    let project = Project::empty()
        .file("inputs/programme.yaml", programme)
        .file("inputs/2027-05-11-town/exchange.yaml", "days: [{date: 2027-05-11}]\nplace: Town\nagenda: []\n")
        .file("inputs/2027-05-11-town/sites/adorf.yaml", report);
    project.run(["findings", "--page"]).success();
    let page = project.path("outputs/2027-05-11-town/2027-05-11_Town_Merging_Internal.html");
    let answer = browsed("other", &page, &json!(null));
    let (english, german) = (answer["english"].as_str().unwrap(), answer["german"].as_str().unwrap());
    assert!(english.contains("one of 1 left") && english.contains("Look and apply …"), "{english}");
    assert!(german.contains("noch eine von 1") && german.contains("The lift is broken"), "{german}");
    assert_eq!(answer["focus"], "language");
}

#[test]
fn an_exchange_with_mistakes_gets_no_page_that_would_lack_something() {
    let project = the_night_before().file(&format!("{FOLDER}/sites/jena.yaml"), "site: jena\nobstacles: [\n");
    let said = project.run(["findings", ID, "--page"]).code(1).stdout();
    assert!(said.contains("sites/jena.yaml"), "{said}");
    assert!(!project.files().iter().any(|file| file.ends_with(".html")));
}

#[test]
fn fourteen_reports_are_merged_by_keyboard_and_come_in_through_the_door() {
    let project = with_page();
    let filed = merged(&project)["statements"]["filed"].as_u64().unwrap();
    let answer = browsed("merge", &project.path(PAGE), &json!({"by": "EM"}));
    let undone = &answer["undone"];
    assert_eq!(undone["begin"], format!("noch {filed} von {filed}"));
    assert_ne!(undone["after"], undone["begin"]);
    assert_eq!((&undone["end"], &undone["again"]), (&undone["begin"], &json!(true)), "{undone}");
    assert_eq!(answer["split"], "Steht schon in: „Ein Gedanke davon“, „Und der andere“");
    assert_eq!(answer["none"], "Über alle Aussagen ist entschieden.");
    assert_eq!(answer["edited"], "Anlaufstelle für alle im Viertel");
    assert_eq!(answer["out"].as_str().unwrap().trim(), "herausgenommen");
    assert_eq!(answer["asked"], format!("noch eine von {filed}"), "what was taken out is open again");
    assert_eq!((&answer["sought"], &answer["hits"]), (&json!("nichts gefunden"), &json!("eine gefunden")));
    let preview = answer["preview"].as_str().unwrap();
    assert!(preview.contains(&format!("{filed} Aussagen:")) && preview.contains(" 0 offen."), "{preview}");
    // 1.2 decisions a statement, the issue says; a card that takes two in at once saves one.
    let decisions = answer["decided"].as_u64().unwrap();
    assert!(decisions * 10 <= filed * 12, "{decisions} decisions for {filed} statements");

    let name = answer["saved"]["name"].as_str().unwrap();
    assert!(answer["said"].as_str().unwrap().contains(&format!("austausch import {name}")));
    assert!(!project.files().iter().any(|file| file.ends_with("decisions.jsonl")), "nothing is applied yet");
    let text = answer["saved"]["text"].as_str().unwrap();
    let project = project.file(name, text);
    let told = project.run(["import", name]).success().stdout();
    let [placed, aside, internal, open] = sum(&project);
    assert_eq!((placed + aside, internal, open), (filed, 0, 0), "{told}");
    let line = format!("{filed} Aussagen: {placed} zusammengefasst, {aside} weggelegt, 0 intern, 0 offen.");
    assert!(told.contains(&line), "{told}");
    Golden::folder("merging").file("findings.yaml", &project.read(&format!("{FOLDER}/findings.yaml"))).done();
    replays_from(Replayed::default(), &project);

    let log = project.read(&format!("{FOLDER}/decisions.jsonl"));
    let lines: Vec<Value> = log.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(
        lines.iter().all(|line| line["who"] == "EM" && line["day"].as_str().unwrap().len() == 10),
        "{log}"
    );
    assert!(
        lines.iter().any(|line| line["offered"].as_array().is_some_and(|cards| cards.len() == 3)),
        "{log}"
    );
    assert!(!log.contains("neu-"), "{log}");

    // The same file again is known, and changes nothing.
    let before = [project.read(&format!("{FOLDER}/findings.yaml")), log];
    let again = project.run(["import", name]).success().stdout();
    assert!(again.contains("keine Entscheidung einzutragen"), "{again}");
    let after = ["findings.yaml", "decisions.jsonl"].map(|file| project.read(&format!("{FOLDER}/{file}")));
    assert_eq!(before, after);
    // And the exchange is as sound as before: nothing that the program writes does it complain about.
    let checked = project.run(["check", ID]).stdout();
    assert!(!checked.contains("Fehler[") && !checked.contains("decisions.jsonl"), "{checked}");
}

#[test]
fn the_draft_outlives_a_reload_and_goes_with_the_file() {
    let answer = browsed("drafts", &with_page().path(PAGE), &json!(null));
    let (decided, reloaded) = (&answer["decided"], &answer["reloaded"]);
    assert_ne!(answer["begin"], decided["left"]);
    assert_eq!((&reloaded["left"], &reloaded["said"]), (&decided["left"], &decided["said"]));
    assert!(reloaded["notice"].as_str().unwrap().starts_with("Ihr Entwurf vom "), "{reloaded}");
    assert_eq!(reloaded["kept"], json!({"quick": 1, "safe": 1}));
    assert_ne!(answer["undone"], decided["left"], "what was decided before the reload can be undone");
    assert_eq!(answer["gone"], json!({"quick": 0, "safe": 0}));
    assert_eq!(answer["fresh"], answer["begin"]);
    assert_eq!(answer["opened"]["left"], decided["left"]);
    assert!(
        answer["broken"]["notice"].as_str().unwrap().starts_with("Diese Datei ist kein Entwurf"),
        "{answer}"
    );
    // A draft is no decision: the door says so.
    let (project, said) = decided_draft(&answer);
    assert!(said.contains("Entwurf"), "{said}");
    assert!(!project.files().iter().any(|file| file.ends_with("findings.yaml")));
}

fn decided_draft(answer: &Value) -> (Project, String) {
    let draft = &answer["draft"];
    decided(the_night_before(), draft["name"].as_str().unwrap(), draft["text"].as_str().unwrap())
}

#[test]
fn a_late_report_keeps_the_decisions_and_is_asked_first() {
    let early = with_page();
    let late = with_page();
    let report = "site: eisenberg\nobstacles:\n  - {id: eisenberg-h9, text: Die Heizung ist ausgefallen}\n";
    let late = late.file(&format!("{FOLDER}/sites/eisenberg.yaml"), report);
    late.run(["findings", ID, "--page"]).success();
    let answer = browsed("late", &early.path(PAGE), &json!([late.path(PAGE)]));
    let first = answer["first"].as_str().unwrap();
    assert!(first.contains("Die Heizung ist ausgefallen") && first.contains("neu eingegangen"), "{answer}");
    assert!(answer["notices"].to_string().contains("Seitdem ist eine Aussage eingegangen"), "{answer}");
    assert_eq!(answer["findings"], json!(["Bleibt stehen"]));
    let number = |text: &Value| -> u64 { text.as_str().unwrap().split(' ').nth(1).unwrap().parse().unwrap() };
    assert_eq!(number(&answer["now"]), number(&answer["before"]) + 1, "{answer}");
}

/// A draft holds what was decided on the words as they were, and where they were: neither is carried over to others.
#[test]
fn a_draft_does_not_decide_on_other_words_or_on_what_somebody_else_has_placed() {
    let early = with_page();
    let reports: Vec<String> =
        early.files().into_iter().filter(|file| file.starts_with(&format!("{FOLDER}/sites/"))).collect();
    let mut changed = with_page();
    let mut ids = Vec::new();
    for report in &reports {
        let text = early.read(report);
        ids.extend(
            text.split("id: ").skip(1).map(|rest| {
                rest.chars().take_while(|c| c.is_alphanumeric() || *c == '-').collect::<String>()
            }),
        );
        let said = |line: &str| match line.split_once("text: ") {
            Some((before, words)) => {
                let place = words.find(char::is_alphabetic).unwrap_or_default();
                format!("{before}text: {}Nicht mehr {}\n", &words[..place], &words[place..])
            }
            None => format!("{line}\n"),
        };
        changed = changed.file(report, text.lines().map(said).collect::<String>());
    }
    changed.run(["findings", ID, "--page"]).success();
    let answer = browsed("late", &early.path(PAGE), &json!([changed.path(PAGE)]));
    assert!(
        answer["notices"].to_string().contains("Aussagen haben inzwischen einen anderen Wortlaut"),
        "{answer}"
    );
    assert_eq!(answer["findings"], json!([]), "nothing of it is decided any more");

    let all = format!(
        "findings:\n  - {{id: hemmnis-1, kind: obstacle, text: Von Anna, from: [{}]}}\n",
        ids.join(", ")
    );
    let placed = with_page().file(&format!("{FOLDER}/findings.yaml"), all);
    placed.run(["findings", ID, "--page"]).success();
    let answer = browsed("late", &early.path(PAGE), &json!([placed.path(PAGE)]));
    assert!(
        answer["notices"].to_string().contains("Aussagen hat inzwischen jemand anders eingeordnet"),
        "{answer}"
    );
    assert!(!answer["notices"].to_string().contains("gibt es nicht mehr"), "{answer}");
    assert_eq!(answer["findings"], json!([]));
}

/// The cards of the page are those of the program: the method is one.
#[test]
fn the_cards_are_what_the_program_suggests() {
    let project = with_page();
    let open = merged(&project)["open"].as_array().unwrap().clone();
    let answer = browsed("cards", &project.path(PAGE), &json!(open.len()));
    let seen = answer["seen"].as_array().unwrap();
    for (open, seen) in open.iter().zip(seen) {
        assert_eq!(seen["said"], format!("„{}“", open["text"].as_str().unwrap().trim()));
        let texts = |near: &Value| -> Vec<String> {
            near.as_array()
                .unwrap()
                .iter()
                .map(|one| format!("„{}“", one["text"].as_str().unwrap().trim()))
                .collect()
        };
        let cards: Vec<&str> =
            seen["cards"].as_array().unwrap().iter().map(|card| card.as_str().unwrap()).collect();
        assert_eq!(cards, texts(&open["suggestions"]), "{open:#}");
        for (why, near) in seen["why"].as_array().unwrap().iter().zip(open["suggestions"].as_array().unwrap())
        {
            let shared: Vec<&str> =
                near["shared"].as_array().unwrap().iter().map(|word| word.as_str().unwrap()).collect();
            let words = if shared.is_empty() {
                "kaum Gemeinsames".to_owned()
            } else {
                format!("gemeinsam: {}", shared.join(", "))
            };
            assert!(why.as_str().unwrap().starts_with(&words), "{why}: {words}");
        }
    }
}

#[test]
fn a_finding_goes_to_a_theme_by_keyboard_and_comes_in_through_the_door() {
    let project = super::themes::merged_in_part();
    let before = super::themes::replayed(&project);
    project.run(["findings", "--page"]).success();
    let page = "outputs/2027-05-11-calau/2027-05-11_Calau_Zusammenführen_Intern.html";
    let answer = browsed("themes", &project.path(page), &json!(null));
    // The cards are those of the program, and among them the theme of last year; once it has a finding, that stands for it.
    let suggested: Value =
        serde_json::from_str(&project.run(["findings", "--json"]).success().stdout()).unwrap();
    let said = answer["said"].as_str().unwrap();
    let open = suggested["open"].as_array().unwrap().iter();
    let open = open.clone().find(|one| said == format!("„{}“", one["text"].as_str().unwrap())).unwrap();
    let texts: Vec<String> = (open["suggestions"].as_array().unwrap().iter())
        .map(|near| match near["what"].as_str().unwrap() {
            "statement" => format!("„{}“", near["text"].as_str().unwrap()),
            _ => near["text"].as_str().unwrap().to_owned(),
        })
        .collect();
    assert_eq!(answer["offered"], json!(texts), "{answer:#}");
    assert!(answer["counts"].to_string().contains("Thema von früher"), "{answer:#}");
    assert!(!answer["next"].to_string().contains("Thema von früher"), "{answer:#}");
    assert!(answer["told"].as_str().unwrap().contains("Wenig Zeit zum Thema „Zeit für alles“"), "{answer:#}");
    assert_eq!((&answer["focus"], &answer["left"]), (&json!("h-hemmnis-1"), &json!(0)));
    assert!(answer["undone"].as_str().unwrap().starts_with("zu einem Thema"), "{answer:#}");
    assert!(answer["shown"].as_str().unwrap().starts_with("Thema: Zeit"), "{answer:#}");
    let preview = answer["preview"].as_str().unwrap();
    assert!(
        preview.contains("zum neuen Thema „Zeit“") && preview.contains("zum Thema „Aufzüge“"),
        "{preview}"
    );
    let name = answer["saved"]["name"].as_str().unwrap();
    let project = project.file(name, answer["saved"]["text"].as_str().unwrap());
    let told = project.run(["import", name]).success().stdout();
    assert!(told.contains("3 Entscheidungen eingetragen"), "{told}");
    let themes = super::themes::themes(&project);
    assert_eq!(themes.of("2027-05-11-calau", "hemmnis-1").unwrap().title.as_str(), "Zeit");
    assert_eq!(themes.of("2027-05-11-calau", "hemmnis-2").unwrap().id.as_str(), "thema-1");
    let log = project.read("inputs/2027-05-11-calau/decisions.jsonl");
    assert_eq!(replay(before, &log), super::themes::replayed(&project), "{log}");
    assert!(!log.contains("neu-"), "{log}");
}

#[test]
fn a_decision_among_three_hundred_statements_is_quick() {
    let project = the_night_before();
    let themes = [
        "Aufzug",
        "Bus am Abend",
        "Räume für Treffen",
        "Ehrenamt",
        "Anträge",
        "Sprachkurse",
        "Müll im Hof",
        "Zusagen der Stadt",
    ];
    let ends = [
        "fehlt seit Monaten",
        "macht den Bewohnern Sorge",
        "kostet uns viel Zeit",
        "wird kaum angenommen",
        "ist nicht bezahlt",
    ];
    let mut project = project;
    for site in ["altenburg", "gera", "jena", "suhl", "weimar", "artern"] {
        let statements: String = (0..50)
            .map(|number| {
                let (theme, end) =
                    (themes[number % themes.len()], ends[(number / 3 + site.len()) % ends.len()]);
                format!(
                    "  - {{id: {site}-h{}, text: '{theme} {end}, sagt {site} zum {number}. Mal'}}\n",
                    number + 1
                )
            })
            .collect();
        project = project
            .file(&format!("{FOLDER}/sites/{site}.yaml"), format!("site: {site}\nobstacles:\n{statements}"));
    }
    project.run(["findings", ID, "--page"]).success();
    assert!(merged(&project)["statements"]["filed"].as_u64().unwrap() >= 300);
    let answer = browsed("quick", &project.path(PAGE), &json!(150));
    let parts: Vec<[f64; 3]> = serde_json::from_value(answer["times"].clone()).unwrap();
    let mut times: Vec<f64> = parts.iter().map(|parts| parts.iter().sum()).collect();
    times.sort_by(f64::total_cmp);
    let slowest = parts.last().unwrap();
    eprintln!("the last one: script {:.1}, style {:.1}, layout {:.1} ms", slowest[0], slowest[1], slowest[2]);
    eprintln!("a decision: median {:.1} ms, slowest {:.1} ms", times[75], times[149]);
    assert!(answer["findings"].as_u64().unwrap() > 20, "{answer}");
    assert!(times[149] <= 50.0, "{times:?}");
}
