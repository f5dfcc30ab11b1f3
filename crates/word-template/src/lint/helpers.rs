//! Commands that tags may use, and those that were probably meant.

use german_text::nearest;
use text_template::HELPERS;

/// Helpers that only Word templates have.
pub(super) const WORD_HELPERS: [&str; 8] =
    ["blocks", "inline", "image", "in_rows", "merge", "qr", "chart", "date"];

/// Helpers of ours in every format: without a value, they are names of the data.
pub(super) const OWN_HELPERS: [&str; 2] = ["string", "url"];

/// Commands that begin a block.
pub(super) const BLOCKS: [&str; 4] = ["each", "if", "unless", "with"];

pub(super) fn is_helper(name: &str) -> bool {
    HELPERS.contains(&name) || WORD_HELPERS.contains(&name)
}

/// The command of a block that was probably meant.
pub(super) fn meant_block(name: &str) -> Option<&'static str> {
    near(name, &BLOCKS).or_else(|| meant_helper(name).filter(|meant| BLOCKS.contains(meant)))
}

/// The command that was probably meant.
pub(super) fn meant_helper(name: &str) -> Option<&'static str> {
    let aliases = [
        ("each", "jedes"),
        ("each", "für"),
        ("each", "for"),
        ("if", "wenn"),
        ("else", "sonst"),
        ("with", "mit"),
        ("image", "bild"),
        ("unless", "nicht"),
        ("qr", "qrcode"),
        ("chart", "diagramm"),
        ("merge", "verbinden"),
        ("date", "datum"),
    ];
    let known: Vec<&'static str> = HELPERS.iter().chain(&WORD_HELPERS).copied().collect();
    let meant = aliases.iter().find(|(_, alias)| name.eq_ignore_ascii_case(alias)).map(|(helper, _)| *helper);
    meant.or_else(|| near(name, &known))
}

pub(super) fn near<'k>(name: &str, known: &[&'k str]) -> Option<&'k str> {
    nearest(name, known.iter().map(|known| (*known, Vec::new())))
}
