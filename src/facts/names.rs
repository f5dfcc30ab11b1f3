//! The names of the view, read from its schema: the guide lists them, and a template to start from shows them.

use super::{LABELS, schema};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use word_template::{Holds, ListNames, Name, Names};

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
            (Some("object"), _) => Holds::Words(LABELS.iter().map(|label| (*label).to_owned()).collect()),
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
