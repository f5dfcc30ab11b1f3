//! Dates, times of day and moments as people type them → values, or the reason why they are none.

mod clock;
mod date;
mod moment;
mod names;
mod pieces;
mod timed;

pub use clock::{Clock, ClockReading, read_clock};
pub use date::{DateReading, NotADate, read_date};
pub use moment::{Moment, read_moment};
