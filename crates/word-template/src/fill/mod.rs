//! The engine: a Word file with Handlebars tags and a JSON value → a Word file.
//!
//! Tags are found in the tree of each part ([`flow`]), blocks get their extent ([`lift`]), the part becomes one Handlebars
//! template ([`emit`]) that the registry evaluates, or values are put into it where it asks for nothing else ([`evaluate`]), and
//! what comes out is made sound ([`settle`]).

mod accept;
mod block;
mod chart;
mod columns;
mod contents;
mod copies;
mod cut;
mod document_file;
mod edges;
mod emit;
mod evaluate;
mod field;
mod filling;
mod flow;
mod ids;
mod kind;
mod lift;
mod links;
mod lists;
mod mark;
mod merge;
mod notes;
mod pairs;
mod qr;
mod required;
mod room;
mod row_loop;
mod rows;
mod settings;
mod settle;
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
