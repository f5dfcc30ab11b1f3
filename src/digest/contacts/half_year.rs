//! Half-years, by which contacts are counted.

use crate::model::When;
use chrono::{Datelike as _, NaiveDate};
use std::fmt;

/// A half-year: January to June, or July to December.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct HalfYear {
    /// Year of the Common Era.
    pub year: i32,
    /// 1 or 2.
    pub half: u8,
}

impl HalfYear {
    /// The half-year of a month, 1 to 12.
    pub const fn of_month(year: i32, month: u32) -> Self {
        Self { year, half: if month < 7 { 1 } else { 2 } }
    }

    /// The half-year of a day.
    pub fn of_day(day: NaiveDate) -> Self {
        Self::of_month(day.year(), day.month())
    }

    /// The half-year in which what began then began. Of a year alone that is the first.
    pub fn begun(since: &When) -> Option<Self> {
        Self::of(since, 1)
    }

    /// The half-year in which what lasted until then ended. Of a year alone that is the second.
    pub fn ended(until: &When) -> Option<Self> {
        Self::of(until, 2)
    }

    fn of(when: &When, half: u8) -> Option<Self> {
        match *when {
            When::Day(day) => Some(Self::of_day(day)),
            When::Month { year, month } => Some(Self::of_month(year, month)),
            When::Year(year) => Some(Self { year, half }),
            When::DayOfYear { .. } | When::Words(_) => None,
        }
    }

    /// The half-year behind it.
    #[must_use]
    pub const fn next(self) -> Self {
        if self.half == 1 { Self { year: self.year, half: 2 } } else { Self { year: self.year + 1, half: 1 } }
    }

    /// Reads `2016-1`, `2016/2`.
    pub fn parse(typed: &str) -> Option<Self> {
        let (year, half) = typed.trim().split_once(['-', '/'])?;
        let (year, half) = (year.trim().parse().ok()?, half.trim().parse().ok()?);
        ((1900..2200).contains(&year) && matches!(half, 1 | 2)).then_some(Self { year, half })
    }

    /// All from this one up to another.
    pub fn up_to(self, last: Self) -> impl Iterator<Item = Self> {
        let mut at = self;
        std::iter::from_fn(move || {
            let now = at;
            at = at.next();
            (now <= last).then_some(now)
        })
    }
}

/// Writes `2016-1`.
impl fmt::Display for HalfYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{}", self.year, self.half)
    }
}
