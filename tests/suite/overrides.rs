//! What the office puts into its folder holds instead of what the binary carries: phrases, layouts, words, fonts.

use crate::support::Project;

const SONNEBERG: &str = "2016-04-06-sonneberg";
const MARKDOWN: &str = "outputs/2016-04-06-sonneberg/2016-04-06_Sonneberg_Dokumentation.md";
const PHRASE: &str = "templates/phrases/title.de.hbs";

fn with(path: &str, content: &str) -> Project {
    Project::with_inputs(SONNEBERG).file(path, content)
}

#[test]
fn an_own_phrase_holds_instead_of_the_built_in_one() {
    let project = with(PHRASE, "Treffen in {{event.place}}\n");
    project.run(["build", "--format", "md"]).success();
    assert!(project.read(MARKDOWN).contains("# Treffen in Sonneberg\n"));
}

#[test]
fn an_exchange_words_a_phrase_itself_and_its_tags_are_filled() {
    let exchange = format!("inputs/{SONNEBERG}/exchange.yaml");
    let own =
        Project::with_inputs(SONNEBERG).read(&exchange) + "phrases:\n  next: 'Bis bald in {{event.place}}'\n";
    let project = with(&exchange, &own);
    project.run(["build", "--format", "md"]).success();
    assert!(project.read(MARKDOWN).contains("Bis bald in Sonneberg"));
}

#[test]
fn an_own_layout_holds_instead_of_the_built_in_one() {
    let project = with("templates/record/layout.md.hbs", "nur {{event.place}}\n");
    project.run(["build", "--format", "md"]).success();
    assert_eq!(project.read(MARKDOWN), "nur Sonneberg\n");
}

#[test]
fn own_words_hold_for_messages() {
    let project = with("locales/de.ftl", "built = Geschafft\n");
    let run = project.run(["build", "--format", "md"]).success();
    assert!(run.stdout().lines().any(|line| line == "Geschafft"), "{}", run.stdout());
}

#[test]
fn faulty_words_are_a_warning_with_their_line() {
    let run = with("locales/de.ftl", "built = Geschafft\nkein Fluent\n").run(["check"]).success();
    assert!(run.stdout().contains("Warnung[words-faulty]"), "{}", run.stdout());
    assert!(run.stdout().contains("locales/de.ftl:2:1"), "{}", run.stdout());
}

#[test]
fn a_faulty_phrase_is_a_finding_and_nothing_is_written() {
    for (source, id, place) in [
        ("{{#if event.start}}x", "template-syntax", "title.de.hbs:"),
        ("x {{evnt.place}}", "template-unknown-name", "title.de.hbs:1:3"),
        ("{{ordinal event.place \"dativ\"}}", "template-refused", "title.de.hbs:1:1"),
    ] {
        let project = with(PHRASE, source);
        let run = project.run(["build", "--format", "md"]).code(1);
        let said = run.stdout();
        assert!(said.contains(&format!("Fehler[{id}]")) && said.contains(place), "{said}");
        assert!(said.contains("2016-04-06-sonneberg: nicht geschrieben"), "{said}");
        assert!(!project.files().iter().any(|file| file.starts_with("outputs/")), "{:?}", project.files());
    }
}

#[test]
fn a_faulty_layout_is_named_by_its_file() {
    let project = with("templates/record/layout.md.hbs", "{{document.titel}}");
    let said = project.run(["build", "--format", "md"]).code(1).stdout();
    assert!(said.contains("templates/record/layout.md.hbs:1:1") && said.contains("document.titel"), "{said}");
}
