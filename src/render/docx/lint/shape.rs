//! What a template may ask for: the names that a JSON Schema describes, or those of the data itself.

use crate::document::{Block, Inline};
use serde_json::Value;
use std::collections::BTreeSet;

/// What is known about the value in one place of the data. It is looked up only as deep as a template asks.
#[derive(Clone, Debug)]
pub(super) enum Shape<'a> {
    /// Nothing is known: any name may be there.
    Anything,
    /// A schema, within the whole of it.
    Schema { node: &'a Value, whole: &'a Value },
    /// All values that stand in that place: in a list, one for each entry.
    Data(Vec<&'a Value>),
    /// A list of lists like that one: what `in_rows` makes of it.
    Rows(Box<Self>),
}

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Anything,
    /// Characters, a number, yes or no.
    Plain,
    Object,
    List,
    /// Paragraphs, lists, tables, pictures.
    Blocks,
    /// Characters with emphasis and links.
    Inlines,
}

impl<'a> Shape<'a> {
    pub(super) const fn of_schema(schema: &'a Value) -> Self {
        Self::Schema { node: schema, whole: schema }
    }

    pub(super) fn of_data(data: &'a Value) -> Self {
        Self::Data(vec![data])
    }

    /// Whether a name that is not in it cannot be there in other data either.
    pub(super) const fn is_schema(&self) -> bool {
        match self {
            Self::Rows(list) => list.is_schema(),
            Self::Schema { .. } => true,
            Self::Anything | Self::Data(_) => false,
        }
    }

    pub(super) fn kind(&self) -> Kind {
        match self {
            Self::Anything => Kind::Anything,
            Self::Schema { node, whole } => kind_in(resolved(node, whole), whole),
            Self::Rows(_) => Kind::List,
            Self::Data(values) => {
                values.iter().find(|value| !value.is_null()).map_or(Kind::Anything, kind_of)
            }
        }
    }

    /// What stands under a name; none where that name cannot be.
    pub(super) fn field(&self, name: &str) -> Option<Self> {
        match self {
            Self::Rows(list) => name.parse::<usize>().is_ok().then(|| (**list).clone()),
            Self::Anything => Some(Self::Anything),
            Self::Schema { node, whole } => {
                let node = resolved(node, whole);
                if kind_in(node, whole) == Kind::Anything {
                    return Some(Self::Anything);
                }
                let own = node.get("properties").and_then(|fields| fields.get(name));
                let own = own.or_else(|| node.get("additionalProperties").filter(|any| any.is_object()));
                let entry = || node.get("items").filter(|_| name.parse::<usize>().is_ok());
                own.or_else(entry).map(|node| Self::Schema { node, whole })
            }
            Self::Data(values) => {
                // What is empty may be anything in other data.
                if values.iter().all(|value| value.is_null()) {
                    return Some(Self::Anything);
                }
                let found: Vec<&Value> = values.iter().filter_map(|value| entry(value, name)).collect();
                (!found.is_empty()).then_some(Self::Data(found))
            }
        }
    }

    /// What an entry of the list is, or what stands under any key of the object.
    pub(super) fn item(&self) -> Self {
        match self {
            Self::Rows(list) => (**list).clone(),
            Self::Anything => Self::Anything,
            Self::Schema { node, whole } => {
                let node = resolved(node, whole);
                let item = node.get("items").or_else(|| node.get("additionalProperties"));
                item.filter(|item| item.is_object())
                    .map_or(Self::Anything, |node| Self::Schema { node, whole })
            }
            Self::Data(values) => {
                let mut items = Vec::new();
                for value in values {
                    match value {
                        Value::Array(list) => items.extend(list),
                        Value::Object(map) => items.extend(map.values()),
                        _ => {}
                    }
                }
                if items.is_empty() { Self::Anything } else { Self::Data(items) }
            }
        }
    }

    /// The names that are there, in order.
    pub(super) fn names(&self) -> Vec<&'a str> {
        let (mut names, mut known) = (Vec::new(), BTreeSet::new());
        let maps = match self {
            Self::Anything | Self::Rows(_) => Vec::new(),
            Self::Schema { node, whole } => {
                resolved(node, whole).get("properties").and_then(Value::as_object).into_iter().collect()
            }
            // Entries of a list are mostly alike; a few show the names.
            Self::Data(values) => values.iter().take(100).filter_map(|value| value.as_object()).collect(),
        };
        for name in maps.into_iter().flat_map(|map| map.keys()) {
            if known.insert(name.as_str()) {
                names.push(name.as_str());
            }
        }
        names
    }
}

fn entry<'a>(value: &'a Value, name: &str) -> Option<&'a Value> {
    match value {
        Value::Object(map) => map.get(name),
        Value::Array(list) => list.get(name.parse::<usize>().ok()?),
        _ => None,
    }
}

/// The schema meant: references followed, `null` left out.
fn resolved<'a>(node: &'a Value, whole: &'a Value) -> &'a Value {
    let mut node = node;
    // References that lead in a circle end after a few steps.
    for _ in 0..8 {
        let target = node.get("$ref").and_then(Value::as_str).and_then(|path| path.strip_prefix('#'));
        if let Some(target) = target.and_then(|path| whole.pointer(path)) {
            node = target;
            continue;
        }
        let choices = ["anyOf", "oneOf"].iter().find_map(|key| node.get(*key)).and_then(Value::as_array);
        let mut real = choices.into_iter().flatten().filter(|choice| !is_null(choice));
        match (real.next(), real.next()) {
            (Some(only), None) => node = only,
            _ => return node,
        }
    }
    node
}

fn is_null(node: &Value) -> bool {
    node.get("type").is_some_and(|kind| kind == "null")
}

fn kind_in(node: &Value, whole: &Value) -> Kind {
    let names = |node: &Value, name: &str| {
        node.get("$ref").and_then(Value::as_str).is_some_and(|path| path.rsplit('/').next() == Some(name))
    };
    if let Some(item) = node.get("items") {
        return match item {
            item if names(item, "Block") => Kind::Blocks,
            item if names(item, "Inline") => Kind::Inlines,
            _ => Kind::List,
        };
    }
    if node.get("properties").is_some() || node.get("additionalProperties").is_some_and(Value::is_object) {
        return Kind::Object;
    }
    let kinds = node.get("type");
    let is = |name: &str| {
        kinds.is_some_and(|kinds| {
            kinds == name || kinds.as_array().is_some_and(|kinds| kinds.iter().any(|kind| kind == name))
        })
    };
    if resolved(node, whole) != node || is("object") || is("array") {
        Kind::Anything
    } else if ["string", "number", "integer", "boolean"].into_iter().any(is) {
        Kind::Plain
    } else {
        Kind::Anything
    }
}

fn kind_of(value: &&Value) -> Kind {
    match value {
        Value::Null => Kind::Anything,
        Value::Bool(_) | Value::Number(_) | Value::String(_) => Kind::Plain,
        Value::Object(_) => Kind::Object,
        Value::Array(list) => match list.first() {
            Some(first @ Value::Object(map)) if map.len() == 1 => {
                if serde_json::from_value::<Block>(first.clone()).is_ok() {
                    Kind::Blocks
                } else if serde_json::from_value::<Inline>(first.clone()).is_ok() {
                    Kind::Inlines
                } else {
                    Kind::List
                }
            }
            _ => Kind::List,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_schema_of_the_view_says_what_its_names_hold() {
        let schema = crate::view::schema();
        let view = Shape::of_schema(&schema);
        let at = |path: &str| path.split('.').try_fold(view.clone(), |shape, name| shape.field(name));
        assert_eq!(at("event.place").unwrap().kind(), Kind::Plain);
        assert_eq!(at("event.days").unwrap().kind(), Kind::List);
        assert_eq!(at("programme.office.name").unwrap().kind(), Kind::Plain);
        assert_eq!(at("document.opening").unwrap().kind(), Kind::Blocks);
        assert_eq!(at("document.dateline").unwrap().kind(), Kind::Inlines);
        assert_eq!(at("labels.page").unwrap().kind(), Kind::Plain);
        assert!(at("event.plaec").is_none() && at("event.place.x").is_none());
        assert!(at("event.days").unwrap().item().field("start").is_some());
    }

    #[test]
    fn data_shows_its_own_names() {
        let data = json!({"l": [{"a": 1}, {"b": null}], "none": null, "empty": [], "x": [{"paragraph": [{"text": "t"}]}]});
        let shape = Shape::of_data(&data);
        let item = shape.field("l").unwrap().item();
        assert_eq!(item.names(), ["a", "b"]);
        assert!(item.field("c").is_none() && shape.field("none").unwrap().field("any").is_some());
        assert_eq!(item.field("b").unwrap().kind(), Kind::Anything);
        assert!(shape.field("empty").unwrap().item().field("any").is_some());
        assert_eq!(shape.field("x").unwrap().kind(), Kind::Blocks);
        assert_eq!(shape.field("l").unwrap().field("0").unwrap().names(), ["a"]);
    }
}
