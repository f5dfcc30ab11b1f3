//! JSON Schemas of all kinds of files, for editors that complete and explain while people type.

use crate::exchange::{Event, MergedFindings, Programme, Report, ThemeTable};
use schemars::{JsonSchema, generate::SchemaSettings};
use serde_json::{Map, Value};

/// The schema of one kind of file, made for editors.
fn editor_schema<T: JsonSchema>() -> String {
    let mut schema = SchemaSettings::draft07().into_generator().into_root_schema_for::<T>().to_value();
    if let Value::Object(root) = &mut schema {
        told(root);
        for definitions in ["definitions", "$defs"] {
            if let Some(Value::Object(types)) = root.get_mut(definitions) {
                for of in types.values_mut() {
                    if let Value::Object(of) = of {
                        told(of);
                    }
                }
            }
        }
    }
    format!("{schema:#}\n")
}

/// Puts the German words that people look for where editors show them.
fn told(object: &mut Map<String, Value>) {
    if let Some(Value::Object(properties)) = object.get_mut("properties") {
        for property in properties.values_mut() {
            let Value::Object(property) = property else { continue };
            // Beside a reference an editor reads nothing.
            if let Some(reference) = property.remove("$ref") {
                let all = Value::Array(vec![Value::Object(Map::from_iter([("$ref".to_owned(), reference)]))]);
                property.insert("allOf".to_owned(), all);
            }
            if let Some(words) = by_aliases(property) {
                property.insert("description".to_owned(), Value::String(words));
            }
        }
    }
    if let Some(Value::Array(variants)) = object.get_mut("oneOf") {
        for variant in variants {
            if let Value::Object(variant) = variant {
                told(variant);
            }
        }
    }
}

/// The German words for a key before its description.
fn by_aliases(property: &Map<String, Value>) -> Option<String> {
    let description = property.get("description").and_then(Value::as_str).unwrap_or_default();
    let aliases = property.get("x-aliases").and_then(Value::as_array)?;
    let words: Vec<&str> = aliases.iter().filter_map(Value::as_str).collect();
    (!words.is_empty()).then(|| format!("{}. {description}", words.join(", ")))
}

/// The schemas of all kinds of files, by the name of their file below `inputs/.schema`.
pub fn editor_schemas() -> [(&'static str, String); 5] {
    [
        ("programme.schema.json", editor_schema::<Programme>()),
        ("exchange.schema.json", editor_schema::<Event>()),
        ("report.schema.json", editor_schema::<Report>()),
        ("table.schema.json", editor_schema::<ThemeTable>()),
        ("findings.schema.json", editor_schema::<MergedFindings>()),
    ]
}
