//! A file of the model.

/// A value with the file it was read from.
#[derive(Clone, Debug)]
pub struct SourceFile<T> {
    /// Path relative to the root, with `/`.
    pub file: String,
    /// Content of the file.
    pub value: T,
}
