//! In comes Markdown as people write it and as other programs write it for them; out come blocks, and remarks about what
//! is printed otherwise than may have been meant.
//! Only what the trade needs has a meaning: headings with `#`, lists, tables, quotes, `**strong**`, `*stress*`, links and line breaks.
//! Everything else stays what it is, characters. Lines are read as the eye sees them: a line that begins with a sign of its own
//! never goes on with the line above it.
//! It never loses or adds a word, a number or a mark, and knows no file and no format.

mod blocks;
mod breaks;
mod groups;
mod inline;
mod lines;
mod literal;
mod names;
mod quotes;
mod reading;
mod remarks;
mod signs;
mod tables;

pub use reading::Read;
pub use remarks::{Heading, LinkWords, Remark};
use text_template::typed_char;

/// Reads what somebody typed. Nothing of it is lost: what has no meaning in a record stays as characters.
pub fn read(typed: &str) -> Read {
    blocks::read(&typed.chars().map(typed_char).collect::<String>())
}

/// Reads what a phrase says, in which the marks of facts have stand-ins.
pub fn read_said(said: &str) -> Read {
    blocks::read(said)
}

/// Tells whether a line begins as an item of a list or a row of a table does, in Markdown or as another program writes it.
pub fn begins_with_mark(line: &str) -> bool {
    line.starts_with('|') || signs::mark(line).is_some()
}

#[cfg(test)]
mod tests;
