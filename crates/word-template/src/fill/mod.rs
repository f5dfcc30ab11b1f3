//! The engine: a Word file with Handlebars tags and a JSON value → a Word file.
//!
//! Tags are found in the tree of each part ([`find_tags`]), blocks get their extent ([`hoist`]), and what stands between them is kept to be
//! copied ([`plan`]): that is done once for a template. With data, the tree of each part is built from that ([`build`]), loops over plain
//! rows are written straight ([`rows`]), and the tree is made sound ([`normalize`]).

mod accept;
mod block;
mod build;
mod built_part;
mod chart;
mod columns;
mod contents;
mod copies;
mod cut;
mod dates;
mod document_file;
mod field;
mod filling;
mod find_tags;
mod half_shapes;
mod headers_footers;
mod hoist;
mod id_kind;
mod ids;
mod joined_lines;
mod links;
mod lists;
mod mark;
mod merge;
mod merged_down;
mod normalize;
mod notes;
mod pairs;
mod picture_names;
mod pictures;
mod plan;
mod qr;
mod required;
mod rich;
mod room;
mod row_loop;
mod rows;
mod settings;
mod shapes;
mod story;
mod template;
mod toc;
mod values;
mod whole_fields;

pub use accept::changes as accept_changes;
pub use document_file::fill_document;
pub use filling::fill;
pub use template::WordTemplate;

pub(super) use block::DEEPEST;
pub(super) use copies::hide as hide_copies;
pub(super) use dates::is_form as is_date_form;
pub(super) use lists::set as set_list;
pub(super) use mark::has_content;
pub(super) use picture_names::keep_one as keep_one_name;
pub(super) use values::can_put_in;

#[cfg(test)]
pub(super) mod tests;
