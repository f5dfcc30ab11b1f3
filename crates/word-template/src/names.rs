//! The names that data have, for whoever writes a template.

use std::collections::BTreeMap;

/// A name that a template can ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// As it is typed: `event.place`; within a list, from its items on.
    pub path: String,
    /// Its meaning in the words of the schema; in those of a program under [`Name::word`].
    pub about: String,
    /// The id of the words that say what it means: `name-event-place`.
    pub word: String,
    /// Nodes that it holds.
    pub holds: Holds,
    /// True when it may be null.
    pub optional: bool,
}

/// Kinds of values that a name can hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Characters.
    Text,
    /// A number.
    Number,
    /// Yes or no.
    Flag,
    /// Words by these keys.
    Words(Vec<String>),
    /// Names of its own, whose paths begin with its own.
    Parts(Vec<Name>),
    /// A list of texts.
    Texts,
    /// Text with emphasis and links.
    Inlines,
    /// A list of such texts.
    Lines,
    /// Whole paragraphs, lists, tables.
    Blocks,
    /// A list of items of that type, see [`Names::lists`].
    List(String),
}

/// Names that can be typed within a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListNames {
    /// Meaning of an item, in the words of the schema.
    pub about: String,
    /// The id of the words that say so: `names-agenda`.
    pub word: String,
    /// The lists that hold such items.
    pub lists: Vec<String>,
    /// The names of an item.
    pub names: Vec<Name>,
}

/// The names that data have.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// Names that can be typed anywhere.
    pub anywhere: Vec<Name>,
    /// Names that can be typed within lists, by the type of their items.
    pub lists: BTreeMap<String, ListNames>,
}
