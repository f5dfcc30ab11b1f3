//! Nouns with their gender, their cases and their plural, as people type them: `das Netzwerktreffen`, `Sitzung des Vorstands`.
//!
//! Nothing is guessed: where neither an article, nor the word's known head, nor its ending says what a form is, there is none.

mod counted;
mod decline;
mod determiner;
mod english;
mod german;
mod noun;
mod read;
mod subject;

pub use counted::{as_somebody, counted, in_case};
pub use decline::{contracted, with_ending};
pub use determiner::Determiner;
pub use english::with_the;
pub use noun::{Noun, NounGap, Number};
pub use subject::subject_number;

#[cfg(test)]
mod tests;
