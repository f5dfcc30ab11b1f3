//! Contacts of the sites in the dossier and on the sheet of a site.

use super::values::with_contacts;
use super::{STEM, read, tables};
use crate::support::{Golden, Project};
use serde_json::Value;

#[test]
fn the_invented_site_shows_its_contacts() {
    let project = Project::with_all_inputs();
    project
        .run(["dossier", "--from", "2027", "--to", "2027", "--edition", "internal", "--format", "md"])
        .success();
    project
        .run(["dossier", "--site", "beispielstadt", "--from", "2027", "--to", "2027", "--format", "md"])
        .success();
    let files = project.files();
    let of = |kind: &str| {
        let name = files
            .iter()
            .find(|file| file.starts_with("outputs/dossier/2027_") && file.contains(kind))
            .unwrap();
        project.read(name)
    };
    Golden::folder("dossier-invented")
        .file("invented.md", &of("_Dossier_"))
        .file("site-sheet.md", &of("_Standortblatt_"))
        .done();
}

/// What the office reads is what `austausch contacts` counts; who else reads it reads nothing small and no private person.
#[test]
fn partners_are_counted_by_half_year_kind_and_site() {
    let project = Project::with_all_inputs();
    with_contacts(&project);
    for edition in ["ministry", "internal", "public"] {
        project.run(["dossier", "--edition", edition, "--format", "md"]).success();
    }
    let internal = tables(&read(&project, "Intern.md"));
    let table = |caption: &str| {
        let found = internal.iter().find(|(title, _)| title.ends_with(caption));
        found.unwrap_or_else(|| panic!("{caption}: {:?}", internal.keys())).1
    };
    let counted: Value =
        serde_json::from_str(&project.run(["contacts", "--json"]).success().stdout()).unwrap();
    let counted = counted["figures"].as_array().or_else(|| counted.as_array()).unwrap();
    let sum = |half: &str, key: &str| -> u64 {
        counted.iter().filter(|one| one["half_year"] == half).map(|one| one[key].as_u64().unwrap()).sum()
    };
    for row in &table("Netzwerkpartner nach Halbjahren")[1..] {
        let half = format!("{}-{}", &row[0][row[0].len() - 4..], &row[0][..1]);
        let expected = ["partners", "new", "ended"].map(|key| sum(&half, key).to_string());
        assert_eq!(row[1..], expected, "{half}");
    }
    let kinds = table("Netzwerkpartner nach Art");
    let (total, parts) = kinds.split_last().unwrap();
    for at in 1..total.len() {
        let sum: u32 = parts[1..].iter().map(|row| row[at].parse::<u32>().unwrap()).sum();
        assert_eq!(total[at], sum.to_string(), "{kinds:?}");
    }
    let sites = table("Netzwerkpartner je Standort");
    assert_eq!(sites.last().unwrap()[1..], total[1..], "{sites:?}");
    assert!(read(&project, "Intern.md").contains("Geheimrat"));
    for name in ["Bewilligende-Stelle.md", "Öffentlich.md"] {
        let said = read(&project, name);
        assert!(
            !said.contains("Geheimrat") && !said.contains("Minna") && !said.contains("Partner gera"),
            "{said}"
        );
        let tables = tables(&said);
        let sites =
            tables.iter().find(|(title, _)| title.ends_with("Netzwerkpartner je Standort")).unwrap().1;
        let weimar = sites.iter().find(|row| row[0] == "Weimar").unwrap();
        assert!(weimar[1..].iter().all(|cell| cell == "weniger als drei" || cell == "0"), "{sites:?}");
    }
}

#[test]
fn sites_and_period_that_are_asked_for_count() {
    let project = Project::with_all_inputs();
    with_contacts(&project);
    let args = [
        "dossier",
        "--edition",
        "internal",
        "--format",
        "md",
        "--sites",
        "gera,suhl",
        "--from",
        "2015-01",
        "--to",
        "2016-06",
    ];
    project.run(args).success();
    let file = project
        .files()
        .into_iter()
        .find(|file| file.contains("2015-01--2016-06_ThINKA_Dossier_Intern_Gera-Suhl"))
        .unwrap();
    let tables = tables(&project.read(&file).replace(['\u{a0}', '\u{202f}'], " "));
    let sites = tables.iter().find(|(title, _)| title.ends_with("Netzwerkpartner je Standort")).unwrap().1;
    let names: Vec<&str> = sites.iter().map(|row| row[0].as_str()).collect();
    assert_eq!(names, ["Standort", "Gera", "Suhl", "Zusammen"]);
    assert_eq!(sites[0][1..], ["1. Halbjahr 2015", "2. Halbjahr 2015", "1. Halbjahr 2016"]);
}

#[test]
fn a_typed_number_of_partners_is_held_against_the_computed_one() {
    let project = Project::with_all_inputs();
    with_contacts(&project);
    let sheet = project.read("inputs/dossier.yaml");
    let own = |number: usize| {
        sheet
            .replace(
                "sentences:\n",
                &format!(
                    "sentences:\n  - {{part: network, text: 'Es sind {number} Netzwerkpartner.', by: Kim}}\n"
                ),
            )
            .replace("targets:\n", "targets:\n  - {aim: Partner, planned: 20, figure: partners}\n")
    };
    let project = project.file("inputs/dossier.yaml", own(977));
    let said = project.run(["dossier", "--format", "md"]).code(1).stdout();
    assert!(said.contains("Hier steht „977“, an Netzwerkpartnern ergibt die Rechnung aber"), "{said}");
    let computed = said.split("ergibt die Rechnung aber ").nth(1).unwrap();
    let last: usize =
        computed.split(['.', ',']).map(|one| one.trim().parse().unwrap_or_default()).max().unwrap();
    let project = project.file("inputs/dossier.yaml", own(last));
    project.run(["dossier", "--format", "md"]).success();
    assert!(project.read(&format!("{STEM}_Bewilligende-Stelle.md")).contains("| Partner | 20 | "));
}
