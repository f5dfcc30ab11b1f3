//! `date-as-words`: words that are a date but for a slip of the keyboard.

use crate::check::{Desk, Found, Rule};
use crate::diag::Severity;
use crate::exchange::When;
use crate::lang::{DateReading, NotADate, read_date};

pub(super) const RULE: Rule = Rule { id: "date-as-words", severity: Severity::Warning, run };

fn run(desk: &Desk<'_>, found: &mut Found) {
    for (file, date) in desk.dates() {
        let When::Words(words) = &date.value else { continue };
        if let DateReading::Not(NotADate::Mistyped(meant)) = read_date(words) {
            found.add(file, date.place, [("typed", words.into()), ("date", meant.into())]);
        }
    }
}
