//! Edits of a file that keep its comments, its order and the way its other values are written.
//!
//! An edit puts new text in the place of one value, as the reader's own parser sees it; nothing else is touched. Then
//! the file is parsed again and compared with what was meant, every comment with the value it stands at: an edit that says
//! anything else is not made, nor one that would take a comment away, or the value from under it.

mod change;
mod editor;
mod erase;
mod layout;
mod locate;
mod not_edited;
mod notes;
mod overview;
mod parsed;
mod path;
mod place;
mod value;

#[cfg(test)]
mod random;
#[cfg(test)]
mod tests;

pub use change::Edit;
pub use editor::YamlEditor;
pub use not_edited::NotEdited;
pub use notes::Noted;
pub use overview::{MapAt, Overview};
pub use path::{At, Path, PathSegment};
pub use value::{YamlValue, write_keys};
