//! `austausch new`.

use crate::support::{Golden, Project, Run};

fn program() -> Project {
    Project::with_all_inputs()
}

/// Everything a run said, under a heading.
fn said(heading: &str, run: &Run) -> String {
    format!("# {heading}\n{}{}\n", run.stdout(), run.stderr())
}

#[test]
fn a_new_exchange_takes_over_what_is_open_and_checks_without_errors() {
    let project = program();
    project.run(["new", "2016-11-02-nordhausen"]).success();
    project
        .run([
            "new",
            "2028-05-11-gera",
            "--from",
            "2027-05-11-beispiel",
            "--day",
            "2028-05-11",
            "--day",
            "12.5.2028",
        ])
        .success();
    for id in ["2016-11-02-nordhausen", "2028-05-11-gera"] {
        let check = project.run(["check", id]).success();
        assert_eq!(check.stdout(), "Keine Befunde\n", "{id}");
    }
    Golden::folder("intake/new")
        .file("nordhausen.yaml", &project.read("inputs/2016-11-02-nordhausen/exchange.yaml"))
        .file("gera.yaml", &project.read("inputs/2028-05-11-gera/exchange.yaml"))
        .done();
}

#[test]
fn what_is_said_on_the_command_line_is_not_guessed() {
    let project = program();
    let args = [
        "--ordinal",
        "9",
        "--place",
        "Bad \"Salzungen\": #1",
        "--host",
        "gera",
        "--host",
        "jena",
        "--deadline",
        "1.10.2016",
    ];
    project.run(["new", "2016-11-02-bad-salzungen", "--series", "Treffen"].into_iter().chain(args)).success();
    let text = project.read("inputs/2016-11-02-bad-salzungen/exchange.yaml");
    for line in [
        "series: {title: \"Treffen\", ordinal: 9}",
        "place: \"Bad \\\"Salzungen\\\": #1\"",
        "hosts: [gera, jena]",
        "deadline: 2016-10-01",
    ] {
        assert!(text.lines().any(|is| is == line), "{line} in\n{text}");
    }
    project.run(["check", "2016-11-02-bad-salzungen"]).success();
}

#[test]
fn an_english_programme_gets_an_english_file() {
    let project = program();
    let programme = project.read("inputs/programme.yaml").replace("language: de", "language: en");
    let project = project.file("inputs/programme.yaml", programme);
    project.run(["new", "2016-11-02-nordhausen"]).success();
    let text = project.read("inputs/2016-11-02-nordhausen/exchange.yaml");
    assert!(text.contains("# Reports are due on this day"), "{text}");
}

#[test]
fn nothing_is_overwritten_and_slips_are_told_in_both_languages() {
    let project = program();
    let path = "inputs/2016-04-06-sonneberg/exchange.yaml";
    let before = project.read(path);
    let mut told = [String::new(), String::new()];
    for (lang, told) in ["de", "en"].into_iter().zip(&mut told) {
        for args in [
            ["2016-04-06-sonneberg", "--ordinal=7"],
            ["Nordhausen 2016", "--ordinal=7"],
            ["2016-11-02-../../x", "--ordinal=7"],
            ["2016-11-02-nordhausen", "--host=nordhause"],
            ["2016-11-02-nordhausen", "--deadline=3.11.2016"],
        ] {
            let run = project.run(["new", "--lang", lang].into_iter().chain(args)).code(1);
            told.push_str(&said(&args.join(" "), &run));
        }
        let run = project
            .run(["new", "--lang", lang, "2016-11-02-gera", "--from", "2016-04-06-sonnenberg"])
            .code(2);
        told.push_str(&said("--from 2016-04-06-sonnenberg", &run));
    }
    assert_eq!(project.read(path), before);
    assert!(!project.files().iter().any(|file| file.contains("2016-11-02")));
    Golden::folder("intake/new-slips").file("de.txt", &told[0]).file("en.txt", &told[1]).done();
}
