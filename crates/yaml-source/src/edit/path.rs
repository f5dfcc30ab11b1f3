//! Where a value lies in a file: the steps to it.

/// A step from a value to one inside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathSegment<'a> {
    /// The value of a key.
    Key(&'a str),
    /// An item of a list, from 0.
    Item(usize),
}

/// A step that can be kept.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum At {
    /// The value of a key.
    Key(String),
    /// An item of a list, from 0.
    Item(usize),
}

/// Where a value lies, from the top of the file.
pub type Path = Vec<At>;

/// Borrows the steps of a path.
pub(super) fn steps(path: &[At]) -> Vec<PathSegment<'_>> {
    let step = |at| match at {
        &At::Item(item) => PathSegment::Item(item),
        At::Key(key) => PathSegment::Key(key),
    };
    path.iter().map(step).collect()
}

/// Tells whether `at` lies at `path` or within.
pub(super) fn starts_with(at: &[At], path: &[PathSegment<'_>]) -> bool {
    let is_same = |(at, step): (&At, &PathSegment<'_>)| match (at, step) {
        (At::Key(name), PathSegment::Key(key)) => name == key,
        (At::Item(item), PathSegment::Item(index)) => item == index,
        _ => false,
    };
    at.len() >= path.len() && at.iter().zip(path).all(is_same)
}

/// The number of an item, where the step is one.
pub(super) const fn item_number(step: &PathSegment<'_>) -> Option<usize> {
    match step {
        PathSegment::Item(number) => Some(*number),
        PathSegment::Key(_) => None,
    }
}
