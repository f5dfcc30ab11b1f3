//! `duplicate-statement`: the same statement filed twice.

use super::context::{Found, Rule, RuleContext};
use crate::model::{Detail, Statement, StatementKind};
use diagnostics::Severity;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

pub(super) const RULE: Rule = Rule { id: "duplicate-statement", severity: Severity::Warning, run };

/// Two sites may well say the same few words; so many agree only when one was copied.
const WORDS_OF_A_COPY: usize = 6;

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let mut first: BTreeMap<(StatementKind, Vec<String>), (&str, &str, u32)> = BTreeMap::new();
    for report in &context.exchange.reports {
        for (kind, statement) in report.value.statements() {
            let words = words(statement);
            let here = (report.value.site.as_str(), report.file.as_str(), statement.text.place.line);
            match first.entry((kind, words)) {
                Entry::Vacant(entry) => {
                    entry.insert(here);
                }
                Entry::Occupied(entry) => {
                    let (site, file, line) = *entry.get();
                    if site == here.0 || entry.key().1.len() >= WORDS_OF_A_COPY {
                        let args = [("file", file.into()), ("line", line.into())];
                        found.add(&report.file, statement.text.place, args);
                    }
                }
            }
        }
    }
}

/// The words of a statement and of the points below it; case and signs do not count.
fn words(statement: &Statement) -> Vec<String> {
    fn add(text: &str, details: &[Detail], words: &mut Vec<String>) {
        let pieces = text.split(|c: char| !c.is_alphanumeric()).filter(|piece| !piece.is_empty());
        words.extend(pieces.map(str::to_lowercase));
        details.iter().for_each(|detail| add(detail.text.as_str(), &detail.details, words));
    }
    let mut words = Vec::new();
    add(statement.text.as_str(), &statement.details, &mut words);
    words
}
