//! The engine: a Word file with Handlebars tags and a JSON value → a Word file.
//!
//! Tags are found in the tree of each part ([`find_tags`]), blocks get their extent ([`hoist`]), the part becomes one Handlebars
//! template ([`emit`]) that the registry evaluates, or values are put into it where it asks for nothing else ([`evaluate`]), and
//! what comes out is made sound ([`normalize`]).

mod accept;
mod block;
mod chart;
mod columns;
mod contents;
mod copies;
mod cut;
mod dates;
mod document_file;
mod emit;
mod evaluate;
mod field;
mod filling;
mod find_tags;
mod headers_footers;
mod hoist;
mod id_kind;
mod ids;
mod links;
mod lists;
mod mark;
mod merge;
mod normalize;
mod notes;
mod pairs;
mod qr;
mod required;
mod room;
mod row_loop;
mod rows;
mod settings;
mod story;
mod template;
mod toc;
mod values;

pub use accept::changes as accept_changes;
pub use document_file::fill_document;
pub use filling::fill;
pub use template::WordTemplate;

pub(super) use block::DEEPEST;
pub(super) use copies::hide as hide_copies;
pub(super) use lists::set as set_list;

#[cfg(test)]
mod tests;
