//! Outcome of reading a text.

use super::remarks::{Heading, LinkWords, Remark};
use document::Block;

/// Content of a text, as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Read {
    /// Its blocks. Headings begin at level 3, because a text stands in a section.
    pub blocks: Vec<Block>,
    /// Its headings, where they stand.
    pub headings: Vec<Heading>,
    /// Its links, where they stand.
    pub links: Vec<LinkWords>,
    /// Remarks about what is printed otherwise than may have been meant; of each kind the first ones.
    pub remarks: Vec<Remark>,
}
