#![doc = include_str!("../README.md")]

mod neighbours;
mod suggest;
mod vectors;
mod words;

pub use neighbours::{Neighbours, neighbours};
pub use suggest::{Group, Offer, Suggestion, suggest};
