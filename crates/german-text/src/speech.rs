//! Words that somebody typed, as a part of a sentence: in quotation marks, and before its full stop.

use super::Lang;

const PAIRS: [(char, char); 8] =
    [('„', '“'), ('„', '”'), ('“', '”'), ('"', '"'), ('»', '«'), ('«', '»'), ('‚', '‘'), ('\'', '\'')];

/// A text in quotation marks: once, also where they were typed; those within it become single ones, unless one stands alone.
///
/// ```
/// use german_text::{Lang, quoted};
/// assert_eq!(quoted("Wir sind da", Lang::De), "„Wir sind da“");
/// assert_eq!(quoted("„Wir sind da!“", Lang::De), "„Wir sind da!“");
/// assert_eq!(quoted("Das „Wir“ zählt", Lang::De), "„Das ‚Wir‘ zählt“");
/// assert_eq!(quoted("Ein 17\"-Monitor", Lang::De), "„Ein 17\"-Monitor“");
/// assert_eq!(quoted("We are here", Lang::En), "“We are here”");
/// ```
pub fn quoted(text: &str, lang: Lang) -> String {
    let text = without_marks(text.trim());
    let (open, close) = match lang {
        Lang::De => ('‚', '‘'),
        Lang::En => ('‘', '’'),
    };
    let is_mark = |c: char| matches!(c, '„' | '“' | '”' | '"' | '»' | '«');
    if !text.chars().filter(|c| is_mark(*c)).count().is_multiple_of(2) {
        return quoted_as_typed(text, lang);
    }
    let mut inner = String::new();
    let mut is_open = false;
    for c in text.chars() {
        if is_mark(c) {
            inner.push(if is_open { close } else { open });
            is_open = !is_open;
        } else {
            inner.push(c);
        }
    }
    quoted_as_typed(&inner, lang)
}

/// A text in the quotation marks of a language: once, also where these were typed; all others stay as they are.
///
/// ```
/// use german_text::{Lang, quoted_as_typed};
/// assert_eq!(quoted_as_typed("Das „Wir“ zählt", Lang::De), "„Das „Wir“ zählt“");
/// ```
pub fn quoted_as_typed(text: &str, lang: Lang) -> String {
    let (open, close) = match lang {
        Lang::De => ('„', '“'),
        Lang::En => ('“', '”'),
    };
    let text = text.trim();
    let bare = text.strip_prefix(open).and_then(|rest| rest.strip_suffix(close));
    format!("{open}{}{close}", bare.filter(|bare| !bare.contains([open, close])).unwrap_or(text))
}

/// The text without a pair of marks that holds all of it.
fn without_marks(text: &str) -> &str {
    let bare = PAIRS.iter().find_map(|(open, close)| {
        let bare = text.strip_prefix(*open)?.strip_suffix(*close)?;
        (!bare.contains([*open, *close])).then_some(bare)
    });
    bare.unwrap_or(text)
}

/// The full stop of a sentence that ends with a typed text: none, where the text has an end of its own.
///
/// ```
/// use german_text::full_stop;
/// assert_eq!(full_stop("Wir sind da"), ".");
/// assert_eq!(full_stop("Wir sind da!“"), "");
/// ```
pub fn full_stop(text: &str) -> &'static str {
    let bare = text.trim_end().trim_end_matches(['“', '”', '"', '‘', '’', '«', '»']);
    if bare.ends_with(['.', '!', '?', '…']) { "" } else { "." }
}
