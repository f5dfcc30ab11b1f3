//! What was agreed at all exchanges, as it stands now, and the entry of what became of it.

mod json;
mod overview;
mod settle;

pub use json::agreements_json;
pub use overview::{Agreement, Deadline, agreements};
pub use settle::{NotSettled, Settled, Settling, settle};
