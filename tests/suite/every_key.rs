//! Every key of the format is used by a shipped example, and what an example says stands in every format.
//!
//! The invented exchange (`inputs/2027-05-11-beispiel`) is walked beside the schema. Its texts must be found in PDF, Word,
//! HTML and Markdown, unless the schema says otherwise: `x-shown: never` is for names that only link things, and
//! `x-shown: by-name` is for ids in whose place a name is printed, `x-shown: as-alt` for what stands in for a picture.

use crate::support::{outline, plain, records, repo, word};
use austausch::model::{
    Contacts, DossierSheet, Event, MergedFindings, Monitoring, Programme, Report, ThemeTable, Themes,
};
use schemars::{JsonSchema, generate::SchemaSettings};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

const INVENTED: &str = "2027-05-11-beispiel";

/// What a walk through a file and its schema finds.
#[derive(Default)]
struct Walk {
    /// `Type.key` of every key in the schema.
    known: BTreeSet<String>,
    /// `Type.key` of every key that is used.
    used: BTreeSet<String>,
    /// Texts that must be shown, with their keys.
    texts: Vec<(String, String)>,
    /// Ids in whose place a name must be shown, with their keys.
    ids: Vec<(String, String)>,
    /// Texts that stand in for a picture.
    alts: Vec<String>,
}

fn schema_of<T: JsonSchema>() -> Value {
    SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>().as_value().clone()
}

fn yaml(path: &Path) -> Value {
    serde_saphyr::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// The schema behind references and options, with the name of its type.
fn resolved<'s>(schema: &'s Value, root: &'s Value, name: &str) -> (&'s Value, String) {
    if let Some(path) = schema.get("$ref").and_then(Value::as_str) {
        let name = path.rsplit('/').next().unwrap();
        return resolved(&root["$defs"][name], root, name);
    }
    let options = schema.get("anyOf").and_then(Value::as_array);
    match options.and_then(|options| options.iter().find(|option| option["type"] != "null")) {
        Some(option) => resolved(option, root, name),
        None => (schema, name.to_owned()),
    }
}

/// The keys of a type; for a list of alternatives, those of all of them.
fn properties(schema: &Value) -> Map<String, Value> {
    let mut all = schema.get("properties").and_then(Value::as_object).cloned().unwrap_or_default();
    for variant in schema.get("oneOf").and_then(Value::as_array).into_iter().flatten() {
        for (key, property) in variant.get("properties").and_then(Value::as_object).into_iter().flatten() {
            let mut property = property.as_object().unwrap().clone();
            for mark in ["x-shown", "x-personal"] {
                if let Some(value) = variant.get(mark) {
                    property.insert(mark.to_owned(), value.clone());
                }
            }
            all.insert(key.clone(), Value::Object(property));
        }
    }
    all
}

impl Walk {
    fn keys<T: JsonSchema>(&mut self, kind: &str) -> Value {
        let root = schema_of::<T>();
        let types = root["$defs"].as_object().into_iter().flatten().map(|(name, of)| (name.as_str(), of));
        for (name, of) in types.chain([(kind, &root)]) {
            self.known.extend(properties(of).keys().map(|key| format!("{name}.{key}")));
        }
        root
    }

    fn file<T: JsonSchema>(&mut self, kind: &str, path: &Path, shown: bool) {
        let root = self.keys::<T>(kind);
        let mut walk = Self::default();
        walk.value(&yaml(path), &root, &root, kind, "");
        self.used.extend(walk.used);
        if shown {
            self.texts.extend(walk.texts);
            self.ids.extend(walk.ids);
            self.alts.extend(walk.alts);
        }
    }

    fn value(&mut self, value: &Value, schema: &Value, root: &Value, name: &str, own: &str) {
        let mark = schema.get("x-shown").and_then(Value::as_str).map(str::to_owned);
        let (schema, name) = resolved(schema, root, name);
        match value {
            Value::Object(map) => {
                // What is for the office alone has a test of its own.
                if map.get("internal") == Some(&Value::Bool(true)) {
                    self.used.insert(format!("{name}.internal"));
                    return;
                }
                let properties = properties(schema);
                for (key, value) in map {
                    let of_type = properties.contains_key(key);
                    let place = if of_type { format!("{name}.{key}") } else { own.to_owned() };
                    match properties.get(key).or_else(|| schema.get("additionalProperties")) {
                        Some(property) => self.value(value, property, root, &name, &place),
                        None => panic!("{place} is not in the schema"),
                    }
                    self.used.insert(place);
                }
            }
            Value::Array(list) => {
                let mut items = schema["items"].as_object().unwrap().clone();
                items.extend(mark.map(|mark| ("x-shown".to_owned(), Value::String(mark))));
                for value in list {
                    self.value(value, &Value::Object(items.clone()), root, &name, own);
                }
            }
            // Words to choose from and dates have wordings of their own; these are held by tests of the phrases.
            Value::String(text) if schema["type"] == "string" || schema["type"][0] == "string" => {
                let is_date = schema["type"][1] == "integer";
                let is_choice = schema.get("enum").is_some() || schema.get("oneOf").is_some();
                match mark.as_deref() {
                    Some("as-alt") => self.alts.push(text.clone()),
                    Some("by-name") => self.ids.push((own.to_owned(), text.clone())),
                    None if !is_date && !is_choice && !is_time(text) => {
                        self.texts.push((own.to_owned(), text.clone()));
                    }
                    _ => {}
                }
            }
            _ => {}
        }
    }
}

/// `09:30` is printed as a time of day.
fn is_time(text: &str) -> bool {
    matches!(german_text::read_clock(text), german_text::ClockReading::At(_))
}

fn inputs(exchange: &str) -> PathBuf {
    repo().join("inputs").join(exchange)
}

fn yaml_files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

fn walked(exchanges: &[&str]) -> Walk {
    let mut walk = Walk::default();
    walk.file::<Programme>("Programme", &repo().join("inputs/programme.yaml"), false);
    // How strict rules are changes what `check` says of the examples; it is shown in the reference of the format.
    walk.file::<Programme>("Programme", &repo().join("src/yaml/reference/programme.yaml"), false);
    // So is what waits for the office: in an example it would be a diagnostic.
    walk.file::<Report>("Report", &repo().join("src/yaml/reference/report.yaml"), false);
    // And who is to sit where, which no record says.
    walk.file::<ThemeTable>("ThemeTable", &repo().join("src/yaml/reference/table.yaml"), false);
    // And themes, which are about several exchanges.
    walk.file::<Themes>("Themes", &repo().join("src/yaml/reference/themes.yaml"), false);
    walk.file::<Contacts>("Contacts", &repo().join("src/yaml/reference/contacts.yaml"), false);
    // And what only a dossier says.
    walk.file::<DossierSheet>(
        "DossierSheet",
        &repo().join("tests/fixtures/any-text/full/inputs/dossier.yaml"),
        false,
    );
    walk.file::<Monitoring>(
        "Monitoring",
        &repo().join("tests/fixtures/any-text/full/inputs/monitoring.yaml"),
        false,
    );
    // And a picture that stands in no document.
    walk.file::<Event>("Event", &repo().join("src/yaml/reference/exchange.yaml"), false);
    for exchange in exchanges {
        let folder = inputs(exchange);
        walk.file::<Event>("Event", &folder.join("exchange.yaml"), true);
        walk.file::<MergedFindings>("MergedFindings", &folder.join("findings.yaml"), true);
        for path in yaml_files(&folder.join("sites")) {
            // The sites' own words are shown merged: here only their keys count.
            walk.file::<Report>("Report", &path, false);
        }
        for path in yaml_files(&folder.join("tables")) {
            walk.file::<ThemeTable>("ThemeTable", &path, true);
        }
    }
    walk
}

#[test]
fn every_key_is_used_by_an_example() {
    let walk = walked(&[INVENTED, "2016-04-06-sonneberg", "2014-02-06-altenburg"]);
    let unused: Vec<&String> = walk.known.difference(&walk.used).collect();
    assert!(unused.is_empty(), "no example uses {unused:?}");
    assert!(walk.used.len() > 150, "{} keys", walk.used.len());
}

/// The words of a text, without the marks of Markdown.
fn words(text: &str) -> Vec<String> {
    let is_number = |word: &str| word.strip_suffix('.').is_some_and(|n| n.parse::<u32>().is_ok());
    text.split_whitespace()
        .filter(|word| !is_number(word))
        .map(|word| plain(&word.replace('*', "")))
        .filter(|word| !word.is_empty())
        .collect()
}

#[test]
fn what_the_invented_exchange_says_stands_in_every_format() {
    let record = records().iter().find(|record| record.name == "beispiel").unwrap();
    let walk = walked(&[INVENTED]);
    let names = names();
    assert!(walk.texts.len() > 80 && walk.ids.len() > 20, "{} {}", walk.texts.len(), walk.ids.len());
    let mut missing = Vec::new();
    for ending in [".pdf", ".docx", ".html", ".md"] {
        let said = outline(&record.file(ending)).text;
        // Words of the programme are said in the forms that sentences need.
        let is_said =
            |key: &str, text: &str| text != "GEHEIMES HEMMNIS" && !key.starts_with("ProgrammeWords.");
        for (key, text) in walk.texts.iter().filter(|(key, text)| is_said(key, text)) {
            let is_markdown = ["Part.text", "TableResult.text", "Event.phrases"].contains(&key.as_str());
            let shown = if is_markdown {
                words(text).iter().all(|word| said.contains(word))
            } else {
                said.contains(&plain(text))
            };
            if !shown {
                missing.push(format!("{ending}: {key}: {text}"));
            }
        }
        for (key, id) in &walk.ids {
            let names = names.get(id).unwrap_or_else(|| panic!("{key}: {id} is nobody"));
            if !names.iter().any(|name| said.contains(&plain(name))) {
                missing.push(format!("{ending}: {key}: {id}"));
            }
        }
    }
    assert!(missing.is_empty(), "not shown:\n{}", missing.join("\n"));
}

/// The names under which an id of the programme may be printed.
fn names() -> BTreeMap<String, Vec<String>> {
    let programme = yaml(&repo().join("inputs/programme.yaml"));
    let mut names: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for list in ["sites", "people", "organisations"] {
        for thing in programme[list].as_array().unwrap() {
            let known = names.entry(thing["id"].as_str().unwrap().to_owned()).or_default();
            known.extend(
                ["name", "project", "initials"]
                    .iter()
                    .filter_map(|key| Some(thing[*key].as_str()?.to_owned())),
            );
            for name in thing["names"].as_array().into_iter().flatten() {
                known.extend(
                    ["name", "genitive", "short"]
                        .iter()
                        .filter_map(|key| Some(name[*key].as_str()?.to_owned())),
                );
            }
        }
    }
    names
}

#[test]
fn what_stands_in_for_a_picture_is_there_for_those_who_listen() {
    let record = records().iter().find(|record| record.name == "beispiel").unwrap();
    let alts = walked(&[INVENTED]).alts;
    assert_eq!(alts.len(), 3);
    let word: String = word::parts(&record.file(".docx")).into_iter().map(|(_, part)| part).collect();
    let tags = fs::read_to_string(repo().join("tests/golden/pdf/beispiel/tags.txt")).unwrap();
    for (format, said) in
        [("html", record.read(".html")), ("md", record.read(".md")), ("docx", word), ("pdf", tags)]
    {
        for alt in &alts {
            assert!(plain(&said).contains(&plain(alt)), "{format}: {alt}");
        }
    }
}

#[test]
fn what_is_internal_leaves_no_trace() {
    let record = records().iter().find(|record| record.name == "beispiel").unwrap();
    for ending in [".pdf", ".docx", ".html", ".md"] {
        let said = outline(&record.file(ending)).text;
        for secret in ["INTERNES-GEHEIMNIS", "GEHEIMES HEMMNIS"] {
            assert!(!said.contains(&plain(secret)), "{ending} tells {secret}");
        }
    }
}
