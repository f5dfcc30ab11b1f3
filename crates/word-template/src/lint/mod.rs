//! The lint of Word templates: all faults in one pass, in places as a person counts, without filling anything.
//!
//! A part is read into events ([`read`]), past what is mistyped ([`typos`]); blocks are paired ([`pairs`]), names are
//! followed through their scopes, also in other files that are put in ([`pieces`], [`names`], in the order of [`extent`]) over what is known of the data ([`shape`]); [`style_lint`] sees what readers will
//! miss. It never changes a template, but [`annotate`] writes what was found into a copy.

mod annotate;
mod bare_cell;
mod brackets;
mod calculation;
mod check;
mod deleted;
mod ends;
mod event;
mod excerpt;
mod extent;
mod filling;
mod foreign;
mod form;
mod helpers;
mod inside;
mod leaves;
mod left;
mod location;
mod look_alike;
mod names;
mod pairs;
mod pieces;
mod read;
mod schema;
mod scope;
mod section;
mod shape;
mod style_lint;
mod suggestion;
mod typo;
mod typo_note;
mod typos;
mod unfilled;
mod value_kind;
mod words;

pub use check::{Known, TemplateCheck};
pub use filling::{check, check_with, refused};
pub use schema::fault as schema_fault;

pub(crate) use left::{is_suspect, is_suspect_in_texts, is_suspect_numbering, left};
