//! The facts that a phrase asks for.

use crate::compose::phrases::{Phrases, included_phrases};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Finds the values that the phrase `name` and those that it includes may ask for among `extra` and `facts`, by the paths as they
/// are written: `event.days`. What a loop names within a value is within that value.
pub(super) fn slots(
    phrases: &Phrases,
    name: &str,
    extra: &[(&str, Value)],
    facts: &Value,
) -> BTreeMap<String, Value> {
    let mut slots = BTreeMap::new();
    let (mut seen, mut wanted) = (BTreeSet::new(), vec![name]);
    while let Some(name) = wanted.pop() {
        let Some(source) = phrases.source(name).filter(|_| seen.insert(name)) else { continue };
        for path in paths(source) {
            if let Some(value) = value_at(path, extra, facts) {
                slots.insert(path.to_owned(), value.clone());
            }
        }
        wanted.extend(included_phrases(source));
    }
    slots
}

/// Words of the tags in `source` that may be paths: those outside quotation marks, without what only says where they begin.
fn paths(source: &str) -> impl Iterator<Item = &str> {
    let tags = source.split("{{").skip(1).map(|rest| rest.split("}}").next().unwrap_or_default());
    let bare = tags.flat_map(|tag| tag.split('"').step_by(2));
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '/' | '@');
    bare.flat_map(move |tag| tag.split(move |c| !is_part(c))).map(from_top).filter(|path| !path.is_empty())
}

/// A path without the marks that it begins with: `../event.place`, `this.count`. Where an item is asked for, `next.[0]`, it is that of the list.
fn from_top(path: &str) -> &str {
    let begins = ["../", "./", "this.", "@root."];
    match begins.into_iter().find_map(|mark| path.strip_prefix(mark)) {
        Some(rest) => from_top(rest),
        None => path.trim_end_matches('.'),
    }
}

fn value_at<'v>(path: &str, extra: &'v [(&str, Value)], facts: &'v Value) -> Option<&'v Value> {
    let mut segments = path.split('.');
    let first = segments.next()?;
    let given = extra.iter().find(|(name, _)| *name == first).map(|(_, value)| value);
    segments.try_fold(given.or_else(|| facts.get(first))?, |value, segment| value.get(segment))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Typography;
    use german_text::Lang;
    use serde_json::json;

    #[test]
    fn a_phrase_asks_for_what_its_tags_name() {
        let said = "Am {{date event.days}}{{#if (eq kind \"event.place\")}} in {{@root.event.place}}{{/if}}. {{> more people=hosts}}";
        let sources = [
            ("opening", said),
            ("more", "{{#each people}}{{name}}{{../event.year}}{{this.kind}}{{next.[0].date}}{{/each}}"),
        ];
        let phrases = Phrases::new(
            Lang::De,
            Typography::German,
            sources.map(|(name, text)| (name.to_owned(), text.to_owned())),
        );
        let facts = json!({
            "event": {"days": ["2016-04-06"], "place": "Gera", "year": 2016, "title": "x"},
            "hosts": [{"name": "A"}],
            "name": "y",
            "next": [{"date": "2017"}],
        });
        let found = slots(&phrases, "opening", &[("kind", json!("a"))], &facts);
        assert_eq!(
            json!(found),
            json!({
                "event.days": ["2016-04-06"],
                "event.place": "Gera",
                "event.year": 2016,
                "hosts": [{"name": "A"}],
                "kind": "a",
                "name": "y",
                "next": [{"date": "2017"}],
            })
        );
    }
}
