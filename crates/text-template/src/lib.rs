#![doc = include_str!("../README.md")]

mod arguments;
mod blocks;
mod conditions;
mod depth;
mod engine;
mod escape;
mod evaluator;
mod expression;
mod fault;
mod functions;
mod helpers;
mod nested;
mod nodes;
mod path;
mod pieces;
mod references;
mod scopes;
mod stand_in;
mod tags;
mod text;
mod value;

pub use arguments::arguments;
pub use engine::{Engine, Missing};
pub use escape::{
    Format, MarkdownPlace, href, markdown_at, markdown_text, typst_content, typst_string, xml_text,
};
pub use evaluator::{Evaluator, Made, Opened, Pass, begins_block, has_its_values};
pub use expression::{Expression, HELPERS, Term};
pub use fault::{Fault, TemplateFault};
pub use functions::{Functions, holds, takes_missing};
pub use helpers::Rendered;
pub use nodes::{Asked, Block, Filler, Misfit, Piece, TemplateNode, fill, nest};
pub use path::{DataPath, Start};
pub use references::without_references;
pub use scopes::{Lost, Named, Reached, Scope, Scopes};
pub use stand_in::{SPACE, stand_in, typed_char, with_marks, without_marks};
pub use tags::{Found, Tag, TagFault, TagKind, tags};
pub use value::value;
