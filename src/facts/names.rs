//! The names of the view, read from its schema: the guide lists them, and a template to start from shows them.

use super::schema;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// A name that a template can ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// As it is typed: `event.place`; within a list, from its items on.
    pub path: String,
    /// What it means, in the words of the schema; in those of the program under [`Name::word`].
    pub about: String,
    /// The id of the words that say what it means: `name-event-place`.
    pub word: String,
    /// What it holds.
    pub holds: Holds,
    /// Whether it may be null.
    pub optional: bool,
}

/// What a name holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Characters.
    Text,
    /// A number.
    Number,
    /// Yes or no.
    Flag,
    /// Words by key.
    Words,
    /// Names of its own, whose paths begin with its own.
    Parts(Vec<Name>),
    /// A list of texts.
    Texts,
    /// Text with emphasis and links.
    Inlines,
    /// A list of such texts.
    Lines,
    /// Whole paragraphs, lists, tables.
    Blocks,
    /// A list of items of that type, see [`Names::lists`].
    List(String),
}

/// What can be typed within a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListNames {
    /// What an item is, in the words of the schema.
    pub about: String,
    /// The id of the words that say so: `names-agenda`.
    pub word: String,
    /// The lists that hold such items.
    pub lists: Vec<String>,
    /// The names of an item.
    pub names: Vec<Name>,
}

/// The names of the view.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// What can be typed anywhere.
    pub anywhere: Vec<Name>,
    /// What can be typed within lists, by the type of their items.
    pub lists: BTreeMap<String, ListNames>,
}

/// The names of the view.
pub fn names() -> Names {
    let schema = schema();
    let types = schema.get("$defs").and_then(Value::as_object).cloned().unwrap_or_default();
    let mut reader = Reader { types, lists: BTreeMap::new() };
    let anywhere = reader.names(&schema, "View", "");
    Names { anywhere, lists: reader.lists }
}

struct Reader {
    types: Map<String, Value>,
    lists: BTreeMap<String, ListNames>,
}

impl Reader {
    fn names(&mut self, of: &Value, type_name: &str, prefix: &str) -> Vec<Name> {
        let fields = of.get("properties").and_then(Value::as_object).cloned().unwrap_or_default();
        fields.iter().map(|(key, field)| self.name(key, field, type_name, prefix)).collect()
    }

    fn name(&mut self, key: &str, field: &Value, type_name: &str, prefix: &str) -> Name {
        let path = format!("{prefix}{key}");
        let (value, optional) = without_null(field);
        let holds = self.holds(&path, &value);
        Name { about: description(field), word: word(type_name, key), path, holds, optional }
    }

    fn holds(&mut self, path: &str, value: &Value) -> Holds {
        if let Some(name) = reference(value) {
            let inner = self.types.get(&name).cloned().unwrap_or_default();
            return match inner.get("properties") {
                Some(_) => Holds::Parts(self.names(&inner, &name, &format!("{path}."))),
                None => Holds::Text,
            };
        }
        match (value.get("type").and_then(Value::as_str), value.get("items")) {
            (Some("object"), _) => Holds::Words,
            (Some("integer" | "number"), _) => Holds::Number,
            (Some("boolean"), _) => Holds::Flag,
            (_, Some(item)) => self.list(path, item),
            _ => Holds::Text,
        }
    }

    fn list(&mut self, path: &str, item: &Value) -> Holds {
        let name = match reference(item) {
            Some(name) if name == "Inline" => return Holds::Inlines,
            Some(name) if name == "Block" => return Holds::Blocks,
            Some(name) => name,
            None if item.get("items").is_some() => return Holds::Lines,
            None => return Holds::Texts,
        };
        let known = self.lists.contains_key(&name);
        self.lists.entry(name.clone()).or_default().lists.push(path.to_owned());
        if !known {
            let of = self.types.get(&name).cloned().unwrap_or_default();
            let names = self.names(&of, &name, "");
            let about = description(&of);
            let list = self.lists.entry(name.clone()).or_default();
            (list.about, list.word, list.names) = (about, format!("names{}", dashed(&name)), names);
        }
        Holds::List(name)
    }
}

/// `name-event-place` for the field `place` of `EventFacts`.
fn word(type_name: &str, key: &str) -> String {
    format!("name{}-{}", dashed(type_name), key.replace('_', "-"))
}

/// `-event` for `EventFacts`.
fn dashed(type_name: &str) -> String {
    let plain = type_name.trim_end_matches("Facts").trim_end_matches("Fact");
    let plain = if plain.is_empty() { type_name } else { plain };
    let mut out = String::new();
    for c in plain.chars() {
        if c.is_ascii_uppercase() {
            out.push('-');
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}

/// Names of the code in square brackets are for those who read it.
fn description(of: &Value) -> String {
    let text = of.get("description").and_then(Value::as_str).unwrap_or_default();
    text.replace('\n', " ").replace("[`", "`").replace("`]", "`")
}

/// A field's schema without the `null` that it may also be.
fn without_null(field: &Value) -> (Value, bool) {
    let is_null = |value: &&Value| **value == "null" || value.get("type").is_some_and(|kind| kind == "null");
    let parted = |list: &Vec<Value>| {
        let other = list.iter().find(|value| !is_null(value)).cloned().unwrap_or_default();
        (other, list.iter().any(|value| is_null(&value)))
    };
    if let Some(list) = field.get("anyOf").and_then(Value::as_array) {
        return parted(list);
    }
    if let Some(list) = field.get("type").and_then(Value::as_array) {
        let (kind, optional) = parted(list);
        let mut field = field.clone();
        if let Some(own) = field.get_mut("type") {
            *own = kind;
        }
        return (field, optional);
    }
    (field.clone(), false)
}

fn reference(value: &Value) -> Option<String> {
    Some(value.get("$ref")?.as_str()?.rsplit('/').next()?.to_owned())
}
