//! `duplicate-table`: two theme tables with one number.

use super::Subject;
use crate::diag::Finding;
use std::collections::BTreeMap;

pub(super) fn run(subject: Subject<'_>, findings: &mut Vec<Finding>) {
    let mut first = BTreeMap::new();
    for table in &subject.exchange.tables {
        let number = &table.value.number;
        if let Some(earlier) = first.insert(number.value, table.file.as_str()) {
            findings.push(
                Finding::error("duplicate-table")
                    .in_file(&table.file)
                    .at(number.place)
                    .with("number", number.value)
                    .with("file", earlier),
            );
        }
    }
}
