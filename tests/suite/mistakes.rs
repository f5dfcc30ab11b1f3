//! A folder full of mistakes: all are told in one run, in both languages, each with its place and what to do.

use crate::support::{Golden, Project};
use serde_json::Value;

#[test]
fn every_mistake_is_told_in_german_and_english() {
    let project = Project::fixture("mistakes");
    let german = project.run(["check"]).code(1);
    let english = project.run(["check", "--lang", "en"]).code(1);
    Golden::folder("mistakes").file("de.txt", &german.stdout()).file("en.txt", &english.stdout()).done();
}

#[test]
fn there_are_twenty_at_least_and_the_languages_agree() {
    let project = Project::fixture("mistakes");
    let diagnostics = |lang: &str| -> Vec<Value> {
        let run = project.run(["check", "--json", "--lang", lang]).code(1);
        serde_json::from_str(&run.stdout()).expect("a JSON array on standard output")
    };
    let (german, english) = (diagnostics("de"), diagnostics("en"));
    assert!(german.len() >= 20, "{} findings", german.len());
    let places = |all: &[Value]| {
        all.iter().map(|f| ["id", "file", "line", "column"].map(|key| f[key].clone())).collect::<Vec<_>>()
    };
    assert_eq!(places(&german), places(&english));
    for (de, en) in german.iter().zip(&english) {
        assert_ne!(de["message"], en["message"], "{} is worded the same in both languages", de["id"]);
        assert!(de["hint"].is_string() && en["hint"].is_string(), "{} says what to do", de["id"]);
    }
}

#[test]
fn checking_writes_nothing() {
    let project = Project::fixture("mistakes");
    let before = project.files();
    project.run(["check"]).code(1);
    assert_eq!(project.files(), before);
}
