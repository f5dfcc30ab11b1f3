//! Days, months and times as running text writes them.
//!
//! Spaces are ordinary ones here; [`super::typeset`] makes those no-break that must be.

use super::{Clock, Lang};
use chrono::{Datelike as _, NaiveDate};
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
/// use german_text::{Lang, full_date};
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
/// use german_text::{Lang, full_date_with_weekday};
/// let day = chrono::NaiveDate::from_ymd_opt(2016, 4, 6).unwrap_or_default();
/// assert_eq!(full_date_with_weekday(day, Lang::De), "Mittwoch, 6. April 2016");
/// ```
pub fn full_date_with_weekday(day: NaiveDate, lang: Lang) -> String {
    by_icu!(YMDE::long(), lang, day.year(), day.month(), day.day()).unwrap_or_else(|| day.to_string())
}

/// A month of a year: `April 2016`. None for a month that is not 1 to 12.
///
/// ```
/// use german_text::{Lang, month};
/// assert_eq!(month(2016, 4, Lang::De), Some("April 2016".to_owned()));
/// assert_eq!(month(2016, 13, Lang::De), None);
/// ```
pub fn month(year: i32, month: u32, lang: Lang) -> Option<String> {
    by_icu!(YM::long(), lang, year, month, 1)
}

/// A day without its year: `6. Februar`. None for a day that no year has.
///
/// ```
/// use german_text::{Lang, day_of_year};
/// assert_eq!(day_of_year(2, 6, Lang::De), Some("6. Februar".to_owned()));
/// assert_eq!(day_of_year(2, 30, Lang::De), None);
/// ```
pub fn day_of_year(month: u32, day: u32, lang: Lang) -> Option<String> {
    by_icu!(MD::long(), lang, LEAP_YEAR, month, day)
}

/// A date, of which year, month or day may not be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartialDate {
    /// Year of the Common Era.
    pub year: Option<i32>,
    /// Month, 1 to 12.
    pub month: Option<u32>,
    /// Day of the month, 1 to 31.
    pub day: Option<u32>,
}

impl PartialDate {
    /// A day in some year: with a year that is not known, one that has every day.
    fn any_day(self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year.unwrap_or(LEAP_YEAR), self.month?, self.day?)
    }

    fn is_followed_by(self, next: Self) -> bool {
        self.year.is_some() == next.year.is_some()
            && self.any_day().and_then(|day| day.succ_opt()).is_some_and(|day| Some(day) == next.any_day())
    }

    /// The date as text, without year and month where what follows says them.
    fn written(self, next: Option<Self>, lang: Lang) -> Option<String> {
        let shares_year = next.is_some_and(|next| next.year == self.year && next.month.is_some());
        let shares_month = shares_year
            && next.is_some_and(|next| next.month == self.month && next.day.is_some() == self.day.is_some());
        match (self.year, self.month, self.day) {
            (_, Some(_), Some(day)) if shares_month => Some(bare_day(day, lang)),
            (Some(_), Some(month), Some(day)) if shares_year => day_of_year(month, day, lang),
            (Some(_), Some(_), Some(_)) => self.any_day().map(|day| full_date(day, lang)),
            (None, Some(month), Some(day)) => day_of_year(month, day, lang),
            (Some(year), Some(number), None)
                if shares_year && next.is_some_and(|next| next.day.is_none()) =>
            {
                let full = month(year, number, lang)?;
                Some(full.trim_end_matches(&year.to_string()).trim_end().to_owned())
            }
            (Some(year), Some(number), None) => month(year, number, lang),
            (Some(year), None, _) => Some(year.to_string()),
            (None, _, _) => None,
        }
    }
}

impl From<NaiveDate> for PartialDate {
    fn from(day: NaiveDate) -> Self {
        Self { year: Some(day.year()), month: Some(day.month()), day: Some(day.day()) }
    }
}

/// One of several stretches of time, as a part of a sentence that names them all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// The words: `6. bis 8.`, `20. April 2027`.
    pub words: String,
    /// The first date in it.
    pub first: PartialDate,
    /// True when it goes from a date to another one.
    pub is_span: bool,
}

/// Writes dates as stretches of days that touch, saying month and year once where neighbours share them. Two days in a row stay
/// two; from three on they are joined with *bis*. The order does not matter where all are known to the day.
///
/// ```
/// use german_text::{Lang, stretches};
/// use chrono::NaiveDate;
/// let day = |month, day| NaiveDate::from_ymd_opt(2016, month, day).unwrap_or_default().into();
/// let words = |days: &[_]| stretches(days, Lang::De).into_iter().map(|part| part.words).collect::<Vec<_>>();
/// assert_eq!(words(&[day(4, 6), day(4, 20)]), ["6.", "20. April 2016"]);
/// assert_eq!(words(&[day(4, 6), day(4, 7), day(4, 8), day(5, 20)]), ["6. bis 8. April", "20. Mai 2016"]);
/// ```
pub fn stretches(dates: &[PartialDate], lang: Lang) -> Vec<Stretch> {
    let mut dates = dates.to_vec();
    if dates.iter().all(|date| date.year.is_some() && date.day.is_some()) {
        dates.sort_by_key(|date| date.any_day());
        dates.dedup();
    }
    spans(&runs(&dates), lang)
}

/// Writes a span from one day to another, in either order, as [`stretches`] does; two days in a row are two.
///
/// ```
/// use german_text::{Lang, span};
/// use chrono::NaiveDate;
/// let day = |month, day| NaiveDate::from_ymd_opt(2016, month, day).unwrap_or_default();
/// let words = span(day(4, 30), day(5, 2), Lang::De).into_iter().map(|part| part.words).collect::<Vec<_>>();
/// assert_eq!(words, ["30. April bis 2. Mai 2016"]);
/// ```
pub fn span(one: NaiveDate, other: NaiveDate, lang: Lang) -> Vec<Stretch> {
    let (first, last) = (one.min(other), one.max(other));
    if first == last || first.succ_opt() == Some(last) {
        return stretches(&[first.into(), last.into()], lang);
    }
    spans(&[(first.into(), last.into())], lang)
}

/// First and last dates of days that touch; fewer than three stay alone.
fn runs(dates: &[PartialDate]) -> Vec<(PartialDate, PartialDate)> {
    dates
        .chunk_by(|one, next| one.is_followed_by(*next))
        .flat_map(|run| match run {
            [first, _, .., last] => vec![(*first, *last)],
            few => few.iter().map(|date| (*date, *date)).collect(),
        })
        .collect()
}

fn spans(runs: &[(PartialDate, PartialDate)], lang: Lang) -> Vec<Stretch> {
    let write = |(at, (first, last)): (usize, &(PartialDate, PartialDate))| {
        let next = runs.get(at + 1).map(|(first, _)| *first);
        let end = last.written(next, lang)?;
        let is_span = first != last;
        let words = if is_span {
            format!("{} {} {end}", first.written(Some(*last), lang)?, until(lang))
        } else {
            end
        };
        Some(Stretch { words, first: *first, is_span })
    };
    runs.iter().enumerate().filter_map(write).collect()
}

fn bare_day(day: u32, lang: Lang) -> String {
    match lang {
        Lang::De => format!("{day}."),
        Lang::En => day.to_string(),
    }
}

const fn until(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "bis",
        Lang::En => "to",
    }
}

/// A time of day: `9.30 Uhr`, on the hour `9 Uhr`; in English `9.30 am`.
///
/// ```
/// use german_text::{Clock, Lang, time};
/// let half_past_nine = Clock::new(9, 30);
/// assert_eq!(half_past_nine.map(|at| time(at, Lang::De)), Some("9.30 Uhr".to_owned()));
/// assert_eq!(half_past_nine.map(|at| time(at, Lang::En)), Some("9.30 am".to_owned()));
/// ```
pub fn time(at: Clock, lang: Lang) -> String {
    format!("{} {}", clock(at, at.minute() != 0, lang), after_clock(at, lang))
}

/// A time from clock to clock: `9.30 bis 16.00 Uhr`, `9 bis 16 Uhr`.
///
/// ```
/// use german_text::{Clock, Lang, time_span};
/// let at = |hour, minute| Clock::new(hour, minute).ok_or("no time");
/// assert_eq!(time_span(at(9, 30)?, at(16, 0)?, Lang::De), "9.30 bis 16.00 Uhr");
/// assert_eq!(time_span(at(9, 0)?, at(16, 0)?, Lang::De), "9 bis 16 Uhr");
/// assert_eq!(time_span(at(9, 0)?, at(16, 0)?, Lang::En), "9 am to 4 pm");
/// assert_eq!(time_span(at(9, 0)?, at(0, 30)?, Lang::En), "9.00 am to 12.30 am");
/// # Ok::<(), &str>(())
/// ```
pub fn time_span(from: Clock, to: Clock, lang: Lang) -> String {
    let minutes = from.minute() != 0 || to.minute() != 0;
    let (beginning, end) = (clock(from, minutes, lang), clock(to, minutes, lang));
    let (first_word, last_word) = (after_clock(from, lang), after_clock(to, lang));
    // Over midnight both are told: `9 to 12.30 am` would begin in the morning.
    if first_word == last_word && (from <= to || lang == Lang::De) {
        format!("{beginning} {} {end} {last_word}", until(lang))
    } else {
        format!("{beginning} {first_word} {} {end} {last_word}", until(lang))
    }
}

fn clock(at: Clock, minutes: bool, lang: Lang) -> String {
    let hour = match (lang, at.hour() % 12) {
        (Lang::De, _) => at.hour(),
        (Lang::En, 0) => 12,
        (Lang::En, hour) => hour,
    };
    if minutes { format!("{hour}.{:02}", at.minute()) } else { hour.to_string() }
}

fn after_clock(at: Clock, lang: Lang) -> &'static str {
    match lang {
        Lang::De => "Uhr",
        Lang::En if (12..24).contains(&at.hour()) => "pm",
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

    fn joined(stretches: Vec<Stretch>, lang: Lang) -> String {
        let words: Vec<String> = stretches.into_iter().map(|part| part.words).collect();
        crate::list(&words, lang)
    }

    #[test]
    fn spans_say_each_thing_once() {
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
            assert_eq!(joined(span(first, last, Lang::De), Lang::De), german);
            assert_eq!(joined(span(last, first, Lang::De), Lang::De), german);
            assert_eq!(joined(span(first, last, Lang::En), Lang::En), english);
        }
    }

    #[test]
    fn days_that_do_not_touch_are_no_span() {
        let full = |year, month, day| PartialDate { year: Some(year), month: Some(month), day: Some(day) };
        let no_year = |month, day| PartialDate { year: None, month: Some(month), day: Some(day) };
        let month = |year, month| PartialDate { year: Some(year), month: Some(month), day: None };
        let year = |year| PartialDate { year: Some(year), month: None, day: None };
        let table = [
            (vec![full(2027, 4, 6), full(2027, 4, 20)], "6. und 20. April 2027", "6 and 20 April 2027"),
            (
                vec![full(2027, 4, 20), full(2027, 4, 6), full(2027, 4, 6)],
                "6. und 20. April 2027",
                "6 and 20 April 2027",
            ),
            (
                vec![full(2027, 4, 6), full(2027, 4, 7), full(2027, 4, 8), full(2027, 4, 20)],
                "6. bis 8. und 20. April 2027",
                "6 to 8 and 20 April 2027",
            ),
            (
                vec![full(2027, 4, 6), full(2027, 4, 7), full(2027, 4, 20)],
                "6., 7. und 20. April 2027",
                "6, 7 and 20 April 2027",
            ),
            (vec![full(2027, 4, 6), full(2027, 5, 4)], "6. April und 4. Mai 2027", "6 April and 4 May 2027"),
            (
                vec![full(2026, 12, 31), full(2027, 1, 5), full(2027, 1, 7)],
                "31. Dezember 2026, 5. und 7. Januar 2027",
                "31 December 2026, 5 and 7 January 2027",
            ),
            (
                vec![full(2026, 12, 30), full(2026, 12, 31), full(2027, 1, 1)],
                "30. Dezember 2026 bis 1. Januar 2027",
                "30 December 2026 to 1 January 2027",
            ),
            (vec![no_year(2, 6), no_year(2, 7)], "6. und 7. Februar", "6 and 7 February"),
            (
                vec![no_year(2, 28), no_year(2, 29), no_year(3, 1)],
                "28. Februar bis 1. März",
                "28 February to 1 March",
            ),
            (vec![no_year(2, 6), no_year(3, 6)], "6. Februar und 6. März", "6 February and 6 March"),
            (vec![month(2014, 5), month(2014, 6)], "Mai und Juni 2014", "May and June 2014"),
            (
                vec![month(2014, 12), month(2015, 1)],
                "Dezember 2014 und Januar 2015",
                "December 2014 and January 2015",
            ),
            (vec![year(2014), year(2015)], "2014 und 2015", "2014 and 2015"),
            (vec![full(2014, 5, 6), month(2014, 6)], "6. Mai und Juni 2014", "6 May and June 2014"),
            (vec![full(2014, 5, 6), no_year(5, 7)], "6. Mai 2014 und 7. Mai", "6 May 2014 and 7 May"),
        ];
        for (dates, german, english) in table {
            assert_eq!(joined(stretches(&dates, Lang::De), Lang::De), german);
            assert_eq!(joined(stretches(&dates, Lang::En), Lang::En), english);
        }
    }

    #[test]
    fn every_minute_of_a_day() {
        for minute_of_day in 0..=24 * 60 {
            let (hour, minute) = (minute_of_day / 60, minute_of_day % 60);
            let at = Clock::new(hour, minute).unwrap();
            let expected =
                if minute == 0 { format!("{hour} Uhr") } else { format!("{hour}.{minute:02} Uhr") };
            assert_eq!(time(at, Lang::De), expected);
        }
        let at = |hour| Clock::new(hour, 0).unwrap();
        assert_eq!(
            [0, 9, 12, 23, 24].map(|hour| time(at(hour), Lang::En)).join(", "),
            "12 am, 9 am, 12 pm, 11 pm, 12 am"
        );
        assert_eq!(time_span(at(9), at(11), Lang::En), "9 to 11 am");
        assert_eq!(time_span(at(19), at(24), Lang::De), "19 bis 24 Uhr");
    }
}
