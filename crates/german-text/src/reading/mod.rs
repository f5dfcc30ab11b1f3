//! Dates, times of day and moments as people type them → values, or the reason why they are none.

mod clock;
mod date;
mod moment;
mod names;
mod pieces;
mod retention_period;
mod timed;

pub use clock::{Clock, ClockReading, has_no_such_time, read_clock};
pub use date::{DateReading, NotADate, WordsSlip, read_date, slip_in_words, with_dates_as_printed};
pub use moment::{Moment, read_moment};
pub use retention_period::{RetentionPeriod, read_retention_period};
