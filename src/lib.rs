//! `austausch` turns what the sites of a programme report into the record of their exchange.
//!
//! The line is `inputs/*.yaml` → [`model`] → [`digest`] → [`document`] → [`render`] → `outputs/`.
//! A module may use those named before it in this file, never those after it; a test holds that order.

pub mod words;

pub mod store;

pub mod fonts;

pub mod model;

pub mod yaml;

pub mod digest;

pub mod markdown;

mod people;

mod texts;

pub mod editions;

pub mod rules;

pub mod facts;

pub mod compose;

pub mod render;

pub mod incoming;

pub mod intake;

pub mod pipeline;

pub mod forget;

pub mod cli;
