//! `docs/vorlagen.md` is right: its examples give what it says, its commands run, and its table of names is the view's.

use crate::support::{Project, repo};
use crate::word_cases::{filled, lines, p, table, word};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

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
        assert!(filled.findings.is_empty(), "{:?}", filled.findings);
        tried += 1;
    }
    assert!(tried >= 5, "{tried}");
}

/// The commands in the guide's order.
#[test]
fn every_command_of_the_guide_runs() {
    let page = guide();
    let blocks = fenced(&page);
    let data = blocks.iter().find(|(language, _)| *language == "json").unwrap().1;
    let invitation = word(typed(blocks.iter().find(|(language, _)| *language == "handlebars").unwrap().1));
    let project = Project::empty().file("daten.json", data).file("einladung.docx", invitation.bytes());
    let commands: Vec<&str> = blocks
        .iter()
        .filter(|(language, _)| *language == "sh")
        .flat_map(|(_, lines)| lines.lines())
        .map(|line| line.strip_prefix("austausch ").expect("a command of the program"))
        .collect();
    for command in &commands {
        project.run(command.split(' ')).success();
    }
    assert!(!commands.is_empty());
    assert!(project.path("einladung-fertig.docx").is_file());
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
    let names = Names::of_view().page();
    if std::env::var("SNAPSHOTS").as_deref() == Ok("overwrite") {
        fs::write(&path, format!("{head}{NAMES}{names}")).unwrap();
        return;
    }
    assert!(table == names, "docs/vorlagen.md is old: run the tests with SNAPSHOTS=overwrite");
}

/// The names of the view: what can be typed anywhere, and what can be typed within each list.
struct Names {
    types: Map<String, Value>,
    anywhere: Vec<String>,
    /// By type of item: the lists that hold it, and its rows.
    lists: BTreeMap<String, (Vec<String>, Vec<String>)>,
}

impl Names {
    fn of_view() -> Self {
        let schema = austausch::view::schema();
        let types = schema["$defs"].as_object().unwrap().clone();
        let mut names = Self { types, anywhere: Vec::new(), lists: BTreeMap::new() };
        names.anywhere = names.rows(&schema, "");
        names
    }

    fn page(&self) -> String {
        let mut page = format!("\n### Überall\n\n{}", table_of(&self.anywhere));
        for (name, (lists, rows)) in &self.lists {
            let lists: Vec<String> = lists.iter().map(|list| format!("`{{{{#each {list}}}}}`")).collect();
            let about = self.types[name]["description"].as_str().unwrap_or_default();
            write!(page, "\n### {name}\n\n{about} In {}:\n\n{}", lists.join(", "), table_of(rows)).unwrap();
        }
        page
    }

    /// A row for each name of a type, those of its parts included; lists are noted for later.
    fn rows(&mut self, of: &Value, prefix: &str) -> Vec<String> {
        let mut rows = Vec::new();
        let fields = of["properties"].as_object().cloned().unwrap_or_default();
        for (key, field) in fields {
            let path = format!("{prefix}{key}");
            // Names of the code in square brackets are for those who read it.
            let about = field["description"]
                .as_str()
                .unwrap_or_default()
                .replace('\n', " ")
                .replace("[`", "`")
                .replace("`]", "`");
            let (value, nullable) = without_null(&field);
            let maybe = if nullable { ", kann fehlen" } else { "" };
            match reference(&value) {
                Some(name) if self.types[&name].get("properties").is_some() => {
                    if nullable {
                        rows.push(format!("| `{{{{#if {path}}}}}` | {about} | ob es das gibt |\n"));
                    }
                    let inner = self.types[&name].clone();
                    rows.extend(self.rows(&inner, &format!("{path}.")));
                }
                _ => rows.push(self.row(&path, &about, &value, maybe)),
            }
        }
        rows
    }

    fn row(&mut self, path: &str, about: &str, value: &Value, maybe: &str) -> String {
        if value["type"] == "object" {
            return format!("| `{{{{{path}.…}}}}` | {about} | Text |\n");
        }
        let Some(item) = value.get("items") else {
            return format!("| `{{{{{path}}}}}` | {about} | {}{maybe} |\n", kind(value));
        };
        match reference(item).as_deref() {
            Some("Inline") => format!("| `{{{{inline {path}}}}}` | {about} | Text mit Hervorhebungen |\n"),
            Some("Block") => format!("| `{{{{blocks {path}}}}}` | {about} | ganze Absätze |\n"),
            Some(name) => {
                self.list(name, path);
                format!("| `{{{{#each {path}}}}}` | {about} | Liste: [{name}](#{}) |\n", name.to_lowercase())
            }
            None => format!("| `{{{{#each {path}}}}}` | {about} | Liste von Texten: `{{{{this}}}}` |\n"),
        }
    }

    fn list(&mut self, name: &str, path: &str) {
        if let Some((lists, _)) = self.lists.get_mut(name) {
            lists.push(path.to_owned());
            return;
        }
        self.lists.insert(name.to_owned(), (vec![path.to_owned()], Vec::new()));
        let of = self.types[name].clone();
        let rows = self.rows(&of, "");
        self.lists.get_mut(name).unwrap().1 = rows;
    }
}

fn table_of(rows: &[String]) -> String {
    format!("| Platzhalter | Bedeutung | Wert |\n| --- | --- | --- |\n{}", rows.concat())
}

/// A field's schema without the `null` that it may also be.
fn without_null(field: &Value) -> (Value, bool) {
    let others = |list: &Value| -> Vec<Value> {
        list.as_array().unwrap().iter().filter(|v| **v != "null" && v["type"] != "null").cloned().collect()
    };
    if let Some(list) = field.get("anyOf") {
        let rest = others(list);
        return (rest[0].clone(), rest.len() < list.as_array().unwrap().len());
    }
    if field["type"].is_array() {
        let mut field = field.clone();
        field["type"] = others(&field["type"]).remove(0);
        return (field, true);
    }
    (field.clone(), false)
}

fn reference(value: &Value) -> Option<String> {
    Some(value.get("$ref")?.as_str()?.rsplit('/').next()?.to_owned())
}

fn kind(value: &Value) -> &'static str {
    match value["type"].as_str() {
        Some("integer" | "number") => "Zahl",
        Some("boolean") => "ja oder nein",
        _ => "Text",
    }
}
