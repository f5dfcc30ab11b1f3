//! `austausch` turns what the sites of a programme report into the record of their exchange.
//!
//! The line is `inputs/*.yaml` → [`exchange`] → [`digest`] → [`document`] → [`render`] → `outputs/`.
//! A module may use those named before it in this file, never those after it; a test holds that order.

#[cfg(test)]
mod dice;

pub mod lang;

pub mod diag;

pub mod store;

pub mod fonts;

pub mod exchange;

pub mod yaml;

pub mod digest;

pub mod markdown;

pub mod check;

pub mod view;

pub mod compose;

pub mod render;

pub mod intake;

pub mod build;

pub mod forget;

pub mod cli;
