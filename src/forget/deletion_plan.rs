//! Places of somebody, and what becomes of each.

use diagnostics::Place;
use std::collections::BTreeSet;

/// Replacement of a name: *nomen nominandum*, as in lists of people who are not named.
pub const NOBODY: &str = "N. N.";

/// End that a place meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// It goes.
    Gone,
    /// The whole file goes.
    FileGone,
    /// The file goes; the next build makes it anew.
    OutputGone,
    /// [`NOBODY`] stands there then.
    Replaced,
    /// It stays.
    Stays(Why),
}

/// Reason for which a place stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// It may be somebody else.
    Unsure,
    /// It stands in `programme.yaml` for all exchanges, and one alone was named.
    Programme,
    /// It is the person's id, and a file that cannot be edited names it, too.
    Id,
    /// It was published: others have it, and it tells what was published.
    Published,
    /// Report of a site: it is its own word, and diagnostics stand for it.
    Reported,
    /// A person edited it, or made it.
    Own,
    /// It is the name of a file.
    FileName,
    /// Nobody knows when the exchange was, and so not what is due.
    Undated,
    /// Nobody can look for words in it here.
    Unread,
    /// The file cannot be edited: it has mistakes, or is written in a way that forbids it.
    Uneditable,
}

/// A place at which something is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    /// Its fate.
    pub fate: Fate,
    /// The file, from the root, with `/`.
    pub file: String,
    /// Its line; none where it is the whole file.
    pub line: Option<u32>,
    /// Words that stand there.
    pub words: String,
}

/// List of what there is, and of what would be done.
#[derive(Debug, Default)]
pub struct Plan {
    /// Every place, by what becomes of it, then by file and line.
    pub found: Vec<Found>,
    /// Name of the site, where one was named.
    pub site: Option<String>,
    /// Files that are written anew or go, as they were when they were looked at.
    pub(super) acts: Vec<Act>,
    /// Files that stand for refused ones that go.
    pub(super) markers: Vec<String>,
    /// Outputs that go, by exchange and path below its folder.
    pub(super) outputs: Vec<(String, String)>,
    /// Exchanges whose published version said something else already.
    pub(super) changed: BTreeSet<String>,
}

impl Plan {
    /// Tells whether anything would be done.
    pub fn is_idle(&self) -> bool {
        self.acts.is_empty() && self.outputs.is_empty()
    }

    pub(super) fn tell(&mut self, fate: Fate, file: &str, place: Option<Place>, words: impl Into<String>) {
        let line = place.map(|place| place.line);
        self.found.push(Found { fate, file: file.to_owned(), line, words: words.into() });
    }
}

/// A change of a file below the root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Act {
    pub(super) path: String,
    pub(super) before: Vec<u8>,
    /// None where it goes.
    pub(super) after: Option<Vec<u8>>,
}
