//! `theme-twice`: two themes with one id or one title.

use super::context::{Found, Rule, RuleContext};
use crate::model::{Text, Theme};
use diagnostics::Severity;
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule { id: "theme-twice", severity: Severity::Error, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let themes = &context.exchange.themes;
    let keys: [fn(&Theme) -> &Text; 2] = [|theme| &theme.id, |theme| &theme.title];
    for (key, what) in keys.into_iter().zip(["id", "title"]) {
        let mut first: BTreeMap<String, u32> = BTreeMap::new();
        for text in themes.value.themes.iter().map(key) {
            let words = text.as_str().split_whitespace().collect::<Vec<_>>().join(" ");
            let line = *first.entry(words.to_lowercase()).or_insert(text.place.line);
            if line != text.place.line {
                let args = [("what", what.into()), ("text", words.into()), ("line", line.into())];
                found.add(&themes.file, text.place, args);
            }
        }
    }
}
