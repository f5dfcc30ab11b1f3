//! `ambiguous-date`: a date in a text that can be read in two ways.

use super::context::{Found, Rule, RuleContext};
use crate::texts::Class;
use crate::texts::Token;
use diagnostics::Severity;
use german_text::{DateReading, read_date};
use std::collections::BTreeSet;
use std::ops::Range;

pub(super) const RULE: Rule = Rule { id: "ambiguous-date", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    // The day of the exchange itself, day before month, can mean nothing else.
    let days = context.exchange.event.value.days.iter().filter_map(|day| day.date.value.day());
    let days: BTreeSet<String> = days.map(|day| day.format("%d.%m.%y").to_string()).collect();
    for typed in context.texts.iter().filter(|typed| typed.class != Class::Quotation) {
        let tokens = typed.tokens();
        for from in 0..tokens.len() {
            let Some(pieces) = tokens.get(from..) else { continue };
            let behind = from.checked_sub(1).and_then(|before| tokens.get(before));
            let is_start = behind.is_none_or(|before| {
                !matches!(before.text, "." | "/" | "-" | "&" | "=") || is_apart(before, pieces)
            });
            let Some(range) = ambiguous(pieces).filter(|_| is_start) else { continue };
            if is_clear(typed.text, tokens.get(..from).unwrap_or_default(), &range) {
                continue;
            }
            let words = typed.text.get(range.clone()).unwrap_or_default();
            if days.contains(words) {
                continue;
            }
            found.add(typed.file, typed.place(range), [("date", words.into())]);
        }
    }
}

/// Tells whether what stands before the figures says what they are: `Mi., 08.04.27`, `Aktenzeichen 12/3/2027`.
fn is_clear(text: &str, before: &[Token<'_>], range: &Range<usize>) -> bool {
    const NUMBERED: [&str; 11] = [
        "aktenzeichen",
        "az",
        "geschäftszeichen",
        "nr",
        "nummer",
        "drucksache",
        "vorlage",
        "rechnung",
        "reference",
        "ref",
        "no",
    ];
    let words = before.iter().rev().take(3);
    let is_weekday_before = words.clone().any(|token| {
        let with_weekday = text.get(token.range.start..range.end).map(read_date);
        token.text.chars().any(char::is_alphabetic) && matches!(with_weekday, Some(DateReading::Day(_)))
    });
    let word = words.into_iter().find(|token| !matches!(token.text, "." | ":"));
    is_weekday_before || word.is_some_and(|word| NUMBERED.contains(&word.text.to_lowercase().as_str()))
}

/// Tells whether a blank stands between a piece and the next ones.
fn is_apart(before: &Token<'_>, pieces: &[Token<'_>]) -> bool {
    pieces.first().is_some_and(|piece| piece.range.start > before.range.end)
}

/// `06.04.16`, `04/06/2016`, `4/6/16` at the beginning, without blanks between the pieces.
fn ambiguous(pieces: &[Token<'_>]) -> Option<Range<usize>> {
    let [first, sign, second, same, third, rest @ ..] = pieces else { return None };
    let is_tight = pieces
        .windows(2)
        .take(4)
        .all(|pair| matches!(pair, [one, next] if one.range.end == next.range.start));
    if !is_tight || sign.text != same.text || !matches!(sign.text, "." | "/") {
        return None;
    }
    let (one, two) = (first.number()?, second.number()?);
    third.number()?;
    let year = third.text.len();
    let is_day_and_month = (1..=31).contains(&one) && (1..=31).contains(&two) && one.min(two) <= 12;
    let fits = match sign.text {
        // Figures of one digit with dots are numbers of chapters more often than dates.
        "." => year == 2 && one.max(two) <= 12 && first.text.len() == 2 && second.text.len() == 2,
        _ => year == 4 || (year == 2 && first.text.len() == 2 && second.text.len() == 2),
    };
    // `12/3/2016-7` is the number of a file.
    let goes_on = matches!(rest, [sign, next, ..] if sign.range.start == third.range.end && next.range.start == sign.range.end
        && matches!(sign.text, "." | "/" | "-") && next.number().is_some());
    (is_day_and_month && fits && !goes_on).then_some(first.range.start..third.range.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::tokens;

    #[test]
    fn dates_that_have_one_meaning_and_other_numbers_are_left_alone() {
        let is_found = |text: &str| ambiguous(&tokens(text)).is_some();
        assert!(["06.04.16", "04/06/2016", "06/04/16", "4/6/2016."].iter().all(|text| is_found(text)));
        let clear = [
            "06.04.2016",
            "2.1.10",
            "13.15.16",
            "2015/16",
            "1/2/3",
            "10.12.16.3",
            "12/3/2016-7",
            "06. 04. 16",
            "10.30.15",
            "20.01.25",
        ];
        assert!(!clear.iter().any(|text| is_found(text)));
    }

    #[test]
    fn what_stands_before_the_figures_says_what_they_are() {
        let is_clear = |text: &str| {
            let tokens = tokens(text);
            let from = tokens.iter().position(|token| token.number().is_some()).unwrap();
            let range = ambiguous(&tokens[from..]).unwrap();
            is_clear(text, &tokens[..from], &range)
        };
        for text in ["Am Mi., 08.04.26", "Mittwoch, den 08.04.26", "Aktenzeichen 12/3/2027", "Az.: 12/3/2027"]
        {
            assert!(is_clear(text), "{text}");
        }
        for text in ["Am 08.04.26", "Am Do., 08.04.26", "bis 4/6/2016", "4/6/2016"] {
            assert!(!is_clear(text), "{text}");
        }
    }
}
