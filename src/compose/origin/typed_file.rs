//! The values of a YAML file by their places: what is typed knows its line and column, and these lead to its path.

use super::TypedAt;
use diagnostics::Place;
use std::collections::BTreeMap;
use yaml_source::{Content, Tree};

/// The single values of a file.
pub(super) struct TypedFile {
    file: String,
    values: BTreeMap<(u32, u32), TypedValue>,
}

struct TypedValue {
    path: String,
    id: Option<String>,
    value: String,
}

impl TypedFile {
    pub(super) fn new(file: &str, text: &str) -> Self {
        let tree = Tree::read(text);
        let mut found = Self { file: file.to_owned(), values: BTreeMap::new() };
        if let Some(root) = tree.root {
            found.read(&tree, root, String::new(), None);
        }
        found
    }

    fn read(&mut self, tree: &Tree, number: usize, path: String, id: Option<&str>) {
        let Some(node) = tree.node(number) else { return };
        match &node.content {
            Content::Scalar { value, .. } => {
                let Place { line, column, .. } = node.span.place;
                let id = id.map(str::to_owned);
                self.values.insert((line, column), TypedValue { path, id, value: value.clone() });
            }
            Content::List { items, .. } => {
                for (index, item) in items.iter().enumerate() {
                    self.read(tree, *item, format!("{path}[{index}]"), id);
                }
            }
            Content::Map { entries, .. } => {
                let keyed = || entries.iter().filter_map(|(key, value)| Some((scalar(tree, *key)?, *value)));
                let own = keyed().find(|(key, _)| *key == "id").and_then(|(_, value)| scalar(tree, value));
                for (key, value) in keyed() {
                    let path = if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
                    self.read(tree, value, path, own.or(id));
                }
            }
            // What stands for another value is typed there.
            Content::Alias(_) => {}
        }
    }

    /// Finds the value at a place; none where another one stands there than `value`.
    pub(super) fn at(&self, place: Place, value: &str) -> Option<TypedAt> {
        let found = self.values.get(&(place.line, place.column))?;
        let is_it = found.value == value || found.value.trim() == value;
        is_it.then(|| TypedAt { file: self.file.clone(), path: found.path.clone(), id: found.id.clone() })
    }
}

fn scalar(tree: &Tree, number: usize) -> Option<&str> {
    match &tree.node(number)?.content {
        Content::Scalar { value, .. } => Some(value),
        Content::List { .. } | Content::Map { .. } | Content::Alias(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Text;
    use yaml_source::trusted;

    #[test]
    fn a_place_leads_to_keys_and_items() {
        let text = "successes:\n  - {id: e1, text: Eins}\n  - id: e2\n    text: Zwei\nmotto: Drei\n";
        let file = TypedFile::new("a.yaml", text);
        let at = |line, column, value| file.at(Place::new(line, column, 1), value).map(|at| (at.path, at.id));
        let of = |path: &str, id: Option<&str>| Some((path.to_owned(), id.map(str::to_owned)));
        assert_eq!(at(2, 20, "Eins"), of("successes[0].text", Some("e1")));
        assert_eq!(at(4, 11, "Zwei"), of("successes[1].text", Some("e2")));
        assert_eq!(at(5, 8, "Drei"), of("motto", None));
        assert_eq!(at(5, 8, "Vier"), None);
    }

    #[test]
    fn a_text_leads_to_its_key_however_it_is_typed() {
        let text = "a: Eins\nb: \"Zwei\"\nc: |\n  Drei\n\n  Vier\nd: >-\n  Fünf\n  Sechs\ne:\n  Sieben\n";
        let file = TypedFile::new("a.yaml", text);
        let typed: BTreeMap<String, Text> = trusted(text).expect("texts by their keys");
        assert_eq!(typed.len(), 5);
        for (key, text) in &typed {
            assert_eq!(file.at(text.place, &text.value).map(|at| at.path).as_ref(), Some(key));
        }
    }
}
