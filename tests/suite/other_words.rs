//! A programme with words of its own, `tests/fixtures/lesenetz`: whatever is made for it, documents, forms, mails, pages and the names of
//! files, has none of the words that are usual elsewhere.

use crate::support::word::parts;
use crate::support::{Golden, Project, run, tool};
use std::collections::BTreeMap;
use std::path::Path;

/// Words of other programmes. The program itself is called `austausch`, and a small letter begins its name only.
const FOREIGN: &[&str] = &[
    "rfahrungsaustausch",
    "Austausch",
    "tandort",
    "orhaben",
    "rojekt",
    "hementisch",
    "Themen-Tisch",
    "rfolg",
    "emmnis",
    "Klient",
    "oordinierungsstelle",
    "hinka",
    "ThINKA",
    "okumentation",
    "Ministerium",
    "ückmeldung",
    "ueckmeldung",
];

/// What is no word of a document: keys and names that only the program reads.
const OF_THE_PROGRAM: &[&str] = &["projection", "folgt", "erfolgt", "verfolg", "folgen"];

/// The programme, asked for everything that it can give.
fn made() -> Project {
    let project = Project::fixture("lesenetz");
    for kind in [
        "record",
        "participants",
        "guide",
        "reports",
        "seating-plan",
        "worksheets",
        "host-script",
        "attendance-certificate",
        "badges",
        "table-cards",
        "house-lists",
        "handover",
        "dossier",
        "site-sheet",
        "announcement",
        "teaser",
    ] {
        project
            .run(["build", "--kind", kind, "--format", "pdf,docx,html,md,typ", "2026-09-17-steinlohe"])
            .success();
    }
    project.run(["build", "--kind", "guide", "--format", "pdf,docx,html,md", "2027-03-11-seelach"]).success();
    project.run(["forms", "2027-03-11-seelach"]).success();
    project
        .run(["forms", "2026-09-17-steinlohe", "--return", "auenburg", "--now", "2026-09-10T08:00"])
        .success();
    project.run(["remind", "2027-03-11-seelach", "--today", "2027-02-20"]);
    project.run(["remind", "2027-03-11-seelach", "--today", "2027-03-01"]);
    project.run(["status", "2027-03-11-seelach", "--format", "html", "--today", "2027-03-01"]);
    project.run(["new", "2027-09-16-muehlbrueck"]).success();
    project
}

/// All that was made, by name: of pages, texts and sources all of it, of Word files all their parts, of PDF pages and metadata.
fn texts(project: &Project) -> BTreeMap<String, String> {
    // What the program keeps to read a Word file back by, all its labels among it, nobody reads.
    let is_made = |file: &String| {
        let is_new = file.starts_with("inputs/2027-09-16-muehlbrueck/");
        (!file.starts_with("inputs/") || is_new) && !file.contains("/.austausch/")
    };
    project
        .files()
        .into_iter()
        .filter(is_made)
        .map(|file| (file.clone(), text_of(&project.path(&file))))
        .collect()
}

fn text_of(path: &Path) -> String {
    match path.extension().and_then(|ending| ending.to_str()).unwrap_or_default() {
        "pdf" => {
            let info =
                run(tool("pdfinfo").arg("-meta").arg(path)).ok() + &run(tool("pdfinfo").arg(path)).ok();
            run(tool("pdftotext").args(["-enc", "UTF-8"]).arg(path).arg("-")).ok() + &info
        }
        // The names of styles, too: who designs a template reads them.
        "docx" => parts(path).into_iter().map(|(_, text)| text).collect(),
        "png" | "jpg" => String::new(),
        "eml" => mail(&std::fs::read_to_string(path).unwrap()),
        _ => String::from_utf8_lossy(&std::fs::read(path).unwrap()).into_owned(),
    }
}

/// A mail as its reader sees it: without what is attached, which lies beside it as a file, too.
fn mail(source: &str) -> String {
    let message = mail_parser::MessageParser::default().parse(source.as_bytes()).unwrap();
    let body = message.body_text(0).unwrap_or_default();
    format!("{}\n{body}", message.subject().unwrap_or_default())
}

#[test]
fn nothing_that_is_made_has_the_words_of_another_programme() {
    let project = made();
    let texts = texts(&project);
    for ending in [
        "Niederschrift.pdf",
        "Niederschrift.docx",
        ".html",
        ".md",
        "main.typ",
        ".eml",
        "exchange.yaml",
        ".txt",
    ] {
        assert!(texts.keys().any(|name| name.ends_with(ending)), "{ending}: {:#?}", texts.keys());
    }
    let mut found = Vec::new();
    for (name, text) in &texts {
        found.extend(foreign(name).into_iter().map(|words| format!("name of {name}: {words}")));
        found.extend(foreign(text).into_iter().map(|words| format!("{name}: {words}")));
    }
    assert!(found.is_empty(), "{}: {found:#?}", found.len());
}

/// The words of other programmes that the text has, each once with what stands round it.
pub fn foreign(text: &str) -> Vec<String> {
    let first = |word: &&&str| {
        text.match_indices(**word).find_map(|(at, _)| {
            let before: String = text[..at].chars().rev().take(40).collect();
            let around = before
                .chars()
                .rev()
                .chain(text[at..].chars().take(40))
                .collect::<String>()
                .replace('\n', " ");
            let is_known = OF_THE_PROGRAM.iter().any(|known| around.contains(known));
            (!is_known).then(|| format!("{word}: …{around}…"))
        })
    };
    FOREIGN.iter().filter_map(|word| first(&word)).collect()
}

#[test]
fn its_record_its_forms_and_its_mails_read_as_written_for_it() {
    let project = made();
    let texts = texts(&project);
    let mut golden = Golden::folder("lesenetz");
    for (name, text) in &texts {
        if name.ends_with(".md")
            || name.ends_with(".eml")
            || name.ends_with("/exchange.yaml")
            || name.ends_with("_Nachfrage.txt")
        {
            let name = name.trim_start_matches("outputs/").replace('/', "_").replace(".eml", ".txt");
            golden = golden.file(&name, text);
        }
    }
    let names: String = project
        .files()
        .into_iter()
        .filter(|file| file.starts_with("outputs/"))
        .map(|file| file + "\n")
        .collect();
    golden.file("files.txt", &names).done();
}
