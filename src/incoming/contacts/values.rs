//! The value of a cell as it is written in a file, or why it is not taken.

use super::cells::{Cell, Value};
use crate::facts::ContactWords;
use chrono::{Datelike as _, NaiveDate};
use diagnostics::Diagnostic;
use german_text::{DateReading, folded, nearest, read_date};

/// What became of a cell.
pub(super) struct Reading {
    /// The value; none where it is not taken.
    pub(super) value: Option<String>,
    /// What is to be told of it.
    pub(super) told: Option<Diagnostic>,
}

impl Reading {
    fn taken(value: String) -> Self {
        Self { value: Some(value), told: None }
    }

    fn taken_but(value: String, id: &'static str, text: &str) -> Self {
        Self { value: Some(value), told: Some(Diagnostic::warning(id).with("text", text)) }
    }

    fn left(id: &'static str, text: &str) -> Self {
        Self { value: None, told: Some(Diagnostic::warning(id).with("text", text)) }
    }
}

/// Reads a cell in the column of `key`.
pub(super) fn read(key: &str, cell: &Cell, words: &[ContactWords]) -> Reading {
    let shown = cell.value.shown();
    let formula = cell.formula.as_deref();
    match (&cell.value, formula) {
        (Value::Nothing, formula) => {
            return Reading::left("contacts-formula-empty", &format!("={}", formula.unwrap_or_default()));
        }
        (Value::Fault(_) | Value::Truth(_), _) => return Reading::left("contacts-fault", &shown),
        _ => {}
    }
    let reading = match key {
        "kind" | "form" | "frequency" => choice(key, &shown, words),
        "since" | "until" => date(&cell.value, &shown),
        _ => text(key, &cell.value, &shown, words),
    };
    match (formula, &reading) {
        (Some(formula), Reading { value: Some(value), told: None }) => {
            let diagnostic = Diagnostic::warning("contacts-formula").with("text", shown.as_str());
            Reading {
                value: Some(value.clone()),
                told: Some(diagnostic.with("formula", format!("={formula}"))),
            }
        }
        _ => reading,
    }
}

/// Words as one cell has them: on one line, but for what may have several.
fn text(key: &str, value: &Value, shown: &str, words: &[ContactWords]) -> Reading {
    if let Value::Date(..) = value {
        return Reading::left("contacts-date-in-text", shown);
    }
    let squashed = |line: &str| {
        let plain = line.replace(|c: char| c.is_control() && !c.is_whitespace(), "");
        plain.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let text = if key == "purpose" {
        let lines: Vec<String> = shown.lines().map(squashed).collect();
        lines.join("\n").trim().to_owned()
    } else {
        squashed(shown)
    };
    let text = if key == "field" { code(key, &text, words).unwrap_or(text) } else { text };
    match value {
        // A number loses the noughts before it: that is seen at a telephone number only by who knows it.
        Value::Number(_) if key == "reach" => Reading::taken_but(text, "contacts-number-in-text", shown),
        _ => Reading::taken(text),
    }
}

/// The word of a file for what was chosen.
fn code(key: &str, typed: &str, words: &[ContactWords]) -> Option<String> {
    let plain = |text: &str| folded(&text.split_whitespace().collect::<Vec<_>>().join(" "));
    let typed = plain(typed);
    let mut known = words.iter().flat_map(|words| words.choices(key));
    known.find(|(name, word)| plain(word) == typed || *name == typed).map(|(name, _)| name.clone())
}

fn choice(key: &str, shown: &str, words: &[ContactWords]) -> Reading {
    if let Some(code) = code(key, shown, words) {
        return Reading::taken(code);
    }
    let list = words.first().map_or(&[][..], |words| words.choices(key));
    let close = nearest(shown, list.iter().map(|(_, word)| (word.as_str(), Vec::new())));
    let known: Vec<&str> = list.iter().map(|(_, word)| word.as_str()).collect();
    let mut reading = Reading::left("contacts-not-in-list", shown);
    reading.told = reading
        .told
        .map(|diagnostic| diagnostic.with("close", close.unwrap_or("none")).with("known", known.join(", ")));
    reading
}

/// Years in which contacts of a programme begin and end.
const YEARS: std::ops::RangeInclusive<i32> = 1950..=2100;

fn date(value: &Value, shown: &str) -> Reading {
    match value {
        // Whoever types a year into a cell for dates gets a day of the year 1905.
        Value::Date(Some(_), serial) if year(*serial).is_some() => {
            let typed = year(*serial).unwrap_or_default();
            Reading::taken_but(typed.to_string(), "contacts-year-as-date", &typed.to_string())
        }
        Value::Date(Some(day), _) if YEARS.contains(&day.year()) => Reading::taken(day.to_string()),
        Value::Date(..) => Reading::left("contacts-odd-date", shown),
        Value::Number(number) => match (year(*number), as_day(*number)) {
            (Some(year), _) => Reading::taken(year.to_string()),
            (None, Some(day)) => {
                let mut reading = Reading::left("contacts-number-as-date", shown);
                let day = day.format("%d.%m.%Y").to_string();
                reading.told = reading.told.map(|diagnostic| diagnostic.with("day", day));
                reading
            }
            (None, None) => Reading::left("contacts-not-a-date", shown),
        },
        Value::Text(typed) => match typed_date(typed.trim()) {
            Some(date) => Reading::taken(date),
            None => Reading::left("contacts-not-a-date", shown),
        },
        Value::Nothing | Value::Truth(_) | Value::Fault(_) => Reading::left("contacts-not-a-date", shown),
    }
}

fn typed_date(typed: &str) -> Option<String> {
    match read_date(typed) {
        DateReading::Day(day) => YEARS.contains(&day.year()).then(|| day.to_string()),
        DateReading::Month { year, month } => YEARS.contains(&year).then(|| format!("{year:04}-{month:02}")),
        DateReading::Year(year) => YEARS.contains(&year).then(|| format!("{year:04}")),
        DateReading::DayOfYear { .. } | DateReading::Span | DateReading::Not(_) | DateReading::Words => None,
    }
}

/// The year that a number is.
fn year(number: f64) -> Option<i32> {
    let year = number.to_string().parse::<i32>().ok()?;
    YEARS.contains(&year).then_some(year)
}

/// The day that a number would be if it were shown as one (ECMA-376 part 1, 18.17.4.1: day 1 is 1 January 1900, and 29 February 1900 is counted).
fn as_day(number: f64) -> Option<NaiveDate> {
    let days = number.to_string().parse::<u64>().ok().filter(|days| (18_264..73_415).contains(days))?;
    NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(chrono::Days::new(days))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dated(value: Value) -> (Option<String>, Option<&'static str>) {
        let reading = read("since", &Cell { value, formula: None }, &[]);
        (reading.value, reading.told.map(|diagnostic| diagnostic.id))
    }

    #[test]
    fn dates_are_taken_as_exact_as_they_were_typed() {
        for (typed, date) in [
            ("03.2014", "2014-03"),
            ("März 2014", "2014-03"),
            ("2014", "2014"),
            ("1.3.2014", "2014-03-01"),
            ("2014-03-01", "2014-03-01"),
        ] {
            assert_eq!(dated(Value::Text(typed.to_owned())), (Some(date.to_owned()), None), "{typed}");
        }
        for typed in ["31.02.2015", "demnächst", "seit langem", "03.14.15.16", "1. März"] {
            assert_eq!(dated(Value::Text(typed.to_owned())), (None, Some("contacts-not-a-date")), "{typed}");
        }
    }

    #[test]
    fn numbers_that_look_like_dates_are_told() {
        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day);
        assert_eq!(dated(Value::Number(2014.0)), (Some("2014".to_owned()), None));
        assert_eq!(dated(Value::Number(41_699.0)), (None, Some("contacts-number-as-date")));
        assert_eq!(as_day(41_699.0), day(2014, 3, 1));
        assert_eq!(dated(Value::Number(3.2014)), (None, Some("contacts-not-a-date")));
        let typed = Value::Date(day(1905, 7, 6), 2014.0);
        assert_eq!(dated(typed), (Some("2014".to_owned()), Some("contacts-year-as-date")));
        assert_eq!(dated(Value::Date(day(1900, 1, 3), 3.0)), (None, Some("contacts-odd-date")));
        assert_eq!(dated(Value::Date(day(2014, 3, 1), 41_699.0)), (Some("2014-03-01".to_owned()), None));
    }
}
