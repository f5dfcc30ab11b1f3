//! The lint of Word templates: all faults in one pass, in places as a person counts, without filling anything.
//!
//! A part is read into events ([`read`]), past what is mistyped ([`typos`]); blocks are paired ([`pairs`]), names are
//! followed through their scopes, also in other files that are put in ([`pieces`], [`names`], in the order of [`extent`]) over what is known of the data ([`shape`]); [`style_lint`] sees what readers will
//! miss. It never changes a template, but [`annotate`] writes what was found into a copy.

mod annotate;
mod check;
mod event;
mod excerpt;
mod extent;
mod form;
mod helpers;
mod location;
mod names;
mod pairs;
mod pieces;
mod read;
mod schema;
mod scope;
mod shape;
mod style_lint;
mod suggestion;
mod typos;
mod value_kind;

pub use check::{Known, TemplateCheck, check, check_with, refused};
pub use schema::fault as schema_fault;
