//! The page of a rule: what it looks for and why, with an example of each side. It is the rule's test as well.

use crate::store::BUILT_IN;
use serde::Deserialize;
use std::collections::BTreeMap;
use yaml_source::trusted;

/// Files of an example, by path: `programme.yaml`, or a path below the exchange's folder. The keys of each replace those
/// of the sound exchange that the tests keep.
pub type Example = BTreeMap<String, String>;

/// Content of `tests/rules/<id>.yaml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// Summary of what the rule finds, in a few words.
    pub title: TwoLanguages,
    /// Why that matters, and what the rule leaves alone.
    pub why: TwoLanguages,
    /// An example with findings.
    pub fails: Example,
    /// The findings of that example, in order.
    pub finds: Vec<Shown>,
    /// An example without findings.
    pub passes: Example,
}

/// Text in German and in English.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TwoLanguages {
    /// German.
    pub de: String,
    /// English.
    pub en: String,
}

/// A finding of an example.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shown {
    /// Where: `exchange.yaml:1:9`, or the file alone.
    pub at: String,
    /// Content of the section.
    pub message: TwoLanguages,
    /// Advice on what to do.
    pub hint: TwoLanguages,
}

impl Page {
    /// The page of the rule `id`; `None` when there is no such rule.
    pub fn of(id: &str) -> Option<Self> {
        let path = format!("tests/rules/{id}.yaml");
        let (_, bytes) = BUILT_IN.iter().find(|(name, _)| *name == path)?;
        trusted(std::str::from_utf8(bytes).ok()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::RULES;

    #[test]
    fn every_rule_has_its_page() {
        for rule in RULES {
            assert!(Page::of(rule.id).is_some(), "tests/rules/{}.yaml", rule.id);
        }
        assert!(Page::of("no-such-rule").is_none());
    }

    #[test]
    fn rules_stand_in_order() {
        assert!(RULES.is_sorted_by_key(|rule| rule.id), "list in src/rules/mod.rs");
    }
}
