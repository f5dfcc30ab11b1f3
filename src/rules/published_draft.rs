//! `published-draft`: a record that is marked as agreed or published but still says that it is a draft.

use super::context::{Found, Rule, RuleContext};
use crate::model::Status;
use diagnostics::Severity;
use std::ops::Range;

pub(super) const RULE: Rule = Rule { id: "published-draft", severity: Severity::Warning, run };

const MARKS: [&str; 12] = [
    "ENTWURF",
    "TODO",
    "FIXME",
    "XXX",
    "???",
    "Lorem ipsum",
    "wird noch ergänzt",
    "noch ergänzen",
    "noch zu ergänzen",
    "(Entwurf)",
    "(draft)",
    "to be completed",
];

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let status = match context.exchange.event.value.status {
        Status::Draft => return,
        Status::Announced => "announced",
        Status::Agreed => "agreed",
        Status::Published => "published",
    };
    for typed in context.printed() {
        let first =
            MARKS.iter().filter_map(|mark| whole_word(typed.text, mark)).min_by_key(|range| range.start);
        if let Some(range) = first {
            let words = typed.text.get(range.clone()).unwrap_or_default();
            found.add(typed.file, typed.place(range), [("words", words.into()), ("status", status.into())]);
        }
    }
}

fn whole_word(text: &str, mark: &str) -> Option<Range<usize>> {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    text.match_indices(mark).map(|(at, _)| at..at + mark.len()).find(|range| {
        let before = text.get(..range.start).and_then(|before| before.chars().next_back());
        let behind = text.get(range.end..).and_then(|behind| behind.chars().next());
        !(is_letter(before) || is_letter(behind))
    })
}
