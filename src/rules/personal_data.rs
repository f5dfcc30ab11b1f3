//! `personal-data`: a site's words that look as if they told of a client: a phone number, an address, a birth date, a name.

use super::context::{Found, Rule, RuleContext};
use crate::texts::{Area, Typed};
use crate::texts::{Token, date};
use chrono::Datelike as _;
use diagnostics::Severity;
use std::ops::Range;

pub(super) const RULE: Rule = Rule { id: "personal-data", severity: Severity::Warning, run };

/// A date so many years before the exchange is hardly one of the project's.
const YEARS: i32 = 12;

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let secret: Vec<&str> = context
        .exchange
        .reports
        .iter()
        .flat_map(|report| report.value.statements())
        .filter(|(_, statement)| statement.internal)
        .map(|(_, statement)| statement.text.as_str())
        .collect();
    let year = context.digest.day.map_or(i32::MAX, |day| day.year());
    for typed in
        context.texts.iter().filter(|typed| typed.area == Area::Site && !secret.contains(&typed.text))
    {
        for (what, range) in particulars(typed, year, context) {
            let words = typed.text.get(range.clone()).unwrap_or_default().trim().to_owned();
            found.add(typed.file, typed.place(range), [("what", what.into()), ("words", words.into())]);
        }
    }
}

fn particulars(typed: &Typed<'_>, year: i32, context: &RuleContext<'_>) -> Vec<(&'static str, Range<usize>)> {
    let text = typed.text;
    let mut found = Vec::new();
    found.extend(mails(text).map(|range| ("mail", range)));
    found.extend(phones(text).map(|range| ("phone", range)));
    found.extend(births(typed.tokens(), year).map(|range| ("birth", range)));
    found.extend(addresses(text).map(|range| ("address", range)));
    let known = |name: &str| {
        let people = context.exchange.programme.value.people.iter();
        people.into_iter().any(|person| person.name.value.split(' ').any(|word| word == name))
    };
    // Few texts name anybody; only those are searched for what tells of a life.
    let mut named = names(text).filter(|(_, name)| !known(name)).peekable();
    if named.peek().is_some() && tells_of_somebody(text) {
        found.extend(named.map(|(range, _)| ("name", range)));
    }
    found
}

/// Words between blanks, with their bytes.
fn words(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let start = text.as_ptr().addr();
    text.split_whitespace().map(move |word| {
        let from = word.as_ptr().addr() - start;
        (from..from + word.len(), word)
    })
}

fn mails(text: &str) -> impl Iterator<Item = Range<usize>> {
    let is_mail = |word: &str| {
        word.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty() && host.trim_end_matches(['.', ',', ')']).contains('.')
        })
    };
    words(text).filter(move |(_, word)| is_mail(word)).map(|(range, _)| range)
}

/// At least seven figures with nothing but signs between them, the first a plus or a nought; a date is none.
fn phones(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut open: Option<(usize, usize, usize)> = None;
    for (at, c) in text.char_indices().chain([(text.len(), 'x')]) {
        let is_part = c.is_ascii_digit() || matches!(c, ' ' | '/' | '-' | '(' | ')' | '+' | '\u{A0}' | '–');
        match (&mut open, is_part) {
            (None, _) if c == '0' || c == '+' => {
                let before = text.get(..at).and_then(|before| before.chars().next_back());
                if !before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | ',' | '-' | ':')) {
                    open = Some((at, at + 1, usize::from(c == '0')));
                }
            }
            (Some((_, end, figures)), true) if c.is_ascii_digit() => {
                *end = at + 1;
                *figures += 1;
            }
            (Some(_), true) | (None, _) => {}
            (Some((start, end, figures)), false) => {
                if *figures >= 7 {
                    found.push(*start..*end);
                }
                open = None;
            }
        }
    }
    found.into_iter()
}

/// A date long before the exchange, or one behind “geb.”.
fn births(tokens: &[Token<'_>], year: i32) -> impl Iterator<Item = Range<usize>> {
    let mut found = Vec::new();
    for start in 0..tokens.len() {
        let rest = tokens.get(start..).unwrap_or_default();
        let Some((day, taken)) = date(rest) else { continue };
        let before = tokens.get(start.saturating_sub(3)..start).unwrap_or_default();
        let is_born = before.iter().any(|token| {
            matches!(token.text.to_lowercase().as_str(), "geb" | "geboren" | "geburtsdatum" | "born")
        });
        if (is_born || day.year() < year.saturating_sub(YEARS))
            && let (Some(first), Some(last)) = (rest.first(), rest.get(taken - 1))
        {
            found.push(first.range.start..last.range.end);
        }
    }
    found.into_iter()
}

const STREETS: [&str; 9] = ["straße", "strasse", "str.", "gasse", "allee", "weg", "platz", "ring", "ufer"];

/// A street with a number.
fn addresses(text: &str) -> impl Iterator<Item = Range<usize>> {
    let words: Vec<(Range<usize>, &str)> = words(text).collect();
    let is_street = |word: &str| {
        let word = word.to_lowercase();
        STREETS
            .iter()
            .any(|street| word.ends_with(street) && (word.len() > street.len() || *street == "straße"))
    };
    let is_number = |word: &str| {
        let word = word.trim_end_matches(['.', ',', ';', ')']);
        let figures = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        (1..=4).contains(&figures.len())
            && figures.bytes().all(|byte| byte.is_ascii_digit())
            && word.len() <= figures.len() + 1
    };
    let pairs: Vec<Range<usize>> = words
        .windows(2)
        .filter_map(|pair| match pair {
            [(from, street), (to, number)] if is_number(number) && is_street(street) => {
                Some(from.start..to.end)
            }
            _ => None,
        })
        .collect();
    pairs.into_iter()
}

/// Beginnings of words that tell of somebody's life.
const LIFE: [&str; 24] = [
    "schuld",
    "insolven",
    "sucht",
    "süchtig",
    "alkohol",
    "drogen",
    "krank",
    "diagnos",
    "depress",
    "psych",
    "behinder",
    "schwanger",
    "geschieden",
    "trennung",
    "gewalt",
    "haft",
    "gefängnis",
    "straftat",
    "arbeitslos",
    "räumung",
    "obdachlos",
    "sorgerecht",
    "asyl",
    "abschieb",
];

fn tells_of_somebody(text: &str) -> bool {
    let text = text.to_lowercase();
    LIFE.iter().any(|word| text.contains(word))
}

const TITLES: [&str; 9] =
    ["Frau", "Herr", "Herrn", "Familie", "Klient", "Klientin", "Klienten", "Teilnehmer", "Teilnehmerin"];

/// A name behind a form of address.
fn names(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let words: Vec<(Range<usize>, &str)> = words(text).collect();
    let pairs: Vec<(Range<usize>, &str)> = words
        .windows(2)
        .filter_map(|pair| match pair {
            [(from, title), (to, name)] if TITLES.contains(title) && name.starts_with(char::is_uppercase) => {
                let name = name.trim_end_matches(|c: char| !c.is_alphanumeric());
                Some((from.start..to.start + name.len(), name))
            }
            _ => None,
        })
        .collect();
    pairs.into_iter()
}
