//! Dates.

use super::clock::{Clock, ClockReading, read_clock};
use super::names::misspelt;
use super::pieces::{Piece, has_figure_letter, in_figures, pieces, plain};
use super::timed::Timed;
use crate::{Lang, full_date, time};
use chrono::{Datelike as _, NaiveDate, Weekday};

/// The year that stands for any: every day of every month exists in it.
const LEAP_YEAR: i32 = 2000;

/// A typed date and what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DateReading {
    /// A day.
    Day(NaiveDate),
    /// A month of a year.
    Month {
        /// Year of the Common Era.
        year: i32,
        /// Month, 1 to 12.
        month: u32,
    },
    /// A year.
    Year(i32),
    /// A day without its year.
    DayOfYear {
        /// Month, 1 to 12.
        month: u32,
        /// Day of the month, 1 to 31.
        day: u32,
    },
    /// More than one date is meant: `6./7. April 2016`, `2016/17`.
    Span,
    /// Something like a date that none can be made of.
    Not(NotADate),
    /// Words: `Mitte Mai`, `sofort`.
    Words,
}

/// The reason why what looks like a date is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotADate {
    /// It has more than one meaning; these are two, in normal form.
    Ambiguous(String, String),
    /// No calendar has that day or month: `31.2.2027`, `2027-13`.
    NoSuchDay,
    /// The day is another weekday than the one that is typed.
    OtherWeekday {
        /// The weekday that is typed.
        typed: Weekday,
        /// The day that is typed.
        day: NaiveDate,
    },
    /// A time of day stands behind the day.
    WithTime(NaiveDate),
    /// Something is mistyped: `11. Sepember 2027`, `2O27-05-11`; this is probably meant, in normal form.
    Mistyped(String),
    /// Figures and signs in an order that no date has.
    Unclear,
}

/// Reads a date as people type it: ISO 8601 with any separators and without leading zeros, DIN 5008, names of months in full or
/// short, German or English, with or without weekday.
///
/// A year of two figures is 1970 to 2069, and is read where no other order of the figures makes a date.
///
/// ```
/// use german_text::{DateReading, NotADate, read_date};
/// let day = chrono::NaiveDate::from_ymd_opt(2027, 5, 11).unwrap_or_default();
/// for typed in ["2027-5-11", "11.5.27", "Dienstag, 11. Mai 2027", "May 11th, 2027", "20270511"] {
///     assert_eq!(read_date(typed), DateReading::Day(day), "{typed}");
/// }
/// assert_eq!(read_date("11.2014"), DateReading::Month { year: 2014, month: 11 });
/// assert_eq!(read_date("31.2.2027"), DateReading::Not(NotADate::NoSuchDay));
/// assert_eq!(read_date("6./7. April 2016"), DateReading::Span);
/// assert_eq!(read_date("Mitte Mai"), DateReading::Words);
/// ```
pub fn read_date(typed: &str) -> DateReading {
    let Some(plain) = plain(typed).filter(|plain| plain.contains(|c: char| c.is_ascii_digit())) else {
        return DateReading::Words;
    };
    let pieces = pieces(&plain);
    let found = dated(&pieces);
    if let Some(reading) = found.reading() {
        return reading;
    }
    if let Some(reading) = with_time(&plain) {
        return reading;
    }
    // `2027?`: somebody does not know.
    if pieces.contains(&Piece::Sign('?')) {
        return DateReading::Words;
    }
    if is_span(&pieces) {
        return DateReading::Span;
    }
    if let Some(meant) = mistyped(&plain, &pieces) {
        return DateReading::Not(NotADate::Mistyped(meant));
    }
    if pieces.iter().any(|piece| matches!(piece, Piece::Word(_))) {
        return DateReading::Words;
    }
    DateReading::Not(if found.is_shaped { NotADate::NoSuchDay } else { NotADate::Unclear })
}

/// The dates that pieces can mean.
#[derive(Default)]
struct Found {
    /// Each once.
    dates: Vec<DateReading>,
    /// True when the pieces stand as in a date, even if there is no such day.
    is_shaped: bool,
    weekday: Option<Weekday>,
}

impl Found {
    fn day(&mut self, year: Option<i32>, month: u32, day: u32) {
        self.is_shaped = true;
        let date = year.and_then(|year| NaiveDate::from_ymd_opt(year, month, day));
        self.add(date.map(DateReading::Day));
    }

    fn month(&mut self, year: Option<i32>, month: u32) {
        self.is_shaped = true;
        let year = year.filter(|_| (1..=12).contains(&month));
        self.add(year.map(|year| DateReading::Month { year, month }));
    }

    fn day_of_year(&mut self, month: u32, day: u32) {
        self.is_shaped = true;
        let date = NaiveDate::from_ymd_opt(LEAP_YEAR, month, day);
        self.add(date.map(|_| DateReading::DayOfYear { month, day }));
    }

    fn add(&mut self, date: Option<DateReading>) {
        self.dates.extend(date.filter(|date| !self.dates.contains(date)));
    }

    /// The one date that is meant, or why it is none; nothing where the pieces are no date at all.
    fn reading(&self) -> Option<DateReading> {
        let day_of = |date: &DateReading| if let DateReading::Day(day) = date { Some(*day) } else { None };
        let fits = |date: &&DateReading| {
            self.weekday.is_none_or(|weekday| day_of(date).is_none_or(|day| day.weekday() == weekday))
        };
        let fitting: Vec<&DateReading> = self.dates.iter().filter(fits).collect();
        match (fitting.as_slice(), self.dates.as_slice()) {
            ([one], _) => Some((*one).clone()),
            ([one, other, ..], _) => Some(DateReading::Not(NotADate::Ambiguous(normal(one), normal(other)))),
            ([], [one, ..]) => day_of(one)
                .zip(self.weekday)
                .map(|(day, typed)| DateReading::Not(NotADate::OtherWeekday { typed, day })),
            ([], []) => None,
        }
    }
}

/// A date in normal form, as the figures of ISO 8601; nothing of what is no date.
fn normal(date: &DateReading) -> String {
    match date {
        DateReading::Day(day) => day.to_string(),
        DateReading::Month { year, month } => format!("{year:04}-{month:02}"),
        DateReading::Year(year) => format!("{year:04}"),
        DateReading::DayOfYear { month, day } => format!("{month:02}-{day:02}"),
        DateReading::Span => String::new(),
        DateReading::Not(_) | DateReading::Words => String::new(),
    }
}

/// Reads pieces that are nothing but a date, with its weekday before or behind it.
fn dated(pieces: &[Piece]) -> Found {
    let (core, weekday) = without_weekday(pieces);
    let mut found = Found { weekday, ..Found::default() };
    if let Some((fields, signs)) = fields(core) {
        match (fields.as_slice(), signs.as_slice()) {
            ([one], []) => one_field(&mut found, one),
            ([one, other], [sign]) => two_fields(&mut found, one, other, *sign),
            ([one, other, last], [sign, next]) => {
                three_fields(&mut found, [one, other, last], [*sign, *next]);
            }
            _ => {}
        }
    }
    found
}

fn without_weekday(pieces: &[Piece]) -> (&[Piece], Option<Weekday>) {
    match pieces {
        [Piece::Weekday(day), Piece::Sign(','), rest @ ..] | [Piece::Weekday(day), rest @ ..] => {
            (rest, Some(*day))
        }
        [rest @ .., Piece::Sign('('), Piece::Weekday(day), Piece::Sign(')')]
        | [rest @ .., Piece::Sign(','), Piece::Weekday(day)]
        | [rest @ .., Piece::Weekday(day)] => (rest, Some(*day)),
        _ => (pieces, None),
    }
}

/// Numbers and names of months, and the signs between them; a blank is no sign. A dot or comma at the end does not count.
fn fields(core: &[Piece]) -> Option<(Vec<&Piece>, Vec<Option<char>>)> {
    let core = match core {
        [rest @ .., Piece::Sign('.' | ',' | ';')] => rest,
        _ => core,
    };
    let (mut fields, mut signs, mut sign) = (Vec::new(), Vec::new(), None);
    for piece in core {
        match piece {
            Piece::Number(..) | Piece::Month(_) => {
                if !fields.is_empty() {
                    signs.push(sign.take());
                }
                fields.push(piece);
            }
            Piece::Sign(between @ ('.' | '-' | '/' | ',')) if sign.is_none() && !fields.is_empty() => {
                sign = Some(*between);
            }
            Piece::Sign(_) | Piece::Weekday(_) | Piece::Word(_) => return None,
        }
    }
    sign.is_none().then_some((fields, signs))
}

/// A year of four figures.
fn year(number: u32, width: usize) -> Option<i32> {
    i32::try_from(number).ok().filter(|number| width == 4 && *number >= 1000)
}

/// A year of four figures, or of two.
fn any_year(number: u32, width: usize) -> Option<i32> {
    let century = if number < 70 { 2000 } else { 1900 };
    year(number, width)
        .or_else(|| i32::try_from(number).ok().filter(|_| width == 2).map(|year| century + year))
}

fn one_field(found: &mut Found, field: &Piece) {
    match *field {
        Piece::Number(number, 4) => {
            found.is_shaped = true;
            found.add(year(number, 4).map(DateReading::Year));
        }
        Piece::Number(number, 8) => {
            let (first, last) = (number / 10_000, number % 10_000);
            found.day(plausible(first), last / 100, last % 100);
            found.day(plausible(last), first % 100, first / 100);
        }
        Piece::Number(number, 6) => found.month(plausible(number / 100), number % 100),
        _ => {}
    }
}

/// A year that figures without separators may name: others are more likely to be something else.
fn plausible(number: u32) -> Option<i32> {
    i32::try_from(number).ok().filter(|year| (1900..2100).contains(year))
}

fn two_fields(found: &mut Found, one: &Piece, other: &Piece, sign: Option<char>) {
    match (one, other) {
        (Piece::Number(first, 4), Piece::Number(second, 1 | 2)) if sign != Some(',') => {
            let is_next = *second == (first + 1) % 100;
            if is_next && (*second > 12 || sign == Some('/')) {
                found.add(Some(DateReading::Span));
            }
            found.month(year(*first, 4), *second);
        }
        (Piece::Number(first, 1 | 2), Piece::Number(second, 4)) if sign != Some(',') => {
            found.month(year(*second, 4), *first);
        }
        (Piece::Number(first, width), Piece::Number(second, other)) if *width <= 2 && *other <= 2 => {
            day_and_month(found, (*first, *width), (*second, *other), sign);
        }
        (Piece::Number(number, 4), Piece::Month(month)) | (Piece::Month(month), Piece::Number(number, 4)) => {
            found.month(year(*number, 4), *month);
        }
        (Piece::Number(day, 1 | 2), Piece::Month(month)) => found.day_of_year(*month, *day),
        // `Mai 27` is a day to some, a month of 2027 to others.
        (Piece::Month(month), Piece::Number(number, width @ (1 | 2))) => {
            found.day_of_year(*month, *number);
            if *width == 2 {
                found.month(any_year(*number, 2), *month);
            }
        }
        _ => {}
    }
}

/// `11.5.`, `05-11`, `5/11`; `4/27` is a day to some, a month of 2027 to others.
fn day_and_month(
    found: &mut Found,
    (first, width): (u32, usize),
    (second, end): (u32, usize),
    sign: Option<char>,
) {
    match sign {
        Some('.') => found.day_of_year(second, first),
        Some('-') if (width, end) == (2, 2) => {
            found.day_of_year(first, second);
            if found.dates.is_empty() {
                found.day_of_year(second, first);
            }
        }
        Some('/' | '-') => {
            found.day_of_year(second, first);
            found.day_of_year(first, second);
            if sign == Some('/') && end == 2 {
                found.month(any_year(second, 2), first);
            }
        }
        _ => {}
    }
}

fn three_fields(found: &mut Found, fields: [&Piece; 3], signs: [Option<char>; 2]) {
    match fields {
        [Piece::Number(one, width), Piece::Number(other, 1 | 2), Piece::Number(last, end)] => {
            three_numbers(found, [(*one, *width), (*other, 2), (*last, *end)], signs);
        }
        [Piece::Number(day, 1 | 2), Piece::Month(month), Piece::Number(number, width)]
        | [Piece::Month(month), Piece::Number(day, 1 | 2), Piece::Number(number, width)] => {
            if let Some(year) = any_year(*number, *width) {
                found.day(Some(year), *month, *day);
            }
        }
        [Piece::Number(number, 4), Piece::Month(month), Piece::Number(day, 1 | 2)] => {
            found.day(year(*number, 4), *month, *day);
        }
        _ => {}
    }
}

/// Day, month and year in figures: with dots the day comes first, as in German; with other signs the month may.
fn three_numbers(found: &mut Found, numbers: [(u32, usize); 3], signs: [Option<char>; 2]) {
    let [(first, width), (second, _), (last, end)] = numbers;
    let is_german = matches!(signs, [Some('.'), Some('.') | None]);
    if !is_german && signs != [Some('-'); 2] && signs != [Some('/'); 2] && signs != [None; 2] {
        return;
    }
    match (width, end) {
        (4, 1 | 2) => found.day(year(first, 4), second, last),
        (1 | 2, 2 | 4) => {
            let ended = any_year(last, end);
            found.day(ended, second, first);
            if !is_german {
                found.day(ended, first, second);
            }
            if !is_german && (width, end) == (2, 2) {
                found.day(any_year(first, 2), second, last);
            }
        }
        _ => {}
    }
}

/// `2027-05-11T10:00`. Midnight is what programs write where there is no time.
fn with_time(plain: &str) -> Option<DateReading> {
    let (day, behind) = day_and_rest(plain)?;
    let is_midnight = Timed::read(behind)?.is_midnight();
    Some(if is_midnight { DateReading::Day(day) } else { DateReading::Not(NotADate::WithTime(day)) })
}

/// The day with which a plain text begins, and the time of day behind it.
pub(super) fn day_and_rest(plain: &str) -> Option<(NaiveDate, &str)> {
    let cuts = plain.match_indices([' ', 'T', 't', ',']);
    cuts.filter_map(|(at, _)| plain.get(..at).zip(plain.get(at + 1..))).find_map(|(before, behind)| {
        let DateReading::Day(day) = dated(&pieces(before)).reading()? else { return None };
        let behind = behind.trim_start_matches([' ', ',']);
        let behind = behind.strip_prefix("um ").unwrap_or(behind);
        Timed::read(behind).map(|_| (day, behind))
    })
}

/// Tells whether several dates stand there: `6.–8. April 2016`, `April/Mai 2016`, `2014–2016`, `6.4. und 8.4.2016`.
fn is_span(pieces: &[Piece]) -> bool {
    let pieces = without_weekdays(pieces);
    pieces.iter().enumerate().any(|(at, piece)| {
        let (Some(before), Some(behind)) = (pieces.get(..at), pieces.get(at + 1..)) else { return false };
        joins(piece) && is_span_of(before, behind)
    })
}

/// `5.-7. April` of `Mo.-Mi., 5.-7. April`.
fn without_weekdays(pieces: &[Piece]) -> &[Piece] {
    let is_before = |piece: &Piece| matches!(piece, Piece::Weekday(_) | Piece::Sign(',')) || joins(piece);
    let first = pieces.iter().position(|piece| !is_before(piece)).unwrap_or(0);
    let (before, rest) = pieces.split_at_checked(first).unwrap_or((&[], pieces));
    if before.iter().any(|piece| matches!(piece, Piece::Weekday(_))) { rest } else { pieces }
}

fn joins(piece: &Piece) -> bool {
    match piece {
        Piece::Sign(sign) => matches!(sign, '-' | '/' | '&' | '+'),
        Piece::Word(word) => {
            matches!(word.to_lowercase().as_str(), "und" | "u" | "bis" | "and" | "to" | "oder" | "or")
        }
        Piece::Number(..) | Piece::Month(_) | Piece::Weekday(_) => false,
    }
}

fn is_span_of(before: &[Piece], behind: &[Piece]) -> bool {
    let Some(last) = dated(behind).reading() else { return false };
    let has_shape = behind.iter().any(|piece| matches!(piece, Piece::Month(_) | Piece::Sign('.')));
    let is_in_month = matches!(last, DateReading::Day(_) | DateReading::DayOfYear { .. }) && has_shape;
    let is_days = |piece: &Piece| match piece {
        Piece::Number(day, 1 | 2) => (1..=31).contains(day),
        Piece::Sign('.' | ',') => true,
        other => joins(other),
    };
    if !before.is_empty() && is_in_month && before.iter().all(is_days) && is_days_only(before) {
        return true;
    }
    if let ([Piece::Month(_)], DateReading::Month { .. }) = (before, &last) {
        return true;
    }
    matches!(
        (dated(before).reading(), last),
        (Some(DateReading::Day(_) | DateReading::DayOfYear { .. }), DateReading::Day(_))
            | (Some(DateReading::Month { .. }), DateReading::Month { .. })
            | (Some(DateReading::Year(_)), DateReading::Year(_))
            | (Some(DateReading::DayOfYear { .. }), DateReading::DayOfYear { .. })
    )
}

/// Days of a month that is named later: at least one number, and no two without a sign between them.
fn is_days_only(pieces: &[Piece]) -> bool {
    let is_number = |piece: &Piece| matches!(piece, Piece::Number(..));
    pieces.first().is_some_and(is_number) && !pieces.windows(2).any(|pair| pair.iter().all(is_number))
}

/// A slip in words that hold a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordsSlip {
    /// A day that no calendar has: `bis 31. April 2027`.
    NoSuchDay,
    /// A stretch that ends before it begins: `20. bis 15. April 2027`.
    Backwards,
    /// A date or time in the form of programs, which would be printed so: `bis 2027-04-06`.
    Figures,
}

/// Finds what is wrong with the dates in `typed`, words that are printed as they are.
///
/// ```
/// use german_text::{WordsSlip, slip_in_words};
/// assert_eq!(slip_in_words("bis 31. April 2027"), Some(WordsSlip::NoSuchDay));
/// assert_eq!(slip_in_words("bis 2027-4-6"), Some(WordsSlip::Figures));
/// assert_eq!(slip_in_words("bis Ende April 2027"), None);
/// ```
pub fn slip_in_words(typed: &str) -> Option<WordsSlip> {
    let plain = plain(typed)?;
    let pieces = pieces(&plain);
    if has_no_such_day(&pieces) {
        Some(WordsSlip::NoSuchDay)
    } else if is_backwards(&pieces) {
        Some(WordsSlip::Backwards)
    } else {
        plain.split(' ').any(|word| in_program_form(word).is_some()).then_some(WordsSlip::Figures)
    }
}

/// The words with the dates in them that are in the form of programs as documents of that language print them.
///
/// ```
/// use german_text::{Lang, with_dates_as_printed};
/// assert_eq!(with_dates_as_printed("bis 2027-4-6", Lang::De), "bis 6. April 2027");
/// ```
pub fn with_dates_as_printed(typed: &str, lang: Lang) -> String {
    let words = plain(typed).unwrap_or_else(|| typed.to_owned());
    let printed = |word: &str| match in_program_form(word) {
        Some((DateReading::Day(day), None)) => full_date(day, lang),
        Some((DateReading::Day(day), Some(at))) => format!("{}, {}", full_date(day, lang), time(at, lang)),
        Some((DateReading::Month { year, month }, _)) => {
            crate::month(year, month, lang).unwrap_or_else(|| word.to_owned())
        }
        _ => word.to_owned(),
    };
    words.split(' ').map(printed).collect::<Vec<_>>().join(" ")
}

/// `2027-04-06`, `2027-04`, `2027-04-06T09:30`.
fn in_program_form(word: &str) -> Option<(DateReading, Option<Clock>)> {
    let word = word.trim_matches(|c: char| !c.is_ascii_alphanumeric());
    let (date, clock) = match word.split_once(['T', 't']) {
        Some((date, clock)) => (date, Some(clock)),
        None => (word, None),
    };
    let year = date.split('-').next()?;
    if year.len() != 4 || !date.contains('-') || !date.bytes().all(|b| b.is_ascii_digit() || b == b'-') {
        return None;
    }
    let clock = match clock.map(read_clock) {
        Some(ClockReading::At(clock)) => Some(clock),
        _ => None,
    };
    match dated(&pieces(date)).reading()? {
        reading @ (DateReading::Day(_) | DateReading::Month { .. }) => Some((reading, clock)),
        _ => None,
    }
}

/// Tells whether a day with its month, or with month and year, is one that there is not; figures alone may be something else.
fn has_no_such_day(pieces: &[Piece]) -> bool {
    let is_inside = |piece: &Piece| matches!(piece, Piece::Number(..) | Piece::Month(_) | Piece::Sign('.'));
    let is_year = |piece: &Piece| matches!(piece, Piece::Number(_, 4));
    let names_a_day = |window: &[Piece]| {
        let numbers = window.iter().filter(|piece| matches!(piece, Piece::Number(..))).count();
        let has_year = window.iter().any(is_year);
        if window.iter().any(|piece| matches!(piece, Piece::Month(_))) {
            numbers == 1 && !has_year || numbers == 2 && has_year
        } else {
            numbers == 3 && has_year
        }
    };
    (0..pieces.len()).any(|from| {
        let is_start =
            from.checked_sub(1).and_then(|before| pieces.get(before)).is_none_or(|p| !is_inside(p));
        let windows = (from..=pieces.len()).rev().filter_map(|to| pieces.get(from..to));
        let mut shaped = windows
            .filter(|window| names_a_day(window) && !matches!(window.last(), Some(Piece::Sign(_))))
            .map(dated)
            .filter(|found| found.is_shaped);
        is_start && shaped.next().is_some_and(|found| found.dates.is_empty())
    })
}

/// Tells whether the second of two dates, one until the other, is the earlier one.
fn is_backwards(pieces: &[Piece]) -> bool {
    let is_until = |piece: &Piece| match piece {
        Piece::Sign(sign) => *sign == '-',
        Piece::Word(word) => ["bis", "to"].contains(&word.to_lowercase().as_str()),
        Piece::Number(..) | Piece::Month(_) | Piece::Weekday(_) => false,
    };
    pieces.iter().enumerate().filter(|(_, piece)| is_until(piece)).any(|(at, _)| {
        let (Some(before), Some(behind)) = (pieces.get(..at), pieces.get(at + 1..)) else { return false };
        let Some(last) = dated(behind).reading() else { return false };
        match (dated(before).reading(), &last) {
            (Some(DateReading::Day(first)), DateReading::Day(last)) => *last <= first,
            (Some(DateReading::Year(first)), DateReading::Year(last)) => *last <= first,
            (Some(_), _) => false,
            (None, DateReading::Day(_) | DateReading::DayOfYear { .. }) => {
                let day = match last {
                    DateReading::Day(day) => day.day(),
                    DateReading::DayOfYear { day, .. } => day,
                    _ => return false,
                };
                match before {
                    [.., Piece::Number(first, 1 | 2), Piece::Sign('.')]
                    | [.., Piece::Number(first, 1 | 2)] => {
                        *first >= day
                            && behind.iter().any(|piece| matches!(piece, Piece::Month(_) | Piece::Sign('.')))
                    }
                    _ => false,
                }
            }
            _ => false,
        }
    })
}

/// Guesses what is meant, in normal form, where one word is misspelt or letters stand for figures.
fn mistyped(plain: &str, pieces: &[Piece]) -> Option<String> {
    let mended = has_figure_letter(plain).then(|| in_figures(plain));
    let words: Vec<&String> = pieces
        .iter()
        .filter_map(|piece| if let Piece::Word(word) = piece { Some(word) } else { None })
        .collect();
    let spelt = match words.as_slice() {
        [word] => misspelt(word).map(|name| plain.replacen(word.as_str(), name, 1)),
        _ => None,
    };
    [mended, spelt].into_iter().flatten().find_map(|text| {
        let reading = dated(&self::pieces(&text)).reading()?;
        Some(normal(&reading)).filter(|date| !date.is_empty())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> DateReading {
        DateReading::Day(NaiveDate::from_ymd_opt(year, month, day).unwrap())
    }

    #[test]
    fn one_day_in_many_spellings() {
        for typed in [
            "2027-05-11",
            "2027-5-11",
            "2027/05/11",
            "2027.05.11",
            "2027 05 11",
            "2027–05–11",
            "2027‑05‑11",
            "20270511",
            "11052027",
            "2027-05-11.",
            " 2027-05-11\u{A0}",
            "2027-05-\u{200B}11",
            "2027-05-11T00:00:00.000Z",
            "2027-05-11 00:00",
            "11.5.2027",
            "11.05.2027",
            "11.5.27",
            "11.05.27",
            "11. 5. 2027",
            "11.\u{A0}5.\u{202F}2027",
            "11. Mai 2027",
            "11. mai 2027",
            "11. MAI 2027",
            "11.Mai 2027",
            "11 Mai 2027",
            "11-Mai-2027",
            "11-May-27",
            "11. Mai 27",
            "2027 Mai 11",
            "Mai 11, 2027",
            "May 11 2027",
            "May 11th, 2027",
            "the 11th of May 2027",
            "Dienstag, 11. Mai 2027",
            "Dienstag, den 11. Mai 2027",
            "dienstag 11.5.2027",
            "Di, 11.05.2027",
            "Di. 11.05.2027",
            "Tue, 11 May 2027",
            "11.05.2027 (Di)",
            "11.05.2027, Dienstag",
            "(11.5.2027)",
            "11. Mai '27",
            "11. Mai ’27",
            "Dienstag, 5/11/2027",
        ] {
            assert_eq!(read_date(typed), day(2027, 5, 11), "{typed}");
        }
        assert_eq!(read_date("25/12/2027"), day(2027, 12, 25));
        assert_eq!(read_date("12/25/2027"), day(2027, 12, 25));
        assert_eq!(read_date("5/5/2027"), day(2027, 5, 5));
        assert_eq!(read_date("31.12.98"), day(1998, 12, 31));
        assert_eq!(read_date("1. März 2027"), read_date("1. Ma\u{308}rz 2027"));
        for (short, month) in
            [("Jan.", 1), ("Febr.", 2), ("Mrz.", 3), ("Sept.", 9), ("Okt", 10), ("Dez.", 12)]
        {
            assert_eq!(read_date(&format!("6. {short} 2027")), day(2027, month, 6), "{short}");
        }
    }

    #[test]
    fn dates_that_are_known_in_part() {
        let month = |year, month| DateReading::Month { year, month };
        for typed in [
            "2014-11",
            "2014/11",
            "2014-11.",
            "2014–11",
            "11.2014",
            "11/2014",
            "11 2014",
            "November 2014",
            "Nov. 2014",
            "2014 November",
            "November '14",
            "201411",
        ] {
            assert_eq!(read_date(typed), month(2014, 11), "{typed}");
        }
        assert_eq!(read_date("2014-1"), month(2014, 1));
        assert_eq!(read_date("2011-12"), month(2011, 12));
        assert_eq!(read_date("2014"), DateReading::Year(2014));
        for typed in ["02-06", "6.2.", "06.02.", "6. Februar", "6.Februar", "Feb 6", "Freitag, 6. Februar"] {
            assert_eq!(read_date(typed), DateReading::DayOfYear { month: 2, day: 6 }, "{typed}");
        }
        assert_eq!(read_date("29.2."), DateReading::DayOfYear { month: 2, day: 29 });
        assert_eq!(read_date("31-12"), DateReading::DayOfYear { month: 12, day: 31 });
    }

    #[test]
    fn what_has_two_meanings_is_not_guessed() {
        for typed in [
            "5/11/2027",
            "05-11-2027",
            "5 11 2027",
            "11/5/27",
            "11-05-27",
            "2011/12",
            "Mai 27",
            "5/11",
            "2-6",
            "4/27",
            "10/27",
            "05/12",
            "11/28",
        ] {
            assert!(
                matches!(read_date(typed), DateReading::Not(NotADate::Ambiguous(..))),
                "{typed} {:?}",
                read_date(typed)
            );
        }
    }

    #[test]
    fn what_is_nearly_a_date_is_never_words() {
        for typed in [
            "31.2.2027",
            "2027-02-31",
            "2027-13",
            "2027-13-01",
            "20270231",
            "30. Februar 2027",
            "32.1.",
            "0999",
            "13/13/2027",
            "29.2.2027",
        ] {
            assert_eq!(read_date(typed), DateReading::Not(NotADate::NoSuchDay), "{typed}");
        }
        for typed in [
            "2027--05-11",
            "11..5.2027",
            "11,5,2027",
            "2027-05-",
            "3",
            "123",
            "1.2.3.4",
            "Montag, 10",
            "2027_05_11",
        ] {
            assert_eq!(read_date(typed), DateReading::Not(NotADate::Unclear), "{typed}");
        }
        let tuesday = NaiveDate::from_ymd_opt(2027, 5, 11).unwrap();
        let other = NotADate::OtherWeekday { typed: Weekday::Mon, day: tuesday };
        assert_eq!(read_date("Montag, 11. Mai 2027"), DateReading::Not(other));
        for typed in ["2027-05-11T10:00", "11.5.2027 9.30 Uhr", "2027-05-11T10:00:00+02:00"] {
            assert_eq!(read_date(typed), DateReading::Not(NotADate::WithTime(tuesday)), "{typed}");
        }
        for typed in ["2O27-05-11", "2027-O5-11", "l1.5.2027", "Diensteg, 11. Mai 2027"] {
            let meant = NotADate::Mistyped("2027-05-11".to_owned());
            assert_eq!(read_date(typed), DateReading::Not(meant), "{typed}");
        }
        assert_eq!(
            read_date("11. Sepember 2027"),
            DateReading::Not(NotADate::Mistyped("2027-09-11".to_owned()))
        );
    }

    #[test]
    fn several_dates_are_told_from_one() {
        for typed in [
            "6./7. April 2016",
            "6.–8. April 2016",
            "6.-8.4.2016",
            "6. und 7. April 2016",
            "6. bis 8. April",
            "6., 7. und 9. April 2016",
            "6.4. und 8.4.2016",
            "06.04.2016 - 07.04.2016",
            "30. April bis 2. Mai 2016",
            "2016-04-06 bis 2016-04-07",
            "April/Mai 2016",
            "2014–2016",
            "2014/2015",
            "2016/17",
            "11/2014 bis 12/2014",
            "Mo.-Mi., 5.-7.4.2027",
            "Sa./So. 10./11.4.2027",
            "Mo. bis Mi., 5. bis 7. April 2027",
        ] {
            assert_eq!(read_date(typed), DateReading::Span, "{typed}");
        }
    }

    #[test]
    fn slips_within_words() {
        for typed in [
            "bis 31. April 2027",
            "am 30.02.2027",
            "6. bis 31. April 2027",
            "6./31. April",
            "29. Februar 2027 oder später",
            "bis 2027-02-30",
            "ab 32. Mai",
        ] {
            assert_eq!(slip_in_words(typed), Some(WordsSlip::NoSuchDay), "{typed}");
        }
        for typed in ["20.-15.4.2027", "vom 20. bis 15. April", "8.4.2027 bis 6.4.2027", "2016–2014"] {
            assert_eq!(slip_in_words(typed), Some(WordsSlip::Backwards), "{typed}");
        }
        for (typed, printed) in [
            ("2027-10-06T09:30", "6. Oktober 2027, 9.30 Uhr"),
            ("2027-10-06 bis 2027-10-07", "6. Oktober 2027 bis 7. Oktober 2027"),
            ("bis 2027-4-6", "bis 6. April 2027"),
            ("ab 2027-04", "ab April 2027"),
        ] {
            assert_eq!(slip_in_words(typed), Some(WordsSlip::Figures), "{typed}");
            let plain = with_dates_as_printed(typed, Lang::De).replace(['\u{A0}', '\u{202F}'], " ");
            assert_eq!(plain, printed, "{typed}");
        }
        for typed in [
            "Mitte Mai 2027",
            "6. bis 7. April 2027",
            "6./7. April 2027",
            "30. April bis 2. Mai 2027",
            "29. Februar, 15 Uhr",
            "29. Februar 15 Uhr",
            "31. Sitzung im April 2027",
            "KW 20/2027",
            "Q2/2027",
            "WS 2016/17",
            "Winter 2016-17",
            "Punkt 13.13.2",
            "2014–2016",
            "in 14-30 Tagen",
            "Mai 2027, 31 Tage lang",
            "6.4.2027, 9.30 Uhr",
        ] {
            assert_eq!(slip_in_words(typed), None, "{typed}");
        }
    }

    #[test]
    fn words_stay_words() {
        for typed in [
            "",
            "Mitte Mai",
            "Mai",
            "Dienstag",
            "Mitte Mai 2027",
            "jährlich im April",
            "sofort",
            "bis zum Sommer",
            "zweites Halbjahr 2016",
            "2. Quartal 2027",
            "Q2/2027",
            "KW 20/2027",
            "Ende 2016",
            "Frühjahr 2027",
            "in 14 Tagen",
            "bis 11. Mai 2027",
            "n. n.",
            "?",
            "3 Wochen vorher",
            "WS 2016/17",
            "2027?",
            "6.4.2027?",
            "seit 2027",
        ] {
            assert_eq!(read_date(typed), DateReading::Words, "{typed}");
        }
        assert_eq!(read_date(&"1".repeat(100_000)), DateReading::Words);
    }
}
