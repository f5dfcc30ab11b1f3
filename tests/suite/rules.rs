//! Every rule on its page: `tests/rules/<id>.yaml` is what `austausch explain` prints, and holds here word for word.

use crate::support::{Project, repo, usual_messages};
use austausch::pipeline::load;
use austausch::rules::{Example, Page, RULES};
use diagnostics::{Diagnostic, hint, message};
use german_text::Lang;
use serde_json::Value;
use std::fs;

/// The folder of the sound exchange.
const SOUND: &str = "inputs/2016-04-06-gera/";

#[test]
fn every_page_belongs_to_a_rule() {
    let entries = fs::read_dir(repo().join("tests/rules")).unwrap();
    let mut pages: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    pages.sort();
    let rules: Vec<String> = RULES.iter().map(|rule| format!("{}.yaml", rule.id)).collect();
    assert_eq!(pages, rules);
}

#[test]
fn every_rule_finds_what_its_page_says_and_nothing_else() {
    let words = Lang::ALL.map(usual_messages);
    let [german, english] = &words;
    let mut wrong = Vec::new();
    for rule in RULES {
        let page = Page::of(rule.id).unwrap();
        let expected: Vec<[String; 6]> = page
            .finds
            .into_iter()
            .map(|shown| {
                [
                    rule.id.to_owned(),
                    shown.at,
                    shown.message.de,
                    shown.message.en,
                    shown.hint.de,
                    shown.hint.en,
                ]
            })
            .collect();
        assert!(!expected.is_empty(), "{}: a failing example fails", rule.id);
        let found: Vec<[String; 6]> = diagnostics(&page.fails)
            .iter()
            .map(|diagnostic| {
                let hint = |words| hint(diagnostic, words).unwrap_or_default();
                [
                    diagnostic.id.to_owned(),
                    place(diagnostic),
                    message(diagnostic, german),
                    message(diagnostic, english),
                    hint(german),
                    hint(english),
                ]
            })
            .collect();
        if found != expected {
            wrong.push(format!("{}: {found:#?}\nbut its page says {expected:#?}", rule.id));
        }
        let passing = diagnostics(&page.passes);
        if !passing.is_empty() {
            wrong.push(format!("{}: the passing example has {passing:#?}", rule.id));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// What is said of the sound exchange with the keys of `example` in place of its own.
fn diagnostics(example: &Example) -> Vec<Diagnostic> {
    let mut project = Project::fixture("sound");
    for (path, text) in example {
        let is_of_all =
            ["programme.yaml", "themes.yaml", "dossier.yaml", "monitoring.yaml"].contains(&path.as_str());
        let file = if is_of_all || path.starts_with("contacts/") {
            format!("inputs/{path}")
        } else {
            format!("{SOUND}{path}")
        };
        let base = fs::read_to_string(project.path(&file)).unwrap_or_default();
        let own: Vec<&str> = blocks(text).into_iter().map(key).collect();
        let kept: String = blocks(&base).into_iter().filter(|block| !own.contains(&key(block))).collect();
        project = project.file(&file, format!("{text}{kept}"));
    }
    load(&project.path(""), &[]).unwrap().diagnostics
}

/// A file cut before each line that begins with a key.
fn blocks(text: &str) -> Vec<&str> {
    let starts_block = |line: &str| line.starts_with(|c: char| c.is_ascii_lowercase());
    let mut cuts: Vec<usize> = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if starts_block(line) {
            cuts.push(at);
        }
        at += line.len();
    }
    let ends = cuts.iter().skip(1).copied().chain([text.len()]);
    cuts.iter().copied().zip(ends).map(|(from, to)| &text[from..to]).collect()
}

fn key(block: &str) -> &str {
    block.split(':').next().unwrap()
}

fn place(diagnostic: &Diagnostic) -> String {
    let file = diagnostic
        .file
        .strip_prefix(SOUND)
        .or_else(|| diagnostic.file.strip_prefix("inputs/"))
        .unwrap_or(&diagnostic.file);
    if diagnostic.place.is_known() {
        format!("{file}:{}:{}", diagnostic.place.line, diagnostic.place.column)
    } else {
        file.to_owned()
    }
}

#[test]
fn the_sound_exchange_has_no_findings() {
    assert_eq!(diagnostics(&Example::new()), []);
}

/// The shipped examples give real records word for word; what rules say of those words is right, and stays.
#[test]
fn the_shipped_examples_have_only_the_findings_that_are_there_on_purpose() {
    let project = Project::with_all_inputs();
    let said: Vec<Value> =
        serde_json::from_str(&project.run(["check", "--json"]).success().stdout()).unwrap();
    let said: Vec<String> = said
        .iter()
        .map(|diagnostic| {
            let text = |key: &str| diagnostic[key].as_str().unwrap().to_owned();
            format!("{} {}:{}", text("id"), text("file"), diagnostic["line"])
        })
        .collect();
    let readme = fs::read_to_string(repo().join("inputs/README.md")).unwrap();
    let named: Vec<String> = readme
        .lines()
        .filter_map(|line| line.strip_prefix("- `")?.split_once('`'))
        .filter(|(words, _)| words.contains(".yaml:"))
        .map(|(words, _)| words.to_owned())
        .collect();
    assert_eq!(said, named, "findings on purpose are listed in inputs/README.md");
    assert!(
        said.iter().any(|line| line.starts_with("link-not-valid inputs/2016-04-06-sonneberg/exchange.yaml"))
    );
}

fn with_rules(settings: &str) -> Project {
    let project = Project::with_all_inputs();
    let programme = project.read("inputs/programme.yaml");
    // The shipped programme has settings of its own, in the list of that name.
    let own = programme.find("\nrules:").map_or(programme.as_str(), |at| &programme[..at]);
    project.file("inputs/programme.yaml", format!("{own}\n{settings}"))
}

#[test]
fn the_programme_decides_how_much_a_rule_matters() {
    let off = with_rules("rules: [{id: link-not-valid, severity: off}]\n").run(["check"]).success().stdout();
    assert!(!off.contains("link-not-valid"), "{off}");
    let strict = with_rules("rules: [{id: link-not-valid, severity: error}]\n");
    let said = strict.run(["check"]).code(1).stdout();
    assert!(said.contains("Fehler[link-not-valid]"), "{said}");
    strict.run(["build", "--format", "md"]).code(1);
    let written: Vec<String> =
        strict.files().into_iter().filter(|file| file.starts_with("outputs/")).collect();
    assert!(written.iter().any(|file| file.contains("altenburg")), "{written:?}");
    assert!(!written.iter().any(|file| file.contains("sonneberg")), "{written:?}");
}

#[test]
fn a_missing_report_contradicts_the_count_in_the_text() {
    let project = Project::with_inputs("2016-04-06-sonneberg");
    fs::remove_file(project.path("inputs/2016-04-06-sonneberg/sites/gera-liebschwitz.yaml")).unwrap();
    let said = project.run(["check"]).code(1).stdout();
    assert!(
        said.contains("Warnung[count-differs]: Hier steht 14, es liegen aber Berichte von 13 Standorten vor"),
        "{said}"
    );
}

#[test]
fn explain_prints_the_page_in_both_languages() {
    let project = Project::empty();
    for rule in RULES {
        let page = Page::of(rule.id).unwrap();
        let german = project.run(["explain", rule.id]).success().stdout();
        let english = project.run(["explain", rule.id, "--lang", "en"]).success().stdout();
        assert!(german.contains(&page.title.de) && german.contains(&page.finds[0].message.de), "{german}");
        assert!(english.contains(&page.title.en) && english.contains(&page.finds[0].hint.en), "{english}");
        assert!(german.contains(&format!("- {{id: {}, severity: off}}", rule.id)), "{german}");
    }
    let list = project.run(["explain"]).success().stdout();
    assert!(RULES.iter().all(|rule| list.lines().any(|line| line.starts_with(rule.id))), "{list}");
}

#[test]
fn explain_helps_with_slips_and_with_messages_of_reading() {
    let project = Project::empty();
    let said = project.run(["explain", "gender-form"]).code(2).stderr();
    assert!(said.contains("gender-forms"), "{said}");
    project.run(["explain", "build"]).code(2);
    let said = project.run(["explain", "unknown-key"]).success().stdout();
    assert!(said.contains("Den Schlüssel `…` gibt es hier nicht."), "{said}");
}

#[test]
fn an_agreed_record_with_a_place_for_findings_and_none_tells_what_is_lost() {
    let report =
        ("sites/gera.yaml", "site: gera\nsuccesses:\n  - {id: gera-e1, text: Neue Partner gewonnen}\n");
    let agenda = "agenda:\n  - title: Berichte\n    parts:\n      - findings: {kind: success}\n";
    let said = |status: &str| -> Vec<&'static str> {
        let event = format!("status: {status}\n{agenda}");
        let example = [("exchange.yaml", event.as_str()), report];
        let example = example.map(|(path, text)| (path.to_owned(), text.to_owned())).into();
        diagnostics(&example)
            .iter()
            .map(|diagnostic| diagnostic.id)
            .filter(|id| *id == "statement-unused")
            .collect()
    };
    assert_eq!(said("agreed"), ["statement-unused"]);
    assert_eq!(said("published"), Vec::<&str>::new(), "what is published is closed");
    assert_eq!(said("draft"), Vec::<&str>::new());
}
