//! Kinds of values, as far as they are known.

/// Kind of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ValueKind {
    Anything,
    /// Characters, a number, yes or no.
    Plain,
    Object,
    List,
    /// Paragraphs, lists, tables, pictures.
    Blocks,
    /// Characters with emphasis and links.
    Inlines,
}
