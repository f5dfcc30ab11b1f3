//! What a person who is forgotten left in the log of decisions and in the themes goes, too; of a site the office's reasons are told.

use super::{EXCHANGE, ID, PROGRAMME, RECORD, holding};
use crate::support::Project;
use austausch::intake::{Replayed, replay};
use austausch::model::{MergedFindings, Themes};
use yaml_reader::read;

const REPORT: &str = "\
site: musterstadt
successes:
  - {id: musterstadt-e1, text: Ein Fest im Hof}
obstacles:
  - {id: musterstadt-h1, text: Der Schlüssel fehlt}
  - {id: musterstadt-h2, text: Es zieht}
";

const BY_HER: &str = "\
findings:
  - {id: neu-a-1, kind: success, text: \"Anna Kramers Fest im Hof, „schön“\"}
statements:
  - {id: musterstadt-e1, text: Ein Fest im Hof, findings: [neu-a-1]}
  - {id: musterstadt-h1, text: Der Schlüssel fehlt, aside: Frau Kramer hat ihn}
themes:
  - {id: t-1, title: Feste mit Anna Kramer}
in_themes:
  - {finding: neu-a-1, theme: t-1}
";

const BY_OTHERS: &str =
    "statements:\n  - {id: musterstadt-h2, text: Es zieht, aside: Hanna Kramer fragt den Vermieter}\n";

fn merged() -> Project {
    let head = |by: &str| format!("austausch: decisions/1\nexchange: {ID}\nsaved: 2027-05-10\nby: {by}\n");
    let project = Project::empty()
        .file("inputs/programme.yaml", PROGRAMME)
        .file(EXCHANGE, RECORD)
        .file(&format!("inputs/{ID}/sites/musterstadt.yaml"), REPORT)
        .file("post/a.austausch.txt", format!("{}{BY_HER}", head("AK")))
        .file("post/b.austausch.txt", format!("{}{BY_OTHERS}", head("EM")));
    project.run(["import", "post/a.austausch.txt", "post/b.austausch.txt"]).success();
    let themes = format!("# Frau Kramer pflegt diese Liste.\n{}", project.read("inputs/themes.yaml"));
    project.file("inputs/themes.yaml", themes)
}

#[test]
fn who_is_forgotten_decided_nothing_by_name_and_the_decisions_stay() {
    let project = merged();
    let log = format!("inputs/{ID}/decisions.jsonl");
    let before = project.read(&log);
    assert!(before.contains("\"who\":\"AK\"") && before.contains("Anna Kramers Fest"), "{before}");
    let listed = project.run(["forget", "Anna Kramer", "--today", "2027-12-01"]).success().stdout();
    for place in ["decisions.jsonl:1  ", "decisions.jsonl:2  ", "themes.yaml:1  ", "themes.yaml:4  "] {
        assert!(listed.contains(place), "{place}\n{listed}");
    }
    assert_eq!(project.read(&log), before, "nothing is done before a second word");
    project.run(["forget", "Anna Kramer", "--yes", "--today", "2027-12-01"]).success();
    assert_eq!(holding(&project, &["Anna Kramer", "Frau Kramer", "\"AK\""]), [""; 0]);
    let after = project.read(&log);
    assert_eq!(after.lines().count(), before.lines().count());
    // What others decided and said stands as it was, letter by letter.
    let others = |log: &str| -> Vec<String> {
        log.lines().filter(|line| line.contains("\"who\":\"EM\"")).map(str::to_owned).collect()
    };
    assert_eq!(others(&after), others(&before));
    assert!(after.contains("Hanna Kramer fragt") && after.contains("\"who\":\"N. N.\""), "{after}");
    let findings = format!("inputs/{ID}/findings.yaml");
    let merged = read::<MergedFindings>(&findings, project.read(&findings).as_bytes()).value.unwrap();
    let themes = read::<Themes>("themes", project.read("inputs/themes.yaml").as_bytes()).value.unwrap();
    assert_eq!(
        replay(Replayed::default(), &after),
        Replayed::of(&merged).with_themes(&themes, ID),
        "{after}"
    );
    assert_eq!(themes.themes[0].title.as_str(), "Feste mit N. N.");
}

#[test]
fn the_reasons_about_a_site_are_told() {
    let said = merged().run(["forget", "musterstadt", "--today", "2027-12-01"]).success().stdout();
    assert!(said.contains("decisions.jsonl:3  Frau Kramer hat ihn"), "{said}");
    assert!(said.contains("Hanna Kramer fragt den Vermieter"), "{said}");
    let other = merged().run(["forget", "beispielhausen", "--today", "2027-12-01"]).success().stdout();
    assert!(!other.contains("decisions.jsonl"), "{other}");
}
