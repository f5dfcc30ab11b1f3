//! Bullets and numbers to depth 4, each level tied to its style.

use super::palette::ACCENT;
use docx_rs::{
    AbstractNumbering, Docx, IndentLevel, Level, LevelJc, LevelSuffixType, LevelText, NumberFormat,
    Numbering, NumberingId, SpecialIndentType, Start,
};

/// The numbering that the styles `List Bullet` to `List Bullet 4` use.
pub(super) const BULLETS: usize = 2;
/// The numbering that the styles `List Number` to `List Number 4` use; each list gets its own start from it.
pub(super) const NUMBERS: usize = 3;

/// The list without marks that the style of the colophon uses.
pub(super) const LINES: usize = 4;

/// How much further each next level stands.
const STEP: i32 = 320;

pub(super) fn numberings(docx: Docx) -> Docx {
    let mut bullets = AbstractNumbering::new(BULLETS);
    let mut numbers = AbstractNumbering::new(NUMBERS);
    for (depth, mark) in ["•", "–", "·", "–"].into_iter().enumerate() {
        bullets = bullets.add_level(level(depth, "bullet", mark, 340, 220, "ListBullet").bold());
        let number = format!("%{}.", depth + 1);
        numbers = numbers.add_level(level(depth, "decimal", &number, 440, 320, "ListNumber").bold());
    }
    let lines = AbstractNumbering::new(LINES)
        .add_level(level(0, "none", "", 0, 0, "Colophon").suffix(LevelSuffixType::Nothing));
    docx.add_abstract_numbering(bullets)
        .add_abstract_numbering(numbers)
        .add_abstract_numbering(lines)
        .add_numbering(Numbering::new(BULLETS, BULLETS))
        .add_numbering(Numbering::new(NUMBERS, NUMBERS))
        .add_numbering(Numbering::new(LINES, LINES))
}

/// Where the text of a level begins if that of the first begins at `first`.
pub(super) fn list_indent(first: i32, depth: usize) -> i32 {
    std::iter::repeat_n(STEP, depth).fold(first, i32::saturating_add)
}

fn level(depth: usize, format: &str, text: &str, left: i32, hanging: i32, style: &str) -> Level {
    let left = list_indent(left, depth);
    Level::new(depth, Start::new(1), NumberFormat::new(format), LevelText::new(text), LevelJc::new("left"))
        .indent(Some(left), Some(SpecialIndentType::Hanging(hanging)), None, None)
        .paragraph_style(numbered(style, depth))
        .color(ACCENT)
}

/// The id of a list style: `ListBullet`, `ListBullet2`, …
pub(super) fn numbered(style: &str, depth: usize) -> String {
    if depth == 0 { style.to_owned() } else { format!("{style}{}", depth + 1) }
}

pub(super) fn level_of(list: usize, depth: usize) -> (NumberingId, IndentLevel) {
    (NumberingId::new(list), IndentLevel::new(depth))
}
