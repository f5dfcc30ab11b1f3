//! What can be wrong with a file that should be a Word file.

use std::fmt;

/// What can be wrong with a file that should be a Word file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OoxmlError {
    /// There are no bytes at all.
    Empty,
    /// The bytes are no zip archive.
    NoArchive,
    /// A file as Word wrote it before 2007, or one that a password locks: neither is a zip archive.
    OldOrLocked,
    /// The archive cannot be read to its end; in the library's words.
    Archive(String),
    /// The archive has an entry twice: which of both is meant cannot be told.
    Twice,
    /// The archive has an entry whose name leads out of the file.
    Name(String),
    /// The archive has more entries than that.
    ManyParts(usize),
    /// That part is too large.
    LargePart(String),
    /// All parts together are more mebibytes than that.
    Large(u32),
    /// There is no such part.
    Missing(String),
    /// The file says that its text is something other than that of a Word document; what it says, if anything.
    Kind(String),
    /// That part leads to a part that leads to it.
    Circle(String),
    /// A part is not the XML it should be.
    Xml {
        /// The part's name; empty when it is not known.
        part: String,
        /// The line, from 1.
        line: usize,
        /// The character in that line, from 1.
        column: usize,
        /// What is wrong.
        fault: XmlFault,
    },
}

/// What is wrong with XML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum XmlFault {
    /// It is not UTF-8.
    Encoding,
    /// It has a document type declaration.
    DocType,
    /// It has an entity of that name, other than XML's own five.
    Entity(String),
    /// It nests deeper than that.
    Depth(usize),
    /// It is not well-formed; in the library's words.
    Malformed(String),
}

impl OoxmlError {
    /// The same where the part is known.
    #[must_use]
    pub(super) fn in_part(self, part: &str) -> Self {
        match self {
            Self::Xml { line, column, fault, .. } => Self::Xml { part: part.to_owned(), line, column, fault },
            other => other,
        }
    }
}

impl fmt::Display for OoxmlError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("the file is empty"),
            Self::NoArchive => f.write_str("no zip archive"),
            Self::OldOrLocked => f.write_str("a file of Word before 2007, or one with a password"),
            Self::Archive(message) => f.write_str(message),
            Self::Twice => f.write_str("a part is there twice"),
            Self::Name(name) => write!(f, "the name {name} leads out of the file"),
            Self::ManyParts(most) => write!(f, "more than {most} parts"),
            Self::LargePart(part) => write!(f, "{part} is too large"),
            Self::Large(most) => write!(f, "more than {most} MiB"),
            Self::Kind(kind) => write!(f, "the text is of the type {kind:?}"),
            Self::Circle(part) => write!(f, "{part} leads to itself"),
            Self::Missing(part) => write!(f, "no part {part}"),
            Self::Xml { part, line, column, fault } => write!(f, "{part}:{line}:{column}: {fault}"),
        }
    }
}

impl fmt::Display for XmlFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Encoding => f.write_str("not UTF-8"),
            Self::DocType => f.write_str("document type declaration"),
            Self::Entity(name) => write!(f, "entity {name}"),
            Self::Depth(most) => write!(f, "more than {most} levels"),
            Self::Malformed(message) => f.write_str(message),
        }
    }
}

impl std::error::Error for OoxmlError {}

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
