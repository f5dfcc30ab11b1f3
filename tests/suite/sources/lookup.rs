//! What was kept of the making of a document: from an id to the words of its source.

use super::marked::Marked;
use crate::support::repo;
use austausch::compose::Phrases;
use austausch::markdown::{read, read_said};
use austausch::model::Typography;
use document::{Document, Inlines, Section, each_line_mut, each_line_of, plain_blocks};
use german_text::Lang;
use handlebars::Context;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

pub struct Lookup {
    root: PathBuf,
    view: Value,
    pub sources: BTreeMap<String, Value>,
    phrases: Phrases,
}

impl Lookup {
    pub fn new(root: PathBuf, kept: &str) -> Self {
        let mut kept: Value = serde_json::from_str(kept).unwrap();
        let sources = serde_json::from_value(kept["sources"].take()).unwrap();
        let mut phrases = Vec::new();
        for folder in ["templates/phrases", "templates/record"] {
            for entry in fs::read_dir(repo().join(folder)).unwrap() {
                let path = entry.unwrap().path();
                if let Some(name) = path.file_name().unwrap().to_str().unwrap().strip_suffix(".de.hbs") {
                    phrases.push((name.to_owned(), fs::read_to_string(&path).unwrap()));
                }
            }
        }
        Self {
            root,
            view: kept["view"].take(),
            sources,
            phrases: Phrases::new(Lang::De, Typography::default(), phrases),
        }
    }

    /// All lines of the document that was kept.
    pub fn lines(&self) -> Vec<Inlines> {
        let mut document: Document = serde_json::from_value(self.view["document"].clone()).unwrap();
        let mut sections: Vec<Section> = serde_json::from_value(self.view["sections"].clone()).unwrap();
        let mut lines = Vec::new();
        each_line_mut(&mut document, &mut sections, &mut |line| lines.push(line.clone()));
        each_line_of(&mut document.abbreviations, &mut |line| lines.push(line.clone()));
        lines
    }

    /// Says what is wrong with the words that lead to a source.
    pub fn fault(&self, id: &str, marked: &Marked) -> Option<String> {
        let (said, source) = (words(&marked.text), &self.sources[id]);
        if said.is_empty() {
            return Some(format!("{id}: nothing is said: {source}"));
        }
        let of_source = self.words_of(source);
        let is_there = of_source.windows(said.len()).any(|run| run == said);
        (!is_there).then(|| format!("{id}: {said:?}\n  are not in {of_source:?}\n  of {source}"))
    }

    /// Says which texts stand in the document in part only: the words of all their places are theirs.
    pub fn incomplete(&self, marked: &BTreeMap<String, Marked>) -> Vec<String> {
        let mut places: BTreeMap<String, (Vec<String>, Vec<String>)> = BTreeMap::new();
        for (id, marked) in marked {
            let source = &self.sources[id];
            if source["kind"] == "typed" {
                let key = format!("{} {}", source["file"], source["path"]);
                let place = places.entry(key).or_insert_with(|| (self.words_of(source), Vec::new()));
                place.1.extend(words(&marked.text));
            }
        }
        let is_short =
            |(typed, said): &(Vec<String>, Vec<String>)| typed.iter().any(|word| !said.contains(word));
        let short = places.into_iter().filter(|(_, place)| is_short(place));
        short.map(|(key, (typed, said))| format!("{key}: {typed:?}\n  {said:?}")).collect()
    }

    /// The words of a source.
    fn words_of(&self, source: &Value) -> Vec<String> {
        match source["kind"].as_str().unwrap() {
            "typed" => typed_words(&self.typed(source)),
            "phrase" => match source.get("own") {
                Some(own) if !self.typed(own).contains("{{") => typed_words(&self.typed(own)),
                own => {
                    let name = source["name"].as_str().unwrap();
                    let worded = own.map(|own| self.phrases.with_own([(name, self.typed(own).as_str())]));
                    let slots = Context::from(nested(source["slots"].as_object().unwrap()));
                    let said = worded.as_ref().unwrap_or(&self.phrases).say(name, &slots);
                    words(&plain_blocks(
                        &read_said(&said.unwrap_or_else(|fault| panic!("{source}: {fault}"))).blocks,
                    ))
                }
            },
            "label" => {
                let name = source["name"].as_str().unwrap();
                let label = self.view["labels"][name].as_str().unwrap();
                // Tables without a title are counted.
                let counted = if name == "table" {
                    (1..20).map(|n| format!(" {label} {n}")).collect()
                } else {
                    label.to_owned()
                };
                words(&counted)
            }
            "fact" => words(at(&self.view, source["path"].as_str().unwrap()).as_str().unwrap()),
            other => panic!("{other}"),
        }
    }

    /// The text that was typed, as another reader of YAML reads it.
    fn typed(&self, source: &Value) -> String {
        let text = fs::read_to_string(self.root.join(source["file"].as_str().unwrap())).unwrap();
        let file: Value = serde_saphyr::from_str(&text).unwrap();
        match at(&file, source["path"].as_str().unwrap()) {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            other => panic!("{source}: {other}"),
        }
    }
}

/// The value at a path such as `successes[2].text`.
fn at<'v>(value: &'v Value, path: &str) -> &'v Value {
    let keys = path.split(['.', '[']).map(|key| key.trim_end_matches(']'));
    keys.fold(value, |value, key| match key.parse::<usize>() {
        Ok(index) if value.is_array() => &value[index],
        _ => &value[key],
    })
}

/// Values by paths as values within values.
fn nested(slots: &Map<String, Value>) -> Value {
    let mut all = Value::Object(Map::new());
    for (path, slot) in slots {
        let mut place = &mut all;
        for key in path.split('.') {
            if !place.is_object() {
                break;
            }
            place = &mut place[key];
            if place.is_null() && !path.ends_with(key) {
                *place = Value::Object(Map::new());
            }
        }
        if place.is_null() {
            *place = slot.clone();
        }
    }
    all
}

/// The words of a text, whether or not it is Markdown.
fn typed_words(text: &str) -> Vec<String> {
    words(&plain_blocks(&read(text).blocks))
}

/// Runs of letters and figures: how they are set does not count.
pub fn words(text: &str) -> Vec<String> {
    let plain: String = text.chars().filter(|c| *c != '\u{ad}').collect();
    let words = plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}
