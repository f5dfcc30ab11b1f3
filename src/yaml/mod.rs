//! In come the names and bytes of input files; each is read into the model by the crate `yaml-reader`.
//! Out goes the model with the place of every value, together with all diagnostics about the way it was typed.
//! It never touches the disk, never stops at the first mistake, and never computes what follows from the data.

mod kind;
mod load;
mod reference;
mod schema;

#[cfg(test)]
mod tests;

pub use kind::{FileKind, is_of_the_system, kind_of};
pub use load::{Loaded, load};
pub use reference::format_reference;
pub use schema::editor_schemas;
