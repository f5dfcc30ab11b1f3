//! Characters that look like a blank, or like nothing, and those with which other programs end a line.

/// Blanks that are none to YAML, but look like one, or like nothing.
pub const fn is_odd_space(character: char) -> bool {
    matches!(character, '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}')
        || is_unseen(character)
}

/// Odd spaces, and the line ends of other programs.
pub const fn is_odd_gap(character: char) -> bool {
    is_odd_space(character) || is_line_break(character)
}

/// Characters that nobody sees and that no key, number or date holds.
pub const fn is_unseen(character: char) -> bool {
    matches!(character, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}

/// The text without odd spaces around it and without what nobody sees in it: what a key, a choice or a number is.
pub fn seen(text: &str) -> String {
    text.trim_matches(is_odd_space).chars().filter(|c| !is_unseen(*c)).collect()
}

/// The line break of Unicode.
pub const LINE_SEPARATOR: char = '\u{2028}';

/// Tells whether other programs end a line within a text with `c`: U+000B is what PowerPoint and Outlook copy for it.
pub const fn is_line_break(c: char) -> bool {
    matches!(c, '\u{b}' | '\u{c}' | '\u{85}' | LINE_SEPARATOR | '\u{2029}')
}
