//! A part of a file, by what it is and where.

/// Where in a file a part is.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::pipeline::verify) enum At {
    /// It is one for the whole file.
    #[default]
    Whole,
    /// On a page.
    Page(u32),
    /// Under a name.
    Named(String),
}

/// A part of a file.
#[derive(Debug, Default)]
pub(in crate::pipeline::verify) struct Part {
    /// What it is: `header`, `links`.
    pub(super) kind: &'static str,
    /// Where it is.
    pub(super) at: At,
    /// What a person reads in it.
    pub(super) words: Vec<String>,
    /// All of it, as it is compared.
    pub(super) whole: String,
}
