//! JSON Schemas of all kinds of files, for editors that complete and explain while people type.

use crate::model::{
    Contacts, DossierSheet, Event, MergedFindings, Monitoring, Programme, Report, ThemeTable, Themes,
};
use schemars::{JsonSchema, generate::SchemaSettings};
use serde_json::{Map, Value};

/// The schema of one kind of file, made for editors.
fn editor_schema<T: JsonSchema>(name: &str) -> String {
    let mut schema = SchemaSettings::draft07().into_generator().into_root_schema_for::<T>().to_value();
    if let Value::Object(root) = &mut schema {
        told(root, name);
        for definitions in ["definitions", "$defs"] {
            if let Some(Value::Object(types)) = root.get_mut(definitions) {
                for (name, of) in types {
                    if let Value::Object(of) = of {
                        told(of, name);
                    }
                }
            }
        }
    }
    format!("{schema:#}\n")
}

/// Puts what keys mean, in German, where editors show it.
fn told(object: &mut Map<String, Value>, name: &str) {
    if let Some(Value::Object(properties)) = object.get_mut("properties") {
        for (key, property) in properties {
            let Value::Object(property) = property else { continue };
            // Beside a reference an editor reads nothing.
            if let Some(reference) = property.remove("$ref") {
                let all = Value::Array(vec![Value::Object(Map::from_iter([("$ref".to_owned(), reference)]))]);
                property.insert("allOf".to_owned(), all);
            }
            if let Some(words) = in_german(&format!("{name}.{key}")) {
                property.insert("description".to_owned(), Value::String(words.to_owned()));
            }
        }
    }
    if let Some(Value::Array(variants)) = object.get_mut("oneOf") {
        for variant in variants {
            if let Value::Object(variant) = variant {
                told(variant, name);
            }
        }
    }
}

/// Meaning of every key, in German: `Type.key|words` on each line.
const KEYS: &str = include_str!("reference/keys.de.txt");

/// Returns the meaning of the key `Type.key`, in German.
pub(super) fn in_german(key: &str) -> Option<&'static str> {
    KEYS.lines()
        .filter_map(|line| line.split_once('|'))
        .find(|(name, _)| *name == key)
        .map(|(_, words)| words)
}

/// The schemas of all kinds of files, by the name of their file below `inputs/.schema`.
pub fn editor_schemas() -> [(&'static str, String); 9] {
    [
        ("programme.schema.json", editor_schema::<Programme>("Programme")),
        ("exchange.schema.json", editor_schema::<Event>("Event")),
        ("report.schema.json", editor_schema::<Report>("Report")),
        ("table.schema.json", editor_schema::<ThemeTable>("ThemeTable")),
        ("findings.schema.json", editor_schema::<MergedFindings>("MergedFindings")),
        ("themes.schema.json", editor_schema::<Themes>("Themes")),
        ("contacts.schema.json", editor_schema::<Contacts>("Contacts")),
        ("dossier.schema.json", editor_schema::<DossierSheet>("DossierSheet")),
        ("monitoring.schema.json", editor_schema::<Monitoring>("Monitoring")),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use yaml_reader::Shapes;

    #[test]
    fn every_key_is_explained_in_german_and_nothing_else_is() {
        fn keys<T: JsonSchema + 'static>(name: &str, keys: &mut BTreeSet<String>) {
            let shapes = Shapes::of::<T>();
            let types =
                shapes.types.iter().map(|(name, of)| (name.as_str(), of)).chain([(name, &shapes.root)]);
            for (name, of) in types {
                keys.extend(of.fields.iter().map(|field| format!("{name}.{}", field.key)));
            }
        }
        let mut known = BTreeSet::new();
        keys::<Programme>("Programme", &mut known);
        keys::<Event>("Event", &mut known);
        keys::<Report>("Report", &mut known);
        keys::<ThemeTable>("ThemeTable", &mut known);
        keys::<MergedFindings>("MergedFindings", &mut known);
        keys::<Themes>("Themes", &mut known);
        keys::<Contacts>("Contacts", &mut known);
        keys::<DossierSheet>("DossierSheet", &mut known);
        keys::<Monitoring>("Monitoring", &mut known);
        let told: Vec<String> =
            KEYS.lines().map(|line| line.split_once('|').map_or(line, |(key, _)| key).to_owned()).collect();
        assert_eq!(told.iter().collect::<BTreeSet<_>>().len(), told.len(), "a key twice");
        assert_eq!(told.into_iter().collect::<BTreeSet<_>>(), known);
        for (_, schema) in editor_schemas() {
            assert!(schema.contains("\"description\""), "{schema}");
        }
    }
}
