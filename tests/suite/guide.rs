//! `docs/vorlagen.md` is right: its examples give what it says, its commands run, and its table of names is the view's.

use crate::support::{Project, repo};
use crate::word_cases::{filled, lines, p, table, word};
use austausch::facts::names;
use diagnostics::Words;
use german_text::Lang;
use serde_json::Value;
use std::fmt::Write as _;
use std::fs;
use word_template::{Holds, Name, Names};

const NAMES: &str = "<!-- Ab hier aus dem Schema erzeugt: nicht von Hand ändern. -->\n";

fn guide() -> String {
    fs::read_to_string(repo().join("docs/vorlagen.md")).unwrap()
}

/// The fenced blocks of a page, in order: language and content.
fn fenced(page: &str) -> Vec<(&str, &str)> {
    let mut blocks = Vec::new();
    let mut rest = page;
    while let Some((_, after)) = rest.split_once("\n```") {
        let (language, content) = after.split_once('\n').unwrap();
        let (content, after) = content.split_once("```").unwrap();
        blocks.push((language, content));
        rest = after;
    }
    blocks
}

/// Paragraphs, and tables where cells are divided by `|`.
fn typed(lines: &str) -> String {
    let mut body = String::new();
    let mut rows = String::new();
    for line in lines.lines().chain([""]) {
        if line.contains(" | ") {
            rows.push_str(line);
            rows.push('\n');
            continue;
        }
        if !rows.is_empty() {
            body.push_str(&table(&std::mem::take(&mut rows)));
        }
        if !line.is_empty() {
            body.push_str(&p(line));
        }
    }
    body
}

#[test]
fn every_example_gives_what_the_guide_says() {
    let page = guide();
    let blocks = fenced(&page);
    let data = blocks.iter().find(|(language, _)| *language == "json").unwrap().1;
    let data: Value = serde_json::from_str(data).unwrap();
    let mut tried = 0;
    for pair in blocks.windows(2).filter(|pair| pair[0].0 == "handlebars") {
        assert_eq!(pair[1].0, "text", "what comes of an example stands below it");
        let filled = filled(&word(typed(pair[0].1)).bytes(), &data);
        let found = lines(filled.tree("word/document.xml").find("w:body").unwrap());
        assert_eq!(found.join("\n").trim_end(), pair[1].1.trim_end());
        assert!(filled.diagnostics.is_empty(), "{:?}", filled.diagnostics);
        tried += 1;
    }
    assert!(tried >= 5, "{tried}");
}

/// The commands in the guide's order, in a folder with both exchanges.
#[test]
fn every_command_of_the_guide_runs() {
    let page = guide();
    let blocks = fenced(&page);
    let data = blocks.iter().find(|(language, _)| *language == "json").unwrap().1;
    let invitation = word(typed(blocks.iter().find(|(language, _)| *language == "handlebars").unwrap().1));
    let mut project = Project::with_all_inputs().file("einladung.docx", invitation.bytes());
    for file in ["daten.json", "standorte/gera.json", "standorte/suhl.json"] {
        project = project.file(file, data);
    }
    let commands: Vec<&str> = blocks
        .iter()
        .filter(|(language, _)| *language == "sh")
        .flat_map(|(_, lines)| lines.lines())
        .map(|line| line.strip_prefix("austausch ").expect("a command of the program"))
        .collect();
    for command in &commands {
        project.run(command.split(' ')).success();
    }
    assert!(commands.len() >= 3);
    for file in ["briefkopf.docx", "einladung-fertig.docx", "einladungen/gera.docx", "einladungen/suhl.docx"]
    {
        assert!(project.path(file).is_file(), "{file}");
    }
    let record = "outputs/2016-04-06-sonneberg/2016-04-06_Sonneberg_Dokumentation.docx";
    assert!(project.files().contains(&record.to_owned()));
}

#[test]
fn every_picture_is_there_small_and_described() {
    let page = guide();
    let pictures: Vec<(&str, &str)> = page
        .split("![")
        .skip(1)
        .map(|rest| rest.split_once("](").map(|(alt, rest)| (alt, rest.split_once(')').unwrap().0)).unwrap())
        .collect();
    assert!(pictures.len() >= 2, "{pictures:?}");
    for (alt, file) in pictures {
        let size =
            fs::metadata(repo().join("docs").join(file)).unwrap_or_else(|e| panic!("{file}: {e}")).len();
        assert!(size < 100_000 && alt.len() > 20, "{file}: {size} bytes, {alt}");
    }
}

#[test]
fn the_table_of_names_is_the_views() {
    let path = repo().join("docs/vorlagen.md");
    let page = guide();
    let (head, table) = page.split_once(NAMES).expect("the line above the table");
    let names = Page(austausch::words::load(Lang::De, None).0).of(&names());
    if std::env::var("SNAPSHOTS").as_deref() == Ok("overwrite") {
        fs::write(&path, format!("{head}{NAMES}{names}")).unwrap();
        return;
    }
    assert!(table == names, "docs/vorlagen.md is old: run the tests with SNAPSHOTS=overwrite");
}

#[test]
fn every_name_is_explained_in_both_languages() {
    let (names, english) = (names(), austausch::words::load(Lang::En, None).0);
    let mut all: Vec<(&str, &str)> =
        names.lists.values().map(|list| (list.word.as_str(), list.about.as_str())).collect();
    names.anywhere.iter().chain(names.lists.values().flat_map(|list| &list.names)).for_each(|name| {
        explained(name, &mut all);
    });
    assert!(all.len() > 200, "{}", all.len());
    for (word, about) in all.into_iter().filter(|(word, _)| *word != "name-view-version") {
        assert_eq!(english.get(word, &[]).as_deref(), Some(about), "{word}");
    }
}

/// The words of a name and of its parts; those without a name of their own, such as `event`, are not shown.
fn explained<'a>(name: &'a Name, all: &mut Vec<(&'a str, &'a str)>) {
    match &name.holds {
        Holds::Parts(parts) => {
            all.extend(name.optional.then_some((name.word.as_str(), name.about.as_str())));
            parts.iter().for_each(|part| explained(part, all));
        }
        _ => all.push((&name.word, &name.about)),
    }
}

/// The list of names as a page, explained in German.
struct Page(Words);

impl Page {
    fn of(&self, names: &Names) -> String {
        let mut page = format!("\n### Überall\n\n{}", self.table(&names.anywhere));
        if let Some(parts) = names.anywhere.iter().find_map(noun_of) {
            write!(
                page,
                "\n### Wort\n\nWas das Programm nennt, steht in diesen Formen:\n\n{}",
                self.forms(parts)
            )
            .unwrap();
        }
        for (name, list) in &names.lists {
            let lists: Vec<String> =
                list.lists.iter().map(|list| format!("`{{{{#each {list}}}}}`")).collect();
            let (about, rows) = (self.about(&list.word), self.table(&list.names));
            write!(page, "\n### {name}\n\n{about} In {}:\n\n{rows}", lists.join(", ")).unwrap();
        }
        page
    }

    fn about(&self, word: &str) -> String {
        self.0.get(word, &[]).unwrap_or_else(|| panic!("{word}"))
    }

    fn table(&self, names: &[Name]) -> String {
        let rows: String = names.iter().map(|name| self.row(name)).collect();
        format!("| Platzhalter | Bedeutung | Wert |\n| --- | --- | --- |\n{rows}")
    }

    /// The rows of a noun's parts, behind any name.
    fn forms(&self, parts: &[Name]) -> String {
        let row = |part: &Name| {
            let form = part.path.rsplit('.').next().unwrap();
            format!("| `{{{{….{form}}}}}` | {} | Text |\n", self.about(&part.word))
        };
        let rows: String = parts.iter().map(row).collect();
        format!("| Platzhalter | Bedeutung | Wert |\n| --- | --- | --- |\n{rows}")
    }

    /// A name's row, and those of its parts.
    fn row(&self, name: &Name) -> String {
        let path = &name.path;
        let maybe = if name.optional { ", kann fehlen" } else { "" };
        if is_noun(name) {
            return format!(
                "| `{{{{{path}.singular}}}}` | {} | [Wort](#wort){maybe} |\n",
                self.about(&name.word)
            );
        }
        let (tag, value) = match &name.holds {
            Holds::Text => (path.clone(), format!("Text{maybe}")),
            Holds::Number => (path.clone(), format!("Zahl{maybe}")),
            Holds::Flag => (path.clone(), format!("ja oder nein{maybe}")),
            Holds::Words(_) => (format!("{path}.…"), "Text".to_owned()),
            Holds::Texts => (format!("#each {path}"), "Liste von Texten: `{{this}}`".to_owned()),
            Holds::Lines => {
                (format!("#each {path}"), "Liste von Texten mit Hervorhebungen: `{{inline this}}`".to_owned())
            }
            Holds::Inlines => (format!("inline {path}"), "Text mit Hervorhebungen".to_owned()),
            Holds::Blocks => (format!("blocks {path}"), "ganze Absätze".to_owned()),
            Holds::List(of) => (format!("#each {path}"), format!("Liste: [{of}](#{})", of.to_lowercase())),
            Holds::Parts(parts) => {
                let rows: String = parts.iter().map(|part| self.row(part)).collect();
                if !name.optional {
                    return rows;
                }
                return format!(
                    "| `{{{{#if {path}}}}}` | {} | ob es das gibt |\n{rows}",
                    self.about(&name.word)
                );
            }
        };
        format!("| `{{{{{tag}}}}}` | {} | {value} |\n", self.about(&name.word))
    }
}

/// Tells whether the name is a noun in its forms, which a page explains once.
fn is_noun(name: &Name) -> bool {
    matches!(&name.holds, Holds::Parts(parts) if parts.first().is_some_and(|part| part.word == "name-noun-entry"))
}

/// The forms of the first noun in the name.
fn noun_of(name: &Name) -> Option<&[Name]> {
    match &name.holds {
        Holds::Parts(parts) if is_noun(name) => Some(parts),
        Holds::Parts(parts) => parts.iter().find_map(noun_of),
        _ => None,
    }
}
