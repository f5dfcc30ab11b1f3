//! Decisions by chance.

use super::{FINDINGS, LOG, MERGED, accounted, findings, import, project};
use austausch::intake::{Replayed, replay};
use std::fmt::Write as _;

/// Whatever two people decide, one after the other: each statement has one place, and the log made again gives what stands in the file.
#[test]
fn nothing_is_lost_whatever_is_decided() {
    let statements = [
        ("adorf-h1", "Der Aufzug ist defekt"),
        ("adorf-h2", "Am Abend fährt kein Bus"),
        ("adorf-h3", "Nur für die Koordinierungsstelle"),
        ("berga-h1", "Ohne Aufzug kommt niemand"),
        ("berga-h2", "Der Bus fährt am Abend nicht"),
    ];
    for seed in 0..10 {
        let mut chance = fastrand::Rng::with_seed(seed);
        let start = if chance.bool() { project(MERGED) } else { project("") };
        let before = if start.files().contains(&FINDINGS.to_owned()) {
            Replayed::of(&findings(&start))
        } else {
            Replayed::default()
        };
        let mut project = start;
        for turn in 0..4 {
            let now = if project.files().contains(&FINDINGS.to_owned()) {
                Replayed::of(&findings(&project))
            } else {
                Replayed::default()
            };
            let mut rest = format!(
                "findings:\n  - {{id: neu-{turn}-1, kind: obstacle, text: Neu {turn}}}\nstatements:\n"
            );
            let some: Vec<(&str, &str)> = statements.into_iter().filter(|_| chance.bool()).collect();
            for (id, text) in some {
                let there: Vec<&str> = now
                    .findings
                    .iter()
                    .filter(|one| one.from.iter().any(|from| from == id))
                    .map(|one| one.id.as_str())
                    .collect();
                write!(rest, "  - id: {id}\n    text: {text}\n    before: [{}]\n", there.join(", ")).unwrap();
                if let Some(reason) = now.aside.get(id) {
                    writeln!(rest, "    reason_before: {reason}").unwrap();
                }
                let all: Vec<String> =
                    now.findings.iter().map(|one| one.id.clone()).chain([format!("neu-{turn}-1")]).collect();
                match chance.u8(0..4) {
                    0 => writeln!(rest, "    aside: Grund {turn}").unwrap(),
                    1 => {}
                    _ => {
                        let into: Vec<&str> =
                            all.iter().filter(|_| chance.bool()).map(String::as_str).collect();
                        writeln!(rest, "    findings: [{}]", into.join(", ")).unwrap();
                    }
                }
            }
            let rest = rest.trim_end_matches("statements:\n").to_owned();
            let said;
            (project, said) = import(project, &format!("{turn}.txt"), &rest);
            assert!(!said.contains("Fehler["), "{seed}: {said}\n{rest}\n{}", project.read(FINDINGS));
            accounted(&project);
        }
        if project.files().contains(&LOG.to_owned()) {
            assert_eq!(replay(before, &project.read(LOG)), Replayed::of(&findings(&project)), "{seed}");
        }
    }
}
