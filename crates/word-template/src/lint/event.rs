//! Events of a template's part, as the check reads them: its tags, in the order of the text.

use super::leaves::Glued;
use super::location::TagLocation;
use text_template::Tag;

/// Content of a text.
#[derive(Clone, Debug)]
pub(super) enum What {
    /// A tag.
    Tag(Tag),
    /// A name in other brackets than those of a tag.
    Bracketed(String),
    /// The beginning or end of a part of the text in single braces, by its sign and name.
    Section(char, String),
    /// A reference to a note, by its key.
    Note(String),
    /// Another Word file, by its name.
    Partial(String),
}

/// A tag in its place.
#[derive(Clone, Debug)]
pub(super) struct Event {
    pub(super) what: What,
    /// As it stands in the text.
    pub(super) typed: String,
    pub(super) place: TagLocation,
    /// The key of the note that it stands in.
    pub(super) note: Option<String>,
    /// In a header or footer: the tag that ends a block in the very paragraph that ends the section.
    pub(super) behind: Option<String>,
    /// The elements that hold it, outermost first: which child each is, and its name.
    pub(super) chain: Vec<(usize, String)>,
    /// True when its cell holds nothing but tags of blocks.
    pub(super) alone: bool,
    /// Where a break glues two of its words together: the break's kind, and how it is typed with a space.
    pub(super) glued: Option<Glued>,
}

impl Event {
    /// The paragraph that holds it, by where that stands in the part.
    pub(super) fn line(&self) -> Option<&[(usize, String)]> {
        let last = self.chain.iter().rposition(|(_, name)| name == "w:p")?;
        self.chain.get(..=last)
    }
}
