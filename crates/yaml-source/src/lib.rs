#![doc = include_str!("../README.md")]

mod characters;
mod decode;
mod deserialize;
mod edit;
mod scalar;
mod tree;

pub use characters::{LINE_SEPARATOR, is_line_break, is_odd_gap, is_odd_space, is_unseen, seen};
pub use decode::{Decoded, MAX_BYTES, decode, place_after, utf16};
pub use deserialize::{DeserializeError, Omitted, SPANNED, deserialize, trusted, truth, whole};
pub use edit::{
    At, Edit, MapAt, NotEdited, Noted, Overview, Path, PathSegment, YamlEditor, YamlValue, write_keys,
};
pub use scalar::{scalar, simple};
pub use tree::{Content, Node, Sign, Span, Stop, Tree};

use diagnostics::Messages;

/// Messages about bytes that are no text.
pub static MESSAGES: Messages =
    Messages::new(include_str!("../locales/de.ftl"), include_str!("../locales/en.ftl"));
