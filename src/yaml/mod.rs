//! In come the names and bytes of input files; each is decoded, checked and read into the model.
//! Out goes the model with the place of every value, together with all findings about the way it was typed.
//! It never touches the disk, never stops at the first mistake, and never computes what follows from the data.
//!
//! The steps for one file: bytes → text (`decode`), characters that only look like blanks (`raw`), text → tree of
//! nodes with places (`tree`, `syntax`), the tree against the schema (`verify`), tree without its mistakes → model (`value`).

mod decode;
mod edit;
mod kind;
mod list_mark;
mod load;
mod misread;
mod quote;
mod raw;
mod read;
mod reference;
mod scalar;
mod schema;
mod shape;
mod swallowed;
mod syntax;
mod tree;
mod unclosed;
mod value;
mod verify;

pub use decode::{MAX_BYTES, place_after, utf16};
pub use edit::{At, Edit, MapAt, NotEdited, Noted, Path, Plain, Sheet, Step, written};
pub use kind::{FileKind, is_of_the_system, kind_of};
pub use load::{Loaded, load};
pub use read::{read, trusted};
pub use reference::format_reference;
pub use scalar::{scalar, simple};
pub use schema::editor_schemas;
