//! A typed date or time → its numbers, names and signs.

use super::names::{month, weekday};
use chrono::Weekday;

/// Nobody types a date this long; longer texts are not looked at.
const MAX_CHARS: usize = 80;

/// A number, a name or a sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Figures: their value, and how many they are.
    Number(u32, usize),
    /// The name of a month.
    Month(u32),
    /// The name of a weekday.
    Weekday(Weekday),
    /// A sign; all dashes are `-`.
    Sign(char),
    /// Any other word.
    Word(String),
}

/// The text with ordinary spaces and hyphens, without signs that nobody sees; none of a text too long to be a date or a time.
pub(super) fn plain(typed: &str) -> Option<String> {
    if typed.chars().nth(MAX_CHARS).is_some() {
        return None;
    }
    let seen = typed.chars().filter_map(|c| match c {
        '\u{AD}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}'
        | '\u{FEFF}' => None,
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FF0D}' => Some('-'),
        '\u{2044}' | '\u{2215}' => Some('/'),
        '\u{2018}' | '\u{2019}' | '\u{2BC}' => Some('\''),
        c if c.is_whitespace() => Some(' '),
        c => Some(c),
    });
    let seen: String = seen.collect();
    let inside = seen.trim().strip_prefix('(').and_then(|inside| inside.strip_suffix(')'));
    Some(inside.filter(|inside| !inside.contains(['(', ')'])).unwrap_or(&seen).trim().to_owned())
}

/// The pieces of a plain text. Blanks, the articles before a day, the endings of ordinal numbers, and the dot of a shortened name
/// leave no trace.
pub(super) fn pieces(plain: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut rest = plain;
    while let Some(first) = rest.chars().next() {
        let kind = kind(first);
        let end = rest.find(|c| kind == Kind::Sign || self::kind(c) != kind).unwrap_or(rest.len());
        let (run, behind) = rest.split_at_checked(end.max(first.len_utf8())).unwrap_or((rest, ""));
        rest = behind;
        match kind {
            Kind::Blank => {}
            Kind::Figures => match (number(run), pieces.last()) {
                (Piece::Number(year, 2), Some(Piece::Sign('\''))) => {
                    // `'27` is the year 2027, and nothing else.
                    pieces.pop();
                    pieces.push(Piece::Number(year + if year < 70 { 2000 } else { 1900 }, 4));
                }
                (number, _) => pieces.push(number),
            },
            Kind::Letters => pieces.extend(word(run, pieces.last())),
            Kind::Sign => pieces.extend(sign(first, pieces.last())),
        }
    }
    pieces
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Blank,
    Figures,
    Letters,
    Sign,
}

fn kind(c: char) -> Kind {
    if c.is_whitespace() {
        Kind::Blank
    } else if c.is_ascii_digit() {
        Kind::Figures
    } else if c.is_alphanumeric() || c == '\u{308}' {
        Kind::Letters
    } else {
        Kind::Sign
    }
}

/// Figures too long for a number are as many of some number: no date fits them.
fn number(run: &str) -> Piece {
    Piece::Number(run.parse().unwrap_or(u32::MAX), run.len())
}

fn word(run: &str, before: Option<&Piece>) -> Option<Piece> {
    let is_after_number = matches!(before, Some(Piece::Number(..)));
    match run.to_lowercase().as_str() {
        "den" | "dem" | "der" | "the" | "of" => None,
        "st" | "nd" | "rd" | "th" | "ter" | "ten" | "te" if is_after_number => None,
        _ => month(run)
            .map(Piece::Month)
            .or_else(|| weekday(run).map(Piece::Weekday))
            .or_else(|| Some(Piece::Word(run.to_owned()))),
    }
}

fn sign(sign: char, before: Option<&Piece>) -> Option<Piece> {
    let ends_name = sign == '.' && matches!(before, Some(Piece::Month(_) | Piece::Weekday(_)));
    (!ends_name).then_some(Piece::Sign(sign))
}

/// The text with figures in the place of letters that look like them.
pub(super) fn in_figures(plain: &str) -> String {
    plain.chars().map(as_figure).collect()
}

const fn as_figure(c: char) -> char {
    match c {
        'O' | 'o' => '0',
        'l' | 'I' => '1',
        c => c,
    }
}

/// Tells whether a letter that looks like a figure stands beside one.
pub(super) fn has_figure_letter(plain: &str) -> bool {
    let letters: Vec<char> = plain.chars().collect();
    let is_letter = |c: char| as_figure(c) != c;
    letters.windows(2).any(|pair| match pair {
        [one, other] => {
            (is_letter(*one) && other.is_ascii_digit()) || (one.is_ascii_digit() && is_letter(*other))
        }
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_falls_into_numbers_names_and_signs() {
        let of = |typed: &str| pieces(&plain(typed).unwrap());
        assert_eq!(
            of("Di.,\u{A0}den 11th Sept. 2027"),
            [
                Piece::Weekday(Weekday::Tue),
                Piece::Sign(','),
                Piece::Number(11, 2),
                Piece::Month(9),
                Piece::Number(2027, 4)
            ]
        );
        assert_eq!(
            of("9h\u{200B}5"),
            [Piece::Number(9, 1), Piece::Word("h".to_owned()), Piece::Number(5, 1)]
        );
        assert_eq!(plain(&"1".repeat(81)), None);
    }
}
