//! In comes a text; out come the places at which somebody is named in it, however the name is written there.
//! It knows names, their endings, titles and addresses for mail, and nothing else.
//! It never decides what becomes of a hit.

mod looks;
mod names;
mod person;
mod tokens;

pub(crate) use looks::{is_name, may_be_a_person};
pub(crate) use names::{is_form, is_gap, is_particle, stems, words_of};
pub(crate) use person::{Hit, Person, What};
pub(crate) use tokens::{Token, fold, tokens};
