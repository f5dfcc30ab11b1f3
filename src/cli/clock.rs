//! The clock on the wall: only what has to say when something came asks it, and each command can be told another time.

use chrono::{Local, NaiveDate, NaiveDateTime};
use german_text::{DateReading, read_date};

/// Now, as the clock of this office says.
pub(super) fn now() -> NaiveDateTime {
    Local::now().naive_local()
}

/// Reads a day in any spelling of [`read_date`].
pub(super) fn read_day(typed: &str) -> Option<NaiveDate> {
    if let DateReading::Day(day) = read_date(typed) { Some(day) } else { None }
}
