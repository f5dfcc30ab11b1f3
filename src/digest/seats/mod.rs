//! Theme tables before the day: what they are about, who sits where, and what a seating breaks.

mod guests;
mod hold;
mod place;
mod themes;
mod wishes;

pub use guests::{LeftOut, SeatGuest};
pub use hold::{Entry, Seated, seated};
pub use place::{Named, SeatPlan, SeatProblem, Unmet, Why, seat_plan};
pub use themes::{SeatRequest, SeatTable};
