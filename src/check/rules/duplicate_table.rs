//! `duplicate-table`: two theme tables with one number.

use crate::check::{Desk, Found, Rule};
use crate::diag::Severity;
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule { id: "duplicate-table", severity: Severity::Error, run };

fn run(desk: &Desk<'_>, found: &mut Found) {
    let mut first = BTreeMap::new();
    for table in &desk.exchange.tables {
        let number = &table.value.number;
        if let Some(earlier) = first.insert(number.value, table.file.as_str()) {
            found.add(&table.file, number.place, [("number", number.value.into()), ("file", earlier.into())]);
        }
    }
}
