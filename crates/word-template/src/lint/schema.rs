//! A JSON Schema as far as templates ask it: what is said about one place in several parts, put together; and whether it can be used.

use super::value_kind::ValueKind;
use diagnostics::Diagnostic;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::ptr::from_ref;

/// More parts are not put together for one place, nor from deeper within each other: what else they say is not known.
const MOST_PARTS: usize = 256;
const DEPTH: usize = 64;

/// Keys that make an object a schema; so does any name that begins with a dollar sign.
const KEYS: [&str; 14] = [
    "type",
    "properties",
    "items",
    "allOf",
    "anyOf",
    "oneOf",
    "additionalProperties",
    "patternProperties",
    "definitions",
    "enum",
    "const",
    "required",
    "title",
    "description",
];

/// All that a schema says about one place.
pub(super) struct Parts<'a> {
    pub(super) nodes: Vec<&'a Value>,
    /// True when it says more than was put together.
    pub(super) open: bool,
    whole: &'a Value,
    seen: BTreeSet<*const Value>,
}

impl<'a> Parts<'a> {
    /// The parts that hold where all of `nodes` do: references followed, `null` left out.
    pub(super) fn of(nodes: &[&'a Value], whole: &'a Value) -> Self {
        let mut parts = Self { nodes: Vec::new(), open: false, whole, seen: BTreeSet::new() };
        for node in nodes {
            parts.add(node, 0);
        }
        parts
    }

    fn add(&mut self, node: &'a Value, depth: usize) {
        if depth == DEPTH || self.seen.len() == MOST_PARTS {
            self.open = true;
            return;
        }
        // References may lead in a circle, and to one place from many.
        if !self.seen.insert(from_ref(node)) {
            return;
        }
        self.nodes.push(node);
        if let Some(Ok(target)) = reference(node).map(|path| target(path, self.whole)) {
            self.add(target, depth + 1);
        }
        for part in list(node, "allOf") {
            self.add(part, depth + 1);
        }
        for key in ["anyOf", "oneOf"] {
            self.choices(list(node, key).filter(|choice| !is_null(choice)).collect(), depth + 1);
        }
        self.choices(["then", "else"].iter().filter_map(|key| node.get(*key)).collect(), depth + 1);
    }

    /// One of these holds. If all of them are groups of names, each of the names may be there; otherwise they say nothing.
    fn choices(&mut self, choices: Vec<&'a Value>, depth: usize) {
        let only = choices.len() == 1;
        let before = self.nodes.len();
        let mut groups = true;
        for choice in choices {
            let from = self.nodes.len();
            self.add(choice, depth);
            let says_nothing = choice.as_object().is_none_or(serde_json::Map::is_empty);
            let kind = kind(self.nodes.get(from..).unwrap_or_default());
            groups &= !says_nothing && matches!(kind, None | Some(ValueKind::Object));
        }
        if !only && !groups {
            self.nodes.truncate(before);
        }
    }

    pub(super) fn kind(&self) -> ValueKind {
        kind(&self.nodes).unwrap_or(ValueKind::Anything)
    }

    /// Returns what the parts have under a key, unless it is no schema with words.
    pub(super) fn under(&self, key: &str) -> Vec<&'a Value> {
        self.nodes.iter().filter_map(|node| node.get(key)).filter(|found| found.is_object()).collect()
    }
}

/// Finds what all parts together say that a value is; none where they do not. Parts that contradict each other may be choices.
fn kind(nodes: &[&Value]) -> Option<ValueKind> {
    let kinds: Vec<ValueKind> = nodes.iter().filter_map(|node| own_kind(node)).collect();
    let mut sure = kinds.iter().copied().filter(|kind| *kind != ValueKind::Anything);
    let Some(first) = sure.next() else { return kinds.first().copied() };
    let contradicted =
        sure.any(|kind| kind != first) || first == ValueKind::Plain && kinds.contains(&ValueKind::Anything);
    Some(if contradicted { ValueKind::Anything } else { first })
}

fn own_kind(node: &Value) -> Option<ValueKind> {
    let names =
        |node: &Value, name: &str| reference(node).is_some_and(|path| path.rsplit('/').next() == Some(name));
    if let Some(item) = node.get("items") {
        return Some(match item {
            item if names(item, "Block") => ValueKind::Blocks,
            item if names(item, "Inline") => ValueKind::Inlines,
            _ => ValueKind::List,
        });
    }
    if node.get("properties").is_some() || node.get("additionalProperties").is_some_and(Value::is_object) {
        return Some(ValueKind::Object);
    }
    let kinds = node.get("type");
    let is = |name: &str| {
        kinds.is_some_and(|kinds| {
            kinds == name || kinds.as_array().is_some_and(|kinds| kinds.iter().any(|kind| kind == name))
        })
    };
    if is("object") || is("array") {
        return Some(ValueKind::Anything);
    }
    ["string", "number", "integer", "boolean"].into_iter().any(is).then_some(ValueKind::Plain)
}

fn list<'a>(node: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    node.get(key).and_then(Value::as_array).into_iter().flatten()
}

fn is_null(node: &Value) -> bool {
    node.get("type").is_some_and(|kind| kind == "null") || node.get("const").is_some_and(Value::is_null)
}

fn reference(node: &Value) -> Option<&str> {
    node.get("$ref").and_then(Value::as_str)
}

/// Where a reference leads.
///
/// # Errors
/// In a word: to another file, or nowhere.
fn target<'a>(path: &str, whole: &'a Value) -> Result<&'a Value, &'static str> {
    let own = whole.get("$id").and_then(Value::as_str).map(|id| id.trim_end_matches('#'));
    let path = own.filter(|own| !own.is_empty()).and_then(|own| path.strip_prefix(own)).unwrap_or(path);
    if path.is_empty() {
        return Ok(whole);
    }
    let place = path.strip_prefix('#').ok_or("away")?;
    let named = || {
        let kept = ["$defs", "definitions"].into_iter().filter_map(|key| whole.get(key)?.as_object());
        kept.flat_map(|kept| kept.values()).find(|node| node.get("$anchor").is_some_and(|name| name == place))
    };
    let found = whole.pointer(&unescaped(place)).or_else(named);
    found.filter(|found| found.is_object() || found.is_boolean()).ok_or("nowhere")
}

/// A reference is an address, in which `%24` stands for a dollar sign.
fn unescaped(place: &str) -> String {
    let mut bytes = Vec::with_capacity(place.len());
    let mut rest = place.as_bytes();
    while let Some((first, behind)) = rest.split_first() {
        let code = behind.get(..2).filter(|_| *first == b'%').and_then(|code| str::from_utf8(code).ok());
        let code = code.and_then(|code| u8::from_str_radix(code, 16).ok());
        bytes.push(code.unwrap_or(*first));
        rest = if code.is_some() { behind.get(2..).unwrap_or_default() } else { behind };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Tells why a value cannot be used as a schema; none if it can.
pub fn fault(schema: &Value) -> Option<Diagnostic> {
    let kind = match schema {
        Value::Bool(_) => return None,
        Value::Object(map) => {
            let known = |key: &String| key.starts_with('$') || KEYS.contains(&key.as_str());
            (!map.is_empty() && !map.keys().any(known)).then_some("data")
        }
        Value::Array(_) => Some("list"),
        Value::String(_) => Some("text"),
        Value::Number(_) => Some("number"),
        Value::Null => Some("nothing"),
    };
    if let Some(kind) = kind {
        return Some(Diagnostic::error("template-schema-kind").with("kind", kind));
    }
    let (kind, reference) = References::default().fault(schema)?;
    Some(Diagnostic::error("template-schema-reference").with("kind", kind).with("reference", reference))
}

/// The references of a schema, followed one by one.
#[derive(Default)]
struct References<'a> {
    /// The nodes that were met; whether all that holds in their place was met, too.
    met: BTreeMap<*const Value, bool>,
    /// The nodes that stand within others.
    within: Vec<&'a Value>,
}

enum Visit<'a> {
    /// A node, and the reference that led there.
    Enter(&'a Value, &'a str),
    Leave(*const Value),
}

impl<'a> References<'a> {
    fn fault(mut self, schema: &'a Value) -> Option<(&'static str, &'a str)> {
        self.within.push(schema);
        let mut at = 0;
        while let Some(node) = self.within.get(at) {
            if let Some(fault) = self.in_place(node, schema) {
                return Some(fault);
            }
            at += 1;
        }
        None
    }

    /// Follows all that is said about one place. A reference that comes back to it says nothing; one from further within
    /// describes a tree.
    fn in_place(&mut self, node: &'a Value, whole: &'a Value) -> Option<(&'static str, &'a str)> {
        let mut steps = vec![Visit::Enter(node, "")];
        while let Some(step) = steps.pop() {
            let (node, via) = match step {
                Visit::Enter(node, via) => (node, via),
                Visit::Leave(node) => {
                    self.met.insert(node, true);
                    continue;
                }
            };
            match self.met.get(&from_ref(node)) {
                Some(true) => continue,
                Some(false) => return Some(("circle", via)),
                None => {}
            }
            self.met.insert(from_ref(node), false);
            steps.push(Visit::Leave(from_ref(node)));
            if let Some(path) = reference(node) {
                match target(path, whole) {
                    Ok(target) => steps.push(Visit::Enter(target, path)),
                    Err(kind) => return Some((kind, path)),
                }
            }
            let parts = ["allOf", "anyOf", "oneOf"].into_iter().flat_map(|key| list(node, key));
            let parts =
                parts.chain(["if", "then", "else", "not"].into_iter().filter_map(|key| node.get(key)));
            steps.extend(parts.map(|part| Visit::Enter(part, via)));
            self.within.extend(inner(node));
        }
        None
    }
}

/// The schemas of what stands in a value.
fn inner(node: &Value) -> impl Iterator<Item = &Value> {
    let named = ["properties", "patternProperties", "dependentSchemas", "$defs", "definitions"];
    let named = named.into_iter().filter_map(|key| node.get(key)?.as_object()).flat_map(|map| map.values());
    let single = ["items", "additionalProperties", "contains", "unevaluatedProperties", "unevaluatedItems"];
    let single = single.into_iter().filter_map(|key| node.get(key));
    let lists = ["items", "prefixItems"].into_iter().flat_map(|key| list(node, key));
    named.chain(single).chain(lists)
}

#[cfg(test)]
mod tests {
    use super::super::shape::Shape;
    use super::*;
    use serde_json::json;

    fn names(schema: &Value) -> Vec<&str> {
        Shape::of_schema(schema).names()
    }

    #[test]
    fn parts_of_a_schema_are_put_together() {
        let schema = json!({
            "type": "object",
            "properties": {"a": {"type": "string"}},
            "allOf": [{"$ref": "#/%24defs/B"}, {"properties": {"c": {"type": "object", "properties": {"x": {}}}}}],
            "if": {"properties": {"a": {"const": "x"}}},
            "then": {"properties": {"d": {"type": "string"}}},
            "$defs": {"B": {"description": "b", "$ref": "#/$defs/BB", "properties": {"b": true}},
                "BB": {"properties": {"bb": {"type": "string"}, "c": {"properties": {"y": {"type": "string"}}}}}}
        });
        let shape = Shape::of_schema(&schema);
        let mut known = shape.names();
        known.sort_unstable();
        assert_eq!((known, shape.kind()), (vec!["a", "b", "bb", "c", "d"], ValueKind::Object));
        assert!(shape.field("q").is_none() && shape.field("c").unwrap().field("q").is_none());
        assert_eq!(shape.field("c").unwrap().names().len(), 2, "what both say about it");
        assert_eq!(fault(&schema), None);
    }

    #[test]
    fn choices_between_groups_offer_the_names_of_all() {
        let two = json!({"oneOf": [{"properties": {"a": {"type": "string"}}}, {"properties": {"b": {}, "a": {"properties": {"x": {}}}}}]});
        assert_eq!(names(&two), ["a", "b"]);
        assert!(Shape::of_schema(&two).field("c").is_none());
        assert_eq!(
            Shape::of_schema(&two).field("a").unwrap().kind(),
            ValueKind::Anything,
            "a text or a group"
        );
        for open in [json!({"type": "string"}), json!({"type": "object"}), json!({}), json!(true)] {
            let schema = json!({"anyOf": [{"properties": {"a": {}}}, open]});
            assert!(Shape::of_schema(&schema).field("c").is_some(), "{open}");
        }
        let needed =
            json!({"properties": {"a": {}, "b": {}}, "anyOf": [{"required": ["a"]}, {"required": ["b"]}]});
        assert!(Shape::of_schema(&needed).field("c").is_none());
        let patterns = json!({"properties": {"a": {}}, "patternProperties": {"^x": {}}});
        assert!(Shape::of_schema(&patterns).field("x1").is_some());
    }

    #[test]
    fn parts_within_parts_do_not_multiply() {
        let mut kept = serde_json::Map::new();
        for depth in 0..2000 {
            let next = json!({"$ref": format!("#/$defs/D{}", depth + 1)});
            kept.insert(
                format!("D{depth}"),
                json!({"allOf": [next, next], "anyOf": [next, next], "properties": {"a": next}}),
            );
        }
        kept.insert("D2000".to_owned(), json!({"properties": {"a": {"type": "string"}}}));
        let schema = json!({"$ref": "#/$defs/D0", "$defs": kept});
        assert_eq!(fault(&schema), None);
        let mut shape = Shape::of_schema(&schema);
        for _ in 0..50 {
            assert_eq!(shape.names(), ["a"]);
            shape = shape.field("a").unwrap();
        }
    }

    #[test]
    fn what_is_no_schema_is_told() {
        let kind = |schema: Value| {
            fault(&schema).map(|diagnostic| (diagnostic.id, diagnostic.args.first().cloned().unwrap().1))
        };
        let told = |id, kind: &str| Some((id, diagnostics::Arg::from(kind)));
        assert_eq!(kind(json!([])), told("template-schema-kind", "list"));
        assert_eq!(kind(json!("x")), told("template-schema-kind", "text"));
        assert_eq!(kind(json!(3)), told("template-schema-kind", "number"));
        assert_eq!(kind(json!(null)), told("template-schema-kind", "nothing"));
        assert_eq!(kind(json!({"amt": "Gera"})), told("template-schema-kind", "data"));
        let id = "template-schema-reference";
        assert_eq!(kind(json!({"$ref": "#/x/y"})), told(id, "nowhere"));
        assert_eq!(kind(json!({"properties": {"a": {"items": {"$ref": "#b"}}}})), told(id, "nowhere"));
        assert_eq!(kind(json!({"$ref": "https://example.org/s.json"})), told(id, "away"));
        assert_eq!(
            kind(json!({"$ref": "#/$defs/A", "$defs": {"A": {"$ref": "#/$defs/A"}}})),
            told(id, "circle")
        );
        let circle = json!({"A": {"allOf": [{"$ref": "#/$defs/B"}]}, "B": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/A"}]}});
        assert_eq!(
            kind(json!({"properties": {"a": {"$ref": "#/$defs/A"}}, "$defs": circle})),
            told(id, "circle")
        );
        let tree = json!({"$id": "https://example.org/s", "properties": {
            "$ref": {"type": "string"}, "kinder": {"items": {"$ref": "#"}}, "baum": {"$ref": "https://example.org/s"},
            "da": {"$ref": "#hier"}, "const": {"const": {"$ref": "#/x"}}}, "$defs": {"A": {"$anchor": "hier"}}});
        assert_eq!([kind(tree), kind(json!({})), kind(json!(true))], [None, None, None]);
    }
}
