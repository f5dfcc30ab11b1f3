//! The words of a text, as a name is looked for in them.

use german_text::composed;
use icu::normalizer::DecomposingNormalizerBorrowed;
use std::ops::Range;

/// A word of a text.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    pub(crate) range: Range<usize>,
    pub(crate) folded: String,
    pub(crate) is_capital: bool,
}

/// The words of a text: letters and digits, with hyphens and apostrophes between them.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut start = None;
    let mut letters = text.char_indices().peekable();
    while let Some((at, c)) = letters.next() {
        let is_next_letter = letters.peek().is_some_and(|(_, next)| is_letter(*next));
        let is_joint =
            start.is_some() && is_next_letter && matches!(c, '-' | '\'' | '’' | '\u{2010}' | '\u{2011}');
        if is_letter(c) || is_joint {
            start.get_or_insert(at);
        } else if let Some(begin) = start.take() {
            push(text, begin..at, &mut tokens);
        }
    }
    if let Some(begin) = start {
        push(text, begin..text.len(), &mut tokens);
    }
    tokens
}

fn push(text: &str, range: Range<usize>, tokens: &mut Vec<Token>) {
    let word = text.get(range.clone()).unwrap_or_default();
    let is_capital = word.chars().next().is_some_and(char::is_uppercase);
    tokens.push(Token { folded: fold(word), range, is_capital });
}

/// Letters, digits, and what nobody sees between them.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || is_mark(c) || is_unseen(c)
}

/// An accent that follows its letter.
const fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

const fn is_unseen(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}')
}

/// Gives what all spellings of a word share: case, accents, umlauts written as two letters, hyphens, apostrophes, letters in one such as ﬂ.
pub(crate) fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for c in composed(word).to_lowercase().chars() {
        match c {
            'ä' => folded.push_str("ae"),
            'ö' => folded.push_str("oe"),
            'ü' => folded.push_str("ue"),
            'ß' => folded.push_str("ss"),
            '’' => folded.push('\''),
            '\u{2010}' | '\u{2011}' => folded.push('-'),
            c if is_unseen(c) => {}
            c => folded.push(c),
        }
    }
    let plain = DecomposingNormalizerBorrowed::new_nfkd().normalize(&folded).into_owned();
    plain.chars().filter(|c| !is_mark(*c)).flat_map(char::to_lowercase).collect()
}

/// The range with the marks of stress that begin or end within it, and with the apostrophe of a genitive behind it.
pub(crate) fn with_marks(text: &str, range: Range<usize>) -> Range<usize> {
    let is_mark = |c: char| matches!(c, '*' | '_');
    let (mut start, mut end) = (range.start, range.end);
    if text.get(range).is_some_and(|words| words.contains(is_mark)) {
        start = text.get(..start).map_or(start, |before| before.trim_end_matches(is_mark).len());
        end = text.get(end..).map_or(end, |after| text.len() - after.trim_start_matches(is_mark).len());
    }
    let words = text.get(start..end).unwrap_or_default();
    let after = text.get(end..).unwrap_or_default();
    let sign = after.chars().next().filter(|c| matches!(c, '\'' | '’'));
    let is_genitive = words.ends_with(['s', 'x', 'z', 'ß'])
        && sign.is_some_and(|sign| after.get(sign.len_utf8()..).is_some_and(|rest| rest.starts_with(' ')));
    let opened = text.get(..start).and_then(|before| before.chars().next_back()) == sign;
    if is_genitive && !opened {
        end += sign.map_or(0, char::len_utf8);
    }
    start..end
}

/// Tells whether it stands in the name of a file or in an address on the web.
pub(crate) fn is_in_path(text: &str, range: &Range<usize>) -> bool {
    let before = text.get(..range.start).unwrap_or_default();
    let after = text.get(range.end..).unwrap_or_default();
    let ending = after
        .strip_prefix('.')
        .map(|rest| rest.chars().take_while(char::is_ascii_alphanumeric).collect::<String>());
    before.ends_with(['/', '\\']) && !before.ends_with("//")
        || after.starts_with(['/', '\\'])
            && !after.starts_with("//")
            && !after.get(1..).is_some_and(|rest| rest.starts_with(char::is_uppercase))
        || ending.is_some_and(|ending| {
            (2..=4).contains(&ending.len())
                && ending.chars().any(|c| c.is_ascii_lowercase())
                && ending.chars().all(|c| !c.is_ascii_uppercase())
        })
}
