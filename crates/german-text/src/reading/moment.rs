//! Moments: a day, and the time on it as far as it is known.

use super::date::{DateReading, day_and_rest, read_date};
use super::pieces::plain;
use super::timed::Timed;
use chrono::{Datelike as _, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Weekday};
use std::cmp::Ordering;
use std::fmt;

/// A moment as exact as it is known: a day, a minute, a second, or a part of one, by a clock in Germany.
///
/// The order of two moments is not always known: a day and a minute of it have none. [`PartialOrd`] tells: equal moments are
/// those that are typed with the same exactness and figures, and nobody knows which of *these* was first either.
///
/// ```
/// use german_text::read_moment;
/// let of = |typed| read_moment(typed).ok_or("no moment");
/// assert!(of("24.10.2026")? < of("1.11.2026")?);
/// assert!(of("2026-10-24T14:30")? < of("24.10.2026, 15 Uhr")?);
/// assert_eq!(of("24.10.2026")?.partial_cmp(&of("2026-10-24T14:30")?), None);
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    at: NaiveDateTime,
    /// How long it lasts: a day, a minute, a second, or no time.
    lasts: TimeDelta,
}

impl Moment {
    /// A day, at an unknown time.
    pub fn on(day: NaiveDate) -> Self {
        Self { at: day.and_time(NaiveTime::MIN), lasts: TimeDelta::days(1) }
    }

    /// A second.
    pub const fn at(at: NaiveDateTime) -> Self {
        Self { at, lasts: TimeDelta::seconds(1) }
    }

    /// The day.
    pub const fn day(&self) -> NaiveDate {
        self.at.date()
    }

    /// The time of day, where it is known.
    pub fn time(&self) -> Option<NaiveTime> {
        (self.lasts < TimeDelta::days(1)).then(|| self.at.time())
    }
}

impl PartialOrd for Moment {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        let is_before = |one: &Self, other: &Self| one.at < other.at && one.at + one.lasts <= other.at;
        if self == other {
            Some(Ordering::Equal)
        } else if is_before(self, other) {
            Some(Ordering::Less)
        } else if is_before(other, self) {
            Some(Ordering::Greater)
        } else {
            None
        }
    }
}

/// Writes the normal form: `2026-10-24T14:30`.
impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let form = if self.lasts >= TimeDelta::days(1) {
            "%Y-%m-%d"
        } else if self.lasts >= TimeDelta::minutes(1) {
            "%Y-%m-%dT%H:%M"
        } else {
            "%Y-%m-%dT%H:%M:%S%.f"
        };
        write!(f, "{}", self.at.format(form))
    }
}

/// Reads a moment as people and programs type it: a day in any spelling of [`read_date`], and behind it a time of day in any
/// spelling of `read_clock` or of ISO 8601 and RFC 5322, with or without an offset. None of anything else.
///
/// A moment with an offset is told by a clock in Germany: those without are typed there.
///
/// ```
/// use german_text::read_moment;
/// let of = |typed| read_moment(typed).map(|moment| moment.to_string());
/// assert_eq!(of("24.10.2026 14:30 Uhr"), Some("2026-10-24T14:30".to_owned()));
/// assert_eq!(of("2026-10-24T12:30Z"), Some("2026-10-24T14:30".to_owned()));
/// assert_eq!(of("gestern"), None);
/// ```
pub fn read_moment(typed: &str) -> Option<Moment> {
    let plain = plain(typed)?;
    if let DateReading::Day(day) = read_date(&plain)
        && !plain.contains(':')
    {
        return Some(Moment::on(day));
    }
    let (day, rest) = day_and_rest(&plain)?;
    moment(day, &Timed::read(rest)?)
}

fn moment(day: NaiveDate, timed: &Timed) -> Option<Moment> {
    let local = day.and_time(NaiveTime::MIN).checked_add_signed(timed.since_midnight)?;
    let at = match timed.offset {
        None => local,
        Some(ahead) => german(local.checked_sub_signed(ahead)?)?,
    };
    Some(Moment { at, lasts: timed.lasts })
}

/// Returns what a clock in Germany shows: summer time begins and ends at 1:00 UTC on the last Sundays of March and October (directive
/// 2000/84/EC).
fn german(utc: NaiveDateTime) -> Option<NaiveDateTime> {
    let turn = |month: u32| last_sunday(utc.year(), month)?.and_hms_opt(1, 0, 0);
    let is_summer = (turn(3)?..turn(10)?).contains(&utc);
    utc.checked_add_signed(TimeDelta::hours(if is_summer { 2 } else { 1 }))
}

/// The last Sunday of a month that has 31 days.
fn last_sunday(year: i32, month: u32) -> Option<NaiveDate> {
    let last = NaiveDate::from_ymd_opt(year, month, 31)?;
    last.checked_sub_days(Days::new(u64::from(last.weekday().days_since(Weekday::Sun))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(typed: &str) -> Moment {
        read_moment(typed).unwrap_or_else(|| panic!("{typed}"))
    }

    #[test]
    fn moments_in_many_spellings() {
        for typed in [
            "2026-10-24T14:30",
            "2026-10-24 14:30",
            "24.10.2026 14:30 Uhr",
            "24.10.26, 14.30 Uhr",
            "Samstag, 24. Oktober 2026, 14 Uhr 30",
            "24. Oktober 2026 um 14:30",
            "2026-10-24t14:30+02:00",
            "2026-10-24 12:30 UTC",
            "2026-10-24\u{A0}14:30",
        ] {
            assert_eq!(of(typed).to_string(), "2026-10-24T14:30", "{typed}");
        }
        for typed in ["24.10.2026", "2026-10-24", "24. Oktober 2026", "20261024"] {
            assert_eq!(of(typed), Moment::on(of(typed).day()), "{typed}");
            assert_eq!(of(typed).to_string(), "2026-10-24", "{typed}");
        }
        assert_eq!(of("Sat, 24 Oct 2026 14:30:05 +0200").to_string(), "2026-10-24T14:30:05");
        assert_eq!(of("2026-10-24T12:30:05.250Z").to_string(), "2026-10-24T14:30:05.250");
        assert_eq!(of("2026-10-24T00:00").to_string(), "2026-10-24T00:00");
        assert_eq!(of("24.10.2026 24 Uhr").to_string(), "2026-10-25T00:00");
    }

    #[test]
    fn what_is_no_moment() {
        for typed in [
            "",
            "gestern",
            "2026",
            "10.2026",
            "24.10.",
            "31.9.2026",
            "24.10.2026 25:00",
            "5/11/2026",
            "14:30",
            "2026-10-24Tx",
        ] {
            assert_eq!(read_moment(typed), None, "{typed}");
        }
    }

    #[test]
    fn the_clock_in_germany_turns_twice_a_year() {
        for (utc, local) in [
            ("2026-03-29T00:59Z", "2026-03-29T01:59"),
            ("2026-03-29T01:00Z", "2026-03-29T03:00"),
            ("2026-10-25T00:59Z", "2026-10-25T02:59"),
            ("2026-10-25T01:00Z", "2026-10-25T02:00"),
            ("2026-12-31T23:30Z", "2027-01-01T00:30"),
        ] {
            assert_eq!(of(utc).to_string(), local);
        }
    }

    #[test]
    fn the_order_of_moments() {
        let order = |one: &str, other: &str| of(one).partial_cmp(&of(other));
        let (less, unknown) = (Some(Ordering::Less), None);
        assert_eq!(order("24.10.2026", "1.11.2026"), less);
        assert_eq!(order("9.10.2026", "24.10.2026 8:00"), less);
        assert_eq!(order("24.10.2026 14:29", "24.10.2026 14:30"), less);
        assert_eq!(order("2026-10-24T14:30:05", "2026-10-24T14:30:06"), less);
        assert_eq!(order("2026-10-24T14:30:05.1Z", "2026-10-24T14:30:05.2Z"), less);
        assert_eq!(order("24.10.2026 23:59", "25.10.2026"), less);
        assert_eq!(order("24.10.2026", "24.10.2026 14:30"), unknown);
        assert_eq!(order("24.10.2026 14:30", "2026-10-24T14:30:05"), unknown);
        assert_eq!(order("24.10.2026", "2026-10-24"), Some(Ordering::Equal));
        for (one, other) in [("24.10.2026", "1.11.2026"), ("24.10.2026", "24.10.2026 14:30")] {
            assert_eq!(order(one, other).map(Ordering::reverse), order(other, one));
        }
    }
}
