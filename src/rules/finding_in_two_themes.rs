//! `finding-in-two-themes`: a finding that belongs to two themes, or to one of them twice.

use super::context::{Found, Rule, RuleContext};
use diagnostics::Severity;
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule { id: "finding-in-two-themes", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let themes = &context.exchange.themes;
    let mut first: BTreeMap<(&str, &str), (&str, u32)> = BTreeMap::new();
    for theme in &themes.value.themes {
        for one in &theme.findings {
            let key = (one.exchange.as_str(), one.finding.as_str());
            match first.get(&key) {
                None => {
                    first.insert(key, (theme.title.as_str(), one.finding.place.line));
                }
                Some((title, line)) => found.add(
                    &themes.file,
                    one.finding.place,
                    [
                        ("id", (&one.finding.value).into()),
                        ("exchange", (&one.exchange.value).into()),
                        ("title", (*title).into()),
                        ("line", (*line).into()),
                    ],
                ),
            }
        }
    }
}
