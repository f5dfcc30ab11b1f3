//! What of other people is in the program: in comes what cargo knows, out come `NOTICE.md`, a list that the tree keeps, and the
//! texts of all licences, which packages carry. Both cover every platform, so that one list is true for each package.

mod assets;
mod list;
mod package;
mod texts;

pub use list::list;
pub use texts::texts;

/// Where the list is kept in the tree.
pub const PATH: &str = "NOTICE.md";
