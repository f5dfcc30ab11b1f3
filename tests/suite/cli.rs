//! The command line as an office meets it: what it writes where, under which name, with which exit code.

use crate::support::Project;

const SONNEBERG: &str = "2016-04-06-sonneberg";
const MARKDOWN: &str = "outputs/2016-04-06-sonneberg/2016-04-06_Sonneberg_Dokumentation.md";

#[test]
fn a_build_writes_what_was_asked_for_and_nothing_else() {
    let project = Project::with_all_inputs();
    project.run(["build", SONNEBERG, "--format", "md"]).success();
    let written = outputs(&project);
    assert!(written.contains(&MARKDOWN.to_owned()), "{written:?}");
    assert!(!written.iter().any(|file| file.contains("altenburg") || file.ends_with(".pdf")), "{written:?}");
}

#[test]
fn a_build_names_each_file_it_wrote() {
    let project = Project::with_inputs(SONNEBERG);
    let run = project.run(["build", "--format", "md,html"]).success();
    for ending in [".md", ".html", "_Artikel.html"] {
        let name = format!("2016-04-06_Sonneberg_Dokumentation{ending}");
        assert!(run.stdout().contains(&name), "{name} in\n{}", run.stdout());
    }
}

#[test]
fn a_draft_says_so_in_its_name() {
    let project = Project::with_inputs(SONNEBERG);
    let exchange = format!("inputs/{SONNEBERG}/exchange.yaml");
    let draft = project.read(&exchange).replace("status: published", "status: draft");
    let project = project.file(&exchange, draft);
    project.run(["build", "--format", "md"]).success();
    let written = outputs(&project);
    assert!(written.iter().any(|file| file.ends_with("_Entwurf.md")), "{written:?}");
}

#[test]
fn an_exchange_with_errors_is_not_written_but_the_others_are() {
    let broken = format!("inputs/{SONNEBERG}/exchange.yaml");
    let project = Project::with_all_inputs().file(&broken, "ort: Sonneberg\n");
    let run = project.run(["build", "--format", "md"]).code(1);
    let written = outputs(&project);
    assert!(
        written.iter().any(|file| file.ends_with("2014-02-06_Altenburg_Dokumentation.md")),
        "{written:?}"
    );
    assert!(!written.contains(&MARKDOWN.to_owned()), "{written:?}");
    let said = run.stdout() + &run.stderr();
    assert!(said.contains("exchange.yaml") && said.contains("ort"), "{said}");
}

#[test]
fn what_a_person_edited_is_never_replaced() {
    let project = Project::with_inputs(SONNEBERG);
    project.run(["build", "--format", "md"]).success();
    let project = project.file(MARKDOWN, "von Hand geändert\n");
    let before = outputs(&project);
    project.run(["build", "--format", "md"]);
    assert_eq!(project.read(MARKDOWN), "von Hand geändert\n");
    let beside: Vec<String> = outputs(&project).into_iter().filter(|file| !before.contains(file)).collect();
    assert!(beside.iter().any(|file| file.ends_with(".md")), "the new one goes beside it: {beside:?}");
}

#[test]
fn a_new_folder_checks_without_errors() {
    let project = Project::empty();
    project.run(["init", "neu"]).success();
    project.run(["check", "--root", "neu"]).success();
}

#[test]
fn wrong_usage_ends_with_2() {
    let project = Project::empty();
    project.run(["build", "--no-such-option"]).code(2);
    project.run(["no-such-command"]).code(2);
    project.run(["build", "--format", "odt"]).code(2);
}

#[test]
fn help_shows_every_command() {
    let help = Project::empty().run(["--help"]).success().stdout();
    for command in ["build", "check", "explain", "init"] {
        assert!(help.contains(command), "{command} in\n{help}");
    }
}

fn outputs(project: &Project) -> Vec<String> {
    project.files().into_iter().filter(|file| file.starts_with("outputs/")).collect()
}
