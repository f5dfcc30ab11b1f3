//! Any text: what people type comes out as typed, in every format, whatever it is.
//!
//! Strings are put together from `tests/corpora/` by dice that always fall alike. An ordinary run takes 500 of them;
//! `AUSTAUSCH_CASES=20000` takes as many as it says. A failure names the seed and the shortest text that still fails.

mod blocks;
pub mod corpora;
mod desk;
mod fields;
mod schema;
mod shrink;
mod statements;

use corpora::cases;
use desk::Typography;

#[test]
fn statements_come_out_as_typed() {
    statements::hold(cases() / 2, Typography::AsTyped);
}

#[test]
fn typography_changes_nothing_else() {
    statements::hold(cases() / 4, Typography::German);
}

#[test]
fn every_plain_field_comes_out_as_typed() {
    fields::hold(cases() / 2);
}

#[test]
fn markdown_parts_keep_every_word() {
    blocks::hold(cases() / 4);
}

#[test]
fn a_word_of_100_000_characters_comes_out_whole() {
    let word: String = "Wörterbuchverzeichnis".chars().cycle().take(100_000).collect();
    statements::hold_one(&word);
}
