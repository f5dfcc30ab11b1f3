//! What a task ends with that cannot go on: its message is read by whoever called it.

use std::error::Error;

/// The outcome of a task.
pub type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;
