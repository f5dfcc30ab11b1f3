//! `date-as-words`: a date in figures that is read as words, because it is typed in another way.

use crate::check::dates::{self, tokens};
use crate::check::{Desk, Found, Rule};
use crate::diag::Severity;
use crate::exchange::When;

pub(super) const RULE: Rule = Rule { id: "date-as-words", severity: Severity::Warning, run };

fn run(desk: &Desk<'_>, found: &mut Found) {
    for (file, date) in desk.dates() {
        let When::Words(words) = &date.value else { continue };
        if let Some(figures) = figures(words) {
            found.add(file, date.place, [("typed", words.into()), ("date", figures.into())]);
        }
    }
}

/// The date as figures in order, where the words are nothing but a date.
fn figures(words: &str) -> Option<String> {
    let tokens = tokens(words);
    let whole = dates::date(&tokens).filter(|(_, taken)| *taken == tokens.len());
    whole.map(|(day, _)| day.to_string()).or_else(|| {
        let [month, year] = tokens.as_slice() else { return None };
        let year = year.number().filter(|year| (1000..=9999).contains(year))?;
        Some(format!("{year:04}-{:02}", dates::month(month.text)?))
    })
}
