//! Characters in the place of marks: what a fact says within a phrase is never markup.
//!
//! One character stands for one. Unicode keeps U+FDD0 to U+FDEF, exactly as many as there are marks, for use within a program.

/// The marks that CommonMark knows, in the order of their stand-ins.
const MARKS: &str = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

/// The first stand-in.
const FIRST: u32 = 0xFDD0;

/// The stand-in of a space within an address.
pub const SPACE: char = '\u{1FFFE}';

/// Text in which nothing can be markup: a stand-in for every mark, a space for every line end.
pub fn without_marks(text: &str) -> String {
    let is_blank = |c: char| c.is_whitespace() && c.is_control();
    text.chars().map(|c| if is_blank(c) { ' ' } else { stand_in(typed_char(c)) }).collect()
}

/// The stand-in of a mark; any other character as it is.
pub fn stand_in(c: char) -> char {
    let index = MARKS.find(c).and_then(|index| u32::try_from(index).ok());
    index.and_then(|index| char::from_u32(FIRST + index)).unwrap_or(c)
}

/// A character that somebody typed: a sign of ours is none of theirs.
pub fn typed_char(c: char) -> char {
    let is_ours = c == SPACE || c == '\0' || (FIRST..FIRST + 32).contains(&u32::from(c));
    if is_ours { '\u{FFFD}' } else { c }
}

/// Text with its marks back.
pub fn with_marks(text: &str) -> String {
    text.chars().map(mark).collect()
}

fn mark(c: char) -> char {
    let index = u32::from(c).checked_sub(FIRST).and_then(|index| usize::try_from(index).ok());
    match index.and_then(|index| MARKS.as_bytes().get(index)) {
        Some(&mark) => char::from(mark),
        None if c == SPACE => ' ',
        None => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_come_back_and_signs_of_ours_are_nobodys() {
        let typed = "*a* [b](c) \\# <d> & `e` 1. – „f“";
        assert_eq!(with_marks(&without_marks(typed)), typed);
        assert!(!without_marks(typed).contains(|c: char| c.is_ascii_punctuation()));
        assert_eq!(without_marks("a\u{FDD0}\nb\0"), "a\u{FFFD} b\u{FFFD}");
    }
}
