//! A line of a list of what is in a document.

use super::Inlines;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A line of the contents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ContentsEntry {
    /// The level of the heading: 2 for a section, 3 for a heading within one.
    pub level: u8,
    /// The words of the heading.
    pub title: Inlines,
    /// The id of the section or heading.
    pub target: String,
}
