//! Days as people write them: in words, in figures, or in a form of Word.

use chrono::{Datelike as _, NaiveDate};
use german_text::{DateReading, Lang, full_date, full_date_with_weekday, month, read_date};
use serde_json::Value;

/// Returns the language in which dates are written: that of the document in the data, else German.
pub(super) fn language_of(data: &Value) -> Lang {
    let named = data.get("document").and_then(|document| document.get("language")).and_then(Value::as_str);
    named.and_then(Lang::parse).unwrap_or(Lang::De)
}

/// Length of a day as ISO 8601 writes it.
const ISO_DAY: usize = 10;

/// Tells whether days can be written in that form.
pub(crate) fn is_form(form: &str) -> bool {
    matches!(form, "long" | "lang" | "weekday" | "wochentag" | "short" | "kurz")
        || form.contains(['d', 'M', 'y'])
}

/// `{{date value "long"}}`: a day as `1. Mai 2026`, with `"weekday"` as `Freitag, 1. Mai 2026`, with `"short"` as `01.05.2026`, or in a form of
/// Word such as `"d. MMMM"`. Whatever is no day stays as it was typed.
pub(super) fn date(typed: String, form: Option<&Value>, lang: Lang) -> Result<String, String> {
    let form = match form {
        None | Some(Value::Null) => "long",
        Some(form) => form.as_str().ok_or("the form is no text")?,
    };
    if !is_form(form) {
        return Err(format!("unknown form {form}"));
    }
    // A moment (ISO 8601) is on its day.
    let day =
        typed.split_once('T').filter(|(day, _)| day.len() == ISO_DAY).map_or(typed.as_str(), |(day, _)| day);
    Ok(match read_date(day) {
        DateReading::Day(day) => match form {
            "long" | "lang" => full_date(day, lang),
            "weekday" | "wochentag" => full_date_with_weekday(day, lang),
            "short" | "kurz" => day_as(day, "dd.MM.yyyy", lang),
            form => day_as(day, form, lang),
        },
        DateReading::Month { year, month: number } => month(year, number, lang).unwrap_or(typed),
        _ => typed,
    })
}

/// A day in a form of Word, such as `dddd, d. MMMM yyyy`; words in single quotation marks stay.
pub(super) fn day_as(day: NaiveDate, form: &str, lang: Lang) -> String {
    let first = |text: String, mark: char| text.split(mark).next().unwrap_or_default().to_owned();
    let weekday = first(full_date_with_weekday(day, lang), ',');
    let months = month(day.year(), day.month(), lang).unwrap_or_default();
    let short = |text: &str, length: usize| text.chars().take(length).collect::<String>();
    let mut out = String::new();
    let mut quoted = false;
    let mut rest = form.chars().peekable();
    while let Some(c) = rest.next() {
        let mut count = 1;
        while !quoted && matches!(c, 'd' | 'M' | 'y') && rest.next_if_eq(&c).is_some() {
            count += 1;
        }
        match (c, count) {
            ('\'', _) => quoted = !quoted,
            _ if quoted => out.push(c),
            ('d', 1) => out.push_str(&day.day().to_string()),
            ('d', 2) => out.push_str(&day.format("%d").to_string()),
            ('d', 3) => out.push_str(&short(&weekday, 2)),
            ('d', _) => out.push_str(&weekday),
            ('M', 1) => out.push_str(&day.month().to_string()),
            ('M', 2) => out.push_str(&day.format("%m").to_string()),
            ('M', 3) => out.push_str(&short(&months, 3)),
            ('M', _) => out.push_str(&first(months.clone(), ' ')),
            ('y', 1 | 2) => out.push_str(&day.format("%y").to_string()),
            ('y', _) => out.push_str(&day.format("%Y").to_string()),
            (c, _) => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_day_is_written_in_words_and_anything_else_stays() {
        let said = |typed: &str, form: Option<&str>, lang| {
            date(typed.to_owned(), form.map(|form| json!(form)).as_ref(), lang)
        };
        let german = |typed: &str, form: Option<&str>| said(typed, form, Lang::De).unwrap();
        assert_eq!(german("2026-05-01", None), "1. Mai 2026");
        assert_eq!(german("2026-05-01", Some("long")), "1. Mai 2026");
        assert_eq!(german("2026-05-01T10:30", Some("lang")), "1. Mai 2026");
        assert_eq!(german("1.5.2026", Some("weekday")), "Freitag, 1. Mai 2026");
        assert_eq!(german("2026-05-01", Some("kurz")), "01.05.2026");
        assert_eq!(german("2026-05-01", Some("d. MMMM")), "1. Mai");
        assert_eq!(german("2026-05", Some("long")), "Mai 2026");
        assert_eq!(german("Mitte Mai", Some("long")), "Mitte Mai");
        assert_eq!(german("31.2.2026", Some("long")), "31.2.2026");
        assert_eq!(german("", Some("long")), "");
        assert_eq!(said("2026-05-01", Some("long"), Lang::En).unwrap(), "1 May 2026");
        assert!(said("2026-05-01", Some("schön"), Lang::De).is_err());
        assert_eq!(language_of(&json!({"document": {"language": "en"}})), Lang::En);
        assert_eq!(language_of(&json!({})), Lang::De);
    }
}
