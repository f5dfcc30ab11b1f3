//! The files of an exchange as values beside their schema: every text has its class there.

use crate::model::{Event, Exchange, MergedFindings, PersonalClass, Programme, Report, ThemeTable, Themes};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Value};
use std::collections::BTreeSet;
use std::sync::Arc;
use yaml_reader::{Shape, Shapes, Type};

/// A file as a value.
pub(super) struct FileTree {
    /// Path relative to the root, with `/`.
    pub(super) path: String,
    /// What it says, without what need not be said.
    pub(super) value: Value,
    root: &'static str,
    shapes: Arc<Shapes>,
}

/// A text that somebody typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Leaf {
    /// Its class.
    pub(super) class: PersonalClass,
    /// The type and the key: `Person.name`.
    pub(super) key: String,
    /// The text.
    pub(super) text: String,
}

impl FileTree {
    /// The value of one file; none where it cannot be written as one, which no type of the model is.
    pub(super) fn new<T: Serialize + JsonSchema + 'static>(
        path: &str,
        root: &'static str,
        said: &T,
    ) -> Option<Self> {
        let shapes = Shapes::of::<T>();
        let value = serde_json::to_value(said).ok()?;
        let value = needed(value, &shapes.root, &shapes);
        Some(Self { path: path.to_owned(), value, root, shapes })
    }

    /// Leaves out what is of a class that must not be there; a thing that must have such a key goes with it.
    pub(super) fn without(self, is_withheld: &dyn Fn(PersonalClass) -> bool) -> Option<Self> {
        let value = allowed(self.value, &self.shapes.root, &self.shapes, is_withheld)?;
        Some(Self { value, ..self })
    }

    /// Tells whether nothing is left of it.
    pub(super) fn is_empty(&self) -> bool {
        self.value.as_object().is_some_and(Map::is_empty)
    }

    /// Adds all its texts.
    pub(super) fn leaves(&self, found: &mut Vec<Leaf>) {
        let walk = LeafWalk { shapes: &self.shapes };
        walk.object(&self.value, self.root, &self.shapes.root, found);
    }
}

/// All files of an exchange, the programme first.
pub(super) fn files(exchange: &Exchange) -> Vec<FileTree> {
    let programme = &exchange.programme;
    let mut files = vec![
        FileTree::new::<Programme>(&programme.file, "Programme", &programme.value),
        FileTree::new::<Event>(&exchange.event.file, "Event", &exchange.event.value),
    ];
    let reports = exchange.reports.iter();
    files.extend(reports.map(|file| FileTree::new::<Report>(&file.file, "Report", &file.value)));
    let tables = exchange.tables.iter();
    files.extend(tables.map(|file| FileTree::new::<ThemeTable>(&file.file, "ThemeTable", &file.value)));
    let findings = &exchange.findings;
    if !findings.value.findings.is_empty() || !findings.value.aside.is_empty() {
        files.push(FileTree::new::<MergedFindings>(&findings.file, "MergedFindings", &findings.value));
    }
    if !exchange.themes.value.themes.is_empty() {
        files.push(FileTree::new::<Themes>(&exchange.themes.file, "Themes", &exchange.themes.value));
    }
    files.into_iter().flatten().collect()
}

/// All texts of some files, each once.
pub(super) fn leaves(files: &[FileTree]) -> Vec<Leaf> {
    let mut found = Vec::new();
    files.iter().for_each(|file| file.leaves(&mut found));
    each_once(found)
}

/// The leaves without those that are there twice.
pub(super) fn each_once(mut found: Vec<Leaf>) -> Vec<Leaf> {
    let mut seen = BTreeSet::new();
    found.retain(|leaf| seen.insert((leaf.class, leaf.key.clone(), leaf.text.clone())));
    found
}

/// Takes out what says no more than if it were not there: nothing, and the default.
fn needed(value: Value, of: &Type, shapes: &Shapes) -> Value {
    let Value::Object(map) = value else { return value };
    let keep = |(key, value): (String, Value)| {
        let field = of.fields.iter().find(|field| field.key == key)?;
        let is_default = field.default.as_deref() == Some(plain(&value).as_str());
        if value.is_null() || is_default && !field.required {
            return None;
        }
        Some((key, deeper(value, &field.shape, shapes, &needed)))
    };
    Value::Object(map.into_iter().filter_map(keep).collect())
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Applies `each` to the things of the model that stand in a value of this shape.
fn deeper(
    value: Value,
    shape: &Shape,
    shapes: &Shapes,
    each: &dyn Fn(Value, &Type, &Shapes) -> Value,
) -> Value {
    match (shape, value) {
        (Shape::Type(name), value) => match shapes.get(name) {
            Some(of) => each(value, of, shapes),
            None => value,
        },
        (Shape::List(of), Value::Array(items)) => {
            items.into_iter().map(|item| deeper(item, of, shapes, each)).collect()
        }
        (Shape::Own(of), Value::Object(map)) => Value::Object(
            map.into_iter().map(|(key, value)| (key, deeper(value, of, shapes, each))).collect(),
        ),
        (_, value) => value,
    }
}

fn allowed(
    value: Value,
    of: &Type,
    shapes: &Shapes,
    is_withheld: &dyn Fn(PersonalClass) -> bool,
) -> Option<Value> {
    let Value::Object(map) = value else { return Some(value) };
    let mut kept = Map::new();
    for (key, value) in map {
        let field = of.fields.iter().find(|field| field.key == key)?;
        let inner = if is_withheld(class_of(&field.personal)) {
            None
        } else {
            allowed_in(value, &field.shape, shapes, is_withheld)
        };
        match inner {
            Some(inner) => drop(kept.insert(key, inner)),
            // What cannot be without it goes, too.
            None if field.required || of.one_key => return None,
            None => {}
        }
    }
    Some(Value::Object(kept))
}

fn allowed_in(
    value: Value,
    shape: &Shape,
    shapes: &Shapes,
    is_withheld: &dyn Fn(PersonalClass) -> bool,
) -> Option<Value> {
    match (shape, value) {
        (Shape::Type(name), value) => match shapes.get(name) {
            Some(of) => allowed(value, of, shapes, is_withheld),
            None => Some(value),
        },
        (Shape::List(of), Value::Array(items)) => {
            Some(items.into_iter().filter_map(|item| allowed_in(item, of, shapes, is_withheld)).collect())
        }
        (_, value) => Some(value),
    }
}

/// The class of that name. One that nobody knows does not build; what has none would be for nobody.
fn class_of(personal: &str) -> PersonalClass {
    PersonalClass::parse(personal).unwrap_or(PersonalClass::Confidential)
}

struct LeafWalk<'a> {
    shapes: &'a Shapes,
}

impl LeafWalk<'_> {
    fn object(&self, value: &Value, name: &str, of: &Type, found: &mut Vec<Leaf>) {
        let Value::Object(map) = value else { return };
        for (key, value) in map {
            if let Some(field) = of.fields.iter().find(|field| field.key == *key) {
                let class = class_of(&field.personal);
                self.inside(value, &field.shape, &format!("{name}.{key}"), class, found);
            }
        }
    }

    fn inside(&self, value: &Value, shape: &Shape, key: &str, class: PersonalClass, found: &mut Vec<Leaf>) {
        match (shape, value) {
            (Shape::Type(name), value) => {
                if let Some(of) = self.shapes.get(name) {
                    self.object(value, name, of, found);
                }
            }
            (Shape::List(of), Value::Array(items)) => {
                items.iter().for_each(|item| self.inside(item, of, key, class, found));
            }
            (Shape::Own(of), Value::Object(map)) => {
                map.values().for_each(|value| self.inside(value, of, key, class, found));
            }
            (Shape::Choice(_), _) => {}
            (_, Value::String(text)) if !text.trim().is_empty() => {
                found.push(Leaf { class, key: key.to_owned(), text: text.clone() });
            }
            _ => {}
        }
    }
}
