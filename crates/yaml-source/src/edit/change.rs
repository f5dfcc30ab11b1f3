//! Changes to be made in a file.

use super::path::{PathSegment, item_number};
use super::value::YamlValue;

/// A change of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit<'a> {
    /// Gives a place a value, whether there was one or not; all above it must be there.
    Set(Vec<PathSegment<'a>>, YamlValue),
    /// Setting of a value that is the program's own: a comment at it stays beside the new one.
    Renew(Vec<PathSegment<'a>>, YamlValue),
    /// Takes a value away, with its key or its place in the list.
    Remove(Vec<PathSegment<'a>>),
}

/// The number of the item that an edit takes away.
pub(super) fn item_of(edit: &Edit<'_>) -> Option<usize> {
    match edit {
        Edit::Remove(path) => path.last().and_then(item_number),
        Edit::Set(..) | Edit::Renew(..) => None,
    }
}
