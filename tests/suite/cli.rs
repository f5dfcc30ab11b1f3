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
fn a_slip_on_the_command_line_is_told_in_the_users_language() {
    let project = Project::with_inputs("2016-04-06-sonneberg");
    let told = |args: &[&str], lang: &str| {
        let run = project.run(args.iter().copied().chain(["--lang", lang])).code(2);
        run.stderr().lines().next().unwrap_or_default().to_owned()
    };
    for (args, german, english) in [
        (
            &["buld"][..],
            "Einen Befehl „buld“ gibt es nicht. Meinten Sie „build“?",
            "There is no command “buld”. Did you mean “build”?",
        ),
        (
            &["build", "--fromat", "pdf"],
            "Die Angabe „--fromat“ gibt es hier nicht. Meinten Sie „--format“?",
            "There is no “--fromat” here. Did you mean “--format”?",
        ),
        (
            &["build", "--format", "odt"],
            "„odt“ passt nicht zu „--format <FORMATS>“. So ist es richtig: pdf, docx, html, md, typ, ics, csv.",
            "“odt” does not fit “--format <FORMATS>”. This is right: pdf, docx, html, md, typ, ics, csv.",
        ),
        (
            &["status", "--today", "12.13.2016"],
            "„12.13.2016“ passt nicht zu „--today <DAY>“. So ist es richtig: 2016-10-19, 19.10.2016.",
            "“12.13.2016” does not fit “--today <DAY>”. This is right: 2016-10-19, 19.10.2016.",
        ),
        (
            &["new", "2017-01-01-gera", "--ordinal", "x"],
            "„x“ passt nicht zu „--ordinal <NUMBER>“. So ist es richtig: eine ganze Zahl von 1 bis 99.",
            "“x” does not fit “--ordinal <NUMBER>”. This is right: a whole number from 1 to 99.",
        ),
        (
            &["init"],
            "Wie soll der Arbeitsordner heißen? Zum Beispiel: austausch init arbeitsordner",
            "What is the working folder to be called? For example: austausch init workfolder",
        ),
        (
            &["import"],
            "Welche Datei oder welcher Ordner soll eingelesen werden? Zum Beispiel: austausch import posteingang",
            "Which file or folder is to be read? For example: austausch import inbox",
        ),
        (&["template", "new"], "Es fehlt: <FILE.docx>.", "This is missing: <FILE.docx>."),
    ] {
        assert_eq!((told(args, "de").as_str(), told(args, "en").as_str()), (german, english));
    }
    let said = project.run(["buld"]).code(2).stderr();
    assert_eq!(said.lines().nth(1), Some("Was möglich ist, sagt „austausch --help“."));
}

#[test]
fn what_the_disk_says_is_told_in_the_users_language() {
    let project = Project::with_inputs("2016-04-06-sonneberg").file("datei", "").file("leer/x", "");
    let told = |args: &[&str]| project.run(args).code(3).stderr();
    assert_eq!(
        told(&["template", "check", "nix.docx"]),
        "Das ging nicht: nix.docx: Diese Datei oder diesen Ordner gibt es nicht.\n"
    );
    assert!(
        told(&["build", "--format", "md", "--out", "datei"])
            .contains("In diesem Pfad ist eine Datei, wo ein Ordner sein müsste.")
    );
    assert!(told(&["check", "--root", "leer"]).starts_with("Den Ordner leer/inputs gibt es hier nicht.\n"));
    for args in [&["init", "datei"][..], &["template", "check", "nix.docx"]] {
        let said = told(args);
        assert!(!said.contains("os error"), "{said}");
    }
}

#[test]
fn an_exchange_is_named_as_a_person_would() {
    let project = Project::with_all_inputs();
    let said = |name: &str| project.run(["build", name]).code(2).stderr();
    assert!(said("sonneberg").contains("Meinten Sie „2016-04-06-sonneberg“?"), "{}", said("sonneberg"));
    assert!(said("2031").contains("Es gibt: 2014-02-06-altenburg, 2016-04-06-sonneberg"), "{}", said("2031"));
}

#[test]
fn help_is_german_throughout() {
    let project = Project::empty();
    for args in [&["--help"][..], &["build", "--help"], &["template", "--help"]] {
        let help = project.run(args).success().stdout();
        for english in ["Commands", "Options", "Arguments", "OPTIONS", "COMMAND"] {
            assert!(!help.contains(english), "{english} in\n{help}");
        }
        assert!(help.contains("Optionen:") && help.contains("[OPTIONEN]"), "{help}");
    }
}

#[test]
fn files_of_earlier_runs_are_named_when_nothing_makes_them_any_more() {
    let project = Project::with_inputs("2016-04-06-sonneberg");
    let build = ["build", "2016-04-06-sonneberg", "--format", "md"];
    project.run(build).success();
    let path = "inputs/2016-04-06-sonneberg/exchange.yaml";
    let draft = project.read(path).replace("status: published", "status: draft");
    let project = project.file(path, draft);
    let said = project.run(build).success().stdout();
    let left = "Hinweis[output-left]: Diese Datei hat ein früherer Lauf geschrieben, dieser nicht mehr: 2016-04-06_Sonneberg_Dokumentation.md.";
    assert!(said.contains(left), "{said}");
    std::fs::remove_file(project.path("outputs/2016-04-06-sonneberg/2016-04-06_Sonneberg_Dokumentation.md"))
        .unwrap();
    assert!(!project.run(build).success().stdout().contains("output-left"));
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

#[test]
fn reports_in_a_folder_of_another_name_are_not_passed_over_in_silence() {
    let project = Project::with_all_inputs();
    let report = "site: gera\nneeds:\n  - {id: gera-b9, text: Ein Raum}\n";
    let folder = "inputs/2016-04-06-sonneberg";
    let project = project
        .file(&format!("{folder}/standorte/gera.yaml"), report)
        .file(&format!("{folder}/sites/unter/jena.yaml"), report)
        .file(&format!("{folder}/sites/received/gera-1a2b3c4d.base.yaml"), report);
    let said = project.run(["check", "2016-04-06-sonneberg"]).success().stdout();
    for file in ["standorte/gera.yaml", "sites/unter/jena.yaml"] {
        assert!(said.contains(&format!("--> {folder}/{file}")), "{file} in\n{said}");
    }
    assert_eq!(said.matches("[file-ignored]").count(), 2, "{said}");
}
