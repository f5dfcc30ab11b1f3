//! Kinds of what is found.

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeakKind {
    /// Somebody's whole name.
    Name,
    /// A surname alone.
    Surname,
    /// An address for mail or a telephone number.
    Contact,
    /// The name of a file, an id, a checksum.
    Code,
    /// Words of a text.
    Words,
}

impl LeakKind {
    /// Its name in messages.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Surname => "surname",
            Self::Contact => "contact",
            Self::Code => "code",
            Self::Words => "words",
        }
    }
}
