//! How long something is kept, as people type it.

use crate::{Lang, count, spell};
use chrono::{Days, Months, NaiveDate};

/// A time from a day on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RetentionPeriod {
    /// So many days; none is the day itself.
    Days(u32),
    /// So many months.
    Months(u32),
}

impl RetentionPeriod {
    /// The last day of the time that begins on `day`; a month that lacks the day ends with its last one.
    pub fn last_day(self, day: NaiveDate) -> NaiveDate {
        let end = match self {
            Self::Days(days) => day.checked_add_days(Days::new(days.into())),
            Self::Months(months) => day.checked_add_months(Months::new(months)),
        };
        end.unwrap_or(NaiveDate::MAX)
    }

    /// The time as it is said behind *nach* and *after*: `6 Monate`, `2 years`; none for no time at all.
    pub fn in_words(self, lang: Lang) -> Option<String> {
        let (number, one, many) = match (self, lang) {
            (Self::Days(0) | Self::Months(0), _) => return None,
            (Self::Days(days), Lang::De) => (days, "einen Tag", "Tage"),
            (Self::Days(days), Lang::En) => (days, "one day", "days"),
            (Self::Months(months), Lang::De) if months % 12 == 0 => (months / 12, "ein Jahr", "Jahre"),
            (Self::Months(months), Lang::En) if months % 12 == 0 => (months / 12, "one year", "years"),
            (Self::Months(months), Lang::De) => (months, "einen Monat", "Monate"),
            (Self::Months(months), Lang::En) => (months, "one month", "months"),
        };
        Some(if number == 1 { one.to_owned() } else { format!("{} {many}", count(number.into(), lang)) })
    }
}

/// Reads how long something is kept: `nach dem Tag`, `6 Monate`, `zwei Jahre`, `30 days`; none where it is nothing of the kind, or longer than
/// anybody keeps anything.
///
/// ```
/// use german_text::{RetentionPeriod, read_retention_period};
/// assert_eq!(read_retention_period("nach dem Tag"), Some(RetentionPeriod::Days(0)));
/// assert_eq!(read_retention_period("Zwei Wochen"), Some(RetentionPeriod::Days(14)));
/// assert_eq!(read_retention_period("nach 1 Jahr"), Some(RetentionPeriod::Months(12)));
/// assert_eq!(read_retention_period("bald"), None);
/// ```
pub fn read_retention_period(text: &str) -> Option<RetentionPeriod> {
    let text = text.trim().trim_end_matches('.').to_lowercase().replace('\u{A0}', " ");
    if ["nach dem tag", "nach dem austausch", "sofort", "after the day", "after the exchange", "at once", "0"]
        .contains(&text.as_str())
    {
        return Some(RetentionPeriod::Days(0));
    }
    let text = ["nach ", "after ", "for "].iter().find_map(|word| text.strip_prefix(word)).unwrap_or(&text);
    let (number, unit) = match text.find(|c: char| !c.is_ascii_digit()) {
        Some(end) if end > 0 => (text.get(..end)?.parse().ok()?, text.get(end..)?.trim()),
        _ => {
            let (word, unit) = text.split_once(' ')?;
            (in_words(word)?, unit.trim())
        }
    };
    let is_sane = number <= 1200;
    let period = match unit {
        "tag" | "tage" | "tagen" | "day" | "days" => RetentionPeriod::Days(number),
        "woche" | "wochen" | "week" | "weeks" => RetentionPeriod::Days(number.checked_mul(7)?),
        "monat" | "monate" | "monaten" | "month" | "months" => RetentionPeriod::Months(number),
        "jahr" | "jahre" | "jahren" | "year" | "years" => RetentionPeriod::Months(number.checked_mul(12)?),
        _ => return None,
    };
    Some(period).filter(|_| is_sane)
}

/// A number in words, up to twelve.
fn in_words(word: &str) -> Option<u32> {
    if ["ein", "einem", "einen", "einer", "eine", "a"].contains(&word) {
        return Some(1);
    }
    (1..=12).find(|number| [Lang::De, Lang::En].iter().any(|lang| spell(u64::from(*number), *lang) == word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_type_them() {
        for (text, period) in [
            ("nach dem Austausch", RetentionPeriod::Days(0)),
            ("After the day.", RetentionPeriod::Days(0)),
            ("0 Tage", RetentionPeriod::Days(0)),
            ("30 Tage", RetentionPeriod::Days(30)),
            ("6\u{A0}Monate", RetentionPeriod::Months(6)),
            ("6Monate", RetentionPeriod::Months(6)),
            ("nach sechs Monaten", RetentionPeriod::Months(6)),
            ("einen Monat", RetentionPeriod::Months(1)),
            ("ein Jahr", RetentionPeriod::Months(12)),
            ("10 Jahre", RetentionPeriod::Months(120)),
            ("twelve months", RetentionPeriod::Months(12)),
            ("a week", RetentionPeriod::Days(7)),
        ] {
            assert_eq!(read_retention_period(text), Some(period), "{text}");
        }
        for text in ["", "Jahr", "-1 Tage", "1,5 Jahre", "6 Mo", "9999999999 Tage", "5000 Tage", "2027-05-11"]
        {
            assert_eq!(read_retention_period(text), None, "{text}");
        }
    }

    #[test]
    fn a_time_ends_on_a_day_and_is_said_in_words() {
        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
        assert_eq!(RetentionPeriod::Days(0).last_day(day(2027, 5, 11)), day(2027, 5, 11));
        assert_eq!(RetentionPeriod::Months(1).last_day(day(2027, 1, 31)), day(2027, 2, 28));
        let said = |period: RetentionPeriod| {
            [Lang::De, Lang::En].map(|lang| period.in_words(lang).unwrap_or_default())
        };
        assert_eq!(said(RetentionPeriod::Days(0)), ["", ""]);
        assert_eq!(said(RetentionPeriod::Days(1)), ["einen Tag", "one day"]);
        assert_eq!(said(RetentionPeriod::Months(6)), ["sechs Monate", "six months"]);
        assert_eq!(said(RetentionPeriod::Months(12)), ["ein Jahr", "one year"]);
        assert_eq!(said(RetentionPeriod::Months(240)), ["20 Jahre", "20 years"]);
    }
}
