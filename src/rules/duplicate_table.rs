//! `duplicate-table`: two theme tables with one number.

use super::context::{Found, Rule, RuleContext};
use diagnostics::Severity;
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule { id: "duplicate-table", severity: Severity::Error, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let mut first = BTreeMap::new();
    for table in &context.exchange.tables {
        let number = &table.value.number;
        if let Some(earlier) = first.insert(number.value, table.file.as_str()) {
            found.add(&table.file, number.place, [("number", number.value.into()), ("file", earlier.into())]);
        }
    }
}
