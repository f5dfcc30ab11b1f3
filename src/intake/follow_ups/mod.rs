//! What was agreed at all exchanges, as it stands now, and the entry of what became of it.

mod calendar;
mod json;
mod overview;
mod settle;

pub use calendar::{AgreementsCalendar, agreements_calendar};
pub use json::agreements_json;
pub use overview::{Agreement, Deadline, agreements};
pub use settle::{NotSettled, Settled, Settling, settle};
