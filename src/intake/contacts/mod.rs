//! A list of contacts that a site filled in → `contacts/<site>.yaml`, merged with what the office made of it.
//!
//! Three say something of each value: what it was before, the office's file, and the list. What the site did not change stays as the office has it; what
//! the office did not touch takes the new value; where both changed it, the office's stays, and the other waits under `proposed` until somebody decides.
//! A contact that stands no more in the list stays: what ended says `until`.

mod base;
mod json;
mod merge;
mod pairing;
mod tell;
mod waiting;

pub use json::{contacts_json, similar_partners_json};
pub use tell::ContactChange;

pub(super) use base::ContactsBase;
pub(super) use merge::{Merged, Merger, new_file};
