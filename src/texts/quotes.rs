//! Quotation marks of a text: what stands inside them, and which have no partner.

use std::ops::Range;

/// Quotations in a text, and the marks that are left alone.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Quotes {
    /// The outer quotations, marks included.
    pub(crate) inside: Vec<Range<usize>>,
    /// Marks without a partner.
    pub(crate) alone: Vec<Range<usize>>,
}

impl Quotes {
    /// Reads the double marks of `text`: „…“, “…”, »…«, «…» and "…". Single ones are apostrophes as often as quotes.
    pub(crate) fn of(text: &str) -> Self {
        let mut quotes = Self::default();
        let mut open: Vec<(usize, char)> = Vec::new();
        let mut before = None;
        for (at, mark) in text.char_indices() {
            let closes = open.last().is_some_and(|(_, opened)| is_pair(*opened, mark));
            if closes {
                if let (Some((start, _)), true) = (open.pop(), open.is_empty()) {
                    quotes.inside.push(start..at + mark.len_utf8());
                }
            } else if opens(mark) && !(mark == '"' && before.is_some_and(|c: char| c.is_ascii_digit())) {
                open.push((at, mark));
            } else if matches!(mark, '”' | '“') {
                quotes.alone.push(at..at + mark.len_utf8());
            }
            before = Some(mark);
        }
        quotes.alone.extend(open.into_iter().map(|(at, mark)| at..at + mark.len_utf8()));
        quotes
    }

    /// Tells whether the byte `at` is quoted.
    pub(crate) fn holds(&self, at: usize) -> bool {
        self.inside.iter().any(|range| range.contains(&at))
    }
}

const fn opens(mark: char) -> bool {
    matches!(mark, '„' | '“' | '»' | '«' | '"')
}

const fn is_pair(opened: char, mark: char) -> bool {
    matches!((opened, mark), ('„', '“' | '”' | '"') | ('“', '”') | ('»', '«') | ('«', '»') | ('"', '"'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> (Vec<&str>, Vec<&str>) {
        let quotes = Quotes::of(text);
        let words =
            |ranges: Vec<Range<usize>>| ranges.into_iter().map(|range| text.get(range).unwrap()).collect();
        (words(quotes.inside), words(quotes.alone))
    }

    #[test]
    fn marks_of_all_kinds_find_their_partners() {
        assert_eq!(of("die „Visitenkarte“ und „das»x«“"), (vec!["„Visitenkarte“", "„das»x«“"], vec![]));
        assert_eq!(of("a “b” \"c\" «d»"), (vec!["“b”", "\"c\"", "«d»"], vec![]));
        assert_eq!(of("ein 24\" Bildschirm, geht’s"), (vec![], vec![]));
        assert_eq!(of("„offen"), (vec![], vec!["„"]));
        assert_eq!(of("zu\" oder zu“"), (vec![], vec!["\"", "“"]));
    }
}
