//! German that people read: sentences by kinds, over other nouns, numbers and inputs.

use crate::support::{Project, repo};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;

/// The frame of all cases, and the cases.
fn sentences(file: &str) -> Value {
    let text = fs::read_to_string(repo().join("tests/fixtures/german").join(file)).unwrap();
    serde_saphyr::from_str(&text).unwrap()
}

/// The text of a YAML mapping by its keys, so that a fragment can replace some.
fn keys(yaml: &str) -> BTreeMap<String, String> {
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    let mut key = String::new();
    for line in yaml.lines() {
        if !line.starts_with([' ', '-', '#']) {
            key = line.split(':').next().unwrap_or_default().to_owned();
        }
        *found.entry(key.clone()).or_default() += &format!("{line}\n");
    }
    found
}

fn merged(frame: &Value, fragment: &Value) -> String {
    let mut all = keys(frame.as_str().unwrap());
    all.extend(keys(fragment.as_str().unwrap_or_default()));
    all.into_values().collect()
}

/// Words without marks of Markdown, and with ordinary spaces.
fn plain(text: &str) -> String {
    let text: String = text.chars().filter(|c| !matches!(c, '*' | '\\')).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn strings(value: &Value) -> impl Iterator<Item = &str> {
    value.as_array().into_iter().flatten().map(|text| text.as_str().unwrap())
}

/// Builds all cases of one programme and kind in one run, and holds what each says.
fn hold(file: &str) {
    let all = sentences(file);
    let mut runs: BTreeMap<String, Vec<(usize, &Value)>> = BTreeMap::new();
    for (index, case) in all["cases"].as_array().unwrap().iter().enumerate() {
        let run = format!("{} {} {}", case["programme"], case["kind"], case["error"]);
        runs.entry(run).or_default().push((index, case));
    }
    let mut wrong = Vec::new();
    for cases in runs.values() {
        let first = cases[0].1;
        let mut project =
            Project::empty().file("inputs/programme.yaml", merged(&all["programme"], &first["programme"]));
        for (index, case) in cases {
            let folder = format!("inputs/fall-{index:03}");
            project =
                project.file(&format!("{folder}/exchange.yaml"), merged(&all["exchange"], &case["exchange"]));
            for (name, text) in case["files"].as_object().into_iter().flatten() {
                project = project.file(&format!("{folder}/{name}"), text.as_str().unwrap());
            }
        }
        let kind = first["kind"].as_str().unwrap_or("record");
        let run = project.run(["build", "--kind", kind, "--format", "md"]);
        let told = format!("{}{}", run.stdout(), run.stderr());
        let files = project.files();
        for (index, case) in cases {
            let folder = format!("outputs/fall-{index:03}/");
            let file = files.iter().find(|file| file.starts_with(&folder) && file.ends_with(".md"));
            if let Some(id) = case["error"].as_str() {
                assert!(file.is_none(), "{index}: {id} is no error\n{told}");
                continue;
            }
            let said = plain(&project.read(file.unwrap_or_else(|| panic!("{index} is not built:\n{told}"))));
            let missing = strings(&case["says"]).filter(|words| !said.contains(&plain(words)));
            wrong.extend(missing.map(|words| format!("{index} does not say: {words}\n  but: {said}")));
            let silent = strings(&case["silent"]).filter(|words| said.contains(&plain(words)));
            wrong.extend(silent.map(|words| format!("{index} says: {words}")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn sentences_are_right_for_every_noun_number_and_place() {
    hold("sentences.yaml");
}

#[test]
fn english_sentences_are_right_as_well() {
    hold("english.yaml");
}
