//! Diagnostics one below the other: a list item is a mark, the next a text, so that what stands between two marks is that text.

use super::corpora::{Strings, seed};
use super::desk::{Files, Made, Typography, expected, made, read, turns, unordered};
use super::shrink::shrunk;
use crate::support::plain;
use austausch::pipeline::Format;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// So many texts stand in one document.
const IN_A_DOCUMENT: usize = 250;

/// So many documents are built at once.
const AT_ONCE: usize = 10;

/// A text that came out otherwise.
struct Failure {
    text: String,
    format: Format,
    expected: String,
    found: String,
}

/// Holds that `count` texts come out as typed.
pub fn hold(count: usize, typography: Typography) {
    let corpora: &[&str] = match typography {
        Typography::AsTyped => &["code", "marks", "letters", "right-to-left", "words"],
        Typography::German => &["words", "marks", "code"],
    };
    let mut strings = Strings::new("statements", corpora);
    let texts: Vec<String> = (0..count).map(|_| strings.next()).collect();
    for texts in texts.chunks(IN_A_DOCUMENT * AT_ONCE) {
        let failures = failures(texts, typography);
        if let Some(first) = failures.first() {
            let again = |text: &str| {
                self::failures(&[text.to_owned()], typography)
                    .iter()
                    .any(|failure| failure.format == first.format)
            };
            let shortest = shrunk(&first.text, again);
            let told: Vec<String> = failures.iter().take(20).map(Failure::told).collect();
            panic!(
                "{} of {} texts with seed {}; the first fails still as {shortest:?}\n{}",
                failures.len(),
                texts.len(),
                seed(),
                told.join("\n")
            );
        }
    }
}

/// Holds that one text comes out as typed.
pub fn hold_one(text: &str) {
    let failures = failures(&[text.to_owned()], Typography::AsTyped);
    assert!(
        failures.is_empty(),
        "{}",
        failures.iter().map(|f| format!("{:?}", f.format)).collect::<String>()
    );
}

impl Failure {
    fn told(&self) -> String {
        format!(
            "{:?} {:?}\n  expected {:?}\n  found    {:?}",
            self.format, self.text, self.expected, self.found
        )
    }
}

fn failures(texts: &[String], typography: Typography) -> Vec<Failure> {
    let groups: Vec<&[String]> = texts.chunks(IN_A_DOCUMENT).collect();
    let mut files = Files::from([("inputs/programme.yaml".to_owned(), programme(typography))]);
    for (group, texts) in groups.iter().enumerate() {
        let file = |name: &str| format!("inputs/2026-01-{:02}-ort/{name}.yaml", group + 1);
        files.insert(file("exchange"), event());
        files.insert(file("findings"), diagnostics(texts));
    }
    let made = made(&files, &[]).unwrap_or_else(|error| panic!("seed {}: {error}", seed()));
    assert_eq!(made.len(), groups.len());
    let each = groups.iter().zip(made.values());
    each.flat_map(|(texts, made)| {
        Format::DEFAULT.into_iter().flat_map(|format| of_format(texts, made, format, typography))
    })
    .collect()
}

fn of_format(texts: &[String], made: &Made, format: Format, typography: Typography) -> Vec<Failure> {
    let missing = if format == Format::Pdf { made.without_glyph() } else { BTreeSet::new() };
    let said = read(&made.said[&format].body, format);
    let mut failures = Vec::new();
    for (number, text) in texts.iter().enumerate() {
        let found =
            between(&said, &mark(number), &mark(number + 1)).unwrap_or_else(|| "(nothing)".to_owned());
        let bullet = if format == Format::Pdf { "•" } else { "" };
        let found = found.trim_start_matches(bullet).trim_end_matches(bullet).trim().to_owned();
        let expected = expected(text, format, &missing);
        let expected = expected.trim_start_matches(bullet).trim_end_matches(bullet).to_owned();
        let same = match typography {
            Typography::AsTyped if format == Format::Pdf && turns(text) => {
                unordered(&found) == unordered(&expected)
            }
            Typography::AsTyped => found == expected,
            Typography::German => without_typography(&found) == without_typography(&expected),
        };
        if !same {
            failures.push(Failure { text: text.clone(), format, expected, found });
        }
    }
    failures
}

/// A text without what the house typography may change: quotation marks, dashes, dots, white space.
fn without_typography(text: &str) -> String {
    let mut out = String::new();
    for c in plain(text).chars() {
        let c = if c == ',' { '"' } else { c };
        let repeated = matches!(c, '-' | '.') && out.ends_with(c);
        if !repeated && !matches!(c, '"' | '\'' | '<' | '>') {
            out.push(c);
        }
    }
    out
}

fn between(said: &str, start: &str, end: &str) -> Option<String> {
    let (_, rest) = said.split_once(start)?;
    rest.split_once(end).map(|(found, _)| found.to_owned())
}

fn mark(number: usize) -> String {
    format!("Qa{number}aQ")
}

fn programme(typography: Typography) -> Value {
    let typography = if typography == Typography::German { "german" } else { "as-typed" };
    json!({"name": "Probe", "typography": typography, "office": {"name": "Stelle"}})
}

fn event() -> Value {
    json!({
        "status": "agreed", "days": [{"date": "2026-01-01"}], "place": "Ort",
        "agenda": [{"title": "Berichte", "kind": "reports", "parts": [{"findings": {"kind": "success"}}]}],
    })
}

fn diagnostics(texts: &[String]) -> Value {
    let item = |id: String, text: &str| json!({"id": id, "kind": "success", "text": text});
    let mut items = Vec::new();
    for (number, text) in texts.iter().enumerate() {
        items.push(item(format!("m{number}"), &mark(number)));
        items.push(item(format!("t{number}"), text));
    }
    items.push(item("end".to_owned(), &mark(texts.len())));
    json!({"findings": items})
}
