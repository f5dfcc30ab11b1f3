//! `{{> name}}` alone in a paragraph: the text of another Word file in its place, before anything is filled.
//!
//! What the other file says becomes part of the template: its styles by their names, its lists, pictures, links and notes with it.
//! Its own headers, sections and comments stay behind. Names lead to files of the same folder only; who reads these is not known here.

mod expand;
mod graft;
mod guest;
mod lists;
mod notes;
mod source;
mod styles;

pub use source::{PartialSource, Partials};

pub(super) use expand::{asks, expand};
