//! The plain fields of the model, found by walking its schema beside a value.

use austausch::model::{
    Contacts, DossierSheet, Event, MergedFindings, Monitoring, Programme, Report, ThemeTable, Themes,
};
use austausch::yaml::{FileKind, kind_of};
use schemars::{JsonSchema, generate::SchemaSettings};
use serde_json::{Map, Value};

/// What a field that holds text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// What is typed is printed.
    Plain,
    /// What is typed is read as Markdown.
    Markdown,
    /// The name of something else, or of a file; or a noun, which is printed in the forms that sentences need.
    Reference,
}

/// The schema of a kind of file.
pub struct Schema {
    root: Value,
    name: &'static str,
}

impl Schema {
    /// The schema of the file at `path`.
    pub fn of(path: &str) -> Self {
        match kind_of(path) {
            FileKind::Programme => Self::new::<Programme>("Programme"),
            FileKind::Event { .. } => Self::new::<Event>("Event"),
            FileKind::Report { .. } => Self::new::<Report>("Report"),
            FileKind::Table { .. } => Self::new::<ThemeTable>("ThemeTable"),
            FileKind::Findings { .. } => Self::new::<MergedFindings>("MergedFindings"),
            FileKind::Themes => Self::new::<Themes>("Themes"),
            FileKind::Contacts => Self::new::<Contacts>("Contacts"),
            FileKind::Dossier => Self::new::<DossierSheet>("DossierSheet"),
            FileKind::Monitoring => Self::new::<Monitoring>("Monitoring"),
            other => panic!("{path} is {other:?}: say here which type it is read into"),
        }
    }

    fn new<T: JsonSchema>(name: &'static str) -> Self {
        let schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>();
        Self { root: schema.to_value(), name }
    }

    /// Calls `visit` with the name (`Type.key`) and kind of each field in `value` that holds text.
    pub fn visit(&self, value: &mut Value, visit: &mut dyn FnMut(&str, Kind, &mut String)) {
        let none = Map::new();
        let definitions = self.root.get("$defs").and_then(Value::as_object).unwrap_or(&none);
        Walk { definitions, visit }.walk(value, &self.root, self.name, Kind::Plain, self.name);
    }

    /// The names of all plain fields, whether a value uses them or not.
    pub fn plain_fields(&self) -> Vec<String> {
        let mut found = Vec::new();
        collect(&self.root, self.name, &mut found);
        let definitions = self.root.get("$defs").and_then(Value::as_object).into_iter().flatten();
        definitions.for_each(|(name, definition)| collect(definition, name, &mut found));
        found
    }
}

fn variants<'v>(schema: &'v Value, key: &str) -> &'v [Value] {
    schema.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn collect(definition: &Value, name: &str, found: &mut Vec<String>) {
    for variant in variants(definition, "oneOf") {
        collect(variant, name, found);
    }
    for (key, property) in definition.get("properties").and_then(Value::as_object).into_iter().flatten() {
        let text = |schema: &Value| holds_text(schema) || schema.get("items").is_some_and(holds_text);
        let is_text = text(property) || variants(property, "anyOf").iter().any(text);
        if is_text && kind(property, definition) == Kind::Plain {
            found.push(format!("{name}.{key}"));
        }
    }
}

/// Text; not a date, which may be a number too, and not one of some words.
fn holds_text(schema: &Value) -> bool {
    let kinds = schema.get("type");
    let is_string = |kind: &Value| kind == "string";
    let alone = kinds.is_some_and(is_string)
        || kinds.and_then(Value::as_array).is_some_and(|kinds| {
            kinds.iter().any(is_string) && kinds.iter().all(|kind| is_string(kind) || kind == "null")
        });
    alone && schema.get("enum").is_none() && schema.get("const").is_none()
}

/// The descriptions say what a field is; a reference that is taken for plain text makes `check` refuse the exchange.
fn kind(property: &Value, object: &Value) -> Kind {
    let described = property.get("description").or_else(|| object.get("description"));
    let description = described.and_then(Value::as_str).unwrap_or_default();
    let says = |words: &[&str]| words.iter().any(|word| description.contains(word));
    if says(&["Markdown"]) {
        Kind::Markdown
    } else if property.get("x-id").is_some()
        || property.get("x-shown").is_some_and(|shown| shown == "declined")
        || says(&["by id", "id of the", "Short name in", "Short name within", "never changes", "PNG or JPEG"])
    {
        Kind::Reference
    } else {
        Kind::Plain
    }
}

struct Walk<'a> {
    definitions: &'a Map<String, Value>,
    visit: &'a mut dyn FnMut(&str, Kind, &mut String),
}

impl Walk<'_> {
    fn walk(&mut self, value: &mut Value, schema: &Value, owner: &str, of: Kind, path: &str) {
        if let Some(name) =
            schema.get("$ref").and_then(Value::as_str).and_then(|path| path.rsplit('/').next())
        {
            let definition = &self.definitions[name];
            return self.walk(value, definition, name, of, path);
        }
        if let Some(inner) = variants(schema, "anyOf").iter().find(|v| v.get("type") != Some(&"null".into()))
        {
            return self.walk(value, inner, owner, of, path);
        }
        match value {
            Value::String(text) if holds_text(schema) => (self.visit)(path, of, text),
            Value::Array(list) => {
                if let Some(items) = schema.get("items") {
                    list.iter_mut().for_each(|item| self.walk(item, items, owner, of, path));
                }
            }
            Value::Object(map) => self.object(map, schema, owner, of, path),
            _ => {}
        }
    }

    fn object(&mut self, map: &mut Map<String, Value>, schema: &Value, owner: &str, of: Kind, path: &str) {
        for (key, value) in map {
            let sources = std::iter::once(schema).chain(variants(schema, "oneOf"));
            let found =
                sources.filter_map(|source| Some((source, source.get("properties")?.get(key)?))).next();
            match (found, schema.get("additionalProperties").filter(|own| own.is_object())) {
                (Some((object, property)), _) => {
                    self.walk(value, property, owner, kind(property, object), &format!("{owner}.{key}"));
                }
                (None, Some(own)) => self.walk(value, own, owner, of, path),
                (None, None) => panic!("{owner} has no key {key}"),
            }
        }
    }
}
