//! Why an edit is not made: it cannot be so that the file says just that.

/// An edit was not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotEdited;
