//! Theme tables and their seats: what changes in their files, and the whole as JSON.

mod changes;
mod json;
mod overview;

pub use changes::{NotChanged, TableChange, table_changes};
pub use json::tables_json;
pub use overview::{Leaving, Tabling, tabling};
