#![doc = include_str!("../README.md")]
#![allow(
    clippy::disallowed_methods,
    reason = "it reads and writes the repository's files; no office runs it"
)]

pub mod dist;

pub mod figures;

pub mod invented;

pub mod measures;

pub mod notice;

pub mod suggestions;

pub mod word_templates;

pub mod workspace;

mod error;

pub use error::Result;
