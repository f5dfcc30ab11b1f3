//! Days, months and times as running text writes them.
//!
//! Spaces are ordinary ones here; [`super::typeset`] makes those no-break that must be.

use super::{Lang, list};
use chrono::{Datelike as _, NaiveDate, NaiveTime, Timelike as _};
use icu::calendar::{Date, Gregorian};
use icu::datetime::FixedCalendarDateTimeFormatter;
use icu::datetime::fieldsets::{MD, YM, YMD, YMDE};

/// A year of which every day of every month exists.
const LEAP_YEAR: i32 = 2000;

/// Writes a date by a field set of ICU; none when the day does not exist or there are no data for it.
macro_rules! by_icu {
    ($fields:expr, $lang:expr, $year:expr, $month:expr, $day:expr) => {
        gregorian($year, $month, $day).and_then(|date| {
            FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new($lang.locale().into(), $fields)
                .ok()
                .map(|formatter| formatter.format(&date).to_string())
        })
    };
}

fn gregorian(year: i32, month: u32, day: u32) -> Option<Date<Gregorian>> {
    Date::try_new_gregorian(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?).ok()
}

/// A day: `6. April 2016`.
///
/// ```
/// use austausch::lang::{Lang, full_date};
/// let day = chrono::NaiveDate::from_ymd_opt(2016, 4, 6).unwrap_or_default();
/// assert_eq!(full_date(day, Lang::De), "6. April 2016");
/// assert_eq!(full_date(day, Lang::En), "6 April 2016");
/// ```
pub fn full_date(day: NaiveDate, lang: Lang) -> String {
    by_icu!(YMD::long(), lang, day.year(), day.month(), day.day()).unwrap_or_else(|| day.to_string())
}

/// A day with its weekday: `Mittwoch, 6. April 2016`.
///
/// ```
/// use austausch::lang::{Lang, full_date_with_weekday};
/// let day = chrono::NaiveDate::from_ymd_opt(2016, 4, 6).unwrap_or_default();
/// assert_eq!(full_date_with_weekday(day, Lang::De), "Mittwoch, 6. April 2016");
/// ```
pub fn full_date_with_weekday(day: NaiveDate, lang: Lang) -> String {
    by_icu!(YMDE::long(), lang, day.year(), day.month(), day.day()).unwrap_or_else(|| day.to_string())
}

/// A month of a year: `April 2016`. None for a month that is not 1 to 12.
///
/// ```
/// use austausch::lang::{Lang, month};
/// assert_eq!(month(2016, 4, Lang::De), Some("April 2016".to_owned()));
/// assert_eq!(month(2016, 13, Lang::De), None);
/// ```
pub fn month(year: i32, month: u32, lang: Lang) -> Option<String> {
    by_icu!(YM::long(), lang, year, month, 1)
}

/// A day without its year: `6. Februar`. None for a day that no year has.
///
/// ```
/// use austausch::lang::{Lang, day_of_year};
/// assert_eq!(day_of_year(2, 6, Lang::De), Some("6. Februar".to_owned()));
/// assert_eq!(day_of_year(2, 30, Lang::De), None);
/// ```
pub fn day_of_year(month: u32, day: u32, lang: Lang) -> Option<String> {
    by_icu!(MD::long(), lang, LEAP_YEAR, month, day)
}

/// A time from day to day, saying month and year once where both share them.
/// Two days in a row are joined with *und*, more with *bis*; the order of the two does not matter.
///
/// ```
/// use austausch::lang::{Lang, period};
/// use chrono::NaiveDate;
/// let day = |month, day| NaiveDate::from_ymd_opt(2016, month, day).unwrap_or_default();
/// assert_eq!(period(day(4, 6), day(4, 7), Lang::De), "6. und 7. April 2016");
/// assert_eq!(period(day(4, 30), day(5, 2), Lang::De), "30. April bis 2. Mai 2016");
/// ```
pub fn period(one: NaiveDate, other: NaiveDate, lang: Lang) -> String {
    let (first, last) = (one.min(other), one.max(other));
    if first == last {
        return full_date(first, lang);
    }
    let beginning = if first.year() != last.year() {
        full_date(first, lang)
    } else if first.month() != last.month() {
        day_of_year(first.month(), first.day(), lang).unwrap_or_else(|| full_date(first, lang))
    } else {
        bare_day(first, lang)
    };
    let end = full_date(last, lang);
    if first.succ_opt() == Some(last) {
        list(&[beginning, end], lang)
    } else {
        format!("{beginning} {} {end}", until(lang))
    }
}

fn bare_day(day: NaiveDate, lang: Lang) -> String {
    match lang {
        Lang::De => format!("{}.", day.day()),
        Lang::En => day.day().to_string(),
    }
}

const fn until(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "bis",
        Lang::En => "to",
    }
}

/// A time of day: `9.30 Uhr`, on the hour `9 Uhr`; in English `9.30 am`. Seconds are not said.
///
/// ```
/// use austausch::lang::{Lang, time};
/// let half_past_nine = chrono::NaiveTime::from_hms_opt(9, 30, 0).unwrap_or_default();
/// assert_eq!(time(half_past_nine, Lang::De), "9.30 Uhr");
/// assert_eq!(time(half_past_nine, Lang::En), "9.30 am");
/// ```
pub fn time(at: NaiveTime, lang: Lang) -> String {
    format!("{} {}", clock(at, at.minute() != 0, lang), after_clock(at, lang))
}

/// Reads a time of day as people type it: `09:30`, `9.30`, `9`. None for anything else.
///
/// ```
/// use austausch::lang::{Lang, parse_time, time};
/// assert_eq!(parse_time("09:30").map(|at| time(at, Lang::De)), Some("9.30 Uhr".to_owned()));
/// assert_eq!(parse_time("nach dem Essen"), None);
/// ```
pub fn parse_time(typed: &str) -> Option<NaiveTime> {
    let (hour, minute) = typed.trim().split_once([':', '.']).unwrap_or((typed.trim(), "00"));
    let figures = |text: &str| text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse().ok())?;
    if minute.len() == 2 && (1..=2).contains(&hour.len()) {
        NaiveTime::from_hms_opt(figures(hour)?, figures(minute)?, 0)
    } else {
        None
    }
}

/// A time from clock to clock: `9.30 bis 16.00 Uhr`, `9 bis 16 Uhr`.
///
/// ```
/// use austausch::lang::{Lang, time_span};
/// let at = |hour, minute| chrono::NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default();
/// assert_eq!(time_span(at(9, 30), at(16, 0), Lang::De), "9.30 bis 16.00 Uhr");
/// assert_eq!(time_span(at(9, 0), at(16, 0), Lang::De), "9 bis 16 Uhr");
/// assert_eq!(time_span(at(9, 0), at(16, 0), Lang::En), "9 am to 4 pm");
/// ```
pub fn time_span(from: NaiveTime, to: NaiveTime, lang: Lang) -> String {
    let minutes = from.minute() != 0 || to.minute() != 0;
    let (beginning, end) = (clock(from, minutes, lang), clock(to, minutes, lang));
    let (first_word, last_word) = (after_clock(from, lang), after_clock(to, lang));
    if first_word == last_word {
        format!("{beginning} {} {end} {last_word}", until(lang))
    } else {
        format!("{beginning} {first_word} {} {end} {last_word}", until(lang))
    }
}

fn clock(at: NaiveTime, minutes: bool, lang: Lang) -> String {
    let hour = match lang {
        Lang::De => at.hour(),
        Lang::En => at.hour12().1,
    };
    if minutes { format!("{hour}.{:02}", at.minute()) } else { hour.to_string() }
}

fn after_clock(at: NaiveTime, lang: Lang) -> &'static str {
    match lang {
        Lang::De => "Uhr",
        Lang::En if at.hour12().0 => "pm",
        Lang::En => "am",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GERMAN_MONTHS: [&str; 12] = [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ];
    const GERMAN_WEEKDAYS: [&str; 7] =
        ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"];
    const ENGLISH_MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn every_day_of_ten_years_is_written_as_by_hand() {
        for date in day(2012, 1, 1).iter_days().take(3653) {
            let (d, y) = (date.day(), date.year());
            let german = GERMAN_MONTHS[date.month0() as usize];
            let english = ENGLISH_MONTHS[date.month0() as usize];
            let weekday = GERMAN_WEEKDAYS[date.weekday().num_days_from_monday() as usize];
            assert_eq!(full_date(date, Lang::De), format!("{d}. {german} {y}"));
            assert_eq!(full_date(date, Lang::En), format!("{d} {english} {y}"));
            assert_eq!(full_date_with_weekday(date, Lang::De), format!("{weekday}, {d}. {german} {y}"));
            assert_eq!(month(y, date.month(), Lang::De), Some(format!("{german} {y}")));
            assert_eq!(month(y, date.month(), Lang::En), Some(format!("{english} {y}")));
            assert_eq!(day_of_year(date.month(), d, Lang::De), Some(format!("{d}. {german}")));
            assert_eq!(day_of_year(date.month(), d, Lang::En), Some(format!("{d} {english}")));
        }
    }

    #[test]
    fn an_english_day_has_its_weekday() {
        assert_eq!(full_date_with_weekday(day(2016, 4, 6), Lang::En), "Wednesday, 6 April 2016");
    }

    #[test]
    fn a_leap_day_needs_no_year() {
        assert_eq!(day_of_year(2, 29, Lang::De), Some("29. Februar".to_owned()));
        for (month, day) in [(0, 1), (13, 1), (4, 31), (1, 0), (1, 300)] {
            assert_eq!(day_of_year(month, day, Lang::De), None);
        }
    }

    #[test]
    fn years_far_away_are_still_written() {
        assert_eq!(full_date(day(1899, 12, 31), Lang::De), "31. Dezember 1899");
        assert_eq!(full_date(day(2116, 1, 1), Lang::De), "1. Januar 2116");
    }

    #[test]
    fn periods_say_each_thing_once() {
        let table = [
            ((2016, 4, 6), (2016, 4, 6), "6. April 2016", "6 April 2016"),
            ((2016, 4, 6), (2016, 4, 7), "6. und 7. April 2016", "6 and 7 April 2016"),
            ((2016, 4, 6), (2016, 4, 8), "6. bis 8. April 2016", "6 to 8 April 2016"),
            ((2016, 4, 30), (2016, 5, 1), "30. April und 1. Mai 2016", "30 April and 1 May 2016"),
            ((2016, 4, 30), (2016, 5, 2), "30. April bis 2. Mai 2016", "30 April to 2 May 2016"),
            (
                (2016, 12, 31),
                (2017, 1, 1),
                "31. Dezember 2016 und 1. Januar 2017",
                "31 December 2016 and 1 January 2017",
            ),
            ((2016, 4, 6), (2017, 4, 6), "6. April 2016 bis 6. April 2017", "6 April 2016 to 6 April 2017"),
        ];
        for (first, last, german, english) in table {
            let (first, last) = (day(first.0, first.1, first.2), day(last.0, last.1, last.2));
            assert_eq!(period(first, last, Lang::De), german);
            assert_eq!(period(last, first, Lang::De), german);
            assert_eq!(period(first, last, Lang::En), english);
        }
    }

    #[test]
    fn every_minute_of_a_day() {
        for minute_of_day in 0..24 * 60 {
            let (hour, minute) = (minute_of_day / 60, minute_of_day % 60);
            let at = NaiveTime::from_hms_opt(hour, minute, 59).unwrap();
            let expected =
                if minute == 0 { format!("{hour} Uhr") } else { format!("{hour}.{minute:02} Uhr") };
            assert_eq!(time(at, Lang::De), expected);
            let typed = [format!("{hour:02}:{minute:02}"), format!("{hour}.{minute:02}")];
            assert_eq!(typed.map(|typed| parse_time(&typed)), [at.with_second(0), at.with_second(0)]);
        }
        for typed in ["", ":", "9:3", "24:00", "12:60", "+9:30", "009:30", "9:30 Uhr", "09:30:00"] {
            assert_eq!(parse_time(typed), None, "{typed}");
        }
        let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
        assert_eq!(
            [0, 9, 12, 23].map(|hour| time(at(hour), Lang::En)).join(", "),
            "12 am, 9 am, 12 pm, 11 pm"
        );
        assert_eq!(time_span(at(9), at(11), Lang::En), "9 to 11 am");
    }
}
