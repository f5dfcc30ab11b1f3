#![doc = include_str!("../README.md")]

mod check;
mod guests;
mod seat;

pub use check::{Breach, check};
pub use guests::{Apart, Guest, Table};
pub use seat::{Seating, seat};
