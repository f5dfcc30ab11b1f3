//! Dates as they stand in texts.

use chrono::{NaiveDate, Weekday};
use std::ops::Range;

/// A piece of a text: a word, a number or a sign; blanks are left out.
#[derive(Clone, Debug)]
pub(crate) struct Token<'t> {
    /// The piece.
    pub(crate) text: &'t str,
    /// Its bytes.
    pub(crate) range: Range<usize>,
}

impl Token<'_> {
    /// The number, where the piece is nothing but figures.
    pub(crate) fn number(&self) -> Option<u32> {
        self.text.bytes().all(|byte| byte.is_ascii_digit()).then(|| self.text.parse().ok())?
    }
}

/// The pieces of `text`.
pub(crate) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut start = None;
    let mut push = |range: Range<usize>| {
        tokens.extend(text.get(range.clone()).map(|words| Token { text: words, range }));
    };
    for (at, c) in text.char_indices() {
        if c.is_alphanumeric() {
            start = start.or(Some(at));
            continue;
        }
        if let Some(start) = start.take() {
            push(start..at);
        }
        if !c.is_whitespace() {
            push(at..at + c.len_utf8());
        }
    }
    if let Some(start) = start {
        push(start..text.len());
    }
    tokens
}

/// The date that the pieces begin with, and how many of them it takes: `6. April 2016`, `06.04.2016`, `6 April 2016`, `April 6, 2016`.
pub(crate) fn date(tokens: &[Token<'_>]) -> Option<(NaiveDate, usize)> {
    let at = |index: usize| tokens.get(index);
    let number = |index: usize| at(index).and_then(Token::number);
    let month = |index: usize| at(index).and_then(|token| month(token.text));
    let is = |index: usize, sign: &str| at(index).is_some_and(|token| token.text == sign);
    let year = |index: usize| number(index).filter(|year| (1000..=9999).contains(year));
    let day =
        |day: u32, month: u32, year: u32| NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day);
    if let Some(first) = number(0) {
        let dot = usize::from(is(1, "."));
        if let (Some(month), Some(year)) = (month(1 + dot), year(2 + dot)) {
            return Some((day(first, month, year)?, 3 + dot));
        }
        if let (true, Some(month), true, Some(year)) = (is(1, "."), number(2), is(3, "."), year(4)) {
            return Some((day(first, month, year)?, 5));
        }
        return None;
    }
    let month = month(0)?;
    let comma = usize::from(is(2, ","));
    Some((day(number(1)?, month, year(2 + comma)?)?, 3 + comma))
}

/// The month of that name, German or English.
pub(crate) fn month(name: &str) -> Option<u32> {
    const NAMES: [[&str; 3]; 12] = [
        ["Januar", "January", "Jänner"],
        ["Februar", "February", "Feber"],
        ["März", "March", "Maerz"],
        ["April", "April", "April"],
        ["Mai", "May", "Mai"],
        ["Juni", "June", "Juni"],
        ["Juli", "July", "Juli"],
        ["August", "August", "August"],
        ["September", "September", "September"],
        ["Oktober", "October", "Oktober"],
        ["November", "November", "November"],
        ["Dezember", "December", "Dezember"],
    ];
    let index = NAMES.iter().position(|names| names.contains(&name))?;
    u32::try_from(index + 1).ok()
}

const WEEKDAYS: [(Weekday, &str, &str); 7] = [
    (Weekday::Mon, "Montag", "Monday"),
    (Weekday::Tue, "Dienstag", "Tuesday"),
    (Weekday::Wed, "Mittwoch", "Wednesday"),
    (Weekday::Thu, "Donnerstag", "Thursday"),
    (Weekday::Fri, "Freitag", "Friday"),
    (Weekday::Sat, "Samstag", "Saturday"),
    (Weekday::Sun, "Sonntag", "Sunday"),
];

/// The weekday of that name, German or English.
pub(crate) fn weekday(name: &str) -> Option<Weekday> {
    if name == "Sonnabend" {
        return Some(Weekday::Sat);
    }
    WEEKDAYS.iter().find(|(_, german, english)| [*german, *english].contains(&name)).map(|(day, ..)| *day)
}

/// The name of `day` in the language of `like`, another weekday's name.
pub(crate) fn weekday_name(day: Weekday, like: &str) -> &'static str {
    let is_english = WEEKDAYS.iter().any(|(_, _, english)| *english == like);
    let names = WEEKDAYS.iter().find(|(known, ..)| *known == day);
    names.map_or("", |(_, german, english)| if is_english { english } else { german })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_in_words_and_figures() {
        let of = |text: &str| date(&tokens(text)).map(|(day, taken)| (day.to_string(), taken));
        let day = |taken| Some(("2016-04-06".to_owned(), taken));
        assert_eq!(of("6. April 2016 in Gera"), day(4));
        assert_eq!(of("06.04.2016"), day(5));
        assert_eq!(of("6 April 2016"), day(3));
        assert_eq!(of("April 6, 2016"), day(4));
        assert_eq!(of("31. Februar 2016"), None);
        assert_eq!(of("6. April"), None);
        assert_eq!(of("14 Projekte"), None);
    }

    #[test]
    fn weekdays_keep_their_language() {
        assert_eq!(weekday_name(Weekday::Wed, "Monday"), "Wednesday");
        assert_eq!(weekday_name(Weekday::Wed, "Sonnabend"), "Mittwoch");
        assert_eq!(weekday("Sonnabend"), Some(Weekday::Sat));
    }
}
