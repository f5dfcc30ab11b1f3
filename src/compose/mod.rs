//! In come an exchange, its facts and the phrases; out come [`Document`](crate::document::Document) and sections: what is said, in order.
//! The agenda decides the order, phrases decide the wording, and typography is done here once, for all formats.
//! It knows no format, reads no file, and never changes what somebody is quoted with.

pub mod markdown;
mod phrases;
mod record;
mod typography;

pub use phrases::Phrases;
pub use record::{Composed, record};
