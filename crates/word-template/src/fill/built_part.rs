//! A part that was built, before it is made sound.

use super::rich::Rich;
use super::rows::WrittenRows;
use ooxml::Element;

/// The tree of a part, and what it refers to by number.
pub(super) struct BuiltPart {
    pub(super) tree: Element,
    pub(super) rows: Vec<WrittenRows>,
    pub(super) rich: Vec<Rich>,
}
