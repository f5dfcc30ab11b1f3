//! What can be wrong with a file that should be a Word file.

use std::fmt;

/// What can be wrong with a file that should be a Word file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OoxmlError {
    /// The bytes are no zip archive, or one that cannot be read.
    Archive(String),
    /// The archive goes beyond a limit; the text says which.
    Limit(String),
    /// There is no such part.
    Missing(String),
    /// A part is not the XML it should be.
    Xml {
        /// The part's name; empty when it is not known.
        part: String,
        /// What is wrong, with the byte at which it was seen.
        message: String,
    },
}

impl fmt::Display for OoxmlError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Archive(message) | Self::Limit(message) => f.write_str(message),
            Self::Missing(part) => write!(f, "no part {part}"),
            Self::Xml { part, message } => write!(f, "{part}: {message}"),
        }
    }
}

impl std::error::Error for OoxmlError {}
