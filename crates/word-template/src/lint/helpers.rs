//! Commands that tags may use, and those that were probably meant.

use german_text::nearest;
use text_template::HELPERS;

/// Helpers that only Word templates have.
pub(super) const WORD_HELPERS: [&str; 8] =
    ["blocks", "inline", "image", "in_rows", "merge", "qr", "chart", "date"];

/// Commands that begin a block.
pub(super) const BLOCKS: [&str; 4] = ["each", "if", "unless", "with"];

pub(super) fn is_helper(name: &str) -> bool {
    HELPERS.contains(&name) || WORD_HELPERS.contains(&name)
}

/// The command of a block that was probably meant.
pub(super) fn meant_block(name: &str) -> Option<&'static str> {
    near(name, &BLOCKS).or_else(|| meant_helper(name).filter(|meant| BLOCKS.contains(meant)))
}

/// What other languages and programs call the commands.
const ALIASES: [(&str, &[&str]); 9] = [
    (
        "each",
        &[
            "jede",
            "jeden",
            "jeder",
            "jedes",
            "für",
            "fuer",
            "fürjede",
            "fürjeden",
            "fürjedes",
            "wiederhole",
            "wiederholen",
            "wiederholung",
            "schleife",
            "alle",
            "for",
            "foreach",
            "loop",
            "repeat",
            "range",
            "list",
            "section",
            "iterate",
        ],
    ),
    ("if", &["wenn", "falls", "sofern", "bedingung", "when", "case", "ifdef"]),
    ("unless", &["nicht", "wennnicht", "außer", "ausser", "ifnot", "ifndef", "notif"]),
    ("with", &["mit", "using", "in"]),
    ("image", &["bild", "picture", "foto", "logo", "img"]),
    ("qr", &["qrcode", "qr-code"]),
    ("chart", &["diagramm", "balkendiagramm", "graph"]),
    ("merge", &["verbinden", "zusammenfassen"]),
    ("date", &["datum", "datumlang", "dateformat", "formatdate"]),
];

/// The command that other languages and programs call so, or that stands there in capitals.
pub(super) fn alias(name: &str) -> Option<&'static str> {
    let name = name.to_lowercase();
    let found =
        ALIASES.iter().find(|(_, aliases)| aliases.contains(&name.as_str())).map(|(command, _)| *command);
    found.or_else(|| BLOCKS.into_iter().find(|command| *command == name))
}

/// The command that was probably meant.
pub(super) fn meant_helper(name: &str) -> Option<&'static str> {
    let known: Vec<&'static str> = HELPERS.iter().chain(&WORD_HELPERS).copied().collect();
    alias(name).or_else(|| near(name, &known))
}

pub(super) fn near<'k>(name: &str, known: &[&'k str]) -> Option<&'k str> {
    nearest(name, known.iter().map(|known| (*known, Vec::new())))
}
