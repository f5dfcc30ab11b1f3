//! The clock on the wall: only what has to say when something came asks it, and each command can be told another time.

use chrono::{Local, NaiveDateTime};

/// Now, as the clock of this office says.
pub(super) fn now() -> NaiveDateTime {
    Local::now().naive_local()
}

/// `2016-10-21T08:30`.
pub(super) fn parse(typed: &str) -> Result<NaiveDateTime, String> {
    NaiveDateTime::parse_from_str(typed, "%Y-%m-%dT%H:%M").map_err(|_| "2016-10-21T08:30".to_owned())
}
