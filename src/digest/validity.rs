//! From when until when something holds, as exact as people know it.

use crate::model::{Spanned, When};
use chrono::{Datelike as _, Months, NaiveDate};

/// From when until when something holds; `None` is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    from: Option<NaiveDate>,
    until: Option<NaiveDate>,
}

impl Period {
    /// From the first day that `from` can mean until the last day that `until` can mean.
    pub fn new(from: Option<&Spanned<When>>, until: Option<&Spanned<When>>) -> Self {
        Self {
            from: from.and_then(|when| begins(&when.value)),
            until: until.and_then(|when| ends(&when.value)),
        }
    }
}

/// Tells whether `period` holds on `day`; on a day nobody knows, everything holds.
pub fn valid_on(period: Period, day: Option<NaiveDate>) -> bool {
    day.is_none_or(|day| {
        period.from.is_none_or(|from| from <= day) && period.until.is_none_or(|until| day <= until)
    })
}

/// The first day that `when` can mean; `None` when it names no year.
pub fn begins(when: &When) -> Option<NaiveDate> {
    match when {
        When::Day(day) => Some(*day),
        When::Month { year, month } => NaiveDate::from_ymd_opt(*year, *month, 1),
        When::Year(year) => NaiveDate::from_ymd_opt(*year, 1, 1),
        When::DayOfYear { .. } | When::Words(_) => None,
    }
}

/// The last day that `when` can mean; `None` when it names no year.
pub fn ends(when: &When) -> Option<NaiveDate> {
    match when {
        When::Day(day) => Some(*day),
        When::Month { .. } => begins(when)?.checked_add_months(Months::new(1))?.pred_opt(),
        When::Year(_) => begins(when)?.with_month(12)?.with_day(31),
        When::DayOfYear { .. } | When::Words(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn a_month_reaches_to_its_last_day() {
        assert_eq!(ends(&When::parse("2016-02")), Some(day(2016, 2, 29)));
        assert_eq!(ends(&When::parse("2015-12")), Some(day(2015, 12, 31)));
        assert_eq!(ends(&When::parse("2014")), Some(day(2014, 12, 31)));
        assert_eq!(ends(&When::parse("Ende April")), None);
    }

    #[test]
    fn what_is_open_holds() {
        let until = Spanned::detached(When::parse("2014-11"));
        let period = Period::new(None, Some(&until));
        assert!(valid_on(period, Some(day(2014, 11, 30))));
        assert!(!valid_on(period, Some(day(2014, 12, 1))));
        assert!(valid_on(period, None));
    }
}
