//! Names that a template may ask for: those that a JSON Schema describes, or those of the data itself.

use super::schema::Parts;
use super::value_kind::ValueKind;
use document::{Block, Inline};
use serde_json::Value;
use std::collections::BTreeSet;

/// Knowledge about the value in one place of the data. It is looked up only as deep as a template asks.
#[derive(Clone, Debug)]
pub(super) enum Shape<'a> {
    /// Nothing is known: any name may be there.
    Anything,
    /// A figure, yes or no: what a loop tells of its pass.
    Plain,
    /// Schemas that all hold here, within the whole of them.
    Schema { nodes: Vec<&'a Value>, whole: &'a Value },
    /// All values that stand in that place: in a list, one for each entry.
    Data(Vec<&'a Value>),
    /// A list of lists like that one: what `in_rows` makes of it.
    Rows(Box<Self>),
}

impl<'a> Shape<'a> {
    pub(super) fn of_schema(schema: &'a Value) -> Self {
        Self::Schema { nodes: vec![schema], whole: schema }
    }

    pub(super) fn of_data(data: &'a Value) -> Self {
        Self::Data(vec![data])
    }

    /// Tells whether a name that is not in it cannot be there in other data either.
    pub(super) const fn is_schema(&self) -> bool {
        match self {
            Self::Rows(list) => list.is_schema(),
            Self::Schema { .. } => true,
            Self::Anything | Self::Plain | Self::Data(_) => false,
        }
    }

    pub(super) fn kind(&self) -> ValueKind {
        match self {
            Self::Anything => ValueKind::Anything,
            Self::Plain => ValueKind::Plain,
            Self::Schema { nodes, whole } => Parts::of(nodes, whole).kind(),
            Self::Rows(_) => ValueKind::List,
            Self::Data(values) => {
                // Where entries differ, one that is no text makes it none.
                let more = values.iter().find(|value| value.is_array() || value.is_object());
                let first = || values.iter().find(|value| !value.is_null());
                more.or_else(first).map_or(ValueKind::Anything, kind_of)
            }
        }
    }

    /// Tells whether one of the values that stand in that place surely has no entries.
    pub(super) fn has_plain(&self) -> bool {
        match self {
            Self::Data(values) => values.iter().any(|value| kind_of(value) == ValueKind::Plain),
            Self::Anything | Self::Plain | Self::Rows(_) | Self::Schema { .. } => {
                self.kind() == ValueKind::Plain
            }
        }
    }

    /// Tells whether it surely is a list, whose entries have no names.
    pub(super) fn is_list(&self) -> bool {
        match self {
            Self::Rows(_) => true,
            Self::Data(values) => values.iter().all(|value| value.is_array()),
            Self::Anything | Self::Plain | Self::Schema { .. } => {
                matches!(self.kind(), ValueKind::List | ValueKind::Blocks | ValueKind::Inlines)
            }
        }
    }

    /// Finds what stands under a name; none where that name cannot be.
    pub(super) fn field(&self, name: &str) -> Option<Self> {
        match self {
            Self::Rows(list) => name.parse::<usize>().is_ok().then(|| (**list).clone()),
            Self::Anything => Some(Self::Anything),
            Self::Plain => None,
            Self::Schema { nodes, whole } => {
                let parts = Parts::of(nodes, whole);
                if parts.kind() == ValueKind::Anything {
                    return Some(Self::Anything);
                }
                let fields = parts.nodes.iter().filter_map(|node| node.get("properties"));
                let own: Vec<_> = fields.filter_map(|fields| fields.get(name)).collect();
                let is_entry = name.parse::<usize>().is_ok();
                let entry = if is_entry { parts.under("items") } else { Vec::new() };
                let found = [own, parts.under("additionalProperties"), entry]
                    .into_iter()
                    .find(|nodes| !nodes.is_empty());
                // Which names a pattern means is not asked.
                let more = || parts.open || !parts.under("patternProperties").is_empty();
                let found = found.map(|nodes| Self::Schema { nodes, whole });
                found.or_else(|| more().then_some(Self::Anything))
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

    /// Returns the shape of an entry of the list, or of what stands under any key of the object.
    pub(super) fn item(&self) -> Self {
        match self {
            Self::Rows(list) => (**list).clone(),
            Self::Anything | Self::Plain => Self::Anything,
            Self::Schema { nodes, whole } => {
                let parts = Parts::of(nodes, whole);
                let items = ["items", "additionalProperties"].map(|key| parts.under(key));
                let items = items.into_iter().find(|nodes| !nodes.is_empty());
                items.map_or(Self::Anything, |nodes| Self::Schema { nodes, whole })
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
            Self::Anything | Self::Plain | Self::Rows(_) => Vec::new(),
            Self::Schema { nodes, whole } => {
                let parts = Parts::of(nodes, whole).nodes.into_iter();
                parts.filter_map(|node| node.get("properties")?.as_object()).collect()
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

fn kind_of(value: &&Value) -> ValueKind {
    match value {
        Value::Null => ValueKind::Anything,
        Value::Bool(_) | Value::Number(_) | Value::String(_) => ValueKind::Plain,
        Value::Object(_) => ValueKind::Object,
        Value::Array(list) => match list.first() {
            Some(first @ Value::Object(map)) if map.len() == 1 => {
                if serde_json::from_value::<Block>(first.clone()).is_ok() {
                    ValueKind::Blocks
                } else if serde_json::from_value::<Inline>(first.clone()).is_ok() {
                    ValueKind::Inlines
                } else {
                    ValueKind::List
                }
            }
            _ => ValueKind::List,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_schema_says_what_its_names_hold() {
        let schema = schemars::schema_for!(document::Document).to_value();
        let whole = Shape::of_schema(&schema);
        let at = |path: &str| path.split('.').try_fold(whole.clone(), |shape, name| shape.field(name));
        assert_eq!(at("title").unwrap().kind(), ValueKind::Plain);
        assert_eq!(at("facts").unwrap().kind(), ValueKind::List);
        assert_eq!(at("opening").unwrap().kind(), ValueKind::Blocks);
        assert_eq!(at("dateline").unwrap().kind(), ValueKind::Inlines);
        assert_eq!(at("funding.note").unwrap().kind(), ValueKind::Inlines);
        assert!(at("titel").is_none() && at("title.x").is_none());
        assert!(at("facts").unwrap().item().field("lines").is_some());
        let words =
            json!({"properties": {"labels": {"type": "object", "additionalProperties": {"type": "string"}}}});
        let page = Shape::of_schema(&words).field("labels").and_then(|labels| labels.field("page"));
        assert_eq!(page.unwrap().kind(), ValueKind::Plain);
    }

    #[test]
    fn data_shows_its_own_names() {
        let data = json!({"l": [{"a": 1}, {"b": null}], "none": null, "empty": [], "x": [{"paragraph": [{"text": "t"}]}]});
        let shape = Shape::of_data(&data);
        let item = shape.field("l").unwrap().item();
        assert_eq!(item.names(), ["a", "b"]);
        assert!(item.field("c").is_none() && shape.field("none").unwrap().field("any").is_some());
        assert_eq!(item.field("b").unwrap().kind(), ValueKind::Anything);
        assert!(shape.field("empty").unwrap().item().field("any").is_some());
        assert_eq!(shape.field("x").unwrap().kind(), ValueKind::Blocks);
        assert_eq!(shape.field("l").unwrap().field("0").unwrap().names(), ["a"]);
    }
}
