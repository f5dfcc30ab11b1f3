#![doc = include_str!("../README.md")]

mod suggest;
mod vectors;
mod words;

pub use suggest::{Group, Offer, Suggestion, suggest};
