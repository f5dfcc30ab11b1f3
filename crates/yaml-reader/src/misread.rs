//! Dates, times of day and ids that are none, or dates that are not exact enough for their key.

use crate::schema::{Bound, Exactness};
use chrono::Datelike as _;
use diagnostics::{Arg, Diagnostic};
use german_text::{
    ClockReading, DateReading, Lang, NotADate, WordsSlip, as_id, has_no_such_time, is_id, read_clock,
    read_date, slip_in_words, with_dates_as_printed,
};

/// Finds what is wrong with a typed date. A date that is mistyped, or has a time behind it, may stand as words where these will do.
pub(crate) fn misread_date(typed: &str, exactness: Exactness) -> Option<Diagnostic> {
    let are_words_enough = exactness == Exactness::Words;
    let reason = match read_date(typed) {
        DateReading::Not(NotADate::NoSuchDay) => {
            return Some(Diagnostic::error("no-such-day").with("typed", typed));
        }
        DateReading::Not(NotADate::Ambiguous(one, other)) => {
            let diagnostic = not_read(typed, "ambiguous");
            return Some(diagnostic.with("one", one).with("other", other));
        }
        DateReading::Not(NotADate::OtherWeekday { day, .. }) => {
            let weekday = Arg::Number(i64::from(day.weekday().number_from_monday()));
            let diagnostic = not_read(typed, "weekday").with("day", weekday).with("one", day.to_string());
            let diagnostic = diagnostic.with("date", day.day()).with("month", day.month());
            return Some(diagnostic.with("year", day.year().to_string()));
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
        DateReading::Words | DateReading::Span | DateReading::Not(NotADate::WithTime(_)) => {
            return misread_words(typed);
        }
        _ => return None,
    };
    Some(not_read(typed, reason))
}

/// Finds what is wrong with words in the place of a date: they are printed as they are.
fn misread_words(typed: &str) -> Option<Diagnostic> {
    match slip_in_words(typed) {
        Some(WordsSlip::NoSuchDay) => Some(Diagnostic::error("no-such-day").with("typed", typed)),
        Some(WordsSlip::Backwards) => Some(not_read(typed, "backwards")),
        Some(WordsSlip::Figures) => {
            Some(not_read(typed, "figures").with("printed", with_dates_as_printed(typed, Lang::De)))
        }
        None => has_no_such_time(typed).then(|| no_time(typed, "none")),
    }
}

fn not_read(typed: &str, reason: &'static str) -> Diagnostic {
    Diagnostic::error("date-not-read").with("typed", typed).with("reason", reason)
}

/// `05.2027`, `11.05.`: a part of a date, or a date with a part missing.
fn is_in_german_figures(typed: &str) -> bool {
    typed.contains(['.', '/']) && !typed.chars().any(char::is_alphabetic)
}

/// Finds what is wrong with a typed time of day; words may stand for one.
pub(crate) fn misread_time(typed: &str, bound: Bound) -> Option<Diagnostic> {
    match read_clock(typed) {
        ClockReading::Not(Some(meant)) => Some(no_time(typed, &meant.to_string())),
        ClockReading::Not(None) => Some(no_time(typed, "none")),
        ClockReading::Span(start, end) => {
            let diagnostic = Diagnostic::error("two-times").with("typed", typed);
            Some(diagnostic.with("start", start.to_string()).with("end", end.to_string()))
        }
        ClockReading::At(at) if bound_said(typed).is_some_and(|said| said != bound) => {
            let key = if bound == Bound::Start { "end" } else { "start" };
            let diagnostic = Diagnostic::error("time-of-other-key").with("typed", typed);
            Some(diagnostic.with("key", key).with("time", at.to_string()))
        }
        ClockReading::At(_) => None,
        ClockReading::Words => has_no_such_time(typed).then(|| no_time(typed, "none")),
    }
}

fn no_time(typed: &str, meant: &str) -> Diagnostic {
    Diagnostic::error("time-not-read").with("typed", typed).with("meant", meant)
}

/// The end of a stretch of time that the preposition says.
fn bound_said(typed: &str) -> Option<Bound> {
    match typed.split_whitespace().next()?.to_lowercase().as_str() {
        "ab" | "von" | "from" => Some(Bound::Start),
        "bis" | "until" | "till" => Some(Bound::End),
        _ => None,
    }
}

/// Finds what is wrong with an id: it becomes a part of names of files and of references.
pub(crate) fn misread_id(typed: &str) -> Option<Diagnostic> {
    let meant = as_id(typed);
    let diagnostic = Diagnostic::error("id-form").with("id", typed);
    (!is_id(typed)).then(|| diagnostic.with("meant", if meant.is_empty() { "none" } else { &meant }))
}
