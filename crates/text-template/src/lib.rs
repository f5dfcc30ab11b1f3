#![doc = include_str!("../README.md")]

mod arguments;
mod assembled;
mod blocks;
mod conditions;
mod depth;
mod engine;
mod escape;
mod expression;
mod fault;
mod helpers;
mod nested;
mod pieces;
mod references;
mod stand_in;
mod tags;
mod text;
mod value;

pub use arguments::arguments;
pub use assembled::{Assembled, Piece};
pub use engine::{Engine, Missing};
pub use escape::{
    Format, MarkdownPlace, href, markdown_at, markdown_text, typst_content, typst_string, xml_text,
};
pub use expression::{Expression, HELPERS, Term};
pub use fault::{Fault, TemplateFault};
pub use helpers::Rendered;
pub use references::without_references;
pub use stand_in::{SPACE, stand_in, typed_char, with_marks, without_marks};
pub use tags::{Found, Tag, TagFault, TagKind, tags};
pub use value::value;
