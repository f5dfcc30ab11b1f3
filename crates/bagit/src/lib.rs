#![doc = include_str!("../README.md")]

mod archive;
mod bag;
mod check;
mod compare;
mod list;

pub use archive::{pack, unpack};
pub use bag::{Bag, DECLARATION, INFO, MANIFEST, TAG_MANIFEST, sha512};
pub use check::{check, is_bag};

use diagnostics::Messages;

/// Messages about bags.
pub static MESSAGES: Messages =
    Messages::new(include_str!("../locales/de.ftl"), include_str!("../locales/en.ftl"));

/// Files by name, with `/`.
pub type Files = std::collections::BTreeMap<String, Vec<u8>>;
