//! Outcome of reading a text.

use super::remarks::{Heading, Remark};
use document::Block;

/// Content of a text, as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Read {
    /// Its blocks. Headings begin at level 3, because a text stands in a section.
    pub blocks: Vec<Block>,
    /// Its headings, where they stand.
    pub headings: Vec<Heading>,
    /// Remarks about what is printed otherwise than may have been meant; of each kind the first ones.
    pub remarks: Vec<Remark>,
}
