//! The house typography: what DIN 5008:2020 asks of quotation marks, dashes and spaces.

mod abbreviations;
mod dashes;
mod line;
mod protect;
mod quotes;
mod ranges;
mod spaces;
mod tables;

use super::Lang;
use line::Line;

/// Sets the typography of one paragraph, given as its successive runs: what stands in one run may decide what
/// happens in the next. A line break is a run of its own, `"\n"`.
///
/// Only quotation marks, hyphens that mean a dash, triple dots and spaces change; no letter and no figure does.
/// Web addresses, mail addresses and paths stay as typed. Doing it twice is doing it once.
///
/// ```
/// use german_text::{Lang, typeset};
/// let mut pieces = ["Am 6. April - z.B. \"".to_owned(), "kurzer Dienstweg".to_owned(), "\"...".to_owned()];
/// typeset(&mut pieces, Lang::De);
/// assert_eq!(pieces.concat(), "Am 6.\u{A0}April – z.\u{202F}B. „kurzer Dienstweg“…");
/// ```
pub fn typeset(pieces: &mut [String], lang: Lang) {
    let mut line = Line::new(pieces);
    protect::protect(&mut line);
    dashes::ellipses(&mut line);
    dashes::dashes(&mut line);
    quotes::quotes(&mut line, lang);
    if lang == Lang::De {
        abbreviations::abbreviations(&mut line);
    }
    spaces::no_break(&mut line, lang);
    line.write_back(pieces);
}

/// Tells whether `word` is a month in German or English, whole or shortened.
///
/// ```
/// use german_text::is_month;
/// assert!(is_month("April") && is_month("Sept") && !is_month("Klasse"));
/// ```
pub fn is_month(word: &str) -> bool {
    tables::MONTHS.contains(&word)
}

#[cfg(test)]
mod tests;
