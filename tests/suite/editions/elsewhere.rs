//! An edition of one exchange withholds what stands anywhere in the programme, however it is written there and here.

use super::planted::{ID, Planted, planted};
use crate::support::{Project, Run};
use std::fs;

const OTHER: &str = "inputs/2026-05-11-anderswo";

/// The planted exchange that says `text` at its first item, beside another one at which Gesine Zwickelmann was.
fn saying(text: &str) -> (Project, Planted) {
    let (project, words) = planted();
    let path = project.path(&format!("inputs/{ID}/exchange.yaml"));
    let event = fs::read_to_string(&path).unwrap();
    fs::write(&path, event.replace("Alle berichteten der Reihe nach.", &format!("{text:?}"))).unwrap();
    let project = project
        .file(
            &format!("{OTHER}/exchange.yaml"),
            "status: agreed\ndays: [{date: 2026-05-11}]\nplace: Anderswo\nattendance:\n  people:\n    - {name: Gesine Zwickelmann}\n\
             agenda:\n  - {title: Bericht, kind: talk, speakers: [erika-muster], parts: [{text: Es ging los.}]}\n",
        )
        .file(
            &format!("{OTHER}/sites/ort-a.yaml"),
            "site: ort-a\nregistration:\n  people:\n    - {name: Edeltraud Pfeffersack}\n",
        )
        .file(
            "inputs/contacts/ort-d.yaml",
            "site: ort-d\ncontacts:\n  - {id: kontakt-1, partner: Verein Zahnrad, kind: association, since: 2016, person: Erich Krähenbühl-Ostwald, \
             reach: '0365 778899, zwickel@example.net'}\n",
        );
    (project, words)
}

fn built(project: &Project, edition: &str, exchange: &[&str]) -> Run {
    project.run([&["build", "--edition", edition, "--format", "md"], exchange].concat())
}

fn refused(run: Run, text: &str) {
    let run = run.code(1);
    let said = run.stdout() + &run.stderr();
    assert!(said.contains("[edition-leak]"), "{text}: {said}");
}

#[test]
fn contacts_and_people_of_other_exchanges_are_withheld_whatever_is_built() {
    let texts = [
        "Danke sehr, Erich Krähenbühl-Ostwald.",
        "Danke an Frau Ostwald.",
        "Der Krähenbühl kam.",
        "Dank an Krähenbühl.",
        "Das Bild heißt krähenbühl.jpg.",
        "Das ist Krä**hen**bühl.",
        "[Krähen](https://beispiel.example/a)bühl kam.",
        "Schreiben Sie an zwickel(at)example.net.",
        "Zimmer 3 0365 77 88 99",
        "Tel. +49 (0) 365 778899",
        "Edeltraud Pfeffersack half.",
    ];
    for text in texts {
        let (project, _) = saying(text);
        refused(built(&project, "public", &[ID]), text);
        refused(built(&project, "ministry", &[ID]), text);
    }
    let (project, _) = saying("Gesine Zwickelmann half.");
    refused(built(&project, "public", &[ID]), "another exchange's people");
    refused(built(&project, "public", &[]), "another exchange's people");
    // The ministry may read who took part, there and here.
    built(&project, "ministry", &[ID]).success();
    let (project, _) = saying("Alle halfen mit.");
    for exchange in [&[ID][..], &[]] {
        built(&project, "public", exchange).success();
    }
}

#[test]
fn where_a_file_cannot_be_read_nothing_is_handed_out() {
    for (file, text) in [
        (
            "inputs/contacts/ort-d.yaml",
            "site: ort-d\ncontacts:\n  - {id: k-1, partner: Verein, kind: association, since: 2016, persn: Udo Fehl}\n",
        ),
        ("inputs/2026-05-11-anderswo/exchange.yaml", "status: agreed\nattendance: [\n"),
    ] {
        let (project, _) = saying("Alle halfen mit.");
        fs::write(project.path(file), text).unwrap();
        let run = built(&project, "public", &[ID]).code(1);
        let said = run.stdout() + &run.stderr();
        assert!(said.contains("[edition-unread]") && said.contains(file), "{said}");
        assert!(project.files().iter().all(|file| !file.ends_with(".md")), "{said}");
        built(&project, "internal", &[ID]).success();
    }
}

#[test]
fn a_remark_at_the_end_of_a_file_is_withheld() {
    let (project, _) = saying("Es war so: der graue Hund lief davon.");
    let path = project.path(&format!("inputs/{ID}/exchange.yaml"));
    let event = fs::read_to_string(&path).unwrap();
    fs::write(&path, event + "\n# der graue Hund\n# lief davon, 0365 112233\n").unwrap();
    let run = built(&project, "public", &[ID]).success();
    let said = run.stdout() + &run.stderr();
    assert!(said.contains("[edition-exception]") && said.contains("der graue Hund lief"), "{said}");
}
