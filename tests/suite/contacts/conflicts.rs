//! A list and the office's file changed by chance: of each value it is known what becomes of it, nothing is lost, nothing is overwritten.

use super::{FILE, LIST, import, office};
use crate::support::python;
use fastrand::Rng;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Write as _;

const CASES: usize = 40;

/// Columns of the list with the keys of a contact, and what is typed there.
const KEYS: [(&str, char, [&str; 3]); 5] = [
    ("since", 'G', ["2011", "2012", "2013"]),
    ("until", 'H', ["2016", "2017", "2018"]),
    ("purpose", 'I', ["Kurse", "Chor", "Garten"]),
    ("person", 'J', ["Jana Muster", "Udo Beispiel", "Ina Vorlage"]),
    ("reach", 'K', ["Tel. 1", "Tel. 2", "Tel. 3"]),
];

type Values = BTreeMap<&'static str, &'static str>;

/// The file of an office whose two contacts say this.
fn file(contacts: &[Values]) -> String {
    let mut text = "site: gera\ncontacts:\n".to_owned();
    for (number, values) in contacts.iter().enumerate() {
        let _ =
            writeln!(text, "  - id: kontakt-{}\n    partner: Amt {number}\n    kind: authority", number + 1);
        for (key, value) in values {
            let _ = writeln!(text, "    {key}: {value}");
        }
    }
    text
}

fn some(rng: &mut Rng) -> Values {
    let all = KEYS.into_iter().filter(|_| rng.bool()).collect::<Vec<_>>();
    all.into_iter().map(|(key, _, values)| (key, values[rng.usize(..values.len())])).collect()
}

/// The same, but for some keys.
fn changed(rng: &mut Rng, before: &Values) -> Values {
    let mut after = before.clone();
    for (key, _, values) in KEYS {
        match rng.u8(..4) {
            0 => drop(after.insert(key, values[rng.usize(..values.len())])),
            1 => drop(after.remove(key)),
            _ => {}
        }
    }
    after
}

/// What a value in the file says, as text.
fn said(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    }
}

#[test]
fn each_value_is_kept_taken_or_waits_and_nothing_is_lost() {
    let mut rng = Rng::with_seed(5);
    let pair = |rng: &mut Rng| [some(rng), some(rng)];
    let cases: Vec<_> = (0..CASES)
        .map(|_| {
            let before = pair(&mut rng);
            let site = before.each_ref().map(|values| changed(&mut rng, values));
            let ours = before.each_ref().map(|values| changed(&mut rng, values));
            (before, site, ours)
        })
        .collect();
    let mut projects = Vec::new();
    let mut jobs = Vec::new();
    for (before, site, _) in &cases {
        let project = office().file(FILE, file(before));
        project.run(["forms", "--kind", "kontakte", "--site", "gera"]).success();
        let mut does = Vec::new();
        for (row, (before, site)) in before.iter().zip(site).enumerate() {
            for (key, column, _) in KEYS {
                if before.get(key) != site.get(key) {
                    does.push(json!(["text", "Kontakte", format!("{column}{}", row + 5), site.get(key)]));
                }
            }
        }
        jobs.push(json!({"list": project.path(LIST), "out": project.path("a.xlsx"), "does": does}));
        projects.push(project);
    }
    let all = projects[0].path("jobs.json");
    std::fs::write(&all, Value::from(jobs).to_string()).unwrap();
    python("fill_contacts.py", [&all]);
    let (mut waiting, mut taken) = (0, 0);
    for ((before, site, ours), project) in cases.iter().zip(projects) {
        let project = project.file(FILE, file(ours));
        let list = project.path("a.xlsx");
        let list = list.to_str().unwrap();
        let told = import(&project, list).success().stdout();
        let text = project.read(FILE);
        let now: Value = serde_saphyr::from_str(&text).unwrap();
        let mut asks = 0;
        for (row, ((before, site), ours)) in before.iter().zip(site).zip(ours).enumerate() {
            let contact = &now["contacts"][row];
            let withdrawn = contact["withdrawn"].as_array().cloned().unwrap_or_default();
            for (key, _, _) in KEYS {
                let (before, site, ours) = (before.get(key), site.get(key), ours.get(key));
                let is_settled = site == before || site == ours;
                let is_taken = !is_settled && ours == before;
                let expected = if is_taken { site } else { ours };
                let context = || format!("{key}: {before:?} {site:?} {ours:?}\n{text}\n{told}");
                assert_eq!(said(&contact[key]).as_deref(), expected.copied(), "{}", context());
                let is_waiting = !is_settled && !is_taken;
                let proposed = said(&contact["proposed"][key]);
                assert_eq!(proposed.as_deref(), site.filter(|_| is_waiting).copied(), "{}", context());
                assert_eq!(withdrawn.contains(&json!(key)), is_waiting && site.is_none(), "{}", context());
                asks += usize::from(is_waiting);
                taken += usize::from(is_taken);
            }
        }
        assert_eq!(told.matches("Warnung[contacts-conflict]").count(), asks, "{told}\n{text}");
        let checked = project.run(["check"]).success().stdout();
        assert_eq!(checked.contains("contact-conflict"), asks > 0, "{checked}\n{text}");
        // The same list once more changes nothing, also when somebody has decided.
        import(&project, list).success();
        assert_eq!(project.read(FILE), text);
        let is_waiting = |line: &&str| {
            ["    proposed:", "    withdrawn:", "      "].iter().any(|start| line.starts_with(start))
        };
        let decided: String =
            text.lines().filter(|line| !is_waiting(line)).map(|line| format!("{line}\n")).collect();
        let project = project.file(FILE, &decided);
        import(&project, list).success();
        assert_eq!(project.read(FILE), decided);
        waiting += asks;
    }
    assert!(waiting > 20 && taken > 60, "{waiting} {taken}");
}
