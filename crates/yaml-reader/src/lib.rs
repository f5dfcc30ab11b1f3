#![doc = include_str!("../README.md")]

mod guess;
mod line;
mod list_mark;
mod mend;
mod misread;
mod mistake;
mod raw;
mod read;
mod schema;
mod swallowed;
mod unclosed;
mod verify;

pub use read::read;
pub use schema::{Bound, Choice, Exactness, Field, Shape, Shapes, Type};

use diagnostics::Messages;

/// Messages about mistakes in a file.
pub static MESSAGES: Messages =
    Messages::new(include_str!("../locales/de.ftl"), include_str!("../locales/en.ftl"));
