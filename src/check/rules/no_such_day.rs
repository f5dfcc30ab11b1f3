//! `no-such-day`: a date in figures that no calendar has.

use crate::check::{Desk, Found, Rule};
use crate::diag::Severity;
use crate::exchange::When;
use chrono::NaiveDate;

pub(super) const RULE: Rule = Rule { id: "no-such-day", severity: Severity::Error, run };

fn run(desk: &Desk<'_>, found: &mut Found) {
    for (file, date) in desk.dates() {
        let When::Words(words) = &date.value else { continue };
        if is_no_day(words.trim()) {
            found.add(file, date.place, [("typed", words.into())]);
        }
    }
}

/// Whether it is three numbers in the order of a date, `2027-02-30` or `30.02.2027`, that name no day, or two, `2027-13`, that
/// name no month.
fn is_no_day(words: &str) -> bool {
    let numbers = |sign: char| -> Option<Vec<u32>> {
        words.split(sign).map(|part| part.trim().parse::<u32>().ok()).collect()
    };
    let day = |year: u32, month: u32, day: u32| {
        i32::try_from(year).ok().and_then(|year| NaiveDate::from_ymd_opt(year, month, day)).is_none()
    };
    match (numbers('-').as_deref(), numbers('.').as_deref()) {
        (Some([year, month, date]), _) | (_, Some([date, month, year])) => day(*year, *month, *date),
        (Some([year, month]), _) => *year >= 1000 && !(1..=12).contains(month),
        _ => false,
    }
}
