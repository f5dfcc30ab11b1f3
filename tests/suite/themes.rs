//! Themes over time: what comes up again from one exchange to the next, counted in shares of the reports and said in the record when asked.

use crate::support::{Golden, Project};
use austausch::intake::{Replayed, replay};
use austausch::model::{MergedFindings, Themes};
use serde_json::{Value, json};
use yaml_reader::read;

const FIRST: &str = "2025-05-13-adorf";
const SECOND: &str = "2026-05-12-berga";
const THIRD: &str = "2027-05-11-calau";
const THEMES: &str = "inputs/themes.yaml";

const PROGRAMME: &str = "\
name: Muster
language: de
words: {meeting: der Austausch}
sites: [{id: adorf, name: Adorf}, {id: berga, name: Berga}, {id: calau, name: Calau}, {id: dohna, name: Dohna}]
work_fields: [{id: netzwerk, title: Netzwerkarbeit}]
";

/// Comments, an item in brackets and one in lines: as people type it.
const TYPED: &str = "\
# Was uns seit Jahren begleitet.
themes:
  # Das Haus am Markt.
  - id: thema-1
    title: Aufzüge
    field: netzwerk
    findings:
      - {exchange: 2025-05-13-adorf, finding: hemmnis-1} # damals neu
      - exchange: 2026-05-12-berga
        finding: hemmnis-1
  - id: thema-2
    title: Bus am Abend
    findings: [{exchange: 2026-05-12-berga, finding: hemmnis-2}]
";

fn event(day: &str, place: &str, part: &str) -> String {
    format!("days: [{{date: {day}}}]\nplace: {place}\nagenda: [{{title: Bericht, parts: [{part}]}}]\n")
}

fn report(site: &str, texts: &[&str]) -> String {
    let lines: String = (texts.iter().enumerate())
        .map(|(at, text)| format!("  - {{id: {site}-h{}, text: '{text}'}}\n", at + 1))
        .collect();
    format!("site: {site}\nobstacles:\n{lines}")
}

fn with_reports(project: Project, exchange: &str, reports: &[(&str, &[&str])]) -> Project {
    reports.iter().fold(project, |project, (site, texts)| {
        project.file(&format!("inputs/{exchange}/sites/{site}.yaml"), report(site, texts))
    })
}

/// Three years: the lift is named by one of two, two of three, and two of four; the bus in the second year, and a success in the third.
fn years() -> Project {
    let part = "{findings: {kind: obstacle, counts: true, since: true}}";
    let project = Project::empty().file("inputs/programme.yaml", PROGRAMME);
    let project = project
        .file(&format!("inputs/{FIRST}/exchange.yaml"), event("2025-05-13", "Adorf", part))
        .file(&format!("inputs/{SECOND}/exchange.yaml"), event("2026-05-12", "Berga", part))
        .file(&format!("inputs/{THIRD}/exchange.yaml"), event("2027-05-11", "Calau", part));
    let project =
        with_reports(project, FIRST, &[("adorf", &["Der Aufzug ist defekt"]), ("berga", &["Es fehlt Geld"])]);
    let project = with_reports(
        project,
        SECOND,
        &[
            ("adorf", &["Der Aufzug steht still"]),
            ("berga", &["Aufzug kaputt", "Am Abend fährt kein Bus"]),
            ("calau", &["Wenig Zeit"]),
        ],
    );
    let project = with_reports(
        project,
        THIRD,
        &[
            ("adorf", &["Der Aufzug ist wieder defekt"]),
            ("berga", &["Aufzug außer Betrieb"]),
            ("calau", &["Wenig Zeit", "Müll im Hof"]),
        ],
    );
    let success = "site: dohna\nsuccesses:\n  - {id: dohna-e1, text: 'Jetzt fährt am Abend ein Bus'}\n";
    project
        .file(&format!("inputs/{THIRD}/sites/dohna.yaml"), success)
        .file(
            &format!("inputs/{FIRST}/findings.yaml"),
            "findings: [{id: hemmnis-1, kind: obstacle, text: Aufzüge fallen aus, from: [adorf-h1]}]\n",
        )
        .file(
            &format!("inputs/{SECOND}/findings.yaml"),
            "findings:\n  - {id: hemmnis-1, kind: obstacle, text: Aufzüge stehen still, from: [adorf-h1, berga-h1]}\n  - {id: hemmnis-2, kind: obstacle, text: Am Abend fährt kein Bus, from: [berga-h2]}\n",
        )
        .file(
            &format!("inputs/{THIRD}/findings.yaml"),
            "findings:\n  - {id: hemmnis-1, kind: obstacle, text: Wenig Zeit, from: [calau-h1]}\n  - {id: hemmnis-2, kind: obstacle, text: Aufzüge sind defekt, from: [adorf-h1, berga-h1]}\n",
        )
        .file(THEMES, TYPED)
}

fn themed() -> Project {
    let project = years();
    let more = "      - {exchange: 2027-05-11-calau, finding: hemmnis-2}\n  - id: thema-2";
    let text = project.read(THEMES).replacen("  - id: thema-2", more, 1);
    project.file(THEMES, text)
}

pub fn themes(project: &Project) -> Themes {
    let read = read::<Themes>(THEMES, project.read(THEMES).as_bytes());
    assert!(read.diagnostics.is_empty(), "{:#?}", read.diagnostics);
    read.value.unwrap()
}

fn told(project: &Project, words: &[&str]) -> Value {
    serde_json::from_str(&project.run(words).success().stdout()).unwrap()
}

#[test]
fn a_theme_is_followed_by_shares_and_each_site_counts_once() {
    let project = themed();
    let json = told(&project, &["themes", "--json"]);
    let lift = &json["themes"][0];
    let course: Vec<[i64; 3]> = (lift["course"].as_array().unwrap().iter())
        .map(|one| ["count", "reports", "percent"].map(|key| one[key].as_i64().unwrap()))
        .collect();
    assert_eq!(course, [[1, 2, 50], [2, 3, 67], [2, 4, 50]]);
    assert_eq!((&lift["since"], &lift["times"], &lift["trend"]), (&json!(3), &json!(3), &json!("falling")));
    let bus = &json["themes"][1];
    assert_eq!((&bus["since"], &bus["times"], &bus["trend"]), (&json!(0), &json!(1), &json!("falling")));
    // Two sites in both years: the share fell though the count did not.
    let second = told(&project, &["themes", SECOND, "--json"]);
    assert_eq!(second["themes"][0]["trend"], "rising");
    assert_eq!(second["themes"][0]["since"], 2);
    assert_eq!(json["without_theme"], json!(["hemmnis-1"]));
    let mut shown = Golden::folder("themes");
    for (name, words) in [
        ("german.txt", &["themes"][..]),
        ("english.txt", &["themes", "--lang", "en"][..]),
        ("rank.txt", &["findings", "--rank"][..]),
    ] {
        shown = shown.file(name, &project.run(words).success().stdout());
    }
    shown.done();
}

#[test]
fn solved_is_proposed_by_the_program_and_said_by_a_person() {
    let project = themed();
    let json = told(&project, &["themes", "--json"]);
    assert_eq!(json["maybe_solved"][0]["theme"], "thema-2");
    assert_eq!(json["maybe_solved"][0]["success"]["id"], "dohna-e1");
    assert_eq!(json["themes"][1]["solved"], Value::Null, "nobody said so");
    let said = format!(
        "{}    solved: {{exchange: {THIRD}, reason: Seit Mai fährt einer bis elf.}}\n",
        project.read(THEMES)
    );
    let project = project.file(THEMES, said);
    let json = told(&project, &["themes", "--json"]);
    assert_eq!(json["maybe_solved"], json!([]));
    assert_eq!(json["themes"][1]["solved"]["holds"], true);
    // Named again, it is no more.
    let text = project
        .read(THEMES)
        .replace(&format!("solved: {{exchange: {THIRD}"), &format!("solved: {{exchange: {FIRST}"));
    let project = project.file(THEMES, text);
    let said = project.run(["themes"]).success().stdout();
    assert!(said.contains("galt als gelöst (Seit Mai fährt einer bis elf.), wird wieder genannt"), "{said}");
}

#[test]
fn obstacles_with_as_many_sites_are_ordered_by_how_often_they_came_up() {
    let project = themed();
    let more = "  - {id: hemmnis-3, kind: obstacle, text: Müll im Hof, from: [calau-h2, adorf-h1]}\n";
    let path = format!("inputs/{THIRD}/findings.yaml");
    let text = format!("{}{more}", project.read(&path));
    let project = project.file(&path, text);
    let json = told(&project, &["findings", "--rank", "--json"]);
    let ids: Vec<[String; 2]> = (json["ranking"].as_array().unwrap().iter())
        .map(|one| [one["rank"].to_string(), one["id"].as_str().unwrap().to_owned()])
        .collect();
    assert_eq!(
        ids,
        [["1", "hemmnis-2"], ["2", "hemmnis-3"], ["3", "hemmnis-1"]].map(|one| one.map(str::to_owned))
    );
}

#[test]
fn the_record_says_since_when_only_where_it_is_asked() {
    let project = themed();
    project.run(["build", THIRD, "--format", "md"]).success();
    let file = |project: &Project| {
        let files = project.files();
        let made =
            files.iter().find(|file| file.ends_with("Entwurf.md")).unwrap_or_else(|| panic!("{files:?}"));
        project.read(made)
    };
    let said = file(&project);
    assert!(
        said.contains("Aufzüge sind defekt (2 von 4 Berichten; seit drei Austauschen genannt)"),
        "{said}"
    );
    assert!(said.contains("Wenig Zeit (1 von 4 Berichten)"), "{said}");
    let path = format!("inputs/{THIRD}/exchange.yaml");
    let project = {
        let text = project.read(&path).replace("counts: true, since: true", "since: true");
        project.file(&path, text)
    };
    project.run(["build", THIRD, "--format", "md"]).success();
    assert!(file(&project).contains("Aufzüge sind defekt (seit drei Austauschen genannt)"));
    let text = project.read(&path).replace(", since: true", "");
    let project = project.file(&path, text);
    project.run(["build", THIRD, "--format", "md"]).success();
    assert!(!file(&project).contains("genannt"), "{}", file(&project));
}

#[test]
fn one_exchange_alone_is_built_with_what_the_others_say_and_without_their_mistakes() {
    let project = themed().file(&format!("inputs/{FIRST}/sites/calau.yaml"), "site: calau\nobstacles: [\n");
    let said = project.run(["check", THIRD]).stdout();
    assert!(!said.contains(FIRST), "{said}");
    let files = |project: &Project| project.files().into_iter().filter(|file| file.ends_with(".md")).count();
    project.run(["build", THIRD, "--format", "md"]).success();
    assert_eq!(files(&project), 1);
}

/// The third year with one finding, which belongs to no theme.
pub fn merged_in_part() -> Project {
    let findings = "findings: [{id: hemmnis-1, kind: obstacle, text: Wenig Zeit, from: [calau-h1]}]\n";
    years().file(&format!("inputs/{THIRD}/findings.yaml"), findings)
}

#[test]
fn a_theme_of_before_is_offered_for_what_is_open() {
    let project = merged_in_part();
    let json = told(&project, &["findings", "--json"]);
    let open = json["open"].as_array().unwrap();
    let adorf = open.iter().find(|one| one["id"] == "adorf-h1").unwrap();
    let offered: Vec<(&str, &str)> = (adorf["suggestions"].as_array().unwrap().iter())
        .map(|one| (one["what"].as_str().unwrap(), one["id"].as_str().unwrap()))
        .collect();
    assert!(offered.contains(&("theme", "thema-1")), "{adorf:#}");
    // Once a finding belongs to it, the finding stands for it.
    let json = told(&themed(), &["findings", "--json"]);
    let all = json["open"].to_string();
    assert!(!all.contains("thema-1"), "{all}");
}

/// A file of decisions about the third year, imported; what the program said.
fn import(project: Project, name: &str, rest: &str) -> (Project, String) {
    let text =
        format!("austausch: decisions/1\nexchange: \"{THIRD}\"\nsaved: 2027-05-10\nby: \"EM\"\n{rest}");
    let project = project.file(name, text);
    let said = project.run(["import", name]).stdout();
    (project, said)
}

const DECIDED: &str = "\
findings:
  - {id: neu-a-1, kind: obstacle, text: Müll bleibt liegen}
statements:
  - {id: calau-h2, text: Müll im Hof, findings: [neu-a-1]}
themes:
  - {id: thema-neu-a-1, title: Sauberkeit, field: netzwerk}
  - {id: thema-neu-a-2, title: Dazu kommt nichts}
in_themes:
  - {finding: neu-a-1, theme: thema-neu-a-1}
  - {finding: hemmnis-2, theme: thema-1}
";

pub fn replayed(project: &Project) -> Replayed {
    let path = format!("inputs/{THIRD}/findings.yaml");
    let merged = read::<MergedFindings>(&path, project.read(&path).as_bytes()).value.unwrap();
    Replayed::of(&merged).with_themes(&themes(project), THIRD)
}

#[test]
fn decisions_go_to_themes_and_comments_stay() {
    let project = years();
    let before = replayed(&project);
    let (project, said) = import(project, "ed.austausch.txt", DECIDED);
    assert!(said.contains("3 Entscheidungen eingetragen"), "{said}");
    let expected = TYPED.replace(
        "        finding: hemmnis-1\n  - id: thema-2",
        "        finding: hemmnis-1\n      - exchange: \"2027-05-11-calau\"\n        finding: hemmnis-2\n  - id: thema-2",
    ) + "  - id: thema-3\n    title: \"Sauberkeit\"\n    field: netzwerk\n    findings:\n      - exchange: \"2027-05-11-calau\"\n        finding: hemmnis-3\n";
    assert_eq!(project.read(THEMES), expected);
    let log = format!("inputs/{THIRD}/decisions.jsonl");
    assert_eq!(replay(before, &project.read(&log)), replayed(&project), "{}", project.read(&log));
    // The same file again changes nothing.
    let before = (project.read(THEMES), project.read(&log));
    let said = project.run(["import", "ed.austausch.txt"]).success().stdout();
    assert!(said.contains("keine Entscheidung einzutragen"), "{said}");
    assert_eq!((project.read(THEMES), project.read(&log)), before);
    let checked = project.run(["check"]).stdout();
    assert!(!checked.contains("themes.yaml"), "{checked}");
}

#[test]
fn two_people_who_disagree_on_a_theme_are_told() {
    let (project, _) =
        import(years(), "a.austausch.txt", "in_themes:\n  - {finding: hemmnis-2, theme: thema-1}\n");
    let before = project.read(THEMES);
    let other = "in_themes:\n  - {finding: hemmnis-2, theme: thema-2}\n  - {finding: hemmnis-9, theme: thema-2}\n  - {finding: hemmnis-1, theme: thema-9}\n";
    let (project, said) = import(project, "b.austausch.txt", other);
    assert_eq!(project.read(THEMES), before);
    assert!(said.contains("zu „Aufzüge“, nach dieser Datei zu „Bus am Abend“"), "{said}");
    assert!(said.contains("„hemmnis-9“") && said.contains("Das Thema „thema-9“ steht nicht in"), "{said}");
    // Who knew how it stood may change it, and take it out.
    let moved = "in_themes:\n  - {finding: hemmnis-2, before: thema-1, theme: thema-2}\n";
    let (project, _) = import(project, "c.austausch.txt", moved);
    assert!(themes(&project).themes[1].holds(THIRD, "hemmnis-2"));
    let (project, _) =
        import(project, "d.austausch.txt", "in_themes:\n  - {finding: hemmnis-2, before: thema-2}\n");
    assert!(project.read(THEMES).contains("# damals neu"));
    assert_eq!(project.read(THEMES), TYPED);
}

#[test]
fn the_first_theme_makes_the_file() {
    let project = years();
    std::fs::remove_file(project.path(THEMES)).unwrap();
    let rest = "themes:\n  - {id: x, title: Aufzüge}\nin_themes:\n  - {finding: hemmnis-2, theme: x}\n";
    let (project, said) = import(project, "a.austausch.txt", rest);
    assert!(said.contains("eine Entscheidung eingetragen"), "{said}");
    assert!(themes(&project).themes[0].holds(THIRD, "hemmnis-2"));
    // Somebody else's new theme of that title is the same.
    let rest = "themes:\n  - {id: y, title: Aufzüge}\nin_themes:\n  - {finding: hemmnis-1, theme: y}\n";
    let (project, _) = import(project, "b.austausch.txt", rest);
    assert_eq!(themes(&project).themes.len(), 1);
    assert!(themes(&project).themes[0].holds(THIRD, "hemmnis-1"));
}
