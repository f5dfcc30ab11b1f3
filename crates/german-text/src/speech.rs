//! Words that somebody typed, as a part of a sentence: in quotation marks, and before its full stop.

use super::Lang;

const PAIRS: [(char, char); 8] =
    [('„', '“'), ('„', '”'), ('“', '”'), ('"', '"'), ('»', '«'), ('«', '»'), ('‚', '‘'), ('\'', '\'')];

/// A text in quotation marks: once, also where they were typed; those within it become single ones.
///
/// ```
/// use german_text::{Lang, quoted};
/// assert_eq!(quoted("Wir sind da", Lang::De), "„Wir sind da“");
/// assert_eq!(quoted("„Wir sind da!“", Lang::De), "„Wir sind da!“");
/// assert_eq!(quoted("Das „Wir“ zählt", Lang::De), "„Das ‚Wir‘ zählt“");
/// assert_eq!(quoted("We are here", Lang::En), "“We are here”");
/// ```
pub fn quoted(text: &str, lang: Lang) -> String {
    let text = without_marks(text.trim());
    let (open, close, inner_open, inner_close) = match lang {
        Lang::De => ('„', '“', '‚', '‘'),
        Lang::En => ('“', '”', '‘', '’'),
    };
    let mut inner = String::new();
    let mut is_open = false;
    for c in text.chars() {
        let is_mark = matches!(c, '„' | '“' | '”' | '"' | '»' | '«');
        if is_mark {
            inner.push(if is_open { inner_close } else { inner_open });
            is_open = !is_open;
        } else {
            inner.push(c);
        }
    }
    format!("{open}{inner}{close}")
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
