//! In preparation.

pub mod markdown;
