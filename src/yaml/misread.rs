//! Dates, times of day and ids that are none, or dates that are not exact enough for their key.

use super::shape::Exactness;
use crate::diag::Finding;
use crate::lang::{ClockReading, DateReading, NotADate, as_id, is_id, read_clock, read_date};

/// What is wrong with a typed date. A date that is mistyped, or has a time behind it, may stand as words where these will do.
pub(super) fn misread_date(typed: &str, exactness: Exactness) -> Option<Finding> {
    let are_words_enough = exactness == Exactness::Words;
    let reason = match read_date(typed) {
        DateReading::Not(NotADate::NoSuchDay) => {
            return Some(Finding::error("no-such-day").with("typed", typed));
        }
        DateReading::Not(NotADate::Ambiguous(one, other)) => {
            let finding = not_read(typed, "ambiguous");
            return Some(finding.with("one", one).with("other", other));
        }
        DateReading::Not(NotADate::OtherWeekday { day, .. }) => {
            let finding = not_read(typed, "weekday").with("day", day.format("%u").to_string());
            return Some(finding.with("one", day.to_string()));
        }
        DateReading::Not(NotADate::Unclear) => "unclear",
        DateReading::Not(NotADate::WithTime(day)) if !are_words_enough => {
            return Some(not_read(typed, "time").with("one", day.to_string()));
        }
        DateReading::Not(NotADate::Mistyped(meant)) if !are_words_enough => {
            return Some(not_read(typed, "mistyped").with("one", meant));
        }
        DateReading::Span if !are_words_enough => "several",
        DateReading::Words if !are_words_enough => "words",
        DateReading::DayOfYear { .. } if exactness == Exactness::Year => "no-year",
        DateReading::Month { .. } | DateReading::DayOfYear { .. }
            if exactness == Exactness::Day && is_in_german_figures(typed) =>
        {
            "part"
        }
        _ => return None,
    };
    Some(not_read(typed, reason))
}

fn not_read(typed: &str, reason: &'static str) -> Finding {
    Finding::error("date-not-read").with("typed", typed).with("reason", reason)
}

/// `05.2027`, `11.05.`: a part of a date, or a date with a part missing.
fn is_in_german_figures(typed: &str) -> bool {
    typed.contains(['.', '/']) && !typed.chars().any(char::is_alphabetic)
}

/// What is wrong with a typed time of day; words may stand for one.
pub(super) fn misread_time(typed: &str) -> Option<Finding> {
    let ClockReading::Not(meant) = read_clock(typed) else { return None };
    let meant = meant.map_or_else(|| "none".to_owned(), |meant| meant.to_string());
    Some(Finding::error("time-not-read").with("typed", typed).with("meant", meant))
}

/// What is wrong with an id: it becomes a part of names of files and of references.
pub(super) fn misread_id(typed: &str) -> Option<Finding> {
    let meant = as_id(typed);
    let finding = Finding::error("id-form").with("id", typed);
    (!is_id(typed)).then(|| finding.with("meant", if meant.is_empty() { "none" } else { &meant }))
}
