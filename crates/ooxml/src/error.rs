//! Faults of a file that should be a Word file.

use thiserror::Error;

/// Fault of a file that should be a Word file.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum OoxmlError {
    /// There are no bytes at all.
    #[error("the file is empty")]
    Empty,
    /// The bytes are no zip archive.
    #[error("no zip archive")]
    NoArchive,
    /// A file as Word wrote it before 2007, or one that a password locks: neither is a zip archive.
    #[error("a file of Word before 2007, or one with a password")]
    OldOrLocked,
    /// The archive cannot be read to its end; in the library's words.
    #[error("{0}")]
    Archive(String),
    /// The archive has an entry twice: which of both is meant cannot be told.
    #[error("a part is there twice")]
    Twice,
    /// The archive has an entry whose name leads out of the file.
    #[error("the name {0} leads out of the file")]
    Name(String),
    /// The archive has more entries than that.
    #[error("more than {0} parts")]
    ManyParts(usize),
    /// That part is too large.
    #[error("{0} is too large")]
    LargePart(String),
    /// All parts together are more mebibytes than that.
    #[error("more than {0} MiB")]
    Large(u32),
    /// There is no such part.
    #[error("no part {0}")]
    Missing(String),
    /// The file says that its text is something other than that of a Word document; what it says, if anything.
    #[error("the text is of the type {0:?}")]
    Kind(String),
    /// That part leads to a part that leads to it.
    #[error("{0} leads to itself")]
    Circle(String),
    /// A part is not the XML it should be.
    #[error("{part}:{line}:{column}: {fault}")]
    Xml {
        /// The part's name; empty when it is not known.
        part: String,
        /// The line, from 1.
        line: usize,
        /// The character in that line, from 1.
        column: usize,
        /// Fault that it has.
        fault: XmlFault,
    },
}

/// Fault in XML.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum XmlFault {
    /// It is not UTF-8.
    #[error("not UTF-8")]
    Encoding,
    /// It has a document type declaration.
    #[error("document type declaration")]
    DocType,
    /// It has an entity of that name, other than XML's own five.
    #[error("entity {0}")]
    Entity(String),
    /// It nests deeper than that.
    #[error("more than {0} levels")]
    Depth(usize),
    /// It is not well-formed; in the library's words.
    #[error("{0}")]
    Malformed(String),
}

impl OoxmlError {
    /// Returns the same error where the part is known.
    #[must_use]
    pub(super) fn in_part(self, part: &str) -> Self {
        match self {
            Self::Xml { line, column, fault, .. } => Self::Xml { part: part.to_owned(), line, column, fault },
            other => other,
        }
    }
}

impl From<&str> for XmlFault {
    fn from(message: &str) -> Self {
        Self::Malformed(message.to_owned())
    }
}

impl From<String> for XmlFault {
    fn from(message: String) -> Self {
        Self::Malformed(message)
    }
}
