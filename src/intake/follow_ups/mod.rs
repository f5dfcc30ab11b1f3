//! What was agreed at all exchanges, as it stands now, and the entry of what became of it.

mod calendar;
mod json;
mod settle;

pub use calendar::{AgreementsCalendar, agreements_calendar};
pub use json::agreements_json;
pub use settle::{NotSettled, Settled, Settling, settle};
