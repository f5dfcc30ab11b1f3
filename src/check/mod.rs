//! In comes an [`Exchange`]; out come findings about what its values say of each other.
//! One file per rule, all of them listed in [`RULES`].
//! It stands beside the line: it reads and reports, and changes nothing.

mod attendance_shape;
mod duplicate_id;
mod duplicate_report;
mod duplicate_table;
mod item_without_title;
mod refer;
mod unknown_field;
mod unknown_item;
mod unknown_organisation;
mod unknown_person;
mod unknown_phrase;
mod unknown_site;
mod unknown_statement;

use crate::diag::Finding;
use crate::exchange::Exchange;
use std::collections::BTreeSet;

/// What a rule looks at.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    /// The exchange.
    pub exchange: &'a Exchange,
    /// Files with errors of their own: what they lack is no mistake of those that refer to it.
    pub broken: &'a BTreeSet<String>,
    /// Whether there is a phrase of that name, for the exchange's language.
    pub has_phrase: &'a dyn Fn(&str) -> bool,
}

/// One rule.
pub struct Rule {
    /// Its id, the id of its findings.
    pub id: &'static str,
    /// Looks, and reports.
    pub run: fn(Subject<'_>, &mut Vec<Finding>),
}

/// All rules, by id.
pub const RULES: &[Rule] = &[
    Rule { id: "attendance-shape", run: attendance_shape::run },
    Rule { id: "duplicate-id", run: duplicate_id::run },
    Rule { id: "duplicate-report", run: duplicate_report::run },
    Rule { id: "duplicate-table", run: duplicate_table::run },
    Rule { id: "item-without-title", run: item_without_title::run },
    Rule { id: "unknown-field", run: unknown_field::run },
    Rule { id: "unknown-item", run: unknown_item::run },
    Rule { id: "unknown-organisation", run: unknown_organisation::run },
    Rule { id: "unknown-person", run: unknown_person::run },
    Rule { id: "unknown-phrase", run: unknown_phrase::run },
    Rule { id: "unknown-site", run: unknown_site::run },
    Rule { id: "unknown-statement", run: unknown_statement::run },
];

/// What all rules say of `subject`, unsorted.
pub fn check(subject: Subject<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in RULES {
        (rule.run)(subject, &mut findings);
    }
    findings
}

#[cfg(test)]
mod tests;
