//! What may be mistyped in a tag, and signs that look like others or are not seen.

/// Something that was meant as a tag and is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Typo {
    /// It begins and does not end; a single brace may stand where two should.
    Unclosed { brace: bool },
    /// It ends and does not begin.
    Unopened,
    /// There is a space between its two braces, or a sign that nobody sees.
    Gap,
    /// There is a brace more in it than belongs there.
    Brace,
    /// A brace is left over behind it, which stays in the text.
    Left,
    /// It asks for what templates do not have.
    Unknown,
    /// Braces that only look like braces; the first of them.
    LookAlike(char),
    /// A name in other brackets than two braces.
    Bracketed(String),
    /// It begins or ends a part of the text with single braces: `{#name}`; the sign and the name.
    Section(char, String),
    /// A tag of another program: a comment, or a block.
    Foreign(&'static str),
}

/// Braces of other scripts and of formulas, which only look like those of a tag.
pub(super) const OPENING: &str = "｛❴⦃﹛❲⟅";

/// Signs that take no room on the page: marks of where a word may be cut, joined, or turned to the other direction.
pub(super) const fn is_unseen(c: char) -> bool {
    matches!(
        c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
    )
}
