//! How many values each command takes: Handlebars itself drops those that are too many without a word.

use std::ops::RangeInclusive;

/// Any number of values, but at least one.
const SOME: RangeInclusive<usize> = 1..=usize::MAX;

/// Gives how many values the command `name` takes in a Word template, those by name not counted; none where that is not known.
///
/// ```
/// use text_template::arguments;
/// assert_eq!(arguments("if"), Some(1..=1));
/// assert_eq!(arguments("nobody"), None);
/// ```
pub fn arguments(name: &str) -> Option<RangeInclusive<usize>> {
    Some(match name {
        "if" | "unless" | "each" | "with" | "not" | "len" | "string" | "url" => 1..=1,
        "eq" | "ne" | "gt" | "gte" | "lt" | "lte" | "lookup" | "in_rows" => 2..=2,
        "image" | "merge" | "qr" => 1..=1,
        "blocks" | "inline" | "date" => 1..=2,
        "and" | "or" => SOME,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Engine, Format, HELPERS};
    use handlebars::Context;
    use serde_json::json;

    fn is_block(name: &str) -> bool {
        matches!(name, "if" | "unless" | "each" | "with")
    }

    /// Tells whether the engine takes so many values.
    fn takes(name: &str, count: usize) -> bool {
        let values = " l".repeat(count);
        let source = if is_block(name) {
            format!("{{{{#{name}{values}}}}}{{{{/{name}}}}}")
        } else {
            format!("{{{{#if ({name}{values})}}}}{{{{/if}}}}")
        };
        let mut engine = Engine::new(Format::Word);
        engine.template("t", &source).unwrap();
        engine.render("t", &Context::from(json!({"l": []}))).is_ok()
    }

    #[test]
    fn the_engine_needs_as_many() {
        for name in HELPERS {
            // One writes into a protocol and one is for raw text; to look up a list in a list is no use.
            let Some(range) = arguments(name).filter(|_| name != "lookup") else {
                assert!(["log", "raw", "lookup"].contains(&name), "{name}");
                continue;
            };
            assert!(takes(name, *range.start()), "{name}");
            // Without any value, what stands in parentheses is a name.
            let fewer = range.start() - 1;
            assert!(fewer == 0 && !is_block(name) || !takes(name, fewer), "{name}");
        }
    }
}
