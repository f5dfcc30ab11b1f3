//! Times of day.

use super::pieces::{Piece, has_figure_letter, in_figures, pieces, plain};
use std::fmt;

/// A time of day, from 0:00 to 24:00, to the minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Clock {
    minutes: u32,
}

impl Clock {
    /// The time `hour`:`minute`; none that no clock shows. 24:00 is the end of a day.
    ///
    /// ```
    /// use german_text::Clock;
    /// assert!(Clock::new(24, 0).is_some());
    /// assert_eq!(Clock::new(24, 30), None);
    /// ```
    pub const fn new(hour: u32, minute: u32) -> Option<Self> {
        if minute < 60 && (hour < 24 || (hour == 24 && minute == 0)) {
            Some(Self { minutes: hour * 60 + minute })
        } else {
            None
        }
    }

    /// The hour, 0 to 24.
    pub const fn hour(self) -> u32 {
        self.minutes / 60
    }

    /// The minute, 0 to 59.
    pub const fn minute(self) -> u32 {
        self.minutes % 60
    }
}

/// Writes the normal form: `09:30`.
impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour(), self.minute())
    }
}

/// A typed time of day and what it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockReading {
    /// A time.
    At(Clock),
    /// Something like a time that no clock shows, with what is probably meant.
    Not(Option<Clock>),
    /// From one time until another: `9–10 Uhr`, `von 9.30 bis 16 Uhr`.
    Span(Clock, Clock),
    /// Words: `nach dem Essen`, `gegen 10 Uhr`.
    Words,
}

/// Reads a time of day as people type it, with colon or dot, with or without *Uhr*, with or without preposition, German or English.
///
/// ```
/// use german_text::{Clock, ClockReading, read_clock};
/// for typed in ["09:45", "9.45 Uhr", "9h45", "9 Uhr 45", "0945", "9:45 am", "um 9:45"] {
///     assert_eq!(Some(read_clock(typed)), Clock::new(9, 45).map(ClockReading::At), "{typed}");
/// }
/// assert_eq!(read_clock("25:00"), ClockReading::Not(None));
/// assert_eq!(read_clock("nach dem Essen"), ClockReading::Words);
/// ```
pub fn read_clock(typed: &str) -> ClockReading {
    let Some(plain) = plain(typed).filter(|plain| plain.contains(|c: char| c.is_ascii_digit())) else {
        return ClockReading::Words;
    };
    let pieces = pieces(&plain);
    let pieces = without_preposition(&pieces);
    if let Some(clock) = timed(pieces) {
        return ClockReading::At(clock);
    }
    if let Some((start, end)) = span(pieces) {
        return ClockReading::Span(start, end);
    }
    if is_choice(pieces) || pieces.contains(&Piece::Sign('?')) {
        return ClockReading::Words;
    }
    if has_figure_letter(&plain)
        && let Some(meant) = timed(&self::pieces(&in_figures(&plain)))
    {
        return ClockReading::Not(Some(meant));
    }
    if pieces.iter().all(is_of_a_time) { ClockReading::Not(None) } else { ClockReading::Words }
}

/// Tells whether the piece stands in a time beside words.
fn is_of_a_time(piece: &Piece) -> bool {
    match piece {
        Piece::Number(..) | Piece::Sign(_) => true,
        Piece::Word(word) => {
            matches!(word.to_lowercase().as_str(), "uhr" | "h" | "am" | "pm" | "a" | "p" | "m" | "t" | "z")
        }
        Piece::Month(_) | Piece::Weekday(_) => false,
    }
}

/// The half of the day in English.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    Morning,
    Afternoon,
}

/// The time that pieces are, and nothing but a time.
fn timed(pieces: &[Piece]) -> Option<Clock> {
    let pieces = match pieces {
        [rest @ .., Piece::Sign('.')] => rest,
        _ => pieces,
    };
    let (pieces, half) = without_half(pieces);
    let is_word = |word: &str, wanted: &[&str]| wanted.contains(&word.to_lowercase().as_str());
    let pieces = match pieces {
        [rest @ .., Piece::Word(word)] if half.is_none() && is_word(word, &["uhr", "h", "hrs"]) => rest,
        _ => pieces,
    };
    let (hour, minute) = match pieces {
        [Piece::Number(hour, 1 | 2)] => (*hour, 0),
        [Piece::Number(both, 4)] if half.is_none() => (both / 100, both % 100),
        [Piece::Number(hour, 1 | 2), Piece::Sign(':' | '.' | ','), Piece::Number(minute, 2)] => {
            (*hour, *minute)
        }
        [Piece::Number(hour, 1 | 2), Piece::Word(word), Piece::Number(minute, 2)]
            if is_word(word, &["uhr", "h"]) =>
        {
            (*hour, *minute)
        }
        [
            Piece::Number(hour, 1 | 2),
            Piece::Sign(':'),
            Piece::Number(minute, 2),
            Piece::Sign(':'),
            Piece::Number(0, 2),
        ] => (*hour, *minute),
        _ => return None,
    };
    match half {
        None => Clock::new(hour, minute),
        Some(_) if !(1..=12).contains(&hour) => None,
        Some(Half::Morning) => Clock::new(hour % 12, minute),
        Some(Half::Afternoon) => Clock::new(hour % 12 + 12, minute),
    }
}

/// Takes `am`, `pm`, `a.m`, `p.m` off the end.
fn without_half(pieces: &[Piece]) -> (&[Piece], Option<Half>) {
    let half = |word: &str| match word.to_lowercase().as_str() {
        "am" | "a" => Some(Half::Morning),
        "pm" | "p" => Some(Half::Afternoon),
        _ => None,
    };
    match pieces {
        [rest @ .., Piece::Word(first), Piece::Sign('.'), Piece::Word(m)] if m.eq_ignore_ascii_case("m") => {
            half(first).map_or((pieces, None), |half| (rest, Some(half)))
        }
        [rest @ .., Piece::Word(word)] if word.len() == 2 => {
            half(word).map_or((pieces, None), |half| (rest, Some(half)))
        }
        _ => (pieces, None),
    }
}

/// Takes `um`, `ab`, `von`, `bis` off: the key says which time it is.
fn without_preposition(pieces: &[Piece]) -> &[Piece] {
    match pieces {
        [Piece::Word(word), rest @ ..] if !rest.is_empty() => match word.to_lowercase().as_str() {
            "um" | "ab" | "von" | "bis" | "at" | "from" | "until" | "till" => rest,
            _ => pieces,
        },
        _ => pieces,
    }
}

/// The two times that stand there, from one until the other.
fn span(pieces: &[Piece]) -> Option<(Clock, Clock)> {
    pieces.iter().enumerate().find_map(|(at, piece)| {
        let joins = match piece {
            Piece::Sign(sign) => *sign == '-',
            Piece::Word(word) => matches!(word.to_lowercase().as_str(), "bis" | "to" | "until"),
            Piece::Number(..) | Piece::Month(_) | Piece::Weekday(_) => false,
        };
        let both = pieces.get(..at).zip(pieces.get(at + 1..)).filter(|_| joins)?;
        timed(both.0).zip(timed(both.1))
    })
}

/// `9/10 Uhr`: one of two times.
fn is_choice(pieces: &[Piece]) -> bool {
    pieces.iter().enumerate().any(|(at, piece)| {
        let both = pieces.get(..at).zip(pieces.get(at + 1..));
        *piece == Piece::Sign('/')
            && both.is_some_and(|(before, behind)| timed(before).is_some() && timed(behind).is_some())
    })
}

/// Tells whether words hold a time that no clock shows: `ca. 25:00`, `9.45 bis 9.75 Uhr`.
///
/// ```
/// use german_text::has_no_such_time;
/// assert!(has_no_such_time("ca. 25:00"));
/// assert!(!has_no_such_time("gegen 10 Uhr"));
/// ```
pub fn has_no_such_time(typed: &str) -> bool {
    let Some(plain) = plain(typed) else { return false };
    let pieces = pieces(&plain);
    let is_clock = |word: &str| word.eq_ignore_ascii_case("uhr");
    (0..pieces.len()).any(|from| {
        let is_inside = matches!(
            pieces.get(..from),
            Some([.., Piece::Number(..)] | [.., Piece::Number(..), Piece::Sign(':' | '.' | ',')])
        );
        let time = match pieces.get(from..) {
            Some([Piece::Number(hour, 1 | 2), Piece::Sign(':'), Piece::Number(minute, 2), ..]) => {
                Some((*hour, *minute))
            }
            Some(
                [
                    Piece::Number(hour, 1 | 2),
                    Piece::Sign('.'),
                    Piece::Number(minute, 2),
                    Piece::Word(word),
                    ..,
                ],
            ) if is_clock(word) => Some((*hour, *minute)),
            Some([Piece::Number(hour, 1 | 2), Piece::Word(word), ..]) if is_clock(word) => Some((*hour, 0)),
            _ => None,
        };
        !is_inside && time.is_some_and(|(hour, minute)| Clock::new(hour, minute).is_none())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_minute_is_read_in_every_spelling() {
        for minutes in 0..=24 * 60 {
            let (hour, minute) = (minutes / 60, minutes % 60);
            let clock = Clock::new(hour, minute).unwrap();
            let mut spellings = vec![
                clock.to_string(),
                format!("{hour}:{minute:02}"),
                format!("{hour}.{minute:02}\u{A0}Uhr"),
                format!("{hour:02}.{minute:02}"),
                format!("{hour} Uhr {minute:02}"),
                format!("{hour}h{minute:02}"),
                format!("{hour:02}{minute:02}"),
                format!("{hour:02}:{minute:02}:00"),
                format!(" {hour}:{minute:02} h "),
            ];
            if minute == 0 {
                spellings.extend([format!("{hour} Uhr"), format!("{hour}"), format!("{hour}\u{202F}h")]);
            }
            for typed in spellings {
                assert_eq!(read_clock(&typed), ClockReading::At(clock), "{typed}");
            }
        }
        for (typed, hour, minute) in [
            ("9.30 am", 9, 30),
            ("12 am", 0, 0),
            ("12:15 p.m.", 12, 15),
            ("11 PM", 23, 0),
            ("9,45 Uhr", 9, 45),
            ("ab 9:30", 9, 30),
            ("bis 16 Uhr", 16, 0),
            ("(um 9.45 Uhr)", 9, 45),
        ] {
            assert_eq!(read_clock(typed), ClockReading::At(Clock::new(hour, minute).unwrap()), "{typed}");
        }
    }

    #[test]
    fn what_no_clock_shows_is_no_word() {
        for typed in [
            "25:00",
            "24:30",
            "24.01 Uhr",
            "9:60",
            "12.75 Uhr",
            "9:5",
            "99",
            "9:45:30",
            "13 pm",
            "09:30:",
            "9;30",
            "123",
            "12345",
        ] {
            assert_eq!(read_clock(typed), ClockReading::Not(None), "{typed}");
        }
        assert_eq!(read_clock("O9:3O"), ClockReading::Not(Clock::new(9, 30)));
    }

    #[test]
    fn words_stay_words() {
        for typed in [
            "",
            "nach dem Essen",
            "gegen 10 Uhr",
            "ca. 9.45 Uhr",
            "9/10 Uhr",
            "9:30?",
            "18 Uhr s. t.",
            "halb zehn",
            "bis zum Essen",
        ] {
            assert_eq!(read_clock(typed), ClockReading::Words, "{typed}");
        }
    }

    #[test]
    fn two_times_are_a_span() {
        let at = |hour, minute| Clock::new(hour, minute).unwrap();
        for (typed, start, end) in [
            ("9–10 Uhr", at(9, 0), at(10, 0)),
            ("9.45 bis 10 Uhr", at(9, 45), at(10, 0)),
            ("von 9:30 bis 16:00 Uhr", at(9, 30), at(16, 0)),
            ("9:30-16:00", at(9, 30), at(16, 0)),
        ] {
            assert_eq!(read_clock(typed), ClockReading::Span(start, end), "{typed}");
        }
    }

    #[test]
    fn times_within_words_are_those_of_a_clock() {
        for typed in ["ca. 25:00", "9:45 Uhr bis 9:75 Uhr", "gegen 9.75 Uhr", "nach 25 Uhr", "24:30 oder so"]
        {
            assert!(has_no_such_time(typed), "{typed}");
        }
        for typed in
            ["ca. 9:45", "gegen 10 Uhr", "am 31.12. Uhr", "24 Uhr", "Raum 3.75", "1:1-Gespräche", "2:1:99"]
        {
            assert!(!has_no_such_time(typed), "{typed}");
        }
    }
}
