//! `date-as-words`: words that are a date but for a slip of the keyboard.

use super::context::{Found, Rule, RuleContext};
use crate::model::When;
use diagnostics::Severity;
use german_text::{DateReading, NotADate, read_date};

pub(super) const RULE: Rule = Rule { id: "date-as-words", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    for (file, date) in context.dates() {
        let When::Words(words) = &date.value else { continue };
        if let DateReading::Not(NotADate::Mistyped(meant)) = read_date(words) {
            found.add(file, date.place, [("typed", words.into()), ("date", meant.into())]);
        }
    }
}
