//! Times of day as exact as programs write them.

use super::clock::{ClockReading, read_clock};
use chrono::{NaiveTime, TimeDelta};

/// A time of day with its exactness, and by how much it is ahead of UTC.
pub(super) struct Timed {
    /// How long after midnight it is.
    pub(super) since_midnight: TimeDelta,
    /// How long it lasts: a minute, a second, or no time.
    pub(super) lasts: TimeDelta,
    /// By how much it is ahead of UTC, where that is said.
    pub(super) offset: Option<TimeDelta>,
}

impl Timed {
    /// Reads `14:30`, `14:30 Uhr`, `14:30:05.123+02:00`.
    pub(super) fn read(typed: &str) -> Option<Self> {
        let (clock, offset) = without_offset(typed);
        if let Ok(time) = NaiveTime::parse_from_str(clock, "%H:%M:%S%.f") {
            let since_midnight = time.signed_duration_since(NaiveTime::MIN);
            let lasts = if clock.contains('.') { TimeDelta::zero() } else { TimeDelta::seconds(1) };
            return Some(Self { since_midnight, lasts, offset });
        }
        let ClockReading::At(at) = read_clock(clock) else { return None };
        let since_midnight = TimeDelta::minutes(i64::from(at.hour() * 60 + at.minute()));
        Some(Self { since_midnight, lasts: TimeDelta::minutes(1), offset })
    }

    /// Tells whether it is midnight at the beginning of a day, in whatever exactness.
    pub(super) fn is_midnight(&self) -> bool {
        self.since_midnight.is_zero()
    }
}

/// Takes `Z`, `+02:00`, `+0200`, `+02`, `UTC` or `GMT` off the end of a time.
fn without_offset(typed: &str) -> (&str, Option<TimeDelta>) {
    let typed = typed.trim();
    for name in ["UTC", "GMT", "Z", "z"] {
        if let Some(clock) = typed.strip_suffix(name) {
            return (clock.trim_end(), Some(TimeDelta::zero()));
        }
    }
    let cut = typed.rfind(['+', '-']).and_then(|at| {
        let (clock, offset) = typed.split_at_checked(at)?;
        let offset = ahead(offset).filter(|_| clock.contains(':'))?;
        Some((clock.trim_end(), Some(offset)))
    });
    cut.unwrap_or((typed, None))
}

/// Reads `+02:00`, `-0530`, `+02`.
fn ahead(typed: &str) -> Option<TimeDelta> {
    let (sign, figures) = typed.split_at_checked(1)?;
    let figures = figures.replacen(':', "", 1);
    let is_offset = matches!(figures.len(), 2 | 4) && figures.bytes().all(|byte| byte.is_ascii_digit());
    let number: i64 = figures.parse().ok().filter(|_| is_offset)?;
    let minutes = if figures.len() == 2 { number * 60 } else { number / 100 * 60 + number % 100 };
    Some(TimeDelta::minutes(if sign == "-" { -minutes } else { minutes }))
}
